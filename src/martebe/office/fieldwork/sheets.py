"""A sheet for an interviewer without a telephone: names as far as a door needs them, boxes for what came of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import as_file, files
from itertools import groupby
from typing import Any

import typst
from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.services import Refused
from martebe.office.face.moments import day as day_said
from martebe.office.face.moments import moment as moment_said
from martebe.office.face.saying import language, say
from martebe.office.fieldwork import words as w
from martebe.office.fieldwork.doors import Person, people
from martebe.office.fieldwork.known import Round
from martebe.office.fieldwork.naming import home_words
from martebe.office.papers.services import legible
from martebe.planning.visits import MOST_VISITS, OUTCOMES

MOST = 40
"""Households on one sheet: some more than can be visited in a day."""
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
PRINT = "SELECT * FROM office.fieldwork_print(%s, %s, %s, %s, %s, %s)"
Row = tuple[int, int, int, int, int | None, int]
"""Sheet, visit, number of the household, district, settlement, person."""


def sheet(actor: Actor, found: Round, officer: int, name: str, after: int) -> bytes:
    """The PDF of the next households that an interviewer has, from a number on.

    Everybody on it is named in the trail. Raises Refused where there is nobody to visit, where it is somebody else's,
    and above the limit of a day.
    """
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(PRINT, [actor.id, found.id, officer, after, MOST, clock.now()])
        rows: list[Row] = cursor.fetchall()
        known = {row[5]: people([row[5]])[0] for row in rows}
    if not rows:  # said only now, so that an alarm stays
        raise Refused
    return _typeset(_content(found, name, rows, known))


def _content(found: Round, name: str, rows: list[Row], known: Mapping[int, Person]) -> dict[str, Any]:
    number = f"{found.id}-{rows[0][0]}"
    return {
        "language": language(),
        "title": say(w.SHEET),
        "number": say(w.SHEET_NUMBER, number),
        "round": legible(found.title),
        "made_up": say(w.MADE_UP) if found.made_up else "",
        "facts": [
            [say(w.INTERVIEWER), legible(name)],
            [say(w.DAYS), say(w.BETWEEN, day_said(found.since), day_said(found.until))],
            [say(w.AT), moment_said(clock.now())],
            [say(w.HOUSEHOLDS), str(len({row[1] for row in rows}))],
        ],
        "keep": say(w.SHEET_KEEP),
        "rules": say(w.RULES, MOST_VISITS),
        "pages": w.PAGES.said_in(language()),
        "columns": [say(w.NUMBER), say(w.PEOPLE), say(w.SHEET_BOXES)],
        "outcomes": [say(w.OUTCOMES[code]) for code in OUTCOMES],
        "visits": MOST_VISITS,
        "settlements": [
            {"name": say(home_words(district, code)), "households": _households(list(of), known)}
            for (district, code), of in groupby(rows, key=lambda row: (row[3], row[4]))
        ],
    }


def _households(rows: list[Row], known: Mapping[int, Person]) -> list[dict[str, Any]]:
    return [
        {"number": str(nth), "people": [_said(known[row[5]]) for row in members]}
        for nth, members in groupby(rows, key=lambda row: row[2])
    ]


def _said(person: Person) -> list[str]:
    born = say(w.BORN, person.born) if person.born else ""
    return [legible(person.name) or "—", ", ".join(filter(None, (born, say(w.DIGITS, person.digits))))]


def _typeset(says: Mapping[str, Any]) -> bytes:
    with as_file(files("martebe.office.fieldwork").joinpath("typst")) as folder:
        return typst.compile(
            folder / "sheet.typ",
            root=folder,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"sheet": json.dumps(says, ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=int(clock.now().timestamp()),
        )
