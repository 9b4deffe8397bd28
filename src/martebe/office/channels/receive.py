"""A request of a channel, from its bytes to its answers; what is cheap to refuse is refused first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

from martebe.office import clock
from martebe.office.channels import envelope, problems
from martebe.office.channels.clerk import NOT_THERE, AwayError, clerks
from martebe.office.channels.envelope import BATCH, Read
from martebe.office.channels.events import ChannelEvent, DifferentBodyError
from martebe.office.channels.keyring import Known, key_of
from martebe.office.channels.limits import TooManyError, shares
from martebe.office.channels.problems import Problem, ProblemError
from martebe.office.channels.services import Answer
from martebe.office.channels.signatures import KEY, SIGNATURE, TIME, Message
from martebe.rules.words import Language

CLOCKS_APART = 300
"""Seconds by which the clock of a sender may differ; so long, too, could a message be sent by somebody else again."""
FORBIDDEN = frozenset({"MRT-CHN-102"})


def receive(request: HttpRequest) -> HttpResponse:
    """Answer a request to take events."""
    try:
        return _received(request)
    except ProblemError as error:
        return problems.answer(request, error.problem)
    except TooManyError as error:
        wait = {"Retry-After": str(error.seconds)}
        return problems.answer(request, replace(problems.TOO_MANY, headers=wait))
    except AwayError:
        return problems.answer(request, problems.AWAY)
    except NOT_THERE:
        connection.close()
        return problems.answer(request, problems.AWAY)


def _received(request: HttpRequest) -> HttpResponse:
    content_type = request.headers.get("Content-Type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    length = request.headers.get("Content-Length", "0")
    envelope.check_size(media_type, int(length) if length.isdecimal() else 0)
    if request.headers.get("Content-Encoding", "identity") != "identity":
        raise ProblemError(problems.COMPRESSED)
    headers = {name.lower(): value for name, value in request.headers.items()}
    key = _proved(headers, content_type, request.body)
    share = shares[key.channel]
    with share.place():
        share.bucket.take(1)
        events = envelope.read(media_type, headers, request.body, key.channel)
        share.bucket.take(len(events) - 1)
        answers = _answers(events, key)
    language = problems.language_of(request)
    if media_type == BATCH:
        return _json({"answers": [_told(each, language) for each in answers]})
    return _single(request, answers[0])


def _proved(headers: dict[str, str], content_type: str, body: bytes) -> Known:
    """The key that signed a request. Raises ProblemError, always the same, where none did."""
    key_id, time, signature = (headers.get(name.lower(), "") for name in (KEY, TIME, SIGNATURE))
    now = clock.now()
    if key_id.isascii() and time.isdecimal() and len(time) < 12 and abs(now.timestamp() - int(time)) <= CLOCKS_APART:
        key = key_of(key_id)
        message = Message(key_id, time, content_type, headers, body)
        if key is not None and key.proves(message, signature, now):
            return key
    raise ProblemError(problems.UNKNOWN_SENDER)


def _answers(events: Sequence[Read], key: Known) -> list[tuple[Read, Answer | Problem]]:
    """Each event with what is answered to it."""
    good = [each for each in events if isinstance(each, ChannelEvent)]
    answered = iter(clerks[key.channel].take(good))
    return [(each, each if isinstance(each, Problem) else _problem_of(next(answered))) for each in events]


def _problem_of(answer: Answer) -> Answer | Problem:
    if not isinstance(answer, Exception):
        return answer
    if answer.code in FORBIDDEN:
        return problems.NOT_YOURS
    status = 409 if isinstance(answer, DifferentBodyError) else 422
    return Problem(status, answer.code, answer.words)


def _single(request: HttpRequest, answered: tuple[Read, Answer | Problem]) -> HttpResponse:
    said, answer = answered
    if isinstance(answer, Problem):
        return problems.answer(request, answer)
    return _json(_receipt(said, answer))


def _told(answered: tuple[Read, Answer | Problem], language: Language) -> dict[str, Any]:
    said, answer = answered
    if isinstance(answer, Problem):
        known = {"id": said.id} if isinstance(said, ChannelEvent) else {}
        return {**known, "status": answer.status, "problem": answer.as_json(language)}
    return {**_receipt(said, answer), "status": 200}


def _receipt(said: Read, answer: Any) -> dict[str, Any]:
    """The same whether the person is known or not, and whether the event came before: a channel learns nothing."""
    assert isinstance(said, ChannelEvent), "only an event is accepted"
    return {"source": said.source, "id": said.id, "receipt": answer.receipt}


def _json(said: dict[str, Any]) -> HttpResponse:
    text = json.dumps(said, ensure_ascii=False)
    return HttpResponse(text, content_type="application/json", headers={"Cache-Control": "no-store"})
