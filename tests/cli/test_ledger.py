"""``martebe load`` and ``collect``: into the office's database, and back to the lake.

In processes of their own, as a shell would: one process has one office.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

MARTEBE = Path(sys.executable).with_name("martebe")


@pytest.fixture
def database(postgres_dsn: str) -> str:
    name = f"loaded_{uuid4().hex[:12]}"
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    head, _, query = postgres_dsn.partition("?")
    return f"{head.rpartition('/')[0]}/{name}?{query}"


def answer(database: str, *args: object) -> str:
    environment = {**os.environ, "MARTEBE_DATABASE_URL": database, "LANG": "C"}
    called = subprocess.run(
        [MARTEBE, *map(str, args)], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert called.returncode == 0, called.stderr
    return called.stdout


def test_a_lake_is_loaded_once_and_what_the_office_took_is_collected(
    small_country: Path, database: str, tmp_path: Path
) -> None:
    lake, out = small_country / "lake", tmp_path / "out"
    first = json.loads(answer(database, "load", "--lake", lake, "--json"))
    assert first["rows"] == first["all_rows"] > 10_000
    again = answer(database, "load", "--lake", lake, "--language", "ru")
    assert "Загружено частей: 0, строк: 0" in again and f"строк {first['rows']}" in "".join(again.split("\xa0"))
    manifest = json.loads(Path(json.loads(answer(database, "collect", out, "--json"))["manifest"]).read_text())
    assert (manifest["table"], manifest["rows"]) == ("declarations", 0)
    assert "There are no new declarations." in answer(database, "collect", out, "--language", "en")
