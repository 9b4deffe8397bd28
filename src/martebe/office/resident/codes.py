"""One-time codes of a demonstration: six digits, five minutes, five tries, and the same answer for every number."""

from __future__ import annotations

import hmac
import secrets
import sys
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction

from martebe.office import clock
from martebe.office.resident.models import Code, Message

DIGITS = 6
LIFE = timedelta(minutes=5)
TRIES = 5
WINDOW = timedelta(hours=1)
PER_SUBJECT, PER_NETWORK, PER_OFFICE = 5, 30, 600
"""Codes in an hour: for one number, from one address, and altogether, however many addresses ask."""
KEPT = timedelta(days=1)


@dataclass(frozen=True)
class Challenge:
    """A code was asked for. number: to be brought back with the code; None where too many were asked for."""

    number: UUID | None


@transaction.atomic
def ask(person: int, network: str) -> Challenge:
    """Make a code for a person number, and send it where somebody has that number; the caller cannot tell which."""
    now = clock.now()
    Code.objects.filter(asked_at__lt=now - KEPT).delete()
    subject, address = _digest("subject", str(person)), _digest("network", network)
    if _too_many(subject, address):
        return Challenge(None)
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    reachable = known(person)
    asked = Code(subject=subject, network=address, reachable=reachable, asked_at=now)
    asked.code = _digest("code", f"{asked.pk}:{code}")
    asked.save(force_insert=True)
    if reachable:
        _send(person, code)
    return Challenge(asked.pk)


@transaction.atomic
def fits(number: UUID, person: int, typed: str) -> bool:
    """Whether a code is the one that was sent for this number, in time; it is used up by that, and by five tries."""
    asked = Code.objects.select_for_update().filter(pk=number, used_at=None).first()
    if asked is None or asked.tries >= TRIES or clock.now() - asked.asked_at > LIFE:
        return False
    asked.tries += 1
    right = hmac.compare_digest(bytes(asked.code), _digest("code", f"{number}:{typed.strip()}"))
    same = hmac.compare_digest(bytes(asked.subject), _digest("subject", str(person)))
    if right and same and asked.reachable:
        asked.used_at = clock.now()
    asked.save(update_fields=["tries", "used_at"])
    return asked.used_at is not None


def known(person: int) -> bool:
    """Whether the population register holds a number: said to nobody, it only decides where a message goes."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT office.resident_known(%s)", [person])
        return bool(cursor.fetchone() == (True,))


def messages(limit: int = 20) -> list[Message]:
    """The messages of the last minutes, newest first. Empty outside of a demonstration."""
    return list(Message.objects.filter(at__gt=clock.now() - LIFE)[:limit])


def _send(person: int, code: str) -> None:
    """Show the code where a demonstration shows messages; the terminal is told no number."""
    if not settings.DEMO:
        raise RuntimeError("One-time codes are for demonstrations; in real service residents sign in by OIDC.")
    Message.objects.filter(at__lt=clock.now() - LIFE).delete()
    Message.objects.create(at=clock.now(), to=f"•••• {person % 10_000:04}", code=code)
    sys.stderr.write(f"SMS  {code}\n")


def _too_many(subject: bytes, network: bytes) -> bool:
    since = Code.objects.filter(asked_at__gt=clock.now() - WINDOW)
    return (
        since.filter(subject=subject).count() >= PER_SUBJECT
        or since.filter(network=network).count() >= PER_NETWORK
        or since.count() >= PER_OFFICE
    )


def _digest(kind: str, text: str) -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), f"resident {kind}:{text}".encode(), "sha256")
