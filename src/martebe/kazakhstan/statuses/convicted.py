"""Serving a sentence in an institution; the list tells membership and nothing else."""

from __future__ import annotations

from martebe.kazakhstan.facts.closed_lists import is_convicted
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "convicted",
    kk="Сотталған адам",
    ru="Осуждённый",
    en="Convicted",
    group="closed_list",
    insurance="state_pays_convicted",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=is_convicted,
)
