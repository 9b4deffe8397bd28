"""What became of those who were without status at a run: by category, and by what was tried with them in between.

Of a person without status registers know what happened in the time that followed: a declaration through a channel, a
measure, a contract. These are the routes. Who settled afterwards settled with a route, not because of it: whom a
channel reached differs from whom it did not reach, and no register says how. Whoever was asked and said nothing is in
no register either, so a route counts those it reached.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa

from martebe.figures.country import Country
from martebe.figures.evidence import CONFIRMED, NO_STATUS, OutcomesOf, outcomes
from martebe.figures.known import AS_TRAITS, know
from martebe.figures.queries import listed, text
from martebe.figures.traits import TRAITS, Traits
from martebe.intake import Lake
from martebe.register import Resources, Run, connected, records_of
from martebe.rules import Words
from martebe.rules.tables import Span
from martebe.rules.words import LANGUAGES

ALL, REGISTER = "all", "register"
"""Routes that are no table: everybody of the category; those with whom, as far as registers know, nothing was tried."""

OF_ROUTES = {
    ALL: Words("Санаттың барлығы", "Вся категория", "The whole category"),
    REGISTER: Words("Ештеңе жасалмаған", "Ничего не предпринималось", "Nothing tried"),
}


@dataclass(frozen=True)
class Group:
    """So many persons of one place and the same traits at the start.

    since: the day of the first run at which they held a status; None for those who did at none. confirmed: those of
    them whom a register bears out at the end and nothing excludes.
    """

    region: int | None
    district: int | None
    traits: Traits
    since: date | None
    persons: int
    confirmed: int


@dataclass(frozen=True)
class Tried:
    """So many persons of one region and the same traits at the start whom a route reached, and what became of them.

    route: ALL, REGISTER, or the code of a route of the country and what was tried, such as "measures:training".
    reported: those who hold a status at the end or held one in between. confirmed: see Group.
    """

    region: int | None
    traits: Traits
    route: str
    persons: int
    reported: int
    confirmed: int


@dataclass(frozen=True)
class Settling:
    """What became of everybody who was without status at a run, by the time of another."""

    start: Run
    end: Run
    groups: tuple[Group, ...]
    tried: tuple[Tried, ...]


def known_of(run: Run, lake: Lake, country: Country, resources: Resources | None = None) -> pa.Table:
    """Everybody without status at a run, as far as the run itself knew: person, region, district and ``TRAITS``."""
    with records_of(lake, country.catalogue, run.certificate.known_at, resources or Resources()) as connection:
        know(connection, run, country)
        return connection.sql(f"SELECT person, place AS region, district, {AS_TRAITS} FROM known").to_arrow_table()


def waiting(known: pa.Table) -> tuple[Group, ...]:
    """Those of ``known_of`` by place and traits, who hold no status since any day."""
    by = ["region", "district", *TRAITS]
    counted = known.group_by(by).aggregate([([], "count_all")])
    rows = counted.select([*by, "count_all"]).to_pylist()
    return tuple(
        Group(row["region"], row["district"], Traits(*(row[name] for name in TRAITS)), None, row["count_all"], 0)
        for row in rows
    )


def settling(
    start: Run,
    end: Run,
    lake: Lake,
    country: Country,
    between: Sequence[Run] = (),
    resources: Resources | None = None,
    outcomes_of: OutcomesOf = outcomes,
) -> Settling:
    """Follow everybody who was without status at the start to the end, by what was known of them at the start.

    ``between``: runs in between, oldest first, for the day on which a status was first held. Raises what
    ``evidence.outcomes`` does.
    """
    use = resources or Resources()
    with connected(use) as connection:
        connection.register("known", known_of(start, lake, country, use))
        with outcomes_of(start, end, lake, country, between, use) as found:
            connection.register("found", found.select("person", "evidence", "excluded").to_arrow_table())
        connection.register("reached", _reached(start, end, lake, country, use))
        _held(connection, (*between, end))
        return Settling(start, end, _groups(connection), _tried(connection))


def _reached(start: Run, end: Run, lake: Lake, country: Country, resources: Resources) -> pa.Table:
    """Persons and routes: what began with whom after the start and up to the end, as known at the end."""
    known_at = end.certificate.known_at
    days = f"> DATE '{start.certificate.day}' AND {{0}} <= DATE '{end.certificate.day}'"
    nothing = "SELECT NULL::BIGINT AS person, NULL::VARCHAR AS route WHERE false"
    asked = {name: set(country.catalogue.tables[name].description.column_names) for name in country.routes}
    with records_of(lake, country.catalogue, known_at, resources, columns=asked) as connection:
        parts = [nothing]
        for name, option in country.routes.items():
            time = country.catalogue.tables[name].description.time
            began = f'"{time.start if isinstance(time, Span) else time}"'
            route = f"""{text(f"{name}:")} || "{option}\""""
            parts.append(f'SELECT person, {route} FROM "{name}" WHERE {began} {days.format(began)}')
        return connection.sql(f"SELECT DISTINCT person, route FROM ({' UNION ALL '.join(parts)})").to_arrow_table()


def _held(connection: duckdb.DuckDBPyConnection, runs: Sequence[Run]) -> None:
    """The table ``followed``: everybody known with the day of the first run that found a status, and the evidence.

    Who is found under another number only is said to have been found by the last run.
    """
    found = " UNION ALL ".join(
        f"SELECT person, DATE '{run.certificate.day}' AS day FROM {run.decisions} WHERE headline NOT IN {NO_STATUS}"
        for run in runs
    )
    connection.execute(
        f"""CREATE TABLE followed AS
        SELECT known.*, found.person IS NOT NULL AS reported,
            coalesce(evidence IN {listed(sorted(CONFIRMED))} AND excluded IS NULL, false) AS confirmed,
            CASE WHEN found.person IS NOT NULL
                THEN coalesce(held.day, DATE '{runs[-1].certificate.day}') END AS since
        FROM known LEFT JOIN found USING (person)
        LEFT JOIN (SELECT person, min(day) AS day FROM ({found}) SEMI JOIN known USING (person) GROUP BY person) AS held
            USING (person)"""
    )


def _groups(connection: duckdb.DuckDBPyConnection) -> tuple[Group, ...]:
    rows = connection.execute(
        f"""SELECT region, district, {", ".join(TRAITS)}, since, count(*), count(*) FILTER (confirmed)
        FROM followed GROUP BY ALL ORDER BY ALL"""
    ).fetchall()
    return tuple(map(_group, rows))


def _group(row: Sequence[Any]) -> Group:
    region, district, *traits, since, persons, confirmed = row
    return Group(region, district, Traits(*traits), since, persons, confirmed)


def _tried(connection: duckdb.DuckDBPyConnection) -> tuple[Tried, ...]:
    """Every route of each category; whom two routes reached counts with both."""
    rows = connection.execute(
        f"""WITH route_of AS (
            SELECT person, {text(ALL)} AS route FROM followed
            UNION ALL SELECT person, route FROM reached SEMI JOIN followed USING (person)
            UNION ALL SELECT person, {text(REGISTER)} FROM followed ANTI JOIN reached USING (person))
        SELECT region, {", ".join(TRAITS)}, route, count(*), count(*) FILTER (reported), count(*) FILTER (confirmed)
        FROM followed JOIN route_of USING (person) GROUP BY ALL ORDER BY ALL"""
    ).fetchall()
    return tuple(Tried(region, Traits(*of[:-4]), *of[-4:]) for region, *of in rows)


def route_words(route: str, country: Country) -> Words:
    """A route in words: "Measures of employment: Short-term training". Raises LookupError for one nobody knows."""
    if route in OF_ROUTES:
        return OF_ROUTES[route]
    name, _, code = route.partition(":")
    table = country.catalogue.tables[name].description
    option = {each.code: each.words for each in table.column(country.routes[name]).options}[code]
    return Words(*(f"{table.words.said_in(each)}: {option.said_in(each)}" for each in LANGUAGES))
