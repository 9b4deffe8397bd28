"""Says to be without work, and is not registered with the employment service."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_unregistered_unemployed
from martebe.kazakhstan.facts.employment_service import is_registered_unemployed
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "unregistered_unemployed",
    kk="Тіркелмеген жұмыссыз",
    ru="Незарегистрированный безработный",
    en="Unregistered unemployed",
    group="not_working",
    insurance="not_insured",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=says_unregistered_unemployed & ~is_registered_unemployed,
)
