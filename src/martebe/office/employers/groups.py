"""How this room calls the groups of persons that it hands to worklists; nothing in a name tells who anybody is."""

from __future__ import annotations

from datetime import date

from martebe.assembly import catalogue
from martebe.figures import formats
from martebe.office.employers import words as w
from martebe.office.employers.naming import finding_words
from martebe.office.worklists.services import register_group_words
from martebe.rules import LANGUAGES, Words


def employer_group(employer: int, code: str) -> str:
    """Those to whom a finding about an employer (by its number of this room) applies."""
    return f"employer:{employer}:{code}"


def lapse_group(status: str, month: date) -> str:
    """Those who are to be invited because a status lapses in a month."""
    return f"lapse:{status}:{month:%Y-%m}"


def group_words(name: str) -> Words:
    """What a group is called, for those who read its list."""
    kind, which, detail = name.split(":")
    if kind == "lapse":
        return _filled(w.GROUP_LAPSE, catalogue.status(which).words, month_words(date.fromisoformat(f"{detail}-01")))
    return _filled(w.GROUP_EMPLOYER, finding_words(detail), Words(which, which, which))


def month_words(month: date) -> Words:
    """A month and its year."""
    return Words(*(formats.month(month, language) for language in LANGUAGES))


def _filled(pattern: Words, *values: Words) -> Words:
    said = (pattern.said_in(each).format(*(value.said_in(each) for value in values)) for each in LANGUAGES)
    return Words(*said)


for _kind in ("employer", "lapse"):
    register_group_words(_kind, group_words)
