"""A telephone with ODK Collect: what it fetches and how it writes and sends a filled form."""

import base64
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.http import HttpResponse
from django.test import Client

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.models import Officer
from martebe.office.rounds import forms_out
from martebe.office.rounds.form import FORM_ID
from martebe.people.identity_numbers import Verdict, check_iin

PASSWORD = "a long walk from house to house"
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8
numbers = count(1)


def as_owner(statement: str, values: Sequence[object] = ()) -> list[tuple]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


class Device:
    """A telephone with ODK Collect and an interviewer."""

    def __init__(self, officer: Officer, password: str = PASSWORD) -> None:
        self.officer, self.client = officer, Client()
        token = base64.b64encode(f"{officer.login}:{password}".encode()).decode()
        self.headers = {"Authorization": f"Basic {token}", "X-OpenRosa-Version": "1.0"}

    @property
    def actor(self) -> Actor:
        return self.officer.actor

    def get(self, address: str) -> HttpResponse:
        return self.client.get(address, headers=self.headers)

    def send(self, xml: bytes | str, **files: bytes) -> HttpResponse:
        body = xml if isinstance(xml, bytes) else xml.encode()
        parts = {"xml_submission_file": SimpleUploadedFile("form.xml", body, "text/xml")}
        parts |= {name: SimpleUploadedFile(name, content, "image/jpeg") for name, content in files.items()}
        return self.client.post("/openrosa/submission", parts, headers=self.headers)


def device_of(officer: Callable[..., Officer], role: str, territory: int | None) -> Device:
    made = officer(role, territory)
    made.set_password(PASSWORD)
    made.save()
    return Device(made)


def filled(person: int | str, *, instance: str = "", version: str = "", **answers: str) -> str:
    """A form as ODK Collect writes it."""
    now = clock.now().astimezone(clock.ZONE)
    said = {
        "start": (now - timedelta(minutes=9)).isoformat(timespec="milliseconds"),
        "end": now.isoformat(timespec="milliseconds"),
        "today": now.date().isoformat(),
        "device": "collect:Xk2",
        "interviewer": "",
        "consent": "yes",
        "iin": str(person).zfill(12),
        "category": "household_plot",
        "monthly_income": "",
        "place": "43.2565 76.9284 800.0 12.5",
        "photo": "",
        "remark": "",
    } | answers
    inner = "".join(f"<{name}>{text}</{name}>" if text else f"<{name}/>" for name, text in said.items())
    return (
        "<?xml version='1.0' ?>"
        f'<data xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" id="{FORM_ID}" '
        f'version="{version or forms_out.current().version}">{inner}'
        f"<orx:meta><orx:instanceID>{instance or new_instance()}</orx:instanceID></orx:meta></data>"
    )


def new_instance() -> str:
    return f"uuid:00000000-0000-4000-8000-{next(numbers):012d}"


def valid(number: int) -> str:
    """The number, or the next one whose check digit fits."""
    texts = (str(each).zfill(12) for each in range(number, number + 100))
    return next(text for text in texts if check_iin(text, made_up=True).verdict is not Verdict.IMPOSSIBLE)


def kept(instance: str) -> list[tuple]:
    return as_owner(
        "SELECT outcome, reason, flags, declaration FROM office.rounds_submission WHERE instance = %s ORDER BY id",
        [instance],
    )


def flags_of(instance: str) -> set[str]:
    ((_, _, flags, _),) = kept(instance)
    return set(flags)
