"""Tables as Frictionless Table Schemas and one Data Package, for tools that check a file before it is sent.

What the standard has no word for stands under ``martebe:`` names.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from martebe.rules import ColumnDescription, Kind, Language, TableDescription

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
FIELDS: dict[Kind, dict[str, Any]] = {
    Kind.PERSON: {"type": "string", "constraints": {"pattern": "[0-9]{12}"}},
    Kind.BUSINESS: {"type": "string", "constraints": {"pattern": "[0-9]{12}"}},
    Kind.HOUSEHOLD: {"type": "string", "constraints": {"pattern": "[0-9]{1,12}"}},
    Kind.PLACE: {"type": "string", "constraints": {"pattern": "[1-9][0-9]{8}"}},
    Kind.DAY: {"type": "date", "format": "%Y-%m-%d"},
    Kind.MONTH: {"type": "yearmonth"},
    Kind.MONEY: {"type": "number", "constraints": {"minimum": -(10**13), "maximum": 10**13}},
    Kind.WHOLE: {"type": "integer"},
    Kind.CODE: {"type": "string"},
    Kind.YES_NO: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    Kind.TEXT: {"type": "string"},
}


def table_schema(table: TableDescription, language: Language) -> dict[str, Any]:
    """The Table Schema of a table as text files have it: money in tenge, a month as 2018-06."""
    return {
        "$schema": SCHEMA,
        "name": table.name,
        "title": table.words.said_in(language),
        "description": table.meaning,
        "fields": [_field(column, language) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
        "martebe:constraints": [
            {"code": each.code, "otherwise": each.otherwise, "sentence": each.words.said_in(language)}
            for each in table.constraints
        ],
    }


def data_package(tables: Iterable[TableDescription], language: Language) -> dict[str, Any]:
    """All tables as one Data Package: each resource is a file as its owner may send it."""
    return {
        "$schema": PROFILE,
        "name": "martebe-deliveries",
        "resources": [
            {
                "name": table.name.replace("_", "-"),
                "path": f"{table.name}.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": table_schema(table, language),
            }
            for table in tables
        ],
    }


def _field(column: ColumnDescription, language: Language) -> dict[str, Any]:
    field = FIELDS[column.kind]
    constraints = {**field.get("constraints", {}), "required": column.missing is None}
    if column.options:
        constraints["enum"] = [option.code for option in column.options]
    empty = f" Empty: {column.missing}" if column.missing else ""
    return {
        "name": column.name,
        "title": column.words.said_in(language),
        "description": column.meaning + empty,
        **field,
        "constraints": constraints,
        "martebe:kind": column.kind.value,
    }
