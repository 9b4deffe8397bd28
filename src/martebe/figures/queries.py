"""Questions to the decisions of runs, put to DuckDB."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

import duckdb

from martebe.engines.decision_patterns import BITS
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.figures import words
from martebe.figures.country import Country
from martebe.figures.errors import FigureError
from martebe.register import Resources, Run, connected

By = Literal["country", "region", "district"]
Rows = list[tuple[Any, ...]]
COLUMNS: dict[By, str] = {"country": "NULL::INTEGER", "region": "place", "district": "district"}
"""The column of decisions that says where a person is counted."""


@contextmanager
def decided(country: Country, resources: Resources | None = None, **runs: Run) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection in which each run is a view of its decisions under the name it was given.

    Raises FigureError for a run that decided by statuses which the country does not have (any more).
    """
    for run in runs.values():
        refuse_unknown(run, country)
    with connected(resources or Resources()) as connection:
        for name, run in runs.items():
            connection.execute(f'CREATE VIEW "{name}" AS SELECT * FROM {run.decisions}')
        yield connection


def refuse_unknown(run: Run, country: Country) -> None:
    """Raises FigureError for a run with a headline that the catalogue has no words for."""
    known = {status.code for status in country.catalogue.statuses} | {WITHOUT, NOT_SETTLED}
    if unknown := sorted(run.certificate.counts.headlines.keys() - known):
        raise FigureError(words.OTHER_STATUSES, run.name, ", ".join(unknown))


def has_districts(run: Run) -> bool:
    """Whether a run was made with the district of each person."""
    return COLUMNS["district"] in run.columns


def place_of(run: Run, by: By) -> str:
    """The column to count by. Raises FigureError for a run that was made without districts."""
    if by == "district" and not has_districts(run):
        raise FigureError(words.NO_DISTRICTS, run.name)
    return COLUMNS[by]


def holds(run: Run, codes: Collection[str], alias: str) -> str:
    """Whether somebody in a run's decisions holds at least one of some statuses, whatever the headline."""
    words_of_bits: dict[int, int] = {}
    for number, code in enumerate(run.certificate.legend.statuses):
        if code in codes:
            words_of_bits[number // BITS] = words_of_bits.get(number // BITS, 0) | 1 << (number % BITS)
    return " OR ".join(f"({alias}.held_{word} & {bits}) <> 0" for word, bits in words_of_bits.items()) or "false"


def text(value: str) -> str:
    """A text as SQL writes it."""
    return "'" + value.replace("'", "''") + "'"


def listed(values: Sequence[str]) -> str:
    """Texts as a list in SQL that may be empty."""
    return f"({', '.join(map(text, values))})" if values else "(NULL)"
