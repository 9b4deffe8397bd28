"""Find a Chromium, or install Debian's as root: `python3 -m tools.chromium` ends with 0."""

from __future__ import annotations

import shutil
import sys

from tools import debian

NAMES = ("chromium", "chromium-browser", "google-chrome")
PACKAGE = "chromium"
FONTS = "fonts-dejavu-core"
"""With all Kazakh letters."""


def main() -> int:
    """Say in one line what is left out when there is no Chromium and none can be installed."""
    if find() or (debian.may_install() and install() and find()):
        return 0
    print(f"chromium: none found; tests in a browser are left out. Install Debian's package {PACKAGE}")
    return 1


def find() -> str | None:
    """Where the Chromium of this machine is."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def install() -> bool:
    """Install Debian's Chromium with a font that has Kazakh letters."""
    print("chromium: installing Debian's Chromium with apt-get for the tests in a browser", flush=True)
    return debian.apt_get("update") and debian.install(PACKAGE, FONTS)


if __name__ == "__main__":
    sys.exit(main())
