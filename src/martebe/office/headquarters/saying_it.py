"""The sentence on top of a board: where the place stands, and why, in the words of the reader."""

from __future__ import annotations

from collections.abc import Sequence

from martebe.office.face import moments
from martebe.office.face.saying import say
from martebe.office.headquarters import words as w
from martebe.office.headquarters.groups import Row
from martebe.office.headquarters.lines import Line
from martebe.office.headquarters.scene import Choice
from martebe.rules import Words


def lead(choice: Choice, line: Line, beside: Sequence[Line]) -> str:
    """How far the place came since the start of the period, and its rank."""
    counts, number = line.counts, moments.number
    if choice.run.day == choice.run.since:
        return say(w.LEAD_START, number(counts.without))
    if not counts.needed:
        return say(w.LEAD_NOBODY)
    said = (number(counts.needed), moments.day(choice.run.since), number(counts.updated))
    came = say(w.LEAD, *said, moments.share(counts.rate))
    return f"{came} {_rank(line, beside)}".strip()


def _rank(line: Line, beside: Sequence[Line]) -> str:
    if line.rank is None or line.ranked < 2:
        return ""
    shared = sum(1 for each in beside if each.rank == line.rank and each.place != line.place)
    return say(w.LEAD_SHARED if shared else w.LEAD_RANK, line.rank, line.ranked, shared)


def why(below: Sequence[tuple[Line, Words]], groups: Sequence[Row]) -> list[str]:
    """The slowest of the places below, and the largest group that is still without."""
    rates = [(line.counts.rate, line.place, name) for line, name in below if line.counts.rate is not None]
    said = []
    if len(rates) > 1:
        slowest, _, name = min(rates, key=lambda each: each[:2])
        said.append(say(w.LEAD_SLOWEST, say(name), moments.share(slowest)))
    if groups:
        said.append(say(w.LEAD_LARGEST, _within(say(groups[0].words)), moments.number(groups[0].persons)))
    return said


def _within(text: str) -> str:
    """A phrase within a sentence begins with a small letter."""
    return text[:1].lower() + text[1:]
