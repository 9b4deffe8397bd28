"""Decide for everybody: one run over all records as known at a moment, written with its certificate.

Persons are taken in ranges of their numbers. The lake is sorted by person, so that each range reads only its own part
of every file; memory stays the same however large the country, and the order of the result is settled.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

import duckdb

from martebe.engines.decisions import in_force
from martebe.engines.duckdb import ANY_RANGE, PersonRange
from martebe.engines.sql_decisions import decision_query
from martebe.intake import Lake
from martebe.intake.sql import parquet, text
from martebe.intake.storage import publish, sha256_of, write_text
from martebe.register import sentences
from martebe.register.certificate import Certificate, Counts, Legend, refuse_doubles
from martebe.register.connection import Resources, records_of
from martebe.register.errors import RegisterError
from martebe.register.runs import CERTIFICATE, Register, Run
from martebe.rules import Catalogue
from martebe.rules import nodes as n
from martebe.rules.reading import columns_asked, walk

Progress = Callable[[str, float], None]
"""Told the step (asked, decided, counted) and the share of the work done, from 0 to 1."""
PERSONS_AT_ONCE = 4_000_000
"""So many persons fit into a gigabyte with all that is known of them."""
NO_PERSON = 10**12
"""Above every person number, which has twelve digits."""


def silent(step: str, share: float) -> None:
    """Report to nobody."""


@dataclass(frozen=True)
class Asked:
    """What a run is about.

    day: the day decided for. known_at: what was received later is not used. carried: columns of the population table
    that figures are counted by, stored beside each decision.
    """

    day: date
    known_at: datetime
    carried: tuple[str, ...] = ()
    resources: Resources = field(default_factory=Resources)
    persons_at_once: int = PERSONS_AT_ONCE


def decide(register: Register, catalogue: Catalogue, lake: Lake, asked: Asked, progress: Progress = silent) -> Run:
    """Decide for every person of the population register; the same inputs give the same run, byte for byte.

    A run that is there already is returned as it is. Raises RegisterError where nobody can be decided for, and
    MissingNumberError where the law has no number on the day.
    """
    refuse_before_any_rule(catalogue, asked.day)
    name = run_name(catalogue, lake, asked)
    return register.find(name) or _made(register, name, Decisions(catalogue, lake, asked, progress))


def _made(register: Register, name: str, decisions: Decisions) -> Run:
    with register.alone():
        there = register.find(name)  # somebody may have made it while we waited
        if there is None:
            write_run(register, name, decisions)
        return there or register.run(name)


def write_run(register: Register, name: str, decisions: Decisions) -> None:
    """Write a run of a register that nobody else writes to: see ``Register.alone``."""
    with register.new_run(name) as folder:
        write_text(folder / CERTIFICATE, _as_text(decisions.write(folder)))


def run_name(catalogue: Catalogue, lake: Lake, asked: Asked) -> str:
    """The name that the inputs give a run: the day, the time of knowing and the start of the inputs' digest."""
    known_at = asked.known_at.isoformat()
    ways = (version("martebe"), asked.carried, asked.persons_at_once)
    inputs = (catalogue.digest(), lake.digest(asked.known_at), known_at, *ways)
    digest = hashlib.sha256(repr(inputs).encode()).hexdigest()
    return f"{asked.day}-known-{asked.known_at:%Y%m%dT%H%M%S}-{digest[:12]}"


def refuse_before_any_rule(catalogue: Catalogue, day: date) -> None:
    """Raises RegisterError when no status has a rule on the day."""
    if not any(status.on(day) for status in catalogue.statuses):
        first = min(rule.since for status in catalogue.statuses for rule in status.versions)
        raise RegisterError(sentences.BEFORE_ANY_RULE, day, first)


def asked_columns(catalogue: Catalogue, day: date, carried: Collection[str]) -> dict[str, set[str]]:
    """The columns of each table that a run on the day reads."""
    columns = columns_asked((when for _, when in in_force(catalogue.rules, day)), catalogue.subjects)
    columns[catalogue.subjects["person"].table] |= set(carried)
    return columns


@dataclass(frozen=True)
class Decisions:
    """The decisions of one run on their way into files."""

    catalogue: Catalogue
    lake: Lake
    asked: Asked
    progress: Progress = silent

    def write(self, folder: Path) -> Certificate:
        """Write the decisions, range by range, and return the certificate that belongs to them."""
        with self._connected(folder) as connection:
            records = self._records(connection)
            for number, (query, share) in enumerate(self._queries(connection, records)):
                self.progress("decided", share)
                self._write_part(connection, query, folder / f"decisions-{number:03}.parquet")
            self.progress("counted", 1.0)
            counts = self._counts(connection, folder, records)
        counts.refuse_gaps()
        refuse_doubles(_files(folder))
        return self._certificate(counts, folder)

    def _connected(self, folder: Path) -> AbstractContextManager[duckdb.DuckDBPyConnection]:
        """The records that the rules of the day ask for, and nothing else of them."""
        asked = self.asked
        columns = asked_columns(self.catalogue, asked.day, asked.carried)
        return records_of(self.lake, self.catalogue, asked.known_at, asked.resources, folder, columns=columns)

    def _queries(self, connection: duckdb.DuckDBPyConnection, records: int) -> Iterator[tuple[str, float]]:
        """The queries that make the run, each ordered by person, and the share of the work done before it."""
        whole = self._asks_groups() or records <= self.asked.persons_at_once
        coverage = self.lake.coverage(self.asked.known_at, self.catalogue.delays)
        narrow = None if whole else ANY_RANGE
        query = decision_query(self.catalogue, self.asked.day, coverage, carried=self.asked.carried, narrow=narrow)
        written = query.order_by("person").sql(dialect="duckdb")
        ranges = [] if whole else self._ranges(connection, records)
        yield from ((each.put_into(written), number / len(ranges)) for number, each in enumerate(ranges))
        if whole:
            yield written, 0.0

    def _records(self, connection: duckdb.DuckDBPyConnection) -> int:
        table = self.catalogue.subjects["person"].table
        (records,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone() or (0,)
        if not records and not any(entry.receipt.table == table for entry in self.lake.known(self.asked.known_at)):
            raise RegisterError(sentences.NOBODY, f"{self.asked.known_at:%Y-%m-%d %H:%M}")
        return int(records)

    def _ranges(self, connection: duckdb.DuckDBPyConnection, records: int) -> list[PersonRange]:
        """Ranges of person numbers that hold about equally many."""
        parts = -(-records // self.asked.persons_at_once)
        subject = self.catalogue.subjects["person"]
        shares = ", ".join(str(part / parts) for part in range(1, parts))
        query = f'SELECT quantile_disc("{subject.key}", [{shares}]) FROM "{subject.table}"'
        (cuts,) = connection.execute(query).fetchone() or ([],)
        return [PersonRange(first, end) for first, end in pairwise([0, *dict.fromkeys(cuts), NO_PERSON])]

    def _asks_groups(self) -> bool:
        versions = [version for rule in self.catalogue.rules if (version := rule.on(self.asked.day))]
        return any(isinstance(part, n.Group) for version in versions for part in walk(version.when))

    def _write_part(self, connection: duckdb.DuckDBPyConnection, query: str, final: Path) -> None:
        written = final.with_suffix(".new")
        connection.execute(
            f"COPY ({query}) TO {text(str(written))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"
        )
        publish(written, final)

    def _counts(self, connection: duckdb.DuckDBPyConnection, folder: Path, records: int) -> Counts:
        rows = connection.execute(
            "SELECT headline, count(*), count(*) FILTER (NOT settled AND headline NOT IN ('none', 'open'))"
            f" FROM {parquet(_files(folder))} GROUP BY headline ORDER BY headline"
        ).fetchall()
        headlines = {headline: persons for headline, persons, _ in rows}
        closing = [status.code for status in self.catalogue.statuses if status.group in self.catalogue.closing_groups]
        left = {code: headlines[code] for code in closing if code in headlines}
        return Counts(records, headlines, left, sum(provisional for _, _, provisional in rows))

    def _certificate(self, counts: Counts, folder: Path) -> Certificate:
        known_at = self.asked.known_at
        return Certificate(
            self.catalogue.country,
            self.asked.day,
            known_at,
            self.catalogue.digest(),
            f"martebe {version('martebe')}, duckdb {duckdb.__version__}",
            self.lake.digest(known_at),
            tuple(sorted(entry.delivery for entry in self.lake.deliveries(known_at) if entry.applied)),
            Legend.of(self.catalogue),
            counts,
            {file.name: sha256_of(file) for file in _files(folder)},
        )


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("decisions-*.parquet"))


def _as_text(certificate: Certificate) -> str:
    return json.dumps(certificate.as_json(), ensure_ascii=False, indent=1)
