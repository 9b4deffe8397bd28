"""What several commands do with the office: set this process up as its own, bring records and figures in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from martebe.assembly import country
from martebe.cli.teller import Teller
from martebe.intake import Lake
from martebe.register import Register, Resources
from martebe.rules import Words

if TYPE_CHECKING:
    from martebe.office.ledger.load import Loaded
    from martebe.office.sources import Sources

LOADING = Words("Жазбалар дерекқорға жүктелуде", "Записи загружаются в базу", "Loading records into the database")
PUBLISHING = Words("Көрсеткіштер жариялануда", "Публикуются показатели", "Publishing figures")


@contextmanager
def office_of(address: str) -> Iterator[None]:
    """This process set up as the office's own, on a database."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "martebe.office.settings"
    os.environ["MARTEBE_OFFICE_DATABASE"] = address
    import django

    django.setup()
    yield
    from django.db import connections

    connections.close_all()


def load_into(teller: Teller, address: str, lake: Lake, workers: int = 4) -> Loaded:
    """Bring the accepted deliveries of a lake into an office that is up to date."""
    from martebe.office.ledger.load import load

    with teller.progress(LOADING) as progress:
        return load(address, lake, progress, workers=workers)


def publish_to(teller: Teller, address: str, register: Register, lake: Lake, resources: Resources) -> Sources:
    """Publish the runs of a register to an office that is up to date."""
    from martebe.office.publishing import publish

    with teller.progress(PUBLISHING) as progress:
        return publish(address, register, lake, country, resources, progress)
