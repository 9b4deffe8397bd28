"""The form of the round, made from what a declaration is: its categories, its words, what a person number must fulfil.

One description gives both the XLSForm (a workbook that people read and change) and the XForm (what ODK Collect loads).
"""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property

import xlsxwriter
from pyxform.xls2xform import convert

from martebe.kazakhstan.channels import channels
from martebe.kazakhstan.records.status_register import CATEGORIES
from martebe.office.fieldwork.services import NOT_LISTED
from martebe.office.rounds import words as w
from martebe.people.identity_numbers import DIGITS, FIRST_WEIGHTS, SECOND_WEIGHTS
from martebe.rules import LANGUAGES, Words

FORM_ID = "martebe_round"
LABELS = {"kk": "Қазақша (kk)", "ru": "Русский (ru)", "en": "English (en)"}
"""What ODK calls a language: its own name and its code."""
MOST_TENGE = 1_000_000_000
AGREED = "${consent} = 'yes'"
ASSIGNED = "assigned.csv"
"""Whom the interviewer is to visit: a file of their own that comes with the form (see ``fieldwork.services``)."""
IS_LISTED = f"${{listed}} != '' and ${{listed}} != '{NOT_LISTED}'"
MET_THEM = "interviewed"

Row = dict[str, str]
Sheets = dict[str, list[Row]]


def check_digit_rule() -> str:
    """What XPath must find true of a person number: twelve digits, and the check digit of both passes."""

    def pass_of(weights: tuple[int, ...]) -> str:
        terms = (f"number(substr(., {place}, {place + 1})) * {weight}" for place, weight in enumerate(weights))
        return f"(({' + '.join(terms)}) mod 11)"

    first, second = pass_of(FIRST_WEIGHTS), pass_of(SECOND_WEIGHTS)
    last = f"number(substr(., {DIGITS - 1}, {DIGITS}))"
    return f"regex(., '^[0-9]{{{DIGITS}}}$') and if({first} = 10, {second}, {first}) = {last}"


def categories() -> dict[str, Words]:
    """What may be declared on a round, in the order of the register."""
    allowed = channels["round"].categories
    return {code: words for code, words in CATEGORIES.items() if code in allowed}


def sheets() -> Sheets:
    """The three sheets of the XLSForm, without its version."""
    choices = [_choice("yes_no", "yes", w.YES), _choice("yes_no", "no", w.NO)]
    choices += [_choice("met", code, words) for code, words in w.VISITS.items()]
    choices += [_choice("category", code, words) for code, words in categories().items()]
    settings = {"form_id": FORM_ID, "default_language": LABELS["kk"], **_said("form_title", w.FORM_TITLE)}
    return {"survey": [*_metadata(), *_questions()], "choices": choices, "settings": [settings]}


def _metadata() -> list[Row]:
    kinds = {"start": "start", "end": "end", "today": "today", "deviceid": "device", "username": "interviewer"}
    return [{"type": kind, "name": name} for kind, name in kinds.items()]


def _questions() -> list[Row]:
    return [
        {"type": "note", "name": "intro", **_said("label", w.INTRO)},
        {"type": f"select_one_from_file {ASSIGNED}", "name": "listed", **_said("label", w.LISTED)},
        {
            "type": "select_one met",
            "name": "met",
            "required": "yes",
            "relevant": IS_LISTED,
            **_said("label", w.MET),
        },
        {
            "type": "select_one yes_no",
            "name": "consent",
            "required": "yes",
            "relevant": f"not({IS_LISTED}) or ${{met}} = '{MET_THEM}'",
            **_said("label", w.CONSENT),
        },
        {
            **_asked("text", "iin", w.IIN, w.IIN_HINT),
            "relevant": f"{AGREED} and not({IS_LISTED})",
            "required": "yes",
            "appearance": "numbers",
            "constraint": check_digit_rule(),
            **_said("constraint_message", w.IIN_WRONG),
        },
        {**_asked("select_one category", "category", w.CATEGORY), "required": "yes"},
        {
            **_asked("integer", "monthly_income", w.INCOME, w.INCOME_HINT),
            "constraint": f". >= 0 and . <= {MOST_TENGE}",
            **_said("constraint_message", w.INCOME_WRONG),
        },
        _asked("geopoint", "place", w.PLACE, w.PLACE_HINT),
        {**_asked("image", "photo", w.PHOTO, w.PHOTO_HINT), "parameters": "max-pixels=1280"},
        {**_asked("text", "remark", w.REMARK), "appearance": "multiline"},
    ]


def _asked(kind: str, name: str, label: Words, hint: Words | None = None) -> Row:
    """A question that is asked only of those who agreed to answer."""
    row = {"type": kind, "name": name, "relevant": AGREED, **_said("label", label)}
    return row | _said("hint", hint) if hint else row


def _choice(name: str, code: str, words: Words) -> Row:
    return {"list_name": name, "name": code, **_said("label", words)}


def _said(column: str, words: Words) -> Row:
    if column == "form_title":  # ODK has one title for all languages
        return {column: " · ".join(dict.fromkeys((words.kk, words.ru, words.en)))}
    return {f"{column}::{LABELS[language]}": words.said_in(language) for language in LANGUAGES}


@dataclass(frozen=True)
class Form:
    """A version of the form. digest: of all it asks and says; since: the first day it was handed out."""

    digest: str
    since: date

    @property
    def version(self) -> str:
        """The day it came up and the beginning of its digest."""
        return f"{self.since:%Y%m%d}-{self.digest[:12]}"

    @cached_property
    def described(self) -> Sheets:
        """The sheets with the version."""
        plain = sheets()
        return {**plain, "settings": [{**plain["settings"][0], "version": self.version}]}

    @cached_property
    def xform(self) -> str:
        """The XForm, made by pyxform from the XLSForm."""
        return str(convert(self.xlsx, form_name="data").xform)

    @cached_property
    def xlsx(self) -> bytes:
        """The XLSForm."""
        return workbook(self.described, self.since)


def digest_now() -> str:
    """The digest of what the form asks and says now."""
    return hashlib.sha256(json.dumps(sheets(), ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def workbook(described: Sheets, made_on: date) -> bytes:
    """The sheets as a workbook: cells of text only, never a formula."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"title": w.FORM_TITLE.en, "created": datetime.combine(made_on, time(), UTC)})
        bold = book.add_format({"bold": True})
        for name, rows in described.items():
            sheet = book.add_worksheet(name)
            columns = list(dict.fromkeys(column for row in rows for column in row))
            for place, column in enumerate(columns):
                sheet.write_string(0, place, column, bold)
                for line, row in enumerate(rows, 1):
                    sheet.write_string(line, place, row.get(column, ""))
    return written.getvalue()
