"""Light or dark: as the device has it, unless the reader chose; the choice is kept in a cookie."""

from __future__ import annotations

from django.http import HttpRequest

from martebe.office.face import words

COOKIE = "theme"
A_YEAR = 365 * 86_400
THEMES = {"auto": words.THEME_AUTO, "light": words.THEME_LIGHT, "dark": words.THEME_DARK}


def theme_of(request: HttpRequest) -> str:
    """The theme that the reader chose, ``auto`` where none is known."""
    chosen = request.COOKIES.get(COOKIE, "auto")
    return chosen if chosen in THEMES else "auto"


def next_theme(theme: str) -> str:
    """The theme that one press of the switch leads to."""
    order = list(THEMES)
    return order[(order.index(theme) + 1) % len(order)]
