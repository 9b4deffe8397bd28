"""Where the office may send: to registered hosts on the open net, and to nothing that is inside its own."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings

INSIDE = "MARTEBE_INSIDE_HOSTS"
"""Hosts of subscribers that may have an address inside the network, separated by commas; none without it."""

GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")


class AddressError(ValueError):
    """An address that nothing is sent to. ``code`` says why: scheme, form, inside, unknown."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(f"This address cannot be used ({code}): https and a host outside the own network expected.")


@dataclass(frozen=True)
class Place:
    """An address with the host already looked up, so that it cannot lead elsewhere a moment later.

    url: with the number in place of the host's name. host: the name, for the header and the certificate.
    """

    url: str
    host: str
    extensions: Mapping[str, str] = field(default_factory=dict)


def check(address: str) -> None:
    """Raises AddressError for what may not be registered; does not look the host up."""
    _parts(address)


def place_of(address: str) -> Place:
    """Look an address up just before it is used. Raises AddressError where it leads inside, or nowhere."""
    scheme, host, port, path = _parts(address)
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        raise AddressError("unknown") from None
    numbers = {ipaddress.ip_address(each[4][0]) for each in found}
    if not all(_allowed(host, number) for number in numbers):
        raise AddressError("inside")
    number = min(numbers, key=str)
    written = f"[{number}]" if number.version == 6 else str(number)
    named = host if port in (80, 443) else f"{host}:{port}"
    return Place(f"{scheme}://{written}:{port}{path}", named, {"sni_hostname": host} if scheme == "https" else {})


def _parts(address: str) -> tuple[str, str, int, str]:
    try:
        split = urlsplit(address)
        host, port = split.hostname or "", split.port
    except ValueError:
        raise AddressError("form") from None
    if not host or split.username is not None or split.password is not None or split.fragment:
        raise AddressError("form")
    if split.scheme != "https" and not (split.scheme == "http" and _is_demo_host(host)):
        raise AddressError("scheme")
    query = f"?{split.query}" if split.query else ""
    return split.scheme, host, port or (443 if split.scheme == "https" else 80), (split.path or "/") + query


def _is_demo_host(host: str) -> bool:
    return settings.DEMO and host in ("127.0.0.1", "localhost", "::1")


def _allowed(host: str, number: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    mapped = getattr(number, "ipv4_mapped", None) or number
    if mapped.is_loopback:
        return _is_demo_host(host)
    named_inside = host in os.environ.get(INSIDE, "").split(",") and mapped.is_private and not mapped.is_link_local
    on_the_net = mapped.is_global and not mapped.is_multicast and (mapped.version == 4 or mapped in GLOBAL_UNICAST)
    return named_inside or on_the_net
