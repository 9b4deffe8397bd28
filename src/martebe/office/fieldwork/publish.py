"""What runs say, as this room keeps it: of a round's people and of those like them, how many hold a status by now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg
import pyarrow as pa

from martebe.figures.followed import PEOPLE, followed
from martebe.office.sources import Sources
from martebe.register import Run

ROUNDS = "SELECT id, run FROM office.fieldwork_round WHERE state <> 'planned' ORDER BY id"
MEMBERS = """
SELECT m.person, m.round, m.district, EXISTS (
    SELECT FROM office.fieldwork_attempt a WHERE a.visit = m.visit AND a.day <= %s)
FROM office.fieldwork_member m WHERE m.round = ANY (%s) ORDER BY m.round, m.person
"""
KEEP = """
INSERT INTO office.fieldwork_effect (round, run, day, district, visited, persons, held, confirmed)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s)
"""
Key = tuple[int, int, bool]
"""A round, a district, and whether somebody had been there by the day of the run."""


def publish(connection: psycopg.Connection[Any], sources: Sources) -> None:
    """Add what the latest run says of every round made from an earlier one; what earlier runs said stays."""
    rounds: dict[str, list[int]] = {}
    for number, run in connection.execute(ROUNDS).fetchall():
        rounds.setdefault(run, []).append(number)
    connection.execute("DELETE FROM office.fieldwork_effect WHERE run = %s", [sources.latest.name])
    for start in sources.runs[:-1]:
        if start.name in rounds:
            _follow(connection, sources, start, rounds[start.name])


def _follow(connection: psycopg.Connection[Any], sources: Sources, start: Run, rounds: Sequence[int]) -> None:
    end = sources.latest
    day = end.certificate.day
    members = connection.execute(MEMBERS, [day, rounds]).fetchall()
    keys: dict[Key, int] = {}
    groups = [keys.setdefault((number, district, visited), len(keys)) for _, number, district, visited in members]
    people = pa.table([groups, [person for person, *_ in members]], schema=PEOPLE)
    between = sources.runs[sources.runs.index(start) + 1 : -1]
    found = followed(start, end, people, sources.lake, sources.country, between, sources.resources, sources.outcomes)
    of_group = {group: key for key, group in keys.items()}
    with connection.cursor() as cursor:
        for each in found:
            number, district, visited = of_group[each.group]
            counts = (each.persons, each.held, each.confirmed)
            cursor.execute(KEEP, [number, end.name, day, district, visited, *counts])
