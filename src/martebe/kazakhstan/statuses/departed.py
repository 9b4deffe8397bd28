"""Who departed and arrived again is here: the latest move counts."""

from __future__ import annotations

from martebe.kazakhstan.facts.residence import has_departed
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "departed",
    kk="Елден кеткен",
    ru="Выехавший за рубеж",
    en="Departed abroad",
    group="left_the_register",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=has_departed,
)
