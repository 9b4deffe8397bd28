"""Receives an old-age or a service pension."""

from __future__ import annotations

from martebe.kazakhstan.facts.payments import receives_old_age_pension, receives_service_pension
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_when = receives_old_age_pension | receives_service_pension

status = Status(
    "pension_recipient",
    kk="Зейнетақы алушы",
    ru="Получатель пенсии",
    en="Pension recipient",
    group="supported",
    insurance="state_pays_pension_recipient",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 207"))
