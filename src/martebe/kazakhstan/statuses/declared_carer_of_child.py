"""Says to care for a child: no act of birth or guardianship has to confirm it."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_carer_of_child
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status

status = Status(
    "declared_carer_of_child",
    kk="Мәлімдеме бойынша бала күтуші",
    ru="Ухаживающий за ребёнком по заявлению",
    en="Carer of a child by declaration",
    group="not_working",
    insurance="not_insured",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=says_carer_of_child,
)
