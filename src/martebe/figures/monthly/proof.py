"""What the numbers rest on: deliveries, claims beside figures, definitions that changed, and the certificate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from martebe.explain.voice import Voice
from martebe.figures import words as f
from martebe.figures.claims import AddedUp, Compared, added_up, compared
from martebe.figures.monthly import words as w
from martebe.figures.monthly.about import About, days
from martebe.figures.monthly.tables import Cell, Column, Table
from martebe.rules import Source, Status, Words
from martebe.rules.days import add_days
from martebe.rules.words import LANGUAGES


def deliveries(about: About) -> Table:
    """What became of the rows of each table."""
    columns = (
        Column("table", f.TABLE, "text"),
        Column("deliveries", f.DELIVERED),
        *(Column(fate, label) for fate, label in f.FATES.items()),
    )
    tables = about.country.catalogue.tables
    rows = tuple((tables[table].description.words, *counts) for table, *counts in about.counts.deliveries)
    return Table("deliveries", w.DELIVERIES, w.DELIVERIES_MEANS, columns, rows)


def claims(about: About) -> Table:
    """What was published about the year up to the day, of the place, and what is counted."""
    columns = (
        Column("claim", f.CLAIM, "text"),
        Column("period", w.PERIOD, "text"),
        Column("claimed", f.CLAIMED, "text"),
        Column("computed", f.COMPUTED),
        Column("difference", f.DIFFERENCE, "change"),
        Column("source", f.SOURCE, "text"),
        Column("published", w.PUBLISHED, "day"),
    )
    own = [each for each in _compared(about) if _speaks(each, about)]
    return Table("claims", w.CLAIMS, w.CLAIMS_MEANS, columns, tuple(map(_claim, own)))


def _speaks(claim: Compared, about: About) -> bool:
    """Whether it is about the place in the year; the country hears of its regions too."""
    return about.place in (None, claim.place) and claim.day.year == about.counts.month.year and claim.day <= about.day


def _claim(each: Compared) -> tuple[Cell, ...]:
    label, claimed = (Words(*(say(language) for language in LANGUAGES)) for say in (each.label, each.said))
    numbers = (_number(each, each.computed), _number(each, each.difference))
    return (label, _period(each), claimed, *numbers, each.source, each.published)


def _period(claim: Compared) -> str:
    return " – ".join(f"{day:%d.%m.%Y}" for day in (claim.since, claim.day) if day)


def _number(claim: Compared, value: float | None) -> int | Fraction | None:
    """Persons as a whole number, a rate as a fraction of as many digits as it is printed with."""
    return None if value is None else Fraction(value).limit_denominator(10**6) if claim.is_rate else round(value)


def sums(about: About) -> Table:
    """Claims that should make another and do not."""
    columns = (
        Column("sum", f.SUM, "text"),
        Column("parts", f.PARTS, "text"),
        Column("total", f.TOTAL, "text"),
        Column("difference", f.DIFFERENCE, "change"),
    )
    wrong = [each for each in added_up(_compared(about), about.country) if each.difference and about.place is None]
    return Table("sums", w.SUMS, w.SUMS_MEANS, columns, tuple(map(_sum, wrong)))


def _sum(each: AddedUp) -> tuple[Cell, ...]:
    spelled, total = (Words(*(say(language) for language in LANGUAGES)) for say in (each.spelled, each.total.said))
    return (each.words, spelled, total, each.difference)


def _compared(about: About) -> list[Compared]:
    computed = about.counts.claims
    return [compared(claim, computed.get(claim.code), about.country) for claim in about.country.claims]


def definitions(about: About) -> Table:
    """Statuses whose rule came, changed or ended in the period, or since the month before where there is none."""
    since = _since(about)
    columns = (
        Column("status", f.STATUS, "text"),
        Column("what", w.WHAT_CHANGED, "text"),
        Column("since", w.SINCE, "day"),
        Column("source", w.LAW, "text"),
    )
    acts = about.country.catalogue.acts
    rows = [row for status in about.country.catalogue.statuses for row in _changes(status, since, about.day, acts)]
    return Table("definitions", w.DEFINITIONS, days(w.DEFINITIONS_MEANS, since, about.day), columns, tuple(rows))


def _since(about: About) -> date:
    return about.counts.first.day if about.counts.first else about.counts.month


def _changes(status: Status, since: date, until: date, acts: Mapping[str, Words]) -> Iterator[tuple[Cell, ...]]:
    for number, version in enumerate(status.versions):
        if since < version.since <= until:
            came = w.CHANGED if number else w.CAME
            yield (status.words, came, version.since, _law(version.source.on(version.since), acts))
        ended = version.until and add_days(version.until, 1)
        if ended and since < ended <= until and status.on(ended) is None:
            yield (status.words, w.ENDED, ended, _law(version.source.on(version.until or until), acts))


def _law(source: Source, acts: Mapping[str, Words]) -> Words:
    return Words(*(Voice(language, acts=acts).source(source) for language in LANGUAGES))


def certificate(about: About) -> Table:
    """Facts by which the run is found, checked and made again."""
    counts, run = about.counts, about.counts.run
    facts: list[tuple[Words, Cell]] = [
        (w.MONTH, f"{counts.month:%Y-%m}"),
        (f.PLACE, about.words_of(about.place)),
        (w.NATURE, w.INTERNAL),
        (w.RUN, run.name),
        (w.KNOWN_AT, run.known_at.isoformat()),
        (w.DIGEST, run.digest),
        (w.RULES, run.rules),
        (w.LAKE, counts.proof.lake),
        (w.USED, str(counts.proof.deliveries)),
        (w.PRODUCT, f"{counts.proof.product}, {counts.proof.country}"),
    ]
    facts += [(w.START_RUN, f"{counts.first.name}: {counts.first.digest}")] if counts.first else []
    facts += [(w.MADE_UP_PEOPLE, w.MADE_UP)] if counts.made_up else []
    facts += [(w.RECOMPUTE, each) for each in commands(about)]
    columns = (Column("fact", w.FACT, "text"), Column("value", w.VALUE, "text"))
    return Table("certificate", w.CERTIFICATE, w.CERTIFICATE_MEANS, columns, tuple(facts))


def commands(about: About) -> tuple[str, str]:
    """What makes the run, and from it the report."""
    run = about.counts.run
    place = "" if about.place is None else f" --place {about.place:09d}"
    return (
        f"martebe decide --day {run.day} --known-at {run.known_at.isoformat()}",
        f"martebe monthly --month {about.counts.month:%Y-%m}{place} --out FOLDER",
    )
