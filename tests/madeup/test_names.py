"""What people are called: families share names, and nothing else of the country depends on it."""

from __future__ import annotations

import duckdb
import pytest

from martebe.assembly import catalogue
from martebe.intake import Lake
from martebe.madeup.names import of_woman, patronymic
from martebe.people.spelling import spelling_key


@pytest.mark.parametrize(
    ("father", "son", "daughter"),
    [
        ("Иван", "Иванович", "Ивановна"),
        ("Сергей", "Сергеевич", "Сергеевна"),
        ("Юрий", "Юрьевич", "Юрьевна"),
        ("Игорь", "Игоревич", "Игоревна"),
        ("Михаил", "Михайлович", "Михайловна"),
        ("Лев", "Львович", "Львовна"),
        ("Илья", "Ильич", "Ильинична"),
        ("Никита", "Никитич", "Никитична"),
        ("Мұса", "Мұсаевич", "Мұсаевна"),
        ("Серік", "Серікович", "Серіковна"),
    ],
)
def test_a_russian_patronymic_follows_the_fathers_name(father: str, son: str, daughter: str) -> None:
    assert [patronymic(father, male=male, kazakh=False) for male in (True, False)] == [son, daughter]


def test_a_kazakh_one_says_whose_son_or_daughter() -> None:
    assert [patronymic("Серік", male=male, kazakh=True) for male in (True, False)] == ["Серікұлы", "Серікқызы"]


@pytest.mark.parametrize(("his", "hers"), [("Иванов", "Иванова"), ("Толстовский", "Толстовская"), ("Ким", "Ким")])
def test_a_woman_bears_the_surname_in_her_form(his: str, hers: str) -> None:
    assert of_woman(his) == hers


def test_children_bear_the_fathers_names(small_lake: Lake) -> None:
    """In whatever letters and form; a daughter may take another name when she marries."""
    known_at = small_lake.journal.entries()[-1].known_from
    records = small_lake.records(known_at)
    with duckdb.connect(":memory:") as reading:
        kin, names = (records.unlinked(catalogue.tables[name].description) for name in ("kinship", "names"))
        rows = reading.execute(
            f"SELECT c.surname, f.surname, c.patronymic, f.given_name FROM {kin} k JOIN {names} c ON c.person = k.child"
            f" JOIN {names} f ON f.person = k.person WHERE k.kind = 'father'"
            " AND k.child_birth_date > DATE '2002-01-01'"
        ).fetchall()
    assert len(rows) > 200
    assert all(spelling_key(child) == spelling_key(father) for child, father, _, _ in rows)
    after = [(own, father) for _, _, own, father in rows if own]
    assert all(spelling_key(own)[:2] == spelling_key(father)[:2] for own, father in after)
