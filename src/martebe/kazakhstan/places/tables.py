"""Read the country's own CSV tables: notes on lines that begin with '#', then a heading, then rows."""

from __future__ import annotations

import csv
from importlib.resources import files


def read_table(name: str, package: str = "martebe.kazakhstan.places") -> list[dict[str, str]]:
    """The rows of a table that is shipped with the package, each by its heading."""
    lines = files(package).joinpath(name).read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def table_notes(name: str, package: str = "martebe.kazakhstan.places") -> tuple[str, ...]:
    """What the table says of itself: content, source, licence and what is left out."""
    lines = files(package).joinpath(name).read_text("utf-8").splitlines()
    return tuple(line.removeprefix("# ") for line in lines if line.startswith("#"))
