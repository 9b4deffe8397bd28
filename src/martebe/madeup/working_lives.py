"""Who works for whom, from when until when, for which wage, and whether a contract and contributions go with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from martebe.madeup.daynumbers import NEVER, Days, day
from martebe.madeup.draws import Index, Mask, Random, days_between, some
from martebe.madeup.employers import Employers
from martebe.madeup.learning import Studies, graduation
from martebe.madeup.people import ADULT_BY, WORKS_UNTIL, Kind, People, eighteen
from martebe.madeup.plan import FIRST_CUT
from martebe.madeup.situations import EMPLOYED, code

LABOUR, CIVIL, SELF = 0, 1, 2
MEDIAN_WAGE, MINIMUM_WAGE = 105_000, 28_284


@dataclass(frozen=True)
class Jobs:
    """Jobs as columns: the person's row, who pays, kind (LABOUR, CIVIL, SELF), first and last day, wage in tenge.

    contract: a contract is entered, on the day ``known``. pays: the share of months for which contributions come.
    end_known: when the end is entered; NEVER where it is forgotten.
    """

    person: Index
    payer: npt.NDArray[np.int64]
    kind: npt.NDArray[np.int8]
    start: Days
    end: Days
    contract: Mask
    known: Days
    end_known: Days
    pays: npt.NDArray[np.float64]
    wage: npt.NDArray[np.int64]


def make_jobs(random: Random, people: People, studies: Studies, employers: Employers, last_known: int) -> Jobs:
    """All jobs of the people of a chunk."""
    parts = [
        *_careers(random, people, studies, employers, last_known),
        *_begun_in_the_funnel(random, people, employers),
        *_own_business(random, people),
    ]
    return Jobs(*(np.concatenate([getattr(part, name) for part in parts]) for name in Jobs.__annotations__))


def _jobs(random: Random, rows: Index, payer: npt.NDArray[np.int64], start: Days, *, pays: float = 0.98) -> Jobs:
    """Open-ended jobs with a contract, entered within three weeks."""
    count = len(rows)
    wage = MEDIAN_WAGE * np.exp(random.standard_normal(count) * 0.62)
    return Jobs(
        person=rows, payer=payer, kind=np.full(count, LABOUR, np.int8), start=start.astype(np.int32),
        end=np.full(count, NEVER, np.int32), contract=np.ones(count, np.bool_),
        known=(start + days_between(random, 1, 20, count)).astype(np.int32),
        end_known=np.full(count, NEVER, np.int32), pays=np.full(count, pays),
        wage=np.maximum(MINIMUM_WAGE, wage // 100 * 100).astype(np.int64),
    )  # fmt: skip


def _careers(random: Random, people: People, studies: Studies, employers: Employers, last_known: int) -> list[Jobs]:
    """Employees known from the first day: their jobs, changes, second jobs and contracts that nobody closed."""
    near = people.is_kind(Kind.RESIDENT) & (people.born <= ADULT_BY) & (people.appears < FIRST_CUT)
    near &= (people.pension > FIRST_CUT - 90) & (people.pension <= WORKS_UNTIL)
    departed, graduates = people.is_kind(Kind.DEPARTED_IN_2017), graduation(people, studies)
    works = (people.situation == EMPLOYED) | near | departed | ((graduates > 0) & (graduates <= last_known))
    rows = np.flatnonzero(works)
    main = _jobs(random, rows, employers.draw(random, len(rows)), _first_days(random, people, graduates, rows))
    end = np.minimum(people.left[rows], np.where(near[rows], people.pension[rows], NEVER)).astype(np.int32)
    # The contracts of those who left the country are never closed.
    entered = np.where(departed[rows], NEVER, _entered(random, end)).astype(np.int32)
    main, later = _changed(random, replace(main, end=end, end_known=entered), employers, last_known)
    return [main, later, _second(random, main, employers), _forgotten(random, people, main, employers)]


def _first_days(random: Random, people: People, graduates: Days, rows: Index) -> Days:
    """Work begins after eighteen; after arrival for those who came; after study for those who studied full time."""
    count = len(rows)
    start = np.maximum(days_between(random, day(2006, 1, 1), day(2016, 9, 1), count), eighteen(people)[rows])
    start = np.where(people.appears[rows] > FIRST_CUT, people.appears[rows] + 5, start)
    after_study = graduates[rows] + days_between(random, 1, 18, count)
    return np.where(graduates[rows] > 0, after_study, start).astype(np.int32)


def _entered(random: Random, end: Days) -> Days:
    """The end of a contract is entered within a month; one in ten never."""
    delay = days_between(random, 1, 25, len(end)).astype(np.int64)
    never = (end == NEVER) | some(random, 0.1, len(end))
    return np.where(never, NEVER, np.minimum(end + delay, NEVER)).astype(np.int32)


def _changed(random: Random, jobs: Jobs, employers: Employers, last_known: int) -> tuple[Jobs, Jobs]:
    """One in ten goes to another employer within three weeks."""
    last = max(last_known - 60, FIRST_CUT + 1)
    on = days_between(random, FIRST_CUT + 1, last, len(jobs.person))
    moves = some(random, 0.1, len(on)) & (jobs.end == NEVER) & (jobs.start < day(2017, 1, 1))
    end = np.where(moves, on, jobs.end).astype(np.int32)
    end_known = np.where(moves, _entered(random, end), jobs.end_known).astype(np.int32)
    rows = jobs.person[moves]
    start = on[moves] + days_between(random, 1, 20, len(rows))
    later = _jobs(random, rows, employers.draw(random, len(rows)), start)
    return replace(jobs, end=end, end_known=end_known), replace(later, wage=jobs.wage[moves])


def _second(random: Random, jobs: Jobs, employers: Employers) -> Jobs:
    """One in twenty has a second payer; half of them by a labour contract, half by a civil-law one."""
    has = np.flatnonzero(some(random, 0.05, len(jobs.person)))
    each = _jobs(random, jobs.person[has], employers.draw(random, len(has)), jobs.start[has])
    civil = some(random, 0.5, len(has))
    return replace(
        each, kind=np.where(civil, CIVIL, LABOUR).astype(np.int8), end=jobs.end[has], end_known=jobs.end_known[has],
        wage=np.maximum(MINIMUM_WAGE, each.wage // 300 * 100),
    )  # fmt: skip


def _forgotten(random: Random, people: People, jobs: Jobs, employers: Employers) -> Jobs:
    """One in sixteen has an older contract that was never closed and for which nothing is paid."""
    has = np.flatnonzero(some(random, 1 / 16, len(jobs.person)) & (jobs.start > day(2009, 1, 1)))
    born = eighteen(people)[jobs.person[has]]
    start = np.minimum(np.maximum(born, jobs.start[has] - 900), jobs.start[has])
    return _jobs(random, jobs.person[has], employers.draw(random, len(has)), start, pays=0.0)


# Jobs that begin in the funnel: first and last day of the beginning, and what comes of them.
BEGUN = {
    "known_contributions_only": (day(2010, 1, 1), day(2016, 9, 1)),
    "known_contract_only": (day(2010, 1, 1), day(2016, 9, 1)),
    "round_employee": (day(2017, 4, 10), day(2017, 9, 10)),
    "round_informal_employee": (day(2017, 6, 1), day(2017, 9, 10)),
    "round_contributions_only": (day(2017, 4, 10), day(2017, 9, 10)),
    "updated_employee": (day(2018, 1, 8), day(2018, 5, 20)),
    "updated_civil_contract": (day(2018, 2, 1), day(2018, 4, 20)),
}


def _begun_in_the_funnel(random: Random, people: People, employers: Employers) -> list[Jobs]:
    found = []
    for name, (first, last) in BEGUN.items():
        rows = np.flatnonzero(people.situation == code(name))
        start = np.maximum(days_between(random, first, last, len(rows)), eighteen(people)[rows])
        each = _jobs(random, rows, employers.draw(random, len(rows)), start)
        if name.endswith("contributions_only"):
            each = replace(each, contract=np.zeros(len(rows), np.bool_))
        if name == "known_contract_only":
            each = replace(each, pays=np.zeros(len(rows)))
        if name == "updated_civil_contract":
            each = replace(each, kind=np.full(len(rows), CIVIL, np.int8))
        found.append(each)
    return found


# How many months in a hundred those with a business of their own pay contributions for themselves (assumed).
OWN = {
    "known_entrepreneur": 0.6, "known_private_practice": 0.9, "known_peasant_farm": 0.3, "round_entrepreneur": 0.6,
    "round_informal_entrepreneur": 0.5, "updated_entrepreneur": 0.5,
}  # fmt: skip


def _own_business(random: Random, people: People) -> list[Jobs]:
    found = []
    for name, share in OWN.items():
        rows = np.flatnonzero(people.situation == code(name))
        start = np.full(len(rows), registered_from(name)[1], np.int32)
        each = _jobs(random, rows, people.number[rows], start, pays=share)
        none = np.zeros(len(rows), np.bool_)
        found.append(replace(each, kind=np.full(len(rows), SELF, np.int8), contract=none))
    return found


def registered_from(situation: str) -> tuple[int, int]:
    """The days between which those of a situation register their business."""
    return {
        "round_entrepreneur": (day(2017, 4, 10), day(2017, 9, 20)),
        "round_informal_entrepreneur": (day(2017, 7, 1), day(2017, 11, 20)),
        "updated_entrepreneur": (day(2018, 1, 8), day(2018, 6, 15)),
    }.get(situation, (day(2008, 1, 1), day(2016, 10, 1)))
