"""Pages of outcomes: the three counts, the ranking, who still works, and what counts, for those who steer."""

from __future__ import annotations

import pytest
from django.template.base import Template
from django.test.utils import instrumented_test_render

from martebe.figures.evidence import EVIDENCE
from martebe.kazakhstan.outcomes import outcome_rules
from martebe.office.outcomes.services import confirmed_of, ranking_of

pytestmark = pytest.mark.usefixtures("published")
REGION = 750000000


@pytest.fixture(autouse=True)
def contexts(monkeypatch):
    """Answers tell what their templates were given."""
    monkeypatch.setattr(Template, "_render", instrumented_test_render)


def page(client, address, **query):
    answer = client.get(f"/en/{address}", query)
    assert answer.status_code == 200
    return answer


@pytest.mark.parametrize("role", ["ministry_analyst", "auditor"])
def test_the_country_stands_first_for_who_answers_for_it(role, signed_in):
    answer = page(signed_in(role), "outcomes/")
    counted = confirmed_of(None)
    assert answer.context["place"] is None
    text = answer.content.decode()
    for persons in (counted.reported, counted.confirmed, counted.needed):
        assert f">{persons:,}<" in text
    assert [line.place for line, _ in answer.context["lines"]] == [line.place for line in ranking_of()]


def test_a_region_opens_on_itself_with_its_rank_and_its_districts(signed_in):
    answer = page(signed_in("regional_headquarters", REGION), "outcomes/")
    (own,) = [line for line in ranking_of() if line.place == REGION]
    assert answer.context["place"] == REGION
    assert answer.context["own"] == own
    assert [line.place for line, _ in answer.context["lines"]] == [line.place for line in ranking_of(REGION)]


def test_every_number_of_persons_leads_to_these_persons(signed_in):
    """The parts of the table are the whole, and each leads to its own cell."""
    answer = page(signed_in("ministry_analyst"), "outcomes/")
    counted, text = confirmed_of(None), answer.content.decode()
    rows = [*answer.context["evidence"], *answer.context["excluded"]]
    assert sum(row.persons for row in rows) == counted.reported
    assert sum(row.persons for row in answer.context["channels"]) == counted.reported - counted.excluded
    for row in rows:
        assert bool(row.address) == (row.persons > 0 and row.code != "double")
        assert not row.address or row.address.replace("&", "&amp;") in text


def test_whom_a_region_counted_that_was_divided_since_is_not_looked_for_there(signed_in):
    """South Kazakhstan became two places in June 2018: its people are in them now, and none is under its own code."""
    answer = page(signed_in("ministry_analyst"), "outcomes/", place=510000000)
    assert answer.context["counted"].reported > 0
    rows = [row for part in ("evidence", "excluded", "channels") for row in answer.context[part]]
    assert {row.address for row in rows} == {""}
    assert answer.context["confirmed_address"] == answer.context["reported_address"] == ""
    assert 'href=""' not in answer.content.decode()


def test_who_still_works_says_what_has_not_come(signed_in):
    text = page(signed_in("ministry_analyst"), "outcomes/lasting/").content.decode()
    assert "time comes on" in text
    assert "run for 1 July 2018" in text


def test_the_third_count_is_of_the_same_period_as_the_others(signed_in):
    """Whoever was confirmed before the period began is no part of its three counts."""
    answer = page(signed_in("ministry_analyst"), "outcomes/")
    counted = answer.context["counted"]
    assert [each.after for each in answer.context["still"]] == [3, 6, 12]
    assert all(each.working <= each.confirmed <= counted.confirmed for each in answer.context["still"])
    assert "time has not come yet" in answer.content.decode()


def test_what_counts_names_every_reason_with_its_source(signed_in):
    answer = page(signed_in("auditor"), "outcomes/rules/")
    text = answer.content.decode()
    for code in EVIDENCE:
        assert f'id="{code}"' in text
    for each in outcome_rules.exclusions:
        assert f'id="{each.code}"' in text
        assert each.source.on(answer.context["end"].day).act in text
    unverified = [each for each in outcome_rules.exclusions if each.source.on(answer.context["end"].day).unverified]
    assert text.count("not verified in an act") == len(unverified) + 1


@pytest.mark.parametrize("place", ["1", "999999999", "abc", "750000000000000000000"])
def test_a_place_that_is_none_is_not_found(place, signed_in):
    assert signed_in("auditor").get("/en/outcomes/", {"place": place}).status_code == 404


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("address", ["outcomes/", "outcomes/lasting/", "outcomes/rules/", "claims/"])
def test_pages_speak_each_language(language, address, signed_in):
    assert signed_in("district_head", 751110000).get(f"/{language}/{address}").status_code == 200
