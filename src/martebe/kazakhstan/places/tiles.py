"""A map of equal tiles, one for each region: small and large count alike, and it reads on a phone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from martebe.kazakhstan.places.tables import read_table
from martebe.rules.words import Words


@dataclass(frozen=True)
class Tile:
    """Where a region stands, from the upper left (0, 0), and its shortest name."""

    column: int
    row: int
    words: Words


def tiles_on(day: date) -> Mapping[int, Tile]:
    """The tile of each region in force on a day."""
    return {
        int(row["code"]): Tile(int(row["column"]), int(row["row"]), Words(row["kk"], row["ru"], row["en"]))
        for row in read_table("tiles.csv")
        if row["valid_from"] <= day.isoformat() <= (row["valid_until"] or date.max.isoformat())
    }
