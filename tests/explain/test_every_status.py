"""Everybody drawn in the specification of Kazakhstan can be explained, in three languages, about every rule."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from martebe.explain import Explanation
from martebe.kazakhstan import catalogue
from martebe.rules import LANGUAGES, Language, Source
from tests.explain.country import explained, specified

FOREIGN = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(scope="module")
def explanations() -> list[Explanation]:
    return [explained(day, drawings, person) for day, drawings, person in specified()]


def test_the_specification_draws_every_status_insurance_and_finding(explanations: list[Explanation]) -> None:
    proved = {code for each in explanations for code, account in each.accounts.items() if account.answer}
    assert {rule.code for rule in catalogue.rules} - proved == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_is_explained(explanations: list[Explanation], language: Language) -> None:
    for explanation in explanations:
        sentences = explanation.sentences(language)
        assert all(sentence.endswith(".") and not re.search(r"[{}]|None|\.\.", sentence) for sentence in sentences)
        assert explanation.as_tree(language).children


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_word_of_another_language_gets_in(explanations: list[Explanation], language: Language) -> None:
    """But for the names of acts, which stand in their sources as they were found."""
    for explanation in explanations:
        text = " ".join(explanation.sentences(language))
        for source in sorted(map(_named, _sources()), key=len, reverse=True):
            text = text.replace(source, "")
        assert FOREIGN.findall(text) == []


def test_a_headline_is_said_with_its_words(explanations: list[Explanation]) -> None:
    for explanation in explanations:
        account = explanation.accounts.get(explanation.decision.headline)
        for language in LANGUAGES if account else ():
            assert account.rule.words.said_in(language) in explanation.sentences(language)[0]


def test_every_rule_can_be_asked_about_and_says_its_answer(explanations: list[Explanation]) -> None:
    said = {True: "yes", False: "no", None: "not settled"}
    for explanation in explanations[::20]:
        for code, account in explanation.accounts.items():
            assert f"“{account.rule.words.en}” – {said[account.answer]}" in explanation.sentences("en", code)[0]


def test_all_is_said_as_data_too(explanations: list[Explanation]) -> None:
    for explanation in explanations:
        data = json.loads(json.dumps(explanation.as_json()))
        assert data["headline"]["code"] == explanation.decision.headline
        assert {each["code"] for each in data["rules"]} == {
            code for code, account in explanation.accounts.items() if account.answer is not False
        }


def _sources() -> Iterator[Source]:
    for rule in catalogue.rules:
        yield from (version.source for version in rule.versions)
    yield from (fact.source for fact in catalogue.facts)
    for number in catalogue.numbers.values():
        yield from (entry.source for series in number.series for entry in series.entries)


def _named(source: Source) -> str:
    return ", ".join(part for part in (source.act, source.article) if part)
