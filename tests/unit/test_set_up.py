"""Setting up from nothing: uv is found or fetched, from an index of our own, and never taken unchecked."""

import hashlib
import http.server
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools import fetch_uv, java
from tools.fetch_uv import PINNED, by_download, find_or_fetch

SCRIPT = f"#!/bin/sh\necho 'uv {PINNED} (made for a test)'\n"


@pytest.fixture(autouse=True)
def lonely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this machine decides: no uv on PATH, no pip configuration, no waiting for what never answers."""
    for name in [name for name in os.environ if name.startswith(("PIP_", "UV_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PATH", "/usr/bin:/bin")


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package index that serves the folder it gives, at the address that PIP_INDEX_URL names."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *words: object, **options: object) -> None:
            super().__init__(*words, directory=str(tmp_path / "index"), **options)  # type: ignore[arg-type]

        def log_message(self, *_: object) -> None:
            pass

    (tmp_path / "index" / "uv").mkdir(parents=True)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_address[1]}")
        yield tmp_path / "index" / "uv"
        server.shutdown()


def machine_tag() -> str:
    """The tag of a wheel for this machine."""
    tags = ("manylinux_2_17_x86_64", "manylinux_2_17_aarch64", "musllinux_1_1_x86_64", "musllinux_1_1_aarch64")
    fitting = [tag for tag in tags if fetch_uv._fits_this_machine(f"uv-{PINNED}-py3-none-{tag}.whl")]
    assert len(fitting) == 1
    return fitting[0]


def publish(index: Path, tag: str, digest: str | None = None) -> None:
    """Put a wheel with our script as its binary into the index, under its digest or a wrong one."""
    wheel = index / f"uv-{PINNED}-py3-none-{tag}.whl"
    about = f"uv-{PINNED}.dist-info"
    contents = {
        f"uv-{PINNED}.data/scripts/uv": SCRIPT,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: uv\nVersion: {PINNED}\n",
        f"{about}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: py3-none-{tag}\n",
        f"{about}/RECORD": "",
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in contents.items():
            archive.writestr(name, text)
    digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
    with (index / "index.html").open("a") as page:
        page.write(f'<a href="{wheel.name}#sha256={digest}">{wheel.name}</a>\n')


def program(path: Path, says: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{says}' >&2\necho '{says}'\n")
    path.chmod(0o755)
    return path


def test_the_wheel_for_this_machine_is_unpacked(index: Path, tmp_path: Path) -> None:
    publish(index, "win_amd64")
    publish(index, machine_tag())
    assert by_download(tmp_path).read_text() == SCRIPT


def test_a_wheel_with_another_digest_is_refused(index: Path, tmp_path: Path) -> None:
    publish(index, machine_tag(), digest="0" * 64)
    with pytest.raises(RuntimeError, match=rf"has digest [0-9a-f]{{64}}, expected {'0' * 64}"):
        by_download(tmp_path)


def test_an_index_without_a_wheel_for_this_machine_is_named(index: Path, tmp_path: Path) -> None:
    publish(index, "win_amd64")
    with pytest.raises(RuntimeError, match=rf"^http://127.0.0.1:\d+/uv/ lists no wheel of uv {PINNED} for "):
        by_download(tmp_path)


def test_a_good_uv_on_the_path_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = program(tmp_path / "bin" / "uv", "uv 0.99.0")
    monkeypatch.setenv("PATH", f"{found.parent}:/usr/bin:/bin")
    assert find_or_fetch(tmp_path / "private") == found
    assert not (tmp_path / "private").exists()


def test_too_old_a_uv_is_passed_over_for_one_of_ours_which_is_then_kept(
    index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(index, machine_tag())
    old = program(tmp_path / "bin" / "uv", "uv 0.1.0")
    monkeypatch.setenv("PATH", f"{old.parent}:/usr/bin:/bin")
    fetched = find_or_fetch(tmp_path / "private")
    assert fetched.parent == tmp_path / "private"
    assert fetched.read_text() == SCRIPT
    assert [path.name for path in fetched.parent.iterdir()] == [fetched.name]
    (index / "index.html").unlink()
    assert find_or_fetch(tmp_path / "private") == fetched


def test_when_no_way_works_all_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1")
    with pytest.raises(RuntimeError, match=f"put uv {PINNED} on PATH") as refusal:
        find_or_fetch(tmp_path / "private")
    assert all(words in str(refusal.value) for words in fetch_uv.WAYS)


def test_an_unknown_kind_of_set_up_is_refused_with_the_known_ones() -> None:
    root = Path(fetch_uv.__file__).parents[1]
    done = subprocess.run([sys.executable, "-m", "tools.setup", "tset"], cwd=root, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "set-up: expected one of: run, dev, bench\n"


@pytest.mark.parametrize(
    ("says", "accepted"), [("1.8.0_392", False), ("11.0.2", False), ("17.0.15", True), ("21", True)]
)
def test_spark_gets_a_java_from_17_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, accepted: bool
) -> None:
    program(tmp_path / "bin" / "java", f'openjdk version "{says}" 2025-04-15')
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert java.has_java() is accepted


def test_a_java_home_without_java_is_no_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    assert not java.has_java()
