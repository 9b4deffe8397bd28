"""The address for programs, described in OpenAPI: ``POST /api/v1/events``."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema

from martebe.office.channels.envelope import BATCH, BINARY, MOST_EVENTS, STRUCTURED, Envelope, Said
from martebe.office.channels.problems import MEDIA_TYPE
from martebe.office.channels.receive import receive
from martebe.office.channels.signatures import KEY, SIGNATURE, TIME

WAY = "/api/v1/"
"""Where programs come in."""


class Receipt(Schema):
    """An event that was taken; the same receipt when it comes again."""

    source: str
    id: str
    receipt: int


class Wrong(Schema):
    """A place in an event and what is wrong with it."""

    pointer: str
    reason: str


class ProblemDocument(Schema):
    """A problem (RFC 9457)."""

    type: str
    title: str
    status: int
    code: str
    errors: list[Wrong] | None = None


class OneOfMany(Schema):
    """The answer to one event of a batch: a receipt, or a problem."""

    status: int
    source: str | None = None
    id: str | None = None
    receipt: int | None = None
    problem: ProblemDocument | None = None


class Answers(Schema):
    """The answers to a batch, in its order."""

    answers: list[OneOfMany]


api = NinjaAPI(
    title="Martebe: events of channels",
    version="1",
    description="Declarations of residents' statuses as CloudEvents 1.0, signed by the channel that sends them.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)


def _schema(model: type[Any]) -> dict[str, Any]:
    """A form with everything it rests on written inside it."""
    described = model.model_json_schema(ref_template="#/$defs/{model}")
    parts = described.pop("$defs", {})
    whole: dict[str, Any] = _resolved(described, parts)
    return whole


def _resolved(part: Any, parts: dict[str, Any]) -> Any:
    if isinstance(part, dict):
        if "$ref" in part:
            return _resolved(parts[part["$ref"].rpartition("/")[2]], parts)
        return {name: _resolved(value, parts) for name, value in part.items()}
    return [_resolved(each, parts) for each in part] if isinstance(part, list) else part


_EVENT = _schema(Envelope)
_PROBLEMS = (400, 401, 403, 409, 413, 415, 422, 429, 503)


def _header(name: str, meaning: str, pattern: str, *, required: bool = True) -> dict[str, Any]:
    schema = {"type": "string", "pattern": pattern}
    return {"name": name, "in": "header", "required": required, "description": meaning, "schema": schema}


def _attribute(name: str) -> dict[str, Any]:
    meaning = f"In the binary mode: the event's {name}, percent-encoded."
    return _header(f"ce-{name}", meaning, r"^[\x21-\x7e]{1,600}$", required=False)


DESCRIBED = {
    "requestBody": {
        "required": True,
        "content": {
            STRUCTURED: {"schema": _EVENT},
            BATCH: {"schema": {"type": "array", "items": _EVENT, "minItems": 1, "maxItems": MOST_EVENTS}},
            BINARY: {"schema": _schema(Said)},
        },
    },
    "security": [{"signature": []}],
    "parameters": [
        _header(KEY, "The id of the channel's key.", r"^[\x21-\x7e]{1,60}$"),
        _header(TIME, "When it was signed: seconds since 1970 in UTC.", r"^[0-9]{1,11}$"),
        *map(_attribute, ("specversion", "id", "source", "type", "time")),
    ],
    "responses": {
        200: {
            "description": "Taken. For a batch: an answer for each event, in its order.",
            "content": {"application/json": {"schema": {"anyOf": [_schema(Receipt), _schema(Answers)]}}},
        },
        **{
            status: {
                "description": "Not taken.",
                "content": {MEDIA_TYPE: {"schema": _schema(ProblemDocument)}},
            }
            for status in _PROBLEMS
        },
    },
}


@api.post("/events", openapi_extra=DESCRIBED, summary="Take events", operation_id="take_events")
def events(request: HttpRequest) -> HttpResponse:
    """Take one event (structured or binary mode) or up to a thousand (batched mode).

    An event counts once for its source and id, however often it is sent. The answer does not tell whether a person is
    known, nor what their status is.
    """
    return receive(request)


def described() -> dict[str, Any]:
    """The OpenAPI document."""
    document = dict(api.get_openapi_schema(path_prefix=WAY))
    scheme = {"type": "apiKey", "in": "header", "name": SIGNATURE, "description": "See how-to: send events."}
    document["components"] = {**document.get("components", {}), "securitySchemes": {"signature": scheme}}
    return document
