"""A wrong call is refused with exit code 2 and a sentence in the reader's language, without a person's number."""

from pathlib import Path

import pytest

from martebe.rules import LANGUAGES
from tests.cli.conftest import Home, Martebe

WRONG = {
    "an unknown command": (
        ["frobnicate"],
        {"en": "There is no command 'frobnicate'", "ru": "Нет команды", "kk": "пәрмен жоқ"},
    ),
    "an unknown option": (
        ["runs", "--what"],
        {"en": "no option --what", "ru": "Нет параметра --what", "kk": "--what деген"},
    ),
    "a missing option": (
        ["decide"],
        {"en": "--day is missing", "ru": "Не указано: --day", "kk": "--day көрсетілмеген"},
    ),
    "a missing argument": (
        ["explain"],
        {"en": "PERSON is missing", "ru": "Не указано: PERSON", "kk": "PERSON көрсетілмеген"},
    ),
    "a value of another kind": (
        ["madeup", "x", "--people", "many"],
        {"en": "The value of --people", "ru": "Значение --people", "kk": "--people мәні"},
    ),
    "a word that is no choice": (
        ["figures", "pie"],
        {"en": "The value of FIGURE", "ru": "Значение FIGURE", "kk": "FIGURE мәні"},
    ),
    "a word too many": (
        ["runs", "880101300123"],
        {"en": "a word too many", "ru": "лишнее слово", "kk": "артық сөз"},
    ),
    "an option without its value": (
        ["decide", "--day"],
        {"en": "an option without its value", "ru": "у параметра нет значения", "kk": "параметрдің мәні жоқ"},
    ),
    "a person number that is none": (
        ["explain", "8801013001234", "--day", "2018-01-01"],
        {"en": "has 12 digits", "ru": "состоит из 12 цифр", "kk": "12 цифрдан"},
    ),
    "an unknown table": (
        ["tables", "wages"],
        {"en": "no table 'wages'", "ru": "Нет таблицы «wages»", "kk": "«wages» деген кесте"},
    ),
    "an unknown number": (
        ["numbers", "minimal_wage"],
        {"en": "Close to it: minimum_wage", "ru": "Близкие: minimum_wage", "kk": "Жақындары: minimum_wage"},
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_call_is_told_in_the_readers_language(wrong: str, language: str, martebe: Martebe) -> None:
    args, said = WRONG[wrong]
    answer = martebe(*args, MARTEBE_LANGUAGE=language)
    assert answer.code == 2
    assert said[language] in answer.err
    assert answer.out == ""
    assert "880101300123" not in answer.err


REFUSED = {
    "a day": (["decide", "--day", "1.8.2018"], "--day: '1.8.2018' is no day"),
    "a time": (["decide", "--day", "2018-01-01", "--known-at", "noon"], "--known-at: 'noon' is no time"),
    "a simulation of nothing": (["simulate", "--day", "2018-01-01"], "not said what changes"),
    "a simulated number": (["simulate", "--day", "2018-01-01", "--number", "minimum_wage"], "Write CODE=VALUE"),
    "a share of tenge": (
        ["simulate", "--day", "2018-01-01", "--number", "minimum_wage=1/3"],
        "'minimum_wage=1/3' is not understood",
    ),
    "a division by nothing": (
        ["simulate", "--day", "2018-01-01", "--number", "minimum_wage=1/0"],
        "'minimum_wage=1/0' is not understood",
    ),
    "a number with the wrong key": (
        ["simulate", "--day", "2018-01-01", "--number", "pension_age:old=60"],
        "has the keys: ",
    ),
    "an unknown status": (["rules", "employe"], "Did you mean 'employee'?"),
    "days turned round": (
        ["history", "000101000010", "--from", "2018-02-01", "--until", "2018-01-01"],
        "2018-02-01 lies after the last 2018-01-01",
    ),
}


@pytest.mark.parametrize("refused", REFUSED)
def test_what_cannot_be_meant_is_refused(refused: str, country: Home) -> None:
    args, said = REFUSED[refused]
    answer = country.call(*args)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_two_ways_to_say_when_exclude_each_other(tmp_path: Path, martebe: Martebe) -> None:
    answer = martebe("receive", tmp_path, "--as-sent", "--received-at", "2018-01-01")
    assert answer.code == 2
    assert "--as-sent and --received-at" in answer.err


def test_a_country_outside_of_the_story_is_a_wrong_call(tmp_path: Path, martebe: Martebe) -> None:
    for args in (["--people", "-1"], ["--seed", "-1"], ["--day", "1990-01-01"], ["--workers", "0"]):
        answer = martebe("madeup", tmp_path / "made", *args)
        assert answer.code == 2
        assert "Give" in answer.err
    assert list(tmp_path.iterdir()) == []
