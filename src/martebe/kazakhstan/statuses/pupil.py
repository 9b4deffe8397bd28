"""A child who is enrolled in a school."""

from __future__ import annotations

from martebe.kazakhstan.facts.age import is_under_18
from martebe.kazakhstan.facts.learning import is_pupil
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "pupil",
    kk="Мектеп оқушысы",
    ru="Школьник",
    en="Pupil",
    group="minor",
    insurance="state_pays_child",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=is_pupil & is_under_18,
)
