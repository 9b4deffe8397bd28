"""``martebe demo``: a whole country from nothing to a report, by the same steps that real deliveries take."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer
from babel.numbers import format_decimal
from rich.console import RenderableType

from martebe.assembly import CARRIED, catalogue, country, terms
from martebe.cli.person import explained
from martebe.cli.receipts import totals
from martebe.cli.receive import in_order, lake_at, receive_all
from martebe.cli.teller import Teller
from martebe.figures import funnel, funnel_between, largest_without, ranking, write_report
from martebe.intake import Lake, Receipt
from martebe.madeup import make_country
from martebe.register import Asked, Register, Resources, Run, connected, decide_all
from martebe.rules import Words

ONCE = "MARTEBE_DEMO_ONCE"
"""Set to 1: the office is opened, its pages are asked once, and the demonstration ends."""
LAST_DAY = date(2018, 8, 1)
ABOUT = (
    (date(2017, 3, 31), datetime(2017, 4, 1, tzinfo=UTC)),
    (date(2018, 1, 1), datetime(2018, 1, 20, tzinfo=UTC)),
    (LAST_DAY, datetime(2018, 8, 2, tzinfo=UTC)),
)
"""The first verification, the beginning of the update, and the day of the releases; and when each was looked at."""
WEEKS = tuple(date(2018, 1, 8) + timedelta(weeks=week) for week in range(30))
"""The Mondays between, to 30 July: so headquarters see the update week by week. All are looked at from the last day:
registers deliver by the quarter, and on the day after a Monday most of it would still be open."""
MOST_WORKERS = 4
"""Each takes a gigabyte."""
MAKING = Words("Ел жасалуда", "Создаётся страна", "Making the country")
MADE = Words("Ел жасалды", "Страна создана", "The country is made")
REUSED = Words(
    "{0} қалтасындағы ел қайта пайдаланылады: аргументтері бірдей.",
    "Используется страна из папки {0}: аргументы те же.",
    "The country in {0} is used again: it has the same arguments.",
)
RECEIVING = Words("Жеткізілімдер қабылдануда", "Принимаются поставки", "Receiving deliveries")
RECEIVED = Words("Жеткізілімдер қабылданды", "Поставки приняты", "Deliveries are received")
DECIDING = Words("Шешімдер шығарылуда", "Принимаются решения", "Deciding")
DECIDED = Words("{0} күнге шешім шығарылды", "Решения приняты на {0} дн.", "It is decided for {0} days")
COUNTED = Words("Көрсеткіштер саналды", "Показатели посчитаны", "Figures are counted")
EXPLAINED = Words("Бір адам түсіндірілді", "Один человек объяснён", "One person is explained")
REPORTED = Words("Есеп жазылды", "Отчёт написан", "The report is written")
STEP = Words("{0}: {1} с.", "{0}: {1} с.", "{0}: {1} s.")
ONE_PERSON = Words("Бір адам, нөмірі {0}", "Один человек, номер {0}", "One person, number {0}")
REPORT = Words("Есеп: {0}", "Отчёт: {0}", "The report: {0}")
GO_ON = Words(
    "Әрі қарай: export MARTEBE_LAKE={0}/lake MARTEBE_REGISTER={0}/register; martebe --help",
    "Дальше: export MARTEBE_LAKE={0}/lake MARTEBE_REGISTER={0}/register; martebe --help",
    "Go on with: export MARTEBE_LAKE={0}/lake MARTEBE_REGISTER={0}/register; martebe --help",
)


@dataclass
class Watch:
    """Tells how long each step took."""

    teller: Teller
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str, done: Words, *values: object) -> Iterator[None]:
        """Measure a step and say that it is done."""
        begun = perf_counter()
        yield
        self.seconds[name] = round(perf_counter() - begun, 2)
        took = format_decimal(self.seconds[name], "0.0", locale=self.teller.language)
        self.teller.note(STEP, self.teller.say(done, *values), took)


def demo(
    teller: Teller,
    people: Annotated[int, typer.Option("--people", help="Residents on 1 January 2018, from 0 to 18157337.")] = 200_000,
    seed: Annotated[int, typer.Option("--seed", help="The same seed makes the same country, byte for byte.")] = 1,
    folder: Annotated[
        Path, typer.Option("--folder", metavar="FOLDER", help="Where all is kept; what is there is used again.")
    ] = Path("demo"),
    serve: Annotated[
        bool, typer.Option("--serve", help="Then serve the office of this country, until interrupted.")
    ] = False,
    port: Annotated[int, typer.Option("--port", min=1, max=65_535, help="The port to listen on.")] = 8414,
) -> None:
    """Make a country, receive its deliveries, decide, count, explain one person, report, and serve the office."""
    home = folder / f"{people}-people-seed-{seed}"
    watch = Watch(teller)
    _make(watch, people, seed, home)
    lake, receipts = _receive(watch, home)
    runs = _decide(watch, lake, home)
    with watch.step("figures", COUNTED):
        counted = (
            funnel(runs[-1], country),
            funnel_between(runs[1], runs[2], country),
            ranking(runs[1], runs[2], country),
            largest_without(runs[-1], lake, country),
        )
    person, data, explanation = _explain(watch, lake, runs[-1])
    with watch.step("report", REPORTED):
        report = write_report(home / "report", runs, lake, country, teller.language)
    answered = {
        "folder": str(home),
        "seconds": watch.seconds,
        "runs": [run.name for run in runs],
        "figures": [figure.as_json() for figure in counted],
        "person": person,
        "explanation": data,
        "report": str(report),
    }
    tables = [figure.as_table(teller.language) for figure in counted]
    teller.answer(answered, totals(teller, receipts), *tables, *explanation, teller.say(REPORT, report))
    teller.note(GO_ON, home)
    if serve:
        _serve(teller, home, port, runs[-1])


def _serve(teller: Teller, home: Path, port: int, run: Run) -> None:
    """Open the office on the day after the country's last one."""
    from martebe.cli.serve import show
    from martebe.office.serve import Serving

    serving = Serving((home / "office").absolute(), port=port, day=LAST_DAY + timedelta(days=1), demo=True)
    once = os.environ.get(ONCE) == "1"
    show(teller, serving, home / "lake", home / "register", worth_a_look(run), once=once)


def worth_a_look(run: Run) -> list[int]:
    """Of the grown-ups in the most populous district: one without status, one provisional, one with a finding."""
    kinds = ("headline = 'none'", "NOT settled AND headline NOT IN ('none', 'open')", "findings_0 <> 0")
    busiest = f"(SELECT district FROM {run.decisions} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)"
    with connected(Resources()) as connection:
        found = [
            connection.execute(
                f"SELECT max(person) FROM {run.decisions} WHERE district = {busiest} AND {kind}"
                " AND person // 10000000000 BETWEEN 60 AND 95"
            ).fetchone()
            for kind in kinds
        ]
    return list(dict.fromkeys(int(row[0]) for row in found if row and row[0] is not None))


def _make(watch: Watch, people: int, seed: int, home: Path) -> None:
    made = home / "made"
    if made.exists():
        watch.teller.note(REUSED, home)
        return
    home.mkdir(parents=True, exist_ok=True)
    with watch.step("made", MADE), watch.teller.progress(MAKING) as progress:
        make_country(
            people,
            seed,
            LAST_DAY,
            made,
            workers=len(os.sched_getaffinity(0)),
            progress=lambda step, share: progress(step, share / 2 + (0.5 if step == "deliveries" else 0)),
        )


def _receive(watch: Watch, home: Path) -> tuple[Lake, list[Receipt]]:
    """Everything in the order in which it was sent; what was received before gives its receipt again."""
    with watch.step("received", RECEIVED), watch.teller.progress(RECEIVING) as progress:
        lake = lake_at(home / "lake", made_up=True, teller=watch.teller)
        sent = in_order([home / "made" / "deliveries"])
        received = list(receive_all(lake, sent, None, terms(), progress))
    return lake, [each.receipt for each in received if each.receipt is not None]


def _decide(watch: Watch, lake: Lake, home: Path) -> list[Run]:
    """Decide for all days; gives the runs that the report is about."""
    weekly = [(day, ABOUT[-1][1]) for day in WEEKS]
    resources, workers = Resources(threads=1, memory="1GB"), min(MOST_WORKERS, len(os.sched_getaffinity(0)))
    asked = [Asked(day, known_at, CARRIED, resources) for day, known_at in (*ABOUT, *weekly)]
    with watch.step("decided", DECIDED, len(asked)), watch.teller.progress(DECIDING) as progress:
        register = Register(home / "register")
        runs = decide_all(register, catalogue, lake, asked, workers, lambda share: progress("decided", share))
    return runs[: len(ABOUT)]


def _explain(watch: Watch, lake: Lake, run: Run) -> tuple[str, Any, list[RenderableType]]:
    """One person's decision; nobody's where nobody lives."""
    found = someone(run)
    if found is None:
        return "", None, []
    made = run.certificate
    with watch.step("explained", EXPLAINED):
        explanation = explained(lake, found, made.day, made.known_at)
    number = f"{found:012d}"
    tree = explanation.as_tree(watch.teller.language)
    return number, explanation.as_json(), [watch.teller.say(ONE_PERSON, number), tree]


def someone(run: Run) -> int | None:
    """A person worth a look: provisional and in conflict if there is one, else either; the smallest such number."""
    with connected(Resources()) as connection:
        found = connection.execute(
            f"SELECT person FROM {run.decisions} ORDER BY (NOT settled AND headline NOT IN ('none', 'open')) DESC,"
            " findings_0 <> 0 DESC, person LIMIT 1"
        ).fetchone()
    return None if found is None else int(found[0])
