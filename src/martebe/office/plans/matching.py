"""Categories as conditions on the published tables, whose columns are named as the traits are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from martebe.figures.traits import TRAITS, Traits


@dataclass
class Values:
    """The values of a statement; each is named by its place, ``$1``, ``$2``..."""

    given: list[object] = field(default_factory=list)

    def name(self, value: object) -> str:
        """The place of one more value."""
        self.given.append(value)
        return f"${len(self.given)}"


def matches(traits: Traits, values: Values) -> str:
    """The condition that a row is of a category."""
    parts = [f"{name} = {values.name(code)}" for name, code in traits.given().items() if name in TRAITS]
    return " AND ".join(parts) or "true"


def first_of(categories: Sequence[Traits], values: Values) -> str:
    """The place of the first category that a row is of, so that nobody is counted in two; NULL: of none."""
    cases = [f"WHEN {matches(each, values)} THEN {number}" for number, each in enumerate(categories)]
    return f"CASE {' '.join(cases)} END"
