"""A contract stands for months without a contribution, and nothing known exempts the person.

Not claimed in the first months of a contract, for the exempt of article 248, or on leave with a child.
"""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import has_lasting_labour_contract
from martebe.kazakhstan.facts.contributions import is_exempt_from_contributions, labour_contributions_arrive
from martebe.kazakhstan.facts.payments import receives_birth_benefit
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, pension_law_2013, social_code
from martebe.rules import Status, all_of

status = Status(
    "contract_without_contributions",
    kk="Шарты бар, жарнасы түспейтін жұмыскер",
    ru="Работник с договором, но без взносов",
    en="Contract without contributions",
    group="informal",
    insurance="employer_is_to_pay",
    source=social_code("art. 248 p. 2", earlier=pension_law_2013()),
    since=FIRST_VERIFICATION_DAY,
    when=all_of(
        has_lasting_labour_contract,
        ~labour_contributions_arrive,
        ~is_exempt_from_contributions,
        ~receives_birth_benefit,
    ),
)
