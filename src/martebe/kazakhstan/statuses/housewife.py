"""Says to keep house."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_housewife
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status

status = Status(
    "housewife",
    kk="Үй шаруасындағы әйел",
    ru="Домохозяйка",
    en="Housewife",
    group="not_working",
    insurance="not_insured",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=says_housewife,
)
