"""``martebe madeup``: a country of people who do not exist."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from martebe.cli.teller import Teller
from martebe.cli.values import day_of
from martebe.madeup import USUAL_FAULTS, Country, make_country
from martebe.rules import Words

MAKING = Words("Ел жасалуда", "Создаётся страна", "Making the country")
MADE = Words("Жасалған ел", "Созданная страна", "The country that was made")
ROWS = Words("Жеткізілген жолдар", "Поставленные строки", "Rows delivered")
FAULTS = Words("Әдейі жасалған ақаулар", "Намеренные огрехи", "Faults made on purpose")
TABLE = Words("кесте", "таблица", "table")
COUNT = Words("саны", "число", "number")
FAULT = Words("ақау", "огрех", "fault")
SUMMARY = Words(
    "{0} тұрғын ({1} жазба), {2} файл: {3}. Шындық бөлек жатыр: {4}.",
    "{0} жителей ({1} записей), {2} файлов: {3}. Правда лежит отдельно: {4}.",
    "{0} residents ({1} records), {2} files: {3}. The truth lies apart: {4}.",
)


def madeup(
    teller: Teller,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder for the deliveries and the truth.")],
    people: Annotated[int, typer.Option("--people", help="Residents on 1 January 2018, from 0 to 18157337.")] = 1000,
    seed: Annotated[int, typer.Option("--seed", help="The same seed makes the same country, byte for byte.")] = 1,
    day: Annotated[
        str, typer.Option("--day", metavar="YYYY-MM-DD", help="The registers tell of it until the evening before.")
    ] = "2018-08-01",
    faults: Annotated[
        bool, typer.Option("--faults/--no-faults", help="With the faults that real deliveries have, or without.")
    ] = True,
    workers: Annotated[int, typer.Option("--workers", help="Processes; the bytes made do not depend on them.")] = 1,
) -> None:
    """Make a country of people who do not exist, and what each register delivers of them."""
    with teller.progress(MAKING) as progress:
        made = make_country(
            people,
            seed,
            day_of(day),
            folder,
            faults=USUAL_FAULTS if faults else "none",
            workers=workers,
            progress=lambda step, share: progress(step, share / 2 + (0.5 if step == "deliveries" else 0)),
        )
    show_country(teller, made)


def show_country(teller: Teller, made: Country) -> None:
    """What was made."""
    rows = teller.table(ROWS, TABLE, COUNT, numbers=[1])
    for name, count in made.rows.items():
        teller.row(rows, name, count)
    faults = teller.table(FAULTS, FAULT, COUNT, numbers=[1])
    for name, count in sorted(made.faults.items()):
        teller.row(faults, name, count)
    said = teller.say(SUMMARY, made.people, made.records, made.files, made.deliveries, made.truth)
    written = {name: str(value) if isinstance(value, Path) else value for name, value in asdict(made).items()}
    teller.answer(written, rows, *([faults] if made.faults else []), said)
