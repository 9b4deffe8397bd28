"""What others published about the same things, each with its source; never a figure of our own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from martebe.kazakhstan.places.tables import read_table


@dataclass(frozen=True)
class Claim:
    """A published number.

    figure: residents, determined, without, updated, updated.<status> or rate. since: the first day of the period that
    ends on ``day``; None for a state on the day. value: persons, or a share from 0 to 1. bound: "over" for "more than".
    """

    figure: str
    since: date | None
    day: date
    place: int | None
    value: float
    bound: Literal["", "over"]
    source: str
    published: date


def _claim(row: dict[str, str]) -> Claim:
    return Claim(
        row["figure"],
        date.fromisoformat(row["since"]) if row["since"] else None,
        date.fromisoformat(row["day"]),
        int(row["place"]) if row["place"] else None,
        float(row["value"]),
        "over" if row["bound"] == "over" else "",
        row["source"],
        date.fromisoformat(row["published"]),
    )


claims = tuple(map(_claim, read_table("claims.csv", "martebe.kazakhstan")))
