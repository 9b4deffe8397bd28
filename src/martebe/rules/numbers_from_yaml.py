"""Read numbers of the law from YAML files that a lawyer can read alone; refuse what is not well formed.

    minimum_wage:
      kk: Ең төменгі жалақы
      ru: Минимальный размер заработной платы
      en: Minimum wage
      unit: tenge
      act: Law on the republican budget
      entries:
        - {from: 2018-01-01, until: 2018-12-31, value: 28 284, article: art. 8, source: adilet.zan.kz/...}
        - {from: 2019-01-01, until: 2019-12-31, missing: not found in the act}

``act``, ``article`` and ``source`` beside ``entries`` hold for every entry without its own. A number with
``by: sex`` writes ``entries`` as a list for each key. ``setting: <reason>`` marks our own choice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from pathlib import Path

import yaml

from martebe.rules.numbers import Amount, Entry, Gap, Number, NumberError, Numbers, Series, Unit
from martebe.rules.words import LANGUAGES, Source, Words

SOURCE_FIELDS = ("act", "article", "source", "unverified")
NUMBER_FIELDS = (*LANGUAGES, "unit", "by", "setting", "entries", *SOURCE_FIELDS)
ENTRY_FIELDS = ("from", "until", "value", "missing", *SOURCE_FIELDS)
TERM = re.compile(r"(?:(\d+) years?)? ?(?:(\d+) months?)?")


def load_numbers(folder: Path) -> Numbers:
    """Every number in the ``*.yaml`` files of a folder; raises NumberError with file and line."""
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise NumberError(f"{folder.name}: no *.yaml file with numbers was found.")
    return Numbers(number for file in files for number in read_numbers(file.read_text("utf-8"), file.name))


def read_numbers(text: str, file: str) -> list[Number]:
    """The numbers written in one YAML text; ``file`` is the name that errors say."""
    try:
        tree = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise NumberError(f"{file}: not readable as YAML: {error}") from None
    if tree is None:
        raise NumberError(f"{file}: the file is empty; expected numbers by their code.")
    root = _Part(tree, file)
    return [_number(code, part, file) for code, part in root.fields().items()]


@dataclass(frozen=True)
class _Part:
    """A piece of YAML that knows the line where it stands."""

    node: yaml.Node
    file: str

    @property
    def at(self) -> str:
        return f"{self.file}:{self.node.start_mark.line + 1}"

    def refuse(self, what: str) -> NumberError:
        return NumberError(f"{self.at}: {what}")

    def text(self) -> str:
        if not isinstance(self.node, yaml.ScalarNode) or not self.node.value.strip():
            raise self.refuse("a text was expected here; found a list, a table or nothing.")
        return str(self.node.value).strip()

    def items(self) -> list[_Part]:
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.refuse("a list of entries was expected here, each beginning with '- '.")
        return [_Part(item, self.file) for item in self.node.value]

    def fields(self, known: tuple[str, ...] = ()) -> dict[str, _Part]:
        """The fields of a table; refuses one written twice, and one not ``known`` (where given)."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.refuse("fields with names were expected here ('name: value').")
        found: dict[str, _Part] = {}
        for key, value in self.node.value:
            name = str(key.value)
            if name in found:
                raise _Part(key, self.file).refuse(f"'{name}' is written twice.")
            if known and name not in known:
                close = get_close_matches(name, known, n=1)
                hint = f" Did you mean '{close[0]}'?" if close else ""
                what = f"unknown field '{name}'; known are {', '.join(known)}.{hint}"
                raise _Part(key, self.file).refuse(what)
            found[name] = _Part(value, self.file)
        return found


def _number(code: str, part: _Part, file: str) -> Number:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", code):
        raise part.refuse(f"the code {code!r} is not made of small Latin letters, digits and '_'.")
    fields = part.fields(NUMBER_FIELDS)
    for name in (*LANGUAGES, "unit", "entries"):
        if name not in fields:
            raise part.refuse(f"number '{code}' has no '{name}'.")
    unit = _unit(fields["unit"])
    try:
        return Number(
            code=code,
            words=Words(**{language: fields[language].text() for language in LANGUAGES}),
            unit=unit,
            series=_all_series(fields, unit),
            by=fields["by"].text() if "by" in fields else None,
            area=file.removesuffix(".yaml"),
            setting=fields["setting"].text() if "setting" in fields else None,
        )
    except NumberError as error:
        raise NumberError(f"{error} (number '{code}')") from None


def _all_series(fields: Mapping[str, _Part], unit: Unit) -> tuple[Series, ...]:
    if "by" not in fields:
        return (_series(None, fields["entries"], fields, unit),)
    return tuple(_series(key, part, fields, unit) for key, part in fields["entries"].fields().items())


def _series(key: str | None, part: _Part, number: Mapping[str, _Part], unit: Unit) -> Series:
    entries: list[Entry] = []
    gaps: list[Gap] = []
    for item in part.items():
        fields = item.fields(ENTRY_FIELDS)
        if "missing" in fields:
            gaps.append(_gap(item, fields))
        else:
            entries.append(_entry(item, fields, number, unit))
    return Series(key, tuple(entries), tuple(gaps))


def _gap(item: _Part, fields: Mapping[str, _Part]) -> Gap:
    start, until = _days(item, fields)
    if until is None or "value" in fields:
        raise item.refuse("a gap has 'from', 'until' with a day and 'missing' with the reason; no value.")
    return Gap(start, until, fields["missing"].text(), at=item.at)


def _entry(item: _Part, fields: Mapping[str, _Part], number: Mapping[str, _Part], unit: Unit) -> Entry:
    start, until = _days(item, fields)
    if "value" not in fields:
        raise item.refuse("the entry has no 'value'.")
    return Entry(start, until, _value(fields["value"], unit), _source(item, {**number, **fields}), at=item.at)


def _days(item: _Part, fields: Mapping[str, _Part]) -> tuple[date, date | None]:
    for name in ("from", "until"):
        if name not in fields:
            raise item.refuse(f"the entry has no '{name}'; write a day as 2018-01-31, or 'until: open'.")
    until = None if fields["until"].text() == "open" else _day(fields["until"])
    return _day(fields["from"]), until


def _day(part: _Part) -> date:
    try:
        return date.fromisoformat(part.text())
    except ValueError:
        raise part.refuse(f"{part.text()!r} is not a day; write it as 2018-01-31.") from None


def _source(item: _Part, fields: Mapping[str, _Part]) -> Source:
    if "setting" in fields:
        return Source("setting of this system", note=fields["setting"].text())
    for name in ("act", "article", "source"):
        if name not in fields:
            raise item.refuse(f"no '{name}': a figure without act, article and source does not load.")
    unverified = fields["unverified"].text() if "unverified" in fields else "false"
    if unverified not in ("true", "false"):
        raise fields["unverified"].refuse(f"'unverified' is true or false; found {unverified!r}.")
    act, article, source = (fields[name].text() for name in ("act", "article", "source"))
    return Source(act, article, source, unverified == "true")


def _unit(part: _Part) -> Unit:
    try:
        return Unit(part.text())
    except ValueError:
        known = ", ".join(unit.value for unit in Unit)
        raise part.refuse(f"unknown unit {part.text()!r}; known are {known}.") from None


def _value(part: _Part, unit: Unit) -> Amount:
    text = part.text()
    try:
        if unit is Unit.MONTHS:
            return _months(text)
        if unit is Unit.TENGE:
            return _whole(Fraction(text.replace(" ", "")) * 100)
        return _fraction(text) if unit in (Unit.SHARE, Unit.MULTIPLE) else _whole(Fraction(text))
    except (ValueError, ZeroDivisionError):
        raise part.refuse(f"{text!r} is not a value in the unit {unit.value}.") from None


def _fraction(text: str) -> Fraction:
    percent = text.endswith("%")
    fraction = Fraction(text.removesuffix("%").strip())
    return fraction / 100 if percent else fraction


def _months(text: str) -> int:
    found = TERM.fullmatch(text)
    if found is None or not any(found.groups()):
        raise ValueError(text)
    return int(found[1] or 0) * 12 + int(found[2] or 0)


def _whole(value: Fraction) -> int:
    if value.denominator != 1 or value < 0:
        raise ValueError(value)
    return int(value)
