"""A number of the law on a day: its value, the days it is in force, and the act that sets it.

A number never answers with the last known value: a day without a value is an error that names the days known.
Money is whole tiyn (1 tenge = 100 tiyn), shares and multiples are exact fractions, terms are whole months.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from difflib import get_close_matches
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from martebe.rules.nodes import Kind
from martebe.rules.words import Source, Words

Amount = int | Fraction
ONE_DAY = timedelta(days=1)
AnySpan = TypeVar("AnySpan", bound="Span")


class Unit(Enum):
    """What the value of a number counts."""

    TENGE = "tenge"
    SHARE = "share"
    MULTIPLE = "multiple"
    MONTHS = "months"
    DAYS = "days"
    WHOLE = "whole"

    @property
    def kind(self) -> Kind:
        """The kind a rule sees: money (in tiyn), a share (also for multiples), or a whole number."""
        if self is Unit.TENGE:
            return Kind.MONEY
        return Kind.SHARE if self in (Unit.SHARE, Unit.MULTIPLE) else Kind.WHOLE


class NumberError(ValueError):
    """A number that is not well formed; the message names the file and line where it is written."""


class MissingNumberError(LookupError):
    """A number has no value on a day. ``words`` is the message in three languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


@dataclass(frozen=True)
class Span:
    """A run of days, both ends included; ``until`` is None where the law itself sets no end."""

    start: date
    until: date | None
    at: str = field(default="", compare=False, kw_only=True)

    def holds_on(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return self.start <= day and (self.until is None or day <= self.until)

    def __str__(self) -> str:
        return f"{self.start} to {self.until or 'open'}"


@dataclass(frozen=True)
class Entry(Span):
    """One value, the days it is in force and the act that sets it."""

    value: Amount
    source: Source

    @property
    def unverified(self) -> bool:
        """True where no document that states the value was read."""
        return self.source.unverified


@dataclass(frozen=True)
class Gap(Span):
    """Days for which it is known that no value could be sourced, and why."""

    reason: str


@dataclass(frozen=True)
class Series:
    """The values of a number for one key (None where the number has no keys), in the order of their days."""

    key: str | None
    entries: tuple[Entry, ...]
    gaps: tuple[Gap, ...] = ()

    def __post_init__(self) -> None:
        if not self.entries:
            raise NumberError("A number needs at least one value; none was given.")
        object.__setattr__(self, "entries", tuple(sorted(self.entries, key=lambda entry: entry.start)))
        spans: list[Span] = sorted([*self.entries, *self.gaps], key=lambda span: span.start)
        for span in spans:
            if span.until is not None and span.until < span.start:
                raise NumberError(f"{span.at}: it ends on {span.until}, before its first day {span.start}.")
        for earlier, later in pairwise(spans):
            _refuse_break(earlier, later)


@dataclass(frozen=True)
class Number:
    """A number of the law: code, words, unit and its values by day.

    ``by`` names what the keys are (for instance "sex"). ``setting`` gives the reason of a number that is our
    own choice and not the law's; it is None for every number of the law.
    """

    code: str
    words: Words
    unit: Unit
    series: tuple[Series, ...]
    by: str | None = None
    area: str = ""
    setting: str | None = None

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the number; empty where it has one value for all."""
        return tuple(each.key for each in self.series if each.key is not None)

    @property
    def unverified(self) -> bool:
        """True if any value of the number is unverified."""
        return any(entry.unverified for each in self.series for entry in each.entries)

    def entries(self, key: str | None = None) -> tuple[Entry, ...]:
        """Every value in the order of its days, to look a number up by the day of an event."""
        return self._series(key).entries

    def on(self, day: date, key: str | None = None) -> Entry:
        """The value in force on a day with its source; raises MissingNumberError where there is none."""
        found = next((entry for entry in self.entries(key) if entry.holds_on(day)), None)
        if found is None:
            raise MissingNumberError(self._missing(day, self._series(key)))
        return found

    def _series(self, key: str | None) -> Series:
        found = next((each for each in self.series if each.key == key), None)
        if found is None:
            expected = f"one of {', '.join(self.keys)} ({self.by})" if self.by else "no key"
            raise KeyError(f"Number '{self.code}' was asked with key {key!r}; expected {expected}.")
        return found

    def _missing(self, day: date, series: Series) -> Words:
        known = "; ".join(str(entry) for entry in series.entries)
        why = "".join(f" ({gap.reason})" for gap in series.gaps if gap.holds_on(day))
        return Words(
            kk=f"«{self.words.kk}» санының {day} күніне мәні жоқ{why}. Белгілі күндер: {known}."
            " Заңның осы күнгі мәнін дереккөзімен бірге қосыңыз.",
            ru=f"У числа «{self.words.ru}» нет значения на {day}{why}. Известные дни: {known}."
            " Добавьте значение, действующее на этот день, с источником.",
            en=f"Number '{self.code}' has no value on {day}{why}. Days known: {known}."
            " Add the value in force on that day with its source.",
        )


class Numbers(Mapping[str, Number]):
    """All numbers by code, also as attributes: ``numbers.minimum_wage.on(day)``. Never changed in place."""

    def __init__(self, numbers: Iterable[Number]) -> None:
        self._by_code: dict[str, Number] = {}
        for number in numbers:
            if number.code in self._by_code:
                raise NumberError(f"Number '{number.code}' is written twice: in {number.area} and before.")
            self._by_code[number.code] = number

    def __getitem__(self, code: str) -> Number:
        if code not in self._by_code:
            close = get_close_matches(code, self._by_code, n=1)
            hint = f"Did you mean '{close[0]}'?" if close else f"They are: {', '.join(sorted(self))}."
            raise KeyError(f"There is no number '{code}'. {hint}")
        return self._by_code[code]

    def __getattr__(self, code: str) -> Number:
        if code.startswith("_"):
            raise AttributeError(code)
        try:
            return self[code]
        except KeyError as missing:
            raise AttributeError(missing.args[0]) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    def with_override(
        self,
        code: str,
        value: Amount,
        start: date,
        until: date | None = None,
        *,
        key: str | None = None,
        act: str = "simulation",
    ) -> Numbers:
        """The same numbers with another value of one number from ``start`` to ``until`` (None: without end).

        ``value`` is in the unit of the number (tiyn for money). What was in force outside these days stays.
        """
        number = self[code]
        there = number._series(key)
        new = Entry(start, until, value, Source(act), at=act)
        entries = (*_outside(there.entries, start, until), new)
        changed = Series(key, entries, _outside(there.gaps, start, until))
        series = tuple(changed if each.key == key else each for each in number.series)
        return Numbers(replace(each, series=series) if each.code == code else each for each in self.values())

    def digest(self) -> str:
        """SHA-256 over every number, value and source: the same figures give the same digest."""
        everything = [_as_json(self[code]) for code in sorted(self)]
        return hashlib.sha256(json.dumps(everything, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _refuse_break(earlier: Span, later: Span) -> None:
    """Between two neighbours there is neither a day with two values nor an undeclared day with none."""
    if earlier.until is None or later.start <= earlier.until:
        raise NumberError(
            f"{later.at}: this value begins on {later.start}, while the one before holds until"
            f" {earlier.until or 'open'}. End that one on {later.start - ONE_DAY}."
        )
    if later.start != earlier.until + ONE_DAY:
        raise NumberError(
            f"{later.at}: no value from {earlier.until + ONE_DAY} to {later.start - ONE_DAY}."
            " Add it, or declare the gap with 'missing:' and the reason."
        )


def _outside(spans: tuple[AnySpan, ...], start: date, until: date | None) -> tuple[AnySpan, ...]:
    """What remains of the spans before ``start`` and after ``until``."""
    before = [
        replace(span, until=start - ONE_DAY) if span.until is None or span.until >= start else span
        for span in spans
        if span.start < start
    ]
    after = [
        replace(span, start=max(span.start, until + ONE_DAY))
        for span in spans
        if until is not None and (span.until is None or span.until > until)
    ]
    return (*before, *after)


def _as_json(number: Number) -> object:
    return {
        "code": number.code,
        "words": [number.words.kk, number.words.ru, number.words.en],
        "unit": number.unit.value,
        "by": number.by,
        "setting": number.setting,
        "series": [
            {
                "key": each.key,
                "entries": [_entry_as_json(entry) for entry in each.entries],
                "gaps": [[str(gap.start), str(gap.until), gap.reason] for gap in each.gaps],
            }
            for each in number.series
        ],
    }


def _entry_as_json(entry: Entry) -> object:
    source = entry.source
    said = [source.act, source.article, source.note, source.unverified]
    return [str(entry.start), str(entry.until or "open"), str(entry.value), said]
