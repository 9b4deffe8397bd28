"""What has been delivered: of which table, for which places, about which days.

"No record" is an answer only where the register has delivered the place and the period; elsewhere it is not settled.
A place here is whatever a population table counts deliveries by (a region). Nothing here knows a country.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from martebe.rules.days import add_days


@dataclass(frozen=True)
class Delivered:
    """One accepted delivery's reach: ``places`` None is everywhere, ``since`` None is from the beginning."""

    table: str
    until: date
    since: date | None = None
    places: frozenset[int] | None = None


@dataclass(frozen=True)
class Places:
    """Everywhere except some places, or only some places."""

    everywhere: bool
    listed: frozenset[int] = frozenset()

    def __contains__(self, place: int | None) -> bool:
        return self.everywhere or place in self.listed


EVERYWHERE = Places(everywhere=True)


class Coverage:
    """Answers whether a table was delivered for a place and a period.

    ``delays`` gives each table's usual delay in days: what its owner does not yet owe is not waited for.
    """

    def __init__(self, delivered: Iterable[Delivered], delays: Mapping[str, int]) -> None:
        self.delivered = tuple(delivered)
        self.delays = dict(delays)

    def places(self, table: str, since: date | None, until: date | None, asked_on: date) -> Places:
        """The places for which all of the period was delivered, as far as it is due on the day of the question.

        A period without a beginning needs every day from the register's beginning: a delivery that says it reaches
        back to it, and all that follow.
        """
        due = add_days(asked_on, -self.delays.get(table, 0))
        last = due if until is None else min(until, due)
        first = date.min if since is None else min(since, last)
        mine = [each for each in self.delivered if each.table == table]
        if _spanned([each for each in mine if each.places is None], first, last):
            return EVERYWHERE
        named = frozenset[int]().union(*(each.places for each in mine if each.places is not None))
        reached = (
            place
            for place in named
            if _spanned([each for each in mine if each.places is None or place in each.places], first, last)
        )
        return Places(False, frozenset(reached))


class Complete(Coverage):
    """Everything has been delivered, but for the tables named: what drawn specifications start from."""

    def __init__(self, missing: Iterable[str] = ()) -> None:
        super().__init__((), {})
        self.missing = frozenset(missing)

    def places(self, table: str, since: date | None, until: date | None, asked_on: date) -> Places:
        """Everywhere, unless the table is missing."""
        return Places(everywhere=table not in self.missing)


def _spanned(deliveries: list[Delivered], first: date, last: date) -> bool:
    """Whether the deliveries together reach every day from first to last."""
    next_day = first
    for each in sorted(deliveries, key=lambda each: each.since or date.min):
        if (each.since or date.min) <= next_day <= each.until:
            if each.until >= last:
                return True
            next_day = add_days(each.until, 1)
    return False
