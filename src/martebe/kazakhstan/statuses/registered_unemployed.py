"""Registered as unemployed with the employment service."""

from __future__ import annotations

from martebe.kazakhstan.facts.employment_service import is_registered_unemployed
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, employment_law_2016, social_code
from martebe.rules import Status

_when = is_registered_unemployed

status = Status(
    "registered_unemployed",
    kk="Тіркелген жұмыссыз",
    ru="Зарегистрированный безработный",
    en="Registered unemployed",
    group="not_working",
    insurance="state_pays_registered_unemployed",
    source=employment_law_2016(),
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 99"))
