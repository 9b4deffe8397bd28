"""``martebe release``, ``retry`` and ``quarantine``: what waits for two persons, and rows that were set apart."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import duckdb
import typer

from martebe.assembly import catalogue, terms
from martebe.cli import words
from martebe.cli.options import LAKE, AtOption, ByOption, LakeOption, SecondOption
from martebe.cli.receipts import CODE, DELIVERY, ROWS, TABLE, WHY, exit_of, show_receipts
from martebe.cli.refusals import Exit, RefusalError
from martebe.cli.teller import Teller, json_of
from martebe.cli.values import moment_of, now
from martebe.intake import Entry, Lake, LakeError
from martebe.intake.quarantine import Repairs
from martebe.intake.sentences import UNKNOWN
from martebe.rules import TableDescription, Words

EVER = datetime.max.replace(tzinfo=UTC)
WAITING = Words("Екі адамды күтіп тұр", "Ждут двух лиц", "Waiting for two persons")
APART = Words("Оқшауланған жолдар", "Строки в карантине", "Rows set apart")
COLUMN = Words("баған", "столбец", "column")
REPAIRABLE = Words("түзету ұсынылған", "предложена правка", "repair proposed")
WRITTEN = Words(
    "{0} жол {1} файлына жазылды. Онда дербес деректер бар: тек түзетуге қолданыңыз.",
    "{0} строк записано в {1}. Там личные данные: используйте только для исправления.",
    "{0} rows were written to {1}. They hold personal data: use them for the repair only.",
)

DeliveryArgument = Annotated[str, typer.Argument(metavar="DELIVERY", help="A delivery, as its receipt names it.")]


def release(
    teller: Teller,
    delivery: DeliveryArgument,
    by: ByOption,
    second: SecondOption,
    lake: LakeOption = LAKE,
    at: AtOption = None,
) -> int:
    """Apply a delivery that was held because it is odd as a whole; two persons confirm it."""
    opened = Lake.open(lake)
    when = now() if at is None else moment_of(at, "--at")
    receipt = opened.release(delivery, _table_of(opened, delivery), when, terms(), by=by, second=second)
    show_receipts(teller, [{"receipt": receipt.as_json()}], [receipt])
    return exit_of([receipt])


def retry(
    teller: Teller,
    delivery: DeliveryArgument,
    lake: LakeOption = LAKE,
    repairs: Annotated[
        Path | None, typer.Option("--repairs", metavar="FILE", help="JSON: for a row of the file, the cells to put in.")
    ] = None,
    proposed: Annotated[bool, typer.Option("--proposed", help="Put in all the repairs that are proposed.")] = False,
    by: ByOption = "",
    second: SecondOption = "",
    at: AtOption = None,
) -> int:
    """Try the rows again that a delivery has in quarantine, repaired or after reference data have changed."""
    opened = Lake.open(lake)
    table = _table_of(opened, delivery)
    if repairs is not None and proposed:
        raise RefusalError(words.ONE_OF_TWO, "--repairs", "--proposed")
    chosen = _read_repairs(repairs) if repairs else _proposed(opened, delivery) if proposed else {}
    when = now() if at is None else moment_of(at, "--at")
    receipt = opened.retry(delivery, table, when, terms(), repairs=chosen, by=by, second=second)
    show_receipts(teller, [{"receipt": receipt.as_json()}], [receipt])
    return exit_of([receipt])


def quarantine(
    teller: Teller,
    delivery: Annotated[str | None, typer.Argument(metavar="DELIVERY", help="Only this delivery.")] = None,
    lake: LakeOption = LAKE,
    cells: Annotated[
        Path | None,
        typer.Option(
            "--cells", metavar="FILE", help="Write the rows with their cells, which are personal data, there."
        ),
    ] = None,
) -> int:
    """Show what is held, and which rows are in quarantine and why; the cells stay where they are."""
    opened = Lake.open(lake)
    entries = [each for each in opened.deliveries(EVER) if delivery in (None, each.delivery)]
    if delivery is not None and not entries:
        raise LakeError(UNKNOWN, delivery)
    held = [entry for entry in entries if entry.receipt.outcome == "held"]
    kept = opened.quarantined(EVER)
    apart = [(entry, _faults(kept[entry.delivery])) for entry in entries if entry.applied and entry.delivery in kept]
    _show(teller, held, apart)
    if cells is not None:
        rows = [{"delivery": entry.delivery, **row} for entry, _ in apart for row in _cells(kept[entry.delivery])]
        cells.write_text(json_of(rows), encoding="utf-8")
        teller.note(WRITTEN, len(rows), cells.name)
    return Exit.ODD if held or apart else Exit.DONE


def _show(teller: Teller, held: list[Entry], apart: list[tuple[Entry, list[dict[str, Any]]]]) -> None:
    waiting = teller.table(WAITING, DELIVERY, TABLE, ROWS, CODE, WHY, numbers=[2])
    for entry in held:
        for finding in entry.receipt.holds:
            said = finding.words.said_in(teller.language)
            teller.row(waiting, entry.delivery, entry.receipt.table, entry.receipt.rows, finding.code, said)
    rows = teller.table(APART, DELIVERY, TABLE, CODE, COLUMN, ROWS, REPAIRABLE, numbers=[4, 5])
    for entry, faults in apart:
        for each in faults:
            cells = (each["code"], each["column"], each["rows"], each["repairable"])
            teller.row(rows, entry.delivery, entry.receipt.table, *cells)
    data = {
        "held": [entry.receipt.as_json() for entry in held],
        "quarantined": [
            {"delivery": entry.delivery, "table": entry.receipt.table, "faults": faults} for entry, faults in apart
        ],
    }
    teller.answer(data, waiting, rows)


def _table_of(lake: Lake, delivery: str) -> TableDescription:
    entries = [entry for entry in lake.deliveries(EVER) if entry.delivery == delivery]
    if not entries:
        raise LakeError(UNKNOWN, delivery)
    return catalogue.tables[entries[0].receipt.table].description


# --- the rows of a quarantine -----------------------------------------------------------------------------------


def _faults(kept: Path) -> list[dict[str, Any]]:
    """Faults by code and column: how many rows, and for how many a repair is proposed."""
    return _asked(
        kept,
        'SELECT code, "column", count(DISTINCT row) AS rows, count(repair) AS repairable'
        " FROM read_parquet(?) GROUP BY ALL ORDER BY ALL",
    )


def _cells(kept: Path) -> list[dict[str, Any]]:
    """The rows themselves."""
    found = _asked(kept, 'SELECT row, code, "column", repair, cells FROM read_parquet(?) ORDER BY ALL')
    return [{**row, "cells": json.loads(row["cells"])} for row in found]


def _proposed(lake: Lake, delivery: str) -> Repairs:
    """The repairs that are proposed, by row and column."""
    chosen: dict[int, dict[str, str]] = {}
    kept = lake.quarantined(EVER).get(delivery)
    for row in _cells(kept) if kept else []:
        if row["repair"] is not None:
            chosen.setdefault(row["row"], {})[row["column"]] = row["repair"]
    return chosen


def _asked(kept: Path, query: str) -> list[dict[str, Any]]:
    with duckdb.connect(":memory:") as connection:
        answer = connection.execute(query, [str(kept)])
        names = [each[0] for each in answer.description or []]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _read_repairs(path: Path) -> Repairs:
    written = path.read_text(encoding="utf-8")
    try:
        return {
            int(row): {str(name): str(cell) for name, cell in cells.items()}
            for row, cells in json.loads(written).items()
        }
    except (ValueError, AttributeError):
        raise RefusalError(words.REPAIRS_FILE, path.name) from None
