"""A plan from the largest category to its page: three steps without a script, versions that stay, facts untouched."""

import re
from datetime import date
from urllib.parse import urlencode

import pytest
from django.db import connection, connections

from martebe.figures.traits import Traits
from martebe.office.plans.demo import make_plans
from martebe.office.plans.groups import cell_of
from martebe.office.plans.keeping import find, plans_in
from martebe.office.plans.progress import progress
from martebe.office.plans.services import plans_of
from martebe.office.worklists.services import count

pytestmark = pytest.mark.usefixtures("published")

LANGUAGES = ("kk", "ru", "en")
ROUTE = "declarations:service_centre"


@pytest.fixture(scope="module")
def region(published: str) -> int:
    """The region with most people without status."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT region FROM office.plans_group WHERE since IS NULL AND start_day = '2018-08-01'"
            " GROUP BY 1 ORDER BY sum(persons) DESC, 1 LIMIT 1"
        )
        return cursor.fetchone()[0]


def text(answer) -> str:
    return answer.content.decode().replace("&#x27;", "'").replace("\xa0", " ")


def fields_of(page: str) -> dict[str, str]:
    """What the form of a page would send as it stands."""
    form = page[page.index('<form method="post" action="?') :]
    inputs = re.findall(r'<input type="(?:number|text)" name="([^"]+)"(?: value="([^"]*)")?', form)
    chosen = re.findall(r'<select name="([^"]+)".*?<option value="([^"]+)" selected', form, re.DOTALL)
    return dict([*inputs, *chosen])


def third_step(client, **more: str) -> tuple[str, dict[str, str]]:
    """The address of the third step for the men of the region, and its fields filled in."""
    address = f"/en/plans/new/targets/?{urlencode({'sex': 'male', 'route': ROUTE} | more)}"
    fields = fields_of(text(client.get(address)))
    return address, fields | {"responsible": "Deputy head", "budget": "1 250 000,50"}


def test_a_region_plans_for_a_district_of_it_and_for_no_other(signed_in, region: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT district FROM office.plans_group WHERE region = %s AND district IS NOT NULL AND sex = 'male'"
            " GROUP BY 1 ORDER BY sum(persons) DESC, 1 LIMIT 1",
            [region],
        )
        (district,) = cursor.fetchone()
    head = signed_in("regional_headquarters", region)
    first = text(head.get(f"/en/plans/new/?place={district}&by=sex"))
    assert f"place={district}" in re.search(r'href="([^"]*/plans/new/proposal/\?[^"]*)"', first)[1]
    address, fields = third_step(head, place=district)
    assert [name for name in fields if name.startswith("d")] == [f"d{district}"]
    made = re.search(r"/plans/(\d+)/", head.post(address, fields | {"adopt": "1"})["Location"])[1]
    shown = text(head.get(f"/en/plans/{made}/"))
    assert f"/en/board/?place={district}" in shown
    assert head.get(f"/en/plans/{made}/change/").status_code == 200
    assert f"/plans/{made}/" in text(head.get(f"/en/plans/?place={district}"))
    elsewhere = 750000000 if region != 750000000 else 710000000
    assert f"plans/new/?place={region}" in text(head.get(f"/en/plans/?place={elsewhere}"))


def adopted(client, **typed: str) -> int:
    """A plan adopted for the men of the region; its number."""
    address, fields = third_step(client)
    answer = client.post(address, fields | typed | {"adopt": "1"})
    assert answer.status_code == 302, text(answer)
    return int(re.search(r"/plans/(\d+)/", answer["Location"])[1])


def test_the_steps_lead_by_links_and_buttons_from_the_largest_category_to_a_plan(signed_in, region):
    client = signed_in("regional_headquarters", region)
    first = text(client.get("/en/plans/new/?by=sex"))
    link = re.search(r'href="([^"]*/plans/new/proposal/\?[^"]*)"', first)[1].replace("&amp;", "&")
    second = text(client.get(link))
    assert "This is an association, not a cause" in second
    assert "nothing is said of them: " in second
    form = second[second.index('action="/en/plans/new/targets/"') :]
    asked = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[: form.index("</form>")]))
    third = client.get(f"/en/plans/new/targets/?{urlencode(asked)}")
    assert third.status_code == 200
    assert fields_of(text(third))["total"] == asked["total"]


def test_districts_are_filled_in_by_who_is_without_status_and_make_the_total(signed_in, region):
    client = signed_in("regional_headquarters", region)
    address, fields = third_step(client)
    districts = {name: int(value) for name, value in fields.items() if re.fullmatch(r"d\d+", name)}
    assert sum(districts.values()) == int(fields["total"])
    again = fields_of(text(client.post(address, fields | {"total": "7", "spread": "1"})))
    assert sum(int(value) for name, value in again.items() if name in districts) == 7


def test_an_adopted_plan_shows_sums_budget_and_its_people(signed_in, region):
    client = signed_in("regional_headquarters", region)
    number = adopted(client, title="The men")
    plan = find(number)
    assert plan.version.budget == 1_250_000_50
    assert plan.version.sum.short == 0
    assert plan.start == date(2018, 8, 1)
    page = text(client.get(f"/en/plans/{number}/"))
    assert "exactly the target of" in page
    waiting = count(cell_of(Traits(sex="male"), region))
    assert f"Without status now: {waiting}" in page
    assert "The men" in text(client.get("/en/plans/"))
    assert [line.title for line in plans_of(region) if line.id == number] == ["The men"]


def test_a_plan_whose_parts_do_not_make_its_target_says_so(signed_in, region):
    client = signed_in("regional_headquarters", region)
    _, fields = third_step(client)
    number = adopted(client, target=str(int(fields["total"]) + 2))
    assert "is 2 short of" in text(client.get(f"/en/plans/{number}/"))
    assert "is 2 short of" in text(client.get("/en/plans/"))


def test_what_is_wrong_stands_at_its_field_and_nothing_is_kept(signed_in, region):
    client = signed_in("regional_headquarters", region)
    before = len(plans_in(None))
    address, fields = third_step(client)
    for wrong in ({"budget": "much"}, {"responsible": ""}, {"title": ""}, {"months": "99"}, {"target": "0"}):
        answer = client.post(address, fields | wrong | {"adopt": "1"})
        assert answer.status_code == 422
        assert 'aria-invalid="true"' in text(answer)
    nobody = {name: "0" for name in fields if re.fullmatch(r"d\d+", name)}
    assert "Every district has 0." in text(client.post(address, fields | nobody | {"adopt": "1"}))
    assert len(plans_in(None)) == before


def test_a_change_is_a_new_version_with_its_reason_and_the_old_one_stays(signed_in, region):
    client = signed_in("regional_headquarters", region)
    number = adopted(client, title="First")
    target = find(number).version.target
    page = text(client.get(f"/en/plans/{number}/change/"))
    form = page[page.index('<form method="post" class="card') :]
    fields = dict(re.findall(r'<input type="(?:number|text)" name="([^"]+)" value="([^"]*)"', form))
    fields |= dict(re.findall(r'<select name="([^"]+)".*?<option value="([^"]+)" selected', form, re.DOTALL))
    fields |= {"title": "Second", "target": str(target + 5)}
    assert client.post(f"/en/plans/{number}/change/", fields).status_code == 422
    answer = client.post(f"/en/plans/{number}/change/", fields | {"reason": "The ministry set more."})
    assert answer.status_code == 302, text(answer)
    now, old = text(client.get(f"/en/plans/{number}/")), text(client.get(f"/en/plans/{number}/versions/1/"))
    assert "is 5 short of" in now and "The ministry set more." in now
    assert "<h1>First</h1>" in old and "This is an earlier version" in old
    assert find(number, 1).version.parts == find(number).version.parts
    assert client.get(f"/en/plans/{number}/versions/3/").status_code == 404


def test_a_category_is_added_to_a_plan_as_a_new_version(signed_in, region):
    client = signed_in("regional_headquarters", region)
    number = adopted(client)
    address, fields = third_step(client, plan=str(number), sex="female")
    assert client.post(address, fields | {"adopt": "1"}).status_code == 422
    assert client.post(address, fields | {"adopt": "1", "reason": "Women too."}).status_code == 302
    assert [part.traits.sex for part in find(number).version.parts] == ["male", "female"]
    assert [part.traits.sex for part in find(number, 1).version.parts] == ["male"]


def test_plans_are_read_and_changed_where_they_belong(signed_in, region):
    own = signed_in("regional_headquarters", region)
    number = adopted(own, title="Ours alone")
    elsewhere = 710000000 if region != 710000000 else 750000000
    other, analyst = signed_in("regional_headquarters", elsewhere), signed_in("ministry_analyst")
    district = next(code for code in find(number).version.districts if code)
    head = signed_in("district_head", district)
    assert other.get(f"/en/plans/{number}/").status_code == 404
    assert other.get(f"/en/plans/{number}/change/").status_code == 404
    assert "Ours alone" not in text(other.get("/en/plans/"))
    assert analyst.get(f"/en/plans/{number}/").status_code == 200
    assert analyst.get(f"/en/plans/{number}/change/").status_code == 403
    assert analyst.get("/en/plans/new/").status_code == 403
    assert head.get(f"/en/plans/{number}/").status_code == 200
    assert head.get(f"/en/plans/{number}/change/").status_code == 404
    mine = adopted(head, title="Of the district")
    assert find(mine).district == district
    assert set(find(mine).version.districts) == {district}


@pytest.mark.parametrize("query", ["last=nothing", "age=many", "urban=moon", "household=x", "declared=x", "route=x"])
def test_codes_that_nobody_knows_lead_nowhere(signed_in, region, query):
    client = signed_in("regional_headquarters", region)
    assert client.get(f"/en/plans/new/targets/?route={ROUTE}&{query}").status_code == 404


def test_plans_of_the_demonstration_are_marked_short_and_made_once(signed_in, region):
    make_plans(region)
    there = [plan for plan in plans_in(None) if plan.made_up]
    make_plans(region)
    assert [plan.id for plan in plans_in(None) if plan.made_up] == [plan.id for plan in there]
    release = min(there, key=lambda plan: plan.id)
    assert release.region == 590000000
    assert release.version.sum.short > 0
    page = text(signed_in("ministry_analyst").get(f"/en/plans/{release.id}/"))
    assert "Made up for the demonstration" in page
    assert "short of" in page


def test_plan_fact_and_forecast_of_a_past_start_stand_side_by_side(signed_in, region):
    make_plans(region)
    known = [progress(plan) for plan in plans_in(region) if plan.made_up]
    for each in known:
        told = [month.fact for month in each.months if month.fact is not None]
        assert told == sorted(told) and told[-1] == each.whole.fact <= each.whole.reported <= each.whole.persons
        assert [month.planned for month in each.months][-1] == each.plan.version.sum.total
        ahead = [month.forecast for month in each.months if month.forecast is not None]
        assert ahead
        assert all(end.low <= end.value <= end.high <= each.whole.persons for end in ahead)
        assert sum(line.fact for _, line in each.parts) == each.whole.fact
        standings = [line.standing for _, line in each.districts]
        assert standings == sorted(standings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_read_in_each_language(signed_in, region, language):
    client = signed_in("regional_headquarters", region)
    number = adopted(client)
    for path in ("", "new/", "new/proposal/?sex=male", f"{number}/", f"{number}/change/"):
        answer = client.get(f"/{language}/plans/{path}")
        assert answer.status_code == 200
        assert f'<html lang="{language}"' in text(answer)


def test_where_nothing_is_published_any_more_pages_say_so(signed_in, region):
    """The last test here: it empties what the others read."""
    client = signed_in("regional_headquarters", region)
    number = adopted(client)
    with connections["owner"].cursor() as owner:
        owner.execute("DELETE FROM office.plans_group; DELETE FROM office.plans_tried")
    assert "No run has been published" in text(client.get("/en/plans/new/"))
    assert "there is no rate" in text(client.get("/en/plans/new/proposal/?sex=male"))
    assert "so there are no facts" in text(client.get(f"/en/plans/{number}/"))
