"""The manual of statuses: one page with their order, and one for each with its words, law, facts and examples."""

from __future__ import annotations

import importlib
from collections.abc import Iterable

from martebe.cli import markdown
from martebe.kazakhstan import catalogue, status_groups
from martebe.kazakhstan.statuses.order import REASONS
from martebe.rules import Source, Status, Version
from martebe.rules import nodes as n
from martebe.rules.reading import walk
from tools.docs.chapters import chapter, module_source
from tools.docs.examples import section

INTRODUCTION = (
    "What a person may be, strongest first: of all statuses held, the first is the headline. Each status has a page"
    " with its labels, law, days, facts and drawn examples, which are also its tests."
)


def page() -> str:
    """The statuses in their order, with the reason of each place."""
    rows = [
        [
            str(number),
            f"[{status.words.en}](statuses/{status.code}.md)",
            status.words.kk,
            status.words.ru,
            REASONS[status.code],
        ]
        for number, status in enumerate(catalogue.statuses, 1)
    ]
    table = markdown.table(["", "status", "kk", "ru", "why it stands here"], rows)
    return markdown.joined("# Statuses", INTRODUCTION, table)


def status_page(status: Status) -> str:
    """One status."""
    name = f"spec.kazakhstan.test_{status.code}"
    drawn = chapter(name)
    group = status_groups[status.group]
    insured = next((each.words.en for each in catalogue.insurance if each.code == status.insurance), status.insurance)
    about = [
        f"- Code: `{status.code}`, written in `src/martebe/kazakhstan/statuses/{status.code}.py`",
        f"- Group: {group.kk} · {group.ru} · {group.en}",
        f"- Insurance: {insured or 'none by itself'}",
    ]
    return markdown.joined(
        f"# {status.words.en}",
        f"{status.words.kk} · {status.words.ru} · {status.words.en}",
        drawn.about,
        "\n".join(about),
        "## Law",
        "\n".join(version(each) for each in status.versions),
        "## Rule",
        markdown.code(module_source(importlib.import_module(f"martebe.kazakhstan.statuses.{status.code}"))),
        facts(dict.fromkeys(fact for each in status.versions for fact in _facts(each))),
        "## Examples",
        *[section(each, 3) for each in drawn.sections],
    )


def version(version: Version) -> str:
    """One rule of a status: its days and source."""
    until = f" until {version.until}" if version.until else ""
    return f"- From {version.since}{until}: {source_of(version.source)}."


def _facts(version: Version) -> list[n.Fact]:
    return [part for part in walk(version.when) if isinstance(part, n.Fact)]


def facts(facts: Iterable[n.Fact]) -> str:
    """Facts with their words and sources."""
    rows = [[f"`{fact.code}`", fact.words.kk, fact.words.ru, fact.words.en, source_of(fact.source)] for fact in facts]
    return markdown.table(["fact", "kk", "ru", "en", "source"], rows)


def source_of(source: Source) -> str:
    """Where a rule comes from; what nobody has read in the act is marked."""
    said = ", ".join(part for part in (source.act, source.article) if part)
    noted = f"{said} ({source.note.rstrip('.')})" if source.note else said
    marked = f"**unverified** {noted}" if source.unverified else noted
    return f"{marked}; before {source.since} {source_of(source.earlier)}" if source.earlier else marked


def ladder_page(title: str, rules: Iterable[Status], chapter_name: str, sentence: str) -> str:
    """The grounds of insurance, or the findings, with their examples."""
    rules = list(rules)
    rows = [
        [f"`{rule.code}`", rule.words.kk, rule.words.ru, rule.words.en, source_of(rule.versions[-1].source)]
        for rule in rules
    ]
    table = markdown.table(["code", "kk", "ru", "en", "source"], rows)
    examples = [section(each, 2) for each in chapter(chapter_name).sections]
    return markdown.joined(f"# {title}", sentence, table, *examples)
