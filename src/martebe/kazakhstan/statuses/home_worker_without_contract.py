"""Says to work at home without a contract."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_home_without_contract
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status

status = Status(
    "home_worker_without_contract",
    kk="Үйде шартсыз жұмыс істейтін адам",
    ru="Работающий на дому без договора",
    en="Works at home without a contract",
    group="informal",
    insurance="not_insured",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=says_home_without_contract,
)
