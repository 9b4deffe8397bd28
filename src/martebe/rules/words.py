"""The same words in Kazakh, Russian and English, and the source that stands behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Language = Literal["kk", "ru", "en"]
LANGUAGES: tuple[Language, ...] = ("kk", "ru", "en")


@dataclass(frozen=True)
class Words:
    """One label or sentence in the three languages of the product; none may be empty."""

    kk: str
    ru: str
    en: str

    def __post_init__(self) -> None:
        for language in LANGUAGES:
            if not getattr(self, language).strip():
                raise ValueError(f"Words need a text in each of kk, ru, en; '{language}' is empty in {self!r}.")

    def said_in(self, language: Language) -> str:
        """The text in one language."""
        text: str = getattr(self, language)
        return text


@dataclass(frozen=True)
class Source:
    """Where a rule or number comes from. ``unverified``: read neither in the act nor in a document stating it.

    ``earlier`` is what the same rests on for days before ``since``, the first day of the act.
    """

    act: str
    article: str = ""
    note: str = ""
    unverified: bool = False
    since: date | None = None
    earlier: Source | None = None

    def __post_init__(self) -> None:
        if not self.act.strip():
            raise ValueError("A source names its act or document; an empty one was given.")
        if (self.since is None) != (self.earlier is None):
            raise ValueError("A source with an earlier one says since when it stands itself; give both or neither.")

    def on(self, day: date) -> Source:
        """What is cited on a day: no act is cited for a day before its first."""
        return self.earlier.on(day) if self.earlier and self.since and day < self.since else self

    def __str__(self) -> str:
        named = ", ".join(part for part in (self.act, self.article) if part)
        return f"{named} (unverified)" if self.unverified else named
