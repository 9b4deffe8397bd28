"""How the rule language refuses: what was found, what was expected, and what is close to it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class RuleError(Exception):
    """A rule that is not well formed."""


def did_you_mean(found: str, existing: Iterable[str]) -> str:
    """A hint to add to a refusal when something close to ``found`` exists, else nothing."""
    close = get_close_matches(found, list(existing), n=1)
    return f" Did you mean '{close[0]}'?" if close else ""
