"""The owner's connection, for work behind the pages: sealing, verifying and scoring read the whole trail."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from django.db import connections

from martebe.office.trail.blocks import Connection

OF_DJANGO = ("context", "cursor_factory", "prepare_threshold")


@contextmanager
def as_owner() -> Iterator[Connection]:
    """A connection of the owner in autocommit mode, to the database that Django works with."""
    known = connections["owner"].get_connection_params()
    plain = {name: value for name, value in known.items() if name not in OF_DJANGO}
    with psycopg.connect(**plain, autocommit=True) as connection:
        yield connection
