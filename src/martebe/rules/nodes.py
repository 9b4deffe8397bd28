"""What a rule means: every condition and value as a frozen node, without behaviour.

A rule is a tree of these nodes. ``language`` is how the trees are written, ``check`` says when one is refused, and
the engines answer them. The nodes of a tree speak about one *subject*: a person, a household or an employer.

A condition has three answers: proved, disproved, not settled. A value is a value, or *missing* (there is none and
that is known), or *not settled*. A comparison with a missing value is disproved; with one not settled, not settled.
Inside ``Rows.where`` a node speaks about one row of a table, and there nothing is ever "not settled".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Literal

from martebe.rules.days import Calendar, Unit
from martebe.rules.words import Source, Words


class Kind(Enum):
    """What a value is. Values of different kinds are never compared."""

    PERSON = "person number"
    BUSINESS = "business number"
    HOUSEHOLD = "household number"
    PLACE = "place"
    DAY = "day"
    MONTH = "month"
    MONEY = "money"
    WHOLE = "whole number"
    SHARE = "share"
    CODE = "code"
    YES_NO = "yes or no"
    TEXT = "text"

    @property
    def named(self) -> str:
        """The kind as a sentence names it: "a day", "money"."""
        return self.value if self is Kind.MONEY else f"a {self.value}"


Scalar = int | str | bool | date | Fraction
Operator = Literal["=", "<>", "<", "<=", ">", ">="]


class Node:
    """Any part of a rule."""


class Value(Node):
    """A part that stands for a value."""


class Condition(Node):
    """A part that is proved, disproved or not settled."""


# --- values -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column(Value):
    """A column of a table.

    With ``subject`` it is the column of that subject's own row in its population table; without, of the row in
    question. ``options`` are the codes a CODE column may hold, in the order of its table.
    """

    table: str
    name: str
    kind: Kind
    options: tuple[str, ...] = ()
    subject: str | None = None


@dataclass(frozen=True)
class Constant(Value):
    """A value written in the rule itself."""

    value: Scalar
    kind: Kind


@dataclass(frozen=True)
class Today(Value):
    """The day the question is asked about: not the day on the clock."""


@dataclass(frozen=True)
class LawNumber(Value):
    """A number of the law as in force on a day (today, unless ``on`` says another), chosen by ``key`` where it has one.

    Without a value on a day that follows from today the question is refused; where the day comes from a record, the
    value is missing.
    """

    code: str
    kind: Kind
    key: Value | None = None
    on: Value | None = None


@dataclass(frozen=True)
class Shift(Value):
    """A day or month moved by whole days, months or years."""

    value: Value
    amount: int
    unit: Unit


@dataclass(frozen=True)
class Elapsed(Value):
    """Whole units completed from one day to another."""

    start: Value
    end: Value
    unit: Unit


@dataclass(frozen=True)
class MonthOf(Value):
    """The month that holds a day."""

    day: Value


@dataclass(frozen=True)
class FirstDay(Value):
    """The first day of a month."""

    month: Value


@dataclass(frozen=True)
class StartOf(Value):
    """The first day of the month, quarter or year that holds a day."""

    day: Value
    unit: Calendar


@dataclass(frozen=True)
class Plus(Value):
    """The sum of two values of one kind; missing when either is."""

    left: Value
    right: Value


@dataclass(frozen=True)
class Minus(Value):
    """The difference of two values of one kind; missing when either is."""

    left: Value
    right: Value


@dataclass(frozen=True)
class Portion(Value):
    """A share of a value, a fraction of its unit dropped (towards zero)."""

    value: Value
    share: Value


@dataclass(frozen=True)
class Choose(Value):
    """One value if the condition is proved, the other if it is disproved; not settled if it is not settled."""

    condition: Condition
    then: Value
    otherwise: Value


# --- conditions -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Compare(Condition):
    """Two values of one kind compared; disproved when either is missing."""

    operator: Operator
    left: Value
    right: Value


@dataclass(frozen=True)
class OneOf(Condition):
    """The value is one of those listed; disproved when it is missing."""

    value: Value
    options: tuple[Scalar, ...]


@dataclass(frozen=True)
class Missing(Condition):
    """The value is known to be missing."""

    value: Value


@dataclass(frozen=True)
class And(Condition):
    """Proved when all parts are, disproved when any part is, else not settled (Kleene)."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Or(Condition):
    """Proved when any part is, disproved when all parts are, else not settled (Kleene)."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not(Condition):
    """Proved when the part is disproved and the reverse; not settled stays not settled."""

    part: Condition


@dataclass(frozen=True)
class Fact(Condition):
    """A condition that has a name, words and a source: what explanations speak of and decisions store."""

    code: str
    condition: Condition
    words: Words
    source: Source


# --- rows of a table --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Rows(Node):
    """The subject's rows of a table, those that fulfil ``where``.

    ``by`` names the column that holds the subject. ``since`` and ``until`` say which period the rows speak about:
    only a delivery that covers this period (less the table's usual delay) makes their absence known.
    """

    table: str
    by: Column
    where: Condition | None = None
    since: Value | None = None
    until: Value | None = None


@dataclass(frozen=True)
class AtLeast(Condition):
    """At least so many rows. Rows found prove it even where the delivery is incomplete."""

    rows: Rows
    times: int


@dataclass(frozen=True)
class Count(Value):
    """How many rows; with ``distinct``, how many different values of that column, the missing one not counted."""

    rows: Rows
    distinct: Column | None = None


@dataclass(frozen=True)
class Sum(Value):
    """The sum of a column over the rows; nothing to add is 0."""

    rows: Rows
    column: Column


@dataclass(frozen=True)
class Latest(Value):
    """The greatest value of a column over the rows; missing when there is none."""

    rows: Rows
    column: Column


@dataclass(frozen=True)
class Earliest(Value):
    """The smallest value of a column over the rows; missing when there is none."""

    rows: Rows
    column: Column


@dataclass(frozen=True)
class LastCode(Value):
    """The code in the row with the latest day; of several on one day, the code that its table lists last."""

    rows: Rows
    day: Column
    code: Column


# --- groups: households, workers of an employer -----------------------------------------------------------------


@dataclass(frozen=True)
class Group(Node):
    """Persons who belong together by rows of a table: ``member`` belongs to ``key`` where ``where`` holds.

    Only persons of the population count as members. ``single`` says that a person belongs to one such group at a time
    (of several, the one with the smallest key).
    """

    name: str
    table: str
    member: Column
    key: Column
    where: Condition | None = None
    since: Value | None = None
    until: Value | None = None
    single: bool = False


@dataclass(frozen=True)
class MembersAtLeast(Condition):
    """At least so many members fulfil the condition."""

    group: Group
    condition: Condition
    times: int


@dataclass(frozen=True)
class MembersAll(Condition):
    """Every member fulfils the condition (an empty group does)."""

    group: Group
    condition: Condition


@dataclass(frozen=True)
class MembersCount(Value):
    """How many members fulfil the condition; not settled while one of them is."""

    group: Group
    condition: Condition


@dataclass(frozen=True)
class MembersSum(Value):
    """The sum of a value over the members, missing ones as 0; not settled while one of them is."""

    group: Group
    value: Value


@dataclass(frozen=True)
class ConditionOfGroup(Condition):
    """What holds for the single group of a person, said of the person; disproved where the person has none."""

    group: Group
    condition: Condition


@dataclass(frozen=True)
class ValueOfGroup(Value):
    """A value of the single group of a person; missing where the person has none."""

    group: Group
    value: Value


# --- other days -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ConditionOn(Condition):
    """The condition as it answers on another day, which must follow from today alone."""

    condition: Condition
    day: Value


@dataclass(frozen=True)
class ValueOn(Value):
    """The value as it is on another day, which must follow from today alone."""

    value: Value
    day: Value


@dataclass(frozen=True)
class Subject:
    """Whom rules speak about: the table with a row for each, its key, and the place that deliveries are counted by."""

    name: str
    table: str
    key: str
    place: str
