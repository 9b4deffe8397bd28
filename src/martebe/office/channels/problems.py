"""Problems as RFC 9457 has them: a stable code, a sentence in the sender's language, never what was sent."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse

from martebe.office.channels import words
from martebe.rules.words import LANGUAGES, Language, Words

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True)
class Problem:
    """Why a request, or one event of a batch, is not taken.

    fields: JSON pointers of what is wrong, each with a code of how; never a value.
    """

    status: int
    code: str
    words: Words
    fields: Sequence[tuple[str, str]] = ()
    headers: dict[str, str] = field(default_factory=dict)

    def as_json(self, language: Language) -> dict[str, Any]:
        """The document of the problem."""
        said = {
            "type": f"urn:martebe:problem:{self.code}",
            "title": self.words.said_in(language),
            "status": self.status,
            "code": self.code,
        }
        wrong = [{"pointer": pointer, "reason": reason} for pointer, reason in self.fields]
        return said | ({"errors": wrong} if wrong else {})


class ProblemError(Exception):
    """A request that ends with a problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.code)


UNKNOWN_SENDER = Problem(401, "MRT-CHN-001", words.UNKNOWN_SENDER, headers={"WWW-Authenticate": "Martebe-Signature"})
NOT_YOURS = Problem(403, "MRT-CHN-002", words.NOT_YOURS)
NOT_READABLE = Problem(400, "MRT-CHN-003", words.NOT_READABLE)
TOO_LARGE = Problem(413, "MRT-CHN-004", words.TOO_LARGE)
WRONG_TYPE = Problem(415, "MRT-CHN-005", words.WRONG_TYPE)
COMPRESSED = Problem(415, "MRT-CHN-006", words.COMPRESSED)
WRONG_EVENT = Problem(422, "MRT-CHN-007", words.WRONG_EVENT)
BATCH_SIZE = Problem(422, "MRT-CHN-008", words.BATCH_SIZE)
TOO_MANY = Problem(429, "MRT-CHN-009", words.TOO_MANY)
NO_SUCH_ADDRESS = Problem(404, "MRT-CHN-011", words.NO_SUCH_ADDRESS)
AWAY = Problem(503, "MRT-CHN-010", words.AWAY, headers={"Retry-After": "1"})


def answer(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The response that tells a problem."""
    language = language_of(request)
    said = json.dumps(problem.as_json(language), ensure_ascii=False)
    headers = {"Content-Language": language, "Cache-Control": "no-store", **problem.headers}
    return HttpResponse(said, content_type=MEDIA_TYPE, status=problem.status, headers=headers)


def language_of(request: HttpRequest) -> Language:
    """The first language of ``Accept-Language`` that the office speaks; English where it speaks none."""
    asked = request.headers.get("Accept-Language", "")[:200]
    wanted = [part.split(";")[0].strip()[:2].lower() for part in asked.split(",")]
    return next((known for each in wanted for known in LANGUAGES if known == each), "en")
