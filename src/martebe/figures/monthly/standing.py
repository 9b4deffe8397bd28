"""Where a place stands: stages with their changes, the course of the period, statuses."""

from __future__ import annotations

from martebe.figures import words as f
from martebe.figures.figure import rate
from martebe.figures.monthly import words as w
from martebe.figures.monthly.about import About, Standing, days
from martebe.figures.monthly.counts import added, within
from martebe.figures.monthly.tables import Cell, Column, Table
from martebe.rules import Words

STAGES = (
    ("residents", f.RESIDENTS),
    ("determined", f.DETERMINED),
    ("provisional", f.PROVISIONAL),
    ("without", f.WITHOUT),
    ("not_settled", f.NOT_SETTLED),
    ("left", f.LEFT),
)


def summary(about: About) -> Table:
    """The stages now, and how each changed since the month before, the start of the period and a year before."""
    earlier = _earlier(about)
    changes = [
        Column(f"change_{name}", days(w.CHANGE_SINCE, about.counts.points[number].day), "change")
        for name, number in earlier.items()
    ]
    columns = (
        Column("stage", f.STAGE, "text"),
        Column("persons", days(w.NOW, about.day)),
        Column("share", w.OF_RESIDENTS, "share"),
        *changes,
    )
    rows = [_stage(about, name, label, list(earlier.values())) for name, label in STAGES]
    return Table("summary", w.SUMMARY, w.SUMMARY_MEANS, columns, tuple(rows))


def _stage(about: About, name: str, label: Words, earlier: list[int]) -> tuple[Cell, ...]:
    persons = getattr(about.now, name)
    share = None if name == "left" else rate(persons, about.now.residents)
    return (label, persons, share, *(persons - getattr(about.standings[each], name) for each in earlier))


def _earlier(about: About) -> dict[str, int]:
    """The points compared with, each once; a place that was not there yet is not compared."""
    counts = about.counts
    named = {"month": counts.before, "period": counts.start, "year": counts.year_before}
    found: dict[str, int] = {}
    for name, number in named.items():
        if number is not None and number not in found.values() and about.standings[number].residents:
            found[name] = number
    return found


def trend(about: About) -> Table:
    """The place at every point at which it was there."""
    columns = (
        Column("day", w.DAY, "day"),
        Column("residents", f.RESIDENTS),
        Column("determined", f.DETERMINED),
        Column("without", f.WITHOUT),
        Column("not_settled", f.NOT_SETTLED),
        Column("waiting", w.WAITING_SHARE, "share"),
    )
    points = zip(about.counts.points, about.standings, strict=True)
    rows = tuple(_point(point.day, standing) for point, standing in points if standing.residents)
    return Table("trend", w.TREND, w.TREND_MEANS, columns, rows)


def _point(day: Cell, standing: Standing) -> tuple[Cell, ...]:
    waiting = standing.without + standing.not_settled
    counts = (standing.residents, standing.determined, standing.without, standing.not_settled)
    return (day, *counts, rate(waiting, standing.residents))


def statuses(about: About) -> Table:
    """Persons of the place by headline, most first."""
    columns = (
        Column("status", f.STATUS, "text"),
        Column("code", w.CODE, "text"),
        Column("persons", f.PERSONS),
        Column("share", w.OF_RESIDENTS, "share"),
        Column("provisional", f.PROVISIONAL),
    )
    cells = within(about.counts.statuses, about.place)
    persons = added(cells, lambda cell: cell[2])
    provisional = added([(cell[2], cell[3]) for cell in cells], lambda cell: cell[0])
    rows = [
        (about.country.status_words(code), code, number, _of_residents(about, code, number), provisional[code])
        for code, number in sorted(persons.items(), key=lambda each: (-each[1], each[0]))
    ]
    return Table("statuses", w.STATUSES, w.SUMMARY_MEANS, columns, tuple(rows))


def _of_residents(about: About, code: str, persons: int) -> Cell:
    return None if code in about.country.closing else rate(persons, about.now.residents)
