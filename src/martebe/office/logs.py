"""What the office writes about itself: one JSON object a line on standard error, and never a word about a person.

A line is made of the fields in FIELDS; whatever else a caller hands over is left out. The messages of other programs
(Django, libraries) may quote what somebody typed, so of them only the level, the logger and the place are kept. An
exception is its type and the lines it passed through; its message may hold a row. Numbers of twelve digits are masked
whatever field they are in. Tests: tests/office/test_logs.py, tests/office/test_no_person_leaves.py.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import structlog

FIELDS = frozenset(
    {"timestamp", "level", "logger", "event", "place", "error", "through"}
    | {"request_id", "method", "route", "status", "ms", "actor_kind", "role"}
    | {"chore", "channel", "type", "count", "rows", "seconds", "state", "code", "attempt"}
)
"""All that a line may hold. A field is a code of our own, a count or a duration; never what somebody typed."""
LONG_NUMBER = re.compile(r"\d{12,}")
CODE = re.compile(r"[\w.:/<>… -]{0,160}", re.ASCII)
"""What a code looks like: no letter of a Kazakh or Russian name."""
PACKAGES = Path(__file__).parents[2]
FROM_ELSEWHERE = "elsewhere"
"""The event of a line whose message was not ours."""


def configure(settings: Mapping[str, Any]) -> None:
    """Send all that is logged in this process through here; Django calls it with its setting LOGGING."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            exceptions_without_values,
            only_known_fields,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=_to_stderr,
    )
    root = logging.getLogger()
    root.handlers = [FromElsewhere()]
    root.setLevel(settings["level"])
    for name in ("django", "django.server"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
    logging.getLogger("httpx").setLevel(logging.WARNING)  # a line for each question says nothing but that
    logging.captureWarnings(True)


def _to_stderr(*_: Any) -> structlog.WriteLogger:
    # Asked for at each line: a test, or a server that reopens its log, may have put another stream there.
    return structlog.WriteLogger(sys.stderr)


class FromElsewhere(logging.Handler):
    """Takes what others log with Python's own logging and keeps where it came from, not what it says."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line for a record of level INFO or more serious."""
        error = record.exc_info[1] if record.exc_info else None
        status = getattr(record, "status_code", None)
        structlog.get_logger().log(
            max(record.levelno, logging.INFO),
            FROM_ELSEWHERE,
            logger=record.name,
            place=f"{record.module}:{record.lineno}",
            **({} if status is None else {"status": status}),
            **({} if error is None else {"exc_info": error}),
        )


def exceptions_without_values(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception as its type and our own lines that it passed through."""
    error = line.pop("exc_info", None)
    error = sys.exc_info()[1] if error is True else error
    if isinstance(error, BaseException):
        line["error"] = f"{type(error).__module__}.{type(error).__name__}"
        line["through"] = through(error)
    return line


def through(error: BaseException) -> list[str]:
    """The lines of this package that an exception passed through, the last one where it arose."""
    steps = traceback.extract_tb(error.__traceback__)
    return [
        f"{Path(step.filename).relative_to(PACKAGES).as_posix()}:{step.lineno}"
        for step in steps
        if PACKAGES in Path(step.filename).parents and "site-packages" not in step.filename
    ]


def only_known_fields(_: Any, __: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Leave out what is in no known field, and mask what looks like a number of a person or no code."""
    return {name: _masked(value) for name, value in line.items() if name in FIELDS}


def _masked(value: Any) -> Any:
    if isinstance(value, bool | float | None):
        return value
    if isinstance(value, int):
        return value if abs(value) < 10**11 else "…"
    if isinstance(value, list | tuple):
        return [_masked(each) for each in value]
    text = LONG_NUMBER.sub("…", str(value))
    return text if CODE.fullmatch(text) else "…"
