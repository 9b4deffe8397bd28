"""The operator's desk: search, card, explanation, records and timeline on the records of the small country."""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest
from django.db import connections
from django.test import Client
from django.utils.html import escape

from martebe.explain.outline import Line
from martebe.office import clock
from martebe.office.access.actors import system
from martebe.office.access.services import look
from martebe.office.ledger.services import dossier
from martebe.rules import Language

SignedIn = Callable[..., Client]
SYSTEM = system("test")
NUMBER = re.compile(r"\d{12}")


@pytest.fixture
def residents(office: str) -> list[tuple[int, int]]:
    """Numbers of residents and their districts, every twentieth."""
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person, district FROM now.residents ORDER BY person")
        return cursor.fetchall()[::20]


@pytest.fixture
def operator(signed_in: SignedIn) -> Client:
    """An operator of the whole country."""
    return signed_in("operator")


def found(client: Client, number: int | str, purpose: str = "service", language: str = "en") -> str:
    """The address of the card to which a search by number leads."""
    typed = number if isinstance(number, str) else f"{number:012}"
    answer = client.post(f"/{language}/find/", {"purpose": purpose, "number": typed})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def test_the_entrance_leads_strangers_to_their_sign_in(office: str) -> None:
    page = Client().get("/en/").content.decode()
    assert "/en/sign-in/" in page
    assert "/en/verify/" in page


def test_an_operator_sees_the_search_at_once_with_the_cursor_in_its_field(operator: Client) -> None:
    page = operator.get("/kk/").content.decode()
    assert re.search(r'<input[^>]*name="number"[^>]*autofocus', page)


def texts(lines: Iterable[Line]) -> Iterator[str]:
    """All texts of an outline, as a page writes them."""
    for line in lines:
        yield escape(line.text)
        yield from texts(line.under)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_card_says_what_the_register_decides_and_why(
    signed_in: SignedIn, residents: list[tuple[int, int]], language: Language
) -> None:
    """Headline and every other status, each with all that determined it, from the whole explanation."""
    consultants: dict[int, Client] = {}
    for person, district in residents[:25]:
        client = consultants.setdefault(district, signed_in("consultant", district))
        page = client.get(found(client, person, language=language))
        assert page.status_code == 200
        written = page.content.decode()
        with look(SYSTEM, person, "channel", "channels.announce"):
            whole = dossier(person).explanation(clock.today())
        writer, decision = whole.writer(language), whole.decision
        for code in (*decision.held, *decision.findings):
            assert escape(whole.accounts[code].rule.words.said_in(language)) in written
            assert all(text in written for text in texts(writer.why(whole.accounts[code])))
        assert all(text in written for text in texts(writer.awaited(whole.open_headline)))
        assert not NUMBER.search(without_deliveries(written))


def without_deliveries(page: str) -> str:
    """A page without the marks of deliveries, of forms and of tokens, which may hold any digits."""
    return re.sub(r"\b[0-9a-f]{16}\b|gAAAA[\w=-]+|csrfmiddlewaretoken\" value=\"\w+|X-CSRFToken\W+\w+", "", page)
