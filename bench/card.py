"""A person's card through HTTP: signed-in officers, each look checked, computed anew and written into the trail."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from bench.country import DAY, Settings, lake
from bench.office import Office, Sender, Sent, office, send_all
from bench.page import Page

PERSONS_OF_ONE = 36
"""Persons that each officer looks at; the policy stops an officer at a few more within an hour."""
OFFICERS, TOGETHER = 160, 16
"""Officers who look, and how many of them at the same time."""
WARM = 16
"""Cards asked for before the clock starts: every process connects and writes its questions."""
LEAST_A_SECOND, MOST_OF_99 = 500, 100.0
"""Cards a second; milliseconds."""


def run(settings: Settings) -> Page:
    """Measure the card's first answer as the browser gets it."""
    page = Page("card", "A person's card", settings)
    with office(Path(lake(settings)), settings.threads, DAY) as running:
        visits = _visits(settings.seed)
        before = _looks()
        seconds, sent = _looked(running, visits)
        written = _looks() - before
    answered = [each for each in sent if each.status == 200]
    times = sorted(each.seconds * 1000 for each in answered)
    page.says(
        f"{len(sent):,} cards by {OFFICERS} officers, {TOGETHER} at a time as fast as they are answered, on"
        f" {settings.threads} processes beside the database and the senders on the same machine. Failures:"
        f" {len(sent) - len(answered)}. Rows in the trail: {written:,}."
    )
    rate = len(answered) / seconds
    figures = [f"{times[int(len(times) * share)]:.1f}" for share in (0.5, 0.95, 0.99)] if times else ["-"] * 3
    page.table(("Cards a second", "Median, ms", "95 %, ms", "99 %, ms"), [(f"{rate:,.0f}", *figures)])
    page.goal("Cards a second", rate, LEAST_A_SECOND, least=True)
    page.goal("99 of 100 cards within", times[int(len(times) * 0.99)] if times else float("inf"), MOST_OF_99, "ms")
    page.goal("Cards answered without a row in the trail", float(max(0, len(answered) - written)), 0)
    page.goal("Cards not answered", float(len(sent) - len(answered)), 0)
    return page


def _looked(running: Office, visits: Sequence[Sequence[bytes]]) -> tuple[float, list[Sent]]:
    """All visits, so many at a time; the first few of each process are left out of what is counted."""
    send_all([Sender(running.port, each[:1]) for each in visits[:WARM]])
    senders = [
        Sender(running.port, [one for each in visits[start::TOGETHER] for one in each]) for start in range(TOGETHER)
    ]
    seconds = send_all(senders)
    return seconds, [sent for sender in senders for sent in sender.sent]


def _visits(seed: int) -> list[list[bytes]]:
    """For each officer the requests for the cards of persons drawn at random."""
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import connections
    from django.http import HttpRequest
    from django.urls import reverse
    from django.utils import translation

    from martebe.office.access.models import Officer
    from martebe.office.access.services import sign_in_officer, token_for

    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person FROM now.residents ORDER BY person")
        persons = [person for (person,) in cursor.fetchall()]
    draw, visits = random.Random(seed), []
    for number in range(OFFICERS):
        officer = Officer(login=f"bench-{number}", name="Bench", role="operator", must_change_password=False)
        officer.set_unusable_password()
        officer.save()
        request = HttpRequest()
        request.session = SessionStore()
        sign_in_officer(request, officer)
        request.session.save()
        with translation.override("kk"):
            pages = [
                reverse("desk:card", args=[token_for(officer.actor, person)])
                for person in draw.sample(persons, min(PERSONS_OF_ONE, len(persons)))
            ]
        visits.append([_asked(page, str(request.session.session_key)) for page in pages])
    return visits


def _asked(page: str, session: str) -> bytes:
    return f"GET {page} HTTP/1.1\r\nHost: localhost\r\nCookie: sessionid={session}\r\n\r\n".encode()


def _looks() -> int:
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM office.trail_entry WHERE act = 'desk.card' AND NOT detail ? 'refused'")
        (found,) = cursor.fetchone() or (0,)
    return int(found)
