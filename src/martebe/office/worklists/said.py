"""A cell in words: every part of it, as the figures call it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from martebe.assembly import catalogue, country
from martebe.figures import words as f
from martebe.figures.categories import AGES, ages
from martebe.figures.evidence import DOUBLE
from martebe.office.face.saying import say
from martebe.office.headquarters.services import place_words
from martebe.office.worklists import words as w
from martebe.office.worklists.cells import ANY, BY_REGISTER, DETERMINED, IN, OUT, Cell
from martebe.office.worklists.groups import group_words
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT
from martebe.rules.words import Words


def parts(cell: Cell, day: date) -> list[tuple[Words, str]]:
    """Each part of a cell: what it is about, and what it says; the place first, then who."""
    return [(w.PLACE, say(place_words(cell.place, day))), *((label, text) for label, text in _parts(cell))]


def sentence(cell: Cell, day: date) -> str:
    """A cell in one line, such as "Without status, women, 25–34, village: Almaty"."""
    said = [text for _, text in _parts(cell)]
    return f"{', '.join(said)}: {say(place_words(cell.place, day))}"


def headline_words(code: str | None) -> Words:
    """What a headline or a group of headlines says; of None, all residents."""
    known: dict[str | None, Words] = {
        None: w.RESIDENTS,
        DETERMINED: f.DETERMINED,
        WITHOUT: f.WITHOUT,
        NOT_SETTLED: f.NOT_SETTLED,
    }
    known.update(catalogue.status_groups)
    known.update((status.code, status.words) for status in catalogue.statuses)
    return known.get(code) or _bare(str(code))


def evidence_words(code: str) -> Words:
    """What a kind of evidence says."""
    return ({ANY: w.ANY_EVIDENCE, BY_REGISTER: f.CONFIRMED} | f.EVIDENCES).get(code) or _bare(code)


def _parts(cell: Cell) -> Iterator[tuple[Words, str]]:
    if cell.group is not None:
        yield w.GROUP, say(group_words(cell.group))
    if cell.headline is not None or not (cell.group or cell.evidence or cell.excluded):
        yield w.STATUS, say(headline_words(cell.headline))
    if cell.sex is not None:
        yield w.SEX, say(f.SEXES.get(cell.sex) or f.SEX_UNKNOWN)
    if cell.age_from is not None:
        yield w.AGE, _ages(cell.age_from)
    if cell.urban is not None:
        yield w.SETTLED_IN, say(f.SETTLEMENT[None if cell.urban == "" else cell.urban])
    for label, code, words_of in (
        (f.LAST_RECORD, cell.last, _last),
        (f.EVIDENCE, cell.evidence, evidence_words),
        (f.CHANNEL, cell.channel, _channel),
        (w.COUNTED, cell.excluded, _excluded),
    ):
        if code is not None:
            yield label, say(words_of(code))


def _ages(first: int) -> str:
    later = [age for age in AGES if age > first]
    return ages(first, later[0] - 1 if later else None)


def _last(table: str) -> Words:
    known = catalogue.tables.get(table)
    return known.description.words if known else f.NEVER_HEARD_OF


def _channel(code: str) -> Words:
    return _channels().get(code) or f.NO_CHANNEL


def _channels() -> Mapping[str, Words]:
    rules = country.outcomes
    if rules is None:
        return {}
    column = catalogue.tables[rules.declarations].description.column(rules.channel)
    return {option.code: option.words for option in column.options}


def _excluded(code: str) -> Words:
    reasons = {each.code: each.words for each in country.outcomes.exclusions} if country.outcomes else {}
    return ({IN: w.COUNTED_IN, OUT: f.NOT_COUNTED, DOUBLE: f.DOUBLED} | reasons).get(code) or _bare(code)


def _bare(text: str) -> Words:
    return Words(text, text, text)
