"""The rules of a country as one value: its tables, facts, statuses in their order, insurance, findings and numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from martebe.rules import nodes as n
from martebe.rules.asking import Group, Table
from martebe.rules.errors import RuleError, did_you_mean
from martebe.rules.language import Condition
from martebe.rules.numbers import Numbers
from martebe.rules.reading import scope_of, walk
from martebe.rules.words import Source, Words

WITHOUT = "none"
"""The headline of a person who holds no status, when that is certain."""
NOT_SETTLED = "open"
"""The headline of a person who is not proved to hold any status while some are open."""


@dataclass(frozen=True)
class Version:
    """A rule and the days it is in force (``until`` included; None: still in force)."""

    when: n.Condition
    source: Source
    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.since:
            raise RuleError(f"A rule in force since {self.since} cannot end before, on {self.until}.")

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
class Jobs:
    """What is asked of each person's records with one employer: of a job.

    pairs: the rows that say who works or worked for whom. findings: rules as they are written of a person, where the
    tables of ``pairs`` show the rows with this employer only, and every other table all of the person's rows.
    evidence: facts, asked in the same way, that show by a later run what became of a finding.
    """

    pairs: tuple[Group, ...]
    findings: tuple[Status, ...]
    evidence: tuple[Condition, ...] = ()

    @property
    def facts(self) -> tuple[n.Fact, ...]:
        """The evidence as facts."""
        return tuple(each.node for each in self.evidence if isinstance(each.node, n.Fact))


@dataclass(frozen=True, eq=False)
class Catalogue:
    """All that the mechanism needs to know of a country.

    statuses: strongest first; the first that a person holds is the headline.
    insurance: who stands for a person's insurance, strongest first, as statuses are written.
    findings: what does not fit together or needs a person's attention; it never changes a status.
    subjects: the population of each subject rules speak about; ``person`` always.
    status_groups: the words of the groups that statuses are counted by, in the order in which figures show them.
    acts: what the acts and documents that sources name are called in three languages, by the English name.
    closing_groups: groups of statuses whose holders are no residents any more, such as the dead.
    jobs: what is asked of employers, worker by worker; None where nothing is.
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
    acts: Mapping[str, Words] = field(default_factory=dict)
    jobs: Jobs | None = None
    facts: tuple[n.Fact, ...] = field(init=False)

    def __post_init__(self) -> None:
        _refuse_doubles([rule.code for rule in self.rules], "status, ground of insurance and finding")
        for rule in (*self.rules, *(self.jobs.findings if self.jobs else ())):
            self._refuse(rule)
        self._refuse_unknown("group of statuses", self.closing_groups, {status.group for status in self.statuses})
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

    def only(self, codes: Collection[str]) -> Catalogue:
        """The same country with some of its rules, in the same order."""

        def kept(rules: tuple[Status, ...]) -> tuple[Status, ...]:
            return tuple(rule for rule in rules if rule.code in codes)

        statuses = kept(self.statuses)
        closing = self.closing_groups & {status.group for status in statuses}
        return replace(
            self,
            statuses=statuses,
            insurance=kept(self.insurance),
            findings=kept(self.findings),
            closing_groups=closing,
        )

    def digest(self) -> str:
        """A fingerprint of all that is written here: the version of the rules that a certificate names."""
        return self._digest

    @cached_property
    def _digest(self) -> str:
        ladders = [
            [(rule.code, rule.words, rule.group, rule.insurance, rule.versions) for rule in ladder]
            for ladder in (self.statuses, self.insurance, self.findings)
        ]
        tables = [table.description for _, table in sorted(self.tables.items())]
        groups = [group.node for group in self.groups]
        counted = (list(self.status_groups.items()), sorted(self.closing_groups))
        subjects, acts = sorted(self.subjects.items()), sorted(self.acts.items())
        written = (self.country, tables, subjects, ladders, groups, counted, acts, self._jobs_written())
        return hashlib.sha256(repr((written, self.numbers.digest())).encode()).hexdigest()

    def _jobs_written(self) -> object:
        if self.jobs is None:
            return None
        findings = [(rule.code, rule.words, rule.versions) for rule in self.jobs.findings]
        return [pair.node for pair in self.jobs.pairs], findings, self.jobs.facts

    def _refuse(self, rule: Status) -> None:
        """Stop at a rule that nobody could answer of a person from the tables and numbers there are."""
        if rule.code in (WITHOUT, NOT_SETTLED):
            raise RuleError(f"'{rule.code}' is what a headline says where there is no status; choose another code.")
        for version in rule.versions:
            scope, parts = scope_of(version.when), list(walk(version.when))
            if scope not in ("person", None):
                raise RuleError(
                    f"The rule of '{rule.code}' must speak about a person; it speaks about {scope}."
                    " Say it of the person by a group: employer.has(...)."
                )
            tables = {part.table for part in parts if isinstance(part, n.Rows | n.Group | n.Column)}
            self._refuse_unknown("table", tables, self.tables)
            self._refuse_unknown("number", {part.code for part in parts if isinstance(part, n.LawNumber)}, self.numbers)

    def _refuse_unknown(self, what: str, asked: Iterable[str], known: Iterable[str]) -> None:
        for unknown in sorted(set(asked) - set(known)):
            raise RuleError(
                f"The catalogue of {self.country} has no {what} '{unknown}' that its rules ask for."
                + did_you_mean(unknown, known)
            )


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
