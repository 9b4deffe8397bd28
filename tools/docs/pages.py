"""All pages of the manual. What stands in docs/reference and is no page of it is out of date."""

from __future__ import annotations

from pathlib import Path

from martebe.cli import markdown, table_pages
from martebe.kazakhstan import catalogue
from martebe.kazakhstan.findings import jobs
from spec.contents import LANGUAGE
from spec.language import toy
from tools.docs import command_line, examples, numbers, statuses
from tools.docs.chapters import Chapter, chapter, module_source

ROOT = Path(__file__).parents[2]
REFERENCE = Path("docs/reference")


def pages() -> dict[Path, str]:
    """Each page's text by its path, relative to the root."""
    language = {name: chapter(f"spec.language.test_{name}") for name in LANGUAGE}
    found = {
        "README.md": _contents(language),
        "tables.md": table_pages.page(catalogue.tables.values()),
        "numbers.md": numbers.page(catalogue.numbers),
        "statuses.md": statuses.page(),
        "command-line.md": command_line.page(),
        "facts.md": markdown.joined("# Facts", FACTS, statuses.facts(catalogue.facts)),
        "insurance.md": statuses.ladder_page(
            "Insurance", catalogue.insurance, "spec.kazakhstan.test_insurance", INSURANCE
        ),
        "findings.md": statuses.ladder_page("Findings", catalogue.findings, "spec.kazakhstan.test_findings", FINDINGS),
        "findings-of-jobs.md": statuses.ladder_page(
            "Findings of jobs", jobs.findings, "spec.kazakhstan.test_findings_of_jobs", JOBS
        ),
        "language/toy.md": _toy(),
    }
    found |= {f"language/{name}.md": examples.chapter_page(each) for name, each in language.items()}
    found |= {f"statuses/{status.code}.md": statuses.status_page(status) for status in catalogue.statuses}
    return {REFERENCE / name: text for name, text in found.items()}


def write() -> int:
    """Write all pages, and take away what is none; returns how many there are."""
    wanted = pages()
    for stale in {path.relative_to(ROOT) for path in (ROOT / REFERENCE).rglob("*.md")} - wanted.keys():
        (ROOT / stale).unlink()
    for path, text in wanted.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8")
    return len(wanted)


FACTS = "The sentences about a person that rules are joined from; decisions store them, and explanations speak of them."
INSURANCE = "Who stands for a person's compulsory health insurance, strongest ground first."
FINDINGS = "What does not fit together or needs a person's attention. A finding never changes a status."
JOBS = (
    "What is found of each worker with one employer: the same rules, where contracts and contributions are those with"
    " this employer only. Employers are listed by these. The gravest comes first."
)
INTRODUCTION = (
    "Everything here is rendered by `make docs` from what also runs: the specification in `spec`, whose examples every"
    " engine is put to, and the descriptions of tables, statuses and numbers. A manual that is out of date fails the"
    " build; so do not edit these pages, but what they are made from. How an example is drawn is told in"
    " [Draw an example](../how-to/draw-an-example.md)."
)


def _contents(language: dict[str, Chapter]) -> str:
    country = {
        "statuses": "Statuses, strongest first",
        "facts": "Facts",
        "insurance": "Insurance",
        "findings": "Findings",
        "findings-of-jobs": "Findings of jobs",
        "numbers": "Numbers of the law",
        "tables": "Tables of records",
    }
    chapters = [f"- [{each.title}](language/{name}.md): {each.sentence}" for name, each in language.items()]
    return markdown.joined(
        "# Reference",
        INTRODUCTION,
        "## Kazakhstan",
        "\n".join(f"- [{title}]({name}.md)" for name, title in country.items()),
        "## The program",
        "- [The command line](command-line.md): every command with its options.",
        "## The language of rules",
        "The chapters speak of [a toy country](language/toy.md).",
        "\n".join(chapters),
    )


def _toy() -> str:
    described = [table.description for table in toy.toy.tables.values()]
    blocks = [
        markdown.joined(f"## {each.name}", each.meaning, table_pages.columns(each)).rstrip("\n") for each in described
    ]
    groups = markdown.code(module_source(toy, "household", "workers"))
    return markdown.joined(
        "# A toy country",
        "The tables that the chapters of the language speak of. A column marked * is part of the key.",
        *blocks,
        "## Groups",
        groups,
    )
