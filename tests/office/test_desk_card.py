"""The operator's desk: search, card, explanation, records and timeline on the records of the small country."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

import psycopg
import pytest
from django.db import connection, connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from martebe.assembly import catalogue
from martebe.explain.outline import Line
from martebe.office import clock
from martebe.office.access.actors import system
from martebe.office.access.services import look
from martebe.office.desk import words as w
from martebe.office.ledger.services import dossier, place_names, settlement_words
from martebe.people.identity_numbers import check_digit
from martebe.rules import Language, Words

SignedIn = Callable[..., Client]
RUSSIAN = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", "АаГгКкНнОоУуУуХхИи")
LATIN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхъыьэ", "abvgdeziiklmnoprstufh'y'e", strict=True))
    | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ё": "e"}
)
SYSTEM = system("test")
NUMBER = re.compile(r"\d{12}")


def russian(name: str) -> str:
    """A Kazakh name in Russian letters, as clerks wrote it."""
    return name.translate(RUSSIAN)


def latin(name: str) -> str:
    """The same in Latin letters, as in passports of old."""
    return russian(name).lower().translate(LATIN).title()


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


def test_a_card_says_the_settlement_and_the_district_of_the_address(signed_in: SignedIn, office: str) -> None:
    """A city is both, and is said once."""
    with psycopg.connect(office) as owner:
        told = owner.execute(
            "SELECT DISTINCT ON (r.urban, s.parent = r.district) person, district, settlement"
            " FROM now.residents r JOIN now.settlements s ON s.code = r.settlement AND s.valid_until IS NULL"
        ).fetchall()
    assert len(told) > 2
    for person, district, settlement in told:
        client = signed_in("consultant", district)
        page = client.get(found(client, person)).content.decode()
        words, here = settlement_words(settlement, clock.today()), escape(place_names(district).en)
        assert words is not None
        assert f"· {escape(words.en)}{'' if escape(words.en) == here else ', ' + here} ·" in page


def without_deliveries(page: str) -> str:
    """A page without the marks of deliveries, of forms and of tokens, which may hold any digits."""
    return re.sub(r"\b[0-9a-f]{16}\b|gAAAA[\w=-]+|csrfmiddlewaretoken\" value=\"\w+|X-CSRFToken\W+\w+", "", page)


def test_the_same_is_said_of_whom_there_is_not_and_whom_one_may_not_see(
    signed_in: SignedIn, residents: list[tuple[int, int]]
) -> None:
    own = residents[0][1]
    elsewhere = next(person for person, district in residents if district != own)
    client = signed_in("consultant", own)
    unknown, forbidden = (client.get(found(client, number)) for number in (nobody_s(), elsewhere))
    assert (unknown.status_code, forbidden.status_code) == (403, 403)
    assert without_deliveries(unknown.content.decode()) == without_deliveries(forbidden.content.decode())
    assert "Nobody was found" in unknown.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"number": "12 34"}, "A person number has 12 digits; here are 4."),
        ({"number": "O01117058722"}, "A person number has digits only."),
        ({"number": "000111705871"}, "The last digit, which checks the others, does not fit them"),
        ({}, "Type the person number, or give surname, given name and day of birth"),
        ({"surname": "Ахметова", "given": "Алия"}, "Type the person number, or give surname"),
        ({"surname": "Ахметова", "given": "Алия", "born": "31.02.1990"}, "There is no such day"),
        ({"number": "000111705872", "purpose": ""}, "Fill this in"),
        ({"number": "000111705872", "purpose": "audit"}, "This cannot be"),
        ({"number": "000111705872", "purpose": "quality"}, "This purpose needs a written reason"),
        ({"number": "000111705872", "purpose": "quality", "reason": "of 000111705872"}, "must not hold a person"),
    ],
)
def test_what_is_wrong_with_a_search_is_said_and_nobody_looked_up(
    operator: Client, typed: dict[str, str], said: str
) -> None:
    answer = operator.post("/en/find/", {"purpose": "service"} | typed)
    assert answer.status_code == 422
    assert escape(said) in answer.content.decode()


def test_spaces_in_a_number_do_no_harm(operator: Client, residents: list[tuple[int, int]]) -> None:
    digits = f"{residents[5][0]:012}"
    spaced = f" {digits[:6]} {digits[6:9]}\u00a0{digits[9:]} "
    assert operator.get(found(operator, spaced)).status_code == 200


@pytest.fixture
def known_as(office: str) -> list[tuple[int, str, str, date]]:
    """Numbers of residents with surname, given name and day of birth, whom no other resembles."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT min(person), min(surname), min(given_name), birth_date FROM now.names JOIN now.residents"
            " USING (person) GROUP BY birth_date HAVING count(*) = 1 ORDER BY 1"
        )
        return cursor.fetchall()


@pytest.mark.parametrize("spelled", [str, russian, latin], ids=["kazakh", "russian", "latin"])
def test_somebody_is_found_by_names_in_three_spellings(
    operator: Client, known_as: list[tuple[int, str, str, date]], spelled: Callable[[str], str]
) -> None:
    kazakh = [known for known in known_as if set(known[1] + known[2]) & set("ӘәҒғҚқҢңӨөҰұҮүҺһІі")]
    assert len(kazakh) > 8
    for person, surname, given, born in kazakh[:8]:
        typed = {"surname": spelled(surname), "given": spelled(given), "born": f"{born:%d.%m.%Y}"}
        answer = operator.post("/en/find/", {"purpose": "service"} | typed)
        assert answer.status_code == 302, answer.content.decode()
        page = operator.get(answer["Location"]).content.decode()
        assert escape(f"{surname} {given}") in page
        assert surname not in answer["Location"]
        assert looks_at(person)[-1] == ("desk.card", "service")


def test_namesakes_are_told_apart_by_little(operator: Client, known_as: list[tuple[int, str, str, date]]) -> None:
    (one, surname, given, born), (two, *_) = known_as[:2]
    with connections["owner"].cursor() as cursor:
        for table, columns in (("names", "surname, given_name"), ("residents", "birth_date")):
            cursor.execute(
                f"UPDATE records.{table} SET ({columns}) ="
                f" (SELECT {columns} FROM records.{table} WHERE person = %s AND known_to = 'infinity' LIMIT 1)"
                " WHERE person = %s",
                [one, two],
            )
    typed = {"purpose": "service", "surname": surname, "given": given, "born": f"{born:%d.%m.%Y}"}
    page = operator.post("/en/find/", typed).content.decode()
    assert "Several people were found: 2" in page
    assert page.count(f"{surname[0].upper()}. {given[0].upper()}.") == 2
    assert page.count(f">{born.year}<") == 2
    assert surname not in page
    assert looks_at(two)[-1] == ("desk.find", "service")


def test_whoever_is_not_named_so_is_not_found(operator: Client, known_as: list[tuple[int, str, str, date]]) -> None:
    _, _, given, born = known_as[5]
    typed = {"purpose": "service", "surname": "Невстречаемов", "given": given, "born": f"{born:%d.%m.%Y}"}
    answer = operator.post("/en/find/", typed)
    assert answer.status_code == 403
    assert "Nobody was found" in answer.content.decode()


def test_a_purpose_is_remembered_and_stands_in_the_trail(operator: Client, residents: list[tuple[int, int]]) -> None:
    operator.get(found(operator, residents[6][0], "certificate"))
    assert re.search(r'<option value="certificate" selected', operator.get("/en/").content.decode())
    assert looks_at(residents[6][0])[-1] == ("desk.card", "certificate")


def test_a_written_reason_is_kept(operator: Client, residents: list[tuple[int, int]]) -> None:
    typed = {"purpose": "quality", "reason": "Two offices asked", "number": f"{residents[7][0]:012}"}
    assert operator.post("/en/find/", typed).status_code == 302
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT purpose, reason FROM office.desk_reason")
        assert cursor.fetchall() == [("quality", "Two offices asked")]


def test_one_card_is_one_look_and_few_questions(operator: Client, residents: list[tuple[int, int]]) -> None:
    """Session, officer, begin, look, standing, number, rows, contests, conflicts, trail, commit: whoever it is."""
    operator.get(found(operator, residents[8][0]))
    before = len(looks_at(residents[9][0]))
    address = found(operator, residents[9][0])
    with CaptureQueriesContext(connection) as asked:
        operator.get(address)
    assert len(asked) <= 12, [each["sql"][:80] for each in asked.captured_queries]
    assert len(looks_at(residents[9][0])) == before + 1


def test_who_looked_is_told_on_the_card(operator: Client, residents: list[tuple[int, int]]) -> None:
    address = found(operator, residents[40][0])
    assert "Nobody looked before you." in operator.get(address).content.decode()
    operator.get(address + "records/")
    page = operator.get(address).content.decode()
    assert "Service: Reading the records of registers; Reading a person&#x27;s card" in page


def test_the_records_are_those_of_the_dossier_by_owner(operator: Client, residents: list[tuple[int, int]]) -> None:
    person = residents[11][0]
    page = operator.get(found(operator, person) + "records/").content.decode()
    with look(SYSTEM, person, "channel", "channels.announce"):
        records = dossier(person).records()
    assert page.count("<tr>") == len(records) + len({record.table.name for record in records})
    for record in records:
        assert escape(record.table.owner.en) in page
        assert record.delivery is None or record.delivery in page
    assert not NUMBER.search(without_deliveries(page))


def test_why_not_is_answered_with_what_determined_it(operator: Client, residents: list[tuple[int, int]]) -> None:
    person = residents[12][0]
    address = found(operator, person)
    part = operator.get(address + "why/", {"status": "pension_recipient"}, headers={"HX-Request": "true"})
    with look(SYSTEM, person, "channel", "channels.announce"):
        lines = dossier(person).explanation(clock.today()).lines("en", "pension_recipient")
    assert all(text in part.content.decode() for text in texts(lines))
    assert "<html" not in part.content.decode()
    assert "<html" in operator.get(address + "why/", {"status": "pension_recipient"}).content.decode()


def test_the_timeline_tells_what_was_known_then(operator: Client, residents: list[tuple[int, int]]) -> None:
    person = residents[13][0]
    address = found(operator, person) + "timeline/"
    now, long_ago = (operator.get(address, {"known": day}).content.decode() for day in ("2018-08-02", "2010-01-01"))
    with look(SYSTEM, person, "channel", "channels.announce"):
        (moment,) = dossier(person).timeline([clock.today()], [clock.now()])
    assert escape(moment.decision.headline and catalogue.status(moment.decision.headline).words.en) in now
    assert "Nothing was known of this person on that day." in long_ago
    assert "The day cannot be after today." in operator.get(address, {"known": "2018-08-03"}).content.decode()


def test_the_household_is_shown_to_roles_that_need_it_and_its_members_can_read_so(
    signed_in: SignedIn, office: str
) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT a.person, b.person, r.district FROM now.households a JOIN now.households b USING (household)"
            " JOIN now.residents r ON r.person = a.person"
            " WHERE a.person <> b.person AND a.until IS NULL AND b.until IS NULL ORDER BY 1, 2 LIMIT 1"
        )
        ((person, other, district),) = cursor.fetchall()
    consultant, operator = signed_in("consultant", district), signed_in("operator")
    page = consultant.get(found(consultant, person) + "household/").content.decode()
    assert "(this person)" in page
    assert ("desk.household", "service") in looks_at(other)
    card = operator.get(found(operator, person))
    assert "Only consultants and assistants see who the members are." in card.content.decode()
    assert operator.get(found(operator, person) + "household/").status_code == 403


def test_a_contest_is_written_down_in_the_person_s_words(operator: Client, residents: list[tuple[int, int]]) -> None:
    address = found(operator, residents[14][0])
    form = {"about": "employee", "text": "<script>alert(1)</script> I left in May"}
    assert operator.post(address + "contest/", form).status_code == 302
    page = operator.get(address).content.decode()
    assert "Registered" in page
    assert "no change to the person&#x27;s disadvantage takes effect" in page
    assert operator.post(address + "contest/", form).status_code == 422


PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' OR 1=1 --",
    "{{ 7*7 }}{% debug %}",
    "javascript:alert(1)",
    "\u202egnp.exe",
    "<svg/onload=alert(1)>",
    "&#60;b&#62;",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_texts_come_back_as_texts(operator: Client, payload: str) -> None:
    typed = {"purpose": payload, "reason": payload, "number": payload, "surname": payload, "given": payload}
    page = operator.post("/en/find/", typed | {"born": payload}).content.decode()
    assert payload not in page.replace(escape(payload), "")
    assert "49{" not in page


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_card_speaks_one_language(operator: Client, residents: list[tuple[int, int]], language: Language) -> None:
    """No sentence of this room in another language than the page's, and no address of words left unsaid."""
    page = operator.get(found(operator, residents[15][0], language=language)).content.decode()
    own = {words.said_in(language) for words in vars(w).values() if isinstance(words, Words)}
    others = {
        escape(text)
        for words in vars(w).values()
        if isinstance(words, Words)
        for text in (words.kk, words.ru, words.en)
        if text not in own and "{" not in text and len(text) > 12
    }
    body = re.sub(r'(?s)<head>.*?</head>|<header.*?</header>|aria-label="[^"]*"', "", page)
    assert [text for text in others if f">{text}<" in body] == []
    assert "desk." not in re.sub(r"\S*/\S*", "", body)
    assert any(escape(text) in body for text in own)


def nobody_s() -> int:
    """A number with a true check digit that nobody of the small country has."""
    eleven = next(each for each in range(99_123_175_000, 99_123_175_999) if check_digit(each) is not None)
    return eleven * 10 + int(str(check_digit(eleven)))


def looks_at(person: int) -> list[tuple[str, str]]:
    """The acts and purposes of those who looked at a person, oldest first."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "SELECT act, purpose FROM office.trail_entry WHERE person = %s OR persons @> ARRAY[%s::bigint] ORDER BY id",
            [person, person],
        )
        return cursor.fetchall()
