"""What was taken here goes to the lake as a delivery like any other, so that the nation is decided from it too.

The file is written before it is booked: where that stops in between, the next one holds the same rows again, and the
intake of the lake finds them unchanged.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import dict_row

from martebe.assembly import catalogue
from martebe.office.database import as_owner
from martebe.office.ledger.journal import TAKEN_HERE, stored
from martebe.rules import Kind
from martebe.rules.tables import ColumnDescription

Row = Mapping[str, Any]
NUMBERED = 12
"""Digits of a person number."""
GOING = """
SELECT t.id, t.declaration, t.withdraws, {said}
FROM records.taken t CROSS JOIN LATERAL (
    SELECT * FROM records.declarations d WHERE d.declaration = coalesce(t.withdraws, t.declaration)
    ORDER BY d.known_from DESC LIMIT 1
) k CROSS JOIN LATERAL jsonb_populate_record(
    NULL::records.declarations, to_jsonb(k) || coalesce(k.came_as, '{{}}')
) said
WHERE t.delivery IS NULL
"""
"""Each time that is not told yet, with the declaration as it stands, under the number that it came with."""


@dataclass(frozen=True)
class Collected:
    """A delivery that was written: its manifest, how many rows, and the last day it speaks for."""

    manifest: Path
    rows: int
    until: date


def collect(address: str, folder: Path, at: datetime, today: date) -> Collected | None:
    """Write what was taken since the last time as a delivery; None where there is nothing to tell.

    It speaks for the days until yesterday: of today more may come. A declaration that was corrected goes as it stands;
    one that was withdrawn goes with the row that withdraws it.
    """
    until = today - timedelta(days=1)
    with as_owner(address) as connection, connection.transaction():
        connection.execute("LOCK records.collected IN EXCLUSIVE MODE")
        rows, booked = _going(connection)
        since = _since(connection)
        if not rows and since is not None and since > until:
            return None
        (before,) = connection.execute("SELECT count(*) FROM records.collected").fetchall()[0]
        name = f"{TAKEN_HERE}-taken-{before + 1:06d}-{until}"
        collected = Collected(folder / f"{name}.delivery.json", len(rows), until)
        _write(folder, name, rows, None if since is None else min(since, until), until, at)
        connection.execute("UPDATE records.taken SET delivery = %s WHERE id = ANY (%s)", [name, booked])
        connection.execute("INSERT INTO records.collected VALUES (%s, %s, %s, %s)", [name, until, len(rows), at])
    return collected


def _going(connection: psycopg.Connection[Any]) -> tuple[list[Row], list[int]]:
    """The rows to send, each number once, and what is thereby told."""
    columns = [column.name for column in catalogue.tables[TAKEN_HERE].description.columns]
    with connection.cursor(row_factory=dict_row) as cursor:
        said = ", ".join(f"said.{column} AS said_{column}" for column in columns)
        taken = cursor.execute(GOING.format(said=said).encode()).fetchall()
    rows = {}
    for each in taken:
        cells = {column: each[f"said_{column}"] for column in columns}
        rows[each["declaration"]] = cells | {"declaration": each["declaration"], "withdraws": each["withdraws"]}
    return [rows[number] for number in sorted(rows, key=int)], [each["id"] for each in taken]


def _since(connection: psycopg.Connection[Any]) -> date | None:
    """The first day of which nothing was told yet."""
    delivered = [
        entry.manifest.until
        for entry in stored(connection)
        if entry.receipt.table == TAKEN_HERE and entry.applied and entry.step != "retried"
    ]
    told = connection.execute("SELECT until FROM records.collected").fetchall()
    last = max([*delivered, *(until for (until,) in told)], default=None)
    return None if last is None else last + timedelta(days=1)


# --- the file -------------------------------------------------------------------------------------------------------


def _write(folder: Path, name: str, rows: Sequence[Row], since: date | None, until: date, at: datetime) -> None:
    """The data file, then the manifest that makes it a delivery."""
    table = catalogue.tables[TAKEN_HERE].description
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.csv"
    with file.open("w", encoding="utf-8", newline="") as written:
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow(table.column_names)
        writer.writerows([_written(column, row[column.name]) for column in table.columns] for row in rows)
    money = [column.name for column in table.columns if column.kind is Kind.MONEY]
    manifest = {
        "table": TAKEN_HERE,
        "file": file.name,
        "places": None,
        "since": None if since is None else since.isoformat(),
        "until": until.isoformat(),
        "whole": False,
        "rows": len(rows),
        "sums": {column: sum(row[column] or 0 for row in rows) for column in money},
        "sent_at": at.isoformat(),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (folder / f"{name}.delivery.json").write_text(text, encoding="utf-8")


def _written(column: ColumnDescription, cell: Any) -> str:
    """A cell as deliveries have it: twelve digits of a person, tenge with a point."""
    if cell is None:
        return ""
    if column.kind is Kind.PERSON:
        return f"{cell:0{NUMBERED}d}"
    if column.kind is Kind.MONEY:
        return f"{cell // 100}.{cell % 100:02d}"
    return str(cell)
