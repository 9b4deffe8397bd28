"""One person's decision explained: every rule with its reasons, and what would settle what is open."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from rich.tree import Tree

from martebe.engines.decisions import Decision, decide, in_force
from martebe.engines.reference import Reference
from martebe.explain import as_json, as_text
from martebe.explain.account import Account
from martebe.explain.described import Described
from martebe.explain.open_questions import OpenQuestion, open_question
from martebe.explain.outline import Line, Outline
from martebe.explain.reasons import reason_of
from martebe.explain.voice import Voice
from martebe.rules import Catalogue, Language, Status, Words


class UnknownPersonError(LookupError):
    """The person is not among the residents; ``words`` is the message in three languages, without the number."""

    def __init__(self) -> None:
        self.words = Words(
            "Бұл нөмірлі адам тұрғындар тізімінде жоқ. Нөмірді және күнді тексеріңіз.",
            "Человека с таким номером нет среди жителей. Проверьте номер и день.",
            "No resident has this person number. Check the number and the day.",
        )
        super().__init__(self.words.en)


@dataclass(frozen=True)
class Explanation:
    """Why a person's statuses are what they are on a day.

    accounts: by code, every status, ground of insurance and finding in force, in the catalogue's order.
    open_headline, open_insurance: what would settle each; without codes where it is settled.
    places: names of the places that may be said. deliveries: the day on which each delivery was received.
    """

    day: date
    decision: Decision
    accounts: Mapping[str, Account]
    open_headline: OpenQuestion
    open_insurance: OpenQuestion
    catalogue: Catalogue
    reference: Reference = field(repr=False)
    deliveries: Mapping[str, date] = field(default_factory=dict)
    places: Mapping[int, Words] = field(default_factory=dict)

    def what_would_settle(self, code: str) -> OpenQuestion:
        """The registers to hear from before one rule is settled for certain, whatever they say."""
        step = self.decision.steps[code]
        return open_question([(code, step)], self.decision.person, self.day, self.reference)

    def sentences(self, language: Language, about: str | None = None, *, with_numbers: bool = False) -> list[str]:
        """The explanation in sentences; of one rule only (why, or why not) with ``about``, a code.

        Raises RuleError naming what exists where the country has no such rule.
        """
        return as_text.sentences(self.lines(language, about, with_numbers=with_numbers))

    def as_tree(self, language: Language, about: str | None = None, *, with_numbers: bool = False) -> Tree:
        """The explanation for the terminal, as rich prints it."""
        return as_text.tree(self.lines(language, about, with_numbers=with_numbers))

    def as_json(self, about: str | None = None, *, with_numbers: bool = False) -> as_json.ExplanationJson:
        """The explanation as data for ``json.dumps``; numbers of persons and employers only where asked for."""
        return as_json.Writer(self, with_numbers).explanation_json(about)

    def rule(self, code: str) -> Status:
        """A status, ground of insurance or finding by its code. Raises RuleError naming what is close."""
        found = next((rule for rule in self.catalogue.rules if rule.code == code), None)
        return found or self.catalogue.status(code)

    def outline(self, language: Language, *, with_numbers: bool = False) -> Outline:
        """How reasons are written down in a language."""
        voice = Voice(language, self.places, with_numbers, self.catalogue.acts)
        return Outline(Described(voice, self.catalogue, self.reference), self.deliveries)

    def writer(self, language: Language, *, with_numbers: bool = False) -> as_text.Writer:
        """What writes the explanation in a language, part by part."""
        return as_text.Writer(self, self.outline(language, with_numbers=with_numbers))

    def lines(self, language: Language, about: str | None = None, *, with_numbers: bool = False) -> tuple[Line, ...]:
        """The explanation as lines with lines under them, for forms of one's own."""
        writer = self.writer(language, with_numbers=with_numbers)
        return writer.everything() if about is None else writer.about(self.rule(about))


def explain(
    reference: Reference,
    catalogue: Catalogue,
    person: int,
    day: date,
    deliveries: Mapping[str, date] | None = None,
    places: Mapping[int, Words] | None = None,
    about: Collection[str] | None = None,
) -> Explanation:
    """Decide for one person and keep why.

    A row that carries ``_delivery`` names the delivery that brought it; ``deliveries`` tells when each was received,
    ``places`` how places are called. With ``about`` only the rules of these codes are asked, many times faster: where
    they hold all that another engine found proved or open, the decision is the same, for a disproved rule adds nothing.
    Raises UnknownPersonError, and MissingNumberError where the law has no number.
    """
    catalogue = catalogue if about is None else _only(catalogue, frozenset(about))
    subject = catalogue.subjects["person"]
    own = catalogue.tables[subject.table].description.node(subject.key)
    if not reference.records.of(own, person):
        raise UnknownPersonError
    decision = decide(reference, catalogue, person, day)

    def ladder(rules: tuple[Status, ...]) -> OpenQuestion:
        steps = [(rule.code, decision.steps[rule.code]) for rule, _ in in_force(rules, day)]
        return open_question(steps, person, day, reference)

    accounts = {
        rule.code: Account(rule, version, reason_of(decision.steps[rule.code], day, reference))
        for rule in catalogue.rules
        if (version := rule.on(day)) is not None
    }
    return Explanation(
        day,
        decision,
        accounts,
        ladder(catalogue.statuses),
        ladder(catalogue.insurance),
        catalogue,
        reference,
        deliveries or {},
        places or {},
    )


@lru_cache(maxsize=256)
def _only(catalogue: Catalogue, codes: frozenset[str]) -> Catalogue:
    """Many persons have the same statuses: for each set of rules, the check of what they ask is done once."""
    return catalogue.only(codes)


__all__ = ["Explanation", "UnknownPersonError", "explain"]
