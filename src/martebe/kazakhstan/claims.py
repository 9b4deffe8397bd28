"""What others published about the same things, each with its source; never a figure of our own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from martebe.kazakhstan.facts.declared import (
    says_domestic_worker,
    says_employed,
    says_foreign_enterprise,
    says_home_without_contract,
    says_household_plot,
    says_independent_worker,
)
from martebe.kazakhstan.places.tables import read_table
from martebe.kazakhstan.records import measures
from martebe.kazakhstan.statuses.order import statuses
from martebe.rules import Condition, Words, any_of, between

NAMES = {
    "residents": Words("Тұрғындар", "Жители", "Residents"),
    "determined": Words("Мәртебесі анықталғандар", "Статус определён", "Status determined"),
    "without": Words("Мәртебесі жоқтар", "Без статуса", "Without status"),
    "updated": Words("Жаңартылғандар", "Обновлено", "Updated"),
    "rate": Words("Жаңарту үлесі", "Доля обновления", "Rate of updating"),
    "sent_for_correction": Words(
        "Түзетуге министрліктерге жіберілгендер",
        "Направлены министерствам на корректировку",
        "Sent to ministries for correction",
    ),
    "declared_informal": Words(
        "Ресімделмей жұмыс істейтінін мәлімдегендер",
        "Заявили, что заняты неформально",
        "Declared to work informally",
    ),
    "declared_informal.contributing": Words(
        "Олардың ішінде кейін зейнетақы жарналары түскендер",
        "Из них позже поступили пенсионные взносы",
        "Of these, pension contributions came later",
    ),
    "declared_informal.registered": Words(
        "Олардың ішінде кейін кәсіпкер болып тіркелгендер",
        "Из них позже зарегистрировались предпринимателями",
        "Of these, registered as entrepreneurs later",
    ),
    "programme": Words("Бағдарламаға тартылғандар", "Вовлечены в программу", "Involved in the programme"),
    "programme.eligible": Words(
        "Бағдарлама арналған жұмыссыздар мен өзін-өзі жұмыспен қамтығандар",
        "Безработные и самозанятые, для которых программа",
        "Unemployed and self-employed whom the programme is for",
    ),
    "programme.intended": Words(
        "Нәтижесіз жұмыспен қамтылғандар мен жұмыссыздар, жұмысқа тартылуға тиіс",
        "Непродуктивно занятые и безработные, которых надо вовлечь в занятость",
        "Unproductively self-employed and unemployed to be engaged in employment",
    ),
    "plan.programme": Words(
        "Жоспар: бағдарлама шараларына тарту",
        "План: охват мерами программы",
        "Plan: cover by measures of the programme",
    ),
    "programme.permanent_job": Words(
        "Тұрақты жұмысқа орналасқандар", "Устроены на постоянную работу", "Placed in permanent jobs"
    ),
    "programme.training": Words("Қысқа мерзімді оқытылғандар", "Краткосрочное обучение", "Short-term training"),
    "programme.social_workplace": Words("Әлеуметтік жұмыс орындары", "Социальные рабочие места", "Social workplaces"),
    "programme.youth_practice": Words("Жастар практикасы", "Молодёжная практика", "Youth practice"),
    "programme.public_works": Words("Қоғамдық жұмыстар", "Общественные работы", "Public works"),
    "programme.microcredit": Words("Шағын кредиттер", "Микрокредиты", "Microcredits"),
    "programme.started_business": Words("Өз ісін бастағандар", "Начали своё дело", "Started a business of their own"),
    "action.employers": Words(
        "«Еңбек шартын жаса» акциясы: жұмыс берушілер",
        "Акция «Заключи трудовой договор»: работодатели",
        "Action 'Conclude an employment contract': employers",
    ),
    "action.contracts": Words(
        "«Еңбек шартын жаса» акциясы: шарттар",
        "Акция «Заключи трудовой договор»: договоры",
        "Action 'Conclude an employment contract': contracts",
    ),
    "informal": Words("Бейресми өзін-өзі жұмыспен қамтығандар", "Неформально самозанятые", "Informally self-employed"),
    "unproductive_or_unemployed": Words(
        "Нәтижесіз жұмыспен қамтылғандар мен тіркелмеген жұмыссыздар",
        "Непродуктивно занятые и незарегистрированные безработные",
        "Unproductively self-employed and unregistered unemployed",
    ),
    "plan.employed": Words(
        "Тапсырма: нәтижелі жұмысқа тарту", "Задание: вовлечь в занятость", "Task: engage in productive employment"
    ),
    "plan.unemployed": Words("Жоспар: жұмыссыздар", "План: безработные", "Plan: unemployed"),
    "plan.unproductive": Words(
        "Жоспар: нәтижесіз жұмыспен қамтылғандар",
        "План: непродуктивно самозанятые",
        "Plan: unproductively self-employed",
    ),
}
"""What claims speak of; ``updated.<status>`` besides."""


@dataclass(frozen=True)
class Claim:
    """A published number.

    code: its own. figure: what it speaks of (see ``NAMES``). since: the first day of the period that ends on ``day``;
    None for a state on the day. value: persons, or a share from 0 to 1. bound: "over" for "more than", or "about".
    """

    code: str
    figure: str
    since: date | None
    day: date
    place: int | None
    value: float
    bound: Literal["", "over", "about"]
    source: str
    published: date

    @property
    def words(self) -> Words:
        """What it speaks of."""
        return NAMES.get(self.figure) or _of_status(self.figure.partition(".")[2])

    @property
    def when(self) -> Condition | None:
        """The rule whose persons, on the day, are the same that the claim counts; None where none of ours is."""
        counted = COUNTED.get(self.figure)
        return None if counted is None else counted(self)


def _of_status(code: str) -> Words:
    """Those updated who got a status."""
    updated, status = NAMES["updated"], next(status.words for status in statuses if status.code == code)
    return Words(*(f"{getattr(updated, each)}: {getattr(status, each)}" for each in ("kk", "ru", "en")))


def _took_part(measure: str | None) -> Callable[[Claim], Condition]:
    """Whoever began a participation in the period: persons, however many participations they have."""

    def when(claim: Claim) -> Condition:
        begun = measures.where(start=between(claim.since, claim.day))
        return (begun if measure is None else begun.where(measure=measure)).exists()

    return when


_says_informal = any_of(
    says_domestic_worker, says_employed, says_foreign_enterprise, says_home_without_contract, says_household_plot,
    says_independent_worker,
)  # fmt: skip

COUNTED: dict[str, Callable[[Claim], Condition]] = {
    "programme": _took_part(None),
    "programme.permanent_job": _took_part("permanent_job"),
    "programme.training": _took_part("training"),
    "programme.social_workplace": _took_part("social_workplace"),
    "programme.youth_practice": _took_part("youth_practice"),
    "programme.public_works": _took_part("public_works"),
    "declared_informal": lambda claim: _says_informal,
}


@dataclass(frozen=True)
class Sum:
    """Claims that should make another: ``parts`` are pairs of a sign (1 or -1) and a claim's code."""

    code: str
    total: str
    parts: tuple[tuple[int, str], ...]
    words: Words


def _claim(row: dict[str, str]) -> Claim:
    return Claim(
        row["claim"],
        row["figure"],
        date.fromisoformat(row["since"]) if row["since"] else None,
        date.fromisoformat(row["day"]),
        int(row["place"]) if row["place"] else None,
        float(row["value"]),
        _bound(row["bound"]),
        row["source"],
        date.fromisoformat(row["published"]),
    )


def _bound(said: str) -> Literal["", "over", "about"]:
    return "over" if said == "over" else "about" if said == "about" else ""


def _sum(row: dict[str, str]) -> Sum:
    parts = tuple((-1 if part.startswith("-") else 1, part.removeprefix("-")) for part in row["parts"].split())
    return Sum(row["sum"], row["total"], parts, Words(row["kk"], row["ru"], row["en"]))


claims = tuple(map(_claim, read_table("claims.csv", "martebe.kazakhstan")))
sums = tuple(map(_sum, read_table("claim_sums.csv", "martebe.kazakhstan")))
