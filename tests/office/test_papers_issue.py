"""Papers are given out within a look, say what the register says, and show no more to whoever verifies them."""

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.test import Client

from martebe.kazakhstan.channels import MADE
from martebe.office import clock
from martebe.office.access import actors
from martebe.office.access.models import Officer
from martebe.office.access.services import Refused, look, token_for, work
from martebe.office.channels.services import ChannelEvent, accept
from martebe.office.disputes.services import open_contest
from martebe.office.ledger.services import standings
from martebe.office.papers import services
from martebe.office.papers.verification import PER_MINUTE, verified

SYSTEM = actors.channel("egov", "Portal")


def as_owner(statement: str, values: Sequence[object] = ()) -> list[tuple]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="module")
def district(office: str) -> int:
    ((code,),) = as_owner("SELECT district FROM now.residents GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
    return code


@pytest.fixture(scope="module")
def people(district: int) -> "iter":
    """Residents of the district, each given out once."""
    return iter(as_owner("SELECT person FROM now.residents WHERE district = %s ORDER BY person", [district]))


@pytest.fixture
def person(people: "iter") -> int:
    return next(people)[0]


@pytest.fixture
def operator(officer: Callable[..., Officer], district: int) -> actors.Actor:
    return officer("operator", district).actor


def said_on(paper: services.Paper) -> dict:
    ((says,),) = as_owner("SELECT says FROM office.papers_paper WHERE number = %s", [paper.number])
    return json.loads(says)


def standing_of(person: int):
    with work(SYSTEM, [person], "channel", "channels.accept"):
        return standings([person])[person]


def test_a_certificate_says_what_the_register_says(operator: actors.Actor, person: int) -> None:
    paper = services.certificate(operator, person, "en")
    standing = standing_of(person)
    says = said_on(paper)
    assert says["codes"]["headline"] == standing.headline
    assert says["codes"]["held"] == sorted(standing.held)
    assert says["codes"]["insurance"] == standing.insurance
    assert paper.pdf.startswith(b"%PDF")
    assert re.fullmatch(r"2018-\d{6}", paper.number)
    assert paper.valid_until == clock.today() + timedelta(days=30)


def test_the_name_on_the_paper_is_that_of_the_register(operator: actors.Actor, person: int) -> None:
    paper = services.certificate(operator, person, "kk")
    ((surname, given),) = as_owner("SELECT surname, given_name FROM now.names WHERE person = %s", [person])
    says = said_on(paper)
    assert says["person"][0][1].startswith(f"{surname} {given}")
    assert verified(paper.code).initials == f"{surname[0]}. {given[0]}."


def test_the_day_since_which_a_status_is_seen_is_told(operator: actors.Actor, people) -> None:
    for (person,) in people:
        paper = services.certificate(operator, person, "en")
        says = said_on(paper)
        if says["codes"]["headline"] not in ("none", "open") and says["headline"]["notes"]:
            assert any("since" in note for note in says["headline"]["notes"])
            return
    pytest.fail("Nobody held a status on the first of the month.")


def test_neither_code_nor_file_is_kept_only_their_digests(operator: actors.Actor, person: int) -> None:
    paper = services.certificate(operator, person, "ru")
    ((row, token, file),) = as_owner(
        "SELECT to_jsonb(p)::text, token_digest, file_digest FROM office.papers_paper p WHERE number = %s",
        [paper.number],
    )
    assert bytes(token) == hashlib.sha256(paper.code.encode()).digest()
    assert bytes(file) == hashlib.sha256(paper.pdf).digest()
    assert paper.code not in row
    assert len(paper.code) == 22


def test_a_paper_is_a_look_and_the_trail_says_so(operator: actors.Actor, person: int) -> None:
    services.certificate(operator, person, "kk")
    assert as_owner(
        "SELECT act, purpose FROM office.trail_entry WHERE actor = %s AND person = %s", [operator.id, person]
    ) == [("papers.certificate", "certificate")]


def test_no_paper_is_given_about_somebody_elsewhere(operator: actors.Actor, district: int) -> None:
    ((elsewhere,),) = as_owner(
        "SELECT person FROM now.residents WHERE region <> %s LIMIT 1", [district // 10**7 * 10**7]
    )
    with pytest.raises(Refused):
        services.certificate(operator, elsewhere, "kk")


def test_papers_of_others_are_out_of_reach(operator: actors.Actor, district: int, person: int) -> None:
    one = person
    ((other,),) = as_owner(
        "SELECT max(person) FROM now.residents WHERE district = %s AND person NOT IN (SELECT m.person"
        " FROM now.households h JOIN now.households m USING (household) WHERE h.person = %s)",
        [district, one],
    )
    services.certificate(operator, one, "kk")
    with look(operator, other, "certificate", "papers.certificate"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM office.papers_paper WHERE person = %s", [one])
        assert cursor.fetchone() == (0,)


# --- verification -------------------------------------------------------------------------------------------------


def test_verification_shows_initials_year_and_headline_and_no_more(operator: actors.Actor, person: int) -> None:
    paper = services.certificate(operator, person, "kk")
    shown = Client().get(f"/api/papers/{paper.code}").json()
    person_hidden = {"kind", "number", "initials", "birth_year", "day", "valid_until", "state"}
    assert set(shown) == person_hidden | {"headline", "provisional", "contested"}
    assert shown["state"] == "valid"
    assert shown["headline"]["code"] == standing_of(person).headline
    says = said_on(paper)
    name = says["person"][0][1]
    for language in ("kk", "ru", "en"):
        page = Client().get(f"/{language}/verify/{paper.code}/")
        assert page.status_code == 200
        text = page.content.decode()
        assert paper.number in text
        assert str(person).zfill(12) not in text.replace(" ", "")
        assert name not in text
        assert page["Referrer-Policy"] == "same-origin"


def test_unknown_codes_of_any_shape_get_one_answer(office: str) -> None:
    codes = ["a" * 22, "A" * 22, "x", "0" * 60, "%F0%9F%8C%BE", "a'--"]
    pages = [Client(REMOTE_ADDR="192.0.2.7").get(f"/en/verify/{code}/") for code in codes]
    assert {page.status_code for page in pages} == {404}
    bodies = {re.sub(rb'/(kk|ru|en)/verify/[^/"]*/', b"", page.content) for page in pages}
    assert len({len(body) for body in bodies}) == 1, "The answer must not depend on the code."
    machine = [Client(REMOTE_ADDR="192.0.2.7").get(f"/api/papers/{code}") for code in codes]
    assert {(each.status_code, each.content) for each in machine} == {(404, machine[0].content)}
    assert machine[0]["Content-Type"] == "application/problem+json"


def test_a_paper_expires(operator: actors.Actor, person: int) -> None:
    paper = services.certificate(operator, person, "kk")
    as_owner(
        "UPDATE office.papers_paper SET valid_until = %s WHERE number = %s",
        [clock.today() - timedelta(1), paper.number],
    )
    assert verified(paper.code).state == "expired"


def test_a_withdrawn_paper_says_so(operator: actors.Actor, person: int) -> None:
    paper = services.certificate(operator, person, "kk")
    assert services.withdraw(operator, person, paper.number)
    assert not services.withdraw(operator, person, paper.number)
    assert verified(paper.code).state == "withdrawn"


def test_a_newer_paper_that_says_another_thing_supersedes_and_one_in_another_language_does_not(
    operator, person
) -> None:
    first = services.certificate(operator, person, "kk")
    services.certificate(operator, person, "ru")
    assert verified(first.code).state == "valid"
    other = json.dumps({"headline": "something else"})
    as_owner("UPDATE office.papers_paper SET says = jsonb_set(says, '{codes}', %s) WHERE number <> %s AND person = %s",
             [other, first.number, person])  # fmt: skip
    assert verified(first.code).state == "superseded"


def test_a_contested_status_is_marked_on_the_paper_and_its_verification(operator, person, officer, district) -> None:
    consultant = officer("consultant", district).actor
    with look(consultant, person, "contest", "disputes.open") as seen:
        open_contest(consultant, seen.person, None, None, standing_headline(seen.person), "I left in spring.")
    paper = services.certificate(operator, person, "en")
    says = said_on(paper)
    assert len(says["notices"]) == 1
    assert verified(paper.code).contested


def standing_headline(person: int) -> str:
    return standings([person])[person].headline


def test_asking_too_often_is_stopped_for_that_address_only(office: str) -> None:
    client, other = Client(REMOTE_ADDR="192.0.2.1"), Client(REMOTE_ADDR="192.0.2.2")
    answers = [client.get(f"/api/papers/{n}").status_code for n in range(PER_MINUTE + 3)]
    assert answers.count(429) >= 3 or len(set(as_owner("SELECT minute FROM office.papers_asked"))) > 1
    assert other.get("/api/papers/x").status_code == 404
    kept = as_owner("SELECT address FROM office.papers_asked")
    assert all(b"192.0.2" not in bytes(address) for (address,) in kept)


# --- pages --------------------------------------------------------------------------------------------------------


def test_an_officer_makes_sees_and_withdraws_papers(signed_in, district: int, person: int) -> None:
    client = signed_in("operator", district)
    token = token_for(actor_of(client), person)
    made = client.post(f"/ru/papers/{token}/certificate/", {"language": "ru"})
    assert (made.status_code, made["Content-Type"]) == (200, "application/pdf")
    assert "no-store" in made["Cache-Control"]
    number = re.search(r"martebe-(2018-\d+)\.pdf", made["Content-Disposition"])[1]
    page = client.get(f"/ru/papers/{token}/").content.decode()
    assert number in page
    assert client.post(f"/ru/papers/{token}/withdraw/{number}/").status_code == 302
    assert "Отозван" in client.get(f"/ru/papers/{token}/").content.decode()
    assert client.post(f"/ru/papers/{token}/certificate/", {"language": "fr"}).status_code == 400


def actor_of(client: Client) -> actors.Actor:
    officer = Officer.objects.get(pk=client.session["_auth_user_id"])
    return officer.actor


def test_a_token_of_another_officer_opens_nothing(
    signed_in, operator: actors.Actor, district: int, person: int
) -> None:
    client = signed_in("operator", district)
    assert client.post(f"/kk/papers/{token_for(operator, person)}/certificate/", {"language": "kk"}).status_code == 403


def test_a_receipt_of_what_nobody_declared_is_refused(signed_in, person: int) -> None:
    client = signed_in("resident", person=person)
    assert client.post("/kk/my/papers/receipt/1/", {"language": "kk"}).status_code == 403


def test_a_resident_downloads_their_own(signed_in, person: int) -> None:
    client = signed_in("resident", person=person)
    made = client.post("/kk/my/papers/certificate/", {"language": "kk"})
    assert made.content.startswith(b"%PDF")
    assert re.search(r"2018-\d{6}", client.get("/kk/my/papers/").content.decode())
    assert client.get("/kk/rounds/").status_code == 403


def test_the_code_can_be_typed_by_hand(operator: actors.Actor, person: int) -> None:
    paper = services.certificate(operator, person, "kk")
    client = Client()
    sent = client.post("/en/verify/", {"code": f" {paper.code} "})
    assert sent["Location"] == f"/en/verify/{paper.code}/"
    wrong = client.post("/en/verify/", {"code": "with spaces inside"})
    assert wrong.status_code == 200
    assert "letter by letter" in wrong.content.decode()


def test_a_receipt_says_what_was_declared(officer, district: int, person: int) -> None:
    event = ChannelEvent(
        "egov", "/channels/egov", f"receipt-{person}", MADE, clock.now(), person, "household_plot",
        clock.today(), 4_250_000,
    )  # fmt: skip
    accepted = accept(event, SYSTEM)
    operator = officer("operator", district).actor
    paper = services.receipt(operator, person, accepted.declaration, "ru")
    says = said_on(paper)
    told = dict(says["declared"])
    assert told["Номер заявления"] == str(accepted.declaration)
    assert told["Канал"] == "Портал «электронного правительства»"
    assert told["Названный доход за месяц"].replace("\N{NO-BREAK SPACE}", " ") == "42 500 ₸"
    assert verified(paper.code).kind == "receipt"
    with pytest.raises(LookupError):
        services.receipt(operator, person, 1, "ru")
