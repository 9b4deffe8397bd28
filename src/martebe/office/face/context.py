"""What every template may count on."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from martebe.office import clock


def page(request: HttpRequest) -> dict[str, Any]:
    """The day, whether the country is made up, and the languages to choose from."""
    return {"today": clock.today(), "demo": settings.DEMO, "languages": settings.LANGUAGES}
