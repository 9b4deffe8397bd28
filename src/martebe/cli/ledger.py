"""``martebe load``, ``publish`` and ``collect``: what lake and runs say into the office, and what it took back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from martebe.cli.office import load_into, office_of, publish_to
from martebe.cli.options import (
    LAKE,
    REGISTER,
    LakeOption,
    MemoryOption,
    RegisterOption,
    ThreadsOption,
)
from martebe.cli.teller import Teller
from martebe.database import database_url, default_data_directory
from martebe.intake import Lake
from martebe.register import Register, Resources
from martebe.rules import Words

LOADED = Words(
    "{0} бөлік, {1} жол жүктелді; журналдың {3}-жазбасына дейін бәрі дерекқорда: {2} жол.",
    "Загружено частей: {0}, строк: {1}; в базе всё до записи журнала {3}: строк {2}.",
    "Loaded {0} parts with {1} rows; everything up to entry {3} of the journal is in the database: {2} rows.",
)
COLLECTED = Words(
    "{0} жол {1} күніне дейін: {2}. Көлге қабылдау: martebe receive",
    "Строк: {0}, по {1}: {2}. Принять в озеро: martebe receive",
    "{0} rows until {1}: {2}. Take them into the lake with: martebe receive",
)
PUBLISHED = Words(
    "Кеңседе жарияланған шешімдер: {0}; соңғысы – {1}.",
    "Опубликовано решений: {0}; последнее – {1}.",
    "Runs published in the office: {0}; the latest is {1}.",
)
NOTHING_NEW = Words("Жаңа мәлімдеме жоқ.", "Новых заявлений нет.", "There are no new declarations.")
FolderOption = Annotated[
    Path | None, typer.Option("--folder", metavar="FOLDER", help="Where the office keeps its database and keys.")
]


def load(
    teller: Teller,
    lake: LakeOption = LAKE,
    folder: FolderOption = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Connections that write at the same time.")] = 4,
) -> None:
    """Bring the accepted deliveries of a lake into the office's database; goes on where it was stopped."""
    opened = Lake.open(lake)
    home = folder or default_data_directory().parent
    with database_url(home / "postgres") as address, office_of(address):
        from martebe.office.migrate import migrate

        migrate(address)
        loaded = load_into(teller, address, opened, workers)
    teller.answer(vars(loaded), teller.say(LOADED, loaded.parts, loaded.rows, loaded.all_rows, loaded.through))


def publish(
    teller: Teller,
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
    folder: FolderOption = None,
    threads: ThreadsOption = None,
    memory: MemoryOption = "4GB",
) -> None:
    """Bring the figures of all runs into the office, where headquarters work with them; may be done at any time."""
    home = folder or default_data_directory().parent
    with database_url(home / "postgres") as address, office_of(address):
        from martebe.office.migrate import migrate

        migrate(address)
        sources = publish_to(teller, address, Register(register), Lake.open(lake), Resources(threads, memory))
    names = [run.name for run in sources.runs]
    teller.answer({"runs": names}, teller.say(PUBLISHED, len(names), names[-1]))


def collect(
    teller: Teller,
    into: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the delivery is written.")],
    folder: FolderOption = None,
) -> None:
    """Write the declarations that the office took since the last time as a delivery for the lake."""
    home = folder or default_data_directory().parent
    with database_url(home / "postgres") as address, office_of(address):
        from martebe.office import clock
        from martebe.office.ledger.send_back import collect as written

        collected = written(address, into, clock.now(), clock.today())
    if collected is None:
        teller.answer({"rows": 0}, teller.say(NOTHING_NEW))
        return
    data = {"manifest": str(collected.manifest), "rows": collected.rows, "until": collected.until}
    teller.answer(data, teller.say(COLLECTED, collected.rows, collected.until, collected.manifest.name))
