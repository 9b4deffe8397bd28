"""Kazakhstan: its registers, what follows from them, in which order, and by which law.

Read it in this order: ``records`` (what the registers deliver), ``facts`` (what a lawyer says of a person),
``statuses`` (what a person may be, in ``statuses/order.py`` the strongest first), ``insurance`` and ``findings``.
"""

from __future__ import annotations

from martebe.kazakhstan.acts import acts
from martebe.kazakhstan.findings import findings, jobs
from martebe.kazakhstan.insurance import insurance
from martebe.kazakhstan.numbers import numbers
from martebe.kazakhstan.records import households, tables
from martebe.kazakhstan.statuses.groups import status_groups
from martebe.kazakhstan.statuses.order import statuses
from martebe.rules import Catalogue, Group, Subject

household = Group("household", households.in_force(), member="person", key="household", single=True)

catalogue = Catalogue(
    country="Kazakhstan",
    tables=tables,
    subjects={
        "person": Subject("person", "residents", "person", "region"),
        "employer": Subject("employer", "employers", "business", "region"),
    },
    statuses=statuses,
    numbers=numbers,
    insurance=insurance,
    findings=findings,
    groups=(household,),
    status_groups=status_groups,
    closing_groups=frozenset({"left_the_register"}),
    acts=acts,
    jobs=jobs,
)

__all__ = ["catalogue", "household", "status_groups"]
