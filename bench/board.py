"""The board at the nation's size through HTTP: every level of place, many readers at the same time.

What is published is drawn by a seed at the finest level and added up by the product's own query; pages are asked by
readers who go from place to place, as fast as they are answered. Nothing is kept from one benchmark to the next.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import duckdb

from bench.country import DAY, KNOWN_AT, Settings, lake
from bench.office import Office, Sender, Sent, office, send_all
from bench.page import Page
from martebe.assembly import country, places
from martebe.figures import board
from martebe.office.database import as_owner

RUNS, READERS, PAGES_OF_ONE = 33, 50, 40
"""Runs published, readers at the same time, pages that each opens."""
RURAL_DISTRICTS, SETTLEMENTS = 2_500, 6_500
SMALL = 2_000
"""Residents whose records the office holds besides: the board asks none of them."""
PAUSE, UNHURRIED = 3.0, 12
"""Seconds from one page to the next of a reader who reads, and how many pages each of these opens."""
MOST_OF_95 = 300.0
"""Milliseconds."""
LANGUAGES = ("kk", "ru", "en")


def run(settings: Settings) -> Page:
    """Measure the whole page as a reader gets it."""
    page = Page("board", "The board", settings)
    workers = max(2, settings.threads - 1)
    with office(lake(settings.sized(SMALL)), workers, DAY) as running:
        begun = time.perf_counter()
        rows = _publish(running, settings)
        seconds = time.perf_counter() - begun
        codes = _places()
        readers = _readers(settings.seed, codes)
        send_all([Sender(running.port, reader[:1]) for reader in readers])
        took = _asked(running, [reader[1 : 1 + PAGES_OF_ONE] for reader in readers])
        again = _asked(running, [reader[1 : 1 + PAGES_OF_ONE] for reader in readers])
        calm = _asked(running, [reader[-UNHURRIED:] for reader in _readers(settings.seed + 1, codes)], PAUSE)
    page.says(
        f"{RUNS} runs of {len(codes):,} places with {len(country.catalogue.statuses) + 2} headlines, {rows:,} rows,"
        f" added up and copied in {seconds:.0f} s. {READERS} readers in three languages open {PAGES_OF_ONE} boards"
        f" each, of places of all levels drawn by the seed, on {workers} processes beside the database and the readers"
        " on the same machine. First nobody waits between pages, so that this is what many more readers would ask for;"
        f" then as many others open other pages, one every {PAUSE:.0f} seconds each."
    )
    rows_of_table = [
        ("as fast as answered, each for the first time", *_figures(took)),
        ("as fast as answered, the same again", *_figures(again)),
        (f"one every {PAUSE:.0f} s", *_figures(calm)),
    ]
    page.table(("Pages", "Number", "A second", "p50, ms", "p95, ms", "p99, ms", "Failures"), rows_of_table)
    page.goal("95 of 100 pages of readers who read, within", _milliseconds(calm[1], 0.95), MOST_OF_95, "ms")
    page.goal("95 of 100 pages, nobody waiting, the first time, within", _milliseconds(took[1], 0.95), MOST_OF_95, "ms")
    unanswered = [each for each in (*took[1], *again[1], *calm[1]) if each.status != 200]
    page.goal("Pages not answered", float(len(unanswered)), 0)
    return page


def _publish(running: Office, settings: Settings) -> int:
    """Fill the tables of the board; returns their rows."""
    from martebe.office.headquarters.publish import TABLES, copy_in

    days = [DAY - timedelta(weeks=week) for week in reversed(range(RUNS))]
    with as_owner(running.database.dsn) as connection, connection.transaction(), duckdb.connect() as drawing:
        drawing.execute("SET threads = 2")
        _draw_places(drawing)
        copy_in(connection, "run", list(_runs(days)))
        for number in range(RUNS):
            _draw(drawing, settings, number)
            rows = board.added_up(drawing, country)
            copy_in(connection, "standing", ((number, *each) for each in rows))
        for table in TABLES:
            connection.execute(f"ANALYZE office.headquarters_{table}".encode())
        found = connection.execute("SELECT count(*) FROM office.headquarters_standing").fetchone()
    return int(found[0]) if found else 0


def _runs(days: Sequence[date]) -> Iterator[tuple[Any, ...]]:
    for number, day in enumerate(days):
        start = next(each for each, other in enumerate(days) if other.year == day.year)
        yield number, f"{day}-drawn", day, KNOWN_AT, start, True, "{}"


def _draw_places(drawing: duckdb.DuckDBPyConnection) -> None:
    """The table ``lived_in``: the real districts, each with its share of drawn rural districts and settlements."""
    districts = places.on(DAY).districts()
    drawing.execute("CREATE TABLE districts (number INTEGER, region INTEGER, district INTEGER)")
    drawing.executemany(
        "INSERT INTO districts VALUES (?, ?, ?)", [(n, d.parent, d.code) for n, d in enumerate(districts)]
    )
    drawing.execute(
        f"""CREATE TABLE lived_in AS
        WITH rural AS (
            SELECT region, district, district + 1000 * (1 + i // {len(districts)}) AS rural_district, i
            FROM range({RURAL_DISTRICTS}) AS r(i) JOIN districts ON number = i % {len(districts)})
        SELECT region, district, rural_district, rural_district + 1 + j // {RURAL_DISTRICTS} AS settlement
        FROM range({SETTLEMENTS}) AS s(j) JOIN rural ON rural.i = j % {RURAL_DISTRICTS}"""
    )


def _draw(drawing: duckdb.DuckDBPyConnection, settings: Settings, run: int) -> None:
    """The table ``placed`` of a run: so many persons for each settlement and headline, a tenth of them needed."""
    headlines = [status.code for status in country.catalogue.statuses] + ["none", "open"]
    each = settings.people // (SETTLEMENTS * len(headlines))
    drawing.execute(
        f"""CREATE OR REPLACE TABLE placed AS
        SELECT l.*, headline, needed, (1 + hash(settlement, headline, needed, {run + settings.seed}) %
            (CASE WHEN needed THEN {max(1, each // 5)} ELSE {2 * max(1, each)} END))::INTEGER AS persons
        FROM lived_in AS l, (SELECT unnest(?) AS headline), (VALUES (true), (false)) AS n(needed)""",
        [headlines],
    )


def _places() -> list[int]:
    from martebe.office.statements import rows

    return [code for (code,) in rows("SELECT DISTINCT place FROM office.headquarters_standing ORDER BY place")]


def _readers(seed: int, codes: Sequence[int]) -> list[list[bytes]]:
    """For each reader the requests for boards of places drawn at random: regions and districts as often as villages."""
    from martebe.office.access.models import Officer

    drawn, known = random.Random(seed), {place.code for place in places.on(DAY)}
    upper, lower = [code for code in codes if code in known or code == 0], [code for code in codes if code not in known]
    readers = []
    for number in range(READERS):
        officer = Officer(
            login=f"bench-{seed}-{number}", name="Bench", role="ministry_analyst", must_change_password=False
        )
        officer.set_unusable_password()
        officer.save()
        key, language = _session(officer), LANGUAGES[number % len(LANGUAGES)]
        asked = [drawn.choice(drawn.choice((upper, lower))) for _ in range(PAGES_OF_ONE)]
        readers.append([_request(language, place, key) for place in (0, *asked)])
    return readers


def _session(officer: Any) -> str:
    from django.contrib.sessions.backends.db import SessionStore
    from django.http import HttpRequest

    from martebe.office.access.services import sign_in_officer

    request = HttpRequest()
    request.session = SessionStore()
    sign_in_officer(request, officer)
    request.session.save()
    return str(request.session.session_key)


def _request(language: str, place: int, key: str) -> bytes:
    lines = (f"GET /{language}/board/?place={place} HTTP/1.1", "Host: localhost", f"Cookie: sessionid={key}")
    return "\r\n".join([*lines, "", ""]).encode()


def _asked(running: Office, readers: Sequence[Sequence[bytes]], pause: float = 0.0) -> tuple[float, list[Sent]]:
    senders = [Sender(running.port, reader, pause) for reader in readers]
    seconds = send_all(senders)
    return seconds, [sent for sender in senders for sent in sender.sent]


def _figures(asked: tuple[float, list[Sent]]) -> tuple[str, ...]:
    seconds, sent = asked
    shares = [f"{_milliseconds(sent, share):.1f}" for share in (0.5, 0.95, 0.99)]
    failures = sum(each.status != 200 for each in sent)
    return f"{len(sent):,}", f"{len(sent) / seconds:,.0f}", *shares, str(failures)


def _milliseconds(sent: Sequence[Sent], share: float) -> float:
    times = sorted(each.seconds * 1000 for each in sent)
    return times[int((len(times) - 1) * share)] if times else float("inf")
