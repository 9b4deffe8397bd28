"""A tiny made-up country, decided by the commands themselves, once for all tests of a process."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner

from martebe.cli import app

ENVIRONMENT = {"LANG": "C", "MARTEBE_LANGUAGE": None, "MARTEBE_LAKE": None, "MARTEBE_REGISTER": None}
FIRST, LAST = "2018-01-01", "2018-08-01"
KNOWN_FIRST = "2018-01-20T00:00+00:00"


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Martebe = Callable[..., Answer]


def call(*args: object, stdin: str | None = None, **environment: str) -> Answer:
    """Call a command as a shell would."""
    result = CliRunner(env={**ENVIRONMENT, **environment}).invoke(app, [str(each) for each in args], input=stdin)
    assert "Traceback" not in result.output, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
    return Answer(result.exit_code, result.stdout, result.stderr)


@dataclass(frozen=True)
class Home:
    """The folders of a country, and its commands."""

    root: Path

    @property
    def made(self) -> Path:
        return self.root / "made"

    @property
    def deliveries(self) -> Path:
        return self.made / "deliveries"

    @property
    def lake(self) -> Path:
        return self.root / "lake"

    @property
    def register(self) -> Path:
        return self.root / "register"

    def call(self, *args: object, **more: Any) -> Answer:
        return call(*args, MARTEBE_LAKE=str(self.lake), MARTEBE_REGISTER=str(self.register), **more)

    def person(self, headline: str) -> str:
        """A person who has a headline on the last day."""
        found = duckdb.execute(
            f"SELECT min(person) FROM '{self.register}/runs/{LAST}*/*.parquet' WHERE headline = ?", [headline]
        ).fetchone()
        assert found is not None
        return f"{found[0]:012d}"


@pytest.fixture(scope="session")
def martebe() -> Martebe:
    return call


@pytest.fixture(scope="session")
def country(small_country: Path, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The small country, decided for two days. Tests read it only."""
    home = Home(tmp_path_factory.mktemp("country"))
    for folder in (home.made, home.lake):
        folder.symlink_to(small_country / folder.name)
    assert home.call("decide", "--day", FIRST, "--known-at", KNOWN_FIRST, "--threads", 2).code == 0
    assert home.call("decide", "--day", LAST, "--threads", 2).code == 0
    return home


@pytest.fixture
def copy(country: Home, tmp_path: Path) -> Home:
    """A copy of the country that a test may change."""
    for folder in (country.lake, country.register):
        shutil.copytree(folder, tmp_path / folder.name)
    return Home(tmp_path)
