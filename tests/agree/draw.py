"""An example as a drawn test: `python -m tests.agree.draw SEED` prints one, a failing test prints its own.

Paste what is printed into ``test_drawn.py`` with a name and a sentence that say what was wrong.
"""

from __future__ import annotations

import sys
from datetime import date
from textwrap import indent

from hypothesis import HealthCheck, given, seed, settings

from martebe.rules import Coverage, Delivered, Kind, TableDescription
from martebe.rules import nodes as n
from martebe.rules.reading import kind_of
from spec.harness.drawing import subject_column
from spec.harness.engines import MISSING, OPEN, Came
from tests.agree import toy
from tests.agree.example import Example, examples
from tests.agree.generated_records import FOREVER, Row
from tests.agree.written import plain, written


def drawn(example: Example) -> str:
    """The text of a test that puts the example to every engine."""
    tables = [f"{name}: {_delivery(example, name)}" for name in toy.TABLES]
    asked = [f'"{name}": {written(node)}' for name, node in example.asked.items()]
    expected = [
        f"{key}: {{{', '.join(f'{name!r}: {_came(example.asked[name], came)}' for name, came in each.items())}}}"
        for key, each in example.expected().items()
    ]
    arguments = [f'"{example.day}"', _braces(tables), _braces(asked), _braces(expected)]
    body = "".join(f"{argument},\n" for argument in arguments)
    return f'def test_name_me(answers):\n    """Say what holds."""\n    answers(\n{indent(body, " " * 8)}    )\n'


def _braces(items: list[str]) -> str:
    return "{\n" + "".join(indent(f"{item},\n", " " * 4) for item in items) + "}"


def _delivery(example: Example, table: str) -> str:
    reaches = [_reach(each) for each in _delivered(example.coverage, table)]
    text = f'"""\n{indent(_drawing(toy.description(table), example.rows[table]), " " * 6)}"""'
    return text if reaches == ["Reach()"] else f"delivered({', '.join([text, *reaches])})"


def _delivered(coverage: Coverage, table: str) -> list[Delivered]:
    return [each for each in coverage.delivered if each.table == table]


def _reach(delivered: Delivered) -> str:
    parts = [f'since="{delivered.since}"'] if delivered.since else []
    parts += [f'until="{delivered.until}"'] if delivered.until != FOREVER else []
    parts += [f"places={tuple(sorted(delivered.places))}"] if delivered.places is not None else []
    return f"Reach({', '.join(parts)})"


def _drawing(table: TableDescription, rows: list[Row]) -> str:
    """The rows as a table, the subject's number first; columns that are all empty are left out."""
    if not rows:
        return ""
    key = subject_column(table).name
    shown = [
        column for column in table.columns if column.name != key and any(row[column.name] is not None for row in rows)
    ]
    cells = [["", *(column.name for column in shown)]]
    cells += [
        [_cell(row[key], Kind.PERSON), *(_cell(row[column.name], column.kind) for column in shown)] for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]
    lines.insert(1, "-+-".join("-" * width for width in widths))
    return "".join(f"{line}\n" for line in lines)


def _cell(value: n.Scalar | None, kind: Kind) -> str:
    match kind, value:
        case _, None:
            return ""
        case Kind.MONEY, int(tiyn):
            return f"{'-' * (tiyn < 0)}{abs(tiyn) // 100}.{abs(tiyn) % 100:02}"
        case Kind.MONTH, date() as first:
            return f"{first:%Y-%m}"
        case Kind.YES_NO, bool(yes):
            return "yes" if yes else "no"
        case _:
            return str(value)


def _came(node: n.Node, came: Came) -> str:
    if came is OPEN or came is MISSING:
        return came.name
    if isinstance(node, n.Value) and kind_of(node) in (Kind.DAY, Kind.MONTH, Kind.MONEY):
        return f'"{_cell(came, kind_of(node))}"'
    return plain(came)


def main() -> None:
    """Print one generated example."""
    found: list[Example] = []

    @seed(int(sys.argv[1]))
    @settings(max_examples=10, database=None, suppress_health_check=list(HealthCheck), deadline=None)
    @given(examples())
    def collect(example: Example) -> None:
        found.append(example)

    collect()
    print(drawn(max(found, key=lambda example: len(example.everyone))))


if __name__ == "__main__":
    main()
