"""What the desk says to the channels' intake: declarations, corrections, withdrawals, and what one would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django.core import signing
from django.db import transaction

from martebe.kazakhstan.channels import CORRECTED, MADE, WITHDRAWN, channels
from martebe.kazakhstan.records.status_register import CATEGORIES
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.channels.services import Accepted, ChannelEvent, accept, first_event
from martebe.rules import Words

Opened = tuple[str, datetime]
"""The number of a form and when it was opened."""


def opened() -> str:
    """What a form carries so that, sent twice, it is one and the same event."""
    return signing.dumps([uuid4().hex, clock.now().isoformat()], salt=__name__)


def opened_as(carried: str) -> Opened:
    """What a form carried. Raises ValueError for what no form of ours did."""
    try:
        number, moment = signing.loads(carried, salt=__name__)
    except signing.BadSignature:
        raise ValueError("The form was not made here.") from None
    return number, datetime.fromisoformat(moment)


@dataclass(frozen=True)
class Said:
    """A form that was filled in. income: in tiyn."""

    event: Opened
    ground: str
    category: str | None = None
    day: date | None = None
    income: int | None = None

    @classmethod
    def of_form(cls, cleaned: Mapping[str, Any]) -> Said:
        """What a valid form holds."""
        return cls(**{name: cleaned[name] for name in cls.__dataclass_fields__ if name in cleaned})


def categories(channel: str) -> dict[str, Words]:
    """What may be declared through a channel, in the order of the register; nothing without a channel."""
    if channel not in channels:
        return {}
    return {code: words for code, words in CATEGORIES.items() if code in channels[channel].categories}


def declaration(actor: Actor, person: int, said: Said) -> ChannelEvent:
    """A declaration that an officer takes through their channel."""
    number, moment = said.event
    source = f"/channels/{actor.channel}/desk"
    return ChannelEvent(actor.channel, source, number, MADE, moment, person, **_said(actor, said))


def mended(actor: Actor, first: ChannelEvent, said: Said) -> ChannelEvent:
    """Another text for a declaration; without a category, its withdrawal."""
    number, moment = said.event
    kind = WITHDRAWN if said.category is None else CORRECTED
    said_now = _said(actor, said)
    return ChannelEvent(first.channel, first.source, number, kind, moment, first.person, **said_now, corrects=first.id)


def taken_by(actor: Actor, number: int) -> ChannelEvent:
    """The first event of a declaration that this officer took, within a look at its person.

    Raises LookupError where there is none: of other officers', or that a register delivered.
    """
    first = first_event(number)
    if first is None or first.officer != actor.id:
        raise LookupError("This officer took no declaration of that number.")
    return first


def tried(event: ChannelEvent, actor: Actor) -> Accepted:
    """What an event would come to: it is taken in full, and then undone."""
    with transaction.atomic():
        accepted = accept(event, actor)
        transaction.set_rollback(True)
    return accepted


def _said(actor: Actor, said: Said) -> dict[str, Any]:
    return {
        "category": said.category,
        "day": said.day,
        "monthly_income": said.income,
        "officer": actor.id,
        "ground": said.ground,
    }
