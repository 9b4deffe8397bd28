"""What tests of the office share: a migrated database with the small country's records, fresh for each module."""

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import psycopg
import pytest

from martebe.assembly import CARRIED, catalogue, country
from martebe.intake import Lake
from martebe.office import clock
from martebe.register import Asked, Register, decide

if TYPE_CHECKING:
    from django.test import Client

    from martebe.office.access.models import Officer

os.environ["DJANGO_SETTINGS_MODULE"] = "martebe.office.settings"
os.environ["MARTEBE_DEMO"] = "1"
os.environ.setdefault("MARTEBE_KEYS", tempfile.mkdtemp(prefix="martebe-keys-"))
TODAY = date(2018, 8, 2)
"""The day of the office in all tests: the day after the small country's last one."""
DECIDED = (
    (date(2017, 3, 31), datetime(2017, 4, 1, tzinfo=UTC)),
    (date(2018, 1, 1), datetime(2018, 1, 20, tzinfo=UTC)),
    (date(2018, 4, 1), datetime(2018, 4, 2, tzinfo=UTC)),
    (date(2018, 7, 1), datetime(2018, 7, 2, tzinfo=UTC)),
    (date(2018, 8, 1), datetime(2018, 8, 2, tzinfo=UTC)),
)
os.environ[clock.SHIFT] = clock.shift_to(TODAY)

import django  # noqa: E402 - settings are chosen first

django.setup()

from django.db import connections  # noqa: E402 - needs what was set up

from martebe.office.migrate import migrate  # noqa: E402


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep each module's tests together and in order: they share one database, made anew wherever they run apart."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


def point_django_to(address: str) -> None:
    """Have Django's two connections lead to another database."""
    from martebe.office.database import settings_of

    connections.close_all()
    for alias, known in settings_of(address).items():
        connections[alias].settings_dict.update(known)


def address_of(dsn: str, database: str) -> str:
    """The address of another database on the same server."""
    head, _, query = dsn.partition("?")
    return f"{head.rpartition('/')[0]}/{database}?{query}"


@pytest.fixture(scope="session")
def office_template(postgres_dsn: str, small_lake: Lake) -> str:
    """The name of a database that holds the small country and that nobody writes to."""
    from martebe.office.ledger.load import load

    name = "office_template"
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address = address_of(postgres_dsn, name)
    point_django_to(address)
    migrate(address)
    load(address, small_lake)
    connections.close_all()
    return name


@pytest.fixture(scope="session")
def runs(small_lake: Lake, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """The small country decided for the days of the demonstration and some between."""
    register = Register(tmp_path_factory.mktemp("register"))
    for day, known_at in DECIDED:
        decide(register, catalogue, small_lake, Asked(day, known_at, CARRIED))
    return register


@pytest.fixture(scope="session")
def published_template(postgres_dsn: str, office_template: str, runs: Register, small_lake: Lake) -> str:
    """The name of a database in which the runs are published besides."""
    from martebe.office.publishing import publish

    name = "published_template"
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {office_template}")
    publish(address_of(postgres_dsn, name), runs, small_lake, country)
    return name


def own_database(dsn: str, template: str) -> Iterator[str]:
    """The address of a copy of a database, to which Django leads until it is dropped."""
    name = f"office_{uuid4().hex[:12]}"
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    address = address_of(dsn, name)
    point_django_to(address)
    yield address
    connections.close_all()
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def office(postgres_dsn: str, office_template: str) -> Iterator[str]:
    """The address of a database of this module's own, to which Django leads meanwhile."""
    yield from own_database(postgres_dsn, office_template)


@pytest.fixture(scope="module")
def published(postgres_dsn: str, published_template: str) -> Iterator[str]:
    """The same with the figures of ``runs``; a module uses this or ``office``."""
    yield from own_database(postgres_dsn, published_template)


@pytest.fixture
def bare_office(postgres_dsn: str) -> Iterator[str]:
    """The address of a migrated database without records, of this test's own, to which Django leads meanwhile."""
    name = f"bare_{uuid4().hex[:12]}"
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    address = address_of(postgres_dsn, name)
    point_django_to(address)
    migrate(address)
    yield address
    connections.close_all()
    with psycopg.connect(postgres_dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def officer(request: pytest.FixtureRequest) -> "Callable[..., Officer]":
    """Make an officer: ``officer("consultant", 750000000)``; ``person`` is their own person number."""
    request.getfixturevalue("published" if "published" in request.fixturenames else "office")
    from martebe.office.access.models import Officer

    def make(role: str, territory: int | None = None, person: int | None = None) -> Officer:
        made = Officer.objects.create(
            login=uuid4().hex, name=f"{role} in {territory}", role=role, territory=territory, must_change_password=False
        )
        if person is not None:
            with connections["default"].cursor() as cursor:
                cursor.execute("SELECT office.set_own_person(%s, %s)", [made.pk, person])
        return made

    return make


@pytest.fixture
def signed_in(officer: "Callable[..., Officer]") -> "Callable[..., Client]":
    """A client through which somebody is signed in: ``signed_in("operator", 750000000)``.

    ``signed_in("resident", person=...)`` is that resident; for an officer, ``person`` is their own person number.
    """
    from django.contrib.sessions.backends.db import SessionStore
    from django.http import HttpRequest
    from django.test import Client

    from martebe.office.access.services import sign_in_officer, sign_in_resident

    def sign_in(role: str, territory: int | None = None, person: int | None = None) -> Client:
        client, request = Client(), HttpRequest()
        request.session = SessionStore()
        if role == "resident":
            assert person is not None, "A resident is signed in as a person: signed_in('resident', person=...)."
            sign_in_resident(request, person, "Resident")
        else:
            sign_in_officer(request, officer(role, territory, person))
        request.session.save()
        client.cookies["sessionid"] = request.session.session_key
        return client

    return sign_in
