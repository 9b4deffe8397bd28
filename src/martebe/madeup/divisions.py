"""The country is drawn in the division of June 2018; what its places were called by on other days."""

from __future__ import annotations

from datetime import date
from functools import cache

import numpy as np
import numpy.typing as npt

from martebe.kazakhstan.places import places
from martebe.madeup.plan import DIVISION

Codes = npt.NDArray[np.int32]
BELOW_A_DISTRICT = 10**5
"""The last five digits of a code tell the places of one district apart."""


@cache
def code_on(code: int, on: date) -> int:
    """The code on a day of a region or district of June 2018.

    Where a place was divided later, people are left in the part that kept the code.
    """
    successors = [each.code for each in places.as_of(code, DIVISION, on)]
    return code if code in successors else successors[0]


def districts_then(districts: Codes, on: date) -> Codes:
    """Districts of June 2018 by the codes of another day."""
    known, then = _districts_on(on)
    return np.asarray(then[np.searchsorted(known, districts)], np.int32)


def settlements_then(settlements: Codes, districts: Codes) -> Codes:
    """Settlements of June 2018 by the codes of a day when their districts had these codes: their own digits stay.

    A district of Shymkent, which had none before, becomes the city itself: 791110000 was 511010000.
    """
    return np.asarray(districts // BELOW_A_DISTRICT * BELOW_A_DISTRICT + settlements % BELOW_A_DISTRICT, np.int32)


@cache
def _districts_on(on: date) -> tuple[Codes, Codes]:
    codes = sorted(place.code for place in places.on(DIVISION).districts())
    return np.array(codes, np.int32), np.array([code_on(code, on) for code in codes], np.int32)
