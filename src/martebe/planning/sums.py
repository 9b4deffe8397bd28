"""Whether the parts of a plan make its target, and the sentence that says so."""

from __future__ import annotations

from dataclasses import dataclass

from martebe.planning import words
from martebe.planning.numbers import filled, number
from martebe.rules import Words
from martebe.rules.words import LANGUAGES, Language


@dataclass(frozen=True)
class Sum:
    """Parts that should make a target; persons."""

    parts: tuple[int, ...]
    target: int

    @property
    def total(self) -> int:
        """What the parts make."""
        return sum(self.parts)

    @property
    def short(self) -> int:
        """How many are wanting; negative where the parts make more."""
        return self.target - self.total

    @property
    def sentence(self) -> Words:
        """Such as: 13,300 + 14,000 = 27,300 is 200 short of 27,500."""
        if self.short == 0:
            return filled(words.MAKES, self._added(), self.target)
        return filled(words.IS_SHORT if self.short > 0 else words.IS_OVER, self._added(), abs(self.short), self.target)

    def _added(self) -> Words:
        return Words(*(self._written(language) for language in LANGUAGES))

    def _written(self, language: Language) -> str:
        parts = " + ".join(number(part, language) for part in self.parts) or number(0, language)
        return parts if len(self.parts) < 2 else f"{parts} = {number(self.total, language)}"
