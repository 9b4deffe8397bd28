"""The question all contenders of `bench others` are put: twelve answers about everybody, with everything delivered."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from bench.country import DAY
from martebe.assembly import catalogue
from martebe.rules import Complete, Condition, any_of
from martebe.rules import nodes as n

STATUSES = (
    *("pupil", "child", "employee", "individual_entrepreneur", "contributions_without_contract"),
    *("contract_without_contributions", "student", "pension_recipient", "registered_unemployed"),
    *("person_with_disability", "housewife"),
)
ANSWERS = (*STATUSES, "without")
TABLES = (
    *("residents", "contracts", "contributions", "social_payments", "disabilities", "closed_lists", "learners"),
    *("entrepreneurs", "unemployed", "declarations"),
)
COVERAGE = Complete()
BY_HAND = Path(__file__).parents[1] / "others.sql"


def asked() -> dict[str, n.Condition]:
    """The question as our engines are asked it: the catalogue's own rules."""
    versions = {code: catalogue.status(code).on(DAY) for code in STATUSES}
    rules = {code: version.when for code, version in versions.items() if version is not None}
    without = ~any_of(*(Condition(rule) for rule in rules.values()))
    return {**rules, "without": without.node}


def keep(answers: pa.Table, target: str) -> dict[str, int]:
    """Write the answers for the comparison; how many rows there were."""
    parquet.write_table(answers.select(["key", *ANSWERS]), target)
    return {"persons": answers.num_rows}
