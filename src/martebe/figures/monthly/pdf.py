"""The report as PDF: archivable (PDF/A-2a), readable aloud (PDF/UA-1), dated by what was known, always the same bytes.

What is printed goes to the template as JSON, never as markup; pictures are drawn there from the same numbers as the
tables, in the fonts that are inside typst.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction
from importlib.resources import as_file, files
from typing import Any

import typst

from martebe.figures import formats
from martebe.figures import words as f
from martebe.figures.monthly import words as w
from martebe.figures.monthly.layout import LAYOUT, Shown, rows_of
from martebe.figures.monthly.report import MonthlyReport
from martebe.figures.monthly.tables import Table, said
from martebe.figures.report.words import NAME
from martebe.rules import Words
from martebe.rules.words import Language

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def as_pdf(report: MonthlyReport, language: Language) -> bytes:
    """The report in a language."""
    with as_file(files("martebe.figures.monthly").joinpath("typst")) as folder:
        return typst.compile(
            folder / "monthly.typ",
            root=folder,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"report": json.dumps(says(report, language), ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=int(report.known_at.timestamp()),
        )


def says(report: MonthlyReport, language: Language) -> dict[str, Any]:
    """All that is printed."""

    def say(words: Words, *values: object) -> str:
        return words.said_in(language).format(*values)

    known = formats.moment(report.known_at, language)
    return {
        "language": language,
        "product": say(NAME),
        "title": say(w.TITLE),
        "subject": say(w.SUBJECT),
        "month": formats.month(report.month, language),
        "place": say(report.place_words),
        "as_of": say(w.AS_OF, formats.day(report.day, language), known),
        "notices": [say(w.PUBLIC if report.nature == "public" else w.INTERNAL)]
        + ([say(w.MADE_UP)] if report.made_up else []),
        "lead": say(report.lead),
        "why_label": say(w.READING if report.nature == "public" else w.WHY),
        "why": [say(reason) for reason in report.reasons],
        "pages": say(w.PAGES, "{0}", "{1}"),
        "run": report.run,
        "keys": list(_keys(report, language)),
        "parts": _parts(report, language),
        "map": _map(report, language),
        "blocks": list(_blocks(report, language)),
    }


def _keys(report: MonthlyReport, language: Language) -> Iterator[dict[str, str]]:
    """The numbers of the first page, each with its share and its first change."""
    summary = report.table("summary")
    assert summary is not None, "every report has a summary"
    headings = summary.headings(language)
    for (label, *_), cells in zip(summary.rows, summary.said(language), strict=True):
        if isinstance(label, Words) and label in KEYS:
            note = f"{headings[3]}: {cells[3]}" if len(cells) > 3 else ""
            share = "" if label is f.RESIDENTS else cells[2]
            yield {"label": cells[0], "value": cells[1], "share": share, "note": note, "tone": KEYS[label]}


KEYS = {f.RESIDENTS: "plain", f.DETERMINED: "good", f.WITHOUT: "bad", f.NOT_SETTLED: "open"}


def _parts(report: MonthlyReport, language: Language) -> dict[str, Any] | None:
    """The bar of the first page: of all who were without a status how many are confirmed, and where the others are."""
    outcomes = report.table("outcomes")
    if outcomes is None:
        return None
    (_, _, needed, _), *lines = outcomes.rows
    persons: dict[Words, int] = {}
    for _, counts_as, number, _ in lines:
        if isinstance(counts_as, Words) and isinstance(number, int):
            persons[counts_as] = persons.get(counts_as, 0) + number
    assert isinstance(needed, int), "persons are counted"
    persons[f.STILL_WITHOUT] = max(0, needed - sum(persons.values()))
    label = f"{f.NEEDED_STATUS.said_in(language)}: {formats.number(needed, language)}"
    parts = [_part(tone, *each, needed, language) for tone, each in zip(TONES, persons.items(), strict=False)]
    return {"label": label, "parts": parts}


TONES = ("good", "open", "pale", "bad", "plain")


def _part(tone: str, label: Words, persons: int, whole: int, language: Language) -> dict[str, Any]:
    share = Fraction(persons, whole) if whole else None
    shown = {"value": formats.number(persons, language), "share": formats.share(share, language)}
    return {"label": label.said_in(language), "size": float(share or 0), "tone": tone, **shown}


def _map(report: MonthlyReport, language: Language) -> dict[str, Any] | None:
    """The regions as equal tiles, each with its confirmed rate."""
    if not report.tiles:
        return None
    tiles = [
        {
            "column": tile.column,
            "row": tile.row,
            "label": tile.words.said_in(language),
            "value": formats.share(tile.share, language),
            "size": None if tile.share is None else float(tile.share),
        }
        for tile in report.tiles
    ]
    return {"title": w.MAP.said_in(language), "tiles": tiles}


def _blocks(report: MonthlyReport, language: Language) -> Iterator[dict[str, Any]]:
    """The tables in the order of the layout, as far as the report has them."""
    for shown in LAYOUT:
        table = report.table(shown.code)
        if table is not None and table.rows:
            yield _block(table, shown, language)
        elif table is not None and table.code == "definitions":
            yield {"kind": "note", "title": table.title.said_in(language), "means": w.NO_DEFINITIONS.said_in(language)}


def _block(table: Table, shown: Shown, language: Language) -> dict[str, Any]:
    numbers = [number for number, column in enumerate(table.columns) if column.code in shown.columns]
    columns = [table.columns[number] for number in numbers]
    groups = rows_of(table, shown)
    cells = [[said(row[number], table.columns[number].kind, language) for number in numbers] for _, row in groups]
    return {
        "kind": shown.kind,
        "title": table.title.said_in(language),
        "means": table.means.said_in(language),
        "headings": [column.words.said_in(language) for column in columns],
        "numbers": [column.kind not in ("text", "day") for column in columns],
        "rows": cells,
        "groups": [heading.said_in(language) if heading else "" for heading, _ in groups],
        "bars": _bars(table, shown),
        "wide": shown.wide,
        "number": shown.number,
        "rest": w.NOT_ALL.said_in(language).format(len(table.rows)) if len(groups) < len(table.rows) else "",
    }


def _bars(table: Table, shown: Shown) -> list[float]:
    """The lengths of the bars beside the rows, from 0 to 1; of a line, its points."""
    if not shown.bar:
        return []
    number = next(number for number, column in enumerate(table.columns) if column.code == shown.bar)
    values = [float(row[number] or 0) for _, row in rows_of(table, shown)]  # type: ignore[arg-type]
    most = 1.0 if shown.whole else max(values, default=0) or 1.0
    return [value / most for value in values]
