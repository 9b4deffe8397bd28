"""Reports are made behind the pages from published counts, and each officer gets what they answer for."""

import hashlib
import io
from collections.abc import Callable
from datetime import date

import openpyxl
import psycopg
import pytest
from django.db import IntegrityError, connection
from django.test import Client

from martebe.assembly import country
from martebe.figures.monthly import count_month, period_of, report_of, written
from martebe.intake import Lake
from martebe.office.access.actors import Actor
from martebe.office.reports import making
from martebe.office.reports.making import Wish
from martebe.office.reports.publish import publish
from martebe.office.sources import Sources
from martebe.register import Register, Resources

pytestmark = pytest.mark.usefixtures("published")
JULY, PAVLODAR, KARAGANDA = date(2018, 7, 1), 550_000_000, 350_000_000
SignedIn = Callable[..., Client]


def analyst() -> Actor:
    return Actor("officer", "officer:1", "ministry_analyst", None, "Analyst")


def made(wish: Wish) -> making.Report:
    """A report, made as the chore makes it."""
    number = making.ask(analyst(), wish)
    assert number is not None
    while (found := making.find(analyst(), number)) and found.under_way:
        assert making.make_next()
    assert found is not None
    return found


def test_publishing_makes_months_and_asks_for_the_usual_reports() -> None:
    assert [month.month for month in making.months()] == [JULY, date(2018, 6, 1), date(2018, 3, 1)]
    usual = [each for each in making.made(analyst(), 500) if each.asked_by == "system:publishing"]
    assert len(usual) == 18 * 3
    assert {each.form for each in usual} == {"pdf"}


def test_a_report_is_that_of_the_runs(runs: Register, small_lake: Lake) -> None:
    """The office, which has no lake, makes the very bytes that the command makes."""
    period = period_of([*{run.certificate.day: run for run in runs.runs()}.values()], JULY)
    told = report_of(count_month(period, small_lake, country), country, PAVLODAR)
    found = made(Wish(JULY, PAVLODAR, "xlsx", "ru"))
    assert making.file_of(found) == written(told, "xlsx", "ru")
    assert found.name == "monthly-2018-07-550000000-ru.xlsx"
    assert found.run == told.run
    assert found.sha256 == hashlib.sha256(written(told, "xlsx", "ru")).hexdigest()


def test_what_was_made_is_not_made_again() -> None:
    one, other = made(Wish(JULY, None, "csv", "en")), made(Wish(JULY, None, "csv", "en"))
    assert one == other
    assert making.ask(analyst(), Wish(date(2011, 1, 1), None, "csv", "en")) is None


def test_whoever_asks_is_served_before_what_was_asked_by_nobody() -> None:
    number = making.ask(analyst(), Wish(JULY, KARAGANDA, "csv", "kk"))
    making.make_next()
    assert number is not None
    found = making.find(analyst(), number)
    assert found is not None
    assert found.state == "ready"


def test_what_fails_is_kept_with_its_reason_and_is_tried_again_when_asked(published: str) -> None:
    """Counts that were published anew meanwhile are not passed off as those that were asked for."""
    number = making.ask(analyst(), Wish(date(2018, 3, 1), None, "csv", "kk"))
    assert number is not None
    with psycopg.connect(published) as owner:
        owner.execute("UPDATE office.reports_month SET fingerprint = 'other' WHERE month = '2018-03-01'")
    making.make_next()
    found = making.find(analyst(), number)
    assert found is not None
    assert (found.state, found.reason) == ("failed", "gone")
    again = making.ask(analyst(), Wish(date(2018, 3, 1), None, "csv", "kk"))
    assert again is not None
    waiting = making.find(analyst(), again)
    assert waiting is not None
    assert waiting.state == "waiting"


def test_a_report_that_was_made_cannot_be_changed() -> None:
    found = made(Wish(JULY, None, "csv", "ru"))
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute("UPDATE office.reports_report SET file = 'x' WHERE id = %s", [found.id])


def test_publishing_again_counts_nothing_again(published: str, runs: Register, small_lake: Lake) -> None:
    by_day = list({run.certificate.day: run for run in runs.runs()}.values())
    sources = Sources(by_day, small_lake, country, Resources())
    with psycopg.connect(published) as owner:
        publish(owner, sources)  # counts the older months that are still missing
        before = owner.execute("SELECT month, xmin::text FROM office.reports_month ORDER BY 1").fetchall()
        publish(owner, sources)
        assert owner.execute("SELECT month, xmin::text FROM office.reports_month ORDER BY 1").fetchall() == before
        assert len(before) == 5


def test_a_head_prints_the_report_of_the_region_in_two_clicks(signed_in: SignedIn) -> None:
    made(Wish(JULY, PAVLODAR, "pdf", "ru"))
    head = signed_in("regional_headquarters", PAVLODAR)
    page = head.get("/ru/reports/").content.decode()
    address = page.split('button-primary" href="')[1].split('"')[0]
    answer = head.get(address)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer.content.startswith(b"%PDF")


def test_a_head_is_offered_and_given_the_own_territory_alone(signed_in: SignedIn) -> None:
    other = made(Wish(JULY, KARAGANDA, "pdf", "ru"))
    head = signed_in("regional_headquarters", PAVLODAR)
    page = head.get("/ru/reports/").content.decode()
    assert "Павлодар" in page
    assert "Карагандинская" not in page
    assert head.get(f"/ru/reports/{other.id}/").status_code == 404
    assert head.get(f"/ru/reports/{other.id}/file/").status_code == 404
    wish = {"month": "2018-07-01", "place": KARAGANDA, "language": "ru", "form": "pdf"}
    assert head.post("/ru/reports/new/", wish).status_code == 422
    assert head.post("/ru/reports/new/", wish | {"place": ""}).status_code == 422


def test_a_report_is_waited_for_on_a_page_of_its_own(signed_in: SignedIn) -> None:
    client = signed_in("ministry_analyst")
    wish = {"month": "2018-06-01", "place": "", "language": "en", "form": "xlsx"}
    address = client.post("/en/reports/new/", wish)["Location"]
    waiting = client.get(address).content.decode()
    assert 'aria-busy="true"' in waiting
    assert client.get(f"{address}file/").status_code == 302
    while making.make_next():
        pass
    part = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert "aria-busy" not in part
    assert "<html" not in part
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"{address}file/").content))
    assert "Certificate" in book.sheetnames
