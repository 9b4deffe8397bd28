"""What tests share: one small made-up country, made and received once for all test processes."""

import fcntl
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

from martebe.assembly import catalogue, terms
from martebe.intake import Lake
from martebe.madeup import make_country

PEOPLE, SEED, LAST_DAY = 1_500, 1, date(2018, 8, 1)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Only one test process at a time."""
    with path.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def small_country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``made`` (what the registers of 1,500 people delivered) and ``lake`` (all of it received).

    Whoever changes anything in it works on a copy.
    """
    shared = tmp_path_factory.getbasetemp().parent / f"small-country-{_made_by()}"
    shared.mkdir(exist_ok=True)
    with _alone(shared / "lock"):
        if not (shared / "ready").exists():
            make_country(PEOPLE, SEED, LAST_DAY, shared / "made", workers=1)
            receive_all(shared / "made", shared / "lake")
            (shared / "ready").touch()
    return shared


def _made_by() -> str:
    """What the country depends on: a folder that an earlier session left is of the same code, or is not used."""
    rooms = (files("martebe") / room for room in ("intake", "kazakhstan", "madeup", "people", "rules"))
    paths = sorted(path for room in rooms for path in Path(str(room)).rglob("*") if path.suffix != ".pyc")
    return sha256(b"".join(path.read_bytes() for path in paths if path.is_file())).hexdigest()[:12]


def receive_all(made: Path, into: Path) -> None:
    """Receive every delivery of a made-up country into a new lake, in the order of sending."""
    lake = Lake.create(into, made_up=True)
    manifests = {path: json.loads(path.read_text(encoding="utf-8")) for path in made.rglob("*.delivery.json")}
    for path, manifest in sorted(manifests.items(), key=lambda each: (each[1]["sent_at"], each[0].name)):
        table = catalogue.tables[manifest["table"]].description
        lake.receive(path, table, datetime.fromisoformat(manifest["sent_at"]), terms(threads=1))


@pytest.fixture(scope="session")
def small_lake(small_country: Path) -> Lake:
    """The lake of the small country; only for reading."""
    return Lake.open(small_country / "lake")
