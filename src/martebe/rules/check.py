"""What makes a rule well formed. A rule that is not is refused at the line where it is written.

``check`` refuses a node whose parts do not fit. Each refusal says what was found, what was expected and, where it can,
the corrected line.
"""

from __future__ import annotations

from functools import singledispatch
from typing import get_args

from martebe.rules import nodes as n
from martebe.rules.days import Unit
from martebe.rules.errors import RuleError, did_you_mean
from martebe.rules.nodes import Kind
from martebe.rules.reading import is_static, kind_of, name_of, scope_of, subject_of, walk

ORDERED = {Kind.DAY, Kind.MONTH, Kind.MONEY, Kind.WHOLE}
ADDED = {Kind.MONEY, Kind.WHOLE}


# --- refusals ---------------------------------------------------------------------------------------------------


def _expect(holds: bool, sentence: str) -> None:
    if not holds:
        raise RuleError(sentence)


def _kinds_equal(left: n.Value, right: n.Value, doing: str, joined: str = "and") -> Kind:
    first, second = kind_of(left), kind_of(right)
    _expect(first == second, f"Cannot {doing} {first.named} {joined} {second.named}; both sides must be of one kind.")
    return first


@singledispatch
def check(node: n.Node) -> None:
    """Refuse a node whose parts do not fit; its parts have been checked when they were written.

    Raises RuleError with what was found and what was expected.
    """
    scope_of(node)


@check.register
def _check_compare(node: n.Compare) -> None:
    kind = _kinds_equal(node.left, node.right, "compare", "with")
    _expect(kind is not Kind.SHARE, "Shares are not compared; take the share of a value and compare that.")
    if node.operator not in ("=", "<>"):
        _expect(kind in ORDERED, f"There is no order in {kind.named}; only == and != compare it.")
    for side, other in ((node.left, node.right), (node.right, node.left)):
        if isinstance(other, n.Constant) and kind is Kind.CODE:
            check_codes(side, (str(other.value),))
    scope_of(node)


@check.register
def _check_one_of(node: n.OneOf) -> None:
    _expect(bool(node.options), "A list of possible values is empty; such a condition could never hold.")
    if kind_of(node.value) is Kind.CODE:
        check_codes(node.value, tuple(str(option) for option in node.options))
    scope_of(node)


def code_column(value: n.Value) -> n.Column | None:
    """The column that the code of a value is taken from; None where it may be one of several."""
    match value:
        case n.Column():
            return value
        case n.LastCode(code=column):
            return column
        case n.ValueOn(inside) | n.ValueOfGroup(_, inside):
            return code_column(inside)
    return None


def check_codes(value: n.Value, codes: tuple[str, ...]) -> None:
    """Refuse a code that the column it is compared with cannot hold."""
    column = code_column(value)
    if column is None or not column.options:
        return
    for code in codes:
        _expect(
            code in column.options,
            f"Column {name_of(column)} never holds '{code}'. Its codes are: {', '.join(column.options)}."
            + did_you_mean(code, column.options),
        )


@check.register
def _check_shift(node: n.Shift) -> None:
    kind = kind_of(node.value)
    _expect(kind in (Kind.DAY, Kind.MONTH), f"Only a day or a month can be moved in time; this is {kind.named}.")
    _expect(node.unit in get_args(Unit), f"Time is moved by days, months or years, not by '{node.unit}'.")
    _expect(kind is Kind.DAY or node.unit != "days", "A month cannot be moved by days; take its first day.")


@check.register
def _check_elapsed(node: n.Elapsed) -> None:
    _expect(
        _kinds_equal(node.start, node.end, "measure time between") is Kind.DAY, "Time is measured between two days."
    )
    scope_of(node)


@check.register(n.MonthOf)
@check.register(n.StartOf)
def _check_calendar(node: n.MonthOf | n.StartOf) -> None:
    _expect(
        kind_of(node.day) is Kind.DAY,
        f"Only a day lies in a month, quarter or year; this is {kind_of(node.day).named}.",
    )


@check.register
def _check_first_day(node: n.FirstDay) -> None:
    _expect(kind_of(node.month) is Kind.MONTH, f"Only a month has a first day; this is {kind_of(node.month).named}.")


@check.register(n.Plus)
@check.register(n.Minus)
def _check_sum(node: n.Plus | n.Minus) -> None:
    kind = _kinds_equal(node.left, node.right, "add or subtract")
    _expect(
        kind in ADDED, f"Only money and whole numbers can be added or subtracted; these are of the kind {kind.value}."
    )
    scope_of(node)


@check.register
def _check_portion(node: n.Portion) -> None:
    _expect(kind_of(node.share) is Kind.SHARE, f"A portion is taken by a share, not by {kind_of(node.share).named}.")
    _expect(
        kind_of(node.value) in ADDED,
        f"A portion is taken of money or a whole number, not of {kind_of(node.value).named}.",
    )
    scope_of(node)


@check.register
def _check_choose(node: n.Choose) -> None:
    _kinds_equal(node.then, node.otherwise, "choose between")
    scope_of(node)


@check.register
def _check_law_number(node: n.LawNumber) -> None:
    if node.on is not None:
        _expect(
            kind_of(node.on) is Kind.DAY,
            f"A number of the law is in force on a day, not on {kind_of(node.on).named}.",
        )
    scope_of(node)


@check.register(n.And)
@check.register(n.Or)
def _check_parts(node: n.And | n.Or) -> None:
    _expect(len(node.parts) > 0, "'all of' and 'any of' need at least one condition.")
    scope_of(node)


# --- rows and groups --------------------------------------------------------------------------------------------


@check.register
def _check_rows(node: n.Rows) -> None:
    subject_of(node.by)
    _check_where(node.table, node.by, node.where)
    _check_period(node.since, node.until)


def _check_where(table: str, by: n.Column, where: n.Condition | None) -> None:
    _expect(by.table == table, f"Rows of '{table}' cannot belong to a subject by {name_of(by)}.")
    scope = None if where is None else scope_of(where)
    _expect(
        scope in (None, f"rows of {table}"),
        f"Rows of '{table}' are chosen by their own columns, days and numbers of the law;"
        f" this condition speaks about {scope}.",
    )


def _check_period(*ends: n.Value | None) -> None:
    for end in ends:
        _expect(end is None or is_static(end), "The period of rows must follow from today alone.")
        _expect(end is None or kind_of(end) is Kind.DAY, "The period of rows is given by days.")


@check.register
def _check_at_least(node: n.AtLeast) -> None:
    _expect(node.times >= 1, f"'at least {node.times}' is always true; ask for at least 1.")


@check.register
def _check_count(node: n.Count) -> None:
    if node.distinct is not None:
        _check_own_column(node.rows, node.distinct)


@check.register
def _check_total(node: n.Sum) -> None:
    _check_own_column(node.rows, node.column)
    _expect(
        node.column.kind in ADDED,
        f"Only money and whole numbers have a sum; {name_of(node.column)} is {node.column.kind.named}.",
    )


@check.register(n.Latest)
@check.register(n.Earliest)
def _check_extreme(node: n.Latest | n.Earliest) -> None:
    _check_own_column(node.rows, node.column)
    _expect(
        node.column.kind in ORDERED,
        f"There is no order in {node.column.kind.named}, so {name_of(node.column)} has no latest or earliest.",
    )


@check.register
def _check_last_code(node: n.LastCode) -> None:
    _check_own_column(node.rows, node.day)
    _check_own_column(node.rows, node.code)
    _expect(node.day.kind is Kind.DAY, f"'latest by' needs a day; {name_of(node.day)} is {node.day.kind.named}.")
    _expect(
        node.code.kind is Kind.CODE and bool(node.code.options),
        f"'latest by' picks a column of codes; {name_of(node.code)} is {node.code.kind.named}.",
    )


def _check_own_column(rows: n.Rows, column: n.Column) -> None:
    _expect(column.table == rows.table, f"Rows of '{rows.table}' have no column {name_of(column)}.")


@check.register
def _check_group(node: n.Group) -> None:
    _check_where(node.table, node.key, node.where)
    _check_period(node.since, node.until)
    _expect(
        node.member.table == node.table and node.member.kind is Kind.PERSON,
        "The members of a group are persons named in its own table.",
    )
    _expect(
        subject_of(node.key) != "person", "A group is kept together by a household or business number, not by a person."
    )


@check.register(n.MembersAtLeast)
@check.register(n.MembersAll)
@check.register(n.MembersCount)
def _check_members(node: n.MembersAtLeast | n.MembersAll | n.MembersCount) -> None:
    _check_of_member(node.condition)
    _expect(
        not isinstance(node, n.MembersAtLeast) or node.times >= 1,
        "'at least 0 members' is always true; ask for at least 1.",
    )


@check.register
def _check_members_sum(node: n.MembersSum) -> None:
    _check_of_member(node.value)
    _expect(
        kind_of(node.value) in ADDED,
        f"Only money and whole numbers are added over members, not {kind_of(node.value).named}.",
    )


def _check_of_member(node: n.Node) -> None:
    _expect(
        scope_of(node) in ("person", None),
        f"What is asked of the members must speak about a person; this speaks about {scope_of(node)}.",
    )


@check.register(n.ConditionOfGroup)
@check.register(n.ValueOfGroup)
def _check_of_group(node: n.ConditionOfGroup | n.ValueOfGroup) -> None:
    inner = node.condition if isinstance(node, n.ConditionOfGroup) else node.value
    _expect(
        node.group.single, f"A person may belong to several groups '{node.group.name}', so 'the' group has no meaning."
    )
    _expect(
        scope_of(inner) == subject_of(node.group.key),
        f"What is said of the group '{node.group.name}' speaks about {scope_of(inner)} instead.",
    )


@check.register(n.ConditionOn)
@check.register(n.ValueOn)
def _check_on(node: n.ConditionOn | n.ValueOn) -> None:
    _expect(is_static(node.day), "Another day must follow from today alone, so that it is the same for everybody.")
    _expect(kind_of(node.day) is Kind.DAY, f"A question is asked on a day, not on {kind_of(node.day).named}.")
    scope_of(node)


def check_all(node: n.Node) -> None:
    """Check a node and everything inside it."""
    for part in walk(node):
        check(part)
