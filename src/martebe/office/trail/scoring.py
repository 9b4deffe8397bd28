"""Looks of a day that deserve a second pair of eyes: scored at night, the highest put before an auditor.

A look bears signs: the officer and the person share a surname or a settlement, nothing was done or declared around it,
it fell outside working hours, the officer looked at unusually many without doing anything, or it was refused. Each sign
counts for as many bits as it is rare among the looks of that day: what half of all looks bear says one bit, what one in
a thousand bears says ten. So a surname that half the district has tells little, and nobody sets weights by hand.
The score accuses nobody and enters no decision; it orders what a human reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection, transaction

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.trail import naming
from martebe.office.trail.blocks import Connection
from martebe.office.trail.reading import Entry
from martebe.rules.words import Words

SIGNS = ("surname", "neighbour", "groundless", "after_hours", "crowd", "refused")
DOINGS = (
    *("desk.declare", "desk.receipt", "disputes.open", "disputes.answer", "papers.certificate", "rounds.submit"),
    "channels.accept",
)
"""Acts that show why somebody looked: the same day, something was done for the person."""
OPENS, CLOSES = time(8), time(20)
GROUND_DAYS = 14
"""A declaration so many days before or after a look is a reason for it."""
FEWEST = 20
"""At least so many looks of a day are put before an auditor, and one in a hundred."""
LOOKS = """
CREATE TEMPORARY TABLE looks ON COMMIT DROP AS
WITH own AS (
    SELECT 'officer:' || o.officer AS actor, coalesce(s.person, o.person) AS person
    FROM office.access_own o LEFT JOIN records.standing s ON s.number = o.person
), day AS (
    SELECT e.id, e.at, e.actor, e.person, e.act, e.detail ? 'refused' AS refused
    FROM office.trail_entry e
    WHERE e.at >= %(since)s AND e.at < %(until)s AND e.person IS NOT NULL
), done AS (
    SELECT DISTINCT actor, person FROM day WHERE act = ANY (%(doings)s) AND NOT refused
), looks AS (
    SELECT d.* FROM day d WHERE d.actor LIKE 'officer:%%' AND NOT d.act = ANY (%(doings)s)
), home AS MATERIALIZED ( -- a surname of a man, a woman or without a Russian ending is one surname
    SELECT DISTINCT ON (r.person) r.person, r.district, r.settlement,
           regexp_replace(lower(n.surname), '(ов|ев|ин|ын)?а?$', '') AS surname
    FROM (SELECT person FROM looks UNION SELECT person FROM own) whom
    JOIN now.residents r USING (person) LEFT JOIN now.names n USING (person)
    ORDER BY r.person, r.registered_since DESC
), judged AS (
    SELECT l.id, l.actor, l.refused,
        NOT EXISTS (SELECT FROM done WHERE done.actor = l.actor AND done.person = l.person)
        AND NOT EXISTS (
            SELECT FROM now.declarations c WHERE c.person = l.person
                AND c.day BETWEEN %(day)s - %(ground)s::integer AND %(day)s + %(ground)s::integer
        ) AND NOT EXISTS (
            SELECT FROM office.disputes_contest c WHERE c.person = l.person AND c.opened_at < %(until)s
                AND (c.answered_at IS NULL OR c.answered_at >= %(since)s)
        ) AS groundless,
        (l.at AT TIME ZONE %(zone)s)::time NOT BETWEEN %(opens)s AND %(closes)s
        OR extract(isodow FROM l.at AT TIME ZONE %(zone)s) > 5 AS after_hours,
        coalesce(mine.district = theirs.district, false)
        AND mine.settlement IS NOT DISTINCT FROM theirs.settlement AS neighbour,
        coalesce(mine.surname = theirs.surname, false) AS surname
    FROM looks l
    LEFT JOIN own ON own.actor = l.actor
    LEFT JOIN home mine ON mine.person = own.person
    LEFT JOIN home theirs ON theirs.person = l.person
), idle AS (
    SELECT actor, count(*) FILTER (WHERE groundless) AS many FROM judged GROUP BY actor
), usual AS (
    SELECT percentile_cont(0.75) WITHIN GROUP (ORDER BY many) AS many FROM idle
)
SELECT j.id, j.surname, j.neighbour, j.groundless, j.after_hours, j.refused,
       i.many > 3 * greatest(u.many, 3) AND j.groundless AS crowd
FROM judged j JOIN idle i USING (actor) CROSS JOIN usual u
"""


@dataclass(frozen=True)
class Suspect:
    """A look that was scored high. signs: what speaks against it. verdict: what an auditor said of it, or None."""

    day: date
    score: float
    signs: Sequence[str]
    verdict: str | None
    reviewed_at: datetime | None
    reviewed_by: str | None
    entry: Entry

    @property
    def sign_words(self) -> list[Words]:
        """What speaks against it."""
        return [naming.sign(sign) for sign in self.signs]


def score(owner: Connection, day: date) -> int:
    """Score the looks of a day and keep the highest; how many looks there were. A day is scored once."""
    since = datetime.combine(day, time(), clock.ZONE)
    values = {
        "day": day,
        "since": since,
        "until": since + timedelta(days=1),
        "doings": list(DOINGS),
        "ground": GROUND_DAYS,
        "zone": str(clock.ZONE),
        "opens": OPENS,
        "closes": CLOSES,
    }
    with owner.transaction(), owner.cursor() as cursor:
        cursor.execute(LOOKS, values)
        looks = cursor.execute("SELECT count(*) FROM looks").fetchone()
        count = int(looks[0]) if looks else 0
        cursor.execute(_highest(), {"day": day, "most": max(FEWEST, count // 100)})
        cursor.execute("INSERT INTO office.trail_scored VALUES (%s, %s, %s)", [day, count, clock.now()])
    return count


def _highest() -> bytes:
    """The highest scores of the table ``looks``, put down; only looks that bear a sign."""
    rare = ", ".join(f"-log(2, greatest(avg({sign}::int), 1e-9)::numeric) AS {sign}" for sign in SIGNS)
    bits = " + ".join(f"CASE WHEN l.{sign} THEN r.{sign} ELSE 0 END" for sign in SIGNS)
    signs = ", ".join(f"CASE WHEN l.{sign} THEN '{sign}' END" for sign in SIGNS)
    return f"""
        INSERT INTO office.trail_score (day, entry, score, signs)
        SELECT %(day)s, l.id, {bits}, array_remove(ARRAY[{signs}], NULL)
        FROM looks l CROSS JOIN (SELECT {rare} FROM looks) r
        WHERE {" OR ".join(f"l.{sign}" for sign in SIGNS)}
        ORDER BY 3 DESC, l.id LIMIT %(most)s
    """.encode()


def score_what_is_over(owner: Connection) -> bool:
    """Score yesterday, once; whether there was something to do."""
    day = clock.today() - timedelta(days=1)
    if owner.execute("SELECT FROM office.trail_scored WHERE day = %s", [day]).fetchone() is not None:
        return False
    score(owner, day)
    return True


def suspects(actor: Actor, *, reviewed: bool, limit: int = 100) -> list[Suspect]:
    """The looks that wait for a review, or those that had one; the newest day first, the highest score first."""
    with transaction.atomic(), connection.cursor() as cursor:
        asked: tuple[str | datetime | bool | int, ...] = (actor.id, clock.now(), not reviewed, limit)
        cursor.execute("SELECT * FROM office.trail_suspects(%s, %s, %s, %s)", asked)
        return [_suspect(row) for row in cursor.fetchall()]


def _suspect(row: tuple[Any, ...]) -> Suspect:
    day, bits, signs, verdict, reviewed_at, reviewed_by, *entry = row
    return Suspect(day, bits, signs, verdict, reviewed_at, reviewed_by, Entry(*entry))


def review(actor: Actor, entry: int, verdict: str) -> bool:
    """Say what a look was: 'justified' or 'to_investigate'. False where it was said already."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT office.trail_review(%s, %s, %s, %s)", [actor.id, clock.now(), entry, verdict])
        row = cursor.fetchone()
    return bool(row and row[0])
