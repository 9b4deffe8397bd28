"""A round in a country that does not exist, marked as made up: its list and its effect are counted like any other's.

Visits are drawn from a seed, and nothing in the made-up country follows from them. So the comparison of those visited
with the others shows what chance alone does, which is a good thing to have seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import psycopg

from martebe.engines.decisions import WITHOUT
from martebe.office.fieldwork.publish import publish
from martebe.office.sources import Sources
from martebe.planning.assignment import Household, assign
from martebe.planning.visits import PARTS, Attempt, Outcome, drawn, next_step
from martebe.register import Resources, Run, connected

TITLE = "Мәртебесі жоқтарды аралау"
BEFORE = timedelta(days=28)
"""The list is that of a run so long before the latest one, so that there is something to compare."""
LASTS = timedelta(days=35)
HOUSEHOLDS, CALLED_ON, CHECKED = 120, 0.85, 0.8
"""How many are on the list, and what share of them was called on, and of the sample, checked."""
OUTCOMES: dict[Outcome, float] = {
    "interviewed": 0.56, "nobody_home": 0.26, "refused": 0.07, "moved_away": 0.06, "dead": 0.01, "no_address": 0.02,
    "not_household": 0.02,
}  # fmt: skip
TEAM = """
SELECT login, id, territory FROM office.access_officer WHERE login IN ('district_head', 'consultant', 'assistant')
"""
ROUND = """
INSERT INTO office.fieldwork_round (title, place, cell, run, since, until, author, leader, state, made_at, made_up)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, 'running', %s, true) RETURNING id
"""
VISITS = "SELECT id, settlement FROM office.fieldwork_visit WHERE round = %s ORDER BY nth"
GIVE = "UPDATE office.fieldwork_visit SET interviewer = %s, sampled = %s WHERE id = %s"
HISTORY = """
INSERT INTO office.fieldwork_assigned (visit, interviewer, to_check, by_officer, at) VALUES (%s, %s, false, %s, %s)
"""
ATTEMPT = """
INSERT INTO office.fieldwork_attempt (visit, interviewer, day, part, outcome, noted_by, noted_at)
VALUES (%s, %s, %s, %s, %s, %s, %s)
"""
CAME = "UPDATE office.fieldwork_visit SET tries = %s, outcome = %s, last_day = %s WHERE id = %s"
CHECK = "UPDATE office.fieldwork_visit SET checker = %s, verdict = %s, checked_on = %s WHERE id = %s"


@dataclass(frozen=True)
class Team:
    """Whose round it is: the head of a district and two who make visits."""

    head: int
    interviewers: tuple[int, int]
    place: int


def make_round(connection: psycopg.Connection[Any], sources: Sources, seed: int = 1) -> None:
    """Make up a round of the accounts of the demonstration, unless there is one, and what the latest run says of it.

    As the owner of the database. Nothing without these accounts, or without a run that is old enough.
    """
    (there,) = connection.execute("SELECT EXISTS (SELECT FROM office.fieldwork_round WHERE made_up)").fetchone() or (1,)
    team, start = _team(connection), _start(sources)
    if there or team is None or start is None:
        return
    with connection.transaction():
        _fill(connection, team, start, sources.latest, np.random.default_rng(seed))
        publish(connection, sources)


def _team(connection: psycopg.Connection[Any]) -> Team | None:
    found = {login: (number, territory) for login, number, territory in connection.execute(TEAM).fetchall()}
    if len(found) < 3 or found["district_head"][1] is None:
        return None
    return Team(found["district_head"][0], (found["assistant"][0], found["consultant"][0]), found["district_head"][1])


def _start(sources: Sources) -> Run | None:
    until = sources.latest.certificate.day - BEFORE
    return next((run for run in reversed(sources.runs) if run.certificate.day <= until), None)


def _fill(
    connection: psycopg.Connection[Any], team: Team, start: Run, latest: Run, chance: np.random.Generator
) -> None:
    since, at = start.certificate.day + timedelta(days=1), start.certificate.known_at
    told = (TITLE, team.place, f"place={team.place}&headline={WITHOUT}", start.name, since, since + LASTS)
    (number,) = connection.execute(ROUND, [*told, team.head, team.head, at]).fetchone() or (0,)
    people = _without(start, team.place)
    connection.execute("SELECT office.fieldwork_enlist(%s, %s, %s, %s)", [number, people, HOUSEHOLDS, since])
    households = [Household(*row) for row in connection.execute(VISITS, [number]).fetchall()]
    if not households:
        return
    sample = drawn(number, (each.visit for each in households))
    for share in assign(households, dict.fromkeys(team.interviewers, -(-len(households) // 2))).shares:
        for visit in share.visits:
            connection.execute(GIVE, [share.interviewer, visit in sample, visit])
            connection.execute(HISTORY, [visit, share.interviewer, team.head, at])
            outcome = _visited(connection, visit, share.interviewer, since, latest, chance)
            if visit in sample and outcome == "interviewed" and chance.random() < CHECKED:
                (checker,) = set(team.interviewers) - {share.interviewer}
                verdict = "agrees" if chance.random() < CHECKED else "differs"
                connection.execute(CHECK, [checker, verdict, latest.certificate.day, visit])


def _without(run: Run, district: int) -> list[int]:
    question = f"SELECT person FROM {run.decisions} WHERE headline = ? AND district = ? ORDER BY person"
    with connected(Resources()) as asked:
        return [person for (person,) in asked.execute(question, [WITHOUT, district]).fetchall()]


def _visited(
    connection: psycopg.Connection[Any],
    visit: int,
    interviewer: int,
    since: date,
    latest: Run,
    chance: np.random.Generator,
) -> Outcome | None:
    """Call on a household by the rules of visits; what came of the last time."""
    attempts: list[Attempt] = []
    for each in _attempts(since, latest.certificate.day, chance):
        attempts.append(each)
        told = (visit, interviewer, each.day, each.part, each.outcome, interviewer, latest.certificate.known_at)
        connection.execute(ATTEMPT, told)
    if not attempts:
        return None
    connection.execute(CAME, [len(attempts), attempts[-1].outcome, attempts[-1].day, visit])
    return attempts[-1].outcome


def _attempts(since: date, last: date, chance: np.random.Generator) -> Iterator[Attempt]:
    """Visits on days up to the last one, each where and when the rules have it."""
    made: list[Attempt] = []
    step = next_step(made, since)
    if chance.random() >= CALLED_ON:
        return
    while step.due is not None:
        day = step.due + timedelta(days=int(chance.integers(0, 6 if made else 24)))
        if day > last:
            return
        parts = step.parts or PARTS
        outcome = list(OUTCOMES)[int(chance.choice(len(OUTCOMES), p=list(OUTCOMES.values())))]
        made.append(Attempt(day, parts[int(chance.integers(len(parts)))], outcome))
        yield made[-1]
        step = next_step(made, since)
