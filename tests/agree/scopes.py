"""Whom or what a generated rule speaks about, and what it may ask."""

from __future__ import annotations

from dataclasses import dataclass

from martebe.rules import Condition, Group, Table, Value
from martebe.rules.reading import scope_of
from tests.agree import toy


@dataclass(frozen=True, eq=False)
class Scope:
    """Whom or what a rule speaks about.

    own: the table whose columns may be named. asks: tables with the column by which their rows belong to the subject.
    members: groups kept together by the subject. single: groups to one of which the subject belongs.
    """

    name: str
    own: Table | None = None
    asks: tuple[tuple[Table, str], ...] = ()
    members: tuple[Group, ...] = ()
    single: tuple[Group, ...] = ()


PERSON = Scope(
    "person", toy.residents,
    ((toy.contributions, "person"), (toy.contracts, "person"), (toy.households, "person")),
    single=(toy.household, toy.main_employer),
)  # fmt: skip
EMPLOYER = Scope(
    "employer",
    toy.employers,
    ((toy.contributions, "payer"), (toy.contracts, "employer")),
    members=(toy.workers, toy.main_employer),
)
HOUSEHOLD = Scope(
    "household",
    None,
    ((toy.households, "household"), (toy.aid, "household")),
    members=(toy.household, toy.ever_household),
)
SCOPES = {"person": PERSON, "employer": EMPLOYER, "household": HOUSEHOLD}


def of_rows(table: Table) -> Scope:
    """The scope inside the rows of a table."""
    return Scope(f"rows of {table.name}", table)


def speaks(part: Value | Condition, scope: Scope) -> bool:
    """Whether the part says something of its scope: a constant does not."""
    return scope_of(part.node) == scope.name
