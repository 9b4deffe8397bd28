"""The little Markdown that the manual is written in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def cell(text: str) -> str:
    """A text that may stand in a table."""
    return text.replace("|", "\\|").replace("\n", " ")


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are texts."""
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join("| " + " | ".join(cell(text) for text in line) + " |" for line in lines)


def code(text: str, language: str = "python") -> str:
    """A piece of a rule, or of another language."""
    return f"```{language}\n{text}\n```"


def joined(*blocks: str) -> str:
    """Blocks with an empty line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def codes(names: Iterable[str]) -> str:
    """Codes in a row."""
    return ", ".join(f"`{name}`" for name in names)
