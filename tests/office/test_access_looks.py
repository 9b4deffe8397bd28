"""A look at a person: who gets it, what it leaves, what it reaches."""

import pytest
from django.db import DatabaseError, connection

from martebe.office.access.services import Refused, look, person_of

pytestmark = pytest.mark.usefixtures("office")


def rows(question, *values):
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


@pytest.fixture
def somebody(office):
    """A person with district and region."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT person, district, region FROM now.residents ORDER BY person LIMIT 1")
        return cursor.fetchone()


def test_an_officer_of_the_district_reads_a_person_and_the_trail_says_so(officer, somebody):
    person, district, region = somebody
    actor = officer("consultant", district).actor
    with look(actor, person, "service", "desk.card") as seen:
        assert (seen.person, seen.district, seen.region) == (person, district, region)
        assert rows("SELECT person FROM now.residents WHERE person = %s", person) == [(person,)]
        assert person_of(actor, seen.token) == person
    with pytest.raises(DatabaseError):
        rows("SELECT person FROM now.residents")


def test_an_officer_of_another_district_and_a_number_of_nobody_get_the_same_answer(officer, somebody):
    person, district, _ = somebody
    actor = officer("consultant", district + 1).actor
    for number in (person, 1):
        with pytest.raises(Refused) as refused, look(actor, number, "service", "desk.card"):
            pass
        assert not refused.value.args


def test_a_signed_in_officer_is_known_to_the_pages(signed_in):
    assert signed_in("operator", 750000000).post("/en/sign-out/").status_code == 302
