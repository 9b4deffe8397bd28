"""Figures by place: rankings and statuses, where a person is counted, and what is never mixed."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from martebe.assembly import country
from martebe.figures import Ranking, insurance, ranking, statuses
from martebe.figures.statuses import PlaceCounts
from martebe.register import Run
from tests.figures.drawn import AKMOLA, ALMATY, ASTANA, Drawn, run_of

JANUARY, AUGUST = date(2018, 1, 1), date(2018, 8, 1)
REGIONS_OF_2017 = 16
Draw = Callable[[date, Sequence[Drawn]], Run]


@pytest.fixture(scope="module")
def draw(tmp_path_factory: pytest.TempPathFactory) -> Draw:
    folder, numbers = tmp_path_factory.mktemp("runs"), count()
    return lambda day, persons: run_of(folder / str(next(numbers)), day, persons)


def ranked(draw: Draw, fates: Sequence[tuple[int, str]]) -> Ranking:
    """The ranking where each fate is a region and the headline its person has afterwards."""
    first = [Drawn(number, "none", place) for number, (place, _) in enumerate(fates)]
    second = [Drawn(number, headline, place) for number, (place, headline) in enumerate(fates)]
    return ranking(draw(JANUARY, first), draw(AUGUST, second), country)


def ranks(figure: Ranking) -> dict[int | None, int | None]:
    return {place.place: place.rank for place in figure.places if place.needed}


def test_the_highest_rate_comes_first(draw: Draw) -> None:
    figure = ranked(draw, [(AKMOLA, "none"), (ALMATY, "employee"), (ALMATY, "none")])
    assert ranks(figure) == {ALMATY: 1, AKMOLA: 2}


def test_equal_rates_share_a_rank_and_the_next_is_left_out(draw: Draw) -> None:
    """One of two and two of four are the same rate; the third place is third."""
    fates = [(AKMOLA, "employee"), (AKMOLA, "none"), (ASTANA, "none")]
    fates += [(ALMATY, "employee"), (ALMATY, "employee"), (ALMATY, "none"), (ALMATY, "none")]
    figure = ranked(draw, fates)
    assert ranks(figure) == {AKMOLA: 1, ALMATY: 1, ASTANA: 3}
    assert [place.place for place in figure.places[:2]] == [AKMOLA, ALMATY]


def test_a_person_counts_where_they_lived_at_the_start(draw: Draw) -> None:
    """Person 1 needed a status in Akmola and got it after moving to Almaty."""
    first, second = draw(JANUARY, [Drawn(1, "none", AKMOLA)]), draw(AUGUST, [Drawn(1, "employee", ALMATY)])
    figure = ranking(first, second, country)
    assert [(each.place, each.needed, each.updated) for each in figure.places if each.needed] == [(AKMOLA, 1, 1)]


def test_the_national_rate_is_from_totals(draw: Draw) -> None:
    """The mean of 1/1 and 0/3 would be a half; one of four is a quarter."""
    figure = ranked(draw, [(AKMOLA, "employee"), *[(ALMATY, "none")] * 3])
    assert figure.rate == Fraction(1, 4)


def test_a_region_where_nobody_needed_a_status_has_no_rank(draw: Draw) -> None:
    """All regions of the first day's division stand in the list."""
    figure = ranked(draw, [(AKMOLA, "employee")])
    assert len(figure.places) == REGIONS_OF_2017
    assert {place.rank for place in figure.places if not place.needed} == {None}
    assert all(place.rate is None for place in figure.places[1:])


def test_a_person_whose_place_is_not_told_counts_too(draw: Draw) -> None:
    first, second = draw(JANUARY, [Drawn(1, "none", None)]), draw(AUGUST, [Drawn(1, "employee", None)])
    figure = ranking(first, second, country)
    assert (figure.needed, figure.updated) == (1, 1)
    assert "Place not told" in [place.words.en for place in figure.places]


@given(st.lists(st.tuples(st.sampled_from([AKMOLA, ALMATY, ASTANA]), st.sampled_from(["none", "employee"]))))
def test_ranks_follow_the_rates(draw: Draw, fates: list[tuple[int, str]]) -> None:
    """A place's rank is one more than the number of places with a higher rate, whatever the fates."""
    figure = ranked(draw, fates)
    rates = [place.rate for place in figure.places if place.rate is not None]
    for place in figure.places:
        if place.rate is not None:
            assert place.rank == 1 + sum(rate > place.rate for rate in rates)
    assert figure.needed == len(fates)


def counted(place: PlaceCounts) -> dict[str, tuple[int, int]]:
    return {status.code: (status.persons, status.held) for status in place.statuses}


def test_persons_are_counted_by_headline_and_statuses_by_who_holds_them(draw: Draw) -> None:
    """Two persons hold four statuses: persons add up to two, and nothing adds up to four."""
    run = draw(AUGUST, [Drawn(1, "employee", held=("student",)), Drawn(2, "student", held=("pregnant",))])
    (place,) = statuses(run, country).places
    assert counted(place) == {"employee": (1, 1), "student": (1, 2), "pregnant": (0, 1)}
    assert place.persons() == 2


def test_every_region_has_its_own_counts(draw: Draw) -> None:
    run = draw(AUGUST, [Drawn(1, "employee", AKMOLA), Drawn(2, "none", ALMATY), Drawn(3, "none", ALMATY)])
    places = statuses(run, country, "region").places
    assert [(place.words.en, counted(place)) for place in places] == [
        ("Akmola region", {"employee": (1, 1)}),
        ("Almaty city", {"none": (2, 0)}),
    ]


def test_a_group_counts_the_persons_of_its_statuses(draw: Draw) -> None:
    run = draw(AUGUST, [Drawn(1, "employee"), Drawn(2, "contributions_without_contract"), Drawn(3, "student")])
    (place,) = statuses(run, country).places
    assert (place.persons("employed"), place.persons("learner"), place.persons("employed", "learner")) == (2, 1, 3)


def test_insurance_counts_residents_only(draw: Draw) -> None:
    """The dead need none."""
    persons = [Drawn(1, "employee", insurance="employer_pays"), Drawn(2, "none"), Drawn(3, "deceased")]
    figure = insurance(draw(AUGUST, persons), country)
    assert {ground.code: ground.persons for ground in figure.grounds} == {"employer_pays": 1, "none": 1}
    assert figure.residents == 2
    assert "employer_pays" in figure.in_force
