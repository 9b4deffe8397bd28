"""How a value is said in a language: dates, months, money, numbers, codes, terms; and how a formula is filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from martebe.engines.reference import NOT_SETTLED, Amount
from martebe.explain import formulas as f
from martebe.explain.citation import cited
from martebe.rules import Kind, Language, Option, Source, Words
from martebe.rules import nodes as n
from martebe.rules.days import Unit
from martebe.rules.numbers import Span
from martebe.rules.numbers import Unit as LawUnit

DAY_PATTERNS: dict[Language, str] = {"kk": "dd.MM.y", "ru": "dd.MM.y", "en": "d MMMM y"}
MONTH_PATTERNS: dict[Language, str] = {"kk": "y 'ж.' LLLL", "ru": "LLLL y", "en": "LLLL y"}
PERCENT_PATTERNS: dict[Language, str] = {
    "kk": "0.####\N{NO-BREAK SPACE}%",
    "ru": "0.####\N{NO-BREAK SPACE}%",
    "en": "0.####%",
}
HIDDEN = "…"
DIGITS = 12
"""Person and business numbers are kept as whole numbers; people write them with their leading zeros."""
KAZAKH_UNITS = {"year": "жыл", "month": "ай", "day": "күн"}
NUMBERS_OF_SUBJECTS = (Kind.PERSON, Kind.BUSINESS, Kind.HOUSEHOLD)


@dataclass(frozen=True)
class Voice:
    """One language, and the names of places and acts that may be said.

    Numbers of persons, employers and households are said only ``with_numbers``: a business number may be that of a
    person.
    """

    language: Language
    places: Mapping[int, Words] = field(default_factory=dict)
    with_numbers: bool = False
    acts: Mapping[str, Words] = field(default_factory=dict)

    def say(self, formula: Words, **parts: object) -> str:
        """A formula with its parts filled in."""
        return formula.said_in(self.language).format(**parts)

    def day(self, day: date) -> str:
        """A day: 10.01.2018, in English 10 January 2018."""
        return _written(day, self.language)

    def month(self, month: date) -> str:
        """A month of a year, in words."""
        said = format_date(month, MONTH_PATTERNS[self.language], locale=self.language)
        return said if self.language == "en" else said.lower()

    def money(self, tiyn: int) -> str:
        """Money in tenge, with tiyn only where there are some."""
        pattern = "#,##0" if tiyn % 100 == 0 else "#,##0.00"
        return f"{format_decimal(Decimal(tiyn) / 100, pattern, locale=self.language)} ₸"

    def place(self, code: int | None) -> str:
        """The name of a place, else its code; None is everywhere."""
        if code is None:
            return self.say(f.ALL_PLACES)
        return self.say(self.places[code]) if code in self.places else self.say(f.PLACE, code=code)

    def value(self, value: Amount, kind: Kind, options: tuple[Option, ...] = ()) -> str:
        """Any value of a rule or a record."""
        if value is NOT_SETTLED or value is None:
            return self.say(f.UNSETTLED if value is NOT_SETTLED else f.EMPTY)
        match kind, value:
            case (Kind.MONTH, date()):
                return self.month(value)
            case (_, date()):
                return self.day(value)
            case (Kind.YES_NO, _):
                return self.say(f.YES if value else f.NO)
            case (Kind.CODE, _):
                return next((self.say(option.words) for option in options if option.code == value), str(value))
            case (_, Fraction()):
                return format_decimal(float(value), locale=self.language)
            case (_, int()):
                return self._number(value, kind)
        return str(value)

    def _number(self, value: int, kind: Kind) -> str:
        if kind in NUMBERS_OF_SUBJECTS:
            return str(value).zfill(DIGITS if kind is not Kind.HOUSEHOLD else 0) if self.with_numbers else HIDDEN
        if kind is Kind.PLACE:
            return self.place(value)
        return self.money(value) if kind is Kind.MONEY else format_decimal(value, locale=self.language)

    def law_value(self, value: n.Scalar, unit: LawUnit) -> str:
        """A number of the law in its unit: tenge, a share in per cent, a term in years and months."""
        assert isinstance(value, int | Fraction), "numbers of the law are numbers"
        match unit:
            case LawUnit.TENGE:
                return self.money(int(value))
            case LawUnit.SHARE:
                return format_percent(float(value), PERCENT_PATTERNS[self.language], locale=self.language)
            case LawUnit.MONTHS:
                return self.elapsed(int(value), "months")
            case LawUnit.DAYS:
                return self.elapsed(int(value), "days")
        return format_decimal(float(value), locale=self.language)

    def elapsed(self, amount: int, unit: Unit) -> str:
        """Whole units of time; months as years and months."""
        if amount < 0:
            return f"−{self.elapsed(-amount, unit)}"
        match unit:
            case "years":
                return self._units(amount, "year")
            case "months":
                return self._term(amount)
            case "days":
                return self._units(amount, "day")

    def _term(self, months: int) -> str:
        years, rest = divmod(months, 12)
        said = [self._units(years, "year")] if years else []
        return " ".join([*said, self._units(rest, "month")] if rest or not years else said)

    def _units(self, amount: int, unit: Literal["year", "month", "day"]) -> str:
        """So many years, months or days."""
        if self.language == "kk":  # Babel's Kazakh lacks months and days; the noun after a number has no ending.
            return f"{amount} {KAZAKH_UNITS[unit]}"
        return format_unit(amount, f"duration-{unit}", locale=self.language)

    def span(self, span: Span) -> str:
        """From one day to another, or since a day."""
        if span.until is None:
            return self.say(f.SINCE, since=self.day(span.start))
        return self.say(f.SPAN, since=self.day(span.start), until=self.day(span.until))

    def source(self, source: Source) -> str:
        """An act and its article; marked where no document that states it was read."""
        act = self.say(self.acts[source.act]) if source.act in self.acts else source.act
        article = cited(source.article, self.language, self.acts)
        named = ", ".join(part for part in (act, article) if part)
        return self.say(f.UNVERIFIED, source=named) if source.unverified else named


@lru_cache(maxsize=4096)
def _written(day: date, language: Language) -> str:
    return format_date(day, DAY_PATTERNS[language], locale=language)
