"""The glossary has one form, real letters and existing files."""

import re
from pathlib import Path

from tests.repository.files import ROOT, text_of

ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| \[([^]]+)\]\(([^)]+)\) \|$")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def rows() -> list[tuple[str, ...]]:
    lines = [line for line in text_of(Path("GLOSSARY.md")).splitlines() if line.startswith("|")]
    found = [ROW.match(line) for line in lines[2:]]
    assert None not in found, [line for line in lines[2:] if not ROW.match(line)]
    return [match.groups() for match in found if match]


def test_each_term_stands_once_with_a_sentence_and_an_existing_file() -> None:
    terms = [term for term, *_ in rows()]
    assert len(terms) >= 50
    assert len(set(terms)) == len(terms)
    for term, _, _, meaning, _, file in rows():
        assert meaning.endswith("."), term
        assert (ROOT / file).is_file(), term


def test_each_term_is_written_in_kazakh_and_russian_letters() -> None:
    for term, kk, ru, *_ in rows():
        assert CYRILLIC.search(kk), term
        assert CYRILLIC.search(ru), term
        assert not re.search(r"[әғқңөұүһі]", ru), f"Kazakh letters in the Russian of '{term}'"
