"""``martebe changes`` and ``simulate``: who moves from which status to which, and what moves them. Never a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import RenderableType
from rich.table import Table

from martebe.assembly import CARRIED, catalogue
from martebe.cli import words
from martebe.cli.changed_rules import changed_catalogue
from martebe.cli.labels import Labels
from martebe.cli.options import (
    LAKE,
    REGISTER,
    DayOption,
    KnownAtOption,
    LakeOption,
    MemoryOption,
    RegisterOption,
    ThreadsOption,
)
from martebe.cli.refusals import RefusalError
from martebe.cli.runs import run_named
from martebe.cli.teller import Teller
from martebe.cli.values import day_of, known_at_of
from martebe.intake import Lake
from martebe.register import Asked, Changes, Mover, Register, Resources
from martebe.register import changes as changes_between
from martebe.register import simulate as simulate_for_everybody
from martebe.rules import Words

MOST_ROWS = 20
"""So many lines a terminal shows; JSON has all."""
SUMMARY = Words("{0} адам ауысты, {1} сол күйінде.", "Перешли {0}, остались {1}.", "{0} persons move, {1} stay.")
MOVES = Words("Кім қайдан қайда ауысады", "Кто откуда куда переходит", "Who moves from what to what")
BY_PLACE = Words("Өңірлер бойынша", "По регионам", "By region")
MOVERS = Words("Не себеп болды", "Что их переводит", "What moves them")
BEFORE = Words("бұрын", "было", "before")
AFTER = Words("кейін", "стало", "after")
PERSONS = Words("адам", "человек", "persons")
PLACE = Words("өңір", "регион", "region")
FACT = Words("факт", "факт", "fact")
BECAME = Words("болды", "стал", "became")
CAUSE = Words("себебі", "причина", "cause")
MORE = Words(
    "Тағы {0} жол бар; бәрі --json арқылы.",
    "Ещё строк: {0}; все — с --json.",
    "{0} more lines; all of them with --json.",
)
ANSWERS = {
    "proved": Words("дәлелденген", "доказан", "proved"),
    "disproved": Words("теріске шығарылған", "опровергнут", "disproved"),
    "open": Words("ашық", "открыт", "open"),
}
CAUSES = {
    "records": Words("жаңа жазбалар", "новые записи", "new records"),
    "time": Words("уақыт өтуі", "время", "time"),
    "rules": Words("ережелер", "правила", "rules"),
    "population": Words("халық тізілімі", "реестр населения", "population register"),
}
SIMULATING = Words("{0} күніне сынақ есебі", "Пробный расчёт на {0}", "Trying it out for {0}")


def changes(
    teller: Teller,
    first: Annotated[str, typer.Argument(metavar="RUN1", help="The run before, by its name or its day.")],
    second: Annotated[str, typer.Argument(metavar="RUN2", help="The run after, by its name or its day.")],
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
) -> None:
    """Compare two runs: who moved, and which record or rule moved them; counts only."""
    opened, runs = Lake.open(lake), Register(register)
    before, after = run_named(runs, first), run_named(runs, second)
    found = changes_between(before, after, catalogue, opened)
    days = (before.certificate.day, after.certificate.day)
    show_changes(teller, found, Labels.on(catalogue, teller.language, *days))


def simulate(
    teller: Teller,
    day: DayOption,
    lake: LakeOption = LAKE,
    numbers: Annotated[
        list[str] | None,
        typer.Option(
            "--number",
            metavar="CODE=VALUE",
            help="A number of the law as it would be; money in tenge. With keys: CODE:KEY=VALUE.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="YYYY-MM-DD", help="From when on the numbers would be so; the day itself, if not given."
        ),
    ] = None,
    rules: Annotated[
        Path | None,
        typer.Option(
            "--rules",
            metavar="FILE.py",
            help="Rules as they would be: `statuses`, or `changed(catalogue)`. It is Python that is run here:"
            " use only what you wrote.",
        ),
    ] = None,
    known_at: KnownAtOption = None,
    threads: ThreadsOption = None,
    memory: MemoryOption = "4GB",
) -> None:
    """Change a number or rules, and see for everybody who would move from what to what; nothing is stored."""
    if not numbers and rules is None:
        raise RefusalError(words.NOTHING_CHANGED)
    opened, asked_day = Lake.open(lake), day_of(day)
    changed = changed_catalogue(catalogue, numbers or [], day_of(since, "--from") if since else asked_day, rules)
    asked = Asked(asked_day, known_at_of(known_at, opened), CARRIED, Resources(threads, memory))
    with teller.progress(SIMULATING, asked_day) as progress:
        found = simulate_for_everybody(catalogue, changed, opened, asked, progress=progress)
    show_changes(teller, found.changes, Labels.on(changed, teller.language, asked_day))


def show_changes(teller: Teller, found: Changes, labels: Labels) -> None:
    """The moves, the moves by region, and what moves them."""
    summary = teller.say(SUMMARY, found.moved, found.stayed)
    shown = [_moves(teller, found, labels), _by_place(teller, found, labels), _movers(teller, found.movers, labels)]
    teller.answer(_as_json(found, labels), summary, *(shown if found.moves else []))


def _moves(teller: Teller, found: Changes, labels: Labels) -> RenderableType:
    persons = Counter[tuple[str, str]]()
    for move in found.moves:
        persons[move.before, move.after] += move.persons
    table = teller.table(MOVES, BEFORE, AFTER, PERSONS, numbers=[2])
    rows = [(labels.status(before), labels.status(after), count) for (before, after), count in persons.most_common()]
    return _first(teller, table, rows)


def _by_place(teller: Teller, found: Changes, labels: Labels) -> RenderableType:
    persons = Counter[int | None]()
    for move in found.moves:
        persons[move.place] += move.persons
    table = teller.table(BY_PLACE, PLACE, PERSONS, numbers=[1])
    return _first(teller, table, [(labels.place(place), count) for place, count in persons.most_common()])


def _movers(teller: Teller, movers: Iterable[Mover], labels: Labels) -> RenderableType:
    table = teller.table(MOVERS, BEFORE, AFTER, FACT, BECAME, CAUSE, PERSONS, numbers=[5])
    rows = [
        (
            labels.status(each.before),
            labels.status(each.after),
            labels.fact(each.fact),
            teller.say(ANSWERS[each.became]),
            teller.say(CAUSES[each.cause]),
            each.persons,
        )
        for each in movers
    ]
    return _first(teller, table, rows)


def _first(teller: Teller, table: Table, rows: Sequence[Sequence[object]]) -> RenderableType:
    for row in rows[:MOST_ROWS]:
        teller.row(table, *row)
    if len(rows) > MOST_ROWS:
        table.caption = teller.say(MORE, len(rows) - MOST_ROWS)
    return table


def _as_json(found: Changes, labels: Labels) -> dict[str, Any]:
    return {
        "moved": found.moved,
        "stayed": found.stayed,
        "moves": [{**asdict(move), "place_name": labels.place(move.place)} for move in found.moves],
        "movers": [asdict(mover) for mover in found.movers],
    }
