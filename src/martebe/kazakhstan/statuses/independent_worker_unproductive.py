"""Says to earn independently, and named less than the subsistence minimum of the day of the declaration."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import named_enough_income, named_small_income, says_independent_worker
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, own_choice, social_code
from martebe.rules import Status

_when = says_independent_worker & named_small_income & ~named_enough_income

status = Status(
    "independent_worker_unproductive",
    kk="Нәтижесіз жұмыспен қамтылған тәуелсіз жұмыскер",
    ru="Независимый работник, непродуктивно занятый",
    en="Independent worker, unproductive",
    group="informal",
    insurance="not_insured",
    source=own_choice("Statistics split the self-employed at the subsistence minimum; the text of 482-V was not read."),
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(
    since=SOCIAL_CODE_DAY,
    when=_when,
    source=social_code("art. 1 p. 1 (133), art. 97 p. 2 (6)", "The Code knows no split by income."),
)
