"""Decide for many days at once: the run of a small country keeps one processor busy, so several are made together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import partial
from multiprocessing import get_context

from martebe.intake import Lake
from martebe.register.decide import Asked, Decisions, refuse_before_any_rule, run_name, write_run
from martebe.register.runs import Register, Run
from martebe.rules import Catalogue


def decide_all(
    register: Register,
    catalogue: Catalogue,
    lake: Lake,
    asked: Sequence[Asked],
    workers: int,
    progress: Callable[[float], None],
) -> list[Run]:
    """The runs that are asked for, in that order; those that are there already are taken as they are.

    workers: processes, each with the resources that its run asks for. progress: is told the share that is done. Each
    run is the same, byte for byte, as ``decide`` makes it. Raises what ``decide`` raises; runs made by then stay.
    """
    for each in asked:
        refuse_before_any_rule(catalogue, each.day)
    names = [run_name(catalogue, lake, each) for each in asked]
    with register.alone():
        missing = {name: each for name, each in zip(names, asked, strict=True) if register.find(name) is None}
        _made(
            [partial(write_run, register, name, Decisions(catalogue, lake, each)) for name, each in missing.items()],
            workers,
            progress,
        )
    return [register.run(name) for name in names]


def _made(calls: Sequence[Callable[[], None]], workers: int, progress: Callable[[float], None]) -> None:
    """Make runs in processes that start from nothing; in this one where there is nothing to share out."""
    if min(workers, len(calls)) <= 1:
        for number, call in enumerate(calls, start=1):
            call()
            progress(number / len(calls))
        return
    with ProcessPoolExecutor(min(workers, len(calls)), mp_context=get_context("spawn")) as pool:
        running = [pool.submit(call) for call in calls]
        try:
            for number, each in enumerate(as_completed(running), start=1):
                each.result()
                progress(number / len(calls))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
