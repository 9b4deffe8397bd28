"""What is no outcome of formalization although a status is held at the end: rules, asked of the whole record.

Figures were inflated in this very programme: the Prosecutor General, 15 August 2018, of 81 thousand trained 28 % worked
(sputnik.kz/20180815). So whoever stands here is left out of what is confirmed, and listed by the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from martebe.kazakhstan.facts.age import is_under_16
from martebe.kazakhstan.facts.contracts import has_labour_contract
from martebe.kazakhstan.facts.contributions import (
    civil_contributions_arrive,
    is_exempt_from_contributions,
    labour_contributions_arrive,
)
from martebe.kazakhstan.facts.declared import says_employed, says_independent_worker, says_unregistered_unemployed
from martebe.kazakhstan.facts.employment_service import (
    is_registered_job_seeker,
    is_registered_unemployed,
    takes_part_in_measure,
)
from martebe.kazakhstan.facts.residence import has_departed, is_dead
from martebe.kazakhstan.facts.windows import contribution_window, until_today
from martebe.kazakhstan.records import contributions, declarations, measures, unemployed
from martebe.kazakhstan.sources import RECORDS, labour_code, own_choice, pension_law_2013, social_code
from martebe.rules import Condition, Source, Words, any_of


@dataclass(frozen=True)
class Exclusion:
    """A reason for which a status that is held is no outcome.

    asked_of: the day of the first or of the last run; always with what is known at the last, which is more than any
    single run knows. headlines: the rule speaks only where the outcome rests on one of these; empty for all.
    unless_disproved: an answer that is still open excludes too, for nothing is confirmed by what has not come.
    """

    code: str
    words: Words
    when: Condition
    source: Source
    asked_of: Literal["start", "end"] = "end"
    headlines: frozenset[str] = frozenset()
    unless_disproved: bool = False


@dataclass(frozen=True)
class OutcomeRules:
    """Exclusions, the first that holds is the reason; and which headlines bear out what a person had declared.

    working: the statuses by which a register shows that somebody works for pay. declarations: the table of what persons
    say; ``channel`` and ``category`` are its columns.
    """

    exclusions: tuple[Exclusion, ...]
    confirmed_by: Mapping[str, frozenset[str]]
    working: frozenset[str]
    declarations: str = declarations.name
    channel: str = "channel"
    category: str = "category"


_is_said_or_registered_to_work = any_of(
    has_labour_contract,
    labour_contributions_arrive,
    civil_contributions_arrive,
    is_registered_unemployed,
    is_registered_job_seeker,
    takes_part_in_measure,
    says_employed,
    says_independent_worker,
    says_unregistered_unemployed,
)

_exclusions = (
    Exclusion(
        "dead",
        Words(
            "Қайтыс болған, бірақ атында мәртебе тұр",
            "Умер, но за ним числится статус",
            "Dead, yet a status stands in the name",
        ),
        is_dead,
        RECORDS,
        headlines=frozenset({"deceased"}),
    ),
    Exclusion(
        "phantom",
        Words(
            "Елден кеткен, бірақ атында мәртебе тұр",
            "Выехал за рубеж, но за ним числится статус",
            "Departed abroad, yet a status stands in the name",
        ),
        has_departed,
        RECORDS,
        headlines=frozenset({"departed"}),
    ),
    Exclusion(
        "under_age",
        Words(
            "Мәртебе алатын жасқа толмаған",
            "Не достиг возраста, с которого возможен такой статус",
            "Under age for the status",
        ),
        is_under_16 & _is_said_or_registered_to_work,
        labour_code("art. 31 p. 1", "The Social Code, art. 98, registers nobody under sixteen either."),
    ),
    Exclusion(
        "already_employed",
        Words(
            "Кезең басында жұмыс істеп жүрген, бұл кейін ғана белгілі болған",
            "Работал уже на начало периода, что стало известно позже",
            "Already at work at the start, which became known only later",
        ),
        contributions.where(month=contribution_window, paid_on=until_today).exists(),
        own_choice(
            "A contribution that was paid before the start proves work then; one paid afterwards for earlier months may"
            " be the very formalization that is counted."
        ),
        asked_of="start",
    ),
    Exclusion(
        "two_regions",
        Words(
            "Бір мезгілде екі орталықта тіркелген: екі жерде саналған",
            "Зарегистрирован сразу в двух центрах: учтён в двух местах",
            "Registered in two centres at once: counted in two places",
        ),
        unemployed.where(kind="unemployed").in_force().at_least(2),
        own_choice("A centre registers a person once; each region delivers its own, so two that stand are of two."),
        headlines=frozenset({"registered_unemployed", "measure_participant", "job_seeker"}),
    ),
    Exclusion(
        "same_person_many_measures",
        Words(
            "Бір мезгілде бірнеше шараға қатысушы ретінде жазылған",
            "Записан участником сразу нескольких мер",
            "Entered in several measures at once",
        ),
        measures.in_force().at_least(2),
        own_choice("Participations are not persons; two at the same time cannot both be true."),
        headlines=frozenset({"measure_participant"}),
    ),
    Exclusion(
        "contract_without_contribution",
        Words(
            "Еңбек шарты бар, бірақ бірде-бір жарна түспеген",
            "Договор есть, но ни одного взноса не поступило",
            "A contract, but no contribution has arrived",
        ),
        has_labour_contract & ~labour_contributions_arrive & ~is_exempt_from_contributions,
        social_code("art. 248 p. 2", earlier=pension_law_2013()),
        headlines=frozenset({"employee", "contract_without_contributions"}),
        unless_disproved=True,
    ),
)

_PAID_WORK = frozenset(
    {
        "employee", "civil_law_contractor", "individual_entrepreneur", "private_practice", "peasant_farm",
        "single_payment_payer", "own_contributor", "contributions_without_contract", "contract_without_contributions",
        "on_maternity_or_childcare_leave",
    }
)  # fmt: skip

outcome_rules = OutcomeRules(
    _exclusions,
    confirmed_by={
        "foreign_enterprise": _PAID_WORK,
        "domestic_worker": _PAID_WORK,
        "home_without_contract": _PAID_WORK,
        "household_plot": _PAID_WORK,
        "independent_worker": _PAID_WORK,
        "employed": _PAID_WORK,
        "labour_migrant": frozenset({"departed"}),
        "departed": frozenset({"departed"}),
        "unregistered_unemployed": frozenset({"registered_unemployed", "job_seeker", "measure_participant"}),
        "adult_pupil": frozenset({"pupil", "adult_pupil", "student"}),
        "carer_of_child": frozenset({"carer_of_young_child", "carer_of_disabled_child"}),
    },
    working=_PAID_WORK - {"contract_without_contributions"},
)
"""A housewife is borne out by no register. That contributions bear out declared work is the ministry's own count (560
of 1,200 thousand, primeminister.kz/en/news/15896, February 2018); the other pairs are the product's choice. An open
contract on which nothing is paid shows nobody at work."""
