"""Says to work in a foreign enterprise, which pays no contributions in Kazakhstan."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_foreign_enterprise
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status

status = Status(
    "foreign_enterprise_worker",
    kk="Шетелдік кәсіпорын жұмыскері",
    ru="Работник иностранного предприятия",
    en="Worker of a foreign enterprise",
    group="employed",
    insurance="not_insured",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=says_foreign_enterprise,
)
