"""Regions and districts as they stand on one day, and what can be asked of them.

A KATO code has nine digits AB CD EF HIJ: AB0000000 a region, ABCD00000 a district or city, ABCDEF000 a
rural okrug (or a district of the capital, Almaty, Shymkent), ABCDEFHIJ a settlement. What lies above a code
is found by zeroing its last digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from martebe.rules.words import Language, Words

Kind = Literal["region", "city", "district", "city_district"]
STEPS = (10**2, 10**3, 10**5, 10**7)
GENERIC = frozenset(
    "облысы қаласы ауданы область город район region city district имени".split()  # noqa: SIM905
)
SAME_LETTER = str.maketrans("әғқңөұүһіёй-", "агкноуухиеи ")


class PlaceError(LookupError):
    """A place that cannot be told. ``words`` is the message in three languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class UnknownPlaceError(PlaceError):
    """No place with this code is known, on the day or at all."""


class AmbiguousPlaceError(PlaceError):
    """The code was divided between regions, so that it names no one place on the day."""


@dataclass(frozen=True)
class Place:
    """A region (level 1) or a district (level 2) with one code and name, and the days these are in force.

    ``valid_until`` is None while they still are. ``unverified`` says that the first day was not seen in an
    act.
    """

    code: int
    parent: int | None
    level: Literal[1, 2]
    kind: Kind
    names: Words
    valid_from: date
    valid_until: date | None
    source: str
    unverified: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether code and name are in force on a day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def name(self, language: Language) -> str:
        """The whole name: "Ақмола облысы", "Акмолинская область", "Akmola region"."""
        return self.names.said_in(language)

    def short_name(self, language: Language) -> str:
        """The name without the word for its kind, for tables and pictures: "Ақмола", "Акмолинская", "Akmola"."""
        return " ".join(word for word in self.name(language).split() if word not in GENERIC)

    @property
    def is_major_city(self) -> bool:
        """Whether it is a city of republican or regional significance, or a district of one."""
        return self.kind in ("city", "city_district")


def codes_above(code: int) -> tuple[int, ...]:
    """The codes found by zeroing, nearest first: 101033102 lies in 101033100, 101033000, 101000000, 100000000."""
    above = (code // step * step for step in STEPS)
    return tuple(dict.fromkeys(each for each in above if each != code))


def search_key(name: str) -> str:
    """A name without the differences of case and between Kazakh letters and their Russian neighbours."""
    return name.casefold().translate(SAME_LETTER)


class Division:
    """All places in force on ``day``."""

    def __init__(self, day: date, places: Iterable[Place], former: Mapping[int, tuple[str, ...]]) -> None:
        self.day = day
        self._by_code = {place.code: place for place in places}
        self._former = former

    @cached_property
    def regions(self) -> tuple[Place, ...]:
        """Regions, the capital and cities of republican significance, by code."""
        return tuple(place for place in self if place.level == 1)

    def districts(self, region: int | None = None) -> tuple[Place, ...]:
        """Districts and cities of one region, or of the country, by code."""
        if region is not None:
            region = self.place(region).code
        return tuple(place for place in self if place.level == 2 and (region is None or place.parent == region))

    def place(self, code: int) -> Place:
        """The region or district with exactly this code; raises UnknownPlaceError."""
        if code not in self._by_code:
            raise UnknownPlaceError(_unknown(code, self.day))
        return self._by_code[code]

    def name(self, code: int, language: Language) -> str:
        """The whole name of the region or district with this code."""
        return self.place(code).name(language)

    def lowest(self, code: int) -> Place:
        """The district, or else the region, that a code of any level lies in; raises UnknownPlaceError."""
        for each in (code, *codes_above(code)):
            if each in self._by_code:
                return self._by_code[each]
        raise UnknownPlaceError(_unknown(code, self.day))

    def parent(self, code: int) -> int | None:
        """The code of the place above, as far as it is known here; None for a region."""
        if code in self._by_code:
            return self._by_code[code].parent
        return self.lowest(code).code

    def region_of(self, code: int) -> Place:
        """The region that a code of any level lies in; raises UnknownPlaceError."""
        return self.place(code // STEPS[-1] * STEPS[-1])

    def search(self, text: str) -> tuple[Place, ...]:
        """Places whose present or former name in any language holds the text; Ә finds А, and А finds Ә."""
        wanted = search_key(text.strip())
        return tuple(place for place in self if wanted and any(wanted in key for key in self._keys(place)))

    def __iter__(self) -> Iterator[Place]:
        return iter(self._by_code.values())

    def __contains__(self, code: int) -> bool:
        return code in self._by_code

    def __len__(self) -> int:
        return len(self._by_code)

    def _keys(self, place: Place) -> list[str]:
        names = (place.names.kk, place.names.ru, place.names.en, *self._former.get(place.code, ()))
        return [search_key(name) for name in names]


def _unknown(code: int, day: date) -> Words:
    return Words(
        kk=f"{day} күнгі бөліністе {code:09d} ӘАОЖ коды жоқ."
        " Кодты тексеріңіз немесе ол жарамды болған күнді көрсетіңіз.",
        ru=f"В делении на {day} нет кода КАТО {code:09d}. Проверьте код или укажите день, когда он действовал.",
        en=f"The division of {day} has no KATO code {code:09d}. Check the code, or give a day when it was in force.",
    )
