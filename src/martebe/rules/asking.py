"""What rules ask of tables: periods, rows of a person, and the members of a household or the workers of an employer.

contributions.where(kind="labour", month=within_months(3)).exists()
contracts.where(kind="labour").in_force().exists()
household.has(household.sum(income) < limit)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from martebe.rules import nodes as n
from martebe.rules.check import check
from martebe.rules.errors import RuleError
from martebe.rules.language import Condition, Value, all_of, constant, today
from martebe.rules.nodes import Kind
from martebe.rules.tables import ColumnDescription, Constraint, Span, TableDescription
from martebe.rules.words import Words

# --- periods ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Period:
    """Days from ``since`` to ``until``, both included; None leaves that end open."""

    since: Value | None
    until: Value | None

    def holds(self, column: Value) -> Condition:
        """The day or month of the column lies in the period."""
        ends = [
            end.month() if end is not None and column.kind is Kind.MONTH else end for end in (self.since, self.until)
        ]
        since, until = ends
        inside = [] if since is None else [column >= since]
        return all_of(*inside, *([] if until is None else [column <= until]))


def within_months(months: int) -> Period:
    """So many months before this one, and this one up to today."""
    return Period(today.plus(months=-months).start_of("month"), today)


def previous_quarter() -> Period:
    """The calendar quarter before the one that holds today."""
    start = today.start_of("quarter")
    return Period(start.plus(months=-3), start.plus(days=-1))


def between(since: Value | date | None, until: Value | date | None) -> Period:
    """Days from one to the other, both included."""
    ends = [end if end is None or isinstance(end, Value) else Value(constant(end, Kind.DAY)) for end in (since, until)]
    return Period(*ends)


def each_month(condition: Condition, first: Value, months: int) -> tuple[Condition, ...]:
    """The condition as it answers on the last day of each of several months, the first given by one of its days."""
    start = first.start_of("month")
    return tuple(condition.on(start.plus(months=number + 1).plus(days=-1)) for number in range(months))


# --- rows -------------------------------------------------------------------------------------------------------


class Rows:
    """The subject's rows of a table, narrowed by ``where`` and asked by ``exists``, ``count``, ``sum``..."""

    def __init__(self, table: Table, node: n.Rows) -> None:
        check(node)
        self.table = table
        self.node = node

    def where(self, condition: Condition | None = None, **columns: object) -> Rows:
        """Only rows for which the condition holds and each named column equals the value, is in the list or period."""
        rows = self if condition is None else self._narrowed(condition)
        for name, wanted in columns.items():
            rows = rows._where_column(name, wanted)
        return rows

    def _where_column(self, name: str, wanted: object) -> Rows:
        column = self.table[name]
        if isinstance(wanted, Period):
            narrowed = self._narrowed(wanted.holds(column))
            return narrowed._about(wanted) if name in self.table.description.times else narrowed
        if isinstance(wanted, tuple | list | set | frozenset):
            return self._narrowed(column.one_of(*sorted(wanted)))
        return self._narrowed(column == wanted)

    def _narrowed(self, condition: Condition) -> Rows:
        parts = condition.node if self.node.where is None else all_of(Condition(self.node.where), condition).node
        return Rows(self.table, replace(self.node, where=parts))

    def _about(self, period: Period) -> Rows:
        since, until = (None if end is None else end.node for end in (period.since, period.until))
        return Rows(self.table, replace(self.node, since=since, until=until))

    def in_force(self, on: Value | date = today) -> Rows:
        """Rows whose span holds the day (today unless another is given)."""
        day = on if isinstance(on, Value) else Value(constant(on, Kind.DAY))
        return self.in_force_during(Period(day, day))

    def in_force_during(self, period: Period) -> Rows:
        """Rows whose span has at least one day in common with the period.

        Such a row may have been delivered at any time since the register began, so all of it must have been.
        """
        start, end = self.table.span()
        begun = [] if period.until is None else [start <= period.until]
        lasting = [] if period.since is None else [end.is_missing() | (end >= period.since)]
        return self._narrowed(all_of(*begun, *lasting))._about(Period(None, period.until))

    def by(self, column: str) -> Rows:
        """The rows of another subject: ``contracts.by("employer")`` are those of an employer."""
        return Rows(self.table, replace(self.node, by=self.table.description.node(column)))

    def exists(self) -> Condition:
        """There is at least one."""
        return self.at_least(1)

    def at_least(self, times: int) -> Condition:
        """There are at least so many."""
        return Condition(n.AtLeast(self.node, times))

    def count(self) -> Value:
        """How many there are."""
        return Value(n.Count(self.node))

    def count_different(self, column: str) -> Value:
        """How many different values of a column there are."""
        return Value(n.Count(self.node, self._column(column)))

    def sum(self, column: str) -> Value:
        """The sum of a column."""
        return Value(n.Sum(self.node, self._column(column)))

    def latest(self, column: str) -> Value:
        """The greatest value of a column."""
        return Value(n.Latest(self.node, self._column(column)))

    def earliest(self, column: str) -> Value:
        """The smallest value of a column."""
        return Value(n.Earliest(self.node, self._column(column)))

    def last(self, column: str, *, by: str) -> Value:
        """The code of a column in the row with the latest day."""
        return Value(n.LastCode(self.node, self._column(by), self._column(column)))

    def _column(self, name: str) -> n.Column:
        return self.table.description.node(name)


class Table:
    """A table of records that rules can ask: ``contracts.where(kind="labour").in_force().exists()``."""

    def __init__(
        self,
        name: str,
        *,
        words: Words,
        owner: Words,
        meaning: str,
        columns: Iterable[ColumnDescription],
        key: tuple[str, ...],
        time: str | Span | None = None,
        delay_days: int = 0,
        delivered_by: Literal["country", "region"] = "country",
        cancels: str | None = None,
        population: str | None = None,
        known_faults: tuple[str, ...] = (),
        constraints: Callable[[Table], Iterable[Constraint]] = lambda table: (),
    ) -> None:
        self.description = TableDescription(
            name, words, owner, meaning, tuple(columns), key, time,
            delay_days, delivered_by, cancels, population, known_faults,
        )  # fmt: skip
        self.description = replace(self.description, constraints=tuple(constraints(self)))

    @property
    def name(self) -> str:
        """The name of the table as rules and files write it."""
        return self.description.name

    def __getitem__(self, column: str) -> Value:
        return Value(self.description.node(column))

    def __getattr__(self, column: str) -> Value:
        if column.startswith("__") or column == "description":
            raise AttributeError(column)
        return self[column]

    def span(self) -> tuple[Value, Value]:
        """The columns of the first and last day of a row. Raises RuleError where rows have no span."""
        time = self.description.time
        if not isinstance(time, Span):
            raise RuleError(
                f"Rows of '{self.name}' are not in force from one day to another; ask for a month or day of theirs."
            )
        return self[time.start], self[time.end]

    def rows(self) -> Rows:
        """All rows of the table that belong to the subject: its first column that names a person, else an employer."""
        subjects = [
            column for column in self.description.columns if column.kind in (Kind.PERSON, Kind.BUSINESS, Kind.HOUSEHOLD)
        ]
        if not subjects:
            raise RuleError(f"Rows of '{self.name}' belong to no person, household or employer.")
        return Rows(self, n.Rows(self.name, self.description.node(subjects[0].name)))

    def where(self, condition: Condition | None = None, **columns: object) -> Rows:
        """Rows for which the condition holds and each named column fits."""
        return self.rows().where(condition, **columns)

    def in_force(self, on: Value | date = today) -> Rows:
        """Rows whose span holds the day."""
        return self.rows().in_force(on)

    def by(self, column: str) -> Rows:
        """The rows of the subject named by another column."""
        return self.rows().by(column)

    def exists(self) -> Condition:
        """The subject has a row."""
        return self.rows().exists()


def constraint(
    code: str,
    must_hold: Condition,
    *,
    kk: str,
    ru: str,
    en: str,
    otherwise: Literal["quarantine", "flag"] = "quarantine",
) -> Constraint:
    """What must hold of each row of a table, with the sentence its sender reads when it does not."""
    return Constraint(code, must_hold.node, Words(kk, ru, en), otherwise)


# --- groups -----------------------------------------------------------------------------------------------------


class Group:
    """Households of persons, or the workers of employers, and what can be asked of their members."""

    def __init__(self, name: str, rows: Rows, *, member: str, key: str, single: bool = False) -> None:
        column = rows.table.description.node
        self.node = n.Group(
            name,
            rows.table.name,
            column(member),
            column(key),
            rows.node.where,
            rows.node.since,
            rows.node.until,
            single,
        )
        check(self.node)

    def any(self, condition: Condition) -> Condition:
        """At least one member fulfils the condition."""
        return self.at_least(1, condition)

    def at_least(self, times: int, condition: Condition) -> Condition:
        """At least so many members fulfil the condition."""
        return Condition(n.MembersAtLeast(self.node, condition.node, times))

    def all(self, condition: Condition) -> Condition:
        """Every member fulfils the condition."""
        return Condition(n.MembersAll(self.node, condition.node))

    def count(self, condition: Condition) -> Value:
        """How many members fulfil the condition."""
        return Value(n.MembersCount(self.node, condition.node))

    def sum(self, value: Value) -> Value:
        """The sum of a value over the members."""
        return Value(n.MembersSum(self.node, value.node))

    def has(self, condition: Condition) -> Condition:
        """What holds for the group, said of each of its members: ``household.has(household.sum(income) < limit)``."""
        return Condition(n.ConditionOfGroup(self.node, condition.node))

    def value(self, value: Value) -> Value:
        """A value of the group, given to each of its members."""
        return Value(n.ValueOfGroup(self.node, value.node))

    def size(self) -> Value:
        """How many members there are."""
        return self.count(Condition(n.Not(n.Missing(n.Today()))))
