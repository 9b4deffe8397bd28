"""Claims: beside the figure, never in it; entered with a source, confirmed by a second human, never changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.db.utils import IntegrityError
from django.template.base import Template
from django.test.utils import instrumented_test_render

from martebe.assembly import country
from martebe.kazakhstan.places import population
from martebe.office.outcomes import comparing, entering
from martebe.office.outcomes.comparing import verdict
from martebe.office.outcomes.models import Beside, Count, Entered, Figure
from martebe.office.publishing import publish

pytestmark = pytest.mark.usefixtures("published")
REGION = 750000000


@pytest.fixture(autouse=True)
def contexts(monkeypatch):
    """Answers tell what their templates were given."""
    monkeypatch.setattr(Template, "_render", instrumented_test_render)


TYPED = {
    "figure": "without",
    "place": "",
    "since": "",
    "day": "2018-08-01",
    "bound": "over",
    "value": "1 350 000",
    "source": "Ministry, release of 2 August 2018",
    "link": "https://example.kz/release",
    "published": "2018-08-02",
}


def enter(client, **other):
    return client.post("/en/claims/new/", TYPED | other)


def entered(client, **other):
    answer = enter(client, **other)
    assert answer.status_code == 302, answer.context["form"].errors
    return int(answer["Location"].rstrip("/").rpartition("/")[2])


def test_all_claims_of_the_country_are_shown_as_they_were_said(signed_in):
    """Whatever is computed: the list holds each with its own value, bound, source and day."""
    answer = signed_in("ministry_analyst").get("/en/claims/")
    shown = [each.line for each in answer.context["claims"]]
    told = {(line.value, line.bound, line.source, line.published, line.place) for line in shown}
    assert told == {(c.value, c.bound, c.source, c.published, c.place) for c in country.claims}
    assert len(shown) == len(country.claims) == 49


def test_each_claim_has_a_figure_or_says_why_not(signed_in):
    answer = signed_in("ministry_analyst").get("/en/claims/")
    text = answer.content.decode()
    for each in answer.context["claims"]:
        assert (each.line.computed is None) == (each.line.absent is not None) == (each.verdict == "")
    assert "this is a plan, not a fact" in text
    assert "registers yield no such number" in text
    assert "no run is of this day" in text


def test_sums_that_do_not_add_up_are_written_out(signed_in):
    text = signed_in("auditor").get("/en/claims/").content.decode()
    for number in (
        "62,000",
        "12,000",
        "8,000",
        "3,400",
        "12,400",
        "97,800",
        "92,700",
        "13,200,000",
        "27,300",
        "27,500",
    ):
        assert f"{number}<" in text
    assert ">−200<" in text
    assert ">+5,100<" in text


def test_shares_let_countries_of_different_size_be_compared():
    (without,) = [c for c in comparing.all_lines() if c.value == 2_700_000]
    residents = sum(count.total for count in population.regions(2018).values())
    assert without.claimed_share == pytest.approx(2_700_000 / residents)
    (counted,) = Figure.objects.filter(figure="without", since=None, day=date(2018, 1, 1), place=None)
    (whole,) = Figure.objects.filter(figure="residents", since=None, day=date(2018, 1, 1), place=None)
    assert without.computed_share == counted.value / whole.value
    assert without.computed == counted.value


@pytest.mark.parametrize(
    ("claimed", "bound", "computed", "expected"),
    [
        (0.59, "over", 0.60, "agrees"),
        (0.59, "over", 0.95, "agrees"),
        (0.59, "over", 0.589, "less"),
        (100, "about", 104, "agrees"),
        (100, "about", 106, "more"),
        (100, "", 94, "less"),
    ],
)
def test_over_and_about_are_respected(claimed, bound, computed, expected):
    assert verdict(claimed, bound, computed) == expected


def test_claims_are_chosen_by_place_and_day(signed_in):
    client = signed_in("auditor")
    answer = client.get("/en/claims/", {"place": "590000000", "since": "2018-02-01", "until": "2018-03-01"})
    assert {each.line.place for each in answer.context["claims"]} == {590000000}
    assert not answer.context["sums"]
    assert "No claim fits" in client.get("/en/claims/", {"since": "2030-01-01"}).content.decode()


def test_an_entered_claim_is_compared_at_once_and_confirmed_by_another(signed_in):
    analyst, auditor = signed_in("ministry_analyst"), signed_in("auditor")
    number = entered(analyst)
    answer = analyst.get(f"/en/claims/{number}/")
    figure = Figure.objects.get(figure="without", since=None, day=date(2018, 8, 1), place=None)
    assert answer.context["claim"].line.computed == figure.value
    assert not answer.context["may_confirm"]
    assert analyst.post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code == 403
    assert "not confirmed by a second officer" in auditor.get("/en/claims/").content.decode()
    assert auditor.post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code == 302
    assert Entered.objects.get(claim=number).confirmed_by is not None
    assert auditor.post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code == 403


def test_two_accounts_of_one_human_are_one(signed_in, two_residents):
    one, other = two_residents
    number = entered(signed_in("ministry_analyst", person=one))
    assert signed_in("auditor", person=one).post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code == 403
    assert signed_in("auditor", person=other).post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code == 302


@pytest.fixture
def two_residents(published):
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person FROM now.residents ORDER BY person LIMIT 2")
        rows = cursor.fetchall()
    return [person for (person,) in rows]


def test_a_correction_is_a_new_version_to_be_confirmed_anew(signed_in):
    analyst, auditor = signed_in("ministry_analyst"), signed_in("auditor")
    number = entered(analyst)
    auditor.post(f"/en/claims/{number}/confirm/", {"version": 1})
    assert analyst.post(f"/en/claims/{number}/correct/", TYPED | {"value": "1390000"}).status_code == 302
    versions = entering.versions(number)
    assert [(each.version, each.value, bool(each.confirmed_by)) for each in versions] == [
        (2, Decimal(1_390_000), False),
        (1, Decimal(1_350_000), True),
    ]
    assert auditor.post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code == 403, "it was not what was read"


def test_a_region_speaks_of_itself_alone(signed_in):
    region = signed_in("regional_headquarters", REGION)
    assert enter(region).status_code == 422, "not of the country"
    assert enter(region, place="110000000").status_code == 422
    number = entered(region, place=str(REGION))
    elsewhere = signed_in("regional_headquarters", 110000000)
    assert elsewhere.post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code == 403
    assert elsewhere.get(f"/en/claims/{number}/correct/").status_code == 403
    assert (
        signed_in("regional_headquarters", REGION).post(f"/en/claims/{number}/confirm/", {"version": 1}).status_code
        == 302
    )


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("value", {"figure": "rate", "since": "2018-01-01", "value": "101"}),
        ("value", {"value": "12.5"}),
        ("value", {"value": "-1"}),
        ("value", {"value": "NaN"}),
        ("value", {"value": "Infinity"}),
        ("value", {"value": "1e9"}),
        ("value", {"value": "=1+1"}),
        ("day", {"day": "2018-08-03"}),
        ("published", {"published": "2018-08-03"}),
        ("since", {"figure": "updated", "since": "2018-08-01"}),
        ("since", {"figure": "updated", "since": "2018-08-05"}),
        ("since", {"figure": "updated"}),
        ("since", {"since": "2018-01-01"}),
        ("figure", {"figure": "programme"}),
        ("source", {"source": "somebod"}),
        ("link", {"link": "javascript:alert(1)"}),
        ("place", {"place": "610000000", "day": "2018-01-01"}),
        ("day", {"day": "0001-01-01", "published": "0001-01-01"}),
    ],
)
def test_nonsense_is_refused_with_the_reason_at_its_field(field, wrong, signed_in):
    before = Entered.objects.count()
    answer = enter(signed_in("ministry_analyst"), **wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert Entered.objects.count() == before


def test_a_rate_is_typed_in_per_cent(signed_in):
    number = entered(signed_in("ministry_analyst"), figure="rate", since="2018-01-01", value="59,3 %")
    found = entering.versions(number)[0]
    assert found.value == Decimal("0.593")
    answer = signed_in("ministry_analyst").get(f"/en/claims/{number}/correct/")
    assert answer.context["form"].initial["value"] == "59.3"


def test_what_was_entered_cannot_be_changed_or_confirmed_by_its_author_in_the_database(signed_in):
    number = entered(signed_in("ministry_analyst"))
    row = Entered.objects.get(claim=number)
    for change in ("value = 1", "source = 'other'", "version = 9"):
        with (
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"UPDATE office.outcomes_entered SET {change} WHERE id = %s", [row.id])
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM office.outcomes_entered WHERE id = %s", [row.id])
    with pytest.raises(IntegrityError, match="Another human"), transaction.atomic():
        Entered.objects.filter(id=row.id).update(confirmed_by=row.entered_by, confirmed_at=row.entered_at)


def test_a_claim_enters_no_figure(signed_in, published, runs, small_lake):
    """However absurd what is entered and confirmed, publishing anew gives the same counts."""

    def all_counts():
        return (
            sorted(Count.objects.values_list()),
            sorted(Figure.objects.values_list("figure", "day", "value")),
            sorted(Beside.objects.values_list("claim", "value"), key=str),
        )

    def without_keys(found):
        return [row[1:] for row in found[0]], *found[1:]

    before = without_keys(all_counts())
    number = entered(signed_in("ministry_analyst"), value="99999999")
    signed_in("auditor").post(f"/en/claims/{number}/confirm/", {"version": 1})
    publish(published, runs, small_lake, country)
    assert without_keys(all_counts()) == before
    assert entering.versions(number)[0].value == 99_999_999, "what was entered outlives publishing"


def test_a_link_or_source_cannot_become_markup(signed_in):
    client = signed_in("ministry_analyst")
    number = entered(client, source="<script>alert(1)</script> said so")
    text = client.get(f"/en/claims/{number}/").content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_a_clerk_at_a_desk_sees_no_claims(signed_in):
    assert signed_in("operator").get("/en/claims/").status_code == 403
