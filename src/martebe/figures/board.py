"""The cubes behind a board: every place of the country at every level, counted from one run.

Levels: 0 the country, 1 regions, 2 districts, 3 rural districts and towns, 4 settlements. A person is counted where the
register places them on the day of the run; whoever has left the register meanwhile, where they were at the start of the
period. A person of whom a level is not told is counted at the levels above and nowhere below.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

import duckdb

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures.country import Country
from martebe.figures.queries import decided, listed, text
from martebe.register import Resources, Run

COUNTRY = 0
"""The code of the country in cubes, where NULL would be no key."""
CARRIED = ("district", "settlement")
"""Columns that a run may have beside its regions; one that it lacks is not told of anybody."""
GONE = ""
"""The headline of those who have left the register since the start of the period."""


class Standing(NamedTuple):
    """A place on the day of a run; persons throughout.

    records = left + determined + without + not_settled. needed: were without status at the start of the period; of
    them updated hold a status now or are known to have died or departed, and gone have left the register. rank: among
    the ``ranked`` places of the same parent in which somebody was needed, by updated of needed; equal rates share it.
    headlines: JSON, for each headline all persons and those of them who were needed.
    """

    level: int
    place: int
    parent: int | None
    records: int
    left: int
    determined: int
    without: int
    not_settled: int
    needed: int
    updated: int
    gone: int
    rank: int | None
    ranked: int
    headlines: str


def standings(run: Run, start: Run, country: Country, resources: Resources | None = None) -> Iterator[Standing]:
    """All places of a run, those above before those below, by code."""
    with decided(country, resources, run=run, start=start) as connection:
        connection.execute(f"CREATE TABLE placed AS {_placed(run, start)}")
        yield from added_up(connection, country)


def added_up(connection: duckdb.DuckDBPyConnection, country: Country) -> Iterator[Standing]:
    """All places from the finest cells, a table ``placed``: PLACES, headline, needed, persons."""
    connection.execute(f"CREATE OR REPLACE TABLE cells AS {by_level('placed', ('headline', 'needed'))}")
    yield from map(Standing._make, connection.execute(_standings(country)).fetchall())


def _placed(run: Run, start: Run) -> str:
    """Persons by place, headline, and whether they were without status at the start: the finest cells."""
    now, then = (place_columns(each.columns) for each in (run, start))
    chosen = ", ".join(
        f"CASE WHEN now.person IS NULL THEN since.{column} ELSE now.{column} END AS {column}" for column in PLACES
    )
    return (
        f"SELECT {chosen}, coalesce(headline, {text(GONE)}) AS headline, since.person IS NOT NULL AS needed,"
        " count(*) AS persons"
        f" FROM (SELECT person, headline, {now} FROM run) AS now"
        f" FULL JOIN (SELECT person, {then} FROM start WHERE headline = {text(WITHOUT)}) AS since USING (person)"
        " GROUP BY ALL"
    )


PLACES = ("region", "district", "rural_district", "settlement")
"""The columns of places, the highest first."""


def place_columns(there: Collection[str], region: str = "place") -> str:
    """The places of a decision, of each level its own: a rural district is what ends in three zeros."""
    district, settlement = (each if each in there else "NULL::INTEGER" for each in CARRIED)
    return (
        f"{region} AS region, nullif({district}, {region}) AS district,"
        f" nullif({settlement} // 1000 * 1000, {district}) AS rural_district,"
        f" CASE WHEN {settlement} % 1000 <> 0 THEN {settlement} END AS settlement"
    )


def by_level(table: str, keys: Sequence[str]) -> str:
    """Finest cells summed for every place of every level: level, place, parent, the keys, persons.

    A code that registers use at two levels (a town as a district and as a settlement) is one place, of the higher.
    """
    parents = (str(COUNTRY), "region", "district", "coalesce(rural_district, district)")
    kept = ", ".join(keys)
    selects = [f"SELECT 0 AS level, {COUNTRY} AS place, NULL::INTEGER AS parent, {kept}, persons FROM {table}"]
    for number, (place, parent) in enumerate(zip(PLACES, parents, strict=True), 1):
        selects.append(f"SELECT {number}, {place}, {parent}, {kept}, persons FROM {table} WHERE {place} IS NOT NULL")
    return (
        f"WITH every AS ({' UNION ALL '.join(selects)}),"
        " one AS (SELECT place, level, min(parent) AS parent FROM every GROUP BY place, level"
        " QUALIFY row_number() OVER (PARTITION BY place ORDER BY level) = 1)"
        f" SELECT one.level, place, one.parent, {kept}, sum(persons)::INTEGER AS persons"
        " FROM every JOIN one USING (place) GROUP BY ALL"
    )


def _standings(country: Country) -> str:
    open_, left = listed((WITHOUT, NOT_SETTLED, GONE)), listed(country.closing)
    held = f"headline NOT IN {open_}"
    counts = {
        "records": f"headline <> {text(GONE)}",
        "left_it": f"headline IN {left}",
        "determined": f"{held} AND headline NOT IN {left}",
        "without": f"headline = {text(WITHOUT)}",
        "not_settled": f"headline = {text(NOT_SETTLED)}",
        "needed": "needed",
        "updated": f"needed AND {held}",
        "gone": f"headline = {text(GONE)}",
    }
    summed = ", ".join(
        f"coalesce(sum(persons) FILTER ({which}), 0)::INTEGER AS {name}" for name, which in counts.items()
    )
    # Two different rates of counts below 2 ** 26 are different doubles, and equal rates are equal ones.
    return f"""
        WITH places AS (SELECT level, place, min(parent) AS parent, {summed} FROM cells GROUP BY level, place),
        headlines AS (
            SELECT level, place, json_group_object(headline, [persons, of_them]) AS headlines FROM (
                SELECT level, place, headline, sum(persons)::INTEGER AS persons,
                    coalesce(sum(persons) FILTER (needed), 0)::INTEGER AS of_them
                FROM cells GROUP BY ALL ORDER BY level, place, persons DESC, headline
            ) GROUP BY ALL),
        ranks AS (
            SELECT level, place, rank() OVER (beside ORDER BY updated / needed DESC) AS rank,
                count(*) OVER beside AS ranked
            FROM places WHERE needed > 0 WINDOW beside AS (PARTITION BY level, parent))
        SELECT places.*, rank, coalesce(ranked, 0), headlines::VARCHAR
        FROM places JOIN headlines USING (level, place) LEFT JOIN ranks USING (level, place) ORDER BY level, place"""


def without(everybody: duckdb.DuckDBPyRelation) -> Iterator[tuple[object, ...]]:
    """Place, sex, first year of the age band, town or not, table of the last record, persons: who is without status.

    ``everybody``: of ``figures.placed``.
    """
    cells = f"(SELECT {_levels()}, sex, age_from, urban, last, count(*) AS persons FROM everybody"
    cells += f" WHERE headline = {text(WITHOUT)} GROUP BY ALL)"
    yield from _of_places(everybody, cells, ("sex", "age_from", "urban", "last"))


def updated(everybody: duckdb.DuckDBPyRelation) -> Iterator[tuple[object, ...]]:
    """Place, headline, evidence, channel, reason for which it does not count, persons: who came to a status."""
    cells = f"(SELECT {_levels()}, headline, evidence, channel, excluded, count(*) AS persons FROM everybody"
    cells += " WHERE evidence IS NOT NULL GROUP BY ALL)"
    yield from _of_places(everybody, cells, ("headline", "evidence", "channel", "excluded"))


def _levels() -> str:
    return place_columns(CARRIED, "region")


def _of_places(everybody: duckdb.DuckDBPyRelation, cells: str, keys: Sequence[str]) -> Iterator[tuple[object, ...]]:
    found = everybody.query(
        "everybody", f"SELECT * EXCLUDE (level, parent) FROM ({by_level(cells, keys)}) ORDER BY ALL"
    )
    while rows := found.fetchmany(10_000):
        yield from rows
