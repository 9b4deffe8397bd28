"""``martebe open-data``: counts for everybody, behind disclosure control."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from martebe.assembly import country
from martebe.cli.options import LAKE, REGISTER, AtOption, LakeOption, RegisterOption
from martebe.cli.teller import Teller
from martebe.cli.values import moment_of, now
from martebe.disclosure import Releases, publish, read_key
from martebe.intake import Lake
from martebe.register import Register
from martebe.rules import Words

RELEASES = "releases.jsonl"
COUNTING = Words("Шығарылым дайындалуда", "Готовится выпуск", "Making the release")
RELEASED = Words(
    "{0}-шығарылым: {1} күн, {2} қалтасында; шығарылымдар тізілімі – {3}.",
    "Выпуск {0}: дней – {1}, в папке {2}; реестр выпусков – {3}.",
    "Release {0}: days: {1}, in the folder {2}; the register of releases is {3}.",
)


def open_data(
    teller: Teller,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the release is written.")],
    key: Annotated[
        Path,
        typer.Option(
            "--key",
            envvar="MARTEBE_RELEASE_KEY",
            metavar="FILE",
            help="The file with the secret that counts are rounded by: 32 bytes or more, the same for all releases.",
        ),
    ],
    releases: Annotated[
        Path | None,
        typer.Option(
            "--releases",
            metavar="FILE",
            help="The register of releases; without it releases.jsonl in the folder of the runs.",
        ),
    ] = None,
    at: AtOption = None,
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
) -> None:
    """Publish counts by place and status as CSV and SDMX-CSV, rounded so that nobody can be found in them."""
    path = releases or register / RELEASES
    moment = now() if at is None else moment_of(at, "--at")
    made_up, secret = Lake.open(lake).made_up, read_key(key)
    with teller.progress(COUNTING):
        release = publish(Register(register), country, Releases(path), secret, moment, out, made_up=made_up)
    days = [str(month.day) for month in release.content.months]
    shown = teller.say(RELEASED, release.number, len(days), out, path)
    teller.answer({"release": release.number, "days": days, "folder": str(out), "register": str(path)}, shown)
