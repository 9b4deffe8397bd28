"""What the period brought a place: fates of those who needed a status, outcomes that registers confirm, rankings."""

from __future__ import annotations

from collections.abc import Mapping

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import words as f
from martebe.figures.between import NEEDS
from martebe.figures.confirmed import Counted
from martebe.figures.evidence import DOUBLE
from martebe.figures.figure import rate
from martebe.figures.monthly import words as w
from martebe.figures.monthly.about import DISTRICT, REGION, About, days
from martebe.figures.monthly.counts import added
from martebe.figures.monthly.tables import Cell, Column, Table
from martebe.figures.ranking import ranks
from martebe.rules import Words


def reach(about: About) -> Table:
    """Those who needed a status at the start, by what became of them; and who lost theirs."""
    fates = added(about.flows, _fate)
    needed = sum(persons for fate, persons in fates.items() if fate != "lost")
    labels = {
        "updated": f.UPDATED, "still_without": f.STILL_WITHOUT, "still_not_settled": f.STILL_NOT_SETTLED, "gone": f.GONE
    }  # fmt: skip
    rows = [(label, fates[fate], rate(fates[fate], needed)) for fate, label in labels.items()]
    start = about.counts.first
    assert start is not None, "only a period has fates"
    columns = (Column("fate", f.STAGE, "text"), Column("persons", f.PERSONS), Column("share", f.SHARE, "share"))
    everybody = ((f.NEEDED, needed, rate(needed, needed)), *rows, (f.LOST, fates["lost"], None))
    return Table("reach", w.REACH, days(w.REACH_MEANS, start.day, about.day), columns, everybody)


def _fate(cell: tuple[str, ...]) -> str:
    first, second = cell[2], cell[3]
    if first not in NEEDS:
        return "lost"
    return {"": "gone", WITHOUT: "still_without", NOT_SETTLED: "still_not_settled"}.get(second, "updated")


def updated(about: About) -> Table:
    """The updated by headline, most first."""
    found = added([cell for cell in about.flows if _fate(cell) == "updated"], lambda cell: cell[3])
    total = found.total()
    columns = (
        Column("status", f.STATUS, "text"),
        Column("group", f.GROUP, "text"),
        Column("persons", f.PERSONS),
        Column("share", f.SHARE, "share"),
    )
    groups = about.country.catalogue.status_groups
    rows = [
        (about.country.status_words(code), groups[about.country.group(code)], persons, rate(persons, total))
        for code, persons in sorted(found.items(), key=lambda each: (-each[1], each[0]))
    ]
    return Table("updated", w.UPDATED, w.UPDATED_MEANS, columns, tuple(rows))


def channels(about: About, counted: Counted) -> Table:
    """Outcomes by channel, most first."""
    total = sum(counted.by_channel.values())
    found = sorted(counted.by_channel.items(), key=lambda each: (-each[1], each[0] or ""))
    columns = (Column("channel", f.CHANNEL, "text"), Column("persons", f.PERSONS), Column("share", f.SHARE, "share"))
    rows = tuple((channel_words(about, code), persons, rate(persons, total)) for code, persons in found)
    return Table("channels", w.CHANNELS, w.CHANNELS_MEANS, columns, rows)


def channel_words(about: About, code: str | None) -> Words:
    """The words of a channel; of None, that there was none."""
    rules = about.country.outcomes
    if code is None or rules is None:
        return f.NO_CHANNEL
    options = about.country.catalogue.tables[rules.declarations].description.column(rules.channel).options
    return next(option.words for option in options if option.code == code)


def outcomes(about: About, counted: Counted) -> Table:
    """Totals first, then all reported by evidence and by the reason for which they are not counted."""
    columns = (
        Column("outcome", f.EVIDENCE, "text"),
        Column("counts_as", w.COUNTS_AS, "text"),
        Column("persons", f.PERSONS),
        Column("share", f.SHARE, "share"),
    )
    evidence = [(f.EVIDENCES[code], w.EVIDENCE_COUNTS[code], persons) for code, persons in counted.by_evidence.items()]
    reasons = reason_words(about)
    excluded = sorted(counted.by_reason.items(), key=lambda each: (-each[1], each[0]))
    totals = [(f.REPORTED, None, counted.reported), (f.CONFIRMED, None, counted.confirmed)]
    lines = [*totals, *evidence, *((reasons[code], f.NOT_COUNTED, persons) for code, persons in excluded)]
    needed = (f.NEEDED_STATUS, None, counted.needed, None)
    rows = (needed, *((*line, rate(line[-1], counted.reported)) for line in lines))
    start = about.counts.first
    assert start is not None, "only a period has outcomes"
    return Table("outcomes", w.OUTCOMES, days(w.OUTCOMES_MEANS, start.day), columns, tuple(rows))


def reason_words(about: About) -> Mapping[str, Words]:
    """The words of each reason for which an outcome does not count."""
    rules = about.country.outcomes
    return {each.code: each.words for each in (rules.exclusions if rules else ())} | {DOUBLE: f.DOUBLED}


def regions(about: About) -> Table:
    """The regions by their confirmed rate."""
    return _ranking(about, "regions", w.REGIONS, about.ranked(REGION))


def districts(about: About) -> Table:
    """The districts of the place by their confirmed rate."""
    return _ranking(about, "districts", w.DISTRICTS, about.ranked(DISTRICT))


def _ranking(about: About, code: str, title: Words, places: Mapping[int | None, Counted]) -> Table:
    columns = (
        Column("rank", f.RANK),
        Column("place", f.PLACE, "text"),
        Column("code", w.CODE, "text"),
        *((REGION_COLUMN,) if _in_regions(about, code) else ()),
        Column("needed", f.NEEDED_STATUS),
        Column("confirmed", f.CONFIRMED),
        Column("confirmed_rate", f.CONFIRMED_RATE, "share"),
        Column("reported", f.REPORTED),
        Column("reported_rate", f.REPORTED_RATE, "share"),
        Column("excluded", f.NOT_COUNTED),
    )
    ranked = ranks({place: counted.confirmed_rate for place, counted in places.items()})
    rows = tuple((rank, *_named(about, place, code), *_numbers(places[place])) for rank, place in ranked)
    return Table(code, title, w.RANKING_MEANS, columns, rows)


REGION_COLUMN = Column("region", w.REGION, "text")


def _in_regions(about: About, code: str) -> bool:
    """Whether the places of a table lie in different regions."""
    return code == "districts" and about.place is None


def _named(about: About, place: int | None, code: str) -> tuple[Cell, ...]:
    named = (about.short(place), f"{place:09d}")
    return (*named, about.short(about.region_of.get(place))) if _in_regions(about, code) else named


def _numbers(counted: Counted) -> tuple[Cell, ...]:
    confirmed = (counted.confirmed, counted.confirmed_rate)
    return (counted.needed, *confirmed, counted.reported, counted.reported_rate, counted.excluded)
