"""Rows gathered about one person: under the numbers that stand for those they name, one row for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from martebe.engines.records import Row
from martebe.rules import nodes as n


def as_known(
    row: dict[str, n.Scalar | None], persons: Sequence[str], standing_for: Callable[[int], int]
) -> dict[str, n.Scalar | None]:
    """A row under the numbers that stand for its persons; those it came with are kept with a ``_`` before them."""
    standing = {column: standing_for(number) for column in persons if isinstance(number := row[column], int)}
    return row | {f"_{column}": row[column] for column in persons} | standing


def one_row_each(rows: Iterable[Row], key: str) -> list[Row]:
    """One row stands for a person: that of the number that stands for them, else of their smallest number."""
    by_person: dict[n.Scalar | None, Row] = {}
    for row in sorted(rows, key=lambda row: (row[f"_{key}"] != row[key], int(str(row[f"_{key}"])))):
        by_person.setdefault(row[key], row)
    return list(by_person.values())


def standing_numbers(links: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Each linked number with the number that stands for the person in the end (see ``intake.records.links``).

    Numbers linked in a circle stand for nobody but themselves.
    """
    named = dict(links)
    found: dict[int, int] = {}
    for number in named:
        person, passed = named[number], {number}
        while person in named and person not in passed:
            passed.add(person)
            person = named[person]
        if person not in named:
            found[number] = person
    return found
