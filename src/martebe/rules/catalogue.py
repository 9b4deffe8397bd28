"""The rules of a country as one value: its tables, facts, statuses in their order, insurance, findings and numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from martebe.rules import nodes as n
from martebe.rules.asking import Group, Table
from martebe.rules.errors import RuleError, did_you_mean
from martebe.rules.language import Condition
from martebe.rules.numbers import Numbers
from martebe.rules.reading import walk
from martebe.rules.words import Source, Words


@dataclass(frozen=True)
class Version:
    """A rule and the days it is in force (``until`` included; None: still in force)."""

    when: n.Condition
    source: Source
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on the day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Status:
    """A status a person may hold: its code, words, group, and the rule that was in force on each day.

    ``since``, ``until``, ``when`` and ``source`` give the first rule; ``amended`` adds a later one and leaves it.
    ``insurance`` says in words what the status means for compulsory health insurance.
    """

    def __init__(
        self,
        code: str,
        *,
        kk: str,
        ru: str,
        en: str,
        group: str,
        source: Source,
        since: date,
        when: Condition,
        until: date | None = None,
        insurance: str | None = None,
    ) -> None:
        self.code = code
        self.words = Words(kk, ru, en)
        self.group = group
        self.insurance = insurance
        self.versions: tuple[Version, ...] = (Version(when.node, source, since, until),)

    def amended(self, *, since: date, when: Condition, source: Source, until: date | None = None) -> Status:
        """The same status with another rule from a day on; the old rule stays for the days before."""
        last = self.versions[-1]
        if since <= last.since:
            raise RuleError(
                f"Status '{self.code}' has a rule since {last.since}; an amendment must come later, found {since}."
            )
        amended = object.__new__(Status)
        amended.__dict__ = dict(self.__dict__)
        ended = replace(last, until=min(last.until or date.max, since.fromordinal(since.toordinal() - 1)))
        amended.versions = (*self.versions[:-1], ended, Version(when.node, source, since, until))
        return amended

    def on(self, day: date) -> Version | None:
        """The rule in force on a day, or None: then nobody holds the status on that day."""
        return next((version for version in self.versions if version.holds_on(day)), None)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All that the mechanism needs to know of a country.

    statuses: strongest first; the first that a person holds is the headline.
    insurance: who stands for a person's insurance, strongest first, as statuses are written.
    findings: what does not fit together or needs a person's attention; it never changes a status.
    subjects: the population of each subject rules speak about; ``person`` always.
    status_groups: the words of the groups that statuses are counted by, in the order in which figures show them.
    closing_groups: groups of statuses whose holders are no residents any more, such as the dead.
    """

    country: str
    tables: Mapping[str, Table]
    subjects: Mapping[str, n.Subject]
    statuses: tuple[Status, ...]
    numbers: Numbers
    insurance: tuple[Status, ...] = ()
    findings: tuple[Status, ...] = ()
    groups: tuple[Group, ...] = ()
    status_groups: Mapping[str, Words] = field(default_factory=dict)
    closing_groups: frozenset[str] = frozenset()
    facts: tuple[n.Fact, ...] = field(init=False)

    def __post_init__(self) -> None:
        _refuse_doubles([rule.code for rule in self.rules], "status, ground of insurance and finding")
        object.__setattr__(self, "facts", tuple(_facts(self.rules)))

    @property
    def rules(self) -> tuple[Status, ...]:
        """Every status, ground of insurance and finding."""
        return (*self.statuses, *self.insurance, *self.findings)

    @property
    def delays(self) -> dict[str, int]:
        """The usual delay of each table, in days."""
        return {name: table.description.delay_days for name, table in self.tables.items()}

    def status(self, code: str) -> Status:
        """A status by its code. Raises RuleError naming what is close."""
        codes = [status.code for status in self.statuses]
        if code not in codes:
            raise RuleError(
                f"There is no status '{code}'.{did_you_mean(code, codes)} All are listed by: martebe rules."
            )
        return self.statuses[codes.index(code)]

    @lru_cache(maxsize=8)  # noqa: B019
    def digest(self) -> str:
        """A fingerprint of every rule, word and number: the version of the rules that a certificate names."""
        written = [(status.code, status.words, status.group, status.versions) for status in self.rules]
        return hashlib.sha256(repr((written, self.numbers.digest())).encode()).hexdigest()


def _facts(rules: Iterable[Status]) -> Iterable[n.Fact]:
    """The facts that rules name, in order of appearance. Two facts of one code must be the same fact."""
    seen: dict[str, n.Fact] = {}
    for status in rules:
        for version in status.versions:
            for node in walk(version.when):
                if isinstance(node, n.Fact) and seen.setdefault(node.code, node) != node:
                    raise RuleError(f"Two different facts are named '{node.code}'; a fact has one meaning.")
    return seen.values()


def _refuse_doubles(codes: list[str], what: str) -> None:
    doubled = sorted({code for code in codes if codes.count(code) > 1})
    if doubled:
        raise RuleError(f"Each {what} has a code of its own; found twice: {', '.join(doubled)}.")
