"""One person and five tables of one yes-or-no each: every rule of AND, OR and NOT over them, in every state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from hypothesis import strategies as st

from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.rules import (
    Complete,
    Condition,
    Numbers,
    Source,
    Subject,
    Table,
    Words,
    all_of,
    any_of,
    columns,
    fact,
)

DAY = date(2018, 8, 1)
PERSON = 1
LEAVES = "abcde"
State = Literal["row", "no row", "not delivered"]
STATES: tuple[State, ...] = ("row", "no row", "not delivered")
SUBJECTS = {"person": Subject("person", "people", "person", "region")}
TOY = Words("ойыншық", "игрушка", "toy")


def _table(name: str) -> Table:
    person = columns.person("person", kk="адам", ru="человек", en="person", meaning="a person")
    return Table(name, words=TOY, owner=TOY, meaning="a toy", columns=(person,), key=("person",))


TABLES = {name: _table(name) for name in LEAVES}


def leaf(name: str) -> Condition:
    """A fact that is one row of the table of its name."""
    return fact(name, TABLES[name].exists(), kk=name, ru=name, en=name, source=Source("toy"))


rules = st.recursive(
    st.sampled_from(LEAVES).map(leaf),
    lambda inside: st.one_of(
        inside.map(lambda part: ~part),
        st.lists(inside, min_size=2, max_size=3).map(lambda parts: all_of(*parts)),
        st.lists(inside, min_size=2, max_size=3).map(lambda parts: any_of(*parts)),
    ),
    max_leaves=8,
)
states = st.fixed_dictionaries({name: st.sampled_from(STATES) for name in LEAVES})


def reference(states: Mapping[str, State]) -> Reference:
    """The reference engine when the tables are in these states."""
    rows = {name: [{"person": PERSON}] for name, state in states.items() if state == "row"}
    people = {"people": [{"person": PERSON, "region": 1}]}
    missing = [name for name, state in states.items() if state == "not delivered"]
    return Reference(Records(people | rows), Complete(missing), Numbers(()), SUBJECTS)
