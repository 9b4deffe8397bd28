"""``martebe decide`` and ``runs``: the decisions about everybody on a day, and those that were made before."""

from __future__ import annotations

from typing import Any

from rich.console import RenderableType

from martebe.assembly import CARRIED, catalogue
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
from martebe.cli.teller import Teller
from martebe.cli.values import day_of, known_at_of
from martebe.intake import Lake
from martebe.register import Asked, Register, Resources, Run
from martebe.register import decide as decide_everybody
from martebe.rules import Words

DECIDING = Words("{0} күніне шешім шығарылуда", "Решения на {0}", "Deciding for {0}")
RUN = Words("шешім", "решение", "run")
DAY = Words("күні", "день", "day")
KNOWN_AT = Words("белгілі болған уақыты", "известно на", "known at")
RULES = Words("ережелер", "правила", "rules")
DIGEST = Words("бақылау сомасы", "отпечаток", "digest")
COUNTS = Words("{0} күнгі санақ", "Счёт на {0}", "Counts for {0}")
STATUS = Words("мәртебе", "статус", "status")
PERSONS = Words("адам", "человек", "persons")
RECORDS = Words("Халық тізілімінің жазбалары", "Записи реестра населения", "Records of the population register")
LEFT = Words("  олардан кеткені: {0}", "  из них выбыли: {0}", "  of these left: {0}")
RESIDENTS = Words("Тұрғындар", "Жители", "Residents")
DETERMINED = Words("  мәртебесі анықталған", "  статус определён", "  status determined")
PROVISIONAL = Words("    олардан алдын ала", "    из них предварительно", "    of these provisional")
WITHOUT = Words("  мәртебесіз", "  без статуса", "  without status")
OPEN = Words("  анықталмаған", "  не установлено", "  not settled")
HEADLINES = Words("Негізгі мәртебелер", "Основные статусы", "Headlines")


def decide(
    teller: Teller,
    day: DayOption,
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
    known_at: KnownAtOption = None,
    threads: ThreadsOption = None,
    memory: MemoryOption = "4GB",
) -> None:
    """Decide for everybody on a day, as known at a moment; the same inputs give the same run, byte for byte."""
    opened = Lake.open(lake)
    asked = Asked(day_of(day), known_at_of(known_at, opened), CARRIED, Resources(threads, memory))
    show_run(teller, run_of(teller, Register(register), opened, asked))


def run_of(teller: Teller, register: Register, lake: Lake, asked: Asked) -> Run:
    """The run that was asked for, with progress; one that is there already is taken as it is."""
    with teller.progress(DECIDING, asked.day) as progress:
        return decide_everybody(register, catalogue, lake, asked, progress)


def runs(teller: Teller, register: RegisterOption = REGISTER) -> None:
    """List the runs that are in the register."""
    table = teller.table(None, RUN, DAY, KNOWN_AT, PERSONS, RULES, numbers=[3])
    found = Register(register).runs()
    for run in found:
        made = run.certificate
        teller.row(table, run.name, made.day, made.known_at, made.counts.records, made.rules[:12])
    teller.answer([run_json(run) for run in found], table)


def run_json(run: Run) -> dict[str, Any]:
    """A run by its name, with its certificate."""
    return {"run": run.name, **run.certificate.as_json()}


def show_run(teller: Teller, run: Run) -> None:
    """The counts of a certificate: they close."""
    made = run.certificate
    about = teller.table(None, "", "")
    for heading, value in ((RUN, run.name), (KNOWN_AT, made.known_at), (RULES, made.rules), (DIGEST, made.digest)):
        teller.row(about, teller.say(heading), value)
    teller.answer(run_json(run), about, counts(teller, run), headlines(teller, run))


def counts(teller: Teller, run: Run) -> RenderableType:
    """From the records of the population register to those whose status is determined."""
    made, counted = run.certificate, run.certificate.counts
    labels = Labels.on(catalogue, teller.language, made.day)
    left = [(teller.say(LEFT, labels.status(code)), persons) for code, persons in counted.left.items()]
    table = teller.table(None, teller.say(COUNTS, made.day), PERSONS, numbers=[1])
    for line, persons in (
        (teller.say(RECORDS), counted.records),
        *left,
        (teller.say(RESIDENTS), counted.residents),
        (teller.say(DETERMINED), counted.determined),
        (teller.say(PROVISIONAL), counted.provisional),
        (teller.say(WITHOUT), counted.without),
        (teller.say(OPEN), counted.not_settled),
    ):
        teller.row(table, line, persons)
    return table


def headlines(teller: Teller, run: Run) -> RenderableType:
    """Persons by their strongest status."""
    labels = Labels.on(catalogue, teller.language, run.certificate.day)
    table = teller.table(HEADLINES, STATUS, PERSONS, numbers=[1])
    for code, persons in sorted(run.certificate.counts.headlines.items(), key=lambda each: (-each[1], each[0])):
        teller.row(table, labels.status(code), persons)
    return table
