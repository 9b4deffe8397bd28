"""Takes part in a measure of employment now. One person may take part in several: persons are counted."""

from __future__ import annotations

from martebe.kazakhstan.facts.employment_service import takes_part_in_measure
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "measure_participant",
    kk="Жұмыспен қамту шарасына қатысушы",
    ru="Участник меры содействия занятости",
    en="Participant of an employment measure",
    group="supported",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=takes_part_in_measure,
)
