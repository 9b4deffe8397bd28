"""The fingerprint of a country's rules: another one whenever anything differs that a decision may follow from."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace

import pytest

from martebe.rules import Catalogue, Subject, Table, TableDescription, law, tenge
from spec.language.toy import contracts, contributions, country, numbers, status

works = status("works", contracts.where(kind={"labour", "civil"}).in_force().exists())
pays = status("pays", contributions.rows().sum("amount") >= law(numbers.wage))
TOY = country(works, pays)


def with_table(described: TableDescription) -> Mapping[str, Table]:
    changed = object.__new__(Table)
    changed.description = described
    return {**TOY.tables, described.name: changed}


def other_wage() -> Catalogue:
    return replace(TOY, numbers=TOY.numbers.with_override("wage", 1_00, pays.versions[0].since))


DESCRIBED = contributions.description
OTHERS = {
    "another order": replace(TOY, statuses=(pays, works)),
    "a status that became a finding": replace(TOY, statuses=(works,), findings=(pays,)),
    "another rule": country(works, status("pays", contributions.rows().sum("amount") >= tenge(1))),
    "other days in force": country(works, status("pays", contributions.exists(), until="2018-12-31")),
    "another number": other_wage(),
    "another delay": replace(TOY, tables=with_table(replace(DESCRIBED, delay_days=DESCRIBED.delay_days + 1))),
    "another meaning": replace(TOY, tables=with_table(replace(DESCRIBED, meaning="something else"))),
    "another place to count by": replace(
        TOY, subjects={**TOY.subjects, "person": Subject("person", "residents", "person", "district")}
    ),
    "no groups": replace(TOY, groups=()),
    "who has left": replace(TOY, closing_groups=frozenset({"toy"})),
}


@pytest.mark.parametrize("what", OTHERS)
def test_whatever_differs_shows(what: str) -> None:
    """Two catalogues that may decide differently never share the name of a run."""
    assert OTHERS[what].digest() != TOY.digest()


def test_the_same_catalogue_has_the_same_fingerprint() -> None:
    """However often it is made, and in whatever order its tables are listed."""
    reversed_tables = dict(reversed(TOY.tables.items()))
    assert replace(TOY, tables=reversed_tables).digest() == country(works, pays).digest() == TOY.digest()


def test_another_process_finds_the_same_fingerprint() -> None:
    """Nothing in it hangs on the order of a set or the place of an object in memory."""
    code = "from tests.unit.test_catalogue import TOY; print(TOY.digest())"
    for seed in ("1", "2"):
        found = subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True
        )
        assert found.stdout.strip() == TOY.digest()
