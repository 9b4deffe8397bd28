"""What a minister reads first: where the place stands, and why, in a few sentences made from the tables' numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from martebe.figures.monthly import words as w
from martebe.figures.monthly.about import About, spoken
from martebe.figures.monthly.reached import reason_words, regions
from martebe.figures.monthly.tables import Table
from martebe.rules import Words

Tables = Mapping[str, Table]


def lead(about: About) -> Words:
    """Where the place stands."""
    now = about.now
    counts = (now.residents, now.determined, now.without, now.not_settled)
    return spoken(w.LEAD, *((count, "count") for count in counts))


def reasons(about: About, tables: Tables) -> tuple[Words, ...]:
    """Why it stands there, as far as it is known: the most important first."""
    if about.counted is None:
        return (w.WHY_SHORT, *_largest(about, tables), *_awaited(about, tables))
    return tuple(each for reason in REASONS for each in reason(about, tables))


def _reached(about: About, tables: Tables) -> Iterator[Words]:
    counted = about.counted
    if counted and counted.needed:
        counts = ((each, "count") for each in (counted.needed, counted.reported, counted.confirmed))
        yield spoken(w.WHY_REACHED, *counts, (counted.confirmed_rate, "share"))  # type: ignore[arg-type]


def _rank(about: About, tables: Tables) -> Iterator[Words]:
    """A region's place among the regions."""
    counts, country = about.counts, About(about.counts, about.country, None)
    if about.place is None or about.region_of.get(about.place, about.place) != about.place or counts.outcomes is None:
        return
    rows = regions(country).rows
    rank = next((row[0] for row in rows if row[2] == f"{about.place:09d}"), None)
    if rank is not None and country.counted:
        yield spoken(w.WHY_RANK, (rank, "count"), (len(rows), "count"), (country.counted.confirmed_rate, "share"))


def _ends(about: About, tables: Tables) -> Iterator[Words]:
    """The places at both ends of the ranking."""
    ranking = tables.get("regions") or tables.get("districts")
    ranked = [row for row in ranking.rows if row[0] is not None] if ranking else []
    if ranking and len(ranked) > 1:
        place, rate = (ranking.number_of(column) for column in ("place", "confirmed_rate"))
        ends = ((ranked[at][number], kind) for at in (-1, 0) for number, kind in ((place, "text"), (rate, "share")))
        yield spoken(w.WHY_ENDS, *ends)  # type: ignore[arg-type]


def _excluded(about: About, tables: Tables) -> Iterator[Words]:
    counted = about.counted
    if counted and counted.excluded:
        reason, persons = max(counted.by_reason.items(), key=lambda each: (each[1], each[0]))
        label = reason_words(about)[reason]
        yield spoken(w.WHY_EXCLUDED, (counted.excluded, "count"), (label, "text"), (persons, "count"))


def _lost(about: About, tables: Tables) -> Iterator[Words]:
    lost = tables["reach"].rows[-1][1]
    if lost:
        yield spoken(w.WHY_LOST, (lost, "count"))


def _largest(about: About, tables: Tables) -> Iterator[Words]:
    for who, last, persons, share in tables["largest"].rows[:1]:
        yield spoken(w.WHY_LARGEST, (who, "text"), (last, "text"), (persons, "count"), (share, "share"))


def _awaited(about: About, tables: Tables) -> Iterator[Words]:
    for table, place, _, *persons, _ in tables["awaited"].rows[:1]:
        waiting = sum(each for each in persons if isinstance(each, int))
        yield spoken(w.WHY_AWAITED, (table, "text"), (place, "text"), (waiting, "count"))


REASONS: tuple[Callable[[About, Tables], Iterator[Words]], ...] = (
    _reached, _rank, _ends, _excluded, _lost, _largest, _awaited,
)  # fmt: skip
