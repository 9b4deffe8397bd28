"""Claims beside figures: nothing published becomes a figure, and what does not add up is shown by its difference."""

from dataclasses import replace

import duckdb
import pytest

from martebe.assembly import country
from martebe.figures import Claims, claims, funnel, funnel_between, ranking
from martebe.figures.errors import FigureError
from martebe.intake import Lake
from martebe.kazakhstan.records import measures
from martebe.register import Run


@pytest.fixture(scope="module")
def compared(runs: list[Run], small_lake: Lake) -> Claims:
    return claims(runs, small_lake, country)


def beside(compared: Claims) -> dict[str, float | None]:
    """The figure beside each claim, by its code."""
    return {each.code: each.computed for each in compared.claims}


def test_figures_of_the_same_day_or_period_stand_beside_claims(compared: Claims, runs: list[Run]) -> None:
    of = beside(compared)
    assert of["determined-2017"] == funnel(runs[0], country).determined
    assert of["without-2018"] == funnel(runs[1], country).without
    assert of["updated-2018"] == funnel_between(runs[1], runs[2], country).updated
    astana = next(each for each in ranking(runs[1], runs[2], country).places if each.place == 710000000)
    assert of["astana-2018"] == (None if astana.rate is None else float(astana.rate))


def test_participants_are_counted_once_however_many_participations_they_have(
    compared: Claims, runs: list[Run], small_lake: Lake
) -> None:
    rows = small_lake.source(measures.description, runs[2].certificate.known_at)
    begun = f"{rows} WHERE start BETWEEN DATE '2018-01-01' AND DATE '2018-08-01'"
    expected = duckdb.sql(f"SELECT count(DISTINCT person) FROM {begun}").fetchall()[0][0]
    assert beside(compared)["programme-2018"] == expected > 0


def test_what_no_run_can_tell_has_no_figure(compared: Claims) -> None:
    """There is no run at the end of 2017, and nobody delivers which contracts the action brought."""
    of = beside(compared)
    assert [of[code] for code in ("programme-2017", "action-contracts", "north-task")] == [None, None, None]


def test_the_difference_is_what_is_counted_less_what_was_claimed(compared: Claims) -> None:
    for each in compared.claims:
        assert each.difference == (None if each.computed is None else each.computed - each.value)


def test_claims_that_do_not_add_up_are_shown(compared: Claims) -> None:
    """97.8 thousand participations for 92.7 thousand persons; 13.2 + 2.7 million against the population; 200 short."""
    assert {each.code: (each.made, each.difference) for each in compared.sums} == {
        "programme_2018": (97_800, 5_100),
        "first_verification": (18_900_000, 982_000),
        "determined_and_without": (15_900_000, -2_257_337),
        "after_the_round": (2_700_000, 0),
        "plan_of_the_north": (27_300, -200),
    }
    north = next(each for each in compared.sums if each.code == "plan_of_the_north")
    assert (north.spelled("ru"), north.off("ru")) == ("13\u202f300 + 14\u202f000", "−200")


def test_a_country_of_which_nobody_claims_anything_has_no_claims(runs: list[Run], small_lake: Lake) -> None:
    nothing = claims(runs, small_lake, replace(country, claims=(), sums=()))
    assert (nothing.claims, nothing.sums) == ((), ())


def test_claims_beside_no_run_are_refused(small_lake: Lake) -> None:
    with pytest.raises(FigureError, match="There is no run"):
        claims([], small_lake, country)
