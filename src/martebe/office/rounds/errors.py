"""What is not taken at all, with a stable code; the words never hold what was sent."""

from __future__ import annotations

from martebe.rules import Words


class RefusedFormError(Exception):
    """A file that cannot be read as a form of the round; nothing of it is kept."""

    def __init__(self, code: str, words: Words, status: int = 400) -> None:
        """``code`` is stable: ``MRT-RND-...``; ``status``: of HTTP."""
        self.code = code
        self.words = words
        self.status = status
        super().__init__(f"{code} {words.en}")


class RefusedBundleError(Exception):
    """An upload that is refused as a whole; ``fault`` is a key of ``words.BUNDLE_FAULTS``."""

    def __init__(self, fault: str) -> None:
        self.fault = fault
        super().__init__(fault)
