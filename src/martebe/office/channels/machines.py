"""Addresses for programs, without a language."""

from __future__ import annotations

import base64

from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_GET

from martebe.office import keys
from martebe.office.access.services import public
from martebe.office.channels.api import api, described
from martebe.office.channels.relay import KEY, SIGNS


@public("The description of the address holds nobody's data.")
@require_GET
def openapi(request: HttpRequest) -> JsonResponse:
    """The OpenAPI document."""
    return JsonResponse(described())


_addresses = api.urls  # Made anew each time it is asked for.


@public("It is the public half of the key that signs what subscribers are told.")
@require_GET
def signing_keys(request: HttpRequest) -> JsonResponse:
    """With which keys the office signs what it sends."""
    public_key = base64.b64encode(keys.signing_key(SIGNS).public_key().public_bytes_raw()).decode()
    return JsonResponse({"keys": [{"id": KEY, "algorithm": "ed25519", "public_key": public_key}]})


for _each in _addresses[0]:
    if _each.callback is not None:
        public("A channel proves itself by its signature.")(_each.callback)

urlpatterns = [path("api/v1/openapi.json", openapi), path("api/v1/keys", signing_keys), path("api/v1/", _addresses)]
