"""Pays the single aggregate payment, which stands for registration; only the month paid for counts."""

from __future__ import annotations

from datetime import date

from martebe.kazakhstan.facts.business import pays_single_payment
from martebe.kazakhstan.sources import tax_code_2017
from martebe.rules import Status

status = Status(
    "single_payment_payer",
    kk="Бірыңғай жиынтық төлем төлеуші",
    ru="Плательщик единого совокупного платежа",
    en="Payer of the single aggregate payment",
    group="self_employed",
    insurance="pays_with_single_payment",
    source=tax_code_2017("art. 774-776"),
    since=date(2019, 1, 1),
    until=date(2023, 12, 31),
    when=pays_single_payment,
)
