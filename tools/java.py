"""Find a Java that Spark 4 accepts, or install one as root on Debian: `python3 -m tools.java` ends with 0."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tools import debian

OLDEST = 17
PACKAGES = ("openjdk-17-jre-headless", "openjdk-21-jre-headless")


def main() -> int:
    """Say in one line what is skipped when there is no Java and none can be installed."""
    if has_java() or (_may_install() and install() and has_java()):
        return 0
    print(f"java: none from {OLDEST} on; tests on a real Spark are skipped. Install {PACKAGES[0]} or set JAVA_HOME")
    return 1


def has_java() -> bool:
    """Whether the Java that Spark will start (JAVA_HOME, else PATH) is new enough."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    try:
        said = subprocess.run([java or "java", "-version"], capture_output=True, text=True).stderr
    except OSError:
        return False
    version = re.search(r'version "(\d+)', said)
    return version is not None and int(version[1]) >= OLDEST


def install() -> bool:
    """Install the first of Debian's Javas that this release has."""
    print("java: installing a headless Java with apt-get for the tests on a real Spark", flush=True)
    return debian.apt_get("update") and any(debian.install(name) for name in PACKAGES)


def _may_install() -> bool:
    # A JAVA_HOME that leads to none, or to an old one, would still do so afterwards.
    return debian.may_install() and "JAVA_HOME" not in os.environ


if __name__ == "__main__":
    sys.exit(main())
