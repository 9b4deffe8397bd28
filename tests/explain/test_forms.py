"""Whatever a rule asks can be said: as a tree, as sentences, as data; and nobody's number is said unasked."""

from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rich.console import Console

from martebe.engines.records import Records
from martebe.engines.reference import Reference
from martebe.explain import UnknownPersonError, explain
from martebe.kazakhstan import catalogue as kazakhstan
from martebe.kazakhstan.records import contracts, contributions
from martebe.rules import LANGUAGES, Catalogue, Condition, Coverage, RuleError, Source, Status
from martebe.rules import nodes as n
from martebe.rules.reading import walk
from spec.harness.world import World, world_of
from spec.kazakhstan.filled import FILLED
from tests.agree import toy
from tests.agree.generated_records import ASKED_ON, Tables, coverages, records
from tests.agree.generated_rules import PERSON, conditions
from tests.explain.country import explain_in, explained

IIN = 850101300017
BIN = "990140000013"
WORK = {
    contracts: f"""
                   | employer | contract | start
      -------------+----------+----------+-----------
      {IIN} | {BIN}    | K-1      | 2018-01-10
    """,
    contributions: f"""
                   | month   | payer
      -------------+---------+-------
      {IIN} | 2018-06 | {BIN}
    """,
}


def country_of(rule: Condition) -> Catalogue:
    """The toy country with one status."""
    status = Status(
        "status", kk="мәртебе", ru="статус", en="status", group="toy", source=Source("toy"), since=toy.ALWAYS, when=rule
    )
    return Catalogue("toys", toy.TABLES, toy.SUBJECTS, (status,), toy.NUMBERS)


@given(conditions(PERSON), records(), coverages(), st.sampled_from(ASKED_ON))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None)
def test_every_rule_can_be_said(rule: Condition, rows: Tables, coverage: Coverage, day: date) -> None:
    """Rules of every node, in every answer, in every language and form."""
    assume(rows["residents"])
    facts = {part for part in walk(rule.node) if isinstance(part, n.Fact)}
    assume(len({fact.code for fact in facts}) == len(facts))
    reference = Reference(Records(rows), coverage, toy.NUMBERS, toy.SUBJECTS)
    explanation = explain(reference, country_of(rule), int(str(rows["residents"][0]["person"])), day)
    for language in LANGUAGES:
        assert "{" not in "".join(explanation.sentences(language, "status"))
        Console(file=StringIO()).print(explanation.as_tree(language, "status"))
    for with_numbers in (True, False):
        json.dumps(explanation.as_json(with_numbers=with_numbers))


@pytest.fixture
def working() -> World:
    return world_of(kazakhstan, WORK, [IIN], "person", FILLED)


@pytest.mark.parametrize("with_numbers", [False, True])
def test_numbers_are_said_only_where_asked_for(working: World, with_numbers: bool) -> None:
    explanation = explain_in(working, "2018-08-01", IIN)
    assert explanation.decision.headline == "employee"
    data = json.dumps(explanation.as_json(with_numbers=with_numbers))
    assert [str(IIN) in data, BIN in data] == [with_numbers, with_numbers]
    assert not any(str(IIN) in said for said in explanation.sentences("en"))


def test_a_record_tells_which_delivery_brought_it_and_when(working: World) -> None:
    working.rows["contracts"][0]["_delivery"] = "labour-2018-07"
    explanation = explain_in(working, "2018-08-01", IIN, {"labour-2018-07": date(2018, 7, 3)})
    assert "delivery labour-2018-07, received on 3 July 2018" in explanation.sentences("en")[1]
    (employee, *_) = explanation.as_json()["rules"]
    (record,) = employee["because"][0]["because"][0]["records"]
    assert (record["delivery"], record["received_on"]) == ("labour-2018-07", "2018-07-03")
    assert "_delivery" not in record["cells"]


def test_without_a_known_day_of_receipt_the_delivery_is_named_alone(working: World) -> None:
    working.rows["contracts"][0]["_delivery"] = "labour-2018-07"
    assert "; delivery labour-2018-07." in explain_in(working, "2018-08-01", IIN).sentences("en")[1]


def test_a_stranger_is_refused_without_naming_the_number(working: World) -> None:
    with pytest.raises(UnknownPersonError, match="No resident has this person number") as refused:
        explain_in(working, "2018-08-01", IIN + 1)
    assert not any(str(IIN + 1) in refused.value.words.said_in(language) for language in LANGUAGES)


def test_a_rule_that_does_not_exist_is_refused_naming_what_is_close() -> None:
    with pytest.raises(RuleError, match=r"There is no status 'employe'\. Did you mean 'employee'"):
        explained("2018-08-01", {}).sentences("en", "employe")


def test_a_rule_that_is_not_yet_in_force_says_so() -> None:
    assert explained("2018-08-01", {}).sentences("en", "single_payment_payer") == [
        "On 1 August 2018 no rule for “Payer of the single aggregate payment” is in force."
    ]
    assert explained("2018-08-01", {}).as_json("single_payment_payer")["rules"] == []
