"""Whether a person works in the open: the 'does not work' of the insurance law is its opposite."""

from __future__ import annotations

from martebe.kazakhstan.facts.business import (
    has_private_practice,
    heads_peasant_farm,
    is_individual_entrepreneur,
    pays_single_payment,
)
from martebe.kazakhstan.facts.contracts import has_civil_contract, has_new_labour_contract
from martebe.kazakhstan.facts.contributions import contributions_arrive
from martebe.kazakhstan.sources import RECORDS, insurance_law
from martebe.rules import any_of, fact

is_registered_in_business = fact(
    "is_registered_in_business",
    any_of(is_individual_entrepreneur, has_private_practice, heads_peasant_farm),
    kk="Кәсіпкерлік қызметі тіркелген",
    ru="Зарегистрирован для предпринимательства",
    en="Is registered in business of one's own",
    source=RECORDS,
)

works_in_the_open = fact(
    "works_in_the_open",
    any_of(
        contributions_arrive,
        has_new_labour_contract,
        has_civil_contract,
        is_registered_in_business,
        pays_single_payment,
    ),
    kk="Ресми жұмыс істейді: жарналар түседі немесе қызметі тіркелген",
    ru="Работает официально: поступают взносы или деятельность зарегистрирована",
    en="Works in the open: contributions arrive or the activity is registered",
    source=insurance_law(
        "art. 26",
        "'Does not work' is tested by contributions; an old contract without contributions does not prove work.",
    ),
)

__all__ = ["is_registered_in_business", "works_in_the_open"]
