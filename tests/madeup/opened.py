"""Open what a made-up country wrote: deliveries in the order in which they are sent, and their rows."""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from python_calamine import CalamineWorkbook

from martebe.kazakhstan.records import tables
from martebe.madeup import Country
from martebe.rules import Kind

CASTS = {
    Kind.PERSON: "{0}::BIGINT", Kind.BUSINESS: "{0}::BIGINT", Kind.HOUSEHOLD: "{0}::BIGINT", Kind.PLACE: "{0}::INTEGER",
    Kind.DAY: "{0}::DATE", Kind.MONTH: "({0} || '-01')::DATE", Kind.WHOLE: "{0}::INTEGER", Kind.YES_NO: "{0}::BOOLEAN",
    Kind.MONEY: "({0}::DECIMAL(18, 2) * 100)::BIGINT", Kind.CODE: "{0}", Kind.TEXT: "{0}",
}  # fmt: skip


class Opened:
    """A made-up country on disk."""

    def __init__(self, made: Country) -> None:
        self.made = made

    @property
    def manifests(self) -> list[dict[str, Any]]:
        """All manifests, in the order of sending."""
        found = [json.loads(path.read_text("utf-8")) for path in self.made.deliveries.glob("*.delivery.json")]
        return sorted(found, key=lambda manifest: (manifest["sent_at"], manifest["file"]))

    def of(self, table: str) -> list[dict[str, Any]]:
        """The manifests of a table."""
        return [manifest for manifest in self.manifests if manifest["table"] == table]

    def path(self, manifest: dict[str, Any]) -> Path:
        """The data file of a manifest."""
        return self.made.deliveries / manifest["file"]

    def rows(self, manifest: dict[str, Any]) -> pa.Table:
        """The rows of a delivery with the types of the lake."""
        return rows_in(self.path(manifest), manifest["table"])

    @cache  # noqa: B019
    def truth(self) -> pa.Table:
        """The truth about everybody."""
        return pa.concat_tables([pq.read_table(path) for path in sorted(self.made.truth.glob("people-*.parquet"))])

    def faults(self) -> pa.Table:
        """The faults that were made."""
        return pq.read_table(self.made.truth / "faults.parquet")

    def known(self, table: str, moment: datetime) -> pa.Table:
        """The records of a table as known at a moment: snapshots replace, later rows correct, pairs cancel."""
        sent = [each for each in self.of(table) if datetime.fromisoformat(each["sent_at"]) <= moment]
        described = tables[table].description
        with duckdb.connect() as connection:
            for number, manifest in enumerate(sent):
                connection.register(f"part{number}", self.rows(manifest))
            parts = " UNION ALL ".join(f"SELECT *, {number} AS _n FROM part{number}" for number in range(len(sent)))
            last = [number for number, each in enumerate(sent) if each["whole"]]
            whole = self._whole_since(sent) if last else 0
            key = ", ".join(f'"{name}"' for name in described.key)
            query = (
                f"SELECT * EXCLUDE (_n) FROM ({parts}) WHERE _n >= {whole}"
                f" QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY _n DESC) = 1"
            )
            if described.cancels:
                connection.execute(f"CREATE TABLE live AS {query}")
                name, own = described.cancels, described.key[0]
                reversed_ = f"SELECT {name} FROM live WHERE {name} IS NOT NULL"
                query = f"SELECT * FROM live WHERE {name} IS NULL AND {own} NOT IN ({reversed_})"
            return connection.execute(query).to_arrow_table()

    @staticmethod
    def _whole_since(sent: list[dict[str, Any]]) -> int:
        """The first delivery of the last snapshot, which may come in several files of one evening."""
        return min(number for number, each in enumerate(sent) if each["until"] == sent[-1]["until"])


def rows_in(path: Path, table: str) -> pa.Table:
    """The rows of a data file of any of the formats."""
    if path.suffix == ".parquet":
        return pq.read_table(path)
    names = [column.name for column in tables[table].description.columns]
    texts = pa.table([pa.array(cells, pa.string()) for cells in _columns(path, names)], names=names)
    cast = ", ".join(
        CASTS[column.kind].format(f"nullif(\"{column.name}\", '')") + f' AS "{column.name}"'
        for column in tables[table].description.columns
    )
    with duckdb.connect() as connection:
        connection.register("texts", texts)
        return connection.execute(f"SELECT {cast} FROM texts").to_arrow_table()


def _columns(path: Path, names: list[str]) -> list[list[str | None]]:
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        return [[row[name] for row in rows] for name in names]
    if path.suffix == ".xlsx":
        heading, *cells = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        assert heading == names
        return [[row[i] or None for row in cells] for i in range(len(names))]
    raw = path.read_bytes()
    text = raw.decode("windows-1251" if path.name.startswith("employers") and b";" in raw[:200] else "utf-8")
    heading_line, *lines = text.splitlines()
    delimiter = ";" if ";" in heading_line else ","
    assert heading_line.split(delimiter) == names
    split = [line.split(delimiter) for line in lines]
    return [[row[i] for row in split] for i in range(len(names))]
