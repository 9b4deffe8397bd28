"""The pictures of a board: the funnel, the trend, the map of tiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from martebe.assembly import country
from martebe.figures import charts
from martebe.figures import words as f
from martebe.figures.charts import Part, Point, Series
from martebe.figures.country import Tile as Where
from martebe.figures.formats import THIN_SPACE
from martebe.office.face import moments
from martebe.office.face.saying import language, say
from martebe.office.headquarters import words as w
from martebe.office.headquarters.choosing import address_of_board
from martebe.office.headquarters.groups import Evidence
from martebe.office.headquarters.lines import Counts, Line
from martebe.office.headquarters.places import last_known
from martebe.office.headquarters.runs import PublishedRun
from martebe.office.headquarters.scene import Choice

HEATS = 5
MARKS = 4
"""So many days are written below a trend."""


@dataclass(frozen=True)
class Band:
    """A band of the funnel: its parts in words, and what leads from the one above."""

    opening: charts.Drawing
    drawing: charts.Drawing
    parts: list[tuple[str, str, int]]


def funnel(counts: Counts, since: date, evidence: Evidence | None) -> list[Band]:
    """All records; of these who was without status at the start; of these who was updated, and what bears that out."""
    still = counts.needed - counts.updated - counts.gone
    everybody = [("quiet", say(w.OTHERS), counts.records - counts.needed + counts.gone)]
    everybody.append(("open", say(w.WERE_WITHOUT, moments.day(since)), counts.needed - counts.gone))
    needed = [("good", say(f.UPDATED), counts.updated), ("bad", say(w.STILL), still)]
    bands = [_band(everybody, charts.Drawing())]
    if counts.needed:
        bands.append(_band(needed, charts.opening(_parts(everybody), 1)))
    if evidence and counts.updated:
        bands.append(_band(_borne_out(counts, evidence), charts.opening(_parts(needed), 0)))
    return bands


def _borne_out(counts: Counts, evidence: Evidence) -> list[tuple[str, str, int]]:
    confirmed, declared = evidence.counted.confirmed, evidence.counted.by_evidence["declaration"]
    return [
        ("good", say(w.BY_REGISTERS), confirmed),
        ("accent", say(f.EVIDENCES["declaration"]), declared),
        ("quiet", say(w.LEFT_OUT), max(0, counts.updated - confirmed - declared)),
    ]


def _band(parts: Sequence[tuple[str, str, int]], opening: charts.Drawing) -> Band:
    return Band(opening, charts.band(_parts(parts)), [part for part in parts if part[2]])


def _parts(parts: Sequence[tuple[str, str, int]]) -> list[Part]:
    return [Part(kind, persons) for kind, _, persons in parts]


def trend(period: Sequence[PublishedRun], lines: Mapping[int, Line]) -> dict[str, Any] | None:
    """Without status and the share updated, run by run since the start; None where there are fewer than two runs."""
    there = [(run, lines[run.number].counts) for run in period if run.number in lines]
    if len(there) < 2:
        return None
    marks = _marks([run.day for run, _ in there])
    without = [_point(run.day, counts.without, moments.number(counts.without)) for run, counts in there]
    shares = [_point(run.day, float(counts.rate or 0), moments.share(counts.rate)) for run, counts in there]
    return {
        "without": charts.line([Series(say(f.WITHOUT), without, "bad")], number=_whole, marks=marks, height=220),
        "rate": charts.line([Series(say(w.TREND_RATE), shares, "good")], number=_percent, marks=marks, height=220),
        "rows": [(run, counts, moments.share(counts.rate)) for run, counts in reversed(there)],
    }


def _point(day: date, value: float, said: str) -> Point:
    return Point(day.toordinal(), value, f"{moments.day(day)}: {said}")


def _marks(days: Sequence[date]) -> list[tuple[float, str]]:
    """A few days, evenly spread, the first and the last among them."""
    steps = min(MARKS, len(days)) - 1
    chosen = [days[round(number * (len(days) - 1) / steps)] for number in range(steps + 1)]
    return [(day.toordinal(), moments.short_day(day)) for day in chosen]


def _whole(value: float) -> str:
    return moments.number(round(value))


def _percent(value: float) -> str:
    return f"{round(value * 100)}%" if language() == "en" else f"{round(value * 100)}{THIN_SPACE}%"


@dataclass(frozen=True)
class Tile:
    """A region on the map. heat: from 0 to 4 by its share, ``none`` where nobody was without status."""

    column: int
    row: int
    name: str
    share: str
    heat: str
    address: str


def tile_map(choice: Choice, regions: Sequence[Line]) -> dict[str, Any]:
    """The regions of the division shown, each coloured by its share between the lowest and the highest."""
    rates = [line.counts.rate for line in regions if line.counts.rate is not None]
    low, high = min(rates, default=Fraction(0)), max(rates, default=Fraction(0))
    drawn = [_tile(choice, line, found, low, high) for line in regions if (found := _where(line.place, choice.day))]
    scale = {"low": moments.share(low), "high": moments.share(high), "heats": range(HEATS)}
    return {"tiles": drawn, "day": choice.day, "regions": len(drawn), **scale}


def _where(code: int, day: date) -> Where | None:
    """Where a region stands on the map of a day; one that is no more, where it stood last."""
    known = last_known(code, day)
    return country.tiles(min(day, known.valid_until or day)).get(code) if known else None


def _tile(choice: Choice, line: Line, where: Where, low: Fraction, high: Fraction) -> Tile:
    return Tile(
        where.column,
        where.row,
        say(where.words),
        moments.share(line.counts.rate),
        _heat(line.counts.rate, low, high),
        address_of_board(choice, place=line.place),
    )


def _heat(share: Fraction | None, low: Fraction, high: Fraction) -> str:
    if share is None:
        return "none"
    return str(min(HEATS - 1, int((share - low) / (high - low) * HEATS)) if high > low else HEATS // 2)
