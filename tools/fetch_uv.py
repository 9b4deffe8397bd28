"""Find uv, or fetch the pinned one into a folder of ours by the first way that works here.

A bare Debian has Python without venv or without pip, so there are three ways: a virtual environment, pip
into a folder, and the wheel itself from the package index with its digest checked.
"""

from __future__ import annotations

import hashlib
import html
import io
import os
import platform
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urldefrag, urljoin

PINNED = "0.13.9"
#: Older ones refuse the project (tool.uv.required-version in pyproject.toml).
OLDEST = (0, 9)
WAIT_SECONDS = 120


def find_or_fetch(folder: Path) -> Path:
    """Give the path of a uv that can read our lock; fetch it into `folder` when the machine has none.

    Raises RuntimeError that says what was tried when every way failed.
    """
    private = folder / f"uv-{PINNED}"
    for candidate in (shutil.which("uv"), private):
        if candidate and _is_accepted(Path(candidate)):
            return Path(candidate)
    folder.mkdir(exist_ok=True)
    failures = []
    for words, way in WAYS.items():
        print(f"set-up: fetching uv {PINNED} ({words})", flush=True)
        try:
            with tempfile.TemporaryDirectory(dir=folder) as work:
                return _keep(way(Path(work)), private)
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            failures.append(f"{words}: {error}")
    raise RuntimeError(
        f"found no uv and could fetch none; put uv {PINNED} on PATH or open the way to PyPI. Tried:\n  "
        + "\n  ".join(failures)
    )


def by_venv(work: Path) -> Path:
    """Install uv with pip in a virtual environment; give its binary."""
    _run(sys.executable, "-m", "venv", str(work))
    _run(str(work / "bin" / "python"), "-m", "pip", "install", "--quiet", f"uv=={PINNED}")
    return work / "bin" / "uv"


def by_pip(work: Path) -> Path:
    """Install uv with pip into a plain folder; give its binary."""
    _run(sys.executable, "-m", "pip", "install", "--quiet", "--target", str(work), f"uv=={PINNED}")
    return work / "bin" / "uv"


def by_download(work: Path) -> Path:
    """Read uv's wheel from the package index, check its digest, unpack it; give its binary."""
    address, digest = _wheel_address()
    wheel = _read(address)
    found = hashlib.sha256(wheel).hexdigest()
    if found != digest:
        raise RuntimeError(f"{address} has digest {found}, expected {digest}")
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        return Path(archive.extract(f"uv-{PINNED}.data/scripts/uv", work))


#: In the order tried: the first two obey a pip configuration of the house, the last needs nothing but Python.
WAYS = {
    "pip in a virtual environment": by_venv,
    "pip into a folder": by_pip,
    "the wheel from the package index": by_download,
}


def _wheel_address() -> tuple[str, str]:
    """Address and SHA-256 of the wheel for this machine, from the index's HTML page (PEP 503)."""
    index = os.environ.get("UV_INDEX_URL") or os.environ.get("PIP_INDEX_URL") or "https://pypi.org/simple"
    page_address = index.rstrip("/") + "/uv/"
    page = _read(page_address).decode()
    for link in re.findall(r'href="([^"]+)"', page):
        address, fragment = urldefrag(urljoin(page_address, html.unescape(link)))
        if _fits_this_machine(address.rsplit("/", 1)[-1]) and fragment.startswith("sha256="):
            return address, fragment.removeprefix("sha256=")
    raise RuntimeError(f"{page_address} lists no wheel of uv {PINNED} for {platform.platform()}")


def _fits_this_machine(wheel: str) -> bool:
    machine = platform.machine().lower()
    machine = {"amd64": "x86_64", "arm64": "aarch64"}.get(machine, machine)
    if sys.platform == "darwin":
        libc, machine = "macosx", machine.replace("aarch64", "arm64")
    else:
        libc = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    return wheel.startswith(f"uv-{PINNED}-py3-none-{libc}") and wheel.endswith(f"_{machine}.whl")


def _read(address: str) -> bytes:
    trust = ssl.create_default_context(cafile=os.environ.get("SSL_CERT_FILE") or os.environ.get("PIP_CERT"))
    request = urllib.request.Request(address, headers={"Accept": "text/html, application/octet-stream"})
    with urllib.request.urlopen(request, timeout=WAIT_SECONDS, context=trust) as answer:
        return bytes(answer.read())


def _keep(binary: Path, private: Path) -> Path:
    binary.chmod(0o755)
    if not _is_accepted(binary):
        raise RuntimeError(f"the fetched {binary.name} does not run on {platform.platform()}")
    # A rename within the folder is whole or not at all.
    return binary.replace(private)


def _is_accepted(uv: Path) -> bool:
    try:
        said = subprocess.run([str(uv), "--version"], capture_output=True, text=True)
    except OSError:
        return False
    version = re.match(r"uv (\d+)\.(\d+)", said.stdout)
    return version is not None and (int(version[1]), int(version[2])) >= OLDEST


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        raise RuntimeError(lines[-1])
