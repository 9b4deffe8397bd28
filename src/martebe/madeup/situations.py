"""Where each resident stands in the funnel: situations drawn so that every quota holds and nobody is told twice.

Who must have no status before some day must touch no register before it. So women with a child since March 2016 (whom
the registers of benefits know), people who arrived in 2017 and people with a second number are among the known ones;
nobody without a status has a child who is under three on 1 August 2018, since its birth act alone makes a carer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from martebe.madeup.calibration import situations
from martebe.madeup.daynumbers import day
from martebe.madeup.draws import Mask, Random, choose
from martebe.madeup.kin import Kin
from martebe.madeup.people import Kind, People, is_adult_of_working_age
from martebe.madeup.plan import COUNTED_ON, FIRST_CUT, Chunk

Weights = npt.NDArray[np.float64]
BENEFITS_SINCE = day(2016, 3, 16)
UNDER_THREE_SINCE = day(2015, 8, 1)
CODES = {each.code: index for index, each in enumerate(situations())}
EMPLOYED = -2
"""A resident of working age whom no situation names: an employee with a contract, known from the first day."""
OUTSIDE = -1
"""A child, a pensioner, somebody near pension age or gone: not in the funnel."""


def code(situation: str) -> int:
    """The number that stands for a situation in ``People.situation``."""
    return CODES[situation]


def draw_situations(random: Random, people: People, kin: Kin, chunk: Chunk) -> People:
    """Give every adult of working age, and every phantom, a situation."""
    drawn = np.full(len(people), OUTSIDE, np.int8)
    pool = is_adult_of_working_age(people)
    drawn[pool] = EMPLOYED
    _phantoms(people, drawn, chunk)
    _residents(random, people, kin, chunk, drawn, pool & ~_known_otherwise(people))
    return replace(people, situation=drawn)


def _known_otherwise(people: People) -> Mask:
    """Who has a second number, or came in 2017."""
    doubled = np.isin(np.arange(len(people)), people.same_as[people.same_as >= 0])
    return doubled | (people.appears >= FIRST_CUT - 30)


def _residents(random: Random, people: People, kin: Kin, chunk: Chunk, drawn: npt.NDArray[np.int8], free: Mask) -> None:
    """Draw the residents of each situation among those still free; what is left over of a phase goes to its filler."""
    barred, weights = _barred(kin), _weights(people, kin)
    left_over: Counter[str] = Counter()
    for name in _rarest_first():
        phase = name.split("_", 1)[0]
        able = free & ~barred.get(name, barred[phase])
        taken = choose(random, weights.get(name, weights["any"]) * able, chunk.quotas[name])
        drawn[taken], free[taken] = CODES[name], False
        left_over[phase] += chunk.quotas[name] - len(taken)
    for phase, name in FILLED_BY.items():
        taken = choose(random, (free & ~barred["without"]).astype(np.float64), left_over[phase])
        drawn[taken], free[taken] = CODES[name], False


def _barred(kin: Kin) -> dict[str, Mask]:
    """Who cannot be in a phase, or in one situation of it, since a benefit or a birth act would tell another story."""
    recent, small = kin.last_birth >= BENEFITS_SINCE, kin.last_birth >= UNDER_THREE_SINCE
    return {
        "known": np.zeros(len(recent), np.bool_),
        "round": recent,
        "updated": recent,
        "without": small,
        # On leave without a contract nothing tells of their work until contributions come again.
        "known_contributions_only": recent,
    }


# Where too few fit a situation, as in a country of a hundred, these take the rest of their phase.
FILLED_BY = {"round": "round_independent", "updated": "updated_home_without_contract", "without": "without_informal"}


def _rarest_first() -> list[str]:
    """Residents' situations: those open to few people before those open to many; known ones last."""
    named = [each.code for each in situations() if each.who == "resident"]
    return sorted(named, key=lambda name: (name.startswith("known"), name not in NARROW, NARROW.get(name, 0)))


# Situations open to few people, in the order in which they are drawn.
NARROW = {
    "updated_carer_of_child": 0, "updated_adult_pupil": 1, "updated_pregnant": 2, "updated_student": 3,
    "round_student": 4, "known_student": 5, "updated_housewife": 6, "without_household": 7,
    "updated_domestic_worker": 8, "known_large_family": 9, "known_disabled_child_carer": 10,
}  # fmt: skip


def _weights(people: People, kin: Kin) -> dict[str, Weights]:
    """How likely each resident is to be in each situation that is not open to all alike."""
    age = people.age_on(COUNTED_ON)
    women, men = ~people.male, people.male

    def between(low: float, high: float) -> npt.NDArray[np.bool_]:
        return (age >= low) & (age < high)

    three = (kin.last_birth >= UNDER_THREE_SINCE + 45) & (kin.last_birth < BENEFITS_SINCE)
    country = np.where(people.urban, 1.0, 2.5)
    student = between(18, 24) * 1.0 + between(24, 27) * 0.2
    payment = np.where(age > 45, 2.0, 1.0)
    self_employed = between(22, 64) * 1.0
    return {
        "any": np.ones(len(people)),
        "updated_carer_of_child": 1.0 * three,
        "updated_adult_pupil": 1.0 * between(18, 26),
        "updated_pregnant": 1.0 * women * between(18, 42),
        "updated_student": student, "round_student": student, "known_student": student,
        "updated_housewife": 1.0 * women * between(20, 58),
        "without_household": 1.0 * women * between(20, 58),
        "updated_domestic_worker": np.where(women, 6.0, 1.0),
        "updated_labour_migrant": np.where(men, 3.0, 1.0) * between(19, 56),
        "updated_assistance": country,
        "round_household_plot": country, "known_peasant_farm": country * self_employed,
        "updated_social_payment": payment, "round_social_payment": payment, "known_social_payment": payment,
        "known_disabled": payment, "known_service": np.where(men, 8.0, 1.0) * between(18, 46),
        "round_service": np.where(men, 20.0, 1.0) * between(18, 28), "known_convicted": np.where(men, 12.0, 1.0),
        "known_detained": np.where(men, 12.0, 1.0), "known_large_family": 1.0 * women * (kin.children >= 3),
        "known_disabled_child_carer": 1.0 * women * (kin.children >= 1),
        "known_entrepreneur": self_employed, "known_private_practice": self_employed,
        "round_entrepreneur": self_employed, "updated_entrepreneur": self_employed,
        "round_informal_entrepreneur": self_employed,
    }  # fmt: skip


def _phantoms(people: People, drawn: npt.NDArray[np.int8], chunk: Chunk) -> None:
    """Phantoms stand in the funnel by when the registers learn of them."""
    for kind, what, source in (
        (Kind.PHANTOM_DEPARTED, "departed", people.told),
        (Kind.PHANTOM_DIED, "died", people.told),
    ):
        rows = np.flatnonzero(people.kind == kind)
        rows = rows[np.argsort(source[rows], kind="stable")]
        names = [f"{phase}_{what}" for phase in ("known", "round", "updated", "without")]
        sizes = [chunk.quotas.get(name, 0) for name in names]
        drawn[rows] = np.repeat([CODES.get(name, OUTSIDE) for name in names], sizes).astype(np.int8)
    doubles = np.flatnonzero(people.kind == Kind.DOUBLE)
    drawn[doubles[: chunk.quotas["round_double"]]] = CODES["round_double"]
    drawn[doubles[chunk.quotas["round_double"] :]] = CODES["without_double"]
