"""Addresses for programs, without a language."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET

from martebe.office.access.services import public
from martebe.office.channels.api import api, described


@public("The description of the address holds nobody's data.")
@require_GET
def openapi(request: HttpRequest) -> JsonResponse:
    """The OpenAPI document."""
    return JsonResponse(described())


_addresses = api.urls  # Made anew each time it is asked for.
for _each in _addresses[0]:
    if _each.callback is not None:
        public("A channel proves itself by its signature.")(_each.callback)

urlpatterns = [path("api/v1/openapi.json", openapi), path("api/v1/", _addresses)]
