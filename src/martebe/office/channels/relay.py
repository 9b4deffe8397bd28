"""Tell subscribers what changed: signed, in order for each person, again and again until it is taken or set aside."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import httpx

from martebe.office import clock, keys
from martebe.office.access import actors
from martebe.office.access.services import work
from martebe.office.channels.addresses import AddressError, place_of
from martebe.office.channels.models import Subscriber
from martebe.office.channels.signatures import sign
from martebe.office.channels.spread import spread
from martebe.office.disputes import services as disputes
from martebe.office.statements import rows

SIGNS = "events"
"""The name of the office's key for what goes out."""
KEY = "martebe-office"
MESSAGES_AT_ONCE = 100
LEASE = timedelta(minutes=2)
"""So long another worker leaves a message alone; if this one dies meanwhile, it is sent again."""
MOST_TRIES, MOST_REFUSALS = 16, 5
"""A message is set aside when a subscriber was away, or refused it, so often: after half a day, or a minute."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=2), timedelta(hours=1)
WHILE_CONTESTED = timedelta(minutes=10)
SECONDS_TO_ANSWER = 10.0

CLAIM = "SELECT subscriber, outbox, person FROM office.channels_claim($1, $2, $3)"
BODIES = """
SELECT d.outbox, d.body, d.adverse, d.tries FROM office.channels_delivery d
WHERE d.subscriber = $1 AND d.outbox = ANY ($2::bigint[]) ORDER BY d.outbox
"""
SETTLE = "SELECT office.channels_settle($1, $2, $3, $4, $5)"


@dataclass(frozen=True)
class Claimed:
    """A message that is ours to send for a while."""

    subscriber: str
    outbox: int
    person: int


@dataclass(frozen=True)
class Message:
    """What is sent, and how often that was tried, this time included."""

    claimed: Claimed
    body: str
    adverse: bool
    tries: int


def relay() -> bool:
    """Spread and send what is due; whether there may be more. Any number of workers may do so at the same time."""
    more = spread()
    now = clock.now()
    claimed = [Claimed(*row) for row in rows(CLAIM, now, now + LEASE, MESSAGES_AT_ONCE)]
    for code in sorted({each.subscriber for each in claimed}):
        _tell(Subscriber.objects.get(code=code), [each for each in claimed if each.subscriber == code])
    return more or bool(claimed)


def _tell(subscriber: Subscriber, claimed: Sequence[Claimed]) -> None:
    """Send a subscriber its messages. The trail names it and the persons before anything leaves the house."""
    with work(actors.system(f"relay-{subscriber.code}"), _persons(claimed), "channel", "channels.announce"):
        messages = _messages(subscriber, claimed)
        contested = {each.claimed for each in messages if each.adverse and disputes.frozen(each.claimed.person)}
    away = False
    with httpx.Client(timeout=SECONDS_TO_ANSWER, follow_redirects=False, trust_env=False) as client:
        for each in messages:
            if each.claimed in contested:
                _settle(each, "contested", WHILE_CONTESTED)
            elif away:
                _settle(each, "not_tried", FIRST_PAUSE)
            else:
                failure = send(client, subscriber.address, each.body)
                away = failure is not None and not failure.startswith("http_")
                _settle(each, failure, pause(each, failure) if failure else None)


def _persons(claimed: Sequence[Claimed]) -> list[int]:
    return sorted({each.person for each in claimed})


def _messages(subscriber: Subscriber, claimed: Sequence[Claimed]) -> list[Message]:
    by_number = {each.outbox: each for each in claimed}
    found = rows(BODIES, subscriber.code, list(by_number))
    return [Message(by_number[outbox], body, adverse, tries) for outbox, body, adverse, tries in found]


def send(client: httpx.Client, address: str, body: str) -> str | None:
    """Send one event; returns why it was not taken, in a word (``http_...`` where it was refused), or None."""
    headers = {"Content-Type": "application/cloudevents+json"}
    signed = sign(KEY, keys.signing_key(SIGNS).sign, clock.now(), headers, body.encode())
    try:
        place = place_of(address)
        sent, extensions = {**signed, "Host": place.host}, dict(place.extensions)
        with client.stream("POST", place.url, content=body.encode(), headers=sent, extensions=extensions) as answer:
            pass  # whether it was taken stands in the first line; what follows may have no end
    except AddressError as error:
        return f"address_{error.code}"
    except httpx.HTTPError as error:
        return type(error).__name__
    return None if answer.is_success else f"http_{answer.status_code}"


def pause(message: Message, failure: str) -> timedelta | None:
    """How long to wait before the next try, twice as long each time, spread by a half; None: no more tries."""
    if message.tries >= (MOST_REFUSALS if failure.startswith("http_4") else MOST_TRIES):
        return None
    place = f"{message.claimed.subscriber} {message.claimed.outbox} {message.tries}"
    doubled: timedelta = FIRST_PAUSE * 2.0 ** (message.tries - 1)
    return min(doubled, LONGEST_PAUSE) * (1 + zlib.crc32(place.encode()) % 1_000 / 2_000)


def _settle(message: Message, failure: str | None, wait: timedelta | None) -> None:
    now = clock.now()
    due = None if wait is None else now + wait
    rows(SETTLE, message.claimed.subscriber, message.claimed.outbox, now, failure, due)
