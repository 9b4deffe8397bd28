"""Join the parts of the regions to the files that are sent, each with its manifest, faults included."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from martebe.madeup.arrow import array, with_column
from martebe.madeup.daynumbers import date_of
from martebe.madeup.divisions import code_on, districts_then, settlements_then
from martebe.madeup.faults import LATE_DAYS, Faults, Found, Spoiler, comes_torn, comes_twice, is_late, lacks_a_region
from martebe.madeup.formats import ENDINGS, write
from martebe.madeup.parts import part_path, read_part
from martebe.madeup.plan import DIVISION, Plan
from martebe.madeup.registers.rows import MISSING, description
from martebe.madeup.schedule import Delivery
from martebe.rules import Kind

SENT = "T20:00:00+06:00"
LEAST_TORN = 3
"""Fewer rows than these cannot be cut in the middle."""


@dataclass(frozen=True)
class Scope:
    """Which regions one file holds (indices into the plan), and what its manifest says of places."""

    regions: tuple[int, ...]
    places: tuple[int, ...] | None
    suffix: str = ""


@dataclass(frozen=True)
class Sent:
    """What became of one delivery: its files, rows and faults."""

    files: int
    rows: int
    found: tuple[Found, ...]


def send(plan: Plan, delivery: Delivery, faults: Faults, parts: Path, folder: Path) -> Sent:
    """Write all files of a delivery; a late one that would be sent after the last day known is not written."""
    sent = delivery.sent + (LATE_DAYS if is_late(faults, delivery) else 0)
    if sent > plan.last_known:
        return Sent(0, 0, (Found(delivery.name, "not_yet_sent"),))
    found: list[Found] = [Found(delivery.name, "late")] if sent > delivery.sent else []
    rows = 0
    scopes = _scopes(plan, delivery, faults, parts, found)
    for scope in scopes:
        rows += _send_one(plan, delivery, faults, parts, folder, scope, sent, found)
    return Sent(len(scopes), rows, tuple(found))


def _scopes(plan: Plan, delivery: Delivery, faults: Faults, parts: Path, found: list[Found]) -> list[Scope]:
    """Residents come by region until the division changes, all else for the country; who is missing is left out."""
    on = date_of(delivery.until)
    codes = [code_on(code, on) for code in plan.regions]
    held = [i for i in range(len(codes)) if part_path(parts, delivery, i).exists()]
    if delivery.table == "residents" and on < DIVISION and held:
        named = sorted({codes[i] for i in held})
        return [Scope(tuple(i for i in held if codes[i] == code), (code,), f"-{code}") for code in named]
    if held and description(delivery.table).population is not None and len({codes[i] for i in held}) < len(set(codes)):
        return [Scope(tuple(held), tuple(sorted({codes[i] for i in held})))]
    absent = lacks_a_region(faults, delivery, plan.last_known)
    if absent is None:
        return [Scope(tuple(held), None)]
    found.append(Found(delivery.name, "region_missing"))
    others = [i for i, code in enumerate(plan.regions) if code != absent]
    return [Scope(tuple(i for i in held if i in others), tuple(sorted({codes[i] for i in others})))]


def _send_one(
    plan: Plan,
    delivery: Delivery,
    faults: Faults,
    parts: Path,
    folder: Path,
    scope: Scope,
    sent: int,
    found: list[Found],
) -> int:
    # A file without rows still says which columns it would have: only a heading can, which JSON lines do not have.
    how = delivery.format if scope.regions else "csv"
    file = folder / (delivery.name + scope.suffix + ENDINGS[how])
    spoiler, counted = Spoiler(faults, plan.seed, delivery, file.name), _Counted(delivery.table)
    write(file, delivery.table, how, counted.over(_batches(delivery, parts, scope, spoiler)), spoiler.texts)
    manifest = _manifest(delivery, scope, counted)
    _write_manifest(file, manifest, sent)
    torn = comes_torn(faults, delivery, plan.last_known) and counted.rows >= LEAST_TORN
    if torn or comes_twice(faults, delivery, plan.last_known):
        _send_again(file, manifest, sent + 1)
        found.append(Found(file.name, "torn_file" if torn else "doubled_file"))
    if torn:
        _tear(file)
    found += spoiler.found
    return counted.rows


def _send_again(file: Path, manifest: dict[str, object], sent: int) -> None:
    again = file.with_name(f"{file.stem}-again{file.suffix}")
    shutil.copyfile(file, again)
    _write_manifest(again, manifest, sent)


def _batches(delivery: Delivery, parts: Path, scope: Scope, spoiler: Spoiler) -> Iterator[pa.RecordBatch]:
    for region in scope.regions:
        for batch in read_part(parts, delivery, region):
            yield from spoiler.rows(_placed(batch, delivery))


class _Counted:
    """Counts rows and money as batches pass."""

    def __init__(self, table: str) -> None:
        self.rows = 0
        self.sums = {column.name: 0 for column in description(table).columns if column.kind is Kind.MONEY}

    def over(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            self.rows += batch.num_rows
            for name in self.sums:
                self.sums[name] += pa.compute.sum(batch.column(name)).as_py() or 0
            yield batch


def _manifest(delivery: Delivery, scope: Scope, counted: _Counted) -> dict[str, object]:
    return {
        "table": delivery.table,
        "places": None if scope.places is None else list(scope.places),
        "since": None if delivery.since is None else date_of(delivery.since).isoformat(),
        "until": date_of(delivery.until).isoformat(),
        "whole": delivery.whole,
        "rows": counted.rows,
        "sums": counted.sums,
    }


def _write_manifest(file: Path, manifest: dict[str, object], sent: int) -> None:
    told = {**manifest, "file": file.name, "sent_at": date_of(sent).isoformat() + SENT}
    path = file.with_name(f"{file.stem}.delivery.json")
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


def _tear(file: Path) -> None:
    """Cut a text file off in the middle of a row, three fifths in."""
    raw = file.read_bytes()
    cut = raw.rfind(b"\n", 0, len(raw) * 3 // 5) + 9
    file.write_bytes(raw[:cut])


# --- places of the day --------------------------------------------------------------------------------------------


def _placed(batch: pa.RecordBatch, delivery: Delivery) -> pa.RecordBatch:
    """The batch with all its places by the codes in force on the day of the delivery."""
    if "district" not in batch.schema.names:
        return batch
    district = districts_then(batch.column("district").to_numpy(), date_of(delivery.until))
    codes = {"district": array(district, pa.int32()), "region": array(district // 10**7 * 10**7, pa.int32())}
    if "settlement" in batch.schema.names:
        settlement = batch.column("settlement")
        told = settlement.fill_null(MISSING).to_numpy()
        codes["settlement"] = array(settlements_then(told, district), pa.int32(), told == MISSING)
    for name, values in codes.items():
        batch = with_column(batch, name, values)
    return batch
