"""Keys are made once, whoever of several processes asks first, and only their owner can read them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from martebe.office import keys


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(keys.VARIABLE, str(tmp_path / "keys"))
    keys.signing_key.cache_clear()
    yield tmp_path / "keys"
    keys.signing_key.cache_clear()


def test_a_secret_is_the_same_at_every_call_and_differs_by_name(folder: Path) -> None:
    assert keys.secret("django") == keys.secret("django")
    assert keys.secret("django") != keys.secret("other")
    assert len(keys.secret("django")) >= 48


def test_whoever_asks_first_makes_it_and_all_get_the_same(folder: Path) -> None:
    with ThreadPoolExecutor(16) as pool:
        assert len(set(pool.map(lambda _: keys.secret("django"), range(64)))) == 1
    assert [path.name for path in folder.iterdir()] == ["django.secret"]


def test_only_the_owner_reads_a_key(folder: Path) -> None:
    keys.signing_key("trail")
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "trail.pem").stat().st_mode & 0o077 == 0


def test_a_key_signs_alike_after_a_start(folder: Path) -> None:
    first = keys.signing_key("trail").sign(b"head")
    keys.signing_key.cache_clear()
    assert keys.signing_key("trail").sign(b"head") == first


def test_without_a_folder_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(keys.VARIABLE)
    with pytest.raises(keys.NoKeysError, match=r"MARTEBE_KEYS is not set\. Name the folder"):
        keys.secret("django")
