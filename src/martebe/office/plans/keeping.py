"""Plans as they were adopted: each version whole and unchanged, beside the reason for which the next one came."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction

from martebe.figures.traits import TRAITS, Traits
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.statements import rows
from martebe.planning import Sum, spread
from martebe.rules.days import add_months

Cell = tuple[int | None, date]
"""A district (None: none was told) and the first day of a month."""


@dataclass(frozen=True)
class Part:
    """What is planned for one category. route: by which way. budget: tiyn. targets: persons by district and month."""

    traits: Traits
    route: str
    budget: int
    responsible: str
    targets: Mapping[Cell, int]

    @property
    def persons(self) -> int:
        """Confirmed outcomes planned."""
        return sum(self.targets.values())


@dataclass(frozen=True)
class Version:
    """What was adopted. target: what the plan as a whole has to reach; its parts should make it. owner: who answers."""

    title: str
    target: int
    owner: str
    parts: tuple[Part, ...]
    number: int = 1
    reason: str = ""
    adopted_name: str = ""
    adopted_at: datetime | None = None

    @property
    def sum(self) -> Sum:
        """The parts beside the target."""
        return Sum(tuple(part.persons for part in self.parts), self.target)

    @property
    def budget(self) -> int:
        """Tiyn for all parts together."""
        return sum(part.budget for part in self.parts)

    @property
    def months(self) -> list[date]:
        """The months that something is planned for, in order."""
        return sorted({month for part in self.parts for _, month in part.targets})

    @property
    def districts(self) -> list[int | None]:
        """The districts that something is planned for."""
        return list(dict.fromkeys(district for part in self.parts for district, _ in part.targets))


@dataclass(frozen=True)
class Plan:
    """A plan of a region, or of one district of it. start: the day of the run from which its facts are counted."""

    id: int
    region: int
    district: int | None
    start: date
    made_up: bool
    latest: int
    version: Version


def by_month(districts: Mapping[int | None, int], first: date, months: int) -> dict[Cell, int]:
    """Targets of districts over months from a first one on; the same numbers always fall to the same months."""
    ordered = {code: persons for code, persons in sorted(districts.items(), key=lambda each: each[0] or 0) if persons}
    shared = spread(ordered, months)
    return {(code, add_months(first, at)): persons for code, row in shared.items() for at, persons in enumerate(row)}


def adopt(
    actor: Actor, region: int, district: int | None, start: date, version: Version, *, made_up: bool = False
) -> int:
    """Write a new plan down and give its number."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO office.plans_plan (region, district, start_day, made_up) VALUES (%s, %s, %s, %s) RETURNING id",
            [region, district, start, made_up],
        )
        (plan,) = cursor.fetchone() or (0,)
        _write(cursor, int(plan), 1, actor, version, "")
    return int(plan)


def change(actor: Actor, plan: int, version: Version, reason: str) -> int:
    """Write the next version of a plan down, with its reason, and give its number; the earlier ones stay."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('plans', %s))", [plan])
        cursor.execute("SELECT max(number) + 1 FROM office.plans_version WHERE plan = %s", [plan])
        (number,) = cursor.fetchone() or (1,)
        _write(cursor, plan, number, actor, version, reason)
    return int(number)


def find(plan: int, number: int | None = None) -> Plan | None:
    """A plan with its latest version, or with an earlier one; None where there is no such plan or version."""
    found = rows(f"{PLANS} WHERE id = $1", plan)
    return _with_version(found[0], number) if found else None


def plans_in(region: int | None) -> list[Plan]:
    """The plans of a region, or of the country, the newest first, each with its latest version."""
    found = rows(f"{PLANS} WHERE $1::integer IS NULL OR region = $1 ORDER BY id DESC", region)
    return [plan for row in found if (plan := _with_version(row, None))]


def versions(plan: int) -> list[Version]:
    """Every version of a plan without its parts, the newest first."""
    return [_version(row, ()) for row in rows(f"{VERSIONS} ORDER BY number DESC", plan)]


PLANS = """
SELECT id, region, district, start_day, made_up, (SELECT max(number) FROM office.plans_version WHERE plan = id)
FROM office.plans_plan
"""
VERSIONS = """
SELECT number, title, target, owner, reason, adopted_name, adopted_at FROM office.plans_version WHERE plan = $1
"""
PARTS = f"""
SELECT number, {", ".join(TRAITS)}, route, budget, responsible FROM office.plans_part
WHERE plan = $1 AND version = $2 ORDER BY number
"""
TARGETS = """
SELECT part, district, month, persons FROM office.plans_target WHERE plan = $1 AND version = $2
ORDER BY part, district, month
"""


def _with_version(row: tuple[Any, ...], number: int | None) -> Plan | None:
    plan, region, district, start, made_up, latest = row
    wanted = number or latest
    found = rows(f"{VERSIONS} AND number = $2", plan, wanted)
    if not found:
        return None
    return Plan(plan, region, district, start, made_up, latest, _version(found[0], _parts(plan, wanted)))


def _version(row: tuple[Any, ...], parts: tuple[Part, ...]) -> Version:
    number, title, target, owner, reason, name, at = row
    return Version(title, target, owner, parts, number, reason, name, at)


def _parts(plan: int, version: int) -> tuple[Part, ...]:
    targets: dict[int, dict[Cell, int]] = {}
    for part, district, month, persons in rows(TARGETS, plan, version):
        targets.setdefault(part, {})[district, month] = persons
    return tuple(
        Part(Traits(*traits), route, budget, responsible, targets.get(number, {}))
        for number, *traits, route, budget, responsible in rows(PARTS, plan, version)
    )


def _write(cursor: Any, plan: int, number: int, actor: Actor, version: Version, reason: str) -> None:
    adopted = (actor.id, actor.name, clock.now())
    cursor.execute(
        "INSERT INTO office.plans_version VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [plan, number, version.title, version.target, version.owner, reason, *adopted],
    )
    for place, part in enumerate(version.parts, 1):
        traits = [getattr(part.traits, field.name) for field in fields(Traits)]
        cursor.execute(
            f"INSERT INTO office.plans_part VALUES ({', '.join(['%s'] * (6 + len(traits)))})",
            [plan, number, place, *traits, part.route, part.budget, part.responsible],
        )
        _write_targets(cursor, (plan, number, place), part.targets.items())


def _write_targets(cursor: Any, key: tuple[int, int, int], targets: Iterable[tuple[Cell, int]]) -> None:
    cursor.executemany(
        "INSERT INTO office.plans_target VALUES (%s, %s, %s, %s, %s, %s)",
        [(*key, *cell, persons) for cell, persons in targets],
    )
