"""Says to be in school as an adult, which no list of a school confirms."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_adult_pupil
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, NEWS_AUGUST_2018
from martebe.rules import Status

status = Status(
    "declared_adult_pupil",
    kk="Мәлімдеме бойынша ересек мектеп оқушысы",
    ru="Взрослый школьник по заявлению",
    en="Adult pupil by declaration",
    group="learner",
    insurance="not_insured",
    source=NEWS_AUGUST_2018,
    since=FIRST_VERIFICATION_DAY,
    when=says_adult_pupil,
)
