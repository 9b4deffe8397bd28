"""All figures of a report, counted once for every language it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from martebe.figures import words
from martebe.figures.between import FunnelBetween, funnel_between
from martebe.figures.categories import Categories, largest_without
from martebe.figures.country import Claim, Country
from martebe.figures.deliveries import DeliveryQuality, deliveries
from martebe.figures.errors import FigureError
from martebe.figures.funnel import Funnel, funnel
from martebe.figures.insurance import InsuranceReadiness, insurance
from martebe.figures.queries import has_districts
from martebe.figures.ranking import Ranking, ranking
from martebe.figures.statuses import StatusCounts, statuses
from martebe.figures.unsettled import Unsettled, unsettled
from martebe.intake import Lake
from martebe.register import Certificate, Run


@dataclass(frozen=True)
class Content:
    """What a report shows. funnels: of each run, the oldest first. reaches: between each run and the next.

    ranking, districts: between the last two runs; None where there is only one run, or no districts in it.
    """

    certificate: Certificate
    run: str
    made_up: bool
    funnels: tuple[Funnel, ...]
    reaches: tuple[FunnelBetween, ...]
    ranking: Ranking | None
    districts: Ranking | None
    country_statuses: StatusCounts
    region_statuses: StatusCounts
    categories: Categories
    unsettled: Unsettled
    insurance: InsuranceReadiness
    deliveries: DeliveryQuality
    claims: tuple[tuple[Claim, int | float | None], ...]

    @property
    def latest(self) -> Funnel:
        """The funnel that the report is about."""
        return self.funnels[-1]

    @property
    def latest_reach(self) -> FunnelBetween | None:
        """What happened between the last two runs."""
        return self.reaches[-1] if self.reaches else None


def content_of(runs: Sequence[Run], lake: Lake, country: Country) -> Content:
    """Count all figures. The report is about the last run. Raises FigureError where there is none."""
    if not runs:
        raise FigureError(words.NO_RUNS)
    last = runs[-1]
    known_at = last.certificate.known_at
    funnels = tuple(funnel(run, country) for run in runs)
    reaches = tuple(funnel_between(first, second, country) for first, second in pairwise(runs))
    regions = ranking(runs[-2], last, country) if reaches else None
    return Content(
        last.certificate,
        last.name,
        lake.made_up,
        funnels,
        reaches,
        regions,
        ranking(runs[-2], last, country, "district") if reaches and has_districts(runs[-2]) else None,
        statuses(last, country),
        statuses(last, country, "region"),
        largest_without(last, lake, country),
        unsettled(last, lake, country),
        insurance(last, country),
        deliveries(lake, known_at, country),
        tuple((claim, _counted(claim, funnels, reaches, regions)) for claim in country.claims),
    )


def _counted(
    claim: Claim, funnels: Sequence[Funnel], reaches: Sequence[FunnelBetween], regions: Ranking | None
) -> int | float | None:
    """The figure that stands beside a claim: of the same day or period, or none."""
    if claim.since is None:
        same = [figure for figure in funnels if figure.runs[0].day == claim.day and claim.place is None]
        return getattr(same[-1], claim.figure) if same else None
    if regions is not None and claim.figure == "rate" and _period(regions) == (claim.since, claim.day):
        rates = {place.place: place.rate for place in regions.places} | {None: regions.rate}
        found = rates.get(claim.place)
        return None if found is None else float(found)
    between = [figure for figure in reaches if _period(figure) == (claim.since, claim.day) and claim.place is None]
    return _updated(claim.figure, between[-1]) if between else None


def _period(figure: FunnelBetween | Ranking) -> tuple[object, object]:
    return figure.runs[0].day, figure.runs[1].day


def _updated(name: str, reach: FunnelBetween) -> int | None:
    """``updated`` or ``updated.<status>`` of a reach."""
    status = name.partition(".")[2]
    if not status:
        return reach.updated
    counted = {headline.code: headline.persons for group in reach.updated_groups for headline in group.headlines}
    return counted.get(status, 0)
