"""XLSX: stored values of the only sheet with content; formulas are never evaluated, macros never accepted.

A workbook is a zip of XML, and a kilobyte of it can ask for a terabyte of memory: by how it is packed, or by one cell
in the last corner of a sheet. So it is opened by a process of its own (``unpack_xlsx``) that may use little and die.
"""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from martebe.intake import problems
from martebe.intake.errors import RefusedError, refuse
from martebe.intake.problems import Problem
from martebe.intake.readers.source import Source, check_header
from martebe.intake.readers.unpack_xlsx import ANSWER, NO_SPACE, ROWS
from martebe.intake.sql import parquet
from martebe.rules.tables import TableDescription

# A million rows of ten cells take half a minute.
LONGEST_SECONDS = 900


def read_xlsx(path: Path, table: TableDescription, folder: Path) -> Source:
    """The rows of a workbook as text, laid down in ``folder``. Raises RefusedError."""
    _refuse_macros(path)
    answer = _unpacked(path, folder)
    if answer.get("refused"):
        raise _refusal(answer)
    check_header(answer["header"], table)
    return Source(parquet([folder / ROWS]))


def _refuse_macros(path: Path) -> None:
    """An old .xls, an encrypted or a macro workbook may bear any name; the content tells."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise refuse(problems.UNREADABLE, format="XLSX", place="not a zip archive, or cut") from None
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise refuse(problems.WRONG_FORMAT, found="XLSX with macros")


def _unpacked(path: Path, folder: Path) -> dict[str, Any]:
    """What the other process says of the workbook, whose rows it has laid down in the folder."""
    command = [sys.executable, "-m", "martebe.intake.readers.unpack_xlsx", str(path), str(folder)]
    quiet = subprocess.DEVNULL
    try:
        # What it says on its way out may quote the file, so nobody hears it.
        done = subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, timeout=LONGEST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise refuse(problems.UNREADABLE, format="XLSX", place=f"more than {LONGEST_SECONDS} seconds") from None
    if done.returncode == NO_SPACE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if done.returncode != 0:
        raise refuse(problems.UNREADABLE, format="XLSX", place="damaged, or far larger unpacked than its rows")
    answer: dict[str, Any] = json.loads((folder / ANSWER).read_text(encoding="utf-8"))
    return answer


def _refusal(answer: dict[str, Any]) -> RefusedError:
    problem: Problem = getattr(problems, answer["refused"])
    return refuse(problem, line=answer["line"], **answer["values"])
