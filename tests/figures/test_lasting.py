"""Who still works: followed by months to the first run on or after each day, never past the last run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import duckdb
import pytest

from martebe.assembly import catalogue, country
from martebe.figures import confirmed, funnel, ranking
from martebe.figures.claimable import periods, states
from martebe.figures.lasting import AFTER, Lasting, lasting
from martebe.figures.months import Month, months, needed
from martebe.figures.periods import first_of_year, month_ends, years
from martebe.intake import Lake
from martebe.register import Asked, Register, Resources, Run, decide

RESOURCES = Resources(threads=2, memory="1GB")
DAYS = (date(2018, 1, 1), date(2018, 4, 1), date(2018, 4, 20), date(2018, 7, 1), date(2018, 8, 1))


@pytest.fixture(scope="module")
def year(small_lake: Lake, tmp_path_factory: pytest.TempPathFactory) -> list[Run]:
    """Five runs of a year, each knowing what was there on the next day."""
    register = Register(tmp_path_factory.mktemp("lasting"))
    known = [datetime(day.year, day.month, day.day + 1, tzinfo=UTC) for day in DAYS]
    return [
        decide(register, catalogue, small_lake, Asked(*each, ("district",), RESOURCES))
        for each in zip(DAYS, known, strict=True)
    ]


@pytest.fixture(scope="module")
def followed(year: list[Run], small_lake: Lake) -> list[Month]:
    return list(months(year, small_lake, country, RESOURCES))


@pytest.fixture(scope="module")
def told(year: list[Run], followed: list[Month], small_lake: Lake) -> list[Lasting]:
    return list(lasting(followed, year, small_lake, country, RESOURCES))


def test_a_month_is_its_last_run_and_the_first_day_of_the_next_ends_it(year: list[Run]) -> None:
    """The days are 1 and 20 April, 1 July, 1 August: the ends of March, April, June and July."""
    assert [run.certificate.day for run in month_ends(year)] == [*DAYS[1:]]
    assert [run.certificate.day for run in month_ends([year[0], year[2], year[2]])] == [DAYS[2]]


def test_a_year_ends_with_the_first_run_of_the_next(year: list[Run]) -> None:
    """A year of one run is none as long as no next one ends it: at New Year nothing has come of it yet."""
    assert years(year) == [year]
    assert years(year[:1]) == []
    before = replace(year[0], certificate=replace(year[0].certificate, day=date(2017, 3, 31)))
    assert years([before, year[0]]) == [[before, year[0]]]
    assert years([before, *year]) == [[before, year[0]], year]
    assert first_of_year(year[-1], [before, *year]) is year[0]


def test_a_month_is_what_the_figure_says_of_its_run(year: list[Run], followed: list[Month], small_lake: Lake) -> None:
    for month in followed:
        between = year[1 : year.index(month.run)]
        figure = confirmed(year[0], month.run, small_lake, country, "region", between, RESOURCES)
        assert sum(cell.persons for _, cell in month.cells) == figure.counted.reported
        assert sum(needed(year[0], country, RESOURCES).values()) == figure.counted.needed


def test_everybody_is_of_the_month_that_first_confirmed_them(followed: list[Month], told: list[Lasting]) -> None:
    everybody = {person for month in followed for person in month.workers["person"].to_pylist()}
    for after in AFTER:
        assert sum(each.confirmed for each in told if each.after == after) == len(everybody)


def test_nobody_is_followed_past_the_last_run(year: list[Run], told: list[Lasting]) -> None:
    for each in told:
        days = [run.certificate.day for run in year if run.certificate.day >= each.due]
        assert (each.later.certificate.day if each.later else None) == min(days, default=None)
        assert (each.working is None) == (each.later is None)


def test_who_works_holds_a_status_of_paid_work_then(told: list[Lasting], followed: list[Month]) -> None:
    """Against the decisions of the later run themselves, person by person, by the headline or what is held beside."""
    march = followed[0]
    assert country.outcomes
    found = [each for each in told if each.month == march.run and each.after == 3]
    assert {each.later.name for each in found if each.later} == {followed[2].run.name}, "due on 1 July"
    workers = march.workers
    headlines: Sequence[tuple[str]] = duckdb.sql(
        f"SELECT headline FROM workers JOIN {followed[2].run.decisions} USING (person)"
    ).fetchall()
    by_headline = sum(headline in country.outcomes.working for (headline,) in headlines)
    assert by_headline <= sum(each.working or 0 for each in found) <= workers.num_rows


def test_what_a_claim_stands_beside_means_what_the_figures_mean(year: list[Run]) -> None:
    first, last = year[0], year[-1]
    stands = {(figure, place): value for figure, place, value in states(last, country, RESOURCES)}
    whole = funnel(last, country, RESOURCES)
    for name in ("residents", "determined", "without"):
        assert stands[name, None] == getattr(whole, name)
    moved = {(figure, place): value for figure, place, value in periods(first, last, country, RESOURCES)}
    regions = ranking(first, last, country, resources=RESOURCES)
    assert moved["updated", None] == regions.updated
    for each in regions.places:
        if each.needed:
            assert (moved["updated", each.place], moved["rate", each.place]) == (each.updated, float(each.rate or 0))
    by_status = {figure: value for (figure, place), value in moved.items() if place is None and "." in figure}
    assert sum(by_status.values()) == moved["updated", None]
