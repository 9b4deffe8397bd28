"""What goes wrong on the way from a register to the office, on purpose and counted.

These are faults of deliveries. What registers themselves hold wrongly (phantoms, forgotten contracts, payments under
another number that are reversed later) belongs to the story of the country and is there with or without them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from martebe.madeup.arrow import array, numbers_of, taken, with_column
from martebe.madeup.daynumbers import date_of
from martebe.madeup.draws import Index, Random, stream
from martebe.madeup.schedule import Delivery


@dataclass(frozen=True)
class Faults:
    """How many rows of a thousand are spoiled, and which deliveries go wrong as a whole (None: none does).

    doubled_rows, wrong_numbers: of contributions and contracts. lost_zeros: of text files, where a number begins with
    0. unknown_codes: of registrations of unemployed. doubled_file, torn_file: a table, one of whose files comes twice,
    or cut in the middle and whole the day after. late: a table and the month whose delivery comes four weeks late.
    missing: a table and a region that does not send its part in the last hundred days.
    """

    doubled_rows: float = 0.5
    wrong_numbers: float = 0.2
    lost_zeros: float = 8.0
    unknown_codes: float = 4.0
    doubled_file: str | None = "deaths"
    torn_file: str | None = "unemployed"
    late: tuple[str, date] | None = ("contributions", date(2018, 2, 28))
    missing: tuple[str, int] | None = ("learners", 470000000)


USUAL_FAULTS = Faults()
NO_FAULTS = Faults(0, 0, 0, 0, None, None, None, None)
LATE_DAYS = 28
MISSING_DAYS = 100
SPOILED = ("contributions", "contracts")


@dataclass(frozen=True)
class Found:
    """One fault that was made: in which file, what, and whose row (0: of no one person)."""

    file: str
    fault: str
    person: int = 0

    @staticmethod
    def table(found: list[Found]) -> pa.Table:
        """All faults as a table for the truth."""
        return pa.table(
            {
                "file": pa.array([each.file for each in found], pa.string()),
                "fault": pa.array([each.fault for each in found], pa.string()),
                "person": pa.array([each.person for each in found], pa.int64()),
            }
        )


class Spoiler:
    """Spoils some rows of one delivery; the same rows for the same seed, however the delivery is cut into batches."""

    def __init__(self, faults: Faults, seed: int, delivery: Delivery, file: str) -> None:
        self.faults = faults
        self.table = delivery.table
        self.file = file
        self.found: list[Found] = []
        self._random = stream(seed, delivery.name, "faults")
        self._seen: dict[str, int] = {}

    def rows(self, batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
        """The batch with wrong numbers, and after it the rows that come twice."""
        if self.table not in SPOILED:
            yield batch
            return
        batch = self._wrong_numbers(batch)
        yield batch
        twice = self._chosen("doubled_row", self.faults.doubled_rows, batch)
        if len(twice):
            self._note("doubled_row", batch, twice)
            yield taken(batch, twice)

    def texts(self, table: pa.Table) -> pa.Table:
        """The cells of a text file with zeros lost and codes that nobody knows."""
        if self.table == "unemployed":
            rows = self._chosen("unknown_code", self.faults.unknown_codes, table)
            self._note("unknown_code", table, rows)
            table = _replaced(table, "kind", rows, ["without_work"] * len(rows))
        if "person" in table.schema.names:
            table = self._lost_zeros(table)
        return table

    def _lost_zeros(self, table: pa.Table) -> pa.Table:
        able = np.flatnonzero(pc.starts_with(table["person"], "0").to_numpy(zero_copy_only=False))
        rows = able[self._chosen("lost_zero", self.faults.lost_zeros, able)]
        self._note("lost_zero", table, rows)
        return _replaced(table, "person", rows, [str(number) for number in numbers_of(table, "person", rows)])

    def _wrong_numbers(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        rows = self._chosen("wrong_number", self.faults.wrong_numbers, batch)
        if not len(rows):
            return batch
        self._note("wrong_number", batch, rows)
        numbers = batch.column("person").to_numpy().copy()
        last = numbers[rows] % 10
        numbers[rows] += (last + 1) % 10 - last
        return with_column(batch, "person", array(numbers))

    def _chosen(self, fault: str, share: float, among: pa.RecordBatch | pa.Table | Index) -> Index:
        """So many rows that the whole delivery has its share; a delivery with few rows has none."""
        seen, count = self._seen.get(fault, 0), len(among)
        self._seen[fault] = seen + count
        wanted = int((seen + count) * share / 1000) - int(seen * share / 1000)
        return _positions(self._random, count, wanted)

    def _note(self, fault: str, rows: pa.RecordBatch | pa.Table, chosen: Index) -> None:
        self.found += [Found(self.file, fault, person) for person in numbers_of(rows, "person", chosen)]


def _positions(random: Random, count: int, wanted: int) -> Index:
    return np.sort(random.choice(count, wanted, replace=False)) if wanted else np.zeros(0, np.int64)


def _replaced(table: pa.Table, column: str, rows: Index, texts: list[str]) -> pa.Table:
    cells = table[column].to_pylist()
    for row, text in zip(rows.tolist(), texts, strict=True):
        cells[row] = text
    return table.set_column(table.schema.get_field_index(column), column, pa.array(cells, pa.string()))


def is_late(faults: Faults, delivery: Delivery) -> bool:
    """Whether the whole delivery comes weeks late."""
    return faults.late == (delivery.table, date_of(delivery.until))


def lacks_a_region(faults: Faults, delivery: Delivery, last_known: int) -> int | None:
    """The region that does not send its part of a delivery, by its code in the division of June 2018."""
    if faults.missing is None or faults.missing[0] != delivery.table or delivery.since is None:
        return None
    return faults.missing[1] if delivery.until > last_known - MISSING_DAYS else None


def comes_torn(faults: Faults, delivery: Delivery, last_known: int) -> bool:
    """Whether the first file of a delivery is cut off; the last one before the last day known is taken."""
    return faults.torn_file == delivery.table and last_known - MISSING_DAYS <= delivery.until <= last_known - 2


def comes_twice(faults: Faults, delivery: Delivery, last_known: int) -> bool:
    """Whether the file of a delivery is sent again the day after."""
    return faults.doubled_file == delivery.table and last_known - MISSING_DAYS <= delivery.until <= last_known - 2
