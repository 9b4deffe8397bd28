"""Says to work abroad while registered as living in the country."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_labour_migrant
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status

status = Status(
    "labour_migrant",
    kk="Шетелдегі еңбек мигранты",
    ru="Трудовой мигрант за рубежом",
    en="Labour migrant abroad",
    group="informal",
    insurance="not_insured",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=says_labour_migrant,
)
