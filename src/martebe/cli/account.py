"""``martebe account``: make the first administrator, who then makes all other accounts on the office's pages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from martebe.cli.office import office_of
from martebe.cli.refusals import RefusalError
from martebe.cli.teller import Teller
from martebe.database import database_url, default_data_directory
from martebe.rules import Words

MADE = Words(
    "Әкімші {0}. Бір рет кіруге арналған құпиясөз: {1}",
    "Администратор {0}. Пароль для одного входа: {1}",
    "Administrator {0}. Password for one sign-in: {1}",
)
NOT_AN_ADMINISTRATOR = Words(
    "«{0}» басқа рөлдегі қызметкердің логині. Басқа логин таңдаңыз.",
    "Логин «{0}» принадлежит сотруднику с другой ролью. Выберите другой логин.",
    "'{0}' is the login name of an officer in another role. Choose another one.",
)


def account(
    teller: Teller,
    login: Annotated[str, typer.Argument(metavar="LOGIN", help="The login name: Latin letters and digits.")],
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="What the administrator is called.")],
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="FOLDER", help="Where the office keeps its database and keys.")
    ] = None,
) -> None:
    """Make an account for an administrator, or give an administrator a new password."""
    home = folder or default_data_directory().parent
    with database_url(home / "postgres") as address, office_of(address):
        password = _administrator(login, name)
    teller.answer({"login": login, "password": password}, teller.say(MADE, login, password))


def _administrator(login: str, name: str) -> str:
    from martebe.office.access.accounts import open_account, reset_password
    from martebe.office.access.actors import system
    from martebe.office.access.models import Officer

    command = system("command")
    known = Officer.objects.filter(login=login.lower()).first()
    if known is None:
        return open_account(command, Officer(login=login, name=name, role="administrator"), None)
    if known.role != "administrator":
        raise RefusalError(NOT_AN_ADMINISTRATOR, login)
    known.is_active = True
    return reset_password(command, known)
