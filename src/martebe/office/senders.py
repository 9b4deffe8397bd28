"""Where a request came from: what tries are counted by, so that one sender's do not use up everybody's."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

OF_ONE_SENDER = 64
"""Bits of an IPv6 address: the rest is the sender's own to choose, and to change for each request."""


def address_of(request: HttpRequest) -> str:
    """The address a request came from; of a request that our proxy passes on, the one that the proxy saw.

    Whatever a sender writes into ``X-Forwarded-For`` stands before what the proxy adds, and is not read.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    if settings.BEHIND_TLS and address in settings.PROXIES:
        address = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or address
    return _of_one_sender(address)


def _of_one_sender(address: str) -> str:
    try:
        number = ip_address(address)
    except ValueError:
        return address
    number = getattr(number, "ipv4_mapped", None) or number
    whole = isinstance(number, IPv6Address) and not number.is_loopback
    return str(ip_network((number, OF_ONE_SENDER), strict=False)) if whole else str(number)
