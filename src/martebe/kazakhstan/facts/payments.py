"""Which pensions, benefits and help a person receives."""

from __future__ import annotations

from martebe.kazakhstan.records import assistance_awards, social_payments
from martebe.kazakhstan.sources import RECORDS, insurance_law, pension_law_2013, social_code
from martebe.rules import Condition, fact

BENEFITS = (
    "disability_benefit",
    "survivor_benefit",
    "maternity_benefit",
    "childcare_benefit",
    "disabled_child_carer_benefit",
    "special_state_benefit",
    "large_family_benefit",
    "job_loss_benefit",
)


def _awarded(*kinds: str) -> Condition:
    return social_payments.where(kind=kinds).in_force().exists()


receives_old_age_pension = fact(
    "receives_old_age_pension",
    _awarded("old_age_pension"),
    kk="Жасына байланысты зейнетақы алады",
    ru="Получает пенсию по возрасту",
    en="Receives an old-age pension",
    source=social_code("art. 207", earlier=pension_law_2013()),
)

receives_service_pension = fact(
    "receives_service_pension",
    _awarded("service_pension"),
    kk="Еңбек сіңірген жылдары үшін зейнетақы алады",
    ru="Получает пенсию за выслугу лет",
    en="Receives a service pension",
    source=social_code("art. 248 p. 3 (4)", earlier=pension_law_2013()),
)

receives_benefit = fact(
    "receives_benefit",
    _awarded(*BENEFITS),
    kk="Жәрдемақы немесе әлеуметтік төлем алады",
    ru="Получает пособие или социальную выплату",
    en="Receives a benefit or social payment",
    source=RECORDS,
)

receives_birth_benefit = fact(
    "receives_birth_benefit",
    _awarded("maternity_benefit", "childcare_benefit"),
    kk="Жүктілікке және босануға немесе бала күтіміне байланысты төлем алады",
    ru="Получает выплату по беременности и родам или по уходу за ребёнком",
    en="Receives a maternity or childcare benefit",
    source=insurance_law("art. 26", "Category 5 of 15: maternity, adoption and childcare leave to the age of three."),
)

receives_childcare_benefit = fact(
    "receives_childcare_benefit",
    _awarded("childcare_benefit"),
    kk="Бала күтіміне байланысты төлем алады",
    ru="Получает выплату по уходу за ребёнком",
    en="Receives a childcare benefit",
    source=insurance_law("art. 26", "Category 4 of 15."),
)

receives_benefit_for_disabled_child = fact(
    "receives_benefit_for_disabled_child",
    _awarded("disabled_child_carer_benefit"),
    kk="Мүгедектігі бар баланы тәрбиелеушіге арналған жәрдемақы алады",
    ru="Получает пособие воспитывающему ребёнка с инвалидностью",
    en="Receives the benefit for raising a child with disability",
    source=insurance_law("art. 26", "Category 6 of 15."),
)

receives_assistance = fact(
    "receives_assistance",
    assistance_awards.in_force().exists(),
    kk="Атаулы әлеуметтік көмек алады",
    ru="Получает адресную социальную помощь",
    en="Receives targeted social assistance",
    source=insurance_law("art. 26", "Category 15 of 15."),
)

__all__ = [
    "receives_assistance",
    "receives_benefit",
    "receives_benefit_for_disabled_child",
    "receives_birth_benefit",
    "receives_childcare_benefit",
    "receives_old_age_pension",
    "receives_service_pension",
]
