"""What the pages of this room show: counts of the whole country, and the employers of an officer's own territory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from martebe.office.employers import words as w
from martebe.office.employers.naming import finding_words, findings
from martebe.office.headquarters.services import place_words
from martebe.office.numbers import number_of
from martebe.office.statements import rows
from martebe.rules import Words

REGION = 10_000_000
"""All places of a region share the first digits of its KATO code."""
PAGE = 50
RUN = "SELECT day, start_day FROM office.employers_run"
LINES = """
SELECT code, coalesce(sum(employers) FILTER (WHERE day = $1), 0)::bigint,
    coalesce(sum(persons) FILTER (WHERE day = $1), 0)::bigint, coalesce(sum(persons) FILTER (WHERE day = $2), 0)::bigint
FROM office.employers_count WHERE $3 IN (0, region, district) GROUP BY code
"""
PLACES = """
SELECT CASE WHEN $3 = 0 THEN region ELSE district END AS place, sum(employers)::bigint, sum(persons)::bigint
FROM office.employers_count WHERE day = $1 AND code = $2 AND $3 IN (0, region) GROUP BY place
ORDER BY 3 DESC, place
"""
LISTED = """
SELECT e.id, e.name, e.business, e.district, e.workers, f.persons, a.state
FROM office.employers_finding f JOIN office.employers_employer e ON e.id = f.employer_id
LEFT JOIN office.employers_action a ON a.employer_id = e.id AND a.code = f.code AND a.state <> 'closed'
WHERE f.code = $1 AND coalesce(e.district, 0) BETWEEN $2 AND $3 AND (f.persons, -e.id) < ($4, $5)
ORDER BY f.persons DESC, e.id LIMIT $6
"""
EMPLOYER = """
SELECT id, name, business, region, district, workers, closed_on FROM office.employers_employer
WHERE id = $1 AND (coalesce(district, 0) BETWEEN $2 AND $3)
"""
FOUND = "SELECT code, persons FROM office.employers_finding WHERE employer_id = $1"


@dataclass(frozen=True)
class Published:
    """The day of the run that findings are of, and the first day of its period."""

    day: date
    start: date


@dataclass(frozen=True)
class Line:
    """A finding in a place: so many employers and persons, and how many persons more than at the start."""

    code: str
    words: Words
    employers: int
    persons: int
    change: int


@dataclass(frozen=True)
class PlaceLine:
    """A finding in a place below; None for employers whose address is not known."""

    place: int | None
    words: Words
    employers: int
    persons: int


@dataclass(frozen=True)
class Listed:
    """An employer as lists show it: without name and number where these are personal."""

    id: int
    name: str
    sole: bool
    business: str
    place: Words
    workers: int | None
    persons: int
    state: str | None

    @property
    def key(self) -> str:
        """Where the next page of a list goes on."""
        return f"{self.persons}-{self.id}"


@dataclass(frozen=True)
class Employer:
    """An employer of an officer's territory."""

    id: int
    name: str
    business: str
    place: Words
    workers: int | None
    closed_on: date | None
    found: tuple[tuple[str, Words, int], ...]

    @property
    def sole(self) -> bool:
        """Whether name and number are personal."""
        return not self.business


def published() -> Published | None:
    """What is published; None before the first time."""
    found = rows(RUN)
    return Published(*found[0]) if found else None


def span(territory: int | None) -> tuple[int, int]:
    """The codes of districts within a territory; without one, all of them and those not known."""
    if territory is None:
        return 0, 999_999_999
    return territory, territory if territory % REGION else territory + REGION - 1


def within(territory: int | None, place: int | None) -> int | None:
    """A place that was asked for, kept to what somebody answers for."""
    if place is None or territory is None:
        return place if territory is None else territory
    first, last = span(territory)
    return place if first <= place <= last else territory


def path_to(of: Published, place: int | None, territory: int | None) -> list[tuple[int | None, Words]]:
    """The country, the region and the district of a place; from the country, the way to one's own territory."""
    end = place or territory
    codes = [None, *([end // REGION * REGION] if end else []), *([end] if end and end % REGION else [])]
    return [(code, place_words(code, of.day)) for code in codes]


def lines(of: Published, place: int | None) -> list[Line]:
    """What was found in a place, the gravest first; findings that nobody has are left out."""
    found = {code: counts for code, *counts in rows(LINES, of.day, of.start, place or 0)}
    order = list(findings())
    codes = sorted(found, key=lambda code: order.index(code) if code in order else len(order))
    return [
        Line(code, finding_words(code), employers, persons, persons - before)
        for code in codes
        for employers, persons, before in [found[code]]
    ]


def by_place(of: Published, code: str, place: int | None) -> list[PlaceLine]:
    """A finding in the places directly below a place, most persons first."""
    return [
        PlaceLine(below or None, place_words(below, of.day) if below else w.NOWHERE, employers, persons)
        for below, employers, persons in rows(PLACES, of.day, code, place or 0)
    ]


def listed(of: Published, code: str, place: int | None, after: str = "") -> tuple[Sequence[Listed], str | None]:
    """A page of the employers with a finding in a place, and the key of its last row where more follow."""
    persons, _, last = after.partition("-")
    fewer, number = number_of(persons), number_of(last)
    since = (2**31 - 1, 0) if fewer is None or number is None else (fewer, -number)
    found = rows(LISTED, code, *span(place), *since, PAGE + 1)
    shown = [_listed(of, *row) for row in found[:PAGE]]
    return shown, shown[-1].key if len(found) > PAGE else None


def _listed(
    of: Published, number: int, name: str, business: int | None, district: int | None, workers: int | None,
    persons: int, state: str | None,
) -> Listed:  # fmt: skip
    place = place_words(district, of.day) if district else w.NOWHERE
    return Listed(number, name, business is None, written(business), place, workers, persons, state)


def employer(of: Published, number: int, territory: int | None) -> Employer | None:
    """An employer by its number of this room; None for one that is elsewhere."""
    for _, name, business, _, district, workers, closed_on in rows(EMPLOYER, number, *span(territory)):
        order = list(findings())
        found = sorted(rows(FOUND, number), key=lambda each: order.index(each[0]) if each[0] in order else len(order))
        told = tuple((code, finding_words(code), persons) for code, persons in found)
        place = place_words(district, of.day) if district else w.NOWHERE
        return Employer(number, name, written(business), place, workers, closed_on, told)
    return None


def written(business: int | None) -> str:
    """A business number as it is written; empty where it is a person's."""
    return "" if business is None else f"{business:012d}"
