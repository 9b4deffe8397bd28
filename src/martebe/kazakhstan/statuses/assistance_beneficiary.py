"""A member of a family that receives targeted social assistance."""

from __future__ import annotations

from martebe.kazakhstan.facts.payments import receives_assistance
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status

status = Status(
    "assistance_beneficiary",
    kk="Атаулы әлеуметтік көмек алушы",
    ru="Получатель адресной социальной помощи",
    en="Beneficiary of targeted social assistance",
    group="supported",
    insurance="state_pays_assistance",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=receives_assistance,
)
