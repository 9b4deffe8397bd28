"""Who waits: the largest categories without status, the deliveries that would settle others, grounds of insurance."""

from __future__ import annotations

from datetime import date

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import words as f
from martebe.figures.categories import AGES, ages
from martebe.figures.figure import rate
from martebe.figures.monthly import words as w
from martebe.figures.monthly.about import About
from martebe.figures.monthly.counts import added, within
from martebe.figures.monthly.tables import Cell, Column, Table
from martebe.rules import Words
from martebe.rules.words import LANGUAGES

MOST = 12


def largest(about: About) -> Table:
    """The categories with most persons."""
    found = added(within(about.counts.categories, about.place), lambda cell: cell[2:6])
    total = found.total()
    columns = (
        Column("who", f.WHO, "text"),
        Column("last", f.LAST_RECORD, "text"),
        Column("persons", f.PERSONS),
        Column("share", f.SHARE, "share"),
    )
    most = sorted(found.items(), key=lambda each: (-each[1], tuple(map(str, each[0]))))[:MOST]
    rows = tuple(
        (_who(about, age, sex, urban), _last(about, last), persons, rate(persons, total))
        for (age, sex, urban, last), persons in most
    )
    return Table("largest", w.LARGEST, w.LARGEST_MEANS, columns, rows)


def _who(about: About, age: int, sex: str | None, urban: bool | None) -> Words:
    """Sex, ages, town or village."""
    later = [each for each in AGES if each > age]
    band = ages(age, later[0] - 1 if later else None)
    parts = (_sex(about, sex), Words(band, band, band), f.SETTLEMENT[urban])
    return Words(*(", ".join(part.said_in(language) for part in parts) for language in LANGUAGES))


def _sex(about: About, sex: str | None) -> Words:
    people = about.country.catalogue.tables[about.country.catalogue.subjects["person"].table].description
    options = {option.code: option.words for option in people.column(about.country.sex).options}
    return (options | f.SEXES).get(sex or "", f.SEX_UNKNOWN)


def _last(about: About, table: str | None) -> Words:
    return f.NEVER_HEARD_OF if table is None else about.country.catalogue.tables[table].description.words


def awaited(about: About) -> Table:
    """The deliveries that most persons of the place wait for; those of a district are its region's."""
    region = about.region_of.get(about.place, about.place)
    own = [cell for cell in about.counts.awaited if region in (None, cell[0])]
    columns = (
        Column("table", f.TABLE, "text"),
        Column("place", f.PLACE, "text"),
        Column("due", w.DUE, "day"),
        Column("not_settled", f.NOT_SETTLED),
        Column("provisional", f.PROVISIONAL),
        Column("alone", f.ALONE),
    )
    rows = tuple(
        (_last(about, table), _where(about, place), date.fromisoformat(due), *persons)
        for place, table, due, *persons in own[:MOST]
    )
    return Table("awaited", w.AWAITED, w.AWAITED_MEANS, columns, rows)


def _where(about: About, place: int | None) -> Cell:
    return f.NO_PLACE if place is None else about.words_of(place)


def insurance(about: About) -> Table:
    """Residents by the ground of their insurance, in the order of the law."""
    found = added(within(about.counts.insurance, about.place), lambda cell: cell[2])
    labels = {ground.code: ground.words for ground in about.country.catalogue.insurance}
    labels |= {WITHOUT: f.NO_GROUND, NOT_SETTLED: f.GROUND_OPEN}
    columns = (Column("ground", f.GROUND, "text"), Column("persons", f.PERSONS), Column("share", f.SHARE, "share"))
    rows = tuple(
        (label, found[code], rate(found[code], found.total())) for code, label in labels.items() if code in found
    )
    return Table("insurance", w.INSURANCE, w.INSURANCE_MEANS, columns, rows)
