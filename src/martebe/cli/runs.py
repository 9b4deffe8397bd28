"""Runs as people name them: by their day, or by their whole name."""

from __future__ import annotations

from martebe.cli import words
from martebe.cli.refusals import Exit, RefusalError
from martebe.cli.values import day_of
from martebe.register import Register, Run


def run_named(register: Register, name: str | None) -> Run:
    """A run by its name, the one with the latest knowledge of a day, or without a name that of the latest day."""
    if name is None:
        return register.latest()
    return register.latest(day_of(name, "RUN")) if len(name) == len("2018-08-01") else register.run(name)


def before(register: Register, run: Run, name: str | None) -> Run:
    """The run named, or the one of the last earlier day."""
    if name is not None:
        return run_named(register, name)
    earlier = [each for each in register.runs() if each.certificate.day < run.certificate.day]
    if not earlier:
        raise RefusalError(words.NO_EARLIER_RUN, run.certificate.day, code=Exit.CANNOT)
    return register.latest(earlier[-1].certificate.day)


def latest_of_each_day(register: Register) -> list[Run]:
    """For each day the run with the latest knowledge, oldest day first."""
    register.latest()  # says so where there is none
    return list({run.certificate.day: run for run in register.runs()}.values())
