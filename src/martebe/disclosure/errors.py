"""How a release says no."""

from __future__ import annotations

from martebe.rules import Words


class DisclosureError(Exception):
    """Something that would disclose, or that cannot be checked; ``words`` say what was found, expected and to do."""

    def __init__(self, words: Words, *values: object) -> None:
        """``values`` fill the places ``{0}``, ``{1}`` of the words."""
        self.words = Words(words.kk.format(*values), words.ru.format(*values), words.en.format(*values))
        super().__init__(self.words.en)
