"""Still in school after the eighteenth birthday, by the list of the school."""

from __future__ import annotations

from martebe.kazakhstan.facts.age import is_under_18
from martebe.kazakhstan.facts.learning import is_pupil
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, NEWS_AUGUST_2018
from martebe.rules import Status

status = Status(
    "adult_pupil",
    kk="Ересек мектеп оқушысы",
    ru="Взрослый школьник",
    en="Adult pupil",
    group="learner",
    insurance="state_pays_student",
    source=NEWS_AUGUST_2018,
    since=FIRST_VERIFICATION_DAY,
    when=is_pupil & ~is_under_18,
)
