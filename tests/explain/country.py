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
from martebe.rules import Words
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
    """Every example that a test of the specification decides, kept instead of decided."""

    found: list[tuple[str, Drawings, int]] = field(default_factory=list)

    def __call__(self, day: str, drawings: Drawings, expected: Mapping[int, object]) -> None:
        self.found += [(day, drawings, person) for person in expected]


def specified() -> Iterator[tuple[str, Drawings, int]]:
    """Day, drawings and person of every example of the specification of Kazakhstan."""
    collected = Collected()
    for path in sorted(SPECIFICATION.glob("test_*.py")):
        module = import_module(f"spec.kazakhstan.{path.stem}")
        for name, test in inspect.getmembers(module, inspect.isfunction):
            if name.startswith("test_") and list(inspect.signature(test).parameters) == ["decides"]:
                test(collected)
    yield from collected.found
