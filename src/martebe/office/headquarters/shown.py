"""A board as its page shows it: every number with its words, its picture and where it leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.urls import reverse

from martebe.assembly import country, places
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import charts
from martebe.figures import words as f
from martebe.figures.board import GONE
from martebe.figures.figure import rate
from martebe.office.face import moments
from martebe.office.face.saying import say
from martebe.office.headquarters import groups, lines, pictures, saying_it
from martebe.office.headquarters import words as w
from martebe.office.headquarters.carried import DISTRICT
from martebe.office.headquarters.choosing import address_of_board
from martebe.office.headquarters.lines import COUNTRY, Counts, Line
from martebe.office.headquarters.places import named, place_words
from martebe.office.headquarters.runs import PublishedRun
from martebe.office.headquarters.scene import Choice, Scene, scene
from martebe.office.worklists.services import Cell, address_of
from martebe.rules import Words


@dataclass(frozen=True)
class Number:
    """A big number: what it counts, its change since the run compared with, and the page that it leads to."""

    words: Words
    persons: int
    kind: str
    note: str = ""
    more: str = ""
    address: str = ""


@dataclass(frozen=True)
class Ranked:
    """A place in the table. change: of persons without status since the run compared with; None where there is none."""

    words: Words
    mark: Words | None
    address: str
    line: Line
    share: str
    change: str | None
    bar: charts.Drawing


def board_of(choice: Choice) -> dict[str, Any]:
    """All that the page of a choice says; without ``line`` where the run has nobody in the place."""
    seen = scene(choice)
    line = seen.lines.get(choice.run.number)
    above = _above(choice, line)
    names = _names(choice, seen, above)
    crumbs = [(names[code], address_of_board(choice, place=code)) for code in above]
    shown = {"choice": choice, "name": names[choice.place], "crumbs": crumbs, "line": line, "onward": _onward(choice)}
    if line is None:
        return shown
    told_apart = choice.is_latest and not choice.narrow
    of_latest = _of_latest(choice, line) if told_apart else {"groups": [], "evidence": None}
    compared = _compared(choice, seen)
    named_below = [(each, names[each.place]) for each in seen.below]
    return (
        shown
        | of_latest
        | {
            "lead": saying_it.lead(choice, line, seen.beside),
            "why": saying_it.why(named_below, of_latest["groups"]),
            "numbers": _numbers(choice, line, of_latest["evidence"], seen),
            "compared": compared,
            "compared_rows": _compared_rows(compared),
            "funnel": pictures.funnel(line.counts, choice.run.since, of_latest["evidence"]),
            "trend": pictures.trend(choice.period, seen.lines),
            "map": pictures.tile_map(choice, seen.below) if choice.place == COUNTRY else None,
            "below": _below(choice, seen, names),
            "below_words": w.BELOW[seen.below[0].level] if seen.below else None,
            "rest": _rest(line, seen),
            "homeless": [(names[each.place], each.counts) for each in seen.homeless],
            "headlines": _headlines(choice, line),
        }
    )


def _onward(choice: Choice) -> list[tuple[Words, str]]:
    """Other rooms' pages of the place; of a settlement, those of its district."""
    try:
        code = choice.place and places.on(choice.run.day).lowest(choice.place).code
    except LookupError:
        return []
    return [(words, f"{reverse(view)}?place={code}") for view, words in w.ONWARD_TO.items()]


def _of_latest(choice: Choice, line: Line) -> dict[str, Any]:
    return {"groups": groups.largest(choice.place), "evidence": groups.evidence(choice.place, line.counts.needed)}


def _above(choice: Choice, line: Line | None) -> list[int]:
    """What the place lies in, the country first."""
    if line is None or line.parent is None:
        return [] if choice.place == COUNTRY else [COUNTRY]
    if line.level <= DISTRICT:
        return [COUNTRY, line.parent][: line.level]
    return lines.above(choice.place, choice.run.number)


def _names(choice: Choice, seen: Scene, above: Sequence[int]) -> Mapping[int, Words]:
    """Every place on the page; one that the division of the page does not know is called as on the day of the run."""
    codes = {line.place for line in (*seen.below, *seen.homeless)} | {choice.place, *above}
    old = seen.whole | {line.place for line in seen.homeless}
    then = named(sorted(old), choice.run.day) if old else {}
    return named(sorted(codes), choice.day) | then | {COUNTRY: place_words(None, choice.day)}


def _numbers(choice: Choice, line: Line, evidence: groups.Evidence | None, seen: Scene) -> list[Number]:
    """Residents, determined, without, not settled; then updated with its rate, its rank and what is borne out."""
    before = seen.lines.get(choice.month.number) if choice.month else None
    kinds = {"residents": "quiet", "determined": "accent", "without": "bad", "not_settled": "open"}
    found = [_number(name, kind, choice, line, before) for name, kind in kinds.items()]
    counts = line.counts
    if counts.needed:
        rank = line.rank is not None and line.ranked > 1
        note = (
            say(w.RATE_AND_RANK, moments.share(counts.rate), line.rank, line.ranked)
            if rank
            else moments.share(counts.rate)
        )
        found.append(Number(f.UPDATED, counts.updated, "good", note, _confirmed(evidence), "#updated"))
    return found


def _number(name: str, kind: str, choice: Choice, line: Line, before: Line | None) -> Number:
    persons = getattr(line.counts, name)
    address = address_of(Cell(choice.place or None, CELLS[name])) if choice.is_latest else ""
    if before is None or choice.month is None:
        return Number(NAMES[name], persons, kind, address=address)
    note = _since(persons - getattr(before.counts, name), choice.month)
    return Number(NAMES[name], persons, kind, note, address=address)


NAMES = {
    "residents": f.RESIDENTS, "determined": f.DETERMINED, "without": f.WITHOUT, "not_settled": f.NOT_SETTLED
}  # fmt: skip
CELLS = {"residents": None, "determined": "determined", "without": WITHOUT, "not_settled": NOT_SETTLED}


def _since(change: int, run: PublishedRun) -> str:
    day = moments.day(run.day)
    return say(w.CHANGED, day, signed(change)) if change else say(w.NOT_CHANGED, day)


def _confirmed(evidence: groups.Evidence | None) -> str:
    if evidence is None:
        return ""
    counted = evidence.counted
    return say(w.CONFIRMED_OF_THEM, moments.number(counted.confirmed), moments.share(counted.confirmed_rate))


def _compared(choice: Choice, seen: Scene) -> list[dict[str, Any]]:
    """The place now, in the run compared with, and a year before: columns, without lines where there is no run."""
    asked = ((None, choice.run), (w.LAST_MONTH, choice.month), (w.LAST_YEAR, choice.year))
    return [
        {
            "words": label,
            "run": run,
            "counts": seen.lines[run.number].counts if run and run.number in seen.lines else None,
        }
        for label, run in asked
    ]


def _compared_rows(columns: Sequence[dict[str, Any]]) -> list[tuple[Words, list[str | None]]]:
    """What is compared, for each column in words; None where there is no run."""
    every = [each["counts"] for each in columns]
    found = [
        (words, [None if counts is None else moments.number(getattr(counts, name)) for counts in every])
        for name, words in (*NAMES.items(), ("updated", f.UPDATED))
    ]
    return [*found, (f.RATE, [None if counts is None else moments.share(counts.rate) for counts in every])]


def _below(choice: Choice, seen: Scene, names: Mapping[int, Words]) -> list[Ranked]:
    """The places below by falling share, those without one last."""
    rates = [line.counts.rate or Fraction(0) for line in seen.below]
    most = float(max(rates, default=Fraction(0)))
    order = sorted(seen.below, key=lambda line: (line.rank is None, line.rank, line.place))
    return [_ranked(choice, seen, names, line, most) for line in order]


def _ranked(choice: Choice, seen: Scene, names: Mapping[int, Words], line: Line, most: float) -> Ranked:
    before = seen.before.get(line.place)
    change = None if before is None else signed(line.counts.without - before.counts.without)
    whole = line.place in seen.whole
    return Ranked(
        names[line.place],
        w.WHOLE if whole else None,
        "" if whole else address_of_board(choice, place=line.place),
        line,
        moments.share(line.counts.rate),
        change,
        charts.bar(float(line.counts.rate or 0), most),
    )


def _rest(line: Line, seen: Scene) -> Counts | None:
    """What the place holds besides those below it and those that could not be carried."""
    rest = line.counts.minus(each.counts for each in (*seen.below, *seen.homeless))
    return rest if seen.below and rest != Counts() else None


def _headlines(choice: Choice, line: Line) -> list[dict[str, Any]]:
    """Those updated by the status they hold now, most first."""
    if choice.narrow or choice.division not in (None, choice.run.day):
        return []
    found = lines.headlines(choice.place, choice.run.number)
    updated = {
        code: needed for code, (_, needed) in found.items() if needed and code not in (WITHOUT, NOT_SETTLED, GONE)
    }
    most = max(updated.values(), default=0)
    return [
        {
            "words": country.status_words(code),
            "persons": persons,
            "share": moments.share(rate(persons, line.counts.updated)),
            "bar": charts.bar(persons, most, "good"),
            "address": address_of(Cell(choice.place or None, code, evidence="any")) if choice.is_latest else "",
        }
        for code, persons in sorted(updated.items(), key=lambda each: (-each[1], each[0]))
    ]


def signed(change: int) -> str:
    """A change with its sign; a minus is as wide as a plus."""
    return f"{'+' if change > 0 else MINUS if change < 0 else ''}{moments.number(abs(change))}"


MINUS = "\N{MINUS SIGN}"
