"""Receives a benefit or social payment other than a pension."""

from __future__ import annotations

from martebe.kazakhstan.facts.payments import receives_benefit
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "social_payment_recipient",
    kk="Әлеуметтік төлем алушы",
    ru="Получатель социальной выплаты",
    en="Recipient of a social payment",
    group="supported",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=receives_benefit,
)
