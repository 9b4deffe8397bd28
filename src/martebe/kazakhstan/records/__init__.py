"""What the registers of Kazakhstan deliver: one module per owner, one table per list of records."""

from __future__ import annotations

from martebe.kazakhstan.records.akimats import households
from martebe.kazakhstan.records.closed_lists import closed_lists
from martebe.kazakhstan.records.education import learners
from martebe.kazakhstan.records.employment_service import measures, unemployed
from martebe.kazakhstan.records.health import pregnancies
from martebe.kazakhstan.records.interior import moves
from martebe.kazakhstan.records.justice import deaths, kinship, names, residents
from martebe.kazakhstan.records.labour import assistance_awards, contracts, disabilities, kandas
from martebe.kazakhstan.records.revenue import employers, entrepreneurs
from martebe.kazakhstan.records.state_corporation import contributions, single_payments, social_payments
from martebe.kazakhstan.records.statistics import settlements
from martebe.kazakhstan.records.status_register import declarations, identity_links
from martebe.rules import Table

tables: dict[str, Table] = {
    table.name: table
    for table in (
        residents,
        names,
        deaths,
        moves,
        kandas,
        households,
        kinship,
        contributions,
        contracts,
        entrepreneurs,
        employers,
        single_payments,
        social_payments,
        assistance_awards,
        disabilities,
        pregnancies,
        unemployed,
        measures,
        learners,
        closed_lists,
        declarations,
        identity_links,
        settlements,
    )
}

__all__ = [
    "assistance_awards",
    "closed_lists",
    "contracts",
    "contributions",
    "deaths",
    "declarations",
    "disabilities",
    "employers",
    "entrepreneurs",
    "households",
    "identity_links",
    "kandas",
    "kinship",
    "learners",
    "measures",
    "moves",
    "names",
    "pregnancies",
    "residents",
    "settlements",
    "single_payments",
    "social_payments",
    "tables",
    "unemployed",
]
