"""The documentation of tables, made from their descriptions."""

from __future__ import annotations

from collections.abc import Iterable

from martebe.rules import ColumnDescription, Span, Table, TableDescription
from tools.docs import markdown

INTRODUCTION = (
    "Every table that registers deliver: whose it is, what each column means, what must hold of a row, how late it"
    " usually comes. Rendered from `src/martebe/kazakhstan/records`. Money is written in tenge in text files and held"
    " in whole tiyn; a month is written as 2018-06. A column marked * is part of the key: a later row with the same"
    " key corrects the earlier one."
)


def page(tables: Iterable[Table]) -> str:
    """The page of all tables."""
    described = [table.description for table in tables]
    contents = markdown.table(
        ["table", "owner", "usual delay"],
        [[f"[{each.name}](#{each.name})", each.owner.en, _days(each.delay_days)] for each in described],
    )
    return markdown.joined("# Tables of records", INTRODUCTION, contents, *[table(each) for each in described])


def table(described: TableDescription) -> str:
    """One table."""
    return markdown.joined(
        f"## {described.name}",
        f"{described.words.kk} · {described.words.ru} · {described.words.en}",
        described.meaning,
        _facts(described),
        columns(described),
        _constraints(described),
        "\n".join(f"- Known fault: {fault}" for fault in described.known_faults),
    ).rstrip("\n")


def _facts(described: TableDescription) -> str:
    owner = f"- Owner: {described.owner.kk} · {described.owner.ru} · {described.owner.en}"
    by = "one delivery speaks for the country" if described.delivered_by == "country" else "delivered by regions"
    lines = [owner, f"- Delivery: {by}; usual delay {_days(described.delay_days)}"]
    match described.time:
        case Span(start, end):
            lines.append(f"- Time: a row is in force from `{start}` to `{end}`, both days included")
        case str(column):
            lines.append(f"- Time: a row speaks about `{column}`")
    if described.cancels:
        lines.append(f"- A row whose `{described.cancels}` names another cancels it; both count as never there")
    return "\n".join(lines)


def _days(days: int) -> str:
    return "none" if days == 0 else f"{days} days"


def columns(described: TableDescription) -> str:
    """The columns of a table."""
    rows = [
        [
            f"`{column.name}`{'*' if column.name in described.key else ''}",
            column.kind.value,
            " · ".join(dict.fromkeys((column.words.kk, column.words.ru, column.words.en))),
            _meaning(column),
        ]
        for column in described.columns
    ]
    return markdown.table(["column", "kind", "label", "meaning"], rows)


def _meaning(column: ColumnDescription) -> str:
    options = "; ".join(f"`{option.code}` {option.words.en}" for option in column.options)
    parts = [
        column.meaning,
        f"Codes: {options}." if options else "",
        f"Empty: {column.missing}" if column.missing else "",
    ]
    return " ".join(part for part in parts if part)


def _constraints(described: TableDescription) -> str:
    if not described.constraints:
        return ""
    rows = [
        [each.code, each.otherwise, f"{each.words.kk} · {each.words.ru} · {each.words.en}"]
        for each in described.constraints
    ]
    return markdown.table(["constraint", "otherwise", "what the sender reads"], rows)
