"""An example delivery of any table, made from its description: one row, its manifest and its schema.

The person and the employer in it do not exist, so that a lake made with ``--made-up`` takes it and no other does.
"""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np

from martebe.cli.frictionless import table_schema
from martebe.cli.teller import json_of
from martebe.intake import Manifest
from martebe.people.made_up_numbers import made_up_bins, made_up_iins
from martebe.rules import ColumnDescription, Kind, TableDescription

BORN, FIRST_DAY, UNTIL = date(1990, 5, 17), date(2018, 6, 1), date(2018, 6, 30)
SENT_AT = datetime(2018, 7, 1, 14, tzinfo=UTC)
REGION, DISTRICT = 110000000, 111010000
TENGE = 50_000


def write_example(table: TableDescription, folder: Path) -> tuple[Path, Path, Path]:
    """Write the data, the manifest and the Table Schema of a table's example into a folder; gives their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / f"{table.name}.csv"
    row = example_row(table)
    with data.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.column_names, lineterminator="\n")
        writer.writeheader()
        writer.writerow(row)
    manifest, schema = folder / f"{table.name}.delivery.json", folder / f"{table.name}.schema.json"
    manifest.write_text(json.dumps(example_manifest(table, data.name).as_json(), indent=1) + "\n", encoding="utf-8")
    schema.write_text(json_of(table_schema(table, "en")) + "\n", encoding="utf-8")
    return data, manifest, schema


def example_manifest(table: TableDescription, file: str) -> Manifest:
    """The manifest that goes with the example row: it speaks for one region where the table is delivered by regions."""
    whole = table.population is not None
    places = frozenset({REGION}) if table.delivered_by == "region" or whole else None
    sums = {
        column.name: TENGE * 100 for column in table.columns if column.kind is Kind.MONEY and column.missing is None
    }
    return Manifest(table.name, file, UNTIL, 1, places, FIRST_DAY, whole=whole, sums=sums, sent_at=SENT_AT)


def example_row(table: TableDescription) -> dict[str, str]:
    """A row that fulfils every constraint: everything on one day, the first code of each list."""
    persons = _persons()
    return {column.name: "" if column.missing else _cell(column, persons) for column in table.columns}


def _persons() -> list[int]:
    births = np.full(9, BORN, dtype="datetime64[D]")
    return [int(number) for number in made_up_iins(births, np.full(9, True))]


def _cell(column: ColumnDescription, persons: list[int]) -> str:
    match column.kind:
        case Kind.PERSON:
            return f"{persons.pop():012d}"
        case Kind.BUSINESS:
            return f"{int(made_up_bins(np.array([BORN], dtype='datetime64[D]'))[0]):012d}"
        case Kind.PLACE:
            return str(REGION if column.name == "region" else DISTRICT)
        case Kind.DAY:
            return (BORN if column.name == "birth_date" else FIRST_DAY).isoformat()
        case Kind.MONTH:
            return f"{FIRST_DAY:%Y-%m}"
        case Kind.MONEY:
            return f"{TENGE}.00"
        case Kind.CODE:
            return column.options[0].code
        case Kind.YES_NO:
            return "true"
        case Kind.WHOLE:
            return "3"  # as a count, and as the level of a place
    return "1"
