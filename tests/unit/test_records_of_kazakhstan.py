"""Each constraint on a row refuses what it is meant to refuse, and nothing else: the row at its edge is good."""

from datetime import date

import pytest

from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.kazakhstan import catalogue
from martebe.kazakhstan.records import tables
from martebe.rules import Complete, Table
from spec.harness.drawing import fill
from spec.kazakhstan.filled import FILLED

Cells = dict[str, str]
ON = date(2018, 8, 1)
OF_CODE = {rule.code: (table, rule) for table in tables.values() for rule in table.description.constraints}

ENDS_ON_ITS_DAY: Cells = {"start": "2018-05-05", "end": "2018-05-05"}
ENDS_BEFORE: Cells = {"start": "2018-05-05", "end": "2018-05-04"}
PAID_AHEAD: Cells = {"month": "2018-06", "paid_on": "2018-05-31"}
PAID_IN_ITS_MONTH: Cells = {"month": "2018-05", "paid_on": "2018-05-01"}
MONTH: Cells = {"month": "2018-05", "paid_on": "2018-06-25"}

EXAMPLES: dict[str, tuple[Cells, Cells]] = {
    "MRT-RES-001": (
        {"birth_date": "2018-05-05", "registered_since": "2018-05-04"},
        {"birth_date": "2018-05-05", "registered_since": "2018-05-05"},
    ),
    "MRT-RES-002": ({"birth_date": "1899-12-31"}, {"birth_date": "1900-01-01"}),
    "MRT-DEA-001": (
        {"died_on": "2018-05-05", "registered_on": "2018-05-04"},
        {"died_on": "2018-05-05", "registered_on": "2018-05-05"},
    ),
    "MRT-KIN-001": ({"person": "1", "child": "1"}, {"person": "1", "child": "2"}),
    "MRT-KAN-001": (
        {"granted_on": "2018-05-05", "ended_on": "2018-05-04"},
        {"granted_on": "2018-05-05", "ended_on": "2018-05-05"},
    ),
    "MRT-HOU-001": (
        {"household": "7", "since": "2018-05-05", "until": "2018-05-04"},
        {"household": "7", "since": "2018-05-05", "until": ""},
    ),
    "MRT-CTB-001": ({**MONTH, "amount": "0"}, {**MONTH, "amount": "-1", "reverses": "A"}),
    "MRT-CTB-002": (
        {**MONTH, "payment": "A", "reverses": "A"},
        {**MONTH, "payment": "B", "reverses": "A"},
    ),
    "MRT-CTB-003": (PAID_AHEAD, PAID_IN_ITS_MONTH),
    "MRT-SAP-001": ({**MONTH, "amount": "0"}, {**MONTH, "amount": "0.01"}),
    "MRT-SAP-002": (PAID_AHEAD, PAID_IN_ITS_MONTH),
    "MRT-CTR-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-CTR-002": (
        {"start": "2018-05-05", "signed_on": "2018-05-06"},
        {"start": "2018-05-05", "signed_on": "2018-05-05"},
    ),
    "MRT-ENT-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-EMP-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-EMP-002": ({"workers": "-1"}, {"workers": "0"}),
    "MRT-SET-001": (
        {"valid_from": "2018-05-05", "valid_until": "2018-05-04"},
        {"valid_from": "2018-05-05", "valid_until": "2018-05-05"},
    ),
    "MRT-SET-002": ({"level": "2"}, {"level": "3"}),
    "MRT-SOC-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-SOC-002": ({"amount": "0"}, {"amount": "0.01"}),
    "MRT-ASS-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-ASS-002": ({"amount": "-5"}, {"amount": "0.01"}),
    "MRT-DIS-001": (ENDS_BEFORE, {"start": "2018-05-05", "end": ""}),
    "MRT-PRE-001": (
        {"registered_on": "2018-05-05", "ended_on": "2018-05-04"},
        {"registered_on": "2018-05-05", "ended_on": "2018-05-05"},
    ),
    "MRT-UNE-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-MEA-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-LEA-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-CLO-001": (ENDS_BEFORE, ENDS_ON_ITS_DAY),
    "MRT-DEC-001": (
        {"day": "2018-05-05", "monthly_income": "-0.01"},
        {"day": "2018-05-05", "monthly_income": "0"},
    ),
    "MRT-DEC-002": (
        {"day": "2018-05-05", "channel": "round", "officer": ""},
        {"day": "2018-05-05", "channel": "egov", "officer": ""},
    ),
    "MRT-LNK-001": ({"number": "1", "person": "1"}, {"number": "1", "person": "2"}),
}


def holds(code: str, drawn: Cells) -> object:
    """What the constraint comes to for a row of its table."""
    table, rule = OF_CODE[code]
    row = fill(table.description, 1, {**_subject(table), **drawn}, FILLED.get(table.name, {}))
    reference = Reference(Records({table.name: [row]}), Complete(), catalogue.numbers, catalogue.subjects)
    if table.description.population:  # its columns speak of the subject, wherever they are written
        return reference.ask(rule.must_hold, 1, ON).came_to
    return reference.ask_of_row(rule.must_hold, row, ON).came_to


def _subject(table: Table) -> Cells:
    return {name: "1" for name in ("person", "number", "business") if name in table.description.column_names}


def test_every_constraint_has_an_example() -> None:
    assert EXAMPLES.keys() == OF_CODE.keys()


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_constraint_tells_a_bad_row_from_a_good_one(code: str) -> None:
    bad, good = EXAMPLES[code]
    assert holds(code, bad) is False
    assert holds(code, good) is True


def test_a_good_row_breaks_no_constraint_of_its_table() -> None:
    for code, (_, good) in EXAMPLES.items():
        table, _ = OF_CODE[code]
        for other in table.description.constraints:
            assert holds(other.code, good) is True, f"{other.code} refuses the good row of {code}"
