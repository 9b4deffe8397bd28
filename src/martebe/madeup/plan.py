"""How many people of each kind live where: the whole country divided into regions and chunks, before anybody is drawn.

A chunk is what is held in memory at once. The chunks depend on the size of the country alone, so the work can be
shared out among any number of workers with one result.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from martebe.kazakhstan.places import population
from martebe.madeup.calibration import NATION, RegionalRate, funnel, regional_rates, situations
from martebe.madeup.daynumbers import day, number_of
from martebe.madeup.shares import Counts, largest_remainder, scaled, spread

CHUNK = 250_000
DIVISION = date(2018, 6, 19)
COUNTED_ON = day(2018, 1, 1)
FIRST_CUT = day(2017, 3, 30)
# Births, deaths and departures of a year in thousands per 18.16 million (stat.gov.kz 2017, rounded).
BIRTHS_A_YEAR = 390_000
DEATHS_A_YEAR = 130_000
DEPARTURES_A_YEAR = 36_000
ARRIVALS_A_YEAR = 16_000


@dataclass(frozen=True)
class Extras:
    """People beside the residents of 1 January 2018: born later; died or departed in 2017 after the first delivery."""

    born: int
    died: int
    departed: int


@dataclass(frozen=True)
class Chunk:
    """The people who are made up together.

    region: index into ``Plan.regions``. index: among all chunks of the country. quotas: persons by situation.
    residents_before: in all chunks before this one, so that counts of the whole country divide without a table.
    """

    region: int
    index: int
    male: int
    female: int
    quotas: dict[str, int]
    extras: Extras
    deaths: int
    residents_before: int

    @property
    def residents(self) -> int:
        """Residents of 1 January 2018."""
        return self.male + self.female

    def share_of(self, value: int) -> int:
        """This chunk's part of a count that a country of ``NATION`` residents has; the parts sum to the whole."""
        before, after = self.residents_before, self.residents_before + self.residents
        return scaled(value, after, NATION) - scaled(value, before, NATION)


@dataclass(frozen=True)
class Plan:
    """The whole country: what it is made from, and its chunks by region."""

    people: int
    seed: int
    day: date
    regions: tuple[int, ...]
    chunks: tuple[tuple[Chunk, ...], ...]

    @property
    def last_known(self) -> int:
        """The evening before ``day``: the last that any register tells of."""
        return number_of(self.day) - 1

    @property
    def chunk_count(self) -> int:
        """Chunks of all regions."""
        return sum(len(each) for each in self.chunks)


def make_plan(people: int, seed: int, day: date) -> Plan:
    """Divide a country of ``people`` residents on 1 January 2018 into regions, sexes, situations and chunks."""
    counts = population.regions(2018)
    regions = tuple(sorted(counts))
    by_sex = largest_remainder(people, [n for code in regions for n in (counts[code].male, counts[code].female)])
    sexes = by_sex.reshape(-1, 2)
    quotas = _quotas_by_region(people, regions, sexes.sum(axis=1))
    extras = _extras(people, number_of(day) - 1, sexes.sum(axis=1))
    chunks: list[tuple[Chunk, ...]] = []
    for region in range(len(regions)):
        first = sum(len(each) for each in chunks)
        before = int(sexes[:region].sum())
        chunks.append(_chunks(region, first, before, sexes[region], quotas[region], extras[region]))
    return Plan(people, seed, day, regions, tuple(chunks))


def _quotas_by_region(people: int, regions: tuple[int, ...], residents: Counts) -> Counts:
    """Persons by region (row) and situation (column)."""
    table = np.zeros((len(regions), len(situations())), np.int64)
    needed, updated = _needed_and_updated(people, regions, residents)
    totals = {"updated": updated, "without": needed - updated}
    totals["round"] = _round_by_region(people, regions, residents)
    totals["known"] = largest_remainder(_scaled_phase("known", people), residents)
    for phase, rows in totals.items():
        columns = [i for i, each in enumerate(situations()) if each.phase == phase]
        parts = largest_remainder(int(rows.sum()), [situations()[i].persons for i in columns])
        table[:, columns] = spread(rows, parts)
    return table


def _needed_and_updated(people: int, regions: tuple[int, ...], residents: Counts) -> tuple[Counts, Counts]:
    """Persons without a status on 1 January 2018 by region, and those of them who were updated by August."""
    needed = largest_remainder(scaled(funnel()["without_2018_01"], people, NATION), residents)
    rates = [regional_rates()[region] for region in regions]
    total = scaled(funnel()["updated_by_2018_08"], people, NATION)
    expected = needed * np.array(_filled(rates, needed, total))
    return needed, np.minimum(largest_remainder(total, expected), needed)


def _filled(rates: list[RegionalRate], needed: Counts, total: int) -> list[float]:
    """The rate of each region; regions without a published one share what the published ones leave of ``total``."""
    open_ = np.array([each.rate is None for each in rates])
    given = np.array([each.rate or 0.0 for each in rates])
    leans = np.array([each.lean for each in rates])
    rest = total - float(needed @ given) - float((needed * leans)[open_].sum())
    common = rest / max(1, int(needed[open_].sum()))
    return [float(rate) for rate in np.where(open_, np.clip(common + leans, 0, 1), given)]


def _round_by_region(people: int, regions: tuple[int, ...], residents: Counts) -> Counts:
    """Persons updated house to house, by region: as published, the rest by residents."""
    total = _scaled_phase("round", people)
    published = [regional_rates()[region].round_persons for region in regions]
    given = np.array([scaled(each or 0, people, NATION) for each in published])
    others = np.where([each is None for each in published], residents, 0)
    return np.asarray(given + largest_remainder(max(0, total - int(given.sum())), others), np.int64)


def _scaled_phase(phase: str, people: int) -> int:
    return scaled(sum(each.persons for each in situations() if each.phase == phase), people, NATION)


def _extras(people: int, last_known: int, residents: Counts) -> list[tuple[Extras, int]]:
    """Extras of each region, and the deaths among its residents of 1 January 2018 until the last day known."""
    years_after = max(0, last_known - COUNTED_ON + 1) / 365.25
    years_before = (COUNTED_ON - FIRST_CUT) / 365.25
    totals = (
        BIRTHS_A_YEAR * years_after,
        DEATHS_A_YEAR * years_before,
        DEPARTURES_A_YEAR * years_before,
        DEATHS_A_YEAR * years_after,
    )
    parts = [largest_remainder(scaled(total, people, NATION), residents) for total in totals]
    rows = np.stack(parts, axis=1).tolist()
    return [(Extras(born, died, departed), deaths) for born, died, departed, deaths in rows]


def _chunks(
    region: int, first: int, before: int, sexes: Counts, quotas: Counts, extras: tuple[Extras, int]
) -> tuple[Chunk, ...]:
    """One region in chunks of about equal size; each sum of the region is divided exactly."""
    number = max(1, -(-int(sexes.sum()) // CHUNK))
    beside, deaths = extras
    columns = [*sexes, *quotas, beside.born, beside.died, beside.departed, deaths]
    parts = np.stack([largest_remainder(int(total), np.ones(number)) for total in columns], axis=1)
    rows = _turned(parts).tolist()
    befores = np.cumsum([before, *(row[0] + row[1] for row in rows)]).tolist()
    return tuple(
        Chunk(region, first + i, row[0], row[1], _named(row[2:-4]), Extras(*row[-4:-1]), row[-1], befores[i])
        for i, row in enumerate(rows)
    )


def _turned(parts: Counts) -> Counts:
    """Let the remainders of column after column fall on chunk after chunk, so that no chunk gets them all."""
    return np.stack([np.roll(column, i) for i, column in enumerate(parts.T)], axis=1)


def _named(quotas: list[int]) -> dict[str, int]:
    return {each.code: count for each, count in zip(situations(), quotas, strict=True)}
