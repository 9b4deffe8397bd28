"""Categories in addresses: each trait that is given is a field of the query, all of it codes."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from martebe.assembly import country
from martebe.figures.settling import route_words
from martebe.figures.traits import TRAITS, Traits, trait_words


def traits_of(query: Mapping[str, str]) -> Traits | None:
    """The category of a query; None for codes that the country does not know."""
    given = {name: query[name] for name in TRAITS if name in query}
    try:
        for name, code in given.items():
            trait_words(name, code, country)
    except (LookupError, ValueError):
        return None
    return Traits(**given)


def is_route(route: str) -> bool:
    """Whether the country knows a way by that code."""
    try:
        route_words(route, country)
    except LookupError:
        return False
    return True


def query_of(traits: Traits, **more: object) -> str:
    """A category and what else is asked, as the query of an address."""
    return urlencode(traits.given() | {name: value for name, value in more.items() if value is not None})
