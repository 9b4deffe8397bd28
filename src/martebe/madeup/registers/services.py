"""Education, employment service, clinics and closed lists."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from martebe.madeup.calibration import measures
from martebe.madeup.daynumbers import NEVER, add_months, day
from martebe.madeup.draws import Index, Random, days_between
from martebe.madeup.registers.rows import MISSING, Rows, joined, option, positions, rows_of
from martebe.madeup.shares import largest_remainder
from martebe.madeup.world import World

PARTICIPANTS = 92_700
TAKES_PART_FROM = ("known_unemployed", "round_unregistered_unemployed", "round_independent")


def learner_rows(world: World) -> Rows:
    """Enrolments; a leaver is taken off weeks after the last day."""
    studies, people = world.studies, world.people
    random = world.random("learners")
    institution = (world.chunk.region + 1) * 10**5 + random.integers(1, 900, len(studies.person))
    return rows_of(
        "learners", studies.known, ended=studies.end + days_between(random, 5, 40, len(studies.person)),
        enrolment=world.row_numbers(len(studies.person)), person=people.number[studies.person], kind=studies.kind,
        full_time=studies.full_time, institution=institution, start=studies.start, end=studies.end,
    )  # fmt: skip


def unemployed_rows(world: World) -> Rows:
    """Registrations as unemployed or as seeking work."""
    random, rows = world.random("unemployed"), world.are("known_unemployed")
    start = days_between(random, day(2016, 5, 1), day(2017, 3, 1), len(rows))
    kinds = np.where(random.random(len(rows)) < 0.15, *positions("unemployed", "kind", ["job_seeker", "unemployed"]))
    return rows_of(
        "unemployed", start + days_between(random, 0, 5, len(rows)), registration=world.row_numbers(len(rows)),
        person=world.people.number[rows], kind=kinds, start=start, end=NEVER,
    )  # fmt: skip


def measure_rows(world: World) -> Rows:
    """Participations of 2018: more than participants, since some take part twice."""
    random, chunk = world.random("measures"), world.chunk
    able = world.are(*TAKES_PART_FROM)
    people = random.permutation(able)[: chunk.share_of(PARTICIPANTS)]
    wanted = [chunk.share_of(measure.participations) for measure in measures()]
    twice = people[: max(0, sum(wanted) - chunk.share_of(PARTICIPANTS))]
    rows = np.concatenate([people, twice])
    which = np.repeat(np.arange(len(wanted)), largest_remainder(len(rows), wanted))
    return _participations(world, random, rows, which[: len(rows)])


def _participations(world: World, random: Random, rows: Index, which: npt.NDArray[np.int64]) -> Rows:
    rows = rows[: len(which)]
    start = days_between(random, day(2018, 1, 15), day(2018, 7, 10), len(rows))
    months = np.array([measure.months for measure in measures()])[which]
    end = np.where(months > 0, add_months(start, months), NEVER)
    employed = np.array([measure.with_employer for measure in measures()])[which]
    codes = positions("measures", "measure", [measure.code for measure in measures()])
    return rows_of(
        "measures", start + days_between(random, 0, 10, len(rows)), participation=world.row_numbers(len(rows)),
        person=world.people.number[rows], measure=codes[which],
        employer=np.where(employed, world.employers.draw(random, len(rows)), MISSING), start=start, end=end,
    )  # fmt: skip


def pregnancy_rows(world: World) -> Rows:
    """Registrations of women who gave birth since 2017, and of those whose status was settled by one in 2018."""
    people, random = world.people, world.random("pregnancies")
    children = world.children[people.born[world.children] >= day(2017, 1, 1)]
    born = people.born[children]
    begun = born - days_between(random, 180, 225, len(children))
    past = rows_of(
        "pregnancies", begun + 5, ended=born + days_between(random, 3, 40, len(children)), registration=0,
        person=people.number[world.kin.mother[children]], registered_on=begun, ended_on=born,
    )  # fmt: skip
    women = world.are("updated_pregnant")
    on = days_between(random, day(2018, 1, 8), day(2018, 6, 20), len(women))
    now = rows_of(
        "pregnancies",
        on + 5,
        ended=on + 240,
        registration=0,
        person=people.number[women],
        registered_on=on,
        ended_on=on + 210,
    )
    both = joined([past, now])
    return both.with_numbers("registration", world.row_numbers(len(both)))


LISTED = {
    "known_service": ("service", day(2004, 1, 1), day(2016, 9, 1)),
    "known_convicted": ("convicted", day(2011, 1, 1), day(2016, 9, 1)),
    "known_detained": ("detained", day(2016, 9, 1), day(2017, 2, 1)),
    "round_service": ("service", day(2017, 4, 1), day(2017, 9, 10)),
}


def closed_rows(world: World) -> Rows:
    """Membership of the closed lists: the fact alone."""
    random = world.random("closed lists")
    parts = []
    for situation, (kind, first, last) in LISTED.items():
        rows = world.are(situation)
        start = days_between(random, first, last, len(rows))
        code = option("closed_lists", "kind", kind)
        parts.append(
            rows_of(
                "closed_lists", start + 10, entry=0, person=world.people.number[rows], kind=code, start=start, end=NEVER
            )
        )
    every = joined(parts)
    return every.with_numbers("entry", world.row_numbers(len(every)))
