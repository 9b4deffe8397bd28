"""Has the status of kandas, called oralman before 2021."""

from __future__ import annotations

from martebe.kazakhstan.facts.residence import is_kandas
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "kandas",
    kk="Қандас (бұрын: оралман)",
    ru="Кандас (ранее: оралман)",
    en="Kandas (formerly oralman)",
    group="supported",
    insurance="state_pays_kandas",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=is_kandas,
)
