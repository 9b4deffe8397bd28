"""A person is found by name and day of birth, however the name is spelled, within the territory and no further."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from martebe.madeup.names import AS_RUSSIAN_WRITES
from martebe.office.ledger.services import dossier, find_by_name
from tests.office.test_ledger_standings import reaching


@contextmanager
def searching(territory: int) -> Iterator[None]:
    """A transaction that may search a territory, as access would open it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('martebe.territory', %s, true)", [str(territory)])
        yield


@pytest.fixture(scope="module")
def residents(office: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(office) as owner:
        return owner.execute(
            "SELECT person, surname, given_name, birth_date, region, district FROM now.residents JOIN now.names"
            " USING (person) ORDER BY person"
        ).fetchall()


def test_everybody_is_found_by_any_spelling(residents: list[tuple[Any, ...]]) -> None:
    assert len(residents) > 1_500
    with searching(0):
        for person, surname, given, birth_date, *_ in residents[::5]:
            for spell in (str, str.upper, lambda name: name.translate(AS_RUSSIAN_WRITES)):
                assert person in find_by_name(spell(surname), spell(given), birth_date)
            assert person in find_by_name(given, surname, birth_date)


def test_an_officer_of_a_territory_finds_nobody_beyond_it(residents: list[tuple[Any, ...]]) -> None:
    for person, surname, given, birth_date, region, district in residents[::97]:
        for territory in (region, district):
            with searching(territory):
                assert person in find_by_name(surname, given, birth_date)
        elsewhere = next(each for *_, each, _ in residents if each != region)
        with searching(elsewhere):
            assert person not in find_by_name(surname, given, birth_date)


def test_names_alone_or_a_search_that_nobody_opened_find_nobody(residents: list[tuple[Any, ...]]) -> None:
    _, surname, given, birth_date, *_ = residents[0]
    with searching(0):
        assert find_by_name(surname, given, birth_date.replace(year=1901)) == []
        assert find_by_name("", "", birth_date) == []
    with pytest.raises(DatabaseError):
        find_by_name(surname, given, birth_date)


def test_a_dossier_says_what_the_person_is_called(residents: list[tuple[Any, ...]]) -> None:
    person, surname, given, birth_date, region, district = residents[42]
    with reaching([person]):
        opened = dossier(person)
        assert opened.names is not None
        assert (opened.names.surname, opened.names.given_name) == (surname, given)
        assert (opened.birth_date, opened.region, opened.district) == (birth_date, region, district)
        assert any(record.table.name == "names" for record in opened.records())
