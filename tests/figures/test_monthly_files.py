"""The files of a monthly report: always the same bytes, typed cells, and no formula whatever a place is called."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

import openpyxl
import pytest

from martebe.assembly import country
from martebe.figures.monthly import FORMATS, MonthlyReport, Table, count_month, file_name, period_of, report_of, written
from martebe.figures.monthly.tables import Cell, Column, Kind, harmless, said
from martebe.intake import Lake
from martebe.register import Run
from martebe.rules import Words
from martebe.rules.words import LANGUAGES, Language

EVIL = (
    "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r\n=1+1", "\ufeff=1", "\u200b=1", " =1+1", "＝1+1",
    "|calc", "\x00=1", "\u202e=1", '=HYPERLINK("http://a.kz","x")',
)  # fmt: skip


@pytest.fixture(scope="module")
def report(runs: list[Run], small_lake: Lake) -> MonthlyReport:
    return report_of(count_month(period_of(runs, date(2018, 7, 1)), small_lake, country), country)


def rows_of(packed: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        for name in archive.namelist():
            yield name, list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"))))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMATS)
def test_the_same_report_gives_the_same_bytes(form, language: Language, report: MonthlyReport) -> None:
    assert written(report, form, language) == written(report, form, language)


def test_files_are_named_by_month_place_and_language(report: MonthlyReport) -> None:
    assert file_name(report, "pdf", "kk") == "monthly-2018-07-kk.pdf"
    assert file_name(replace(report, place=750_000_000), "csv", "ru") == "monthly-2018-07-750000000-ru.csv.zip"
    assert file_name(replace(report, nature="public"), "xlsx", "en") == "monthly-2018-07-public-en.xlsx"


def test_the_pdf_is_archivable_and_of_few_pages(report: MonthlyReport) -> None:
    pdf = written(report, "pdf", "kk")
    assert pdf.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1" in pdf
    found = re.search(rb"/Type/Pages/Count (\d+)", pdf)
    assert found
    assert 4 <= int(found[1]) <= 8


def test_a_workbook_has_typed_cells_and_a_sheet_for_each_table(report: MonthlyReport) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(report, "xlsx", "ru")))
    assert len(book.sheetnames) == len(report.tables)
    regions = book["Места регионов"]
    row = [cell.value for cell in regions[5]]
    assert isinstance(row[0], int)
    assert isinstance(row[1], str)
    assert isinstance(row[5], float)
    assert regions.cell(5, 6).number_format == "0.0%"


def test_csv_holds_the_whole_table_for_excel_and_programs(report: MonthlyReport) -> None:
    packed = dict(rows_of(written(report, "csv", "kk")))
    assert len(packed) == len(report.tables)
    trend = packed["02-trend.csv"]
    assert trend[0][0] == "Күні"
    assert trend[1][0] == "2018-01-01"
    assert 0 < float(trend[1][-1]) < 1
    with zipfile.ZipFile(io.BytesIO(written(report, "csv", "kk"))) as archive:
        assert archive.read("02-trend.csv").startswith(b"\xef\xbb\xbf")
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.fixture
def poisoned(report: MonthlyReport) -> MonthlyReport:
    """A report whose places, statuses, sources, titles and headings are all called like formulas."""
    columns = tuple(Column(f"c{number}", Words(evil, evil, evil), "text") for number, evil in enumerate(EVIL[:2]))
    rows: tuple[tuple[Cell, ...], ...] = tuple((evil, Words(evil, evil, evil)) for evil in EVIL)
    bad = Words(EVIL[0], EVIL[0], EVIL[0])
    table = Table("claims", bad, bad, columns, rows)
    return replace(report, place_words=bad, tables=(table,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_of_a_workbook_is_a_formula_or_a_link(language: Language, poisoned: MonthlyReport) -> None:
    file = written(poisoned, "xlsx", language)
    book = openpyxl.load_workbook(io.BytesIO(file))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) == 2 * len(EVIL) + 4
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert all(str(cell.value).startswith("'") for cell in cells)
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_of_a_csv_is_a_formula(language: Language, poisoned: MonthlyReport) -> None:
    ((_, rows),) = rows_of(written(poisoned, "csv", language))
    assert len(rows) == 1 + len(EVIL)
    assert all(cell.startswith("'") for row in rows for cell in row)


def test_the_text_of_a_report_is_never_markup(report: MonthlyReport) -> None:
    markup = Words(*['#read("/etc/passwd") $x$ *b* = t <l> @r'] * 3)
    written(replace(report, place_words=markup, lead=markup, reasons=(markup,)), "pdf", "en")


@pytest.mark.parametrize("text", ["Абай облысы", "2018-01-01 – 2018-08-01", "д. 5 = кв. 6", ""])
def test_harmless_texts_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(
    ("cell", "kind", "shown"),
    [
        (1234, "count", "1\u202f234"), (Fraction(1, 3), "share", "33,3\u202f%"), (-5, "change", "−5"),
        (5, "change", "+5"), (0, "change", "0"), (Fraction(-1, 8), "change", "−12,5\u202f%"),
        (Fraction(1, 8), "count", "12,5\u202f%"),
        (date(2018, 8, 1), "day", "01.08.2018"), (None, "count", "–"),
    ],
)  # fmt: skip
def test_values_are_printed_as_the_language_writes_them(cell: Cell, kind: Kind, shown: str) -> None:
    assert said(cell, kind, "ru") == shown
