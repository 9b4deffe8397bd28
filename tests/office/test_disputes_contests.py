"""A contest: adverse effect frozen in the same transaction, both versions kept, answered by another human."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import psycopg
import pytest

from martebe.office.access.actors import Actor
from martebe.office.access.models import Officer
from martebe.office.access.services import look
from martebe.office.disputes import services as disputes
from martebe.office.disputes.deadlines import answer_due
from martebe.office.ledger import services as ledger

Make = Callable[..., Officer]


@pytest.fixture(scope="module")
def employee(office: str) -> tuple[int, int]:
    """An employee who is insured as one, and the district."""
    with psycopg.connect(office) as owner:
        found = owner.execute(
            "SELECT c.person, r.district FROM records.contracts c JOIN records.residents r USING (person)"
            " WHERE c.kind = 'labour' AND c.end IS NULL AND c.known_to = 'infinity' AND r.known_to = 'infinity'"
            " ORDER BY c.person LIMIT 1"
        ).fetchone()
    assert found is not None
    return found


@pytest.fixture
def consultant(officer: Make, employee: tuple[int, int]) -> Actor:
    return officer("consultant", employee[1]).actor


@contextmanager
def within(actor: Actor, person: int, act: str = "disputes.answer") -> Iterator[int]:
    with look(actor, person, "contest", act) as seen:
        yield seen.person


def contract_of(person: int) -> tuple[str, dict[str, object]]:
    record = next(each for each in ledger.dossier(person).records() if each.table.name == "contracts")
    return "contracts", {name: record.cells[name] for name in record.table.key}


def test_a_contest_freezes_and_asks_the_owner_in_the_same_transaction(consultant, employee):
    person, district = employee
    with within(consultant, person, "disputes.open"):
        assert disputes.frozen(person) is None
        opened = disputes.open_contest(consultant, person, *contract_of(person), None, "I never signed this contract.")
        assert disputes.frozen(person) == opened
    assert opened.recorded["cells"]["person"] == person
    assert opened.due == answer_due(date(2018, 8, 2))
    with within(consultant, person):
        (task,) = disputes.tasks_of(opened)
        assert (task.table, task.district, task.state) == ("contracts", district, "waiting")
        assert [each.pk for each in disputes.contests_of(person)] == [opened.pk]
