"""Count a month for the report: everything by district and once, from the runs of its period and the lake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import duckdb

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures.categories import counted_categories
from martebe.figures.claims import claims
from martebe.figures.country import Country
from martebe.figures.deliveries import FATES, deliveries
from martebe.figures.evidence import OutcomesOf, outcomes
from martebe.figures.figure import RunStamp
from martebe.figures.monthly.counts import DETERMINED, LEFT, Cells, MonthCounts, Proof
from martebe.figures.monthly.months import PeriodRuns
from martebe.figures.queries import decided, has_districts, listed
from martebe.figures.unsettled import unsettled
from martebe.intake import Lake
from martebe.register import Resources, Run

PLACES = ("place", "district")
NEEDS = listed(sorted((WITHOUT, NOT_SETTLED)))


def count_month(period: PeriodRuns, lake: Lake, country: Country, resources: Resources | None = None) -> MonthCounts:
    """Count what ``report_of`` tells of any place. Raises FigureError for runs of statuses that nobody knows."""
    return next(count_months([period], lake, country, resources))


def count_months(
    periods: Sequence[PeriodRuns],
    lake: Lake,
    country: Country,
    resources: Resources | None = None,
    outcomes_of: OutcomesOf = outcomes,
) -> Iterator[MonthCounts]:
    """Count several months; a run that many of them show is counted once."""
    shown = {run.name: run for period in periods for run in _points(period)}
    stages = {name: _stages(run, country, resources) for name, run in shown.items()}
    for period in periods:
        yield _counted(period, lake, country, resources, outcomes_of, stages)


def _counted(
    period: PeriodRuns,
    lake: Lake,
    country: Country,
    resources: Resources | None,
    outcomes_of: OutcomesOf,
    stages: Mapping[str, Cells],
) -> MonthCounts:
    points = _points(period)
    numbers = {run.name: number for number, run in enumerate(points)}
    at = {name: numbers[run.name] if run else None for name, run in _compared(period).items()}
    end, start = period.end, period.start
    return MonthCounts(
        period.month,
        lake.made_up,
        _proof(end),
        tuple(map(RunStamp.of, points)),
        at["start"],
        at["before"],
        at["year_before"],
        stages=tuple(stages[run.name] for run in points),
        statuses=_by(end, "headline", country, resources),
        flows=_flows(start, end, country, resources) if start else (),
        outcomes=_outcomes(period, lake, country, resources, outcomes_of) if start else None,
        categories=tuple(counted_categories(end, lake, country, resources)),
        insurance=_insurance(end, country, resources),
        awaited=_awaited(end, lake, country, resources),
        deliveries=_deliveries(end, lake, country),
        claims=_claims(points, lake, country, resources),
    )


def _compared(period: PeriodRuns) -> dict[str, Run | None]:
    return {"start": period.start, "before": period.before, "year_before": period.year_before}


def _points(period: PeriodRuns) -> list[Run]:
    """Every run that the report shows, once, the oldest first."""
    runs = [*(run for run in _compared(period).values() if run), *period.runs]
    return sorted({run.name: run for run in runs}.values(), key=lambda run: run.certificate.day)


def _proof(run: Run) -> Proof:
    made = run.certificate
    return Proof(made.product, made.country, made.lake, len(made.deliveries), len(made.files))


def _cells(connection: duckdb.DuckDBPyConnection, query: str) -> Cells:
    return tuple(connection.execute(f"{query} GROUP BY ALL ORDER BY ALL").fetchall())


def _places(run: Run) -> str:
    """The columns of region and district of a run, which may have been made without districts."""
    return f"place, {'district' if has_districts(run) else 'NULL::INTEGER AS district'}"


def _by(run: Run, what: str, country: Country, resources: Resources | None) -> Cells:
    """Persons by place and by something, and before them those for whom a stronger status is open."""
    counts = "count(*) FILTER (NOT settled), count(*)"
    with decided(country, resources, run=run) as connection:
        return _cells(connection, f"SELECT {_places(run)}, {what}, {counts} FROM run")


def _stages(run: Run, country: Country, resources: Resources | None) -> Cells:
    closed = f"WHEN headline IN {listed(country.closing)} THEN '{LEFT}'"
    stage = f"CASE {closed} WHEN headline IN {NEEDS} THEN headline ELSE '{DETERMINED}' END"
    return _by(run, f"{stage} AS stage", country, resources)


def _flows(start: Run, end: Run, country: Country, resources: Resources | None) -> Cells:
    """Whoever needs a status at one of two runs: where they lived at the first, and their headlines at both."""
    with decided(country, resources, first=start, second=end) as connection:
        return _cells(
            connection,
            f"SELECT {_in_force(start, end, country)}, first.headline, coalesce(second.headline, ''), count(*)"
            f" FROM (SELECT person, headline, {_places(start)} FROM first) AS first"
            f" LEFT JOIN (SELECT person, headline, {_places(end)} FROM second) AS second USING (person)"
            f" WHERE first.headline IN {NEEDS} OR second.headline IN {NEEDS}",
        )


def _outcomes(
    period: PeriodRuns, lake: Lake, country: Country, resources: Resources | None, outcomes_of: OutcomesOf
) -> Cells | None:
    """The outcomes of the period; None where the country does not say what one is."""
    start, end, between = period.start, period.end, period.runs[1:-1]
    if start is None or country.outcomes is None:
        return None
    with outcomes_of(start, end, lake, country, between, resources) as found:
        return tuple(
            found.query(
                "o",
                f"SELECT {_in_force(start, end, country)}, evidence, channel, excluded, count(*)"
                " FROM (SELECT * EXCLUDE region, region AS place FROM o) AS first"
                f" LEFT JOIN (SELECT person, {_places(end)} FROM {end.decisions}) AS second USING (person)"
                " GROUP BY ALL ORDER BY ALL",
            ).fetchall()
        )


def _in_force(start: Run, end: Run, country: Country) -> str:
    """Region and district of who is ``first`` at the start and ``second`` at the end, in the division of the end.

    It is where they lived at the start. Where that was divided meanwhile it is where they live at the end, so that a
    new region is told of too.
    """
    division = country.places.on(end.certificate.day)
    districts = ", ".join(str(place.code) for place in division.districts()) or "NULL"
    regions = ", ".join(str(place.code) for place in division.regions) or "NULL"
    stays = f"coalesce(first.district IN ({districts}), first.place IN ({regions}), true) OR second.place IS NULL"
    return ", ".join(f"CASE WHEN {stays} THEN first.{name} ELSE second.{name} END AS {name}" for name in PLACES)


def _insurance(run: Run, country: Country, resources: Resources | None) -> Cells:
    residents = f"coalesce(headline NOT IN {listed(country.closing)}, true)"
    with decided(country, resources, run=run) as connection:
        return _cells(connection, f"SELECT {_places(run)}, insurance, count(*) FROM run WHERE {residents}")


def _awaited(run: Run, lake: Lake, country: Country, resources: Resources | None) -> Cells:
    found = unsettled(run, lake, country, resources).awaited
    return tuple((each.place, each.table, str(each.due), each.open, each.provisional, each.alone) for each in found)


def _deliveries(run: Run, lake: Lake, country: Country) -> Cells:
    found = deliveries(lake, run.certificate.known_at, country).tables
    return tuple((each.table, sum(each.deliveries.values()), *(each.rows[fate] for fate in FATES)) for each in found)


def _claims(
    points: Sequence[Run], lake: Lake, country: Country, resources: Resources | None
) -> dict[str, float | None]:
    """The figure beside each claim."""
    return {each.code: each.computed for each in claims(points, lake, country, resources).claims}
