"""A rule as the text that writes it: what a generated rule looks like in a test."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import singledispatch

from martebe.rules import Kind, Period, Value
from martebe.rules import nodes as n
from tests.agree import toy

MEASURES = {"days": "days_between", "months": "months_between", "years": "years_between"}
PYTHON = {"=": "==", "<>": "!="}


@singledispatch
def written(node: n.Node) -> str:
    """The text that writes a node over the toy tables, with the names of ``martebe.rules`` and ``tests.agree.toy``."""
    raise TypeError(f"Nothing is known of how a {type(node).__name__} is written.")


# --- values -----------------------------------------------------------------------------------------------------


@written.register
def _column(node: n.Column) -> str:
    return f'{node.table}["{node.name}"]'


@written.register
def _constant(node: n.Constant) -> str:
    match node.kind, node.value:
        case Kind.MONEY, int(tiyn):
            return f"tenge({tiyn // 100})"
        case Kind.MONTH, date() as first:
            return f"month({first.year}, {first.month})"
        case Kind.WHOLE, value:
            return f"whole({value})"
        case _, value:
            return plain(value)


def plain(value: n.Scalar) -> str:
    """A Python value where the language takes one."""
    return f"date({value.year}, {value.month}, {value.day})" if isinstance(value, date) else repr(value)


@written.register
def _today(node: n.Today) -> str:
    return "today"


@written.register
def _law(node: n.LawNumber) -> str:
    parts = [f'NUMBERS["{node.code}"]']
    parts += [f"{name}={written(part)}" for name, part in (("key", node.key), ("on", node.on)) if part is not None]
    return f"law({', '.join(parts)})"


@written.register
def _shift(node: n.Shift) -> str:
    return f"{written(node.value)}.plus({node.unit}={node.amount})"


@written.register
def _elapsed(node: n.Elapsed) -> str:
    return f"{MEASURES[node.unit]}({written(node.start)}, {written(node.end)})"


@written.register
def _month_of(node: n.MonthOf) -> str:
    return f"{written(node.day)}.month()"


@written.register
def _first_day(node: n.FirstDay) -> str:
    return f"{written(node.month)}.first_day()"


@written.register
def _start_of(node: n.StartOf) -> str:
    return f'{written(node.day)}.start_of("{node.unit}")'


@written.register
def _plus(node: n.Plus) -> str:
    return f"({written(node.left)} + {written(node.right)})"


@written.register
def _minus(node: n.Minus) -> str:
    return f"({written(node.left)} - {written(node.right)})"


@written.register
def _portion(node: n.Portion) -> str:
    return f"({written(node.value)} * {written(node.share)})"


@written.register
def _choose(node: n.Choose) -> str:
    return f"choose({written(node.condition)}, {written(node.then)}, {written(node.otherwise)})"


# --- conditions -------------------------------------------------------------------------------------------------


@written.register
def _compare(node: n.Compare) -> str:
    return f"({written(node.left)} {PYTHON.get(node.operator, node.operator)} {written(node.right)})"


@written.register
def _one_of(node: n.OneOf) -> str:
    return f"{written(node.value)}.one_of({', '.join(map(plain, node.options))})"


@written.register
def _missing(node: n.Missing) -> str:
    return f"{written(node.value)}.is_missing()"


@written.register
def _and(node: n.And) -> str:
    return f"all_of({_listed(node.parts)})"


@written.register
def _or(node: n.Or) -> str:
    return f"any_of({_listed(node.parts)})"


@written.register
def _not(node: n.Not) -> str:
    return f"(~{written(node.part)})"


@written.register
def _fact(node: n.Fact) -> str:
    return f'fact("{node.code}", {written(node.condition)}, kk="а", ru="а", en="a", source=Source("toy"))'


def _listed(parts: Iterable[n.Node]) -> str:
    return ", ".join(map(written, parts))


# --- rows and groups --------------------------------------------------------------------------------------------


@written.register
def _rows(node: n.Rows) -> str:
    """The rows with their period first, as they are generated; what remains of the condition after it."""
    text = f'{node.table}.by("{node.by.name}")'
    if node.since is None and node.until is None:
        return text if node.where is None else f"{text}.where({written(node.where)})"
    ends = ", ".join("None" if end is None else written(end) for end in (node.since, node.until))
    time = toy.description(node.table).time
    text += f".where({time}=between({ends}))" if isinstance(time, str) else f".in_force_during(between({ends}))"
    rest = _parts(node.where)[len(_parts(_of_period(node).where)) :]
    return f"{text}.where({written(rest[0] if len(rest) == 1 else n.And(rest))})" if rest else text


def _of_period(node: n.Rows) -> n.Rows:
    """The rows narrowed by their period alone."""
    table = toy.TABLES[node.table]
    period = Period(*(None if end is None else Value(end) for end in (node.since, node.until)))
    rows, time = table.by(node.by.name), table.description.time
    return rows.where(**{time: period}).node if isinstance(time, str) else rows.in_force_during(period).node


def _parts(where: n.Condition | None) -> tuple[n.Condition, ...]:
    if where is None:
        return ()
    return where.parts if isinstance(where, n.And) else (where,)


@written.register
def _at_least(node: n.AtLeast) -> str:
    return f"{written(node.rows)}.at_least({node.times})"


@written.register
def _count(node: n.Count) -> str:
    if node.distinct is None:
        return f"{written(node.rows)}.count()"
    return f'{written(node.rows)}.count_different("{node.distinct.name}")'


@written.register
def _sum(node: n.Sum) -> str:
    return f'{written(node.rows)}.sum("{node.column.name}")'


@written.register
def _latest(node: n.Latest) -> str:
    return f'{written(node.rows)}.latest("{node.column.name}")'


@written.register
def _earliest(node: n.Earliest) -> str:
    return f'{written(node.rows)}.earliest("{node.column.name}")'


@written.register
def _last_code(node: n.LastCode) -> str:
    return f'{written(node.rows)}.last("{node.code.name}", by="{node.day.name}")'


@written.register
def _group(node: n.Group) -> str:
    return node.name


@written.register
def _members_at_least(node: n.MembersAtLeast) -> str:
    return f"{node.group.name}.at_least({node.times}, {written(node.condition)})"


@written.register
def _members_all(node: n.MembersAll) -> str:
    return f"{node.group.name}.all({written(node.condition)})"


@written.register
def _members_count(node: n.MembersCount) -> str:
    if isinstance(node.condition, n.Not) and node.condition.part == n.Missing(n.Today()):
        return f"{node.group.name}.size()"
    return f"{node.group.name}.count({written(node.condition)})"


@written.register
def _members_sum(node: n.MembersSum) -> str:
    return f"{node.group.name}.sum({written(node.value)})"


@written.register
def _condition_of_group(node: n.ConditionOfGroup) -> str:
    return f"{node.group.name}.has({written(node.condition)})"


@written.register
def _value_of_group(node: n.ValueOfGroup) -> str:
    return f"{node.group.name}.value({written(node.value)})"


@written.register
def _condition_on(node: n.ConditionOn) -> str:
    return f"{written(node.condition)}.on({written(node.day)})"


@written.register
def _value_on(node: n.ValueOn) -> str:
    return f"{written(node.value)}.on({written(node.day)})"
