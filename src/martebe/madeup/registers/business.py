"""The State Revenue Committee: registrations of entrepreneurs, and employers."""

from __future__ import annotations

import numpy as np

from martebe.madeup.daynumbers import NEVER, day
from martebe.madeup.draws import choose, days_between
from martebe.madeup.employers import ACTIVITIES, Employers
from martebe.madeup.plan import Plan
from martebe.madeup.registers.rows import Rows, joined, option, rows_of
from martebe.madeup.situations import EMPLOYED
from martebe.madeup.working_lives import OWN, registered_from
from martebe.madeup.world import World

KINDS = {"known_private_practice": "private_practice", "known_peasant_farm": "peasant_farm"}


def entrepreneur_rows(world: World) -> Rows:
    """Registrations in force, and some of employees who gave theirs up years ago."""
    parts = [_registered(world, name) for name in OWN]
    random = world.random("given up")
    employed = (world.people.situation == EMPLOYED).astype(np.float64)
    former = choose(random, employed, int(employed.sum() * 0.03))
    start = days_between(random, day(2008, 1, 1), day(2013, 1, 1), len(former))
    end = days_between(random, day(2013, 6, 1), day(2016, 12, 1), len(former))
    kind = option("entrepreneurs", "kind", "individual_entrepreneur")
    parts.append(
        rows_of(
            "entrepreneurs",
            start + 2,
            registration=0,
            person=world.people.number[former],
            kind=kind,
            start=start,
            end=end,
        )
    )
    every = joined(parts)
    return every.with_numbers("registration", world.row_numbers(len(every)))


def _registered(world: World, situation: str) -> Rows:
    rows, random = world.are(situation), world.random(f"registration {situation}")
    start = days_between(random, *registered_from(situation), len(rows))
    kind = option("entrepreneurs", "kind", KINDS.get(situation, "individual_entrepreneur"))
    known = start + days_between(random, 1, 6, len(rows))
    return rows_of(
        "entrepreneurs", known, registration=0, person=world.people.number[rows], kind=kind, start=start, end=NEVER
    )


def employer_rows(plan: Plan, region: int, employers: Employers) -> Rows:
    """The employers of a region."""
    names = np.array([f"ТОО «{_name(number)}-{number % 10**6:06d}»" for number in employers.number.tolist()], np.str_)
    activity = np.array([f"{ACTIVITIES[i]}000" for i in employers.activity.tolist()], np.str_)
    return rows_of(
        "employers", employers.start + 5, ended=employers.end, business=employers.number, name=names,
        region=plan.regions[region], district=employers.district, activity=activity, workers=employers.workers,
        start=employers.start, end=employers.end,
    )  # fmt: skip


WORDS = ("Береке", "Достык", "Жетысу", "Алтын", "Самал", "Арман", "Отан", "Болашак", "Нур", "Дала", "Хан", "Сункар")


def _name(number: int) -> str:
    return WORDS[number // 7 % len(WORDS)]
