"""An act of death is final: no other record brings the person back, only the correction of the act by its owner."""

from __future__ import annotations

from martebe.kazakhstan.facts.residence import is_dead
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "deceased",
    kk="Қайтыс болған",
    ru="Умерший",
    en="Deceased",
    group="left_the_register",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=is_dead,
)
