"""The channels as data: what each may send, about whom, how often and how late.

That these channels exist and update a status after the service is in the ministry's releases of 2018. No act that
limits them was found: every limit here is the product's own, to be agreed with the owner of the channel.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from martebe.kazakhstan.records.status_register import CATEGORIES, CHANNELS
from martebe.kazakhstan.sources import own_choice
from martebe.rules import Source, Words

MADE = "kz.martebe.declaration.made"
CORRECTED = "kz.martebe.declaration.corrected"
WITHDRAWN = "kz.martebe.declaration.withdrawn"
EVENT_TYPES = (MADE, CORRECTED, WITHDRAWN)
"""A declaration; another text for it; that it is taken back. The last two name the first event of the declaration."""

_LIMITS = own_choice("Limits of a channel are agreed with its owner; none were published.")
_OFF_THE_RECORD = ("employed", "domestic_worker", "home_without_contract", "independent_worker")


@dataclass(frozen=True)
class Channel:
    """A way by which declarations arrive.

    categories: what it may declare. officer_named: an officer takes the declaration and is named. only_oneself: the
    declarant is signed in and speaks of nobody else, so no officer is named. rate: events a second, lasting; burst:
    events at once. late, early: how far the event's own time may lie before and after its arrival.
    """

    code: str
    words: Words
    categories: frozenset[str]
    types: tuple[str, ...] = EVENT_TYPES
    officer_named: bool = False
    only_oneself: bool = False
    rate: int = 200
    burst: int = 2_000
    late: timedelta = timedelta(days=3)
    early: timedelta = timedelta(minutes=5)
    limits: Source = _LIMITS

    def owns(self, source: str) -> bool:
        """Whether a CloudEvents source is this channel's own: ``/channels/egov`` or something below it."""
        own = f"/channels/{self.code}"
        return source == own or source.startswith(f"{own}/")


def _channel(code: str, **differs: object) -> Channel:
    given: dict[str, object] = {"categories": frozenset(CATEGORIES)} | differs
    return Channel(code, CHANNELS[code], **given)  # type: ignore[arg-type]


channels: dict[str, Channel] = {
    each.code: each
    for each in (
        _channel("egov", only_oneself=True, rate=1_000, burst=5_000),
        _channel("service_centre"),
        _channel("telecom", only_oneself=True),
        _channel("contact_centre"),
        # A caller of a hotline is not identified. Hotlines take reports of unrecorded work (el.kz, 1 October 2018).
        _channel("hotline", categories=frozenset(_OFF_THE_RECORD), rate=20, burst=1_000),
        # A round may be out of reach of a network for weeks, and then sends all at once.
        _channel("round", officer_named=True, burst=10_000, late=timedelta(days=45)),
        _channel("employment_centre", officer_named=True),
    )
}
