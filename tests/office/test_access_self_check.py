"""The office stays closed on a database that would not keep persons apart."""

import psycopg
import pytest
from django.db import connection

from martebe.office.access.self_check import POLICY, UNSET, check
from martebe.office.database import OFFICE_ROLE, PAGES_LOGIN, of_the_pages

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
def spoiled(office):
    """Have the owner do something to the database, and undo it after the test."""
    undo = []

    def spoil(wrong, back):
        undo.append(back)
        with psycopg.connect(office, autocommit=True) as owner:
            owner.execute(wrong)

    yield spoil
    with psycopg.connect(office, autocommit=True) as owner:
        for back in undo:
            owner.execute(back)


def test_a_migrated_database_is_in_order(office):
    assert check(connection) == []


@pytest.mark.parametrize(
    ("wrong", "back", "found"),
    [
        (
            "ALTER TABLE records.residents NO FORCE ROW LEVEL SECURITY",
            "ALTER TABLE records.residents FORCE ROW LEVEL SECURITY",
            "row security is not forced on residents",
        ),
        (
            "ALTER VIEW now.residents SET (security_invoker = false)",
            "ALTER VIEW now.residents SET (security_invoker = true)",
            "the view residents does not ask with the rights of who asks",
        ),
        (
            "ALTER ROLE martebe_office BYPASSRLS",
            "ALTER ROLE martebe_office NOBYPASSRLS",
            "the role of the office passes row security",
        ),
        (
            "ALTER ROLE martebe_office SUPERUSER",
            "ALTER ROLE martebe_office NOSUPERUSER",
            "the role of the office is a superuser",
        ),
        (
            "CREATE TABLE office.own_thing (); ALTER TABLE office.own_thing OWNER TO martebe_office",
            "DROP TABLE office.own_thing",
            "the role of the office owns own_thing",
        ),
        (
            "GRANT EXECUTE ON FUNCTION office.open_look TO PUBLIC",
            "REVOKE EXECUTE ON FUNCTION office.open_look FROM PUBLIC",
            "anybody may call open_look, which has the owner's rights",
        ),
        (
            "CREATE FUNCTION office.careless() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';"
            " REVOKE ALL ON FUNCTION office.careless FROM PUBLIC",
            "DROP FUNCTION office.careless",
            "careless has the owner's rights and does not say where it looks for names",
        ),
        (
            "UPDATE office.access_purpose SET per_hour = 5000 WHERE purpose = 'service'",
            "UPDATE office.access_purpose SET per_hour = 40 WHERE purpose = 'service'",
            POLICY,
        ),
    ],
)
def test_what_weakens_the_floor_is_found(spoiled, wrong, back, found):
    spoiled(wrong, back)
    assert found in check(connection)


def test_a_reach_that_is_left_open_is_found(office):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('martebe.reach', '{}', false)")
        try:
            assert UNSET in check(connection)
        finally:
            cursor.execute("RESET martebe.reach")


def test_a_country_without_residents_is_in_order(bare_office):
    assert check(connection) == []


def test_from_the_login_of_the_pages_no_way_leads_to_the_owner(office):
    with psycopg.connect(of_the_pages(office), autocommit=True, options=f"-c role={OFFICE_ROLE}") as pages:
        for question in (
            "SELECT FROM now.residents LIMIT 1",  # as the office: no look, no answer
            "SET ROLE martebe",
            "SET SESSION AUTHORIZATION martebe",
            "SET ROLE NONE; SELECT FROM now.residents LIMIT 1",
        ):
            with pytest.raises(psycopg.ProgrammingError):
                pages.execute(question)
        assert pages.execute("SELECT session_user, current_user").fetchone() == (PAGES_LOGIN, OFFICE_ROLE)
