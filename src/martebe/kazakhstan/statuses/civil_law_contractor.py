"""Works by a civil-law contract: one in force, or contributions that a customer withheld."""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import has_civil_contract
from martebe.kazakhstan.facts.contributions import civil_contributions_arrive
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_NOTE = "Whose hours and pay the customer sets is a hired worker (art. 1 p. 1 (51)); the records do not tell."
_when = has_civil_contract | civil_contributions_arrive

status = Status(
    "civil_law_contractor",
    kk="Азаматтық-құқықтық шарт бойынша жұмыс істейтін адам",
    ru="Работающий по договору ГПХ",
    en="Works by a civil-law contract",
    group="self_employed",
    insurance="customer_withholds",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 97 p. 2 (4)", _NOTE))
