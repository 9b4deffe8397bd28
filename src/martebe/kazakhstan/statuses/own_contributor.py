"""Pays pension contributions for oneself, whether or not a registration is known."""

from __future__ import annotations

from martebe.kazakhstan.facts.contributions import own_contributions_arrive
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_when = own_contributions_arrive

status = Status(
    "own_contributor",
    kk="Өзі үшін жарна төлеуші",
    ru="Плательщик взносов за себя",
    en="Pays contributions for oneself",
    group="self_employed",
    insurance="pays_for_oneself",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 248 p. 4"))
