"""The country is whole: each status has its place, words, source and specification; each table its labels and codes."""

import ast
import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from martebe.kazakhstan import catalogue, status_groups
from martebe.kazakhstan.records import tables
from martebe.kazakhstan.statuses.order import REASONS
from martebe.rules import LANGUAGES, Condition, Status, Table
from martebe.rules import nodes as n
from martebe.rules.reading import walk
from tests.repository.files import python_files, text_of

COUNTRY = Path("src/martebe/kazakhstan")
JOBS = catalogue.jobs.findings if catalogue.jobs else ()
LADDERS = {
    "status": catalogue.statuses, "insurance": catalogue.insurance, "finding": catalogue.findings, "job": JOBS,
}  # fmt: skip
EVERY_RULE = [pytest.param(rule, id=f"{ladder}-{rule.code}") for ladder, rules in LADDERS.items() for rule in rules]
STATUSES = [pytest.param(status, id=status.code) for status in catalogue.statuses]
SPECS = [path for path in python_files("spec") if path.match("spec/kazakhstan/test_*.py")]
FACTS = [path for path in python_files("src") if path.parent == COUNTRY / "facts" and "__all__" in text_of(path)]

# Those of the register of 2018, as the releases and articles name them. One may be added, none may be lost.
PROMISED = """
    deceased departed child pupil adult_pupil student employee contributions_without_contract
    contract_without_contributions civil_law_contractor individual_entrepreneur private_practice peasant_farm
    single_payment_payer foreign_enterprise_worker domestic_worker home_worker_without_contract household_plot_worker
    independent_worker_productive independent_worker_unproductive labour_migrant service convicted detained
    pension_recipient person_with_disability social_payment_recipient assistance_beneficiary carer_of_young_child
    carer_of_disabled_child on_maternity_or_childcare_leave pregnant housewife registered_unemployed
    unregistered_unemployed measure_participant kandas
"""


def strings_of(path: Path) -> Counter[str]:
    """How often each string stands in a file."""
    return Counter(
        node.value
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def names_written(path: Path) -> set[str]:
    """The names that a module gives at its top level."""
    given = [node for node in ast.parse(text_of(path)).body if isinstance(node, ast.Assign)]
    return {target.id for node in given for target in node.targets if isinstance(target, ast.Name)}


def test_every_status_promised_is_there() -> None:
    assert set(PROMISED.split()) <= {status.code for status in catalogue.statuses}


def test_the_order_is_one_page_and_says_why() -> None:
    assert [status.code for status in catalogue.statuses] == list(REASONS)
    assert all(reason.endswith(".") and len(reason) > 20 for reason in REASONS.values())
    assert len(set(REASONS.values())) == len(REASONS)


@pytest.mark.parametrize("rule", EVERY_RULE)
def test_a_rule_has_three_labels_and_sources(rule: Status) -> None:
    labels = [rule.words.said_in(language) for language in LANGUAGES]
    assert len(set(labels)) == len(LANGUAGES)
    assert all(version.source.act for version in rule.versions)


@pytest.mark.parametrize("rule", EVERY_RULE)
def test_a_rule_speaks_by_facts_alone(rule: Status) -> None:
    for version in rule.versions:
        outside = [node for node in _outside_facts(version.when) if not isinstance(node, n.And | n.Or | n.Not)]
        assert not outside, f"{rule.code} asks more than facts: {outside[0]}"


def _outside_facts(node: n.Condition) -> list[n.Condition]:
    match node:
        case n.Fact():
            return []
        case n.And() | n.Or():
            return [node, *(inner for part in node.parts for inner in _outside_facts(part))]
        case n.Not():
            return [node, *_outside_facts(node.part)]
        case _:
            return [node]


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_has_a_known_group_and_ground_of_insurance(status: Status) -> None:
    assert status.group in status_groups
    assert status.insurance in {None, *(ground.code for ground in catalogue.insurance)}


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_has_one_file_and_a_chapter(status: Status) -> None:
    assert (COUNTRY / "statuses" / f"{status.code}.py").is_file()
    chapter = Path("spec/kazakhstan") / f"test_{status.code}.py"
    assert chapter in SPECS
    assert strings_of(chapter)[status.code] >= 1
    assert len(re.findall(r"^def test_", text_of(chapter), re.MULTILINE)) >= 2


@pytest.mark.parametrize("ladder", ["insurance", "finding", "job"])
def test_each_ground_and_finding_is_drawn_somewhere(ladder: str) -> None:
    drawn = sum((strings_of(spec) for spec in SPECS), Counter())
    assert not [rule.code for rule in LADDERS[ladder] if not drawn[rule.code]]


def test_groups_are_all_used() -> None:
    assert set(status_groups) == {status.group for status in catalogue.statuses}


def test_labels_tell_statuses_apart() -> None:
    for language in LANGUAGES:
        labels = Counter(status.words.said_in(language) for status in catalogue.statuses)
        assert not [label for label, times in labels.items() if times > 1]


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FACTS])
def test_a_fact_is_exported_named_as_it_is_coded_and_used(path: Path) -> None:
    module = import_module(f"martebe.kazakhstan.facts.{path.stem}")
    written = {name: getattr(module, name) for name in names_written(path) if not name.startswith("_")}
    facts = {name: value.node for name, value in written.items() if isinstance(value, Condition)}
    assert set(facts) == set(module.__all__)
    assert all(isinstance(node, n.Fact) and node.code == name for name, node in facts.items())
    whens = [version.when for rule in JOBS for version in rule.versions]
    of_jobs = {node.code for when in whens for node in walk(when) if isinstance(node, n.Fact)}
    assert set(facts) <= {fact.code for fact in catalogue.facts} | of_jobs


def test_every_table_is_asked_by_some_fact_or_kept_for_what_is_said_here() -> None:
    asked = {node.table for fact in catalogue.facts for node in walk(fact) if isinstance(node, n.Rows | n.Column)}
    # Households and employers are subjects of their own; linked numbers are resolved before rules are asked.
    assert set(tables) - asked == {"households", "employers", "identity_links", "names", "settlements"}


@pytest.mark.parametrize("table", ["names", "settlements"])
def test_no_rule_asks_what_a_person_or_a_place_is_called(table: str) -> None:
    """A name tells of origin and family: it may find a person or a place, never decide about one."""
    rules = [version.when for rule in catalogue.rules for version in rule.versions]
    parts = [part for rule in [*rules, *catalogue.facts] for part in walk(rule)]
    assert not [part for part in parts if getattr(part, "table", None) == table]


@pytest.mark.parametrize("table", [pytest.param(table, id=name) for name, table in tables.items()])
def test_a_table_says_what_an_outsider_must_know(table: Table) -> None:
    described = table.description
    assert described.meaning.endswith(".")
    assert described.known_faults
    for column in described.columns:
        assert column.meaning.strip()
        assert column.name not in described.key or column.missing is None
    for rule in described.constraints:
        assert re.fullmatch(r"MRT-[A-Z]{3}-\d{3}", rule.code)


def test_constraints_have_codes_of_their_own() -> None:
    codes = Counter(rule.code for table in tables.values() for rule in table.description.constraints)
    assert not [code for code, times in codes.items() if times > 1]
