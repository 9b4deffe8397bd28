"""The small country, where benchmarks look for theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bench.contenders import postgres
from bench.country import Settings
from bench.page import Page
from tests.conftest import PEOPLE, SEED


@pytest.fixture(scope="session")
def settings(small_country: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """One run on two threads over the small country."""
    found = Settings(tmp_path_factory.mktemp("bench"), PEOPLE, 1, 2, "1GB", SEED)
    found.place.mkdir()
    (found.place / "lake").symlink_to(small_country / "lake")
    (found.place / "received.json").write_text(json.dumps({"commit": "of the tests"}))
    return found


@pytest.fixture
def page(settings: Settings) -> Page:
    """A page that nobody wrote on yet."""
    return Page("nation", "The nation", settings)


@pytest.fixture
def shared_server(postgres_dsn: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server of the other tests in place of one for each contender, which takes seconds to make."""
    schemas = count()

    @contextmanager
    def server(threads: int) -> Iterator[psycopg.Connection[Any]]:
        with psycopg.connect(postgres_dsn, autocommit=True) as connection:
            schema = f"bench_{threads}_{next(schemas)}"
            connection.execute(f"CREATE SCHEMA {schema}; SET search_path TO {schema}".encode())
            yield connection
            connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())

    monkeypatch.setattr(postgres, "server", server)
