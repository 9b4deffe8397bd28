"""``martebe rules`` and ``numbers``: the catalogue of a country, and the numbers of its law on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.tree import Tree

from martebe.assembly import catalogue
from martebe.cli.labels import Labels, source
from martebe.cli.teller import Teller
from martebe.cli.values import day_of, number_of
from martebe.explain.voice import Voice
from martebe.rules import LANGUAGES, Number, Source, Status, Version, Words
from martebe.rules import nodes as n
from martebe.rules.numbers import Entry, Unit
from martebe.rules.reading import children, walk

STATUS = Words("мәртебе", "статус", "status")
CODE = Words("коды", "код", "code")
GROUP = Words("топ", "группа", "group")
INSURANCE = Words("сақтандыру", "страхование", "insurance")
DAYS = Words("күшінде", "действует", "in force")
SOURCE = Words("дереккөз", "источник", "source")
IN_ORDER = Words("Мәртебелер, ең күштісінен бастап", "Статусы, начиная с сильнейшего", "Statuses, strongest first")
NUMBERS = Words("Заңның сандары", "Числа закона", "Numbers of the law")
NUMBER = Words("сан", "число", "number")
VALUE = Words("мәні", "значение", "value")
KEY = Words("кілт", "ключ", "key")
ALL_OF = Words("бәрі орындалса", "выполняется всё", "all of")
ANY_OF = Words("біреуі орындалса", "выполняется хотя бы одно", "any of")
NOT = Words("орындалмаса", "не выполняется", "not")
TABLES = Words("кестелер", "таблицы", "tables")
SINCE = Words("{0} бастап", "с {0}", "since {0}")
SPAN = Words("{0} – {1}", "{0} – {1}", "{0} to {1}")


def rules(
    teller: Teller,
    status: Annotated[str | None, typer.Argument(metavar="STATUS", help="One status in full, by its code.")] = None,
) -> None:
    """List the statuses, strongest first, with days and sources; or one in full, with its facts."""
    if status is not None:
        found = catalogue.status(status)
        teller.answer(_status_json(found), _status_tree(teller, found))
        return
    table = teller.table(IN_ORDER, "", STATUS, CODE, GROUP, INSURANCE, DAYS, SOURCE, numbers=[0], whole=[2])
    labels = Labels(catalogue, {}, teller.language)
    for place, each in enumerate(catalogue.statuses, 1):
        last = each.versions[-1]
        insured = labels.status(each.insurance) if each.insurance else ""
        group = teller.say(catalogue.status_groups[each.group])
        days, said = _days(teller, each.versions[0].since, last.until), source(last.source, teller.language)
        teller.row(table, place, labels.status(each.code), each.code, group, insured, days, said)
    teller.answer([_status_json(each) for each in catalogue.statuses], table)


def numbers(
    teller: Teller,
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="One number with all its values, by its code.")
    ] = None,
    day: Annotated[
        str | None, typer.Option("--day", metavar="YYYY-MM-DD", help="Only the values in force on this day.")
    ] = None,
) -> None:
    """List the numbers of the law with the days they are in force, act and article."""
    asked = None if day is None else day_of(day)
    chosen = [number_of(code, catalogue.numbers)] if code is not None else list(catalogue.numbers.values())
    table = teller.table(NUMBERS, NUMBER, CODE, KEY, VALUE, DAYS, SOURCE, numbers=[3], whole=[0, 1])
    rows = [
        (number, series.key, entry)
        for number in chosen
        for series in number.series
        for entry in series.entries
        if asked is None or entry.holds_on(asked)
    ]
    if code is not None and asked is not None and not rows:
        chosen[0].on(asked, next(iter(chosen[0].keys), None))
    voice = Voice(teller.language)
    for number, key, entry in rows:
        said = (number.words.said_in(teller.language), number.code, key, voice.law_value(entry.value, number.unit))
        teller.row(table, *said, _days(teller, entry.start, entry.until), source(entry.source, teller.language))
    teller.answer([_entry_json(*row) for row in rows], table)


# --- one status -------------------------------------------------------------------------------------------------


def _status_tree(teller: Teller, status: Status) -> Tree:
    """A status as a tree: its words, what it means, and each version of its rule over facts."""
    labels = Labels(catalogue, {}, teller.language)
    tree = Tree(f"[bold]{escape(labels.status(status.code))}[/bold] ({status.code})")
    tree.add(escape(" · ".join(status.words.said_in(language) for language in LANGUAGES)))
    tree.add(escape(f"{teller.say(GROUP)}: {teller.say(catalogue.status_groups[status.group])}"))
    if status.insurance:
        tree.add(escape(f"{teller.say(INSURANCE)}: {labels.status(status.insurance)}"))
    for version in status.versions:
        days = _days(teller, version.since, version.until)
        branch = tree.add(escape(f"{days}: {source(version.source, teller.language)}"))
        _grow(teller, branch, version.when, version.since)
    return tree


def _grow(teller: Teller, branch: Tree, condition: n.Condition, day: date) -> None:
    """A rule is made of facts by AND, OR and NOT; each fact with its source on the day and the tables it asks."""
    match condition:
        case n.And(parts) | n.Or(parts):
            under = branch.add(teller.say(ALL_OF if isinstance(condition, n.And) else ANY_OF))
            for part in parts:
                _grow(teller, under, part, day)
        case n.Not(part):
            _grow(teller, branch.add(teller.say(NOT)), part, day)
        case n.Fact():
            said = f"{teller.say(condition.words)} ({condition.code})"
            cited = source(condition.source.on(day), teller.language)
            under = branch.add(escape(f"{said} – {cited} – {teller.say(TABLES)}: {', '.join(_tables(condition))}"))
            for fact in _within(condition):
                _grow(teller, under, fact, day)
        case _:
            branch.add(escape(", ".join(_tables(condition))))


def _within(node: n.Node) -> Iterator[n.Fact]:
    """The facts that stand in a fact's condition, each with those in it left to itself."""
    for part in children(node):
        if isinstance(part, n.Fact):
            yield part
        else:
            yield from _within(part)


def _tables(condition: n.Condition) -> list[str]:
    return sorted({part.table for part in walk(condition) if isinstance(part, n.Rows | n.Column)})


def _facts(version: Version) -> Iterator[n.Fact]:
    return (part for part in walk(version.when) if isinstance(part, n.Fact))


def _days(teller: Teller, since: object, until: object) -> str:
    return teller.say(SINCE, since) if until is None else teller.say(SPAN, since, until)


# --- as JSON ----------------------------------------------------------------------------------------------------


def _status_json(status: Status) -> dict[str, Any]:
    return {
        "code": status.code,
        "words": vars(status.words),
        "group": status.group,
        "insurance": status.insurance,
        "versions": [_version_json(version) for version in status.versions],
    }


def _version_json(version: Version) -> dict[str, Any]:
    facts = {fact.code: fact for fact in _facts(version)}
    return {
        "since": version.since,
        "until": version.until,
        "source": _source_json(version.source),
        "facts": [
            {
                "code": code,
                "words": vars(fact.words),
                "source": _source_json(fact.source.on(version.since)),
                "tables": _tables(fact),
            }
            for code, fact in facts.items()
        ],
    }


def _entry_json(number: Number, key: str | None, entry: Entry) -> dict[str, Any]:
    return {
        "code": number.code,
        "words": vars(number.words),
        "unit": "tiyn" if number.unit is Unit.TENGE else number.unit.value,
        "key": key,
        "value": entry.value if isinstance(entry.value, int) else str(entry.value),
        "since": entry.start,
        "until": entry.until,
        "source": _source_json(entry.source),
        "setting": number.setting,
    }


def _source_json(found: Source) -> dict[str, Any]:
    return asdict(found)
