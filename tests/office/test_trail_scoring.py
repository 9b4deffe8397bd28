"""Planted snooping is found among honest looks: nearly all of it in the hundredth that an auditor is shown."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import psycopg
import pytest

from martebe.office.trail.scoring import score, score_what_is_over

DAY = date(2018, 8, 1)  # a Wednesday
MIDNIGHT = datetime(2018, 7, 31, 18, tzinfo=UTC)
LOOKS, PLANTED, OFFICERS = 20_000, 40, 60
Row = tuple[datetime, str, str, str, int]
Connection = psycopg.Connection[Any]


def at(hour: float) -> datetime:
    return MIDNIGHT + timedelta(hours=hour)


@pytest.fixture
def owner(office):
    with psycopg.connect(office, autocommit=True) as connection:
        yield connection
        connection.execute("DELETE FROM office.trail_score")
        connection.execute("DELETE FROM office.trail_scored")


def people(owner: Connection) -> list[tuple[int, str, int, int, int]]:
    """Person, surname without its ending, region, district, settlement."""
    return owner.execute(
        "SELECT DISTINCT ON (person) person, left(surname, -2), region, district, coalesce(settlement, 0) "
        "FROM now.residents JOIN now.names USING (person) ORDER BY person"
    ).fetchall()


def honest(draw: random.Random, actor: str, persons: list[int]) -> list[Row]:
    """A look in working hours, now and then later; three of four lead to something."""
    person, hour = draw.choice(persons), draw.uniform(9, 18) if draw.random() < 0.98 else draw.uniform(20.1, 23)
    rows = [(at(hour), actor, "desk.card", "service", person)]
    if draw.random() < 0.75:
        rows.append((at(hour + 0.1), actor, "desk.declare", "declaration", person))
    return rows


def write(owner: Connection, rows: list[Row]) -> None:
    with owner.cursor() as cursor:
        asked = "COPY office.trail_entry (at, actor, role, act, purpose, person) FROM STDIN"
        with cursor.copy(asked) as copy:
            for moment, actor, act, purpose, person in rows:
                copy.write_row((moment, actor, "operator", act, purpose, person))


def test_planted_snooping_is_in_the_highest_hundredth(owner, officer):
    draw = random.Random(17)
    everybody = people(owner)
    officers = [(officer("operator", own[2], own[0]).actor.id, own) for own in draw.sample(everybody, OFFICERS)]
    rows: list[Row] = []
    for _ in range(LOOKS - PLANTED):
        actor, own = draw.choice(officers)
        rows += honest(draw, actor, [each[0] for each in everybody if each[2] == own[2]])
    write(owner, rows)
    planted = _plant(owner, draw, officers, everybody)
    assert score(owner, DAY) == LOOKS
    shown = {row[0] for row in owner.execute("SELECT entry FROM office.trail_score").fetchall()}
    assert len(shown) == LOOKS // 100
    assert len(planted & shown) >= 0.95 * PLANTED


def _plant(owner: Connection, draw: random.Random, officers: list[Any], everybody: list[Any]) -> set[int]:
    """Looks at namesakes and, late, at neighbours, whom nothing was done for."""
    rows: list[Row] = []
    while len(rows) < PLANTED:
        actor, own = draw.choice(officers)
        alike = [each[0] for each in everybody if each[1] == own[1] and each[0] != own[0]]
        near = [each[0] for each in everybody if each[3:] == own[3:] and each[0] != own[0]]
        if alike and draw.random() < 0.5:
            rows.append((at(draw.uniform(20.5, 23)), actor, "desk.card", "quality", draw.choice(alike)))
        elif near:
            rows.append((at(draw.uniform(5, 7.5)), actor, "desk.card", "quality", draw.choice(near)))
    write(owner, rows)
    asked = "SELECT id FROM office.trail_entry WHERE purpose = 'quality'"
    return {row[0] for row in owner.execute(asked).fetchall()}


def test_a_day_is_scored_once_when_it_is_over(owner):
    assert score_what_is_over(owner)
    assert not score_what_is_over(owner)
    assert owner.execute("SELECT day FROM office.trail_scored").fetchall() == [(DAY,)]


def test_a_day_without_looks_is_scored_too(owner):
    assert score(owner, date(2018, 7, 1)) == 0
    assert owner.execute("SELECT count(*) FROM office.trail_score").fetchone() == (0,)


def test_a_look_that_led_to_something_bears_no_sign(owner, officer):
    mine, *_, (stranger, *_) = people(owner)
    actor = officer("operator", mine[2], mine[0]).actor.id
    day = date(2018, 7, 3)
    then = datetime(2018, 7, 3, 5, tzinfo=UTC)
    write(
        owner,
        [
            (then, actor, "desk.card", "service", stranger),
            (then + timedelta(minutes=5), actor, "desk.receipt", "declaration", stranger),
        ],
    )
    assert score(owner, day) == 1
    assert owner.execute("SELECT count(*) FROM office.trail_score WHERE day = %s", [day]).fetchone() == (0,)
