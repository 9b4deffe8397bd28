"""Contracts of work, now and over the spans that facts look back."""

from __future__ import annotations

from martebe.kazakhstan.facts.windows import contribution_window, stale_start, window_start
from martebe.kazakhstan.records import contracts
from martebe.kazakhstan.sources import employment_law_2016, labour_code, own_choice, social_code
from martebe.rules import fact

_labour = contracts.where(kind="labour")

has_labour_contract = fact(
    "has_labour_contract",
    _labour.in_force().exists(),
    kk="Еңбек шарты күшінде",
    ru="Действует трудовой договор",
    en="Has a labour contract in force",
    source=labour_code("art. 33"),
)

has_new_labour_contract = fact(
    "has_new_labour_contract",
    _labour.where(contracts.start > window_start).in_force().exists(),
    kk="Еңбек шарты соңғы айларда басталған, жарналар әлі түспеген болуы мүмкін",
    ru="Трудовой договор начался в последние месяцы, взносы могли ещё не поступить",
    en="Has a labour contract that began in the last months, so contributions may be yet to come",
    source=own_choice(
        "Contributions are due on the 25th of the month after the wage; the window covers a late first wage."
    ),
)

has_lasting_labour_contract = fact(
    "has_lasting_labour_contract",
    _labour.where(contracts.start <= window_start).in_force().exists(),
    kk="Еңбек шарты бірнеше ай бойы күшінде",
    ru="Трудовой договор действует уже несколько месяцев",
    en="Has a labour contract that has been in force for months",
    source=own_choice("So long a contract must have brought contributions, whatever the delay of the first wage."),
)

had_labour_contract_lately = fact(
    "had_labour_contract_lately",
    _labour.in_force_during(contribution_window).exists(),
    kk="Соңғы айларда еңбек шарты күшінде болған",
    ru="В последние месяцы действовал трудовой договор",
    en="Had a labour contract in force at some time in the last months",
    source=own_choice("Contributions of the last months may belong to a contract that has ended since."),
)

has_year_old_labour_contract = fact(
    "has_year_old_labour_contract",
    _labour.where(contracts.start <= stale_start).in_force().exists(),
    kk="Еңбек шарты бір жылдан астам уақыт бойы күшінде",
    ru="Трудовой договор действует больше года",
    en="Has a labour contract that has been in force for more than a year",
    source=own_choice("A year without contributions tells a forgotten contract from a late wage."),
)

has_civil_contract = fact(
    "has_civil_contract",
    contracts.where(kind="civil").in_force().exists(),
    kk="Азаматтық-құқықтық шарт күшінде",
    ru="Действует договор гражданско-правового характера",
    en="Has a civil-law contract of work in force",
    source=social_code("art. 97 p. 2 (4)", earlier=employment_law_2016()),
)

__all__ = [
    "had_labour_contract_lately",
    "has_civil_contract",
    "has_labour_contract",
    "has_lasting_labour_contract",
    "has_new_labour_contract",
    "has_year_old_labour_contract",
]
