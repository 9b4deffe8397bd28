"""The numbers of the law by date, each value with its act; what no document read states is marked."""

from __future__ import annotations

from fractions import Fraction

from martebe.cli import markdown
from martebe.rules import Number, Numbers
from martebe.rules.numbers import Entry, Gap, Series, Unit

INTRODUCTION = (
    "Every number that a rule may use, by the days it is in force. A day without a value is an error, never the last"
    " known one. **Unverified** marks a value that no document read states. Rendered from"
    " `src/martebe/kazakhstan/numbers`."
)


def page(numbers: Numbers) -> str:
    """The page of all numbers, by area."""
    areas = dict.fromkeys(number.area for number in numbers.values())
    blocks = [_area(area, [each for each in numbers.values() if each.area == area]) for area in areas]
    return markdown.joined("# Numbers of the law", INTRODUCTION, *blocks)


def _area(area: str, numbers: list[Number]) -> str:
    title = area.replace("_", " ").capitalize()
    return markdown.joined(f"## {title}", *[_number(number) for number in numbers]).rstrip("\n")


def _number(number: Number) -> str:
    rows = [row for series in number.series for row in _series(number, series)]
    ours = f"Our own choice: {number.setting}" if number.setting else ""
    words = f"{number.words.kk} · {number.words.ru} · {number.words.en}"
    keyed = [number.by] if number.by else []
    table = markdown.table([*keyed, "from", "until", number.unit.value, "source"], rows)
    return markdown.joined(f"### `{number.code}`", words, ours, table).rstrip("\n")


def _series(number: Number, series: Series) -> list[list[str]]:
    key = [series.key or ""] if number.by else []
    spans: list[Entry | Gap] = sorted([*series.entries, *series.gaps], key=lambda span: span.start)
    return [[*key, str(span.start), str(span.until or "open"), *_said(number.unit, span)] for span in spans]


def _said(unit: Unit, span: Entry | Gap) -> list[str]:
    if isinstance(span, Gap):
        return ["missing", span.reason]
    source = ", ".join(part for part in (span.source.act, span.source.article, span.source.note) if part)
    return [_value(unit, span.value), f"**Unverified.** {source}" if span.unverified else source]


def _value(unit: Unit, value: int | Fraction) -> str:
    if unit is Unit.TENGE:
        return f"{Fraction(value) / 100:.2f}" if value % 100 else str(value // 100)
    if unit is Unit.SHARE:
        return f"{float(value * 100):g} %"
    return str(value)
