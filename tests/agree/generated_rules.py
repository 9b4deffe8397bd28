"""Rules that nobody would think of: well formed, of every node, over the toy tables.

A rule is written through the language, so that whatever is generated here could have been written by hand. ``depth``
bounds how deep it goes; a ``Scope`` says whom or what a rule speaks about and what it may ask.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from martebe.rules import (
    Condition,
    Kind,
    Rows,
    Source,
    Table,
    Value,
    all_of,
    any_of,
    choose,
    days_between,
    fact,
    law,
    month,
    months_between,
    tenge,
    today,
    whole,
    years_between,
)
from martebe.rules import nodes as n
from martebe.rules.check import code_column
from martebe.rules.reading import is_static
from tests.agree import toy
from tests.agree.generated_days import calendar_start, periods, shifted, static_days
from tests.agree.generated_records import BUSINESSES, DAYS, HOUSEHOLDS, MONTHS, NOTES, PERSONS, PLACES
from tests.agree.scopes import PERSON, SCOPES, Scope, of_rows, speaks

DEPTH = 3
ORDERED = [Kind.DAY, Kind.MONTH, Kind.MONEY, Kind.WHOLE]
ADDED = [Kind.MONEY, Kind.WHOLE]
#: Plain Python values that the language takes for a kind; money and months are written by words of their own.
CONSTANTS: dict[Kind, Sequence[n.Scalar]] = {
    Kind.DAY: DAYS, Kind.PERSON: PERSONS, Kind.BUSINESS: BUSINESSES, Kind.HOUSEHOLD: HOUSEHOLDS, Kind.PLACE: PLACES,
    Kind.TEXT: NOTES, Kind.YES_NO: (True, False), Kind.WHOLE: (-1, 0, 1, 2, 12),
}  # fmt: skip
RAW = {kind: values for kind, values in CONSTANTS.items() if kind is not Kind.WHOLE} | {Kind.WHOLE: (0, 1, 2, 3, 18)}


# --- values -----------------------------------------------------------------------------------------------------


def kinds_in(scope: Scope) -> list[Kind]:
    """The kinds that a value may have in a scope, those with an order more often; a share is never compared."""
    own = [] if scope.own is None else [column.kind for column in scope.own.description.columns]
    codes = [Kind.CODE] if scope.asks else []
    return [*ADDED * 2, *ORDERED, *dict.fromkeys([*own, *codes])]


@st.composite
def values(draw: DrawFn, kind: Kind, scope: Scope, depth: int = DEPTH) -> Value:
    """A value of a kind in a scope."""
    makers = _inner(kind, scope) if depth > 0 and draw(st.booleans()) else _leaves(kind, scope)
    return draw(st.sampled_from(makers))(draw, kind, scope, depth - 1)


Maker = Callable[[DrawFn, Kind, Scope, int], Value]


def _leaves(kind: Kind, scope: Scope) -> list[Maker]:
    makers: list[Maker] = [_column, _column] if _columns(kind, scope) else []
    makers += [_written] if kind in WRITTEN else []
    makers += [_law] if kind in (Kind.MONEY, Kind.WHOLE, Kind.SHARE) else []
    makers += [_law_by_sex] if scope is PERSON and kind in (Kind.WHOLE, Kind.SHARE) else []
    if _fitting(scope, [kind]):
        makers += [_extreme, _sum] if kind in ADDED else [_extreme] if kind in ORDERED else []
        makers += [_last_code] if kind is Kind.CODE else []
    if scope.asks and kind is Kind.WHOLE:
        makers += [_count, _count]
    return makers


def _inner(kind: Kind, scope: Scope) -> list[Maker]:
    makers = [*BUILT.get(kind, []) * 2, _choice, _on_another_day]
    if kind in ADDED and scope.members:
        makers += [_members_sum] * 3 + ([_members_count] * 3 if kind is Kind.WHOLE else [])
    if scope.single and kind in (*ORDERED, Kind.CODE):
        makers += [_of_group]
    return makers


def _columns(kind: Kind, scope: Scope) -> list[str]:
    return [] if scope.own is None else toy.columns_of(scope.own, [kind])


def _column(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    assert scope.own is not None
    return scope.own[draw(st.sampled_from(_columns(kind, scope)))]


WRITTEN: dict[Kind, SearchStrategy[Any]] = {
    Kind.DAY: st.just(today),
    Kind.MONTH: st.sampled_from(MONTHS).map(lambda first: month(first.year, first.month)),
    Kind.MONEY: st.sampled_from((-5, 0, 1, 3, 7)).map(tenge),
    Kind.WHOLE: st.sampled_from(CONSTANTS[Kind.WHOLE]).map(whole),
}


def _written(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    return draw(WRITTEN[kind])  # type: ignore[no-any-return]


def _law(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    on = draw(st.none() | static_days())
    return law(draw(st.sampled_from([number for number in toy.IN_FORCE if number.unit.kind is kind])), on=on)


def _law_by_sex(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    """A number of the law by a person's sex."""
    number = draw(st.sampled_from([number for number in toy.BY_SEX if number.unit.kind is kind]))
    return law(number, key=toy.residents.sex, on=draw(static_days()) if draw(st.booleans()) else None)


def _law_of_record(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    """A number of the law by the day of an event, perhaps by a person's sex as well."""
    by_sex = scope is PERSON and kind is not Kind.MONEY and draw(st.booleans())
    numbers = toy.BY_SEX if by_sex else [*toy.IN_FORCE, *toy.FOR_A_TIME]
    number = draw(st.sampled_from([number for number in numbers if number.unit.kind is kind]))
    day = draw(values(Kind.DAY, scope, depth))
    if _follows_from_today(day):  # which is no day of an event, and not every number is in force on every day
        day = choose(draw(conditions(scope, 0)), day, draw(values(Kind.DAY, scope, 0)))
    return law(number, key=toy.residents.sex if by_sex else None, on=day)


def _follows_from_today(day: Value) -> bool:
    return is_static(day.node)


def _moved(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    return shifted(draw, draw(values(kind, scope, depth)))


def _start_of(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    return calendar_start(draw, draw(values(Kind.DAY, scope, depth)))


def _first_day(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    return draw(values(Kind.MONTH, scope, depth)).first_day()


def _month_of(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    return draw(values(Kind.DAY, scope, depth)).month()


def _added(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    left, right = draw(values(kind, scope, depth)), draw(values(kind, scope, depth))
    return left + right if draw(st.booleans()) else left - right


def _portion(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    if draw(st.integers(0, 3)) == 0:
        return draw(values(kind, scope, depth)) * draw(st.sampled_from((Fraction(1, 3), Fraction(-7, 2), Fraction(1))))
    return draw(values(kind, scope, depth)) * draw(values(Kind.SHARE, scope, depth))


def _elapsed(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    measure = draw(st.sampled_from((years_between, months_between, days_between)))
    start = draw(values(Kind.DAY, scope, depth))
    return measure(start, today if draw(st.booleans()) else draw(values(Kind.DAY, scope, depth)))


def _choice(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    condition, then = draw(conditions(scope, depth)), draw(values(kind, scope, depth))
    return choose(condition, then, draw(values(kind, scope, depth)))


def _on_another_day(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    return draw(values(kind, scope, depth)).on(draw(static_days()))


def _extreme(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    rows = draw(asked_rows(scope, depth, [kind]))
    column = draw(st.sampled_from(toy.columns_of(rows.table, [kind])))
    return rows.latest(column) if draw(st.booleans()) else rows.earliest(column)


def _sum(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    rows = draw(asked_rows(scope, depth, [kind]))
    return rows.sum(draw(st.sampled_from(toy.columns_of(rows.table, [kind]))))


def _count(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    rows = draw(asked_rows(scope, depth))
    if draw(st.booleans()):
        return rows.count()
    return rows.count_different(draw(st.sampled_from(rows.table.description.column_names)))


def _last_code(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    rows = draw(asked_rows(scope, depth, [Kind.CODE], [Kind.DAY]))
    day, code = (draw(st.sampled_from(toy.columns_of(rows.table, [kind]))) for kind in (Kind.DAY, Kind.CODE))
    return rows.last(code, by=day)


def _members_count(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    group = draw(st.sampled_from(scope.members))
    return group.size() if draw(st.integers(0, 3)) == 0 else group.count(draw(conditions(PERSON, depth)))


def _members_sum(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    return draw(st.sampled_from(scope.members)).sum(draw(values(kind, PERSON, depth)))


def _of_group(draw: DrawFn, kind: Kind, scope: Scope, depth: int) -> Value:
    group = draw(st.sampled_from(scope.single))
    inside = SCOPES["household" if group is toy.household else "employer"]
    return group.value(draw(values(kind, inside, depth).filter(lambda value: speaks(value, inside))))


#: What a value of a kind is built from, beside what every kind is.
BUILT: dict[Kind, list[Maker]] = {
    Kind.DAY: [_moved, _start_of, _first_day],
    Kind.MONTH: [_moved, _month_of],
    Kind.MONEY: [_added, _portion, _law_of_record],
    Kind.WHOLE: [_elapsed, _added, _portion, _law_of_record],
    Kind.SHARE: [_law_of_record, _choice],
}


# --- rows -------------------------------------------------------------------------------------------------------


@st.composite
def asked_rows(draw: DrawFn, scope: Scope, depth: int, *having: Sequence[Kind]) -> Rows:
    """Rows of a table that has columns of the given kinds, perhaps of a period, perhaps narrowed."""
    table, by = draw(st.sampled_from(_fitting(scope, *having)))
    rows = draw(_of_period(table.by(by)))
    return rows.where(draw(conditions(of_rows(table), max(depth, 0)))) if draw(st.integers(0, 2)) else rows


def _fitting(scope: Scope, *having: Sequence[Kind]) -> list[tuple[Table, str]]:
    return [ask for ask in scope.asks if all(toy.columns_of(ask[0], kinds) for kinds in having)]


@st.composite
def _of_period(draw: DrawFn, rows: Rows) -> Rows:
    time = rows.table.description.time
    manner = draw(st.integers(0, 2))
    if manner == 0:
        return rows
    if isinstance(time, str):
        return rows.where(**{time: draw(periods())})
    return rows.in_force(draw(static_days())) if manner == 1 else rows.in_force_during(draw(periods()))


# --- conditions -------------------------------------------------------------------------------------------------

ConditionMaker = Callable[[DrawFn, Scope, int], Condition]


@st.composite
def conditions(draw: DrawFn, scope: Scope, depth: int = DEPTH) -> Condition:
    """A condition in a scope."""
    makers: list[ConditionMaker] = [_compare, _compare, _compare, _compare, _one_of, _is_missing]
    makers += [_exists, _exists, _exists] if scope.asks else []
    if depth > 0:
        makers += [_all, _any, _not, _fact, _condition_on]
        makers += [_members_at_least, _members_all, _members_at_least, _members_all] if scope.members else []
        makers += [_has] * 3 if scope.single else []
    return draw(st.sampled_from(makers))(draw, scope, depth - 1)


def _compare(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    kind = draw(st.sampled_from(kinds_in(scope)))
    left = draw(values(kind, scope, depth))
    operators = get_args(n.Operator) if kind in ORDERED else ("=", "<>")
    right = draw(_other_side(left, kind, scope, depth))
    return COMPARED[draw(st.sampled_from(operators))](left, right)


COMPARED: dict[str, Callable[[Value, object], Any]] = {
    "=": lambda left, right: left == right, "<>": lambda left, right: left != right,
    "<": lambda left, right: left < right, "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right, ">=": lambda left, right: left >= right,
}  # fmt: skip


def _other_side(left: Value, kind: Kind, scope: Scope, depth: int) -> SearchStrategy[Any]:
    if kind is Kind.CODE:
        return st.sampled_from(codes_of(left)) | values(kind, scope, depth)
    return st.sampled_from(RAW[kind]) | values(kind, scope, depth) if kind in RAW else values(kind, scope, depth)


def codes_of(value: Value) -> list[str]:
    """The codes that a column, or the last code of rows, may be; any code where the value is chosen."""
    column = code_column(value.node)
    return ["labour", "male"] if column is None else list(column.options)


def _one_of(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    kind = draw(st.sampled_from([kind for kind in kinds_in(scope) if kind in RAW or kind is Kind.CODE]))
    value = draw(values(kind, scope, depth))
    options = codes_of(value) if kind is Kind.CODE else RAW[kind]
    return value.one_of(*draw(st.lists(st.sampled_from(options), min_size=1, max_size=3, unique=True)))


def _is_missing(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return draw(values(draw(st.sampled_from(kinds_in(scope))), scope, depth)).is_missing()


def _all(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return all_of(*draw(st.lists(conditions(scope, depth), min_size=1, max_size=3)))


def _any(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return any_of(*draw(st.lists(conditions(scope, depth), min_size=1, max_size=3)))


def _not(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return ~draw(conditions(scope, depth))


def _fact(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return fact(
        draw(st.sampled_from(("one", "two"))),
        draw(conditions(scope, depth)),
        kk="а",
        ru="а",
        en="a",
        source=Source("toy"),
    )


def _condition_on(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return draw(conditions(scope, depth)).on(draw(static_days()))


def _exists(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return draw(asked_rows(scope, depth)).at_least(draw(st.sampled_from((1, 1, 2))))


def _members_at_least(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    group = draw(st.sampled_from(scope.members))
    return group.at_least(draw(st.sampled_from((1, 1, 2))), draw(conditions(PERSON, depth)))


def _members_all(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    return draw(st.sampled_from(scope.members)).all(draw(conditions(PERSON, depth)))


def _has(draw: DrawFn, scope: Scope, depth: int) -> Condition:
    group = draw(st.sampled_from(scope.single))
    inside = SCOPES["household" if group is toy.household else "employer"]
    return group.has(draw(conditions(inside, depth).filter(lambda condition: speaks(condition, inside))))


# --- questions --------------------------------------------------------------------------------------------------


@st.composite
def questions(draw: DrawFn, scope: Scope) -> Condition | Value:
    """A condition, a value, or rows chosen by a deep condition, as an engine is asked for it."""
    manner = draw(st.sampled_from(("condition", "condition", "value", "rows")))
    if manner == "rows":
        table, by = draw(st.sampled_from(scope.asks))
        return table.by(by).where(draw(conditions(of_rows(table)))).exists()
    return draw(conditions(scope) if manner == "condition" else values(draw(st.sampled_from(kinds_in(scope))), scope))
