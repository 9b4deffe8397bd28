"""Registered with a clinic as pregnant."""

from __future__ import annotations

from martebe.kazakhstan.facts.health import is_pregnant
from martebe.kazakhstan.sources import NEW_CATEGORIES_DAY, RELEASE_AUGUST_2018
from martebe.rules import Status

status = Status(
    "pregnant",
    kk="Жүкті әйел",
    ru="Беременная",
    en="Pregnant",
    group="supported",
    insurance="state_pays_pregnant",
    source=RELEASE_AUGUST_2018,
    since=NEW_CATEGORIES_DAY,
    when=is_pregnant,
)
