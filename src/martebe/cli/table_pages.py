"""The documentation of tables and of their deliveries as Markdown, made from the descriptions."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from martebe.cli import markdown
from martebe.cli.examples import example_manifest, example_row
from martebe.cli.manifests import MANIFEST_FIELDS
from martebe.rules import ColumnDescription, Span, Table, TableDescription

INTRODUCTION = (
    "Every table that registers deliver: whose it is, what each column means, what must hold of a row, how late it"
    " usually comes. Rendered from `src/martebe/kazakhstan/records`. Money is written in tenge in text files and held"
    " in whole tiyn; a month is written as 2018-06. A column marked * is part of the key: a later row with the same"
    " key corrects the earlier one."
)

DELIVERY = (
    "A delivery is two files in one folder: the data, and beside it a manifest, `NAME.delivery.json`, that says what"
    " the data speak for. Text files are UTF-8 with a line of column names; XLSX holds one sheet of values; Parquet"
    " holds money in tiyn and months as their first day. `martebe tables NAME --example FOLDER` writes an"
    " example of any table."
)


def page(tables: Iterable[Table]) -> str:
    """The page of all tables."""
    described = [table.description for table in tables]
    contents = markdown.table(
        ["table", "owner", "usual delay"],
        [[f"[{each.name}](#{each.name})", each.owner.en, _days(each.delay_days)] for each in described],
    )
    blocks = [table(each).rstrip("\n") for each in described]
    return markdown.joined("# Tables of records", INTRODUCTION, contents, delivery(described[0]).rstrip("\n"), *blocks)


def page_of(described: TableDescription) -> str:
    """One table alone, with how it is delivered."""
    return markdown.joined(table(described).rstrip("\n"), delivery(described).rstrip("\n"))


def delivery(described: TableDescription) -> str:
    """How a delivery is described, with an example of a table."""
    name = f"{described.name}.csv"
    manifest = example_manifest(described, name).as_json()
    return markdown.joined(
        "## How a delivery is described",
        DELIVERY,
        markdown.table(
            ["field", "kk", "ru", "en"],
            [[f"`{field}`", said.kk, said.ru, said.en] for field, said in MANIFEST_FIELDS.items()],
        ),
        f"So `{described.name}.delivery.json`, for a file of one row:",
        markdown.code(json.dumps(manifest, indent=1), "json"),
        f"And `{name}`:",
        markdown.code(_example_file(described), "csv"),
    )


def _example_file(described: TableDescription) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, described.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerow(example_row(described))
    return text.getvalue().rstrip("\n")


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
        f"Lies in `{column.within}`." if column.within else "",
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
