"""What every template may count on."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from martebe.kazakhstan.places import PlaceError, places
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.policy import ROLES
from martebe.office.face import words
from martebe.office.face.navigation import menu_for
from martebe.office.face.saying import language, say
from martebe.office.face.themes import THEMES, next_theme, theme_of

VERSION = version("martebe")
SHORT_NAMES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}


def page(request: HttpRequest) -> dict[str, Any]:
    """What frames each page, who is signed in and where they may go."""
    actor: Actor | None = getattr(request, "actor", None)
    return frame(request) | {"actor": actor} | (_of_actor(actor, request.path) if actor else {})


def frame(request: HttpRequest) -> dict[str, Any]:
    """The day, the languages to choose from, the theme: all that can be known without the database."""
    theme = theme_of(request)
    return {
        "today": clock.today(),
        "demo": settings.DEMO,
        "version": VERSION,
        "language": language(),
        "languages": _languages(request),
        "here": request.get_full_path(),
        "theme": theme,
        "next_theme": next_theme(theme),
        "theme_words": THEMES[next_theme(theme)],
    }


def _languages(request: HttpRequest) -> list[dict[str, str]]:
    # A page that answers a POST is asked for anew in the other language, at the address it was sent to.
    here, own = request.get_full_path(), f"/{language()}/"
    return [
        {
            "code": code,
            "name": name,
            "short": SHORT_NAMES[code],
            "address": f"/{code}/{here.removeprefix(own)}" if here.startswith(own) else here,
        }
        for code, name in settings.LANGUAGES
    ]


def _of_actor(actor: Actor, path: str) -> dict[str, Any]:
    return {
        "actor_role": say(ROLES[actor.role].words),
        "actor_place": _place(actor),
        "menu": menu_for(actor.role, path),
    }


def _place(actor: Actor) -> str:
    """The territory of an officer by its name today; a resident has none to name."""
    if actor.kind != "officer":
        return ""
    if actor.territory is None:
        return say(words.WHOLE_COUNTRY)
    try:
        return places.on(clock.today()).place(actor.territory).name(language())
    except PlaceError:
        return str(actor.territory)
