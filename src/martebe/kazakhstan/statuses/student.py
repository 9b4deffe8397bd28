"""A full-time student of a college or university; part-time study gives no status."""

from __future__ import annotations

from martebe.kazakhstan.facts.learning import is_full_time_student
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "student",
    kk="Күндізгі бөлім студенті",
    ru="Студент очного отделения",
    en="Full-time student",
    group="learner",
    insurance="state_pays_student",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=is_full_time_student,
)
