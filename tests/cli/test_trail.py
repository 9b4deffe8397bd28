"""``martebe trail``: a whole trail is told whole, a changed one by block and row, a head kept elsewhere compared."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from tests.cli.conftest import Answer

ADD = """
INSERT INTO office.trail_entry (at, actor, role, act, purpose, person)
SELECT now(), 'officer:1', 'operator', 'desk.card', 'service', g FROM generate_series(1, 5) g
"""


Call = Callable[..., Answer]


def caller(address: str, keys: Path) -> Call:
    """Calls the program in a process of its own: Django is set up for one database in a process."""
    environment = os.environ | {"MARTEBE_DATABASE_URL": address, "MARTEBE_KEYS": str(keys), "MARTEBE_LANGUAGE": "en"}

    def call(*args: str) -> Answer:
        command = [sys.executable, "-c", "from martebe.cli import main; main()", *args]
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return Answer(ended.returncode, ended.stdout, ended.stderr)

    return call


@pytest.fixture
def trail(postgres_dsn: str, tmp_path: Path) -> Iterator[tuple[str, Call]]:
    """A database brought up by command, with five rows; keys in a folder of its own."""
    name = f"trail_{uuid4().hex[:12]}"
    head, _, query = postgres_dsn.partition("?")
    address = f"{head.rpartition('/')[0]}/{name}?{query}"
    with psycopg.connect(postgres_dsn, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}".encode())
        martebe = caller(address, tmp_path / "keys")
        assert martebe("migrate").code == 0
        with psycopg.connect(address, autocommit=True) as owner:
            owner.execute(ADD)
        yield address, martebe
        server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def test_a_whole_trail_a_kept_head_and_a_changed_row(trail: tuple[str, Call], tmp_path: Path) -> None:
    address, martebe = trail
    nothing = martebe("trail", "head")
    assert (nothing.code, "No block" in nothing.err) == (3, True)
    sealed = martebe("trail", "seal")
    head = tmp_path / "head.json"
    head.write_text(sealed.out)
    assert (sealed.code, json.loads(sealed.out)["number"]) == (0, 1)
    whole = martebe("trail", "verify", "--head", str(head), "--json")
    assert (whole.code, json.loads(whole.out)) == (0, {"blocks": 1, "rows": 5, "unsealed": 0, "fault": None})
    assert "Журнал бүтін: 1 блок, 5 жол" in " ".join(martebe("trail", "verify", "--language", "kk").out.split())
    head.write_text(sealed.out.replace('"hash": "', '"hash": "00'))
    assert martebe("trail", "verify", "--head", str(head)).code == 1
    with psycopg.connect(address, autocommit=True) as owner:
        owner.execute("ALTER TABLE office.trail_entry DISABLE TRIGGER ALL")
        owner.execute("UPDATE office.trail_entry SET person = 7 WHERE id = 3")
    broken = martebe("trail", "verify")
    assert (broken.code, "Block 1, row 3" in " ".join(broken.out.split())) == (1, True)
