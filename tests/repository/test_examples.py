"""The drawn examples of Kazakhstan reach everything: each status heads somebody, each fact is proved for somebody."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from martebe.engines.decisions import facts_in_force
from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.kazakhstan import catalogue
from spec.harness.examples import Decides
from spec.harness.world import world_of
from spec.kazakhstan.filled import FILLED
from tests.repository.files import ROOT
from tools.docs.chapters import chapter


def test_each_status_is_the_headline_of_somebody_drawn() -> None:
    headlines = {decided.get("headline") for example in _examples() for decided in example.expects().values()}
    assert {status.code for status in catalogue.statuses} - headlines == set()
    assert {"none", "open"} <= headlines


def test_each_fact_is_proved_for_somebody_drawn() -> None:
    unproved = list(catalogue.facts)
    for example in _examples():
        world = world_of(catalogue, example.drawings, example.expected, "person", FILLED)
        reference = Reference(Records(world.rows), world.coverage, catalogue.numbers, world.subjects)
        day = date.fromisoformat(example.day)
        spoken = facts_in_force(catalogue, day)
        proved = {
            fact
            for fact in unproved
            if fact in spoken and any(reference.ask(fact, person, day).answer for person in example.expected)
        }
        unproved = [fact for fact in unproved if fact not in proved]
    assert [fact.code for fact in unproved] == []


def _examples() -> Iterator[Decides]:
    for path in sorted((ROOT / Path("spec/kazakhstan")).glob("test_*.py")):
        for section in chapter(f"spec.kazakhstan.{path.stem}").sections:
            for example, _ in section.examples:
                assert isinstance(example, Decides)
                yield example
