"""The files of a report: PDF for reading, XLSX for counting on, CSV for programs; always the same bytes."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from typing import Literal, get_args

import xlsxwriter

from martebe.figures.monthly import words as w
from martebe.figures.monthly.pdf import as_pdf
from martebe.figures.monthly.report import MonthlyReport
from martebe.figures.monthly.sheets import add_sheet, formats_of
from martebe.figures.monthly.tables import Cell, Table, harmless
from martebe.rules import Words
from martebe.rules.words import Language

Format = Literal["pdf", "xlsx", "csv"]
FORMATS: tuple[Format, ...] = get_args(Format)
SUFFIXES = {"pdf": "pdf", "xlsx": "xlsx", "csv": "csv.zip"}
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can tell: no file tells when it was written."""


def file_name(report: MonthlyReport, form: Format, language: Language) -> str:
    """The name of a file, such as monthly-2018-07-750000000-kk.pdf; a public one says so."""
    place = "" if report.place is None else f"-{report.place:09d}"
    nature = "-public" if report.nature == "public" else ""
    return f"monthly-{report.month:%Y-%m}{place}{nature}-{language}.{SUFFIXES[form]}"


def written(report: MonthlyReport, form: Format, language: Language) -> bytes:
    """The file in a form and language."""
    return {"pdf": as_pdf, "xlsx": as_xlsx, "csv": as_csv}[form](report, language)


def as_csv(report: MonthlyReport, language: Language) -> bytes:
    """A zip with one CSV file a table: UTF-8 with a byte order mark, by which Excel knows it, and commas.

    Counts are whole numbers, shares decimal fractions from 0 to 1, days as ISO 8601 writes them.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, table in enumerate(report.tables, 1):
            entry = zipfile.ZipInfo(f"{number:02d}-{table.code}.csv", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _csv(table, language))
    return packed.getvalue()


def _csv(table: Table, language: Language) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([harmless(heading) for heading in table.headings(language)])
    writer.writerows([[_plain(cell, language) for cell in row] for row in table.rows])
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: Cell, language: Language) -> object:
    """A value for programs."""
    match cell:
        case None:
            return ""
        case int():
            return cell
        case date():
            return cell.isoformat()
        case Words():
            return harmless(cell.said_in(language))
        case str():
            return harmless(cell)
    return f"{float(cell):.6f}"


def as_xlsx(report: MonthlyReport, language: Language) -> bytes:
    """A workbook with one sheet a table and typed cells; nothing in it is ever a formula or a link."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    book.set_properties({"title": w.TITLE.said_in(language), "created": report.known_at.replace(tzinfo=None)})
    looks = formats_of(book)
    for table in report.tables:
        add_sheet(book, table, language, looks)
    book.close()
    return file.getvalue()


OPTIONS = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
