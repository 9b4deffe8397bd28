"""Files that come with a form: pictures only, told by their first bytes and never by their name."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.db import connection

LARGEST = 5 * 1024 * 1024
MOST = 10
LONGEST_NAME = 120
_KINDS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
_INSERT = """
INSERT INTO office.rounds_attachment (submission, name, person, kind, digest, body) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (submission, name) DO NOTHING
"""


@dataclass(frozen=True)
class Kept:
    """Which files of a submission are there now, and whether one was sent that is none of those we take."""

    names: frozenset[str]
    refused: bool


def keep(submission: int, person: int | None, files: Mapping[str, bytes]) -> Kept:
    """Keep the files that are pictures, each name once: the first content under a name stays."""
    taken = {_name(name): body for name, body in list(files.items())[:MOST] if _kind(body)}
    with connection.cursor() as cursor:
        for name, body in taken.items():
            digest = hashlib.sha256(body).digest()
            cursor.execute(_INSERT, [submission, name, person, _kind(body), digest, body])
    return Kept(frozenset(taken), len(taken) < len(files))


def _kind(body: bytes) -> str | None:
    found = (kind for start, kind in _KINDS.items() if body.startswith(start))
    return next(found, None) if len(body) <= LARGEST else None


def _name(sent: str) -> str:
    return PurePosixPath(sent.replace("\\", "/")).name[:LONGEST_NAME]
