"""``martebe tables``: what registers deliver, described so that an outsider can produce a delivery."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from martebe.assembly import catalogue
from martebe.cli import words
from martebe.cli.examples import write_example
from martebe.cli.frictionless import data_package, table_schema
from martebe.cli.manifests import MANIFEST_FIELDS
from martebe.cli.refusals import RefusalError
from martebe.cli.table_pages import page, page_of
from martebe.cli.teller import Teller, json_of
from martebe.rules import TableDescription, Words

TABLE = Words("кесте", "таблица", "table")
NAME = Words("атауы", "название", "name")
OWNER = Words("иесі", "владелец", "owner")
DELAY = Words("әдеттегі кідіріс, күн", "обычная задержка, дней", "usual delay, days")
COLUMN = Words("баған", "столбец", "column")
KIND = Words("түрі", "вид", "kind")
LABEL = Words("атауы", "название", "label")
EMPTY = Words("бос болуы", "пустое", "may be empty")
CODES = Words("кодтар", "коды", "codes")
CONSTRAINT = Words("шарт", "условие", "constraint")
OTHERWISE = Words("әйтпесе", "иначе", "otherwise")
SAID = Words("жіберуші не оқиды", "что прочтёт отправитель", "what the sender reads")
TABLES = Words("Тізілімдер жеткізетін кестелер", "Таблицы, которые поставляют реестры", "Tables that registers deliver")
MORE = Words(
    "Бір кесте: martebe tables АТАУЫ. Ілеспе құжат пен дайын мысал: --example ҚАЛТА.",
    "Одна таблица: martebe tables ИМЯ. Описание поставки и готовый пример: --example ПАПКА.",
    "One table: martebe tables NAME. The manifest and a ready example: --example FOLDER.",
)
WRITTEN = Words(
    "Мысал жазылды: {0}, {1}, {2}.", "Пример записан: {0}, {1}, {2}.", "The example is written: {0}, {1}, {2}."
)
Form = Literal["text", "markdown", "frictionless", "json"]


def tables(
    teller: Teller,
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="One table, by its name.")] = None,
    form: Annotated[
        Form, typer.Option("--form", help="Text, a page of Markdown, a Frictionless description, or JSON.")
    ] = "text",
    example: Annotated[
        Path | None,
        typer.Option(
            "--example", metavar="FOLDER", help="Write an example of the table there: data, manifest and schema."
        ),
    ] = None,
) -> None:
    """Describe the tables that registers deliver, their columns and constraints, and the manifest of a delivery."""
    chosen = [_table(name)] if name is not None else [each.description for each in catalogue.tables.values()]
    if example is not None:
        for each in chosen:
            teller.note(WRITTEN, *[path.name for path in write_example(each, example)])
        return
    if teller.as_json or form == "json":
        teller.write(json_of(_as_json(chosen)))
    elif form == "frictionless":
        teller.write(
            json_of(table_schema(chosen[0], teller.language) if name else data_package(chosen, teller.language))
        )
    elif form == "markdown":
        teller.write(page_of(chosen[0]) if name else page(catalogue.tables.values()))
    elif name is not None:
        _show_table(teller, chosen[0])
    else:
        _show_tables(teller, chosen)


def _table(name: str) -> TableDescription:
    if name not in catalogue.tables:
        raise RefusalError(words.NO_TABLE, name, ", ".join(catalogue.tables))
    return catalogue.tables[name].description


def _show_tables(teller: Teller, described: list[TableDescription]) -> None:
    table = teller.table(TABLES, TABLE, NAME, OWNER, DELAY, numbers=[3])
    for each in described:
        said = [words.said_in(teller.language) for words in (each.words, each.owner)]
        teller.row(table, each.name, *said, each.delay_days)
    teller.answer(None, table)
    teller.note(MORE)


def _show_table(teller: Teller, described: TableDescription) -> None:
    columns = teller.table(described.words, COLUMN, KIND, LABEL, EMPTY, CODES)
    for column in described.columns:
        key = "*" if column.name in described.key else ""
        codes = ", ".join(option.code for option in column.options)
        label = column.words.said_in(teller.language)
        teller.row(columns, column.name + key, column.kind.value, label, column.missing, codes)
    constraints = teller.table(None, CONSTRAINT, OTHERWISE, SAID)
    for each in described.constraints:
        teller.row(constraints, each.code, each.otherwise, each.words.said_in(teller.language))
    teller.answer(None, columns, *([constraints] if described.constraints else []))
    teller.note(MORE)


def _as_json(described: list[TableDescription]) -> dict[str, Any]:
    return {
        "manifest": {field: vars(words) for field, words in MANIFEST_FIELDS.items()},
        "tables": [_table_json(each) for each in described],
    }


def _table_json(described: TableDescription) -> dict[str, Any]:
    return {
        "name": described.name,
        "words": vars(described.words),
        "owner": vars(described.owner),
        "meaning": described.meaning,
        "key": list(described.key),
        "delay_days": described.delay_days,
        "delivered_by": described.delivered_by,
        "cancels": described.cancels,
        "known_faults": list(described.known_faults),
        "columns": [
            {
                "name": column.name,
                "kind": column.kind.value,
                "words": vars(column.words),
                "meaning": column.meaning,
                "missing": column.missing,
                "options": {option.code: vars(option.words) for option in column.options},
            }
            for column in described.columns
        ],
        "constraints": [
            {"code": each.code, "otherwise": each.otherwise, "words": vars(each.words)}
            for each in described.constraints
        ],
    }
