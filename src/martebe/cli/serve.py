"""``martebe serve`` and ``migrate``: the office on one machine, until it is interrupted."""

from __future__ import annotations

import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from martebe.cli.office import load_into, office_of, publish_to
from martebe.cli.teller import Teller
from martebe.cli.values import day_of
from martebe.database import default_data_directory
from martebe.intake import Lake
from martebe.register import Register, Resources
from martebe.rules import Words

if TYPE_CHECKING:
    from martebe.office.access.demo import Account
    from martebe.office.serve import Kept, Serving
    from martebe.office.sources import Sources

LOADED = Words("Дерекқордағы жазбалар: {0} жол", "Записей в базе данных: {0}", "Records in the database: {0}")
STARTING = Words("Кеңсе ашылуда", "Офис открывается", "Opening the office")
OPEN = Words(
    "Кеңсе ашық: {0}  (тоқтату: Ctrl-C)",
    "Офис открыт: {0}  (остановить: Ctrl-C)",
    "The office is open: {0}  (stop with Ctrl-C)",
)
ACCOUNTS = Words("Көрсетілім есептік жазбалары", "Учётные записи демонстрации", "Accounts of the demonstration")
LOGIN = Words("логин", "логин", "login")
PASSWORD = Words("құпиясөз", "пароль", "password")
ROLE = Words("рөлі", "роль", "role")
PLACE = Words("аумағы", "территория", "territory")
RESIDENTS = Words(
    "Тұрғын ретінде кіруге болатын ойдан шығарылған нөмірлер: {0}",
    "Вымышленные номера, под которыми можно войти как житель: {0}",
    "Made-up numbers to sign in with as a resident: {0}",
)
LOG = Words("Журнал: {0}", "Журнал: {0}", "The log: {0}")
ANSWERED = Words("Беттер жауап берді: {0}", "Страницы ответили: {0}", "Pages that answered: {0}")
UP_TO_DATE = Words("Дерекқор жаңартылды.", "База данных обновлена.", "The database is up to date.")


@dataclass(frozen=True)
class Showing:
    """What of the demonstration is told: its accounts, and one resident to sign in as."""

    accounts: Sequence[Account]
    residents: Sequence[int]


def serve(
    teller: Teller,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="FOLDER", help="Where the office keeps its database and keys.")
    ] = None,
    lake: Annotated[
        Path | None,
        typer.Option("--lake", envvar="MARTEBE_LAKE", metavar="FOLDER", help="Bring this lake's deliveries in first."),
    ] = None,
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65_535, help="The port to listen on.")] = 8414,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes that answer pages.")] = 2,
    day: Annotated[
        str | None,
        typer.Option("--day", metavar="YYYY-MM-DD", help="The day it is in a demonstration; today without it."),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="Show a country that does not exist: make and print accounts.")
    ] = False,
) -> None:
    """Serve the office: desk, channels, residents, trail; with a database of its own unless one is named."""
    from martebe.office.serve import Serving

    home = folder or default_data_directory().parent
    shown_day = None if day is None else day_of(day)
    show(teller, Serving(home, host, port, workers, shown_day, demo), lake)


def migrate(teller: Teller) -> None:
    """Bring the database that MARTEBE_DATABASE_URL names to what this version needs."""
    import os

    from martebe.cli import words
    from martebe.cli.refusals import RefusalError

    address = os.environ.get("MARTEBE_DATABASE_URL")
    if not address:
        raise RefusalError(words.MISSING, "MARTEBE_DATABASE_URL")
    with office_of(address):
        from martebe.office.migrate import migrate as bring_up

        bring_up(address)
    teller.answer({"migrated": True}, teller.say(UP_TO_DATE))


def show(
    teller: Teller,
    serving: Serving,
    lake: Path | None,
    register: Path | None = None,
    residents: Sequence[int] = (),
    *,
    once: bool = False,
) -> None:
    """Serve until interrupted; with ``once``, until the pages have answered.

    lake, register: what is loaded, and published, before. residents: person numbers of a made-up country that are told,
    to sign in as.
    """
    from martebe.office.serve import prepared, running, wait_until_ready

    with prepared(serving) as address:
        sources = None
        if lake is not None:
            sources = _bring_in(teller, address, Lake.open(lake), None if register is None else Register(register))
        showing = _prepare(serving, residents)
        if showing is not None and sources is not None:
            _make_up_round(address, sources)
        with running(serving) as kept:
            teller.note(STARTING)
            wait_until_ready(serving, kept)
            _tell(teller, serving, showing)
            if once:
                _visit(teller, serving, showing)
            else:
                _until_interrupted(kept)


def _bring_in(teller: Teller, address: str, lake: Lake, register: Register | None) -> Sources | None:
    """Load, and publish where there is a register; what was published from."""
    teller.note(LOADED, load_into(teller, address, lake).all_rows)
    return None if register is None else publish_to(teller, address, register, lake, Resources())


def _make_up_round(address: str, sources: Sources) -> None:
    """A round of the demonstration's accounts: only runs tell whom it lists, and what became of them."""
    from martebe.office.database import as_owner
    from martebe.office.fieldwork.demo import make_round

    with as_owner(address) as connection:
        make_round(connection, sources)


def _prepare(serving: Serving, residents: Sequence[int]) -> Showing | None:
    """Refuse a database that would not keep persons apart; make the demonstration's accounts."""
    from django.db import connection

    from martebe.office.access.self_check import check
    from martebe.office.errors import NOT_SAFE, OfficeError

    if wrong := check(connection):
        raise OfficeError(NOT_SAFE, "; ".join(wrong))
    if not serving.demo:
        return None
    from martebe.office.access.demo import make_accounts, region_shown
    from martebe.office.plans.demo import make_plans

    accounts = make_accounts()
    make_plans(region_shown())
    return Showing(accounts, residents)


def _tell(teller: Teller, serving: Serving, showing: Showing | None) -> None:
    if showing is None:
        teller.note(OPEN, serving.address)
        return
    teller.note(LOG, serving.log)
    table = teller.table(ACCOUNTS, LOGIN, PASSWORD, ROLE, PLACE)
    for each in showing.accounts:
        teller.row(table, each.login, each.password, teller.say(each.role), teller.say(each.place))
    numbers = [f"{person:012d}" for person in showing.residents]
    accounts = [{"login": each.login, "password": each.password} for each in showing.accounts]
    said = [teller.say(RESIDENTS, ", ".join(numbers))] if numbers else []
    teller.answer(
        {"address": serving.address, "accounts": accounts, "residents": numbers},
        table,
        *said,
        teller.say(OPEN, serving.address),
    )


def _until_interrupted(kept: Sequence[Kept]) -> None:
    from martebe.office.serve import keep_running

    stop = threading.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    keep_running(kept, stop.is_set)


def _visit(teller: Teller, serving: Serving, showing: Showing | None) -> None:
    from martebe.office.visit import visit

    accounts = [] if showing is None else [(each.login, each.password) for each in showing.accounts]
    teller.note(ANSWERED, visit(serving.address, accounts))
