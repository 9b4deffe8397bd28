"""Spellings of one name meet under one key, and few different names do."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from martebe.madeup.names import AS_RUSSIAN_WRITES, KAZAKH, given
from martebe.people.spelling import spelling_key

PAIRS = Path(__file__).with_name("spelling_pairs.csv")


def pairs() -> list[tuple[str, str]]:
    lines = [line for line in PAIRS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(row["kk"], row["ru"]) for row in csv.DictReader(lines)]


def test_nearly_all_russian_spellings_meet_the_kazakh_one() -> None:
    """Some pairs of the list are different names: Бөден is not Беден."""
    missed = [pair for pair in pairs() if spelling_key(pair[0]) != spelling_key(pair[1])]
    assert len(missed) <= len(pairs()) // 50, missed


@pytest.mark.parametrize(
    "spellings",
    [
        ["Жақия", "Жахия", "Zhakiya", "Жакия"],
        ["Нұрсұлтан", "Нурсултан", "Nursultan", "Nūrsūltan", "NURSULTAN"],
        ["Сүлейменов", "Сулейменов", "Сулейменова", "Suleimenov", "Suleymenova"],
        ["Ахметов", "Ахметова", "Ахмет", "Ahmetov", "Akhmetova"],
        ["Қайрат", "Кайрат", "Kairat", "Qairat", "Qaırat"],
        ["Айгүл", "Айгуль", "Aigul", "Aıgúl"],
        ["Шәріп", "Шәріпұлы", "Шәріпқызы", "Шарипов", "Sharipkyzy"],
        ["Юсупов", "Iusupov", "Yusupova", "Юсуп"],
        ["Достоевский", "Достоевская"],
        ["Цой", "Tsoi"],
        ["Айна", "Aina", "Ayna"],
        ["Мұхаммед", "Мухамед", "Mukhammed"],
        ["Гүл-Жан", "Гульжан", "gul zhan"],
    ],
)
def test_spellings_of_one_name_meet(spellings: list[str]) -> None:
    assert len({spelling_key(each) for each in spellings}) == 1


def test_different_names_mostly_differ() -> None:
    """At most one name in ten shares its key with another of the country's."""
    names = [name for sex in ("male", "female") for name in given(KAZAKH, sex).texts]
    spelled_otherwise = {name.translate(AS_RUSSIAN_WRITES) for name in names}
    keys = Counter(spelling_key(name) for name in spelled_otherwise)
    assert sum(times for times in keys.values() if times > 1) < 0.2 * len(spelled_otherwise)


def test_an_ending_stays_where_nothing_else_would_be_left() -> None:
    assert spelling_key("Ева") != spelling_key("Лев") != ""
    assert spelling_key("Ли") and spelling_key("Ы")
    assert spelling_key("- 1") == ""
