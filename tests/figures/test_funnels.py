"""The funnel of a run and between two runs: every person once, and counts that close."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.assembly import country
from martebe.figures import Funnel, FunnelBetween, funnel, funnel_between
from martebe.figures.errors import FigureError
from martebe.register import Run
from tests.figures.drawn import CLOSING, Drawn, run_of

JANUARY, AUGUST = date(2018, 1, 1), date(2018, 8, 1)
HEADLINES = ("employee", "student", "housewife", "deceased", "departed", "none", "open")
NEEDS = ("none", "open")
Draw = Callable[[date, Sequence[Drawn]], Run]


@pytest.fixture(scope="module")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Draw:
    folder, numbers = tmp_path_factory.mktemp("runs"), count()
    return lambda day, persons: run_of(folder / str(next(numbers)), day, persons)


def between(draw: Draw, first: Sequence[Drawn], second: Sequence[Drawn]) -> FunnelBetween:
    return funnel_between(draw(JANUARY, first), draw(AUGUST, second), country)


def groups(figure: FunnelBetween) -> dict[str, int]:
    return {group.code: group.persons for group in figure.updated_groups}


def test_residents_are_the_records_that_neither_death_nor_departure_closed(draw: Draw) -> None:
    counted = funnel(
        draw(
            AUGUST,
            [Drawn(1, "employee"), Drawn(2, "none"), Drawn(3, "open", settled=False), Drawn(4, "deceased")],
        ),
        country,
    )
    assert (counted.records, counted.left, counted.residents) == (4, 1, 3)
    assert (counted.determined, counted.without, counted.not_settled) == (1, 1, 1)


def test_a_provisional_status_is_determined_and_counted_apart(draw: Draw) -> None:
    counted = funnel(draw(AUGUST, [Drawn(1, "child", settled=False), Drawn(2, "child")]), country)
    assert (counted.determined, counted.provisional) == (2, 1)


def test_rows_that_the_certificate_did_not_count_are_refused(draw: Draw) -> None:
    """Files that were changed after the run give no figure."""
    run = draw(AUGUST, [Drawn(1, "employee")])
    counts = replace(run.certificate.counts, headlines={"employee": 2})
    changed = Run(run.folder, replace(run.certificate, counts=counts))
    with pytest.raises(FigureError, match="not those that its certificate counted"):
        funnel(changed, country)


def test_a_status_that_the_rules_no_longer_have_is_named(draw: Draw) -> None:
    with pytest.raises(FigureError, match="serf"):
        funnel(draw(AUGUST, [Drawn(1, "serf")]), country)


def test_an_empty_run_has_an_empty_funnel(draw: Draw) -> None:
    counted = funnel(draw(AUGUST, []), country)
    assert (counted.records, counted.groups) == (0, ())


def test_updated_are_those_who_needed_a_status_and_have_one(draw: Draw) -> None:
    """Person 3 had a status all along, and counts nowhere."""
    figure = between(
        draw,
        [Drawn(1, "none"), Drawn(2, "open", settled=False), Drawn(3, "employee")],
        [Drawn(1, "employee"), Drawn(2, "student"), Drawn(3, "student")],
    )
    assert (figure.needed, figure.updated, figure.lost) == (2, 2, 0)
    assert groups(figure) == {"employed": 1, "learner": 1}


def test_whoever_is_found_to_have_left_is_updated_in_a_group_of_its_own(draw: Draw) -> None:
    figure = between(draw, [Drawn(1, "none"), Drawn(2, "none")], [Drawn(1, "departed"), Drawn(2, "none")])
    assert (figure.updated, figure.still_without) == (1, 1)
    assert groups(figure) == {"left_the_register": 1}


def test_a_number_that_is_gone_from_the_register_is_not_updated(draw: Draw) -> None:
    figure = between(draw, [Drawn(1, "none")], [])
    assert (figure.needed, figure.updated, figure.gone) == (1, 0, 1)


def test_a_status_lost_again_is_counted_apart(draw: Draw) -> None:
    """It does not lower what was updated, and does not raise what was needed."""
    figure = between(draw, [Drawn(1, "employee"), Drawn(2, "none")], [Drawn(1, "none"), Drawn(2, "employee")])
    assert (figure.needed, figure.updated, figure.lost) == (1, 1, 1)
    assert [(group.code, group.persons) for group in figure.lost_groups] == [("employed", 1)]


def test_newcomers_and_returners_are_no_part_of_what_was_needed(draw: Draw) -> None:
    figure = between(draw, [Drawn(1, "departed")], [Drawn(1, "none"), Drawn(2, "none")])
    assert (figure.needed, figure.arrived, figure.returned) == (0, 1, 1)
    assert figure.rate is None


persons = st.dictionaries(st.integers(1, 40), st.sampled_from(HEADLINES), max_size=40)


@given(persons, persons)
def test_everybody_who_needed_a_status_has_one_fate(draw: Draw, before: dict[int, str], after: dict[int, str]) -> None:
    """The fates add up to those needed, and those in need afterwards to where they came from, for any two runs."""
    first, second = (
        draw(day, [Drawn(person, headline) for person, headline in each.items()])
        for day, each in ((JANUARY, before), (AUGUST, after))
    )
    figure = funnel_between(first, second, country)
    needed = {person for person, headline in before.items() if headline in NEEDS}
    updated = {person for person in needed if after.get(person) not in (None, *NEEDS)}
    had = {person for person, headline in before.items() if headline not in (*NEEDS, *CLOSING)}
    assert (figure.needed, figure.updated) == (len(needed), len(updated))
    assert figure.lost == sum(after.get(person) in NEEDS for person in had)
    assert figure.needed == figure.updated + figure.still_without + figure.still_not_settled + figure.gone
    now = figure.still_without + figure.still_not_settled + figure.lost + figure.arrived + figure.returned
    latest: Funnel = funnel(second, country)
    assert now == latest.without + latest.not_settled


def test_the_figure_names_what_it_was_counted_from(draw: Draw) -> None:
    run = draw(AUGUST, [Drawn(1, "employee")])
    written = funnel(run, country).as_json()
    assert written["runs"][0]["digest"] == run.certificate.digest
    assert written["runs"][0]["day"] == "2018-08-01"
