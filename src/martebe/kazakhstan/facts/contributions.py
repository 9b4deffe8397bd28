"""Pension contributions, and who owes none.

That no contribution arrives never proves informal work by itself: the exempt of article 248 owe none, a new contract
has brought none yet, and a payment may be late.
"""

from __future__ import annotations

from martebe.kazakhstan.facts.age import has_reached_pension_age
from martebe.kazakhstan.facts.closed_lists import serves
from martebe.kazakhstan.facts.health import has_grave_disability_without_term
from martebe.kazakhstan.facts.payments import receives_service_pension
from martebe.kazakhstan.facts.windows import contribution_window, stale_window
from martebe.kazakhstan.records import contributions
from martebe.kazakhstan.sources import pension_law_2013, social_code
from martebe.rules import any_of, fact

_source = social_code("art. 248 p. 2", earlier=pension_law_2013())

labour_contributions_arrive = fact(
    "labour_contributions_arrive",
    contributions.where(kind="labour", month=contribution_window).exists(),
    kk="Соңғы айларда еңбек шарты бойынша зейнетақы жарналары түскен",
    ru="За последние месяцы поступали пенсионные взносы по трудовому договору",
    en="Pension contributions for work by a labour contract arrive for the last months",
    source=_source,
)

civil_contributions_arrive = fact(
    "civil_contributions_arrive",
    contributions.where(kind="civil", month=contribution_window).exists(),
    kk="Соңғы айларда азаматтық-құқықтық шарт бойынша зейнетақы жарналары түскен",
    ru="За последние месяцы поступали пенсионные взносы по договору ГПХ",
    en="Pension contributions for work by a civil-law contract arrive for the last months",
    source=_source,
)

own_contributions_arrive = fact(
    "own_contributions_arrive",
    contributions.where(kind="self", month=contribution_window).exists(),
    kk="Соңғы айларда өзі үшін зейнетақы жарналарын төлеген",
    ru="За последние месяцы уплачены пенсионные взносы за себя",
    en="Pension contributions for oneself arrive for the last months",
    source=social_code("art. 248 p. 4", earlier=pension_law_2013()),
)

contributions_arrive = fact(
    "contributions_arrive",
    any_of(labour_contributions_arrive, civil_contributions_arrive, own_contributions_arrive),
    kk="Соңғы айларда зейнетақы жарналары түскен",
    ru="За последние месяцы поступали пенсионные взносы",
    en="Pension contributions arrive for the last months",
    source=_source,
)

contributions_arrived_in_year = fact(
    "contributions_arrived_in_year",
    contributions.where(month=stale_window).exists(),
    kk="Соңғы бір жылда зейнетақы жарналары түскен",
    ru="За последний год поступали пенсионные взносы",
    en="Pension contributions arrived for some month of the last year",
    source=_source,
)

is_exempt_from_contributions = fact(
    "is_exempt_from_contributions",
    any_of(has_reached_pension_age, has_grave_disability_without_term, serves, receives_service_pension),
    kk="Міндетті зейнетақы жарналарын төлеуден босатылған",
    ru="Освобождён от уплаты обязательных пенсионных взносов",
    en="Is exempt from mandatory pension contributions",
    source=social_code(
        "art. 248 p. 3",
        "The closed list does not tell conscripts, who are not exempt, from the others.",
        earlier=pension_law_2013(),
    ),
)

__all__ = [
    "civil_contributions_arrive",
    "contributions_arrive",
    "contributions_arrived_in_year",
    "is_exempt_from_contributions",
    "labour_contributions_arrive",
    "own_contributions_arrive",
]
