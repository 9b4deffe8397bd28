"""An example as Markdown: what is drawn, the rule, and what is expected."""

from __future__ import annotations

from collections.abc import Mapping

from martebe.cli import markdown
from martebe.rules import Table
from spec.harness.drawing import cells, subject_column
from spec.harness.engines import Answer
from spec.harness.examples import SINGLE, Answers, Decides, NoAnswer, Refusal
from spec.harness.world import Delivery, Drawings, Reach
from tools.docs.chapters import Chapter, Example, Section

HEADLINES = {"none": "without status", "open": "not settled"}


def chapter_page(chapter: Chapter, level: int = 1) -> str:
    """A whole chapter."""
    title = f"{'#' * level} {chapter.title}"
    return markdown.joined(title, _capital(chapter.sentence), *[section(each, level + 1) for each in chapter.sections])


def section(section: Section, level: int) -> str:
    """A section with all its examples."""
    blocks = [block for example, rule in section.examples for block in _example(example, rule)]
    return markdown.joined(f"{'#' * level} {section.title}", section.sentence, *blocks).rstrip("\n")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _example(example: Example, rule: str) -> list[str]:
    match example:
        case Refusal(message=message):
            return [markdown.code(rule), f"> {message}"]
        case NoAnswer(day=day, message=message):
            return [f"On {day}:", markdown.code(rule), f"> {message}"]
        case Answers():
            expected = _answers(example)
        case Decides():
            expected = _decisions(example)
    shown = [markdown.code(rule)] if rule else []
    return [f"On {example.day}:", *_drawings(example.drawings), *shown, expected]


def _drawings(drawings: Drawings) -> list[str]:
    return [block for table, drawn in drawings.items() for block in _drawing(table, drawn)]


def _drawing(table: Table, drawn: str | Delivery) -> list[str]:
    delivery = drawn if isinstance(drawn, Delivery) else Delivery(drawn, (Reach(),))
    name = f"`{table.name}`"
    reach = "; ".join(_reach(each) for each in delivery.reaches) or "not delivered"
    caption = name if delivery.reaches == (Reach(),) else f"{name} ({reach})"
    heading, rows = cells(delivery.drawing)
    if not rows:
        return [f"{caption}: no rows." if delivery.reaches == (Reach(),) else f"{caption}."]
    return [f"{caption}:", markdown.table([subject_column(table.description).name, *heading], rows)]


def _reach(reach: Reach) -> str:
    days = [f"from {reach.since}" if reach.since else "", f"until {reach.until}" if reach.until else ""]
    places = f"for {', '.join(map(str, reach.places))}" if reach.places is not None else ""
    return " ".join(part for part in ("delivered", *days, places) if part)


def _answers(example: Answers) -> str:
    expected = example.expected
    if not isinstance(example.asked, Mapping):
        return markdown.table(["", SINGLE], [[str(key), _said(said)] for key, said in expected.items()])
    names = list(example.asked)
    rows = [
        [str(key), *[_said(each.get(name)) for name in names]]
        for key, each in expected.items()
        if isinstance(each, Mapping)
    ]
    return markdown.table(["", *names], rows)


def _said(said: object) -> str:
    if isinstance(said, Answer):
        return said.value
    if isinstance(said, bool):
        return "proved" if said else "disproved"
    return "" if said is None else str(said)


def _decisions(example: Decides) -> str:
    decided = example.expects()
    parts = list(dict.fromkeys(part for each in decided.values() for part in each if part != "settled"))
    rows = [[str(person), *[_part(part, each) for part in parts]] for person, each in decided.items()]
    return markdown.table(["", *[part.replace("_", " ") for part in parts]], rows)


def _part(part: str, decided: Mapping[str, object]) -> str:
    said = decided.get(part)
    match said:
        case None:
            return ""
        case bool():
            return "yes" if said else "no"
        case tuple():
            return markdown.codes(said) or "none"
        case _ if said in HEADLINES:
            return HEADLINES[str(said)]
    provisional = part == "headline" and decided.get("settled") is False
    return f"`{said}`, provisional" if provisional else f"`{said}`"
