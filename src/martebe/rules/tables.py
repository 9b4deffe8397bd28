"""Describe a table of records: whose it is, what each column means, what must hold of a row, how late it comes.

The descriptions are all that the rest of the system knows of a table: intake checks, documentation, storage and the
words of explanations are made from them. Nothing here reads data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from martebe.rules import nodes as n
from martebe.rules.errors import RuleError, did_you_mean
from martebe.rules.words import Words


@dataclass(frozen=True)
class Option:
    """One code that a column may hold, and its words."""

    code: str
    words: Words


@dataclass(frozen=True)
class ColumnDescription:
    """A column: its kind, label and meaning.

    ``missing`` says what an empty cell means; without it a cell is never empty. ``options`` are the codes of a CODE
    column, in an order that is part of its meaning (see LastCode). ``within`` names the column of the wider place in
    which a place lies.
    """

    name: str
    kind: n.Kind
    words: Words
    meaning: str
    missing: str | None = None
    options: tuple[Option, ...] = ()
    within: str | None = None

    def __post_init__(self) -> None:
        _refuse_name(self.name)
        if (self.kind is n.Kind.CODE) != bool(self.options):
            raise RuleError(
                f"Column '{self.name}' is a {self.kind.value}; columns of codes, and only these, list their options."
            )


@dataclass(frozen=True)
class Span:
    """The two day columns between which a row is in force; an empty end means that it still is."""

    start: str
    end: str


@dataclass(frozen=True)
class Constraint:
    """What must hold of each row of a delivery, with the sentence its sender reads when it does not.

    ``quarantine`` keeps the row apart until it is repaired; ``flag`` accepts it with the code attached.
    """

    code: str
    must_hold: n.Condition
    words: Words
    otherwise: Literal["quarantine", "flag"] = "quarantine"


@dataclass(frozen=True)
class TableDescription:
    """A table of records as its owner delivers it.

    name: as rules and files name it.
    key: the columns that identify a row for ever; a later row with the same key corrects the earlier one.
    time: the column of months or days the rows speak about, or the span they are in force; None for a list.
    delay_days: how long after a day the owner usually has delivered what concerns it.
    delivered_by: whether one delivery speaks for the country or for regions.
    cancels: the column that names the key of a row which this one cancels; both then count as never there.
    population: set when the table has one row for each subject, and then names that subject.
    """

    name: str
    words: Words
    owner: Words
    meaning: str
    columns: tuple[ColumnDescription, ...]
    key: tuple[str, ...]
    time: str | Span | None = None
    delay_days: int = 0
    delivered_by: Literal["country", "region"] = "country"
    cancels: str | None = None
    population: str | None = None
    known_faults: tuple[str, ...] = ()
    constraints: tuple[Constraint, ...] = ()

    def __post_init__(self) -> None:
        _refuse_name(self.name)
        names = self.column_names
        if len(set(names)) < len(names):
            raise RuleError(f"Table '{self.name}' has two columns of one name among: {', '.join(names)}.")
        for used in (*self.key, *self.times, self.cancels, *(column.within for column in self.columns)):
            if used is not None:
                self.column(used)

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def times(self) -> tuple[str, ...]:
        """The columns of the days or months that rows speak about."""
        if isinstance(self.time, Span):
            return (self.time.start, self.time.end)
        return () if self.time is None else (self.time,)

    def column(self, name: str) -> ColumnDescription:
        """The description of a column. Raises RuleError naming what exists."""
        for column in self.columns:
            if column.name == name:
                return column
        raise RuleError(
            f"Table '{self.name}' has no column '{name}'. Its columns are: {', '.join(self.column_names)}."
            + did_you_mean(name, self.column_names)
        )

    def node(self, name: str) -> n.Column:
        """A column as rules speak of it."""
        described = self.column(name)
        options = tuple(option.code for option in described.options)
        return n.Column(self.name, name, described.kind, options, self.population)


def _refuse_name(name: str) -> None:
    """Tables and columns are also names of files and of SQL."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise RuleError(f"A table or column is named by small Latin letters, digits and '_'; found {name!r}.")
