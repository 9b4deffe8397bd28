"""How a rule is written: tables that can be asked, values that can be compared, conditions that can be joined.

    pays_contributions = contributions.where(month=within_months(3)).exists()
    has_labour_contract = contracts.where(kind="labour").in_force().exists()
    employee = has_labour_contract & pays_contributions

Each object here holds one node (see ``nodes``), checked when it is made (see ``check``).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Literal, NoReturn

from martebe.rules import nodes as n
from martebe.rules.check import check, code_column
from martebe.rules.errors import RuleError
from martebe.rules.nodes import Kind
from martebe.rules.numbers import Number
from martebe.rules.reading import kind_of, name_of
from martebe.rules.words import Source, Words

# --- conditions -------------------------------------------------------------------------------------------------


class Condition:
    """Something that is proved, disproved or not settled. Join conditions with ``&``, ``|`` and ``~``."""

    def __init__(self, node: n.Condition) -> None:
        check(node)
        self.node = node

    def __and__(self, other: Condition) -> Condition:
        return all_of(self, other)

    def __or__(self, other: Condition) -> Condition:
        return any_of(self, other)

    def __invert__(self) -> Condition:
        return Condition(n.Not(self.node))

    def __bool__(self) -> NoReturn:
        raise RuleError(
            "A condition has no answer while the rule is written. Join conditions with & | ~ in place of Python's"
            " 'and', 'or', 'not', and put each comparison in brackets: (a < b) & (b < c)."
        )

    def on(self, day: Value | date) -> Condition:
        """The condition as it answers on another day."""
        return Condition(n.ConditionOn(self.node, _value(day, Kind.DAY)))


def _flat(conditions: Iterable[Condition], joined: type[n.And] | type[n.Or]) -> tuple[n.Condition, ...]:
    parts: list[n.Condition] = []
    for condition in conditions:
        if not isinstance(condition, Condition):
            raise RuleError(f"Only conditions can be joined; found {_told(condition)}.")
        parts += condition.node.parts if isinstance(condition.node, joined) else (condition.node,)
    return tuple(parts)


def _told(found: object) -> str:
    return f"{found.kind.named}; compare it first" if isinstance(found, Value) else repr(found)


def all_of(*conditions: Condition) -> Condition:
    """Proved when each is."""
    return Condition(n.And(_flat(conditions, n.And)))


def any_of(*conditions: Condition) -> Condition:
    """Proved when one is."""
    return Condition(n.Or(_flat(conditions, n.Or)))


def fact(code: str, when: Condition, *, kk: str, ru: str, en: str, source: Source) -> Condition:
    """Give a condition a name, words and a source: explanations speak of facts, and decisions store them."""
    return Condition(n.Fact(code, when.node, Words(kk, ru, en), source))


# --- values -----------------------------------------------------------------------------------------------------


class Value:
    """A value of a row, a subject, the law or the rule itself."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, node: n.Value) -> None:
        check(node)
        self.node = node

    @property
    def kind(self) -> Kind:
        """What the value is: a day, money, a code..."""
        return kind_of(self.node)

    def _compare(self, operator: n.Operator, other: object) -> Condition:
        return Condition(n.Compare(operator, self.node, _value(other, self.kind)))

    def __eq__(self, other: object) -> Condition:  # type: ignore[override]
        return self._compare("=", other)

    def __ne__(self, other: object) -> Condition:  # type: ignore[override]
        return self._compare("<>", other)

    def __lt__(self, other: object) -> Condition:
        return self._compare("<", other)

    def __le__(self, other: object) -> Condition:
        return self._compare("<=", other)

    def __gt__(self, other: object) -> Condition:
        return self._compare(">", other)

    def __ge__(self, other: object) -> Condition:
        return self._compare(">=", other)

    def __bool__(self) -> NoReturn:
        raise RuleError("A value has no answer while the rule is written; compare it, or ask is_missing().")

    def one_of(self, *options: n.Scalar) -> Condition:
        """The value is one of those listed."""
        listed = tuple(constant(option, self.kind).value for option in options)
        return Condition(n.OneOf(self.node, listed))

    def is_missing(self) -> Condition:
        """It is known that there is no value."""
        return Condition(n.Missing(self.node))

    def __add__(self, other: Value) -> Value:
        return Value(n.Plus(self.node, _value(other, self.kind)))

    def __sub__(self, other: Value) -> Value:
        return Value(n.Minus(self.node, _value(other, self.kind)))

    def __mul__(self, share: Value | Fraction) -> Value:
        return Value(n.Portion(self.node, _value(share, Kind.SHARE)))

    def plus(self, *, years: int = 0, months: int = 0, days: int = 0) -> Value:
        """The day or month so much later (earlier, if negative)."""
        moved = self
        units: tuple[tuple[int, Literal["years", "months", "days"]], ...] = (
            (years, "years"),
            (months, "months"),
            (days, "days"),
        )
        for amount, unit in units:
            moved = Value(n.Shift(moved.node, amount, unit)) if amount else moved
        return moved

    def month(self) -> Value:
        """The month that holds this day."""
        return Value(n.MonthOf(self.node))

    def first_day(self) -> Value:
        """The first day of this month."""
        return Value(n.FirstDay(self.node))

    def start_of(self, unit: Literal["month", "quarter", "year"]) -> Value:
        """The first day of the month, quarter or year that holds this day."""
        return Value(n.StartOf(self.node, unit))

    def on(self, day: Value | date) -> Value:
        """The value as it is on another day."""
        return Value(n.ValueOn(self.node, _value(day, Kind.DAY)))


def _value(found: object, expected: Kind) -> n.Value:
    return found.node if isinstance(found, Value) else constant(found, expected)


def constant(found: object, expected: Kind) -> n.Constant:
    """A Python value as a constant of the expected kind; refused where it could mean something else."""
    fits: dict[Kind, type] = {
        Kind.DAY: date, Kind.WHOLE: int, Kind.CODE: str, Kind.TEXT: str, Kind.YES_NO: bool, Kind.SHARE: Fraction,
        Kind.PLACE: int, Kind.PERSON: int, Kind.BUSINESS: int, Kind.HOUSEHOLD: int,
    }  # fmt: skip
    if expected in fits and type(found) is fits[expected]:
        return n.Constant(found, expected)  # type: ignore[arg-type]
    hints = {
        Kind.MONEY: "tenge(1000)",
        Kind.MONTH: "month(2018, 7)",
        Kind.DAY: "date(2018, 7, 31)",
        Kind.SHARE: "Fraction(1, 10)",
    }
    hint = f"write {hints[expected]}" if expected in hints else f"it is written as Python's {fits[expected].__name__}"
    raise RuleError(f"Expected {expected.named}, found {found!r} ({type(found).__name__}); {hint}.")


today = Value(n.Today())


def tenge(amount: int) -> Value:
    """Money, given in whole tenge."""
    return Value(n.Constant(_counted(amount) * 100, Kind.MONEY))


def month(year: int, number: int) -> Value:
    """A month of a year."""
    return Value(n.Constant(date(year, number, 1), Kind.MONTH))


def whole(amount: int) -> Value:
    """A whole number written in a rule."""
    return Value(n.Constant(_counted(amount), Kind.WHOLE))


def _counted(amount: object) -> int:
    value = constant(amount, Kind.WHOLE).value
    assert isinstance(value, int)
    return value


def years_between(start: Value, end: Value) -> Value:
    """Whole years from one day to another; ``years_between(birth_date, today)`` is an age."""
    return Value(n.Elapsed(start.node, end.node, "years"))


def months_between(start: Value, end: Value) -> Value:
    """Whole months from one day to another."""
    return Value(n.Elapsed(start.node, end.node, "months"))


def days_between(start: Value, end: Value) -> Value:
    """Days from one day to another."""
    return Value(n.Elapsed(start.node, end.node, "days"))


def choose(condition: Condition, then: Value, otherwise: Value) -> Value:
    """One value where the condition is proved, another where it is disproved."""
    return Value(n.Choose(condition.node, then.node, otherwise.node))


def law(number: Number, *, key: Value | None = None, on: Value | date | None = None) -> Value:
    """A number of the law as in force today, or on the day of the event it is applied to.

    A number that differs by a code (by sex) needs that code as its ``key``, and a value for each code it may be.
    """
    _refuse_key(number, key)
    in_force = None if on is None else _value(on, Kind.DAY)
    return Value(n.LawNumber(number.code, number.unit.kind, None if key is None else key.node, in_force))


def _refuse_key(number: Number, key: Value | None) -> None:
    if key is None:
        if number.keys:
            raise RuleError(f"The number '{number.code}' differs by {number.by}: law(..., key=) says by which.")
        return
    column = code_column(key.node)
    if not number.keys or column is None or column.kind is not Kind.CODE:
        raise RuleError(
            f"The number '{number.code}' differs by {number.by or 'no code'}; {key.kind.named} cannot choose from it."
        )
    lacking = [code for code in column.options if code not in number.keys]
    if lacking:
        raise RuleError(
            f"The number '{number.code}' is known for {', '.join(number.keys)}, but {name_of(column)} may also be"
            f" {', '.join(lacking)}."
        )
