"""Says to work for an employer, which alone proves neither a contract nor that there is none."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_employed
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "declared_employee",
    kk="Мәлімдеме бойынша жалдамалы жұмыскер",
    ru="Наёмный работник по заявлению",
    en="Hired worker by declaration",
    group="informal",
    insurance="not_insured",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=says_employed,
)
