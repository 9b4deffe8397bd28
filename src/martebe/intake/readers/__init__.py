"""Read the agreed formats, each strictly, into rows that are not yet believed."""

from __future__ import annotations

from pathlib import Path

import duckdb

from martebe.intake import problems
from martebe.intake.errors import refuse
from martebe.intake.readers.csv_files import read_csv
from martebe.intake.readers.json_lines import read_json_lines
from martebe.intake.readers.parquet_files import read_parquet
from martebe.intake.readers.source import Source
from martebe.intake.readers.xlsx_files import read_xlsx
from martebe.rules.tables import TableDescription

__all__ = ["Source", "read_file"]


def read_file(
    path: Path, name: str, table: TableDescription, folder: Path, connection: duckdb.DuckDBPyConnection
) -> Source:
    """The rows of a file, by the ending of the ``name`` it was sent under.

    ``folder`` takes what must be rewritten on the way. Raises RefusedError.
    """
    ending = Path(name).suffix.lower()
    if path.stat().st_size == 0:
        raise refuse(problems.EMPTY_FILE, offset=0)
    match ending:
        case ".csv" | ".tsv" | ".txt":
            return read_csv(path, table, folder)
        case ".parquet":
            return read_parquet(path, table, connection)
        case ".xlsx":
            return read_xlsx(path, table, folder)
        case ".jsonl" | ".ndjson":
            return read_json_lines(path, table, folder, connection)
    raise refuse(problems.WRONG_FORMAT, found=ending or "no ending")
