"""A disability of any group is established."""

from __future__ import annotations

from martebe.kazakhstan.facts.health import has_disability
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "person_with_disability",
    kk="Мүгедектігі бар адам",
    ru="Лицо с инвалидностью",
    en="Person with disability",
    group="supported",
    insurance="state_pays_person_with_disability",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=has_disability,
)
