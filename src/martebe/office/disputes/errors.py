"""What this room does not do, said to whoever asked."""

from __future__ import annotations

from martebe.rules.words import Words


class DisputeError(ValueError):
    """Something that cannot be done as asked. ``words`` is the message in three languages."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words
