"""Visits to a household, drawn: each line is one that was made; then what is next."""

from datetime import UTC, date, datetime

import pytest

from martebe.planning.visits import Attempt, Step, drawn, next_step, part_of

JULY = {day: date(2018, 7, day) for day in range(1, 32)}
PARTS = ("morning", "day", "evening")


def attempts(table: str) -> list[Attempt]:
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines() if line.strip()]
    return [Attempt(JULY[int(day)], part, outcome) for day, part, outcome in lines]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "step"),
    [
        ("", Step("to_visit", JULY[1], PARTS)),
        ("3 | morning | nobody_home", Step("again", JULY[4], ("day", "evening"))),
        ("3 | morning | nobody_home \n 5 | evening | nobody_home", Step("again", JULY[6], ("day",))),
        ("3 | morning | nobody_home \n 5 | morning | nobody_home", Step("again", JULY[6], ("day", "evening"))),
        ("3|morning|nobody_home \n 5|evening|nobody_home \n 6|day|nobody_home", Step("contact_centre")),
        ("3 | morning | nobody_home \n 5 | evening | interviewed", Step("done")),
        ("3 | morning | refused", Step("done")),
        ("3 | day | moved_away", Step("done")),
        ("3 | day | dead", Step("done")),
        ("3 | day | no_address", Step("done")),
        ("3 | day | not_household", Step("done")),
    ],
)
def test_what_follows_from_the_visits_made(made: str, step: Step) -> None:
    assert next_step(attempts(made), JULY[1]) == step


def test_a_second_visit_is_due_on_another_day_only() -> None:
    step = next_step(attempts("3 | morning | nobody_home"), JULY[1])
    assert (step.is_due(JULY[3]), step.is_due(JULY[4])) == (False, True)
    assert not next_step(attempts("3 | morning | refused"), JULY[1]).is_due(JULY[31])


@pytest.mark.parametrize(("hour", "part"), [(7, "morning"), (11, "morning"), (12, "day"), (16, "day"), (17, "evening")])
def test_the_day_has_three_parts(hour: int, part: str) -> None:
    assert part_of(datetime(2018, 7, 3, hour, 59, tzinfo=UTC)) == part


def test_a_sample_is_the_same_for_a_seed_and_another_for_another() -> None:
    numbers = range(1, 201)
    assert drawn(7, numbers) == drawn(7, reversed(numbers))
    assert len(drawn(7, numbers)) == 10
    assert drawn(7, numbers) != drawn(8, numbers)
    assert (len(drawn(7, [4])), drawn(7, [])) == (1, frozenset())
