"""Which registers a status rests on: whose owners are asked when it is contested."""

from __future__ import annotations

from collections.abc import Iterator

from martebe.explain import Explanation
from martebe.explain.reasons import Aggregate, Reason


def tables_behind(explanation: Explanation, code: str) -> tuple[str, ...]:
    """The tables whose records, or whose silence, now determine the answer of a rule; in the order of the rule."""
    return tuple(dict.fromkeys(_tables(explanation.accounts[code].reason)))


def _tables(reason: Reason) -> Iterator[str]:
    if isinstance(reason.node, Aggregate):
        yield reason.node.rows.table
    for part in reason.because:
        yield from _tables(part)
