"""What is known of each person who is without status at a run: place, age, sex, household, last record, what they said.

It does not say what the persons are; it says where to look for them, and which register once knew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import duckdb

from martebe.engines.decisions import WITHOUT
from martebe.figures.categories import age_band
from martebe.figures.country import Country
from martebe.figures.heard import hear
from martebe.figures.queries import text
from martebe.figures.traits import ADULT, TOWN, VILLAGE
from martebe.register import Run
from martebe.rules.days import add_months
from martebe.rules.tables import Span

PLACES = ("district", "settlement")
"""Columns of decisions that not every run has."""
AS_TRAITS = f"""coalesce(source, '') AS last, age::VARCHAR AS age, coalesce(sex, '') AS sex,
    CASE urban WHEN true THEN '{TOWN}' WHEN false THEN '{VILLAGE}' ELSE '' END AS urban,
    coalesce(household, '') AS household, coalesce(declared, '') AS declared"""
"""The columns of ``known`` as the codes of ``traits.Traits``, in its order."""


def know(connection: duckdb.DuckDBPyConnection, run: Run, country: Country) -> None:
    """Make the table ``known`` in a connection with the records that were known to the run.

    A row for each person without status. Columns: person, place (the region), district and settlement (NULL in a run
    without), age (the first year of the band), sex, urban, household (see ``traits.HOUSEHOLDS``), declared (the
    category of the latest declaration), source (the table of the last record up to the day; NULL: no register ever held
    one) and day (of that record).
    """
    _Knowing(connection, run, country).make()


@dataclass(frozen=True)
class _Knowing:
    connection: duckdb.DuckDBPyConnection
    run: Run
    country: Country

    @property
    def day(self) -> date:
        return self.run.certificate.day

    def make(self) -> None:
        """Each table in turn, and ``known`` from them."""
        self._waiting()
        hear(self.connection, self.day, self.country)
        self.connection.execute(f"CREATE TABLE homes AS {self._homes()}")
        self.connection.execute(f"CREATE TABLE declared AS {self._declared()}")
        subject = self.country.catalogue.subjects["person"]
        self.connection.execute(
            f"""CREATE TABLE known AS
            SELECT waiting.*, {age_band(f'people."{self.country.birth_date}"', self.day)} AS age,
                people."{self.country.sex}" AS sex, people."{self.country.urban}" AS urban, household, declared,
                heard.source, heard.day
            FROM waiting JOIN "{subject.table}" AS people ON people."{subject.key}" = waiting.person
            LEFT JOIN heard ON heard.person = waiting.person
            LEFT JOIN homes ON homes.person = waiting.person LEFT JOIN declared ON declared.person = waiting.person"""
        )

    def _waiting(self) -> None:
        places = ", ".join(name if name in self.run.columns else f"NULL::INTEGER AS {name}" for name in PLACES)
        self.connection.execute(
            f"CREATE TABLE waiting AS SELECT person, place, {places} FROM {self.run.decisions}"
            f" WHERE headline = {text(WITHOUT)}"
        )

    def _homes(self) -> str:
        """With whom each person waiting lives on the day; nobody where the country keeps no households."""
        single = next((group.node for group in self.country.catalogue.groups if group.node.single), None)
        if single is None:
            return "SELECT NULL::BIGINT AS person, NULL::VARCHAR AS household WHERE false"
        span = self.country.catalogue.tables[single.table].description.time
        assert isinstance(span, Span), "somebody belongs to a household for a time"
        subject, born = self.country.catalogue.subjects["person"], f'"{self.country.birth_date}"'
        return f"""
            WITH living AS (SELECT DISTINCT "{single.member.name}" AS person, "{single.key.name}" AS home
                FROM "{single.table}"
                WHERE "{span.start}" <= DATE '{self.day}' AND coalesce("{span.end}" >= DATE '{self.day}', true)),
            own AS (SELECT person, min(home) AS home FROM living SEMI JOIN waiting USING (person) GROUP BY person)
            SELECT own.person, CASE WHEN count(others.person) = 0 THEN 'alone'
                WHEN bool_or(people.{born} > DATE '{add_months(self.day, -12 * ADULT)}') THEN 'children'
                ELSE 'adults' END AS household
            FROM own LEFT JOIN living AS others ON others.home = own.home AND others.person <> own.person
            LEFT JOIN "{subject.table}" AS people ON people."{subject.key}" = others.person GROUP BY own.person"""

    def _declared(self) -> str:
        """What each person waiting declared last; nothing where the country takes no declarations."""
        rules = self.country.outcomes
        if rules is None:
            return "SELECT NULL::BIGINT AS person, NULL::VARCHAR AS declared WHERE false"
        table = self.country.catalogue.tables[rules.declarations].description
        return f"""
            SELECT DISTINCT ON (person) person, "{rules.category}" AS declared
            FROM "{table.name}" SEMI JOIN waiting USING (person) WHERE "{table.time}" <= DATE '{self.day}'
            ORDER BY person, "{table.time}" DESC, declared"""
