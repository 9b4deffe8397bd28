"""Receives the benefit for raising a child with disability: the child's own records are not looked into."""

from __future__ import annotations

from martebe.kazakhstan.facts.payments import receives_benefit_for_disabled_child
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "carer_of_disabled_child",
    kk="Мүгедектігі бар баланы күтуші",
    ru="Воспитывающий ребёнка с инвалидностью",
    en="Carer of a child with disability",
    group="supported",
    insurance="state_pays_carer_of_disabled_child",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=receives_benefit_for_disabled_child,
)
