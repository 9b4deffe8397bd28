"""Held before a sentence; the list tells membership and nothing else."""

from __future__ import annotations

from martebe.kazakhstan.facts.closed_lists import is_detained
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY
from martebe.rules import Status

status = Status(
    "detained",
    kk="Қамаудағы адам",
    ru="Содержащийся под стражей",
    en="Detained",
    group="closed_list",
    insurance="state_pays_detained",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=is_detained,
)
