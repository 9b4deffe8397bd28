"""A home of three persons, each in a region of their own, and a table of one yes-or-no about each."""

from __future__ import annotations

from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.rules import Coverage, Delivered, Group, Numbers, Table, columns
from tests.explain.leaves import DAY, SUBJECTS, TOY, State


def _home() -> Table:
    return Table(
        "homes", words=TOY, owner=TOY, meaning="who lives where", key=("person",),
        columns=(
            columns.household("home", kk="а", ru="а", en="a", meaning="home"),
            columns.person("person", kk="а", ru="а", en="a", meaning="who"),
        ),
    )  # fmt: skip


HOME = Group("home", _home().by("person"), member="person", key="home", single=True)
MEMBERS = (1, 2, 3)


def household(now: tuple[State, ...], homes: State = "row") -> Reference:
    """Each member has the fact ``a`` or not, or it is not delivered for the region of that member."""
    states = dict(zip(MEMBERS, now, strict=True))
    tables = {
        "people": [{"person": member, "region": member} for member in MEMBERS],
        "homes": [{"home": 9, "person": member} for member in MEMBERS],
        "a": [{"person": member} for member, state in states.items() if state == "row"],
    }
    heard = frozenset(member for member, state in states.items() if state != "not delivered")
    delivered = [Delivered("people", DAY), Delivered("a", DAY, places=heard)]
    if homes != "not delivered":
        delivered.append(Delivered("homes", DAY))
    return Reference(Records(tables), Coverage(delivered, {}), Numbers(()), SUBJECTS)
