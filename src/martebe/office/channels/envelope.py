"""CloudEvents 1.0 over HTTP, in the structured, binary and batched modes, as strict as the form that was agreed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any, Literal
from urllib.parse import unquote

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema

from martebe.kazakhstan.records.status_register import CATEGORIES
from martebe.office.channels.events import ChannelEvent
from martebe.office.channels.problems import (
    BATCH_SIZE,
    NOT_READABLE,
    TOO_LARGE,
    WRONG_EVENT,
    WRONG_TYPE,
    Problem,
    ProblemError,
)

STRUCTURED, BATCH, BINARY = (
    "application/cloudevents+json",
    "application/cloudevents-batch+json",
    "application/json",
)
LARGEST = {STRUCTURED: 2**20, BINARY: 2**20, BATCH: 8 * 2**20}
"""Bytes of a body."""
MOST_EVENTS = 1_000
DEEPEST = 8
"""Brackets within brackets."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})"
)


def _text_like(pattern: re.Pattern[str]) -> BeforeValidator:
    """Only a text of this form, so that a number is never taken for seconds since 1970."""

    def check(value: object) -> object:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise ValueError(pattern.pattern)
        return value

    return BeforeValidator(check)


def _described(**schema: object) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", **schema})


Day = Annotated[date, _text_like(DAY), _described(format="date")]
Time = Annotated[AwareDatetime, _text_like(TIME), _described(format="date-time")]
Category = Annotated[str, Field(strict=True, max_length=40), _described(enum=list(CATEGORIES))]
Text = Annotated[str, Field(strict=True, min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
WITHOUT_NUL = r"^[^\x00]*$"
"""What the database can hold."""


class Strict(BaseModel):
    """A form in which every field is known."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class Said(Strict):
    """What is declared. Money is whole tiyn: 1 tenge = 100 tiyn."""

    person: Annotated[str, Field(strict=True, pattern=r"^[0-9]{12}$", description="The person number (IIN).")]
    category: Annotated[Category | None, Field(description="What the person does.")] = None
    day: Annotated[Day | None, Field(description="The day of the declaration.")] = None
    monthly_income_tiyn: Annotated[int | None, Field(strict=True, ge=0, lt=2**53)] = None
    officer: Annotated[str | None, Field(strict=True, min_length=1, max_length=100, pattern=WITHOUT_NUL)] = None
    ground: Annotated[str | None, Field(strict=True, min_length=1, max_length=500, pattern=WITHOUT_NUL)] = None
    corrects: Annotated[Text | None, Field(description="The id of the declaration's first event.")] = None


class Envelope(Strict):
    """A CloudEvent."""

    specversion: Literal["1.0"]
    id: Text
    source: Text
    type: Text
    time: Time
    datacontenttype: Literal["application/json"] = "application/json"
    data: Said

    def event(self, channel: str) -> ChannelEvent:
        """The event, as said by a channel."""
        said = self.data
        return ChannelEvent(
            channel,
            self.source,
            self.id,
            self.type,
            self.time,
            int(said.person),
            said.category,
            said.day,
            said.monthly_income_tiyn,
            said.officer,
            said.ground,
            said.corrects,
        )


Read = ChannelEvent | Problem
"""An event, or why it is not of the agreed form."""


def check_size(content_type: str, length: int) -> None:
    """Raises ProblemError for a media type that is not taken, or a body that is too large for it."""
    if content_type not in LARGEST:
        raise ProblemError(WRONG_TYPE)
    if length > LARGEST[content_type]:
        raise ProblemError(TOO_LARGE)


def read(content_type: str, headers: Mapping[str, str], body: bytes, channel: str) -> list[Read]:
    """The events of a request, in order. Raises ProblemError where it cannot be read at all.

    headers: with names in lower case.
    """
    said = _parsed(body)
    if content_type == BATCH:
        if not isinstance(said, list) or not 1 <= len(said) <= MOST_EVENTS:
            raise ProblemError(BATCH_SIZE)
        return [_event(each, channel) for each in said]
    if content_type == BINARY:
        said = _attributes(headers) | {"data": said}
    return [_event(said, channel)]


def _event(said: object, channel: str) -> Read:
    try:
        return Envelope.model_validate(said).event(channel)
    except ValidationError as error:
        return Problem(WRONG_EVENT.status, WRONG_EVENT.code, WRONG_EVENT.words, _fields(error))


def _fields(error: ValidationError) -> list[tuple[str, str]]:
    """Where an event is wrong and how. The name of a field that is not known is not repeated: it may be anything."""
    wrong = [(each["loc"], each["type"]) for each in error.errors(include_url=False, include_input=False)]
    return [(_pointer(place[:-1] if how == "extra_forbidden" else place), how) for place, how in wrong][:20]


def _pointer(place: Sequence[int | str]) -> str:
    return "".join(f"/{step}" for step in place) or "/"


def _attributes(headers: Mapping[str, str]) -> dict[str, Any]:
    """The attributes of the binary mode, which stand in headers."""
    return {name[3:]: unquote(value) for name, value in headers.items() if name.startswith("ce-")}


def _parsed(body: bytes) -> Any:
    """JSON without repeated keys, without NaN, and not deep. Raises ProblemError."""
    try:
        said = json.loads(body, object_pairs_hook=_without_repeats, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise ProblemError(NOT_READABLE) from None
    if _depth(said) > DEEPEST:
        raise ProblemError(NOT_READABLE)
    return said


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is repeated")
    return found


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is not JSON")


def _depth(said: object) -> int:
    """How deep brackets stand within brackets, found level by level."""
    level, deep = [said], 0
    while level := [each for each in level if isinstance(each, dict | list)]:
        deep += 1
        level = [inner for each in level for inner in (each.values() if isinstance(each, dict) else each)]
    return deep


def written(time: datetime) -> str:
    """A time as CloudEvents writes it."""
    return time.isoformat(timespec="microseconds").replace("+00:00", "Z")
