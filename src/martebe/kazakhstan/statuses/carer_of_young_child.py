"""Raises a child under three: by benefit, as the mother or guardian, or as the father who says so."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_carer_of_child
from martebe.kazakhstan.facts.family import is_father_of_small_child, is_mother_or_guardian_of_small_child
from martebe.kazakhstan.facts.payments import receives_childcare_benefit
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status, any_of

status = Status(
    "carer_of_young_child",
    kk="Үш жасқа дейінгі баланы күтуші",
    ru="Ухаживающий за ребёнком до трёх лет",
    en="Carer of a child under three",
    group="supported",
    insurance="state_pays_carer_of_small_child",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=any_of(
        receives_childcare_benefit, is_mother_or_guardian_of_small_child, is_father_of_small_child & says_carer_of_child
    ),
)
