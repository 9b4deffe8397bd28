"""What an attacker tried in the rooms of headquarters: pages that broke, oracles, numbers of persons past a look."""

from collections.abc import Callable

import pytest
from django.test import Client

from martebe.office.access.models import Officer
from tests.office.fieldworks import busiest

pytestmark = pytest.mark.usefixtures("published")
Officers = Callable[..., Officer]
SignedIn = Callable[..., Client]
HUGE = "9" * 30
ENDLESS = "9" * 5_000


# --- what breaks no page ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query",
    [
        "headline=%00", "headline=none&sex=%00", "group=%00", "channel=%ed%a0%80", "group=lapse%3Ax", "group=employer",
        "group=lapse%3Anothing%3A2018-09", "group=lapse%3Anone%3A9999-99", "group=employer%3Ax%3Ay%3Az",
        "group=tried%3A1", "group=plan", "group=unsettled%3A", "headline=nothing", "last=nothing", "evidence=nothing",
        "excluded=nothing", "sex=nobody", "age_from=999999999", "age_from=%EF%BC%91", f"age_from={ENDLESS}",
        f"urban={HUGE}", "urban=x", "place=999999999", "place=-1", "place=0", "place=%D9%A1", f"place={HUGE}",
        "&".join(f"a{n}=1" for n in range(60)),
    ],
    ids=lambda query: query[:50],
)  # fmt: skip
def test_no_cell_that_is_made_up_breaks_its_page(signed_in: SignedIn, query: str) -> None:
    assert signed_in("regional_headquarters").get(f"/en/worklists/behind/?{query}").status_code in (200, 403, 404)


@pytest.mark.parametrize(
    "address",
    [
        f"/en/employers/actions/?after={HUGE}", f"/en/employers/actions/?after={ENDLESS}",
        f"/en/employers/list/?after={HUGE}-{HUGE}", f"/en/employers/list/?after={ENDLESS}-1",
        "/en/employers/list/?after=%D9%A1-%D9%A1", f"/en/employers/?place={HUGE}", "/en/employers/?place=%D9%A1",
        "/en/employers/?place=990000000", f"/en/employers/{HUGE}/", "/en/employers/lapsing/?month=x&place=999999999",
        f"/en/board/?place={HUGE}", "/en/board/?place=999999999", "/en/board/?geography=0001-01-01",
        "/en/board/?day=9999-99-99", "/en/board/?find=%00", "/en/board/?find=" + "x" * 5_000, "/en/board/runs/%00/",
        f"/en/plans/{HUGE}/", "/en/plans/1/versions/99999999999/", "/en/plans/99999999999/",
        f"/en/plans/new/?plan={HUGE}", "/en/plans/new/?by=%00", "/en/plans/new/proposal/?last=%00",
        f"/en/plans/new/proposal/?months={HUGE}", "/en/plans/new/targets/?route=%00",
        f"/en/plans/new/targets/?route=register&total={HUGE}&months={HUGE}", "/en/plans/new/?plan=1",
        f"/en/claims/?place={HUGE}", "/en/claims/99999999999999/", "/en/claims/?since=0001-01-01&until=9999-12-31",
        f"/en/outcomes/?place={HUGE}", "/en/outcomes/?place=999999999", "/en/outcomes/?end=0001-01-01",
        "/en/reports/99999999999/", "/en/open-data/99999999999/data.csv", "/en/open-data/1/%00",
        "/en/fieldwork/99999999999/", f"/en/fieldwork/new/?place={HUGE}&age_from=x&last=%00",
        "/en/worklists/99999999999/?after=99999999999", f"/en/worklists/mine/?after={ENDLESS}",
        "/en/worklists/items/999999999999999999/",
    ],
    ids=lambda address: address[:50],
)  # fmt: skip
def test_no_address_beyond_all_measure_breaks_a_page(signed_in: SignedIn, address: str) -> None:
    region, district = busiest()
    for client in (signed_in("ministry_analyst"), signed_in("regional_headquarters", region),
                   signed_in("district_head", district)):  # fmt: skip
        assert client.get(address).status_code in (200, 302, 403, 404, 422)


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("/en/employers/actions/open/", {"employer": [HUGE], "due": "2018-09-01"}),
        ("/en/employers/actions/open/", {"employer": [ENDLESS, "٣"], "due": "2018-09-01", "finding": "\0"}),
        ("/en/employers/actions/letters/", {"action": [HUGE], "language": "xx"}),
        ("/en/employers/actions/letters/", {"action": [ENDLESS]}),
        ("/en/worklists/make/", {"title": "x", "most": HUGE}),
        ("/en/worklists/1/assign/", {"scope": "item", "item": [HUGE], "to": "nobody"}),
        ("/en/reports/new/", {"month": "9999-12-01", "place": HUGE, "language": "kk", "form": "pdf"}),
        ("/en/claims/1/confirm/", {"version": HUGE}),
        ("/en/fieldwork/new/", {"title": "A round", "place": HUGE, "leader": HUGE, "most": HUGE}),
    ],
)  # fmt: skip
def test_no_form_beyond_all_measure_breaks_a_page(signed_in: SignedIn, address: str, typed: dict[str, object]) -> None:
    region, district = busiest()
    for client in (signed_in("regional_headquarters", region), signed_in("district_head", district)):
        assert client.post(address, typed).status_code in (200, 302, 403, 404, 422)


@pytest.mark.parametrize("value", ["1e400", "1e-400", "1e999999", "1e-999999", "1e-1000010", "0e400", "NaN", "1e7"])
@pytest.mark.parametrize("figure", ["rate", "without"])
def test_no_number_of_a_claim_breaks_its_form(signed_in: SignedIn, figure: str, value: str) -> None:
    typed = {
        "figure": figure,
        "day": "2018-07-01",
        "published": "2018-07-10",
        "since": "2018-01-01" if figure == "rate" else "",
        "value": value,
        "source": "A bulletin of the department",
    }
    assert signed_in("ministry_analyst").post("/en/claims/new/", typed).status_code in (302, 422)
