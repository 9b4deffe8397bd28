"""Everybody drawn in the specification of Kazakhstan can be explained, in three languages, about every rule."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from martebe.explain import Explanation
from martebe.explain.voice import Voice
from martebe.kazakhstan import catalogue
from martebe.kazakhstan.records import tables
from martebe.rules import LANGUAGES, Language, Source
from spec.harness import not_delivered
from tests.explain.country import explained, specified

ADDRESS = "en.egemen.kz"
FOREIGN = re.compile(r"[A-Za-z]*[a-z]{2,}")
"""An English word. The numbers of acts, such as 224-VII, are Latin too."""


def test_everybody_is_explained_in_every_language() -> None:
    """One pass over all, so that nobody is explained twice: every status, ground of insurance and finding is proved."""
    proved: set[str] = set()
    for day, drawings, person in specified():
        explanation = explained(day, drawings, person)
        proved |= {code for code, account in explanation.accounts.items() if account.answer}
        for language in LANGUAGES:
            _is_well_said(explanation, language)
        _is_the_same_as_data(explanation)
    assert {rule.code for rule in catalogue.rules} - proved == set()


def _is_well_said(explanation: Explanation, language: Language) -> None:
    sentences = explanation.sentences(language)
    for sentence in sentences:
        assert sentence.endswith(".")
        assert not re.search(r"[{}]|None|\.\.|  ", sentence), sentence
    if account := explanation.accounts.get(explanation.decision.headline):
        assert account.rule.words.said_in(language) in sentences[0]
    if language != "en":
        assert FOREIGN.findall(" ".join(sentences).replace(ADDRESS, "")) == []
    assert explanation.as_tree(language).children


def _is_the_same_as_data(explanation: Explanation) -> None:
    data = json.loads(json.dumps(explanation.as_json()))
    assert data["headline"]["code"] == explanation.decision.headline
    told = {code for code, account in explanation.accounts.items() if account.answer is not False}
    assert {each["code"] for each in data["rules"]} == told


def test_every_rule_can_be_asked_about_and_says_its_answer() -> None:
    said = {True: "yes", False: "no", None: "not settled"}
    everything_missing = {table: not_delivered for name, table in tables.items() if name != "residents"}
    for explanation in (explained("2018-08-01", {}), explained("2018-08-01", everything_missing)):
        for code, account in explanation.accounts.items():
            assert f"“{account.rule.words.en}” – {said[account.answer]}" in explanation.sentences("en", code)[0]


def _sources() -> Iterator[Source]:
    for rule in catalogue.rules:
        yield from (version.source for version in rule.versions)
    yield from (fact.source for fact in catalogue.facts)
    for number in catalogue.numbers.values():
        yield from (entry.source for series in number.series for entry in series.entries)


def test_every_source_is_named_in_three_languages() -> None:
    """No letter in Kazakh or Russian cites the law in English."""
    for source in _sources():
        assert source.act in catalogue.acts, source
        for language in LANGUAGES[:2]:
            said = Voice(language, acts=catalogue.acts).source(source).replace(ADDRESS, "")
            assert not FOREIGN.search(said), said
