"""A labour contract in force with contributions that arrive, are not due yet, or are not owed."""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import has_labour_contract, has_new_labour_contract
from martebe.kazakhstan.facts.contributions import is_exempt_from_contributions, labour_contributions_arrive
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_when = has_labour_contract & (labour_contributions_arrive | has_new_labour_contract | is_exempt_from_contributions)

status = Status(
    "employee",
    kk="Жалдамалы жұмыскер",
    ru="Наёмный работник",
    en="Employee",
    group="employed",
    insurance="employer_pays",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 97 p. 2 (1)"))
