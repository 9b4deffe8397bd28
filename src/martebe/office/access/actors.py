"""Who acts: an officer, a resident, a channel, or the system itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.http import HttpRequest

Kind = Literal["officer", "resident", "channel", "system"]


@dataclass(frozen=True)
class Actor:
    """Somebody who is known to the office.

    id: opaque, such as ``officer:7``, ``resident:3``, ``channel:egov``, ``system:relay``. territory: the KATO code of a
    region or district; None: the country. person: of a resident, their own person number; of others always None.
    channel: of an officer, the code of the channel whose declarations they take; empty where they take none.
    """

    kind: Kind
    id: str
    role: str
    territory: int | None
    name: str
    person: int | None = None
    channel: str = ""


def channel(name: str, title: str) -> Actor:
    """A channel that declares what residents said, such as ``egov``."""
    return Actor("channel", f"channel:{name}", "channel", None, title)


def system(name: str) -> Actor:
    """A part of the office that works by itself, such as ``relay``."""
    return Actor("system", f"system:{name}", "system", None, name)


class Request(HttpRequest):
    """A request that passed the guard of ``services.needs``: whoever sent it is known."""

    actor: Actor
