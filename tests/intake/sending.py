"""Send made-up deliveries to a lake: rows as text, in any format, with a manifest that tells the truth unless asked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from martebe.engines.sql import row_condition
from martebe.intake import Lake, Receipt, Terms
from martebe.kazakhstan.records import contracts, contributions, residents
from martebe.people.made_up_numbers import made_up_bins, made_up_iins
from martebe.rules import Numbers
from martebe.rules.nodes import Kind
from martebe.rules.tables import TableDescription

Row = Mapping[str, str]
NOW = datetime(2018, 8, 1, 9, tzinfo=UTC)
BIRTHS = np.datetime64("1980-01-01") + np.arange(400) * 30
PERSONS = [f"{number:012d}" for number in made_up_iins(BIRTHS, np.arange(400) % 2 == 0)]
EMPLOYERS = [f"{number:012d}" for number in made_up_bins(np.datetime64("2001-01-01") + np.arange(40) * 60)]
ALMATY, ASTANA = 750000000, 710000000
DISTRICT = {ALMATY: 751110000, ASTANA: 711110000}
RESIDENTS, CONTRIBUTIONS, CONTRACTS = residents.description, contributions.description, contracts.description
TABLES = {table.name: table for table in (RESIDENTS, CONTRIBUTIONS, CONTRACTS)}
PLACES = {ALMATY, ASTANA, *DISTRICT.values()}


def terms(**changes: Any) -> Terms:
    """The terms of the tests: two cities, and the real rules for rows."""
    given: dict[str, Any] = {"place_exists": lambda code, day: code in PLACES} | changes
    return Terms(lambda condition: row_condition(condition, Numbers([])), **given)


def resident(number: int, place: int = ALMATY, **changes: str) -> Row:
    """A row of the population register."""
    day = str(BIRTHS[number])
    sex = "male" if number % 2 == 0 else "female"
    row = {"person": PERSONS[number], "birth_date": day, "sex": sex, "region": str(place)}
    return (
        row | {"district": str(DISTRICT[place]), "settlement": "", "urban": "true", "registered_since": day} | changes
    )


def contribution(number: int, **changes: str) -> Row:
    """A contribution of a person for June 2018."""
    row = {
        "payment": f"P{number:06d}",
        "person": PERSONS[number % 400],
        "payer": EMPLOYERS[number % 40],
        "kind": "labour",
    }
    return (
        row | {"month": "2018-06", "amount": f"{10_000 + number}.50", "paid_on": "2018-06-25", "reverses": ""} | changes
    )


def contract(number: int, **changes: str) -> Row:
    """An open contract of a person."""
    row = {"contract": f"C{number:06d}", "person": PERSONS[number % 400], "employer": EMPLOYERS[number % 40]}
    return row | {"kind": "labour", "start": "2017-01-09", "end": "", "signed_on": "2017-01-05"} | changes


MAKERS = {"residents": resident, "contributions": contribution, "contracts": contract}


def csv_of(rows: Sequence[Row], delimiter: str = ",") -> str:
    """Rows as CSV; a cell that needs quotes has them."""
    lines = [list(rows[0])] + [list(row.values()) for row in rows]

    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if set(text) & {delimiter, '"', "\n"} else text

    return "".join(delimiter.join(map(cell, line)) + "\n" for line in lines)


class Sender:
    """Sends deliveries to one lake, each a minute after the one before."""

    def __init__(self, folder: Path, *, made_up: bool = True, **terms_changed: Any) -> None:
        self.folder = folder
        self.lake = Lake.create(folder / "lake", made_up=made_up)
        self.terms = terms(**terms_changed)
        self.now = NOW

    def manifest(
        self, table: TableDescription, content: bytes, sent: Sequence[Row], name: str, changes: Mapping[str, Any]
    ) -> Path:
        """Lay a file and its manifest down; ``changes`` replace what the manifest says."""
        (self.folder / name).write_bytes(content)
        money = [column.name for column in table.columns if column.kind is Kind.MONEY]
        said = {"table": table.name, "file": name, "until": "2018-06-30", "rows": len(sent)}
        said["sums"] = {column: sum(_tiyn(row.get(column, "")) for row in sent) for column in money}
        if table.delivered_by == "region":
            said |= {"places": [ALMATY], "whole": True}
        path = self.folder / f"{name}.delivery.json"
        path.write_text(json.dumps(said | changes))
        return path

    def bytes(
        self, table: TableDescription, content: bytes, sent: Sequence[Row] = (), name: str = "a.csv", **changes: Any
    ) -> Receipt:
        """Send exactly these bytes."""
        path = self.manifest(table, content, sent, name, changes)
        self.now += timedelta(minutes=1)
        return self.lake.receive(path, table, self.now, self.terms)

    def rows(self, table: TableDescription, rows: Sequence[Row], **changes: Any) -> Receipt:
        """Send rows as a CSV file in UTF-8."""
        return self.bytes(table, csv_of(rows).encode(), rows, **changes)

    def records(self, table: TableDescription, at: datetime | None = None) -> list[tuple[Any, ...]]:
        """The records of a table as they are known now, or were at a moment, in the order of their key."""
        relation = self.lake.source(table, at or self.now)
        return duckdb.sql(f"SELECT * FROM {relation} ORDER BY ALL").fetchall()

    def keys(self, table: TableDescription, at: datetime | None = None) -> set[Any]:
        """The first key column of every record."""
        place = table.column_names.index(table.key[0])
        return {row[place] for row in self.records(table, at)}

    def quarantine(self, receipt: Receipt) -> list[dict[str, Any]]:
        """The rows in quarantine of a delivery."""
        path = self.lake.quarantined(self.now).get(receipt.delivery)
        return [] if path is None else duckdb.sql(f"SELECT * FROM '{path}'").to_arrow_table().to_pylist()


def _tiyn(text: str) -> int:
    try:
        return round(float(text) * 100) if text.replace(".", "").replace("-", "").isdigit() else 0
    except ValueError:
        return 0


def codes(receipt: Receipt) -> set[str]:
    """The codes of what was found, without the letters of the table."""
    return {finding.code.split("-", 1)[1] for finding in receipt.findings}


def days(text: str) -> date:
    """A day."""
    return date.fromisoformat(text)
