"""Everyone under eighteen by the register's day of birth, in school or not."""

from __future__ import annotations

from martebe.kazakhstan.facts.age import is_under_18
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "child",
    kk="Бала",
    ru="Ребёнок",
    en="Child",
    group="minor",
    insurance="state_pays_child",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=is_under_18,
)
