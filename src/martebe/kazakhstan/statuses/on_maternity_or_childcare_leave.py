"""The contract stands while a benefit for the birth or care of a child is paid in place of the wage."""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import has_labour_contract
from martebe.kazakhstan.facts.payments import receives_birth_benefit
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "on_maternity_or_childcare_leave",
    kk="Бала тууға немесе оны күтуге байланысты демалыстағы жұмыскер",
    ru="Работник в отпуске в связи с рождением ребёнка или уходом за ним",
    en="On maternity or childcare leave",
    group="employed",
    insurance="state_pays_on_leave",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=has_labour_contract & receives_birth_benefit,
)
