"""Make a country: everybody region by region, then every delivery; the result depends on the arguments alone."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Literal, TypeVar

import pyarrow.parquet as pq

from martebe.madeup.calibration import NATION
from martebe.madeup.deliveries import Sent, send
from martebe.madeup.employers import make_employers
from martebe.madeup.faults import NO_FAULTS, USUAL_FAULTS, Faults, Found
from martebe.madeup.parts import Parts
from martebe.madeup.plan import Plan, make_plan
from martebe.madeup.refusals import below_least, folder_in_use, too_many_people
from martebe.madeup.registers import all_rows, employer_rows
from martebe.madeup.registers.places import settlement_rows
from martebe.madeup.schedule import Delivery, check_day, schedule
from martebe.madeup.settlements import make_settlements
from martebe.madeup.truth import SCHEMA, truth_of
from martebe.madeup.world import make_world

Progress = Callable[[str, float], None]
Result = TypeVar("Result")
DELIVERIES, TRUTH = "deliveries", "truth"


@dataclass(frozen=True)
class Country:
    """What was made: residents of 1 January 2018, records of the register of residents, files, rows, faults by kind."""

    people: int
    records: int
    files: int
    rows: dict[str, int]
    faults: dict[str, int]
    deliveries: Path
    truth: Path


def _silent(step: str, share: float) -> None:
    """Report to nobody."""


def make_country(
    people: int,
    seed: int,
    day: date,
    folder: Path,
    *,
    faults: Faults | Literal["none"] = USUAL_FAULTS,
    workers: int = 1,
    progress: Progress = _silent,
) -> Country:
    """Write the deliveries and the truth of a made-up country into a new folder.

    people: residents on 1 January 2018, from 0 to 18,157,337 (the calibration's nation). day: the registers tell of it
    until the evening before. workers: processes; the bytes written do not depend on them. progress: is told the step
    ('people', then 'deliveries') and the share that is done.

    ``folder/deliveries`` holds data files with their manifests; ``folder/truth`` is for tests. Nothing is left where
    the work was broken off. Raises MadeUpError for arguments outside the story and for a folder in use.
    """
    _check(people, seed, day, workers, folder)
    plan = make_plan(people, seed, day)
    made = folder.with_name(f".{folder.name}.in-the-making")
    shutil.rmtree(made, ignore_errors=True)
    try:
        made_of = _make(plan, NO_FAULTS if faults == "none" else faults, made, workers, progress)
        shutil.rmtree(made / "parts")
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return _summed_up(plan, made_of, folder)


def _check(people: int, seed: int, day: date, workers: int, folder: Path) -> None:
    if not 0 <= people <= NATION:
        raise too_many_people(people, NATION)
    for name, found, least in (("seed", seed, 0), ("workers", workers, 1)):
        if found < least:
            raise below_least(name, found, least)
    check_day(day)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise folder_in_use(folder.name)


@dataclass(frozen=True)
class _Made:
    """What came of the work: records of residents, and for each delivery what was sent."""

    records: int
    sent: tuple[tuple[Delivery, Sent], ...]


def _make(plan: Plan, faults: Faults, made: Path, workers: int, progress: Progress) -> _Made:
    for name in (DELIVERIES, TRUTH, "parts"):
        (made / name).mkdir(parents=True)
    planned = schedule(plan.last_known)
    with _pool(workers) as pool:
        regions = sorted(range(len(plan.regions)), key=lambda i: -sum(chunk.residents for chunk in plan.chunks[i]))
        live = [partial(make_region, plan, region, planned, made) for region in regions]
        records = sum(_done(pool, live, "people", progress))
        orders = [each for table in sorted(planned, key=_heaviest_first) for each in planned[table]]
        sending = [partial(send, plan, each, faults, made / "parts", made / DELIVERIES) for each in orders]
        sent = _done(pool, sending, "deliveries", progress)
    pq.write_table(Found.table([one for each in sent for one in each.found]), made / TRUTH / "faults.parquet")
    return _Made(records, tuple(zip(orders, sent, strict=True)))


def make_region(plan: Plan, region: int, planned: dict[str, tuple[Delivery, ...]], made: Path) -> int:
    """Make up everybody of one region and keep what its registers hold; gives the number of records of residents."""
    employers, settlements = make_employers(plan, region), make_settlements(plan, region)
    records = 0
    truth = made / TRUTH / f"people-{plan.regions[region]}.parquet"
    with Parts(made / "parts", region, planned) as parts, pq.ParquetWriter(truth, SCHEMA, compression="zstd") as told:
        parts.add(employer_rows(plan, region, employers))
        parts.add(settlement_rows(plan, settlements))
        for chunk in plan.chunks[region]:
            world = make_world(plan, chunk, employers, settlements)
            for rows in all_rows(world):
                parts.add(rows)
            told.write_batch(truth_of(plan, world))
            records += len(world.people)
    return records


def _heaviest_first(table: str) -> tuple[int, str]:
    heavy = ("residents", "contributions", "households", "kinship")
    return (heavy.index(table) if table in heavy else len(heavy), table)


@contextmanager
def _pool(workers: int) -> Iterator[Executor | None]:
    """Processes that start from nothing, so that no state of this one reaches them; none for one worker."""
    if workers == 1:
        yield None
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield pool


def _done(pool: Executor | None, calls: list[partial[Result]], step: str, progress: Progress) -> list[Result]:
    """The results of all calls, in the order of the calls."""
    progress(step, 0.0)
    if pool is None:
        results = []
        for number, call in enumerate(calls, start=1):
            results.append(call())
            progress(step, number / len(calls))
        return results
    futures = [pool.submit(call) for call in calls]
    try:
        for number, future in enumerate(as_completed(futures), start=1):
            future.result()
            progress(step, number / len(calls))
    except BaseException:
        pool.shutdown(cancel_futures=True)
        raise
    return [future.result() for future in futures]


def _summed_up(plan: Plan, made: _Made, folder: Path) -> Country:
    rows: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for delivery, sent in made.sent:
        rows[delivery.table] += sent.rows
        found.update(each.fault for each in sent.found)
    files = sum(sent.files for _, sent in made.sent)
    return Country(plan.people, made.records, files, dict(rows), dict(found), folder / DELIVERIES, folder / TRUTH)
