"""Work that registers see differently: contracts, contributions and registrations that contradict each other."""

from __future__ import annotations

from martebe.kazakhstan.facts.age import is_under_16
from martebe.kazakhstan.facts.contracts import (
    had_labour_contract_lately,
    has_labour_contract,
    has_lasting_labour_contract,
    has_year_old_labour_contract,
)
from martebe.kazakhstan.facts.contributions import (
    contributions_arrived_in_year,
    is_exempt_from_contributions,
    labour_contributions_arrive,
)
from martebe.kazakhstan.facts.earnings import is_registered_in_business
from martebe.kazakhstan.facts.employment_service import is_registered_unemployed, takes_part_in_measure
from martebe.kazakhstan.facts.payments import receives_birth_benefit
from martebe.kazakhstan.findings.finding import finding
from martebe.kazakhstan.sources import employment_law_2016, labour_code, own_choice, pension_law_2013, social_code
from martebe.rules import all_of

of_work = (
    finding(
        "contract_is_missing",
        "work",
        labour_contributions_arrive & ~had_labour_contract_lately,
        kk="Жарналар түседі, бірақ еңбек шарты тіркелмеген",
        ru="Взносы поступают, но трудовой договор не внесён",
        en="Contributions arrive, yet no labour contract is entered",
        source=labour_code("art. 33"),
    ),
    finding(
        "contributions_are_missing",
        "work",
        all_of(
            has_lasting_labour_contract,
            ~labour_contributions_arrive,
            ~is_exempt_from_contributions,
            ~receives_birth_benefit,
        ),
        kk="Еңбек шарты күшінде, бірақ жарналар түспейді",
        ru="Трудовой договор действует, но взносы не поступают",
        en="A labour contract is in force, yet no contributions arrive",
        source=social_code("art. 248 p. 2", earlier=pension_law_2013()),
    ),
    finding(
        "contract_left_open",
        "work",
        all_of(
            has_year_old_labour_contract,
            ~contributions_arrived_in_year,
            ~is_exempt_from_contributions,
            ~receives_birth_benefit,
        ),
        kk="Еңбек шарты бір жыл бойы жарнасыз: жабылмай қалған болуы мүмкін",
        ru="Трудовой договор год без взносов: вероятно, его забыли закрыть",
        en="A labour contract without contributions for a year: it was probably left open",
        source=own_choice("No act says when a contract without contributions counts as ended."),
    ),
    finding(
        "unemployed_but_employed",
        "work",
        is_registered_unemployed & has_labour_contract & ~takes_part_in_measure,
        kk="Жұмыссыз ретінде тіркелген, бірақ еңбек шарты күшінде",
        ru="Зарегистрирован безработным, но действует трудовой договор",
        en="Registered as unemployed, yet a labour contract is in force",
        source=social_code(
            "art. 99 p. 3 (2)", "The employed are not registered as unemployed.", earlier=employment_law_2016()
        ),
    ),
    finding(
        "unemployed_but_in_business",
        "work",
        is_registered_unemployed & is_registered_in_business & ~takes_part_in_measure,
        kk="Жұмыссыз ретінде тіркелген, бірақ кәсіпкерлік қызметі тіркелген",
        ru="Зарегистрирован безработным, но зарегистрирован и как предприниматель",
        en="Registered as unemployed, yet registered in business",
        source=social_code(
            "art. 99 p. 3 (2)", "The employed are not registered as unemployed.", earlier=employment_law_2016()
        ),
    ),
    finding(
        "minor_at_work",
        "work",
        is_under_16 & (has_labour_contract | labour_contributions_arrive),
        kk="Он алты жасқа толмаған, бірақ жұмыс істейді: заңды өкілдің келісімін тексеріңіз",
        ru="Не достиг шестнадцати лет, но работает: проверьте согласие законного представителя",
        en="Under sixteen, yet at work: check the consent of the legal representative",
        source=labour_code("art. 31"),
    ),
)
