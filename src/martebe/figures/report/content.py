"""All figures of a report, counted once for every language it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from martebe.figures import words
from martebe.figures.between import FunnelBetween, funnel_between
from martebe.figures.categories import Categories, largest_without
from martebe.figures.claims import Claims, claims
from martebe.figures.confirmed import Outcomes, confirmed
from martebe.figures.country import Country
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

    ranking, districts: between the last two runs; None where there is only one run, or no districts in it. outcomes:
    between the last two runs too; None besides where the country does not say what an outcome is.
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
    outcomes: Outcomes | None
    claims: Claims | None

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
        _outcomes(runs, lake, country),
        claims(runs, lake, country) if country.claims else None,
    )


def _outcomes(runs: Sequence[Run], lake: Lake, country: Country) -> Outcomes | None:
    if len(runs) < 2 or country.outcomes is None:
        return None
    return confirmed(runs[-2], runs[-1], lake, country)
