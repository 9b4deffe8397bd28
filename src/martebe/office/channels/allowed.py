"""What a channel may send, checked before anything is written down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from martebe.kazakhstan.channels import EVENT_TYPES, MADE, WITHDRAWN, Channel, channels
from martebe.office.access.actors import Actor
from martebe.office.channels import words
from martebe.office.channels.events import ChannelEvent, NotAllowedError
from martebe.office.clock import ZONE
from martebe.rules.words import Words

Reason = tuple[str, Words]
LONGEST = {"id": 200, "source": 200, "officer": 100, "ground": 500, "corrects": 200}
"""Characters."""


def refusal(event: ChannelEvent, actor: Actor, now: datetime) -> NotAllowedError | None:
    """Why an event that arrives now is not taken from this actor; None when it is."""
    channel = channels.get(event.channel)
    if channel is None:
        return NotAllowedError("MRT-CHN-101", words.NO_SUCH_CHANNEL)
    for check in (_sender, _kind, _words_of_it, _times):
        for code, said in check(event, channel, actor, now):
            return NotAllowedError(code, said)
    return None


def _sender(event: ChannelEvent, channel: Channel, actor: Actor, now: datetime) -> Iterator[Reason]:
    if actor.kind == "channel" and actor.id != f"channel:{channel.code}":
        yield "MRT-CHN-102", words.NOT_YOUR_SOURCE
    if not channel.owns(event.source):
        yield "MRT-CHN-102", words.NOT_YOUR_SOURCE
    if channel.only_oneself and actor.kind == "resident" and actor.person != event.person:
        yield "MRT-CHN-103", words.ONLY_ONESELF
    if channel.only_oneself and event.officer is not None:
        yield "MRT-CHN-104", words.NO_OFFICER_HERE
    if channel.officer_named and not event.officer:
        yield "MRT-CHN-105", words.NAME_THE_OFFICER


def _kind(event: ChannelEvent, channel: Channel, actor: Actor, now: datetime) -> Iterator[Reason]:
    if event.type not in EVENT_TYPES:
        yield "MRT-CHN-106", words.NO_SUCH_TYPE
    if event.type not in channel.types:
        yield "MRT-CHN-107", words.TYPE_NOT_YOURS
    if (event.type == MADE) != (event.corrects is None):
        yield "MRT-CHN-108", words.NAME_WHAT_IS_CORRECTED


def _words_of_it(event: ChannelEvent, channel: Channel, actor: Actor, now: datetime) -> Iterator[Reason]:
    said = (event.category, event.day, event.monthly_income)
    if event.type == WITHDRAWN:
        if said != (None, None, None):
            yield "MRT-CHN-109", words.NOTHING_WITH_A_WITHDRAWAL
        return
    if event.category is None or event.day is None:
        yield "MRT-CHN-110", words.SAY_WHAT_AND_WHEN
    elif event.category not in channel.categories:
        yield "MRT-CHN-111", words.CATEGORY_NOT_YOURS
    if event.monthly_income is not None and not 0 <= event.monthly_income < 2**53:
        yield "MRT-CHN-112", words.INCOME_OUT_OF_RANGE
    for name, limit in LONGEST.items():
        if len(getattr(event, name) or "") > limit:
            yield "MRT-CHN-113", words.TOO_LONG


def _times(event: ChannelEvent, channel: Channel, actor: Actor, now: datetime) -> Iterator[Reason]:
    if event.time > now + channel.early:
        yield "MRT-CHN-114", words.FROM_THE_FUTURE
    if event.time < now - channel.late:
        yield "MRT-CHN-115", words.TOO_LATE
    if event.day is not None and event.day > (now + channel.early).astimezone(ZONE).date():
        yield "MRT-CHN-116", words.DAY_IN_THE_FUTURE
