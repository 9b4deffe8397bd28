"""One intake for all channels: what is taken, what is refused, what comes again, and what others are told."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from django.db import connection, connections

from martebe.kazakhstan.channels import CORRECTED, MADE, WITHDRAWN, CONTRADICTS, channels
from martebe.office import clock
from martebe.office.access import actors
from martebe.office.access.services import work
from martebe.office.channels.services import (
    Accepted,
    ChannelEvent,
    DifferentBodyError,
    NotAllowedError,
    accept,
    accept_many,
)
from martebe.office.ledger.services import standings

EGOV = actors.channel("egov", "e-Government portal")
UNKNOWN = 999_999_999_999
DAY = date(2018, 8, 1)
numbers = count(1)


def as_owner(statement: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


@pytest.fixture
def nobody(office: str) -> Iterator[int]:
    """The next person of whom no status is proved and who declared nothing."""
    persons = [
        person
        for (person,) in as_owner(
            "SELECT person FROM now.residents WHERE person NOT IN (SELECT person FROM now.declarations)"
            " AND person NOT IN (SELECT person FROM office.channels_announced)"
            " AND person NOT IN (SELECT person FROM now.contracts) AND birth_date < '1995-01-01' ORDER BY person"
        )
    ]
    with work(EGOV, persons, "channel", "channels.accept"):
        found = standings(persons)
    yield next(person for person in persons if found[person].headline in ("none", "not_settled"))


def declares(person: int, category: str = "housewife", **differs: object) -> ChannelEvent:
    event = ChannelEvent(
        "egov", "/channels/egov", f"e-{next(numbers)}", MADE, clock.now(), person, category, DAY, ground="said so"
    )
    return replace(event, **differs)


def corrects(event: ChannelEvent, category: str | None, minutes: int, type: str = CORRECTED) -> ChannelEvent:
    day = None if category is None else event.day
    changed = replace(event, id=f"e-{next(numbers)}", type=type, category=category, day=day, corrects=event.id)
    return replace(changed, time=event.time + timedelta(minutes=minutes))


def outbox(person: int) -> list[tuple[object, ...]]:
    return as_owner(
        "SELECT before ->> 'headline', after ->> 'headline' FROM office.channels_outbox WHERE person = %s"
        " ORDER BY number",
        [person],
    )


def test_a_declaration_is_visible_in_the_status_at_once(nobody: int) -> None:
    accepted = accept(declares(nobody), EGOV)
    assert accepted.before is not None and accepted.after is not None
    assert "housewife" in accepted.after.held and "housewife" not in accepted.before.held
    with work(EGOV, [nobody], "channel", "channels.accept"):
        assert standings([nobody])[nobody] == accepted.after
    assert outbox(nobody) == [(accepted.before.headline, accepted.after.headline)]
