"""Says to work for an employer, while registers show no work in the open."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_employed
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "declared_employee",
    kk="Ресімделмеген жалдамалы жұмыскер",
    ru="Неоформленный наёмный работник",
    en="Hired worker by declaration",
    group="informal",
    insurance="not_insured",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=says_employed,
)
