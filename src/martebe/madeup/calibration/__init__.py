"""The published figures and the assumptions that a made-up country is calibrated to, each with its source."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

import yaml

Phase = Literal["known", "round", "updated", "without"]
Who = Literal["resident", "phantom"]
NATION = 18_157_337


@dataclass(frozen=True)
class Situation:
    """Where a person stands in the funnel, and how many such persons a country of ``NATION`` residents has."""

    code: str
    phase: Phase
    who: Who
    persons: int


@dataclass(frozen=True)
class RegionalRate:
    """Which share of a region's people without a status was updated in 2018; ``rate`` None: not published."""

    rate: float | None
    lean: float
    round_persons: int | None


@dataclass(frozen=True)
class Measure:
    """A measure of employment: participations in 2018, usual length (0: without end)."""

    code: str
    participations: int
    months: int
    with_employer: bool


@cache
def situations() -> tuple[Situation, ...]:
    """All situations of the funnel, in the order of the table."""
    return tuple(
        Situation(row["situation"], cast(Phase, row["phase"]), cast(Who, row["who"]), int(row["persons"]))
        for row in _rows("situations.csv")
    )


@cache
def regional_rates() -> dict[int, RegionalRate]:
    """The rates of the release of August 2018 by region of the June 2018 division."""
    return {
        int(row["region"]): RegionalRate(
            float(row["rate"]) if row["rate"] else None,
            float(row["lean"] or 0),
            int(row["round_persons"]) if row["round_persons"] else None,
        )
        for row in _rows("regional_rates.csv")
    }


@cache
def measures() -> tuple[Measure, ...]:
    """The measures of employment of 2018."""
    return tuple(
        Measure(row["measure"], int(row["participations"]), int(row["months"]), row["with_employer"] == "true")
        for row in _rows("measures.csv")
    )


@cache
def funnel() -> dict[str, int]:
    """The published numbers of the funnel."""
    text = (files(__package__) / "funnel.yaml").read_text("utf-8")
    return {name: int(claim["value"]) for name, claim in yaml.safe_load(text).items()}


def _rows(name: str) -> list[dict[str, str]]:
    lines = (files(__package__) / name).read_text("utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))
