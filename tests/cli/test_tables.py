"""An outsider can produce a delivery from what the tables say: every example is accepted as it is."""

import csv
import json
import re
from pathlib import Path

import pytest

from martebe.cli.examples import example_manifest, example_row
from martebe.cli.frictionless import table_schema
from martebe.cli.manifests import MANIFEST_FIELDS
from martebe.intake.delivery import KNOWN
from martebe.kazakhstan.records import tables
from tests.cli.conftest import Martebe

NAMES = list(tables)
TYPES = {"string", "date", "yearmonth", "number", "integer", "boolean"}


def test_every_example_is_accepted_without_a_remark(tmp_path: Path, martebe: Martebe) -> None:
    assert martebe("tables", "--example", tmp_path / "sent").code == 0
    answer = martebe("receive", tmp_path / "sent", "--lake", tmp_path / "lake", "--made-up", "--as-sent", "--json")
    assert answer.code == 0
    receipts = [each["receipt"] for each in answer.data["deliveries"]]
    assert sorted(receipt["table"] for receipt in receipts) == sorted(NAMES)
    assert all(receipt["fates"]["accepted"]["rows"] == 1 for receipt in receipts)
    assert all(receipt["flags"] == [] for receipt in receipts)


def test_every_field_of_a_manifest_is_described() -> None:
    assert (
        set(MANIFEST_FIELDS) == set(KNOWN) == set(example_manifest(tables["contracts"].description, "x.csv").as_json())
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_table_schema_fits_its_example(name: str, tmp_path: Path, martebe: Martebe) -> None:
    schema = martebe("tables", name, "--form", "frictionless", "--language", "kk").data
    row = example_row(tables[name].description)
    assert [field["name"] for field in schema["fields"]] == list(row)
    assert set(schema["primaryKey"]) <= set(row)
    assert schema["title"] == tables[name].description.words.kk
    for field in schema["fields"]:
        assert field["type"] in TYPES
        cell, constraints = row[field["name"]], field["constraints"]
        assert cell or not constraints["required"]
        assert not cell or re.fullmatch(constraints.get("pattern", ".*"), cell)
        assert not cell or cell in constraints.get("enum", [cell])


def test_one_data_package_holds_all_tables(martebe: Martebe) -> None:
    package = martebe("tables", "--form", "frictionless").data
    assert [resource["schema"] for resource in package["resources"]] == [
        table_schema(each.description, "en") for each in tables.values()
    ]
    assert all(re.fullmatch(r"[a-z0-9-]+", resource["name"]) for resource in package["resources"])


def test_an_example_is_three_files(tmp_path: Path, martebe: Martebe) -> None:
    answer = martebe("tables", "contracts", "--example", tmp_path)
    assert answer.out == ""
    assert "contracts.csv, contracts.delivery.json, contracts.schema.json" in answer.err
    with (tmp_path / "contracts.csv").open(encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert row == example_row(tables["contracts"].description)
    assert json.loads((tmp_path / "contracts.delivery.json").read_text())["rows"] == 1


def test_all_tables_are_listed_and_one_is_shown(martebe: Martebe) -> None:
    everything = martebe("tables", "--language", "ru")
    assert all(f" {name} " in everything.out for name in NAMES)
    one = martebe("tables", "contracts", "--language", "ru")
    assert "MRT-CTR-002" in one.out
    assert "labour" in one.out


def test_a_page_of_markdown_is_that_of_the_manual(martebe: Martebe) -> None:
    manual = Path("docs/reference/tables.md").read_text(encoding="utf-8")
    assert martebe("tables", "--form", "markdown").out == manual
    assert martebe("tables", "deaths", "--form", "markdown").out.startswith("## deaths\n")


def test_json_describes_tables_and_manifest(martebe: Martebe) -> None:
    for asked in (["--json"], ["--form", "json"]):
        data = martebe("tables", *asked).data
        assert [table["name"] for table in data["tables"]] == NAMES
        assert set(data["manifest"]) == set(KNOWN)
