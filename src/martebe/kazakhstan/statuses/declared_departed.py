"""Is said to have left the country, which the Ministry of Internal Affairs has not confirmed."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_departed
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, NEWS_AUGUST_2018
from martebe.rules import Status

status = Status(
    "declared_departed",
    kk="Мәлімдеме бойынша елден кеткен",
    ru="Выехавший за рубеж по заявлению",
    en="Departed by declaration",
    group="said_to_have_left",
    source=NEWS_AUGUST_2018,
    since=FIRST_VERIFICATION_DAY,
    when=says_departed,
)
