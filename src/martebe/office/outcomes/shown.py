"""Counts as a page shows them: in words, with shares, and with the address of the persons behind each number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from martebe.assembly import country
from martebe.figures import charts
from martebe.figures import words as f
from martebe.figures.claims import AddedUp, sums
from martebe.figures.confirmed import Counted
from martebe.figures.evidence import DOUBLE, EVIDENCE
from martebe.figures.figure import rate
from martebe.office.face import moments
from martebe.office.face.saying import say
from martebe.office.outcomes import words as w
from martebe.office.outcomes.comparing import Line as ClaimLine
from martebe.office.outcomes.models import Followed
from martebe.office.outcomes.reading import Line
from martebe.office.worklists.services import Cell, address_of
from martebe.rules import Words

OF_REGISTERS = ""
"""How a cell asks for those without a channel."""


@dataclass(frozen=True)
class Row:
    """So many persons, in words; address: of the page behind the number, empty where it does not open."""

    code: str
    words: Words
    persons: int
    share: str
    address: str


def reasons() -> dict[str, Words]:
    """Why somebody may not be counted, in the order of the rules."""
    exclusions = country.outcomes.exclusions if country.outcomes else ()
    return {each.code: each.words for each in exclusions} | {DOUBLE: f.DOUBLED}


def channels() -> dict[str | None, Words]:
    """How declarations arrive, and those without one."""
    assert country.outcomes, "the country says what an outcome is"
    table = country.catalogue.tables[country.outcomes.declarations].description
    return {option.code: option.words for option in table.column(country.outcomes.channel).options} | {
        None: f.NO_CHANNEL
    }


def address(cell: Cell, *, opens: bool) -> str:
    """Of the page behind a number of the latest run; a number that opens nobody has none."""
    return address_of(cell) if opens else ""


def evidence_rows(counted: Counted, place: int | None, *, opens: bool) -> list[Row]:
    """What those not excluded rest on."""
    persons = counted.by_evidence
    return [
        Row(
            code,
            f.EVIDENCES[code],
            persons[code],
            moments.share(rate(persons[code], counted.reported)),
            address(Cell(place, evidence=code, excluded="in"), opens=opens and persons[code] > 0),
        )
        for code in EVIDENCE
    ]


def excluded_rows(counted: Counted, place: int | None, *, opens: bool) -> list[Row]:
    """Those excluded by each reason that occurs; a double opens as nobody, for the person is counted elsewhere."""
    persons = counted.by_reason
    return [
        Row(
            code,
            words,
            persons[code],
            moments.share(rate(persons[code], counted.reported)),
            address(Cell(place, evidence="any", excluded=code), opens=opens and code != DOUBLE),
        )
        for code, words in reasons().items()
        if code in persons
    ]


def channel_rows(counted: Counted, place: int | None, *, opens: bool) -> list[Row]:
    """Everybody reported whom nothing excludes, by the channel of the latest declaration, most first."""
    known, persons = channels(), Counter[str | None]()
    for each in counted.outcomes:
        if each.excluded is None:
            persons[each.channel] += each.persons
    whole = persons.total()
    return [
        _channel_row(code, known[code], count, whole, Cell(place, evidence="any", excluded="in"), opens=opens)
        for code, count in persons.most_common()
    ]


def _channel_row(code: str | None, words: Words, persons: int, whole: int, everybody: Cell, *, opens: bool) -> Row:
    cell = replace(everybody, channel=code or OF_REGISTERS)
    return Row(code or "", words, persons, moments.share(rate(persons, whole)), address(cell, opens=opens))


def trend_chart(months: Sequence[tuple[Followed, Counted]]) -> charts.Drawing:
    """Reported and confirmed, month by month."""
    if len(months) < 2:
        return charts.Drawing()
    lines = [
        charts.Series(say(label), list(_points(months, name)), kind)
        for label, name, kind in ((w.REPORTED, "reported", "open"), (w.CONFIRMED, "confirmed", "accent"))
    ]
    ends = (months[0][0], months[-1][0])
    marks = [(float(each.day.toordinal()), moments.day(each.day)) for each in ends]
    return charts.line(lines, number=lambda value: moments.number(round(value)), marks=marks)


def _points(months: Sequence[tuple[Followed, Counted]], name: str) -> Iterator[charts.Point]:
    for month, counted in months:
        persons = getattr(counted, name)
        said = f"{moments.day(month.day)}: {moments.number(persons)}"
        yield charts.Point(float(month.day.toordinal()), persons, said)


@dataclass(frozen=True)
class Said:
    """A claim as its line of the table says it; ``badge`` and ``verdict`` are empty where nothing is computed."""

    line: ClaimLine
    claimed: str
    computed: str
    difference: str
    relative: str
    claimed_share: str
    computed_share: str
    verdict: str
    badge: str


BADGES = {"agrees": "good", "less": "open", "more": "open"}


def said(line: ClaimLine) -> Said:
    """A claim in the reader's language."""
    verdict = line.verdict
    bounds = {"over": f.OVER, "about": f.ABOUT}
    claimed = _number(line.value, is_rate=line.is_rate)
    return Said(
        line,
        say(bounds[line.bound], claimed) if line.bound in bounds else claimed,
        "" if line.computed is None else _number(line.computed, is_rate=line.is_rate),
        "" if line.difference is None else _difference(line.difference, is_rate=line.is_rate),
        "" if line.relative is None else _signed(line.relative, is_rate=True),
        "" if line.claimed_share is None else moments.share(line.claimed_share),
        "" if line.computed_share is None else moments.share(line.computed_share),
        _verdict(line),
        BADGES[verdict] if verdict else "",
    )


def _verdict(line: ClaimLine) -> str:
    """Whether the figure bears the claim out, and that shares were compared where they were."""
    if line.verdict is None:
        return ""
    words = w.VERDICTS if line.claimed_share is None or line.computed_share is None else w.VERDICTS_BY_SHARE
    return say(words[line.verdict])


def _number(value: float, *, is_rate: bool) -> str:
    return moments.share(value) if is_rate else moments.number(round(value))


def gain(line: Line) -> str:
    """Ranks that a place would win by reports, with its sign."""
    return "–" if line.gain is None else _signed(line.gain, is_rate=False)


@dataclass(frozen=True)
class Sum:
    """Claims added up; off: what they make less what was published, with its sign."""

    sum: AddedUp
    off: str


def sums_wrong() -> list[Sum]:
    """Where claims contradict each other."""
    return [Sum(each, _signed(each.difference, is_rate=False)) for each in sums(country) if each.difference]


def _difference(value: float, *, is_rate: bool) -> str:
    """Persons, or per cent points."""
    if not is_rate:
        return _signed(value, is_rate=False)
    return say(w.POINTS, _sign(value) + moments.number(round(abs(value) * 100, 1)))


def _signed(value: float, *, is_rate: bool) -> str:
    return _sign(value) + _number(abs(value), is_rate=is_rate)


def _sign(value: float) -> str:
    return "+" if value > 0 else "−" if value < 0 else ""
