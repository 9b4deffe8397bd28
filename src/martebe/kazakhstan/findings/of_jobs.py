"""What the records of a worker with one employer show: the findings that employers are asked about.

Those that are also asked of a person as a whole are the same rules. The person may have a contract with one employer
and contributions from another: only here the two do not make up for each other. A branch and its head unit are two
employers, for their register does not link them.
"""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import (
    has_labour_contract,
    has_lasting_labour_contract,
)
from martebe.kazakhstan.facts.contributions import (
    contributions_arrived_in_year,
    is_exempt_from_contributions,
    labour_contributions_arrive,
)
from martebe.kazakhstan.facts.jobs import has_two_labour_contracts, works_for_employer_taken_off
from martebe.kazakhstan.facts.payments import receives_birth_benefit
from martebe.kazakhstan.facts.windows import stale_window
from martebe.kazakhstan.findings.finding import finding
from martebe.kazakhstan.findings.of_residence import of_residence
from martebe.kazakhstan.findings.of_work import of_work
from martebe.kazakhstan.records import contracts, contributions
from martebe.kazakhstan.sources import labour_code, own_choice
from martebe.rules import Group, Jobs, all_of

_shared = {rule.code: rule for rule in (*of_work, *of_residence)}

_contributions_stopped = finding(
    "contributions_stopped",
    "work",
    all_of(
        has_lasting_labour_contract,
        contributions_arrived_in_year,
        ~labour_contributions_arrive,
        ~is_exempt_from_contributions,
        ~receives_birth_benefit,
    ),
    kk="Еңбек шарты күшінде, бірақ жарналар бірнеше айдан бері тоқтаған: жалақы төленіп жатыр ма, тексеріңіз",
    ru="Трудовой договор действует, но взносы прекратились несколько месяцев назад: проверьте, платят ли зарплату",
    en="A labour contract is in force, yet contributions stopped months ago: check whether wages are paid",
    source=labour_code("art. 113 p. 1", "Wages are due each month; that they are not paid, no register tells."),
)
_employer_is_gone = finding(
    "employer_is_gone",
    "work",
    works_for_employer_taken_off,
    kk="Жұмыс беруші тізілімнен шығарылған, бірақ еңбек шарты жабылмаған",
    ru="Работодатель снят с учёта, но трудовой договор не закрыт",
    en="The employer was taken off the register, yet a labour contract is open",
    source=labour_code("art. 52 p. 1 (1)"),
)
_two_contracts = finding(
    "two_contracts_with_one_employer",
    "work",
    has_two_labour_contracts,
    kk="Бір жұмыс берушімен екі еңбек шарты қатар күшінде: екінші рет енгізілген болуы мүмкін",
    ru="С одним работодателем действуют два трудовых договора: возможно, один внесён дважды",
    en="Two labour contracts with one employer are in force: one may have been entered twice",
    source=own_choice(
        "A second contract with the same employer is allowed; it is rare, and mostly the same one again."
    ),
)

_labour = contracts.where(kind="labour")

jobs = Jobs(
    pairs=(
        Group("contracted", _labour.in_force_during(stale_window), member="person", key="employer"),
        Group("paid", contributions.where(kind="labour", month=stale_window), member="person", key="payer"),
    ),
    findings=(
        _shared["minor_at_work"],
        _shared["contract_is_missing"],
        _contributions_stopped,
        _shared["contributions_are_missing"],
        _shared["contract_left_open"],
        _employer_is_gone,
        _shared["dead_but_contributes"],
        _shared["dead_but_under_contract"],
        _shared["departed_but_contributes"],
        _shared["departed_but_under_contract"],
        _two_contracts,
    ),
    evidence=(has_labour_contract, labour_contributions_arrive),
)
"""The gravest finding first."""
