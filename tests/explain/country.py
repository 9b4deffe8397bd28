"""Persons of Kazakhstan drawn as in the specification, explained."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path

from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.explain import Explanation, explain
from martebe.kazakhstan import catalogue
from martebe.rules import Catalogue, Words
from spec.harness.world import Drawings, World, world_of
from spec.kazakhstan.filled import FILLED

ALMATY = Words("Алматы қаласы", "город Алматы", "Almaty city")
SPECIFICATION = Path(__file__).parents[2] / "spec" / "kazakhstan"


def explained(day: str, drawings: Drawings, person: int = 1) -> Explanation:
    """The explanation for a person drawn."""
    return explain_in(world_of(catalogue, drawings, [person], "person", FILLED), day, person)


def explain_in(world: World, day: str, person: int, deliveries: Mapping[str, date] | None = None) -> Explanation:
    """The explanation for a person of a world."""
    reference = Reference(Records(world.rows), world.coverage, catalogue.numbers, catalogue.subjects)
    return explain(reference, catalogue, person, date.fromisoformat(day), deliveries, {750000000: ALMATY})


@dataclass
class Collected:
    """The examples that tests of the specification decide by the catalogue, kept instead of decided."""

    of_each_drawing: int | None
    found: list[tuple[str, Drawings, int]] = field(default_factory=list)

    def __call__(self, day: str, drawings: Drawings, expected: Mapping[int, object], by: Catalogue = catalogue) -> None:
        if by is not catalogue:  # of a worker with one employer, not of a person
            return
        self.found += [(day, drawings, person) for person in list(expected)[: self.of_each_drawing]]


def specified() -> Iterator[tuple[str, Drawings, int]]:
    """Day, drawings and person: the first of every drawing of the specification, and all those about insurance."""
    for path in sorted(SPECIFICATION.glob("test_*.py")):
        collected = Collected(of_each_drawing=None if path.stem == "test_insurance" else 1)
        module = import_module(f"spec.kazakhstan.{path.stem}")
        for name, test in inspect.getmembers(module, inspect.isfunction):
            if name.startswith("test_") and list(inspect.signature(test).parameters) == ["decides"]:
                test(collected)
        yield from collected.found
