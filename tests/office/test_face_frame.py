"""What frames every page: doors by role, trouble in the office's own words, dates as the reader writes them."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django import forms
from django.db import InterfaceError, OperationalError
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.translation import override

from martebe.office.access.policy import ACTS, PURPOSES, ROLES
from martebe.office.face import moments, trouble
from martebe.office.face.guide import CHAPTERS
from martebe.office.face.navigation import AREAS, DOORS, FEW, links_for, menu_for
from martebe.office.face.saying import say
from martebe.rules.words import Words

NUMBER_OF_NOBODY = "000000000000"
TROUBLES = [each for each in vars(trouble).values() if isinstance(each, trouble.Trouble)]


class Shaky(forms.Form):
    """A form with one field of each shape."""

    name = forms.CharField(label="Name", help_text="As in the document")
    way = forms.ChoiceField(label="Way", choices=[("a", "A")], widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Agreed", required=False)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_shown_the_doors_that_it_may_open_and_no_others(role: str) -> None:
    shown = [link.door for link in links_for(role, "/kk/")]
    assert shown == [door for door in DOORS if ACTS[door.act].allows(role)]
    assert all(reverse(door.view) for door in shown)


def test_one_door_is_current_on_its_page_and_on_those_behind_it() -> None:
    with override("en"):
        here = reverse("access:open_account")
        current = [link.door.view for link in links_for("administrator", here) if link.current]
    assert current == ["access:accounts"]


def test_help_tells_residents_no_limit_of_officers() -> None:
    limits = {chapter.key: chapter.limits for chapter in CHAPTERS}
    assert limits["resident"] == []
    assert PURPOSES["service"] in limits["desk"]


def test_every_door_is_in_one_area() -> None:
    for door in DOORS:
        assert sum(door.room in area.rooms for area in AREAS) == 1, door.view


@pytest.mark.parametrize("role", ROLES)
def test_a_menu_leads_to_every_door(role: str) -> None:
    with override("en"):
        links = links_for(role, "/en/")
        menu = menu_for(role, "/en/")
        behind = [menu_for(role, area.address) for area in menu.areas] or [menu]
    assert {link.address for each in behind for link in each.links} == {link.address for link in links}
    assert all(len(each.links) <= FEW for each in behind)


def test_an_area_is_current_on_its_pages() -> None:
    with override("en"):
        menu = menu_for("regional_headquarters", reverse("channels:state"))
    assert [area.words.en for area in menu.areas if area.current] == ["Order"]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("each", TROUBLES, ids=lambda each: each.title.en)
def test_trouble_is_told_without_the_database(each: trouble.Trouble, language: str) -> None:
    request = RequestFactory().get(f"/{language}/x/")
    with override(language):
        answer = trouble.answer(request, each)
    page = answer.content.decode()
    assert answer.status_code == each.status
    assert f'<html lang="{language}"' in page
    assert each.title.said_in(language) in page


def test_a_program_is_told_trouble_as_a_problem() -> None:
    answer = Client().get("/api/no-such-thing")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["code"] == "MRT-404"


@pytest.mark.parametrize("lost", [OperationalError, InterfaceError])
def test_a_lost_database_is_a_matter_of_waiting(lost: type[Exception]) -> None:
    request = RequestFactory().get("/en/x/")
    try:
        raise lost("server closed the connection unexpectedly")
    except lost:
        answer = trouble.broken(request)
    assert (answer.status_code, answer["Retry-After"]) == (503, "5")


def test_any_other_failure_is_ours_and_says_nothing_of_its_cause() -> None:
    request = RequestFactory().get("/en/x/")
    try:
        raise ValueError(NUMBER_OF_NOBODY)
    except ValueError:
        answer = trouble.broken(request)
    assert answer.status_code == 500
    assert NUMBER_OF_NOBODY not in answer.content.decode()


def test_an_old_form_is_told_from_a_forbidden_one(office: str) -> None:
    answer = Client(enforce_csrf_checks=True).post("/en/theme", {"theme": "dark"})
    assert answer.status_code == 403
    assert trouble.STALE_FORM.title.en in answer.content.decode()


@pytest.mark.parametrize(
    ("chosen", "kept", "there", "led"),
    [
        ("dark", "dark", "/ru/help/?a=1", "/ru/help/?a=1"),
        ("purple", "auto", "/kk/", "/kk/"),
        ("light", "light", "https://example.org/", "/"),
        ("light", "light", "//example.org/", "/"),
    ],
)
def test_a_theme_is_kept_and_leads_nowhere_else(office: str, chosen: str, kept: str, there: str, led: str) -> None:
    answer = Client().post("/en/theme", {"theme": chosen, "next": there})
    assert (answer.status_code, answer["Location"], answer.cookies["theme"].value) == (302, led, kept)


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("kk", "2018\u202fж. 2 тамыз", "2018\u202fж. 02 там., 15:30"),
        ("ru", "2 августа 2018\u202fг.", "2 авг. 2018\u202fг., 15:30"),
        ("en", "2 August 2018", "2 Aug 2018, 15:30"),
    ],
)
def test_days_and_moments_are_written_as_the_reader_does(language: str, day: str, moment: str) -> None:
    with override(language):
        assert moments.day(date(2018, 8, 2)) == day
        assert moments.moment(datetime(2018, 8, 2, 9, 30, tzinfo=UTC)) == moment


def test_a_day_that_ends_with_a_stop_ends_the_sentence() -> None:
    until = Words("{0} дейін.", "Ответим до {0}.", "We answer by {0}...")
    with override("ru"):
        assert say(until, moments.day(date(2018, 8, 24))) == "Ответим до 24 августа 2018\u202fг."
    with override("en"):
        assert say(until, moments.day(date(2018, 8, 24))) == "We answer by 24 August 2018..."


def test_money_shows_tiyn_only_where_there_are_some() -> None:
    with override("en"):
        assert moments.tenge(4_250_000) == "42,500\N{NO-BREAK SPACE}₸"
        assert moments.tenge(4_250_050) == "42,500.50\N{NO-BREAK SPACE}₸"


def test_a_field_is_tied_to_its_hint_and_its_error() -> None:
    form = Shaky({"name": "", "way": "b"})
    shown = Template("{% errors form %}{% for each in form %}{% field each %}{% endfor %}").render(
        Context({"form": form})
    )
    assert 'aria-describedby="id_name-hint id_name-error"' in shown
    assert 'id="id_name-hint"' in shown
    assert 'id="id_name-error"' in shown
    assert '<a href="#id_name">Name</a>' in shown
    assert '<fieldset class="field" id="id_way" aria-describedby="id_way-error">' in shown


@pytest.mark.parametrize("role", [None, "operator", "auditor"])
def test_help_begins_with_the_readers_own_role(signed_in: Callable[..., Client], role: str | None) -> None:
    client = signed_in(role, 750000000 if role == "operator" else None) if role else Client()
    page = client.get("/en/help/").content.decode()
    first = {None: "resident", "operator": "desk", "auditor": "auditor"}[role]
    assert page.index(f'<details id="{first}" open>') == page.index("<details")


def test_the_pattern_page_is_shown_in_a_demonstration_only(office: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings as known

    assert Client().get("/en/face/").status_code == 200
    monkeypatch.setattr(known, "DEMO", False)
    assert Client().get("/en/face/").status_code == 404
