"""What is taken here goes to the lake, and from there the nation is decided just as here."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from martebe.assembly import catalogue, terms
from martebe.intake import Lake
from martebe.office import clock
from martebe.office.ledger.load import load
from martebe.office.ledger.send_back import collect
from martebe.office.ledger.services import Declaration, append, correct, dossier, standings, withdraw
from martebe.register import Register
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT
from tests.office.conftest import TODAY
from tests.office.test_ledger_dossier import everybody
from tests.office.test_ledger_load import known_now
from tests.office.test_ledger_standings import as_stored, decisions, reaching


def said(person: int, category: str, income: int | None = None) -> Declaration:
    return Declaration(person, "service_centre", None, category, TODAY, income)


def receive(lake: Lake, manifest: Path) -> str:
    table = catalogue.tables["declarations"].description
    return lake.receive(manifest, table, clock.now(), terms(threads=1)).outcome


@pytest.fixture(scope="module")
def lake(small_lake: Lake, tmp_path_factory: pytest.TempPathFactory) -> Lake:
    """A copy that may grow."""
    return Lake.open(shutil.copytree(small_lake.root, tmp_path_factory.mktemp("growing") / "lake"))


def test_what_is_declared_counts_at_once_here_and_after_the_delivery_everywhere(
    office: str, lake: Lake, tmp_path: Path
) -> None:
    persons = everybody(lake)
    with reaching(persons):
        before = standings(persons, TODAY)
        without = [person for person, standing in before.items() if standing.headline in (WITHOUT, NOT_SETTLED)]
        declared = sorted({*persons[10:400:13], *without[:60]})
        numbers = {person: append(said(person, "housewife")) for person in declared}
        for person in declared[::3]:
            correct(numbers[person], said(person, "independent_worker", 4_000_000))
        for person in declared[1::3]:
            withdraw(numbers[person])
        after = standings(persons, TODAY)
    assert all(after[person] == before[person] for person in declared[1::3])
    assert any(after[person].headline != before[person].headline for person in declared[::3])
    now_here = known_now(office)
    collected = collect(office, tmp_path, clock.now(), TODAY + timedelta(days=1))
    assert collected is not None and collected.rows == len(declared) + len(declared[1::3])
    assert receive(lake, collected.manifest) == "accepted"
    for row in decisions(lake, Register(tmp_path / "register"), TODAY):
        stored = as_stored(after[row["person"]])
        assert stored == {name: row[name] for name in stored}
    load(office, lake)
    assert known_now(office) == now_here
    with reaching(persons):
        assert standings(persons, TODAY) == after
        records = [each for each in dossier(declared[0]).records() if each.table.name == "declarations"]
    assert records[-1].delivery is not None


def test_what_went_is_not_sent_twice_and_what_comes_later_is(office: str, lake: Lake, tmp_path: Path) -> None:
    day = TODAY + timedelta(days=2)
    collect(office, tmp_path, clock.now(), day)
    assert collect(office, tmp_path, clock.now(), day) is None
    persons = everybody(lake)[500:503]
    with reaching(persons):
        numbers = [append(said(person, "domestic_worker")) for person in persons]
    first = collect(office, tmp_path / "first", clock.now(), day)
    assert first is not None and first.rows == len(persons)
    assert receive(lake, first.manifest) == "accepted"
    load(office, lake)
    with reaching(persons):
        withdraw(numbers[0])
        correct(numbers[1], said(persons[1], "housewife"))
    second = collect(office, tmp_path / "second", clock.now() + timedelta(seconds=1), day)
    assert second is not None and second.rows == 2
    here = known_now(office)
    assert receive(lake, second.manifest) == "accepted"
    assert json.loads(second.manifest.read_text())["rows"] == 2
    load(office, lake)
    assert known_now(office) == here


def test_nobody_declares_for_another(office: str, small_lake: Lake) -> None:
    one, other = everybody(small_lake)[700:702]
    with reaching([one]):
        number = append(said(one, "housewife"))
    with reaching([one, other]), pytest.raises(LookupError):
        correct(number, said(other, "housewife"))
    with reaching([other]), pytest.raises(LookupError):
        withdraw(number)
    with pytest.raises(ValueError, match="category"):
        said(one, "king")
