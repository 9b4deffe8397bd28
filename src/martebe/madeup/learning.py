"""Who goes to school, college or university, from when until when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import Days, day
from martebe.madeup.draws import Index, Mask, Random, days_between, some
from martebe.madeup.people import ADULT_BY, Kind, People
from martebe.madeup.situations import EMPLOYED, code

PUPIL, STUDENT = 0, 1
SCHOOL_YEARS, STUDY_YEARS = 11, 4


@dataclass(frozen=True)
class Studies:
    """Enrolments as columns: the person's row, kind (PUPIL, STUDENT), first and last day, when the ministry knows."""

    person: Index
    kind: npt.NDArray[np.int8]
    full_time: Mask
    start: Days
    end: Days
    known: Days


def make_studies(random: Random, people: People, last_known: int) -> Studies:
    """Enrolments of children, of the young who turn 18 while the story runs, and of the students of the funnel."""
    parts = [*_schools(random, people, last_known), *_funnel(random, people), _part_time(random, people)]
    return Studies(*(np.concatenate([getattr(part, name) for part in parts]) for name in Studies.__annotations__))


def september(years: npt.NDArray[np.int64]) -> Days:
    """The first of September of each year: the school year begins."""
    months = (years - 1970) * 12 + 8
    return np.asarray(months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64), np.int32)


def _schools(random: Random, people: People, last_known: int) -> list[Studies]:
    """Eleven years of school from the age of six or seven, then four of study."""
    young = np.flatnonzero(people.is_kind(Kind.RESIDENT, Kind.BORN_LATER) & (people.born > ADULT_BY))
    months = people.born[young].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    begins = months // 12 + 1970 + 6 + (months % 12 >= 8)
    pupil = _enrolled(random, young, PUPIL, begins, SCHOOL_YEARS)
    student = _enrolled(random, young, STUDENT, begins + SCHOOL_YEARS, STUDY_YEARS)
    first, arrived = day(2017, 1, 1), people.appears
    return [
        _only(each, (each.start <= last_known) & (each.end >= first), np.maximum(each.known, arrived[each.person]))
        for each in (pupil, student)
    ]


def _funnel(random: Random, people: People) -> list[Studies]:
    """Students and adult pupils of the funnel; what the ministry knew late stands in the register late."""
    found = []
    for name, begins, years, known in (
        ("known_student", (2013, 2016), 4, None),
        ("round_student", (2015, 2016), 4, (day(2017, 5, 2), day(2017, 11, 20))),
        ("updated_student", (2016, 2017), 4, (day(2018, 1, 20), day(2018, 6, 20))),
        ("updated_adult_pupil", (2017, 2017), 3, (day(2018, 1, 20), day(2018, 6, 20))),
    ):
        rows = np.flatnonzero(people.situation == code(name))
        kind = PUPIL if name.endswith("pupil") else STUDENT
        each = _enrolled(random, rows, kind, random.integers(begins[0], begins[1] + 1, len(rows)), years)
        late = each.known if known is None else days_between(random, *known, len(rows))
        found.append(_only(each, np.ones(len(rows), np.bool_), late))
    return found


def _part_time(random: Random, people: People) -> Studies:
    """One young employee in twelve studies part time, which is no status of its own."""
    young = (people.situation == EMPLOYED) & (people.born > day(1985, 1, 1))
    rows = np.flatnonzero(young & some(random, 1 / 12, len(people)))
    each = _enrolled(random, rows, STUDENT, random.integers(2014, 2017, len(rows)), STUDY_YEARS)
    return Studies(each.person, each.kind, np.zeros(len(rows), np.bool_), each.start, each.end, each.known)


def _enrolled(random: Random, rows: Index, kind: int, begins: npt.NDArray[np.int64], years: int) -> Studies:
    start, end = september(begins), september(begins + years) - 1
    known = start + days_between(random, 5, 45, len(rows))
    full_time = np.ones(len(rows), np.bool_)
    return Studies(rows, np.full(len(rows), kind, np.int8), full_time, start, end.astype(np.int32), known)


def _only(studies: Studies, kept: Mask, known: Days) -> Studies:
    columns = {name: getattr(studies, name)[kept] for name in Studies.__annotations__}
    return Studies(**{**columns, "known": known[kept].astype(np.int32)})


def graduation(people: People, studies: Studies) -> Days:
    """The last day of full-time study, after which people go to work; 0 for those who never studied so."""
    ends = np.zeros(len(people), np.int32)
    leaves = studies.full_time & (studies.kind == STUDENT)
    ends[studies.person[leaves]] = studies.end[leaves]
    return ends
