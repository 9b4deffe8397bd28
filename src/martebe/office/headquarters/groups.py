"""Who is without status and who came to one, by what is known of them: of the latest run, each with its worklist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from martebe.assembly import country
from martebe.engines.decisions import WITHOUT
from martebe.figures import words as f
from martebe.figures.confirmed import Counted, Outcome, channel_words, reason_words
from martebe.figures.traits import TOWN, VILLAGE, Traits, traits_words
from martebe.office.statements import rows
from martebe.office.worklists.services import Cell, address_of
from martebe.rules import Words

MOST = 8
"""So many groups are shown."""
LARGEST = """
SELECT sex, age_from, urban, last, persons FROM office.headquarters_without
WHERE place = $1 ORDER BY persons DESC, sex, age_from, urban, last LIMIT $2
"""
UPDATED = """
SELECT evidence, channel, excluded, sum(persons)::integer FROM office.headquarters_updated
WHERE place = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
URBAN = {True: TOWN, False: VILLAGE, None: ""}


@dataclass(frozen=True)
class Row:
    """A number of persons, in words, and the page with these persons."""

    words: Words
    persons: int
    address: str


@dataclass(frozen=True)
class Evidence:
    """Who came to a status since the start of the period: by what bears it out, by channel, and who is not counted."""

    counted: Counted
    evidence: list[Row]
    channels: list[Row]
    left_out: list[Row]


def largest(place: int) -> list[Row]:
    """The largest groups of persons without status."""
    return [_group(place, *found) for found in rows(LARGEST, place, MOST)]


def _group(place: int, sex: str | None, age: int, urban: bool | None, last: str | None, persons: int) -> Row:
    traits = Traits(last=last or "", age=str(age), sex=sex or "", urban=URBAN[urban])
    cell = Cell(place or None, WITHOUT, sex or "", age, "" if urban is None else urban, last or "")
    return Row(traits_words(traits, country), persons, address_of(cell))


def evidence(place: int, needed: int) -> Evidence:
    """What is known of those who came to a status, of so many who needed one."""
    counted = Counted(needed, tuple(Outcome(*each) for each in rows(UPDATED, place)))
    named, reasons = channel_words(country), reason_words(country)

    def row(words: Words, persons: int, evidence: str = "any", excluded: str = "in", channel: str | None = None) -> Row:
        return Row(
            words, persons, address_of(Cell(place or None, evidence=evidence, excluded=excluded, channel=channel))
        )

    return Evidence(
        counted,
        [row(f.EVIDENCES[code], number, code) for code, number in counted.by_evidence.items()],
        _falling(
            row(named[code] if code else f.NO_CHANNEL, number, channel=code)
            for code, number in _by_channel(counted).items()
        ),
        _falling(row(reasons[code], number, excluded=code) for code, number in counted.by_reason.items()),
    )


def _by_channel(counted: Counted) -> dict[str, int]:
    """Whoever is not excluded, those who lost their status again among them, as the list behind the number has them."""
    found: dict[str, int] = defaultdict(int)
    for each in counted.outcomes:
        if each.excluded is None:
            found[each.channel or ""] += each.persons
    return found


def _falling(found: Iterable[Row]) -> list[Row]:
    return sorted(found, key=lambda each: -each.persons)
