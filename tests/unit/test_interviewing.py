"""What is odd in an interviewer's forms: each mark with forms that have it and forms that just do not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from martebe.planning.interviewing import Filled, Reached, kilometres, marks

NOON = datetime(2018, 7, 3, 12, tzinfo=UTC)
USUAL = Filled(1, 10, NOON, 600, 43.25, 76.90, "hired")


def usual(count: int, interviewer: int = 1, **other: object) -> list[Filled]:
    """Forms an hour apart with answers that change."""
    answers = ("hired", "housewife", "household_plot")
    forms = [
        replace(USUAL, interviewer=interviewer, ended=NOON + timedelta(days=n // 8, hours=n % 8), answer=answers[n % 3])
        for n in range(count)
    ]
    return [replace(form, **other) for form in forms]  # type: ignore[arg-type]


def marks_of(forms: list[Filled], *reached: Reached) -> tuple[str, ...]:
    return next(each.marks for each in marks(forms, reached) if each.interviewer == 1)


def test_usual_forms_have_no_marks() -> None:
    assert marks_of(usual(30) + usual(30, 2), Reached(1, 30, 3), Reached(2, 30, 3)) == ()


def test_a_form_filled_in_faster_than_it_can_be_read() -> None:
    assert marks_of([replace(USUAL, seconds=60)]) == ()
    assert marks_of([replace(USUAL, seconds=59)]) == ("fast",)


def test_more_forms_in_an_hour_than_households_can_be_visited() -> None:
    def every(seconds: int) -> list[Filled]:
        return [replace(USUAL, ended=NOON + timedelta(seconds=seconds * n), answer=str(n % 3)) for n in range(21)]

    assert marks_of(every(180)) == ()
    assert marks_of(every(179)) == ("crowded",)


def test_forms_without_a_place_and_far_from_the_settlement() -> None:
    assert marks_of([*usual(3), replace(USUAL, latitude=None, longitude=None)]) == ("no_place",)
    assert marks_of([*usual(3), replace(USUAL, latitude=43.29)]) == ()
    assert marks_of([*usual(3), replace(USUAL, latitude=43.30)]) == ("far",)
    assert marks_of([*usual(3, settlement=None), replace(USUAL, latitude=44.30, settlement=None)]) == ()


def test_a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() -> None:
    assert round(kilometres((43.0, 76.0), (44.0, 76.0)), 1) == 111.2


def test_forms_of_the_night() -> None:
    assert marks_of([replace(USUAL, ended=NOON.replace(hour=21, minute=59))]) == ()
    assert marks_of([replace(USUAL, ended=NOON.replace(hour=22))]) == ("night",)
    assert marks_of([replace(USUAL, ended=NOON.replace(hour=6, minute=59))]) == ("night",)


def test_the_same_answer_is_odd_where_others_hear_different_ones() -> None:
    same = usual(30, answer="housewife")
    assert marks_of(same + usual(30, 2)) == ("same",)
    assert marks_of(same + usual(30, 2, answer="housewife")) == ()
    assert marks_of(usual(19, answer="housewife") + usual(30, 2)) == ()


def test_refusals_are_marked_where_they_stand_out_and_are_not_few() -> None:
    forms = usual(1)
    assert marks_of(forms, Reached(1, 40, 20), Reached(2, 200, 20)) == ("refused",)
    assert marks_of(forms, Reached(1, 40, 6), Reached(2, 200, 20)) == ()
    assert marks_of(forms, Reached(1, 10, 8), Reached(2, 200, 20)) == ()


def test_small_numbers_are_shown_with_a_wide_interval() -> None:
    (me, _) = marks(usual(1), [Reached(1, 10, 8), Reached(2, 200, 20)])
    assert me.refused_share is not None
    assert me.refused_share.interval.high - me.refused_share.interval.low > 0.4
