"""Letters to employers: what registers show, by which article, and what is asked of them; numbered and dated."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import as_file, files
from typing import Any

import typst

from martebe.assembly import catalogue, place_names
from martebe.explain.voice import Voice
from martebe.figures import formats
from martebe.office import clock
from martebe.office.employers import words as w
from martebe.office.employers.models import Action
from martebe.office.employers.naming import finding_words, law_of
from martebe.office.face.words import PRODUCT
from martebe.office.headquarters.services import place_words
from martebe.rules import Language, Words

LANGUAGES: tuple[Language, ...] = ("kk", "ru")
"""Employers are written to in the languages of the state's papers."""


@dataclass(frozen=True)
class Addressee:
    """To whom a letter goes: the name and number of a business, or those of a sole entrepreneur within a look."""

    name: str
    number: str


def letters_of(actions: Sequence[tuple[Action, Addressee]], language: Language, moment: datetime) -> bytes:
    """The letters of some actions as one PDF, each beginning on a page of its own.

    The same actions on the same day give the same bytes. Names reach the template as data, never as markup.
    """
    sheets = [sheet(action, to, language) for action, to in actions]
    says = {"language": language, "title": w.LETTER_TITLE.said_in(language), "letters": sheets}
    with as_file(files("martebe.office.employers").joinpath("typst")) as folder:
        return typst.compile(
            folder / "letter.typ",
            root=folder,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(says, ensure_ascii=False)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(moment.timestamp()),
        )


def number_of(action: Action) -> str:
    """The number of a letter as it is written: the year and the running number."""
    assert action.letter is not None and action.letter_on is not None, "the letter has its number"
    return w.LETTER_NUMBER.format(action.letter_on.year, action.letter)


def sheet(action: Action, to: Addressee, language: Language) -> dict[str, Any]:
    """What one letter says, as texts for its template; the letter has been given its number and day."""
    assert action.letter_on is not None, "the letter has its day"

    def say(words: Words, *values: object) -> str:
        return words.said_in(language).format(*values)

    def day(of: Any) -> str:
        return formats.day(of, language)

    voice = Voice(language, place_names(action.letter_on), with_numbers=True, acts=catalogue.acts)
    law = law_of(action.code, action.found_on)
    found = finding_words(action.code).said_in(language)
    people = formats.number(action.persons, language)
    return {
        "number": number_of(action),
        "day": day(action.letter_on),
        "from": say(w.LETTER_FROM, place_words(action.district, clock.today()).said_in(language)),
        "register": PRODUCT.said_in(language),
        "to": say(w.LETTER_TO, to.name),
        "bin": say(w.LETTER_BIN, to.number),
        "greeting": say(w.LETTER_GREETING),
        "paragraphs": [
            say(w.LETTER_FOUND, day(action.found_on), people, found[:1].lower() + found[1:]),
            *([say(w.LETTER_LAW, voice.source(law))] if law else []),
            say(w.LETTER_ASK, day(action.due)),
            say(w.LETTER_MISTAKE),
        ],
        "signed": say(w.LETTER_SIGNED),
    }
