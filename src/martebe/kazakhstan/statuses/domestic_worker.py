"""Says to work in another person's household."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_domestic_worker
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, NEWS_AUGUST_2018
from martebe.rules import Status

status = Status(
    "domestic_worker",
    kk="Үй жұмыскері",
    ru="Домашний работник",
    en="Domestic worker",
    group="informal",
    insurance="not_insured",
    source=NEWS_AUGUST_2018,
    since=FIRST_VERIFICATION_DAY,
    when=says_domestic_worker,
)
