"""A country small enough to hold in mind: the tables and numbers that the chapters of the language speak of."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from martebe.rules import (
    Catalogue,
    ColumnDescription,
    Group,
    Numbers,
    Source,
    Span,
    Status,
    Subject,
    Table,
    Words,
    columns,
    fact,
)
from martebe.rules.language import Condition
from martebe.rules.numbers_from_yaml import read_numbers


def said(english: str) -> Words:
    """Words of a country that nobody lives in."""
    return Words(english, english, english)


class Label(TypedDict):
    """What a column is called, and what it means."""

    kk: str
    ru: str
    en: str
    meaning: str


def labelled(name: str) -> Label:
    """The label and meaning of a column whose name says all."""
    return {"kk": name, "ru": name, "en": name, "meaning": f"{name}."}


OWNER = said("Toy register")
SOURCE = Source("The law of the toy country", "art. 1")
START = columns.day("start", **labelled("First day"))
END = columns.day("end", **labelled("Last day"), missing="Still in force.")
PERSON = columns.person("person", **labelled("Person"))


def number(name: str) -> ColumnDescription:
    """The number of a row."""
    return columns.text(name, **labelled("Number of the row"))


residents = Table(
    "residents",
    words=said("Residents"),
    owner=OWNER,
    meaning="One row for each resident.",
    columns=[
        PERSON,
        columns.day("birth_date", **labelled("Day of birth"), missing="Not known."),
        columns.code("sex", {"male": said("Male"), "female": said("Female")}, **labelled("Sex")),
        columns.place("region", **labelled("Region")),
    ],
    key=("person",),
    population="person",
)

employers = Table(
    "employers",
    words=said("Employers"),
    owner=OWNER,
    meaning="One row for each employer.",
    columns=[
        columns.business("business", **labelled("Employer")),
        columns.place("region", **labelled("Region")),
        columns.whole("workers_declared", **labelled("Workers declared")),
    ],
    key=("business",),
    population="employer",
)

contracts = Table(
    "contracts",
    words=said("Contracts"),
    owner=OWNER,
    meaning="One row for each contract of work.",
    columns=[
        number("contract"),
        PERSON,
        columns.business("employer", **labelled("Employer")),
        columns.code("kind", {"labour": said("Labour"), "civil": said("Civil law")}, **labelled("Kind")),
        START,
        END,
        columns.day("signed_on", **labelled("Signed on"), missing="Not signed."),
    ],
    key=("contract",),
    time=Span("start", "end"),
)

contributions = Table(
    "contributions",
    words=said("Contributions"),
    owner=OWNER,
    meaning="One row for each month paid for.",
    columns=[
        number("payment"),
        PERSON,
        columns.business("payer", **labelled("Payer")),
        columns.month("month", **labelled("Month paid for")),
        columns.money("amount", **labelled("Amount"), missing="Not said."),
        columns.text("reverses", **labelled("Payment that is taken back"), missing="Takes nothing back."),
    ],
    key=("payment",),
    time="month",
    delay_days=30,
    cancels="reverses",
)

awards = Table(
    "awards",
    words=said("Awards"),
    owner=OWNER,
    meaning="One row for each award.",
    columns=[
        number("award"),
        PERSON,
        columns.code(
            "kind",
            {"pension": said("Pension"), "disability": said("Disability"), "childcare": said("Childcare")},
            **labelled("Kind"),
            missing="Not said.",
        ),
        columns.day("decided_on", **labelled("Decided on"), missing="Not said."),
        columns.yes_no("for_life", **labelled("For life"), missing="Not said."),
        columns.money("amount", **labelled("Amount")),
    ],
    key=("award",),
    time="decided_on",
)

households = Table(
    "households",
    words=said("Households"),
    owner=OWNER,
    meaning="One row for each person of a household.",
    columns=[
        PERSON,
        columns.household("household", **labelled("Household")),
        START,
        END,
    ],
    key=("household", "person"),
    time=Span("start", "end"),
)

household = Group("household", households.rows().in_force(), member="person", key="household", single=True)
workers = Group("workers", contracts.where(kind="labour").in_force(), member="person", key="employer")

numbers = Numbers(
    read_numbers(
        """
wage:
  kk: Wage
  ru: Wage
  en: Wage
  unit: tenge
  act: Law of the toy country
  article: art. 1
  source: toy
  entries:
    - {from: 2017-01-01, until: 2017-12-31, value: 24 459}
    - {from: 2018-01-01, until: 2018-12-31, value: 28 284}
pension_age:
  kk: Pension age
  ru: Pension age
  en: Pension age
  unit: months
  by: sex
  act: Law of the toy country
  article: art. 2
  source: toy
  entries:
    male: [{from: 1998-01-01, until: open, value: 63 years}]
    female:
      - {from: 1998-01-01, until: 2017-12-31, value: 58 years}
      - {from: 2018-01-01, until: open, value: 58 years 6 months}
rate:
  kk: Rate
  ru: Rate
  en: Rate
  unit: share
  act: Law of the toy country
  article: art. 3
  source: toy
  entries:
    - {from: 2017-01-01, until: open, value: 10 %}
""",
        "toy.yaml",
    )
)


def country(*statuses: Status, insurance: tuple[Status, ...] = (), findings: tuple[Status, ...] = ()) -> Catalogue:
    """The toy country with these statuses, strongest first."""
    tables = {table.name: table for table in (residents, employers, contracts, contributions, awards, households)}
    subjects = {
        "person": Subject("person", "residents", "person", "region"),
        "employer": Subject("employer", "employers", "business", "region"),
    }
    return Catalogue("the toy country", tables, subjects, statuses, numbers, insurance, findings, (household, workers))


def status(code: str, when: Condition, *, since: str = "2017-01-01", until: str | None = None) -> Status:
    """A status of the toy country."""
    first, last = date.fromisoformat(since), None if until is None else date.fromisoformat(until)
    return Status(code, kk=code, ru=code, en=code, group="toy", source=SOURCE, since=first, until=last, when=when)


def named(code: str, when: Condition) -> Condition:
    """A fact of the toy country."""
    return fact(code, when, kk=code, ru=code, en=code, source=SOURCE)


toy = country()
FILLED = {"residents": {"birth_date": "1985-01-01"}}
"""Who is not drawn otherwise is of working age."""
