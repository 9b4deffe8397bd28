"""In the army or a special body, whose members owe no pension contributions."""

from __future__ import annotations

from martebe.kazakhstan.facts.closed_lists import serves
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_when = serves

status = Status(
    "service",
    kk="Әскери немесе арнаулы қызметтегі адам",
    ru="Проходящий воинскую или специальную службу",
    en="In military or special service",
    group="closed_list",
    insurance="served_apart",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 97 p. 2 (7)"))
