"""What was last told about each person, and what is to be told next: the outbox, fed in the same transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from martebe.office.ledger.services import Standing
from martebe.office.statements import rows

Told = dict[str, Any]
"""As much of a standing as others may hear: headline, held, insurance."""

HOLD = """
INSERT INTO office.channels_announced (person)
SELECT DISTINCT person FROM unnest($1::bigint[]) AS p (person) ORDER BY person
ON CONFLICT (person) DO UPDATE SET person = excluded.person
RETURNING person, standing
"""
TELL = """
WITH told AS (
    UPDATE office.channels_announced AS a SET standing = n.after, at = $2
    FROM jsonb_to_recordset($1::jsonb) AS n (person bigint, before jsonb, after jsonb)
    WHERE a.person = n.person
    RETURNING n.person, n.before, n.after
)
INSERT INTO office.channels_outbox (person, at, day, before, after)
SELECT person, $2, $3, before, after FROM told WHERE before <> after ORDER BY person
RETURNING number
"""


def hold(persons: Iterable[int]) -> dict[int, Told | None]:
    """What was last told about persons, None of whom nothing was; others wait until this transaction has ended.

    So of two events about one person at the same time the second sees what the first has done. In order of the
    numbers, so that no two transactions wait for each other.
    """
    found = rows(HOLD, list(persons))
    return {person: None if standing is None else json.loads(standing) for person, standing in found}


def tell(
    last: Mapping[int, Told | None],
    before: Mapping[int, Standing],
    after: Mapping[int, Standing],
    day: date,
    at: datetime,
) -> int:
    """Put what changed since it was last told into the outbox; returns how many changes. Within ``hold``."""
    now = {person: told_of(standing) for person, standing in after.items()}
    then = {person: last[person] or told_of(before[person]) for person in now}
    news = [person for person in now if last[person] is None or then[person] != now[person]]
    if not news:
        return 0
    told = [{"person": person, "before": then[person], "after": now[person]} for person in news]
    return len(rows(TELL, json.dumps(told), at, day))


def told_of(standing: Standing) -> Told:
    """What others may hear of a standing."""
    return {"headline": standing.headline, "held": list(standing.held), "insurance": standing.insurance}
