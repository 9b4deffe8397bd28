"""The event with which a declaration began: whoever corrects or withdraws it names that one."""

from __future__ import annotations

from martebe.kazakhstan.channels import MADE
from martebe.office.channels.events import ChannelEvent
from martebe.office.statements import rows

FIRST = "SELECT body FROM office.channels_event WHERE declaration = $1 AND type = $2"


def first_event(declaration: int) -> ChannelEvent | None:
    """The first event of a declaration, within a look or work that reaches its person; None where none came here."""
    return next((ChannelEvent.of_body(body) for (body,) in rows(FIRST, declaration, MADE)), None)
