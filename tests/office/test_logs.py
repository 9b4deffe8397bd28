"""What the office says of itself holds codes, counts and places, and nothing of what somebody typed or a row holds."""

import json
import logging

import pytest
import structlog
from django.http import HttpResponse
from django.test import RequestFactory

from martebe.office import logs
from martebe.office.access.actors import Actor
from martebe.office.requests import observed

NUMBER, NAME = 900_101_700_011, "Айгүл Өтегенова"


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_line_holds_the_fields_that_are_known_and_no_other(capsys):
    structlog.get_logger("work").error("chore_failed", chore="trail.seal", person=NUMBER, name=NAME)
    (line,) = lines(capsys)
    assert line.pop("timestamp")
    assert line == {"level": "error", "event": "chore_failed", "chore": "trail.seal"}


@pytest.mark.parametrize("value", [NUMBER, str(NUMBER), f"desk:card:{NUMBER}", NAME, {"a": NAME}, [NAME], [NUMBER]])
def test_what_looks_like_a_person_is_masked_in_a_known_field(capsys, value):
    structlog.get_logger().info("request", route=value, count=value)
    text = json.dumps(lines(capsys), ensure_ascii=False)
    assert "…" in text and str(NUMBER) not in text and NAME not in text


def test_counts_durations_and_codes_stay(capsys):
    structlog.get_logger().info("request", route="desk:card", count=99_999_999_999, ms=0.7, status=200, state=True)
    (line,) = lines(capsys)
    assert (line["route"], line["count"], line["ms"], line["status"], line["state"]) == (
        *("desk:card", 99_999_999_999, 0.7, 200, True),
    )


def test_a_message_of_another_program_is_left_out(capsys):
    logging.getLogger("django.request").warning("Not Found: /kk/desk/%s/", NAME, extra={"status_code": 404})
    (line,) = lines(capsys)
    assert (line["event"], line["logger"], line["status"]) == (logs.FROM_ELSEWHERE, "django.request", 404)
    assert line["place"].startswith("test_logs:")
    assert NAME not in json.dumps(line, ensure_ascii=False)


def test_an_exception_is_its_type_and_our_lines(capsys):
    try:
        logs.only_known_fields(None, "", None)  # type: ignore[arg-type]
    except AttributeError:
        structlog.get_logger().error("chore_failed", exc_info=True)
    try:
        raise ValueError(NAME)
    except ValueError:
        logging.getLogger("somebody").exception("It failed for %s", NAME)
    ours, theirs = lines(capsys)
    assert ours["error"] == "builtins.AttributeError"
    assert ours["through"][-1].startswith("martebe/office/logs.py:")
    assert (theirs["error"], theirs["through"]) == ("builtins.ValueError", [])
    assert NAME not in json.dumps([ours, theirs], ensure_ascii=False)


def test_a_request_is_a_line_with_its_route_and_who_by_role_alone(capsys):
    request = RequestFactory().get(f"/kk/desk/{NUMBER}/?name={NAME}")
    request.actor = Actor("officer", "officer:7", "consultant", 750_000_000, NAME)  # type: ignore[attr-defined]
    answer = observed(lambda _: HttpResponse(status=404))(request)
    (line,) = lines(capsys)
    assert line.pop("timestamp") and line.pop("ms") >= 0
    assert line == {
        "level": "info",
        "event": "request",
        "request_id": answer.headers["X-Request-ID"],
        "method": "GET",
        "route": "",
        "status": 404,
        "actor_kind": "officer",
        "role": "consultant",
    }
