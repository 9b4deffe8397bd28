"""Registered as seeking work, not yet as unemployed."""

from __future__ import annotations

from martebe.kazakhstan.facts.employment_service import is_registered_job_seeker
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, employment_law_2016, social_code
from martebe.rules import Status

_when = is_registered_job_seeker

status = Status(
    "job_seeker",
    kk="Жұмыс іздеуші",
    ru="Ищущий работу",
    en="Job seeker",
    group="not_working",
    source=employment_law_2016(),
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 98"))
