"""A cell: what a number counts, as codes that may stand in an address, for they name nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal, TypeVar
from urllib.parse import parse_qs, urlencode

from martebe.assembly import catalogue, country, places
from martebe.figures.categories import Category
from martebe.figures.evidence import CONFIRMED, EVIDENCE
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT

DETERMINED, ANY, BY_REGISTER, OUT, IN = "determined", "any", "confirmed", "out", "in"
TEXTS = ("headline", "sex", "last", "evidence", "channel", "excluded", "group")
Value = TypeVar("Value", str, int, bool)
Asked = Mapping[str, Sequence[str | int | bool | None]]
"""For a column of ``office.worklists_placed`` the values that count; of ``settlement``, the first and the last one."""


@dataclass(frozen=True)
class Cell:
    """What a number of the latest run counts; None: whatever it is. An empty text: what no register knows of somebody.

    place: a KATO code of any level; None: the country. headline: a status, a group of statuses, ``none``,
    ``not_settled`` or ``determined``; None: all residents, and of outcomes and groups everybody. sex: as the population
    register has it. age_from: the first year of the band (``figures.categories.AGES``). urban: in a town. last: the
    table of the last record of who is without status. evidence: one of ``figures.evidence.EVIDENCE``, ``confirmed``
    (by a register) or ``any``. channel: of the declaration. excluded: a reason, ``out`` (for any reason) or ``in``
    (for none). group: the name of a group that a room published.
    """

    place: int | None = None
    headline: str | None = None
    sex: str | None = None
    age_from: int | None = None
    urban: bool | Literal[""] | None = None
    last: str | None = None
    evidence: str | None = None
    channel: str | None = None
    excluded: str | None = None
    group: str | None = None

    @classmethod
    def of_category(cls, category: Category, place: int | None = None) -> Cell:
        """The persons without status of a category, in a place."""
        urban: bool | Literal[""] = "" if category.urban is None else category.urban
        last = category.last or ""
        return cls(place, WITHOUT, category.sex, category.age_from, urban, last)

    @property
    def query(self) -> str:
        """The cell as the query of an address."""
        given = {each.name: value for each in fields(self) if (value := getattr(self, each.name)) is not None}
        return urlencode({name: int(value) if isinstance(value, bool) else value for name, value in given.items()})

    def asked(self, day: date) -> Asked:
        """The values of columns that count, by the division of a day."""
        found: dict[str, Sequence[str | int | bool | None]] = {
            "headline": _headlines(self),
            "sex": _known(self.sex),
            "age_from": _one(self.age_from),
            "urban": (None,) if self.urban == "" else _one(self.urban),
            "last": _known(self.last),
            "evidence": _evidence(self.evidence),
            "channel": _known(self.channel),
            "group": _one(self.group),
            **_excluded(self.excluded),
            **_place(self.place, day),
        }
        return {name: values for name, values in found.items() if values}


def cell_of(query: str) -> Cell:
    """The cell that a query tells. Raises ValueError for one that tells none."""
    given = {name: values[-1] for name, values in parse_qs(query, keep_blank_values=True, max_num_fields=40).items()}
    if any("\0" in value for value in given.values()):
        raise ValueError("No code has a letter that the database cannot hold.")
    texts = {name: given[name] for name in TEXTS if name in given}
    numbers = {name: int(given[name]) for name in ("place", "age_from") if given.get(name)}
    if any(not 0 <= number < 1_000_000_000 for number in numbers.values()):
        raise ValueError("A place and an age are numbers of at most nine digits.")
    urban: dict[str, bool | Literal[""]] = {}
    if "urban" in given:
        urban["urban"] = "" if given["urban"] == "" else bool(int(given["urban"]))
    return Cell(**numbers, **texts, **urban)  # type: ignore[arg-type]


def _headlines(cell: Cell) -> Sequence[str]:
    """The headlines that count; none: all. Outcomes and groups may be of the dead and departed as well."""
    statuses = catalogue.statuses
    living = [each.code for each in statuses if each.code not in country.closing]
    if cell.headline is None:
        open_to_all = cell.evidence or cell.excluded or cell.group
        return () if open_to_all else [WITHOUT, NOT_SETTLED, *living]
    if cell.headline == DETERMINED:
        return living
    of_group = [each.code for each in statuses if each.group == cell.headline]
    return [cell.headline] if any(each.code == cell.headline for each in statuses) or not of_group else of_group


def _evidence(evidence: str | None) -> Sequence[str]:
    """The kinds of evidence that count; none: all, and nobody's."""
    kinds = {None: (), ANY: EVIDENCE, BY_REGISTER: sorted(CONFIRMED)}
    return kinds.get(evidence, (str(evidence),))


def _excluded(excluded: str | None) -> dict[str, Sequence[str | bool | None]]:
    """Those left out for a reason or for any, or those of no reason."""
    if excluded in (None, OUT):
        return {OUT: (True,)} if excluded else {}
    return {"excluded": (None,) if excluded == IN else (excluded,)}


def _place(code: int | None, day: date) -> dict[str, Sequence[int]]:
    """Regions and districts as the division has them; below these the codes that begin with the same digits."""
    if code is None:
        return {}
    division = places.on(day)
    if code in division:
        return {"region" if division.place(code).level == 1 else "district": (code,)}
    within = next(step for step in (10_000, 1_000, 100, 1) if code % step == 0)
    return {"settlement": (code, code + within - 1)}


def _one(value: Value | None) -> Sequence[Value]:
    return () if value is None else (value,)


def _known(code: str | None) -> Sequence[str | None]:
    """The code; of an empty text, what no register knows."""
    return () if code is None else (code or None,)
