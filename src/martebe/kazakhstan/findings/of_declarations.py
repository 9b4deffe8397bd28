"""Declarations that records contradict, or have overtaken. Neither side is dropped: an officer asks the person."""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import has_labour_contract
from martebe.kazakhstan.facts.contributions import contributions_arrive
from martebe.kazakhstan.facts.declared import (
    contributions_follow_declaration,
    declared_after_death,
    says_adult_pupil,
    says_carer_of_child,
    says_departed,
    says_housewife,
    says_labour_migrant,
    says_unregistered_unemployed,
)
from martebe.kazakhstan.facts.employment_service import is_registered_unemployed
from martebe.kazakhstan.facts.family import is_father_of_small_child, is_mother_or_guardian_of_small_child
from martebe.kazakhstan.facts.learning import is_pupil
from martebe.kazakhstan.facts.residence import has_departed, is_dead
from martebe.kazakhstan.findings.finding import finding
from martebe.kazakhstan.sources import own_choice

_source = own_choice("A declaration never outranks a record, nor the reverse: the contradiction is shown.")

of_declarations = (
    finding(
        "said_not_to_work_but_contributes",
        "declaration",
        (says_housewife | says_unregistered_unemployed) & contributions_arrive & contributions_follow_declaration,
        kk="Жұмыс істемейтінін мәлімдеген, бірақ кейінгі айлар үшін жарналар түскен",
        ru="Заявлено, что не работает, но за более поздние месяцы поступили взносы",
        en="Said not to work, yet contributions arrived for later months",
        source=_source,
    ),
    finding(
        "said_to_be_abroad_but_contributes",
        "declaration",
        (says_departed | says_labour_migrant) & contributions_arrive & contributions_follow_declaration,
        kk="Шетелде екені мәлімделген, бірақ кейінгі айлар үшін жарналар түскен",
        ru="Заявлено, что за рубежом, но за более поздние месяцы поступили взносы",
        en="Said to be abroad, yet contributions arrived for later months",
        source=_source,
    ),
    finding(
        "said_to_be_abroad_but_not_confirmed",
        "declaration",
        says_departed & ~has_departed,
        kk="Елден кеткені мәлімделген, бірақ Ішкі істер министрлігі растамаған",
        ru="Заявлено, что выехал, но Министерство внутренних дел не подтвердило",
        en="Said to have departed, yet the Ministry of Internal Affairs has not confirmed it",
        source=_source,
    ),
    finding(
        "said_not_to_be_registered_but_is",
        "declaration",
        says_unregistered_unemployed & is_registered_unemployed,
        kk="Тіркелмегенін мәлімдеген, бірақ жұмыссыз ретінде тіркелген",
        ru="Заявлено, что не зарегистрирован, но зарегистрирован безработным",
        en="Said not to be registered, yet is registered as unemployed",
        source=_source,
    ),
    finding(
        "said_not_to_work_but_under_contract",
        "declaration",
        (says_housewife | says_unregistered_unemployed) & has_labour_contract,
        kk="Жұмыс істемейтінін мәлімдеген, бірақ еңбек шарты күшінде",
        ru="Заявлено, что не работает, но действует трудовой договор",
        en="Said not to work, yet a labour contract is in force",
        source=_source,
    ),
    finding(
        "said_to_be_in_school_but_not_listed",
        "declaration",
        says_adult_pupil & ~is_pupil,
        kk="Мектепте оқитынын мәлімдеген, бірақ мектеп тізімдерінде жоқ",
        ru="Заявлено, что учится в школе, но в списках школ его нет",
        en="Said to be in school, yet no school lists the person",
        source=_source,
    ),
    finding(
        "said_to_care_but_no_small_child",
        "declaration",
        says_carer_of_child & ~is_mother_or_guardian_of_small_child & ~is_father_of_small_child,
        kk="Бала күтетінін мәлімдеген, бірақ үш жасқа толмаған баласы тіркелмеген",
        ru="Заявлено, что ухаживает за ребёнком, но ребёнка до трёх лет в актах нет",
        en="Said to care for a child, yet no child under three is registered",
        source=_source,
    ),
    finding(
        "dead_but_declared",
        "declaration",
        is_dead & declared_after_death,
        kk="Қайтыс болған, бірақ кейін атынан мәлімдеме түскен",
        ru="Смерть зарегистрирована, но позже от имени человека поступило заявление",
        en="Dead, yet a declaration came later in the person's name",
        source=_source,
    ),
)
