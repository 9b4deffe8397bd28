"""The files of a release: a table for people, the same as SDMX-CSV 2.0 with its code lists, and what it all means."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, NamedTuple

from martebe.disclosure import words
from martebe.disclosure.rounding import BASE
from martebe.disclosure.table import LEVELS, UNKNOWN, Cell, Level, Table
from martebe.figures import Country, RunStamp
from martebe.figures import words as figure_words
from martebe.rules import Words
from martebe.rules.words import LANGUAGES

DATAFLOW = "MARTEBE:STATUSES(1.0.0)"
PLAIN, SDMX, CODES, METADATA = "statuses.csv", "statuses.sdmx.csv", "codes.csv", "metadata.json"
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for the start of a formula."""


class Observation(NamedTuple):
    """One published count with its codes and names."""

    day: date
    level: Level
    area: str
    status: str
    area_words: Words
    status_words: Words
    persons: int


def observations(table: Table, country: Country) -> Iterator[Observation]:
    """Every published count of a day but the zeros: a zero that was listed would tell that somebody was counted."""
    for level in LEVELS:
        found = [
            (area_code(cell), status_code(cell, level), cell, persons) for cell, persons in table.margins[level].items()
        ]
        for area, status, cell, persons in sorted(found, key=lambda each: each[:2]):
            if persons:
                named = _area_words(cell, country, table.day), _status_words(cell, country)
                yield Observation(table.day, level, area, status, *named, persons)


def area_code(cell: Cell) -> str:
    """The code of a place as SDMX writes codes: _T is all of them, _U one that is not told."""
    if cell.region is None:
        return "_T"
    region = "_U" if cell.region == UNKNOWN else f"{cell.region:09d}"
    if cell.district is None:
        return region
    return f"{region}_U" if cell.district == UNKNOWN else f"{cell.district:09d}"


def status_code(cell: Cell, level: Level) -> str:
    """The code of a status, or group of statuses, at a level: _T is all of them."""
    return {"all": "_T", "group": cell.group or "", "status": cell.status or ""}[level.status]


def _area_words(cell: Cell, country: Country, day: date) -> Words:
    if cell.region is None:
        return figure_words.COUNTRY
    if cell.district == UNKNOWN:
        return words.UNKNOWN_DISTRICT
    return country.place_words(cell.district or cell.region or None, day)


def _status_words(cell: Cell, country: Country) -> Words:
    if cell.status is not None:
        return country.status_words(cell.status)
    if cell.group is None:
        return words.ALL_STATUSES
    return figure_words.OF_NONE.get(cell.group) or country.catalogue.status_groups[cell.group]


def written(observed: Sequence[Observation]) -> dict[str, bytes]:
    """The files of counts, by name."""
    return {
        PLAIN: _csv(PLAIN_COLUMNS, map(_plain, observed)),
        SDMX: _csv(SDMX_COLUMNS, map(_sdmx, observed)),
        CODES: _csv(CODE_COLUMNS, sorted({code for each in observed for code in _codes(each)})),
    }


PLAIN_COLUMNS = (
    "day", "place_level", "place", "place_kk", "place_ru", "place_en",
    "status_level", "status", "status_kk", "status_ru", "status_en", "persons",
)  # fmt: skip
SDMX_COLUMNS = (
    "STRUCTURE", "STRUCTURE_ID", "ACTION", "AREA_LEVEL", "REF_AREA", "STATUS_LEVEL", "STATUS", "TIME_PERIOD",
    "OBS_VALUE", "UNIT_MEASURE",
)  # fmt: skip
CODE_COLUMNS = ("dimension", "level", "code", *LANGUAGES)


def _plain(each: Observation) -> tuple[object, ...]:
    area, status = _said(each.area_words), _said(each.status_words)
    return (each.day, each.level.place, each.area, *area, each.level.status, each.status, *status, each.persons)


def _sdmx(each: Observation) -> tuple[object, ...]:
    """ACTION I: information about what is in force. PS: persons."""
    codes = (each.level.place, each.area, each.level.status, each.status)
    return ("dataflow", DATAFLOW, "I", *codes, each.day, each.persons, "PS")


def _codes(each: Observation) -> Iterator[tuple[str, ...]]:
    yield ("REF_AREA", each.level.place, each.area, *_said(each.area_words))
    yield ("STATUS", each.level.status, each.status, *_said(each.status_words))


def _said(label: Words) -> tuple[str, ...]:
    return tuple(label.said_in(language) for language in LANGUAGES)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8, with commas, one line a row, as RFC 4180 has it."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([[harmless(each) for each in row] for row in rows])
    return text.getvalue().encode()


def harmless(value: object) -> object:
    """A text that a spreadsheet would take for a formula gets an apostrophe before it; anything else is as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(RISKY) else value


def metadata(release: dict[str, Any], runs: Iterable[RunStamp], *, made_up: bool) -> bytes:
    """What the counts mean, how they were protected, and the runs behind them.

    Of a run's certificate only what names the run: its exact counts would undo the rounding.
    """
    stamps = [asdict(run) | {"day": run.day.isoformat(), "known_at": run.known_at.isoformat()} for run in runs]
    told = {
        "title": asdict(words.TITLE),
        "definition": asdict(words.DEFINITION),
        "made_up_people": made_up,
        "rounding_base": BASE,
        "largest_error_of_a_finest_cell": BASE - 1,
        "dataflow": DATAFLOW,
        "encoding": "UTF-8",
        "runs": stamps,
        "release": release,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
