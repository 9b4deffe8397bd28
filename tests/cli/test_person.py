"""One person is explained in every form, and the person's number stays out of messages."""

import json

import pytest

from tests.cli.conftest import LAST, Home

FORMS = {"tree": "Status on 1 August 2018: Child", "sentences": "Status on 1 August 2018: Child"}


@pytest.mark.parametrize("form", FORMS)
def test_a_decision_is_explained(form: str, country: Home) -> None:
    answer = country.call("explain", country.person("child"), "--day", LAST, "--form", form)
    assert answer.code == 0
    assert FORMS[form] in answer.out
    assert "Source: " in answer.out


@pytest.mark.parametrize("asked", [["--json"], ["--form", "json"]])
def test_an_explanation_is_data(asked: list[str], country: Home) -> None:
    person = country.person("child")
    answer = country.call("explain", person, "--day", LAST, *asked)
    assert answer.data["headline"]["code"] == "child"
    assert person not in answer.out


def test_a_number_may_come_from_standard_input(country: Home) -> None:
    person = country.person("employee")
    given = country.call("explain", person, "--day", LAST, "--json")
    assert country.call("explain", "-", "--day", LAST, "--json", stdin=f"{person}\n") == given


def test_why_a_status_is_not_held(country: Home) -> None:
    answer = country.call(
        "explain", country.person("child"), "--day", LAST, "--why-not", "employee", "--language", "ru"
    )
    assert "«Наёмный работник» — нет" in answer.out
    unknown = country.call("explain", country.person("child"), "--day", LAST, "--why-not", "emploee")
    assert (unknown.code, "Did you mean 'employee'?" in unknown.err) == (2, True)


def test_somebody_whom_no_register_knows_is_told_without_the_number(country: Home) -> None:
    for command in (["explain", "-", "--day", LAST], ["history", "-", "--from", "2018-07-01", "--until", LAST]):
        answer = country.call(*command, stdin="991231850000\n")
        assert answer.code == 3
        assert "991231850000" not in answer.err
        assert answer.err.count("\n") == 1


def test_a_history_has_the_days_and_when_they_became_known(country: Home) -> None:
    person = country.person("employee")
    data = country.call("history", person, "--from", "2018-06-01", "--until", LAST, "--json").data
    assert [each["known_at"] for each in data] == sorted(each["known_at"] for each in data)
    assert data[0]["since"] == "2018-06-01"
    assert data[-1]["until"] == LAST
    assert data[-1]["headline"] == "employee"
    once = country.call("history", person, "--from", LAST, "--until", LAST, "--known-at", LAST, "--json").data
    assert [(each["since"], each["until"]) for each in once] == [(LAST, LAST)]


@pytest.mark.parametrize("step", ["week", "month"])
def test_a_history_is_shown(step: str, country: Home) -> None:
    days = ("--from", "2018-06-01", "--until", LAST, "--step", step, "--known-at", LAST)
    answer = country.call("history", country.person("child"), *days, "--language", "kk")
    assert answer.code == 0
    assert "негізгі мәртебе" in answer.out
    assert "Бала" in answer.out


def test_an_explanation_names_when_its_records_were_received(country: Home) -> None:
    answer = country.call("explain", country.person("employee"), "--day", LAST, "--json")
    assert '"received_on": "201' in json.dumps(answer.data)
