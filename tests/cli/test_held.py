"""What was held is released by two persons, and rows in quarantine are tried again; cells leave by asking."""

import csv
import json
from pathlib import Path

import pytest

from martebe.cli.examples import write_example
from martebe.kazakhstan.records import tables
from tests.cli.conftest import Answer, Home, call

TWO = ("--by", "First", "--second", "Second")
CONTRIBUTIONS = tables["contributions"].description


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A lake with one delivery that is held, for its manifest counts two rows where there are a hundred."""
    home = Home(tmp_path)
    send(home, rows=2)
    return home


def send(home: Home, *, rows: int, first_number: str | None = None) -> Answer:
    data, manifest, _ = write_example(CONTRIBUTIONS, home.root / "sent")
    with data.open(encoding="utf-8") as file:
        row = next(csv.DictReader(file))
    lines = [row | {"payment": str(number)} for number in range(100)]
    lines[0]["person"] = first_number or row["person"]
    with data.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, CONTRIBUTIONS.column_names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
    told = json.loads(manifest.read_text())
    told |= {"rows": rows, "sums": {name: total * 100 for name, total in told["sums"].items()}}
    manifest.write_text(json.dumps(told))
    return home.call("receive", manifest, "--made-up", "--as-sent", "--json")


def held(home: Home) -> str:
    return str(home.call("quarantine", "--json").data["held"][0]["delivery"])


def test_what_is_held_is_listed_with_its_reason(home: Home) -> None:
    answer = home.call("quarantine")
    assert answer.code == 1
    assert "MRT-CON-401" in answer.out or "MRT-" in answer.out
    assert held(home) in answer.out


def test_two_different_persons_release(home: Home) -> None:
    delivery = held(home)
    for by, second in (("Aigul", "aigul "), ("Aigul", "")):
        answer = home.call("release", delivery, "--by", by, "--second", second)
        assert answer.code == 3
        assert "Two different persons" in answer.err
    answer = home.call("release", delivery, *TWO, "--json")
    assert answer.code == 0
    assert answer.data["deliveries"][0]["receipt"]["fates"]["accepted"]["rows"] == 100
    assert home.call("quarantine").code == 0


def test_what_is_not_held_is_not_released(home: Home) -> None:
    delivery = held(home)
    home.call("release", delivery, *TWO)
    assert home.call("release", delivery, *TWO).code == 3
    assert "no delivery nothing" in home.call("release", "nothing", *TWO).err
    assert home.call("quarantine", "nothing").code == 3


@pytest.fixture
def apart(tmp_path: Path) -> Home:
    """A lake with one row of a hundred in quarantine: its person's number lost the leading zeros."""
    home = Home(tmp_path)
    number = write_example(CONTRIBUTIONS, tmp_path / "other")[0].read_text().splitlines()[1].split(",")[1]
    assert send(home, rows=100, first_number=f" {number}").code == 1
    return home


def test_rows_in_quarantine_are_counted_and_their_cells_stay(apart: Home) -> None:
    answer = apart.call("quarantine", "--json")
    assert answer.code == 1
    ((fault,),) = [each["faults"] for each in answer.data["quarantined"]]
    assert (fault["column"], fault["rows"], fault["repairable"]) == ("person", 1, 1)
    assert "cells" not in fault


def test_cells_are_written_to_a_file_where_asked(apart: Home) -> None:
    answer = apart.call("quarantine", "--cells", apart.root / "cells.json")
    assert "personal data" in answer.err
    (row,) = json.loads((apart.root / "cells.json").read_text())
    assert row["row"] == 1
    assert row["cells"]["payment"] == "0"


def test_proposed_repairs_are_put_in_by_two_persons(apart: Home) -> None:
    delivery = apart.call("quarantine", "--json").data["quarantined"][0]["delivery"]
    assert apart.call("retry", delivery, "--proposed").code == 3
    answer = apart.call("retry", delivery, "--proposed", *TWO, "--json")
    assert answer.code == 0
    assert answer.data["deliveries"][0]["receipt"]["fates"]["accepted"]["rows"] == 1
    assert apart.call("quarantine").code == 0


def test_repairs_come_from_a_file(apart: Home) -> None:
    delivery = apart.call("quarantine", "--json").data["quarantined"][0]["delivery"]
    apart.call("quarantine", "--cells", apart.root / "cells.json")
    (row,) = json.loads((apart.root / "cells.json").read_text())
    repairs = apart.root / "repairs.json"
    repairs.write_text("[1, 2]")
    answer = apart.call("retry", delivery, "--repairs", repairs, *TWO)
    assert answer.code == 2
    assert "no file of repairs" in answer.err
    repairs.write_text(json.dumps({"1": {"person": row["repair"]}}))
    assert apart.call("retry", delivery, "--repairs", repairs, "--proposed", *TWO).code == 2
    assert apart.call("retry", delivery, "--repairs", repairs, *TWO).code == 0


def test_without_a_repair_the_row_stays_where_it_is(apart: Home) -> None:
    delivery = apart.call("quarantine", "--json").data["quarantined"][0]["delivery"]
    assert apart.call("retry", delivery).code == 1
    assert apart.call("quarantine").code == 1


def test_a_lake_must_be_there() -> None:
    answer = call("quarantine", "--lake", "nowhere")
    assert answer.code == 3
    assert "There is no lake in 'nowhere'" in answer.err
