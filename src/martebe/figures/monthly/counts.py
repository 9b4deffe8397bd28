"""What a monthly report is made from: persons of a month by district and by codes, and nothing about anybody.

A cell is ``(region, district, codes..., persons)``; a place is None where it is not told. Cells of a place are found
and added up here, so that one count of the country answers for every region and district of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from martebe.figures.figure import RunStamp

Cells = tuple[tuple[Any, ...], ...]
DETERMINED, LEFT = "determined", "left"


@dataclass(frozen=True)
class Proof:
    """Of the certificate of the month's run what lets anybody find it and count again."""

    product: str
    country: str
    lake: str
    deliveries: int
    files: int


@dataclass(frozen=True)
class MonthCounts:
    """A month in cells. points: the runs counted, the oldest first; start, before, year_before: the numbers of some.

    stages: per point (region, district, stage, provisional, persons), where a stage is DETERMINED, LEFT or one of the
    headlines that are no statuses. statuses: of the last run (region, district, headline, provisional, persons).
    flows: of all who need a status at the first run of the period or at its last (region, district, headline then,
    headline now or "", persons). outcomes: (region, district, evidence, channel, reason, persons). categories: of those
    without status (region, district, age, sex, urban, last, persons). insurance: (region, district, ground, persons).
    awaited: (region, table, due, open, provisional, alone). deliveries: (table, deliveries, then rows by fate).
    claims: code and the figure beside it.
    """

    month: date
    made_up: bool
    proof: Proof
    points: tuple[RunStamp, ...]
    start: int | None
    before: int | None
    year_before: int | None
    stages: tuple[Cells, ...]
    statuses: Cells
    flows: Cells
    outcomes: Cells | None
    categories: Cells
    insurance: Cells
    awaited: Cells
    deliveries: Cells
    claims: Mapping[str, float | None]

    @property
    def run(self) -> RunStamp:
        """The run that the month is told from."""
        return self.points[-1]

    @property
    def first(self) -> RunStamp | None:
        """The first run of the period, where it has another than the last."""
        return None if self.start is None else self.points[self.start]

    def as_json(self) -> dict[str, Any]:
        """The counts as JSON knows them."""
        stamps = [asdict(each) | {"day": str(each.day), "known_at": each.known_at.isoformat()} for each in self.points]
        return vars(self) | {"month": str(self.month), "proof": asdict(self.proof), "points": stamps}

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> MonthCounts:
        """Counts as ``as_json`` wrote them."""
        cells = {name: _cells(written[name]) for name in CELLS}
        return cls(
            **{
                **written,
                **cells,
                "month": date.fromisoformat(written["month"]),
                "proof": Proof(**written["proof"]),
                "points": tuple(map(_stamp, written["points"])),
                "stages": tuple(map(_cells, written["stages"])),
            }
        )


CELLS = ("statuses", "flows", "outcomes", "categories", "insurance", "awaited", "deliveries")


def _cells(written: Sequence[Sequence[Any]] | None) -> Any:
    return None if written is None else tuple(map(tuple, written))


def _stamp(written: Mapping[str, Any]) -> RunStamp:
    day, known_at = date.fromisoformat(written["day"]), datetime.fromisoformat(written["known_at"])
    return RunStamp(**{**written, "day": day, "known_at": known_at})


def within(cells: Cells, place: int | None) -> Cells:
    """The cells of a region or district; of the country, where no place is named."""
    return cells if place is None else tuple(cell for cell in cells if place in cell[:2])


def by_place(cells: Cells) -> dict[int | None, list[tuple[Any, ...]]]:
    """The cells of every region and district, and of the country under None."""
    found: dict[int | None, list[tuple[Any, ...]]] = {None: list(cells)}
    for cell in cells:
        for place in {place for place in cell[:2] if place is not None}:
            found.setdefault(place, []).append(cell)
    return found


def added(cells: Iterable[tuple[Any, ...]], key: Callable[[tuple[Any, ...]], Any]) -> Counter[Any]:
    """Persons by a key of the cell; persons are the last of it."""
    found = Counter[Any]()
    for cell in cells:
        found[key(cell)] += cell[-1]
    return found
