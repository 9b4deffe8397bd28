"""All divisions of the country and what became of each code when one division followed another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Literal, cast

from martebe.kazakhstan.places.division import (
    AmbiguousPlaceError,
    Division,
    Kind,
    Place,
    PlaceError,
    UnknownPlaceError,
    codes_above,
)
from martebe.kazakhstan.places.tables import read_table
from martebe.rules.words import Words


@dataclass(frozen=True)
class Change:
    """On ``day`` the place ``before`` (or a part of it with so many ``persons``, if counted) became ``after``."""

    day: date
    before: int
    after: int
    persons: int | None


@dataclass(frozen=True)
class Successor:
    """Where the people of a code are on another day, and which share of them; None where nobody counted."""

    code: int
    share: Fraction | None


class Places:
    """The places of the country through time."""

    def __init__(
        self,
        places: Iterable[Place],
        changes: Iterable[Change],
        former_names: Mapping[int, tuple[str, ...]] | None = None,
        aliases: Mapping[int, int] | None = None,
    ) -> None:
        self._places = tuple(places)
        self.first_day = min(place.valid_from for place in self._places)
        """The first day for which a division is known."""
        self._former = dict(former_names or {})
        self._aliases = dict(aliases or {})
        self._forward: dict[date, dict[int, list[Successor]]] = defaultdict(dict)
        self._backward: dict[date, dict[int, list[Successor]]] = defaultdict(dict)
        for (day, before), parts in _grouped(changes, "before").items():
            self._forward[day][before] = _shared(parts)
        for (day, after), parts in _grouped(changes, "after").items():
            self._backward[day][after] = _merged(parts)
        self._divisions: dict[date, Division] = {}

    @property
    def days(self) -> tuple[date, ...]:
        """The days from which some place has its code or name, oldest first."""
        return tuple(sorted({place.valid_from for place in self._places}))

    def on(self, day: date) -> Division:
        """The division in force on a day; raises PlaceError for a day before the first one known."""
        if day < self.first_day:
            raise PlaceError(_too_early(day, self.first_day))
        if day not in self._divisions:
            standing = (place for place in self._places if place.holds_on(day))
            self._divisions[day] = Division(day, standing, self._former)
        return self._divisions[day]

    def history(self, code: int) -> tuple[Place, ...]:
        """Every place that ever had this code, in the order of their days."""
        return tuple(sorted((p for p in self._places if p.code == code), key=lambda p: p.valid_from))

    def as_of(self, code: int, from_day: date, to_day: date) -> tuple[Successor, ...]:
        """Where the people of a region or district code of ``from_day`` are in the division of ``to_day``.

        "As now" geography carries old codes to a later day, "as then" later codes to an earlier one. Where
        a place was divided there are several successors whose shares, if counted, sum to 1.
        """
        found = [Successor(self.on(from_day).place(code).code, Fraction(1))]
        if from_day <= to_day:
            steps, days = self._forward, sorted(day for day in self._forward if from_day < day <= to_day)
        else:
            steps = self._backward
            days = sorted((day for day in steps if to_day < day <= from_day), reverse=True)
        for day in days:
            found = _summed(
                Successor(next_.code, _product(each.share, next_.share))
                for each in found
                for next_ in steps[day].get(each.code, [Successor(each.code, Fraction(1))])
            )
        return tuple(found)

    def crosswalk(self, from_day: date, to_day: date) -> tuple[tuple[int, Successor], ...]:
        """``as_of`` for every place of ``from_day``: rows to join figures of one division to another."""
        return tuple(
            (place.code, successor)
            for place in self.on(from_day)
            for successor in self.as_of(place.code, from_day, to_day)
        )

    def resolve(self, code: int, day: date) -> Place:
        """The most precise place of ``day`` that surely holds a code of any level, also an old or early one.

        A code in force on the day is itself (or the district it lies in). An old one is followed to the
        day; if it was divided inside one region the answer is that region, as for 511010000, which is
        Shymkent today. Raises UnknownPlaceError for a code nobody knows and AmbiguousPlaceError for one
        divided between regions.
        """
        division = self.on(day)
        code = self._aliases.get(code, code) if code not in division else code
        for each in (code, *codes_above(code)):
            if each in division and (each == code or division.place(each).level == 2):
                return division.place(each)
            if self.history(each):
                return self._followed(each, day)
        raise UnknownPlaceError(_never_known(code))

    def _followed(self, code: int, day: date) -> Place:
        """A place by a code of unknown age: one that had it before the day, else the first that had it after."""
        division, known = self.on(day), self.history(code)
        earlier = [place for place in known if place.valid_until and place.valid_until < day]
        then = earlier[-1].valid_until if earlier else known[0].valid_from
        codes = [successor.code for successor in self.as_of(code, then or day, day)]
        if len(codes) == 1:
            return division.place(codes[0])
        regions = {division.region_of(each) for each in codes}
        if len(regions) > 1:
            raise AmbiguousPlaceError(_divided(code, day, codes))
        return regions.pop()


@cache
def load_places() -> Places:
    """The places shipped with the package."""
    former: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for row in read_table("former_names.csv"):
        former[int(row["code"])] += (row["kk"], row["ru"], row["en"])
    return Places(
        places=(_place(row) for row in read_table("places.csv")),
        changes=[_change(row) for row in read_table("changes.csv")],
        former_names=former,
        aliases={int(row["alias"]): int(row["code"]) for row in read_table("aliases.csv")},
    )


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        code=int(row["code"]),
        parent=int(row["parent"]) if row["parent"] else None,
        level=cast(Literal[1, 2], int(row["level"])),
        kind=cast(Kind, row["kind"]),
        names=Words(row["kk"], row["ru"], row["en"]),
        valid_from=date.fromisoformat(row["valid_from"]),
        valid_until=date.fromisoformat(row["valid_until"]) if row["valid_until"] else None,
        source=row["source"],
        unverified=row["unverified"] == "true",
    )


def _change(row: Mapping[str, str]) -> Change:
    persons = int(row["persons"]) if row["persons"] else None
    return Change(date.fromisoformat(row["day"]), int(row["from_code"]), int(row["to_code"]), persons)


def _grouped(changes: Iterable[Change], by: Literal["before", "after"]) -> dict[tuple[date, int], list[Change]]:
    groups: dict[tuple[date, int], list[Change]] = defaultdict(list)
    for change in changes:
        groups[change.day, getattr(change, by)].append(change)
    return groups


def _shared(parts: list[Change]) -> list[Successor]:
    """The parts of a divided place, each with its share of the persons counted in all of them."""
    if len(parts) == 1:
        return [Successor(parts[0].after, Fraction(1))]
    counted = [part.persons for part in parts if part.persons is not None]
    whole = sum(counted) if len(counted) == len(parts) else None
    return [
        Successor(part.after, Fraction(part.persons, whole) if whole and part.persons is not None else None)
        for part in parts
    ]


def _merged(parts: list[Change]) -> list[Successor]:
    """Where the people of a new place came from: all from one, or uncounted shares from several."""
    share = Fraction(1) if len(parts) == 1 else None
    return [Successor(part.before, share) for part in parts]


def _product(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one * other


def _summed(successors: Iterable[Successor]) -> list[Successor]:
    """Each code once, with its shares added."""
    shares: dict[int, Fraction | None] = {}
    for each in successors:
        known = shares.get(each.code, Fraction(0))
        shares[each.code] = None if known is None or each.share is None else known + each.share
    return [Successor(code, share) for code, share in shares.items()]


def _too_early(day: date, first: date) -> Words:
    return Words(
        kk=f"{day} күнгі аумақтық бөлініс белгісіз: кестелер {first} күнінен басталады. Кейінгі күнді көрсетіңіз.",
        ru=f"Деление на {day} неизвестно: таблицы начинаются с {first}. Укажите более поздний день.",
        en=f"The division of {day} is not known: the tables begin on {first}. Give a later day.",
    )


def _never_known(code: int) -> Words:
    return Words(
        kk=f"{code:09d} ӘАОЖ коды ешбір бөліністе кездеспейді. Кодтың тоғыз цифрын тексеріңіз.",
        ru=f"Кода КАТО {code:09d} нет ни в одном делении. Проверьте девять цифр кода.",
        en=f"No division has the KATO code {code:09d}. Check the nine digits of the code.",
    )


def _divided(code: int, day: date, parts: list[int]) -> Words:
    names = ", ".join(str(part) for part in parts)
    return Words(
        kk=f"{code:09d} коды {day} күніне дейін бірнеше өңірге бөлінген: {names}. Дәлірек кодты көрсетіңіз.",
        ru=f"Код {code:09d} к {day} разделён между регионами: {names}. Укажите более точный код.",
        en=f"By {day} the code {code:09d} was divided between regions: {names}. Give a more precise code.",
    )
