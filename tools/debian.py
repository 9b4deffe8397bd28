"""Debian's packages, for what a test run needs beside Python's."""

from __future__ import annotations

import os
import shutil
import subprocess


def may_install() -> bool:
    """Whether this account can install packages on this machine."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> bool:
    """Install packages without what they only recommend."""
    return apt_get("install", "--no-install-recommends", *packages)


def apt_get(*words: str) -> bool:
    """Run apt-get without questions; whether it succeeded."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", "-qq", "-y", *words], env=environment, capture_output=True)
    return done.returncode == 0
