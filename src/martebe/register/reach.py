"""How far rules reach from one person: through which groups, and by which columns they find the rows of others."""

from __future__ import annotations

from dataclasses import dataclass

from martebe.rules import Catalogue, Kind
from martebe.rules import nodes as n
from martebe.rules.reading import depth_of_groups, walk


@dataclass(frozen=True)
class Reach:
    """What the rules of a country ask of others than the person.

    groups: the groups they speak of. depth: how many of these lie one inside the other. columns: table and name of each
    column by which they find what belongs to a household or an employer.
    """

    groups: tuple[n.Group, ...]
    depth: int
    columns: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> Reach:
        """The reach of every rule that ever was in force."""
        rules = [version.when for rule in catalogue.rules for version in rule.versions]
        parts = [part for rule in rules for part in walk(rule)]
        keys = {found for part in parts if (found := _found_by(part, catalogue)) is not None}
        return cls(
            tuple(dict.fromkeys(part for part in parts if isinstance(part, n.Group))),
            max(map(depth_of_groups, rules), default=0),
            frozenset((key.table, key.name) for key in keys if key.kind is not Kind.PERSON),
        )


def _found_by(part: n.Node, catalogue: Catalogue) -> n.Column | None:
    """The column in which rows name the subject that they are asked of."""
    match part:
        case n.Rows(by=key) | n.Group(key=key):
            return key
        case n.Column(subject=str(subject)):
            population = catalogue.subjects[subject]
            return catalogue.tables[population.table].description.node(population.key)
    return None
