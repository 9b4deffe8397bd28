"""Registered as an individual entrepreneur; a registration does not prove that the business runs."""

from __future__ import annotations

from martebe.kazakhstan.facts.business import is_individual_entrepreneur
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_when = is_individual_entrepreneur

status = Status(
    "individual_entrepreneur",
    kk="Дара кәсіпкер",
    ru="Индивидуальный предприниматель",
    en="Individual entrepreneur",
    group="self_employed",
    insurance="pays_as_entrepreneur",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 97 p. 2 (2)"))
