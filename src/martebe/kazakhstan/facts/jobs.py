"""What is said of a worker's records with one employer, and has no meaning for the worker as a whole."""

from __future__ import annotations

from martebe.kazakhstan.records import contracts, employers
from martebe.kazakhstan.sources import labour_code, own_choice
from martebe.rules import Group, fact, today, whole

_in_force = contracts.where(kind="labour").in_force()
_employer = Group("employer_of_contract", _in_force, member="person", key="employer", single=True)

works_for_employer_taken_off = fact(
    "works_for_employer_taken_off",
    _employer.has(employers.end < today),
    kk="Жұмыс беруші тізілімнен шығарылған",
    ru="Работодатель снят с учёта",
    en="The employer was taken off the register",
    source=labour_code("art. 52 p. 1 (1)"),
)

has_two_labour_contracts = fact(
    "has_two_labour_contracts",
    _in_force.count() > whole(1),
    kk="Бір жұмыс берушімен бірнеше еңбек шарты күшінде",
    ru="С одним работодателем действует несколько трудовых договоров",
    en="Has several labour contracts in force with one employer",
    source=own_choice(
        "A second contract with the same employer is allowed; it is rare, and mostly the same one again."
    ),
)

__all__ = ["has_two_labour_contracts", "works_for_employer_taken_off"]
