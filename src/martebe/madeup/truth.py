"""What is true of everybody, written beside the deliveries for tests; nothing that decides ever reads it."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from martebe.madeup.arrow import Array, array, batch_of, codes_array, days_array
from martebe.madeup.calibration import situations
from martebe.madeup.daynumbers import number_of
from martebe.madeup.people import Kind
from martebe.madeup.plan import Plan
from martebe.madeup.situations import EMPLOYED
from martebe.madeup.world import World

REFERENCE_DAYS = (date(2017, 3, 31), date(2018, 1, 1), date(2018, 8, 1))
"""The days on which the releases count who has a status."""
SETTLED_FROM = {
    "known": REFERENCE_DAYS[0],
    "round": REFERENCE_DAYS[1],
    "updated": REFERENCE_DAYS[2],
    "without": date.max,
}
NAMES = (*(each.code for each in situations()), "employed", "outside")

SCHEMA = pa.schema(
    [
        ("person", pa.int64()),
        ("stands_for", pa.int64()),
        ("kind", pa.dictionary(pa.int8(), pa.string())),
        ("situation", pa.dictionary(pa.int8(), pa.string())),
        ("region", pa.int32()),
        ("birth_date", pa.date32()),
        ("male", pa.bool_()),
        ("died_on", pa.date32()),
        ("left_on", pa.date32()),
        *((f"status_{day:%Y_%m_%d}", pa.bool_()) for day in REFERENCE_DAYS),
    ]
)
"""person: the number of a record. stands_for: the number of the person it belongs to. status_...: whether the registers
can tell a status on that day; null where the register of residents has no such record yet."""


def truth_of(plan: Plan, world: World) -> pa.RecordBatch:
    """The truth about everybody of one chunk."""
    people = world.people
    stands_for = np.where(people.same_as >= 0, people.number[people.same_as], people.number)
    position = np.where(people.situation == EMPLOYED, len(NAMES) - 2, people.situation)
    position = np.where(position < 0, len(NAMES) - 1, position).astype(np.int8)
    columns = [
        array(people.number),
        array(stands_for),
        codes_array(people.kind, [kind.name.lower() for kind in Kind]),
        codes_array(position, NAMES),
        array(np.full(len(people), plan.regions[world.chunk.region], np.int32)),
        days_array(people.born),
        array(people.male),
        days_array(people.died),
        days_array(people.left),
        *(_told(world, position, day) for day in REFERENCE_DAYS),
    ]
    return batch_of(columns, SCHEMA)


def _told(world: World, position: npt.NDArray[np.int8], on: date) -> Array:
    settled = [SETTLED_FROM[each.phase] <= on for each in situations()]
    told = np.array([*settled, True, True])[position]
    absent = (world.people.appears >= number_of(on)) | (world.people.vanishes < number_of(on))
    return array(told, missing=absent)
