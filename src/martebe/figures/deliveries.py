"""How good the deliveries were: what became of them and of their rows, by table, from the journal of the lake."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, ClassVar

from rich.console import RenderableType

from martebe.figures import formats, words
from martebe.figures.country import Country
from martebe.figures.figure import Figure, RunStamp
from martebe.figures.terminal import table
from martebe.intake import Entry, Lake
from martebe.rules import Words
from martebe.rules.words import Language

FATES = ("accepted", "unchanged", "duplicate", "quarantined", "refused", "held")
OUTCOMES = ("accepted", "held", "refused")


@dataclass(frozen=True)
class TableQuality:
    """The deliveries of a table by outcome, their rows by fate, and the codes of what was wrong with how many rows."""

    table: str
    words: Words
    owner: Words
    deliveries: dict[str, int]
    rows: dict[str, int]
    findings: dict[str, int]

    @property
    def delivered(self) -> int:
        """All rows that came; the fates add up to it."""
        return sum(self.rows.values())


@dataclass(frozen=True)
class DeliveryQuality(Figure):
    """Every table that something was delivered of, in the order of the catalogue. Rests on the lake, not on a run."""

    known_at: datetime
    digest: str
    tables: tuple[TableQuality, ...]
    runs: tuple[RunStamp, ...] = ()

    code: ClassVar[str] = "deliveries"
    definition: ClassVar[Words] = words.DELIVERIES

    def deliveries(self, outcome: str) -> int:
        """Deliveries with an outcome, over all tables."""
        return sum(each.deliveries[outcome] for each in self.tables)

    def rows(self, fate: str) -> int:
        """Rows with a fate, over all tables."""
        return sum(each.rows[fate] for each in self.tables)

    def content(self) -> dict[str, Any]:
        """All tables, and the fingerprint of the lake."""
        tables = [asdict(each) for each in self.tables]
        return {"known_at": self.known_at.isoformat(), "lake": self.digest, "tables": tables}

    def as_table(self, language: Language) -> RenderableType:
        """One line a table."""
        made = table(self, (words.TABLE, words.DELIVERED, *(words.FATES[fate] for fate in FATES)), language)
        for each in self.tables:
            counts = [sum(each.deliveries.values()), *(each.rows[fate] for fate in FATES)]
            made.add_row(each.words.said_in(language), *[formats.number(count, language) for count in counts])
        return made


def deliveries(lake: Lake, known_at: datetime, country: Country) -> DeliveryQuality:
    """What became of everything that was delivered by a moment, as it stood then."""
    entries = lake.deliveries(known_at)
    tables = [_quality(name, entries, country) for name in country.catalogue.tables]
    return DeliveryQuality(
        known_at, lake.digest(known_at), tuple(each for each in tables if any(each.deliveries.values()))
    )


def _quality(table: str, entries: Iterable[Entry], country: Country) -> TableQuality:
    receipts = [entry.receipt for entry in entries if entry.receipt.table == table]
    described = country.catalogue.tables[table].description
    outcomes = Counter[str](receipt.outcome for receipt in receipts)
    findings = Counter[str]()
    for receipt in receipts:
        for finding in (*receipt.findings, *receipt.holds):
            findings[finding.code] += finding.rows or 0
    return TableQuality(
        table,
        described.words,
        described.owner,
        {outcome: outcomes[outcome] for outcome in OUTCOMES},
        {fate: sum(receipt.fate(fate).rows for receipt in receipts) for fate in FATES},
        dict(sorted(findings.items())),
    )
