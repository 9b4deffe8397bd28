"""Who moves between two runs, and who would move under other numbers or rules: counts, and never a person."""

import re
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, LAST, Home

ADDED = """
from datetime import date
from martebe.kazakhstan.facts.contracts import has_labour_contract
from martebe.rules import Source, Status

statuses = [
    Status(
        "contracted", kk="Шарты бар", ru="Есть договор", en="Has a contract", group="employed",
        source=Source("a proposal"), since=date(2017, 1, 1), when=~has_labour_contract,
    )
]
"""
CHANGED = """
from dataclasses import replace

def changed(catalogue):
    return replace(catalogue, statuses=tuple(each for each in catalogue.statuses if each.code != "pupil"))
"""


def test_moves_add_up_over_two_runs(country: Home) -> None:
    data = country.call("changes", FIRST, LAST, "--json").data
    assert data["moved"] == sum(move["persons"] for move in data["moves"])
    assert data["moved"] > 0
    assert {mover["cause"] for mover in data["movers"]} <= {"records", "time", "rules", "population"}
    assert all(move["place_name"] and not re.fullmatch(r"\d+", move["place_name"]) for move in data["moves"])


def test_no_number_of_a_person_is_told(country: Home) -> None:
    for args in (["changes", FIRST, LAST], ["changes", FIRST, LAST, "--json"]):
        assert not re.search(r"(?<!\d)\d{12}(?!\d)", country.call(*args).out)


def test_moves_are_shown_by_region_and_cause(country: Home) -> None:
    answer = country.call("changes", FIRST, LAST, "--language", "kk")
    assert answer.code == 0
    for said in ("Кім қайдан қайда ауысады", "Өңірлер бойынша", "Не себеп болды", "жаңа жазбалар"):
        assert said in answer.out


def test_a_run_is_named_by_its_name_or_its_day(country: Home) -> None:
    names = [run["run"] for run in country.call("runs", "--json").data]
    assert country.call("changes", *names, "--json") == country.call("changes", FIRST, LAST, "--json")
    answer = country.call("changes", "2001-01-01", LAST)
    assert (answer.code, "The register holds no run for 2001-01-01" in answer.err) == (3, True)


def test_a_number_that_nobody_depends_on_moves_nobody(country: Home) -> None:
    answer = country.call("simulate", "--day", LAST, "--number", "pension_age:male=756", "--number", "wages_due_day=5")
    assert answer.code == 0
    assert "0 persons move" in answer.out


def test_a_number_of_the_law_moves_those_who_depend_on_it(country: Home) -> None:
    runs = country.call("runs", "--json").data
    args = ("simulate", "--day", LAST, "--number", "pension_age:male=240", "--number", "pension_age:female=240")
    data = country.call(*args, "--json").data
    assert data["moved"] > 0
    assert {mover["cause"] for mover in data["movers"]} == {"rules"}
    assert country.call("runs", "--json").data == runs


def test_a_number_changes_only_from_its_day_on(country: Home) -> None:
    args = ("simulate", "--day", LAST, "--number", "pension_age:male=240", "--from", "2019-01-01", "--json")
    assert country.call(*args).data["moved"] == 0


def test_a_status_is_added_by_a_file(country: Home, tmp_path: Path) -> None:
    rules = tmp_path / "rules.py"
    rules.write_text(ADDED)
    data = country.call("simulate", "--day", LAST, "--rules", rules, "--json").data
    assert {move["after"] for move in data["moves"]} == {"contracted"}
    assert "none" in {move["before"] for move in data["moves"]}
    assert "Has a contract" in country.call("simulate", "--day", LAST, "--rules", rules).out


def test_rules_are_changed_by_a_function(country: Home, tmp_path: Path) -> None:
    rules = tmp_path / "rules.py"
    rules.write_text(CHANGED)
    data = country.call("simulate", "--day", LAST, "--rules", rules, "--json").data
    assert {move["before"] for move in data["moves"]} == {"pupil"}


WRONG = {
    "a column that is not there": (
        "from martebe.kazakhstan.records import tables\n\ntables['contracts'].where(knd='labour')\n",
        r"line 3: RuleError: .*knd",
    ),
    "a name that is not there": ("x = 1\nstatuses = [y]\n", "line 2: NameError: name 'y' is not defined"),
    "what is no Python": ("statuses = [\n", "line 1: SyntaxError"),
    "neither of both": ("x = 1\n", r"neither a list `statuses` nor a function"),
    "something else than a catalogue": ("def changed(catalogue):\n    return 1\n", "returns a Catalogue; found int"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_file_of_rules_with_an_error_names_its_line(wrong: str, country: Home, tmp_path: Path) -> None:
    text, said = WRONG[wrong]
    rules = tmp_path / "rules.py"
    rules.write_text(text)
    answer = country.call("simulate", "--day", LAST, "--rules", rules)
    assert (answer.code, answer.out) == (2, "")
    assert re.search(said, answer.err), answer.err


def test_a_file_of_rules_must_be_there(country: Home) -> None:
    answer = country.call("simulate", "--day", LAST, "--rules", "nowhere.py")
    assert (answer.code, "'nowhere.py'" in answer.err) == (3, True)
