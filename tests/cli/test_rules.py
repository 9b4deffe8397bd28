"""The catalogue is listed in its order, one status in full, and the numbers of the law with their days."""

import pytest

from martebe.kazakhstan import catalogue
from martebe.rules import LANGUAGES
from tests.cli.conftest import Martebe

CODES = [status.code for status in catalogue.statuses]


def test_statuses_are_listed_strongest_first(martebe: Martebe) -> None:
    assert [each["code"] for each in martebe("rules", "--json").data] == CODES
    shown = martebe("rules").out
    places = [shown.index(f" {code} ") for code in CODES]
    assert places == sorted(places)


@pytest.mark.parametrize("code", CODES)
def test_a_status_is_shown_in_full_with_its_facts(code: str, martebe: Martebe) -> None:
    status = catalogue.status(code)
    for language in LANGUAGES:
        flat = " ".join(martebe("rules", code, "--language", language).out.split())
        assert status.words.said_in(language) in flat
    data = martebe("rules", code, "--json").data
    assert len(data["versions"]) == len(status.versions)
    for version in data["versions"]:
        assert version["source"]["act"]
        assert version["facts"]
        assert all(fact["code"] in flat for fact in version["facts"])


def test_numbers_are_listed_with_days_and_sources(martebe: Martebe) -> None:
    data = martebe("numbers", "--json").data
    assert {each["code"] for each in data} == set(catalogue.numbers)
    assert all(each["source"]["act"] for each in data)
    assert "Минимальный размер заработной платы" in martebe("numbers", "--language", "ru").out


def test_a_number_on_a_day_is_the_one_in_force(martebe: Martebe) -> None:
    (found,) = martebe("numbers", "minimum_wage", "--day", "2018-08-01", "--json").data
    assert (found["value"], found["unit"]) == (28_284_00, "tiyn")
    assert "28,284 ₸" in martebe("numbers", "minimum_wage", "--day", "2018-08-01").out


def test_a_day_without_a_value_names_the_days_known(martebe: Martebe) -> None:
    answer = martebe("numbers", "minimum_wage", "--day", "1950-01-01", "--language", "kk")
    assert (answer.code, answer.out) == (3, "")
    assert "1950-01-01 күніне мәні жоқ" in answer.err
