"""Who stands for a person's compulsory health insurance, strongest ground first.

The grounds follow article 26 as far as the records reach. They do not show carers of a person with disability of group
I, mothers who hold an award, house arrest, and the poorest for whom the local budget pays from 2026: that no ground is
found never says that there is none. Those who 'do not work' lose their ground when contributions appear; age, study,
pension and disability keep theirs. Employers have paid since 1 July 2017, the state and the persons themselves since
1 January 2020. Whether each month was paid is another question: these are grounds.
"""

from __future__ import annotations

from datetime import date, timedelta

from martebe.kazakhstan.facts.age import is_under_18
from martebe.kazakhstan.facts.business import pays_single_payment
from martebe.kazakhstan.facts.closed_lists import is_convicted, is_detained, serves
from martebe.kazakhstan.facts.contracts import has_civil_contract, has_labour_contract, has_new_labour_contract
from martebe.kazakhstan.facts.contributions import (
    civil_contributions_arrive,
    is_exempt_from_contributions,
    labour_contributions_arrive,
    own_contributions_arrive,
)
from martebe.kazakhstan.facts.declared import says_carer_of_child
from martebe.kazakhstan.facts.earnings import is_registered_in_business, works_in_the_open
from martebe.kazakhstan.facts.employment_service import is_registered_unemployed
from martebe.kazakhstan.facts.family import is_father_of_small_child, is_mother_or_guardian_of_small_child
from martebe.kazakhstan.facts.health import has_disability, is_pregnant
from martebe.kazakhstan.facts.learning import is_full_time_student, is_pupil
from martebe.kazakhstan.facts.payments import (
    receives_assistance,
    receives_benefit_for_disabled_child,
    receives_birth_benefit,
    receives_childcare_benefit,
    receives_old_age_pension,
    receives_service_pension,
)
from martebe.kazakhstan.facts.residence import has_departed, is_dead, is_kandas
from martebe.kazakhstan.sources import insurance_law
from martebe.rules import Condition, Source, Status, any_of

EMPLOYERS_PAY_DAY = date(2017, 7, 1)
INSURANCE_DAY = date(2020, 1, 1)
SINGLE_PAYMENT_ENDED = date(2024, 1, 1)
LOCAL_BUDGET_DAY = date(2026, 1, 1)

_does_not_work = ~works_in_the_open
_lives_here = ~is_dead & ~has_departed
_raises_small_child = any_of(
    receives_childcare_benefit,
    is_mother_or_guardian_of_small_child,
    is_father_of_small_child & says_carer_of_child,
)
_works_by_contract = labour_contributions_arrive | (
    has_labour_contract & (has_new_labour_contract | is_exempt_from_contributions)
)


def _category(number: int, note: str = "") -> Source:
    return insurance_law("art. 26", f"Category {number} of 15. {note}".strip())


def _state(code: str, when: Condition, source: Source, *, kk: str, ru: str, en: str) -> Status:
    return Status(code, kk=kk, ru=ru, en=en, group="state", source=source, since=INSURANCE_DAY, when=_lives_here & when)


_LASTING = (
    _state(
        "state_pays_child",
        is_under_18,
        _category(1),
        kk="Бала: мемлекет төлейді",
        ru="Ребёнок: платит государство",
        en="Child: the state pays",
    ),
    _state(
        "state_pays_pension_recipient",
        receives_old_age_pension | receives_service_pension,
        _category(8),
        kk="Зейнетақы алушы: мемлекет төлейді",
        ru="Получатель пенсии: платит государство",
        en="Pension recipient: the state pays",
    ),
    _state(
        "state_pays_person_with_disability",
        has_disability,
        _category(13),
        kk="Мүгедектігі бар адам: мемлекет төлейді",
        ru="Лицо с инвалидностью: платит государство",
        en="Person with disability: the state pays",
    ),
    _state(
        "state_pays_student",
        is_full_time_student | (is_pupil & ~is_under_18),
        _category(14),
        kk="Күндізгі бөлімде оқитын адам: мемлекет төлейді",
        ru="Обучающийся очно: платит государство",
        en="Full-time learner: the state pays",
    ),
    _state(
        "state_pays_on_leave",
        has_labour_contract & receives_birth_benefit,
        _category(5),
        kk="Бала тууға немесе күтуге байланысты демалыс: мемлекет төлейді",
        ru="Отпуск по рождению ребёнка или уходу за ним: платит государство",
        en="Maternity or childcare leave: the state pays",
    ),
    _state(
        "state_pays_convicted",
        is_convicted,
        _category(9, "Institutions of minimum security are excepted; the closed list does not tell them."),
        kk="Сотталған адам: мемлекет төлейді",
        ru="Осуждённый: платит государство",
        en="Convicted: the state pays",
    ),
    _state(
        "state_pays_detained",
        is_detained,
        _category(10),
        kk="Қамаудағы адам: мемлекет төлейді",
        ru="Содержащийся под стражей: платит государство",
        en="Detained: the state pays",
    ),
)

_WHILE_NOT_WORKING = (
    _state(
        "state_pays_registered_unemployed",
        is_registered_unemployed,
        _category(2),
        kk="Тіркелген жұмыссыз: мемлекет төлейді",
        ru="Зарегистрированный безработный: платит государство",
        en="Registered unemployed: the state pays",
    ).amended(
        since=LOCAL_BUDGET_DAY,
        when=_lives_here & is_registered_unemployed & _does_not_work,
        source=insurance_law("art. 26-1", "The local budget pays; whoever is on a subsidised job is excepted."),
    ),
    _state(
        "state_pays_pregnant",
        is_pregnant & _does_not_work,
        _category(3),
        kk="Жұмыс істемейтін жүкті әйел: мемлекет төлейді",
        ru="Неработающая беременная: платит государство",
        en="Pregnant, does not work: the state pays",
    ),
    _state(
        "state_pays_carer_of_small_child",
        _raises_small_child & _does_not_work,
        _category(4, "One legal representative of the child; the mother stands for both unless the father says so."),
        kk="Үш жасқа дейінгі баланы күтетін жұмыс істемейтін адам: мемлекет төлейді",
        ru="Неработающий, ухаживающий за ребёнком до трёх лет: платит государство",
        en="Raises a child under three, does not work: the state pays",
    ),
    _state(
        "state_pays_carer_of_disabled_child",
        receives_benefit_for_disabled_child & _does_not_work,
        _category(6),
        kk="Мүгедектігі бар баланы күтетін жұмыс істемейтін адам: мемлекет төлейді",
        ru="Неработающий, ухаживающий за ребёнком с инвалидностью: платит государство",
        en="Cares for a child with disability, does not work: the state pays",
    ),
    _state(
        "state_pays_kandas",
        is_kandas & _does_not_work,
        _category(11),
        kk="Жұмыс істемейтін қандас: мемлекет төлейді",
        ru="Неработающий кандас: платит государство",
        en="Kandas who does not work: the state pays",
    ),
    _state(
        "state_pays_assistance",
        receives_assistance & _does_not_work,
        _category(15),
        kk="Атаулы әлеуметтік көмек алатын жұмыс істемейтін адам: мемлекет төлейді",
        ru="Неработающий получатель адресной социальной помощи: платит государство",
        en="Receives targeted social assistance, does not work: the state pays",
    ),
)

_APART = (
    Status(
        "served_apart",
        kk="Қызмет өткеруші: бөлек есепте",
        ru="Проходящий службу: учитывается отдельно",
        en="In service: kept apart",
        group="apart",
        source=insurance_law("art. 28 p. 7", "The list of those exempt was not read.", unverified=True),
        since=INSURANCE_DAY,
        when=_lives_here & serves,
    ),
)

_PAYERS = (
    Status(
        "employer_pays",
        kk="Жұмыс беруші төлейді",
        ru="Платит работодатель",
        en="The employer pays",
        group="payer",
        source=insurance_law("art. 27", "1 % from 01.07.2017, 1.5 % in 2018 and 2019, 2 % from 2020."),
        since=EMPLOYERS_PAY_DAY,
        when=_lives_here & _works_by_contract,
    ),
    Status(
        "customer_withholds",
        kk="Азаматтық-құқықтық шарт бойынша тапсырыс беруші ұстап қалады",
        ru="Удерживает заказчик по договору ГПХ",
        en="The customer of a civil-law contract withholds",
        group="payer",
        source=insurance_law("art. 28", "Contributions of the person only, without deductions of the customer."),
        since=INSURANCE_DAY,
        when=_lives_here & (has_civil_contract | civil_contributions_arrive),
    ),
    Status(
        "pays_as_entrepreneur",
        kk="Кәсіпкер ретінде өзі төлейді",
        ru="Платит сам как предприниматель",
        en="Pays as an entrepreneur",
        group="payer",
        source=insurance_law("art. 28", "Entrepreneurs were exempt in 2018 and 2019."),
        since=INSURANCE_DAY,
        when=_lives_here & is_registered_in_business,
    ),
    Status(
        "pays_with_single_payment",
        kk="Бірыңғай жиынтық төлеммен төлейді",
        ru="Платит единым совокупным платежом",
        en="Pays with the single aggregate payment",
        group="payer",
        source=insurance_law("art. 28", "A part of 40 % of each single aggregate payment."),
        since=INSURANCE_DAY,
        until=SINGLE_PAYMENT_ENDED - timedelta(days=1),
        when=_lives_here & pays_single_payment,
    ),
    Status(
        "pays_for_oneself",
        kk="Өзі үшін өзі төлейді",
        ru="Платит сам за себя",
        en="Pays for oneself",
        group="payer",
        source=insurance_law(
            "art. 28", "Seen by pension contributions: insurance payments are not delivered.", unverified=True
        ),
        since=INSURANCE_DAY,
        when=_lives_here & own_contributions_arrive,
    ),
    Status(
        "employer_is_to_pay",
        kk="Жұмыс беруші төлеуге тиіс, бірақ жарна түспейді",
        ru="Должен платить работодатель, но взносы не поступают",
        en="The employer is to pay, yet no contributions arrive",
        group="payer",
        source=insurance_law("art. 27", "The duty is the employer's as long as the contract stands, not the worker's."),
        since=INSURANCE_DAY,
        when=_lives_here & has_labour_contract,
    ),
)

_GROUNDS = (*_LASTING, *_WHILE_NOT_WORKING, *_APART, *_PAYERS)


_NO_GROUND = insurance_law(
    "art. 5", "Categories 7 and 12 of 15, house arrest and, from 2026, levels D and E are not in the records."
)


def _without_ground(day: date) -> Condition:
    """Lives here, and none of the grounds in force on a day is held."""
    in_force = (ground.on(day) for ground in _GROUNDS)
    return _lives_here & ~any_of(*(Condition(version.when) for version in in_force if version))


insurance: tuple[Status, ...] = (
    *_GROUNDS,
    Status(
        "not_insured",
        kk="Негізі табылмады",
        ru="Основание не найдено",
        en="No ground found",
        group="none",
        source=_NO_GROUND,
        since=INSURANCE_DAY,
        when=_without_ground(INSURANCE_DAY),
    )
    .amended(since=SINGLE_PAYMENT_ENDED, when=_without_ground(SINGLE_PAYMENT_ENDED), source=_NO_GROUND)
    .amended(since=LOCAL_BUDGET_DAY, when=_without_ground(LOCAL_BUDGET_DAY), source=_NO_GROUND),
)

__all__ = ["insurance"]
