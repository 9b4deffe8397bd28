"""Make a country: everybody region by region, then every delivery; the result depends on the arguments alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
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
from martebe.madeup.faults import NO_FAULTS, Faults, Found
from martebe.madeup.parts import Parts
from martebe.madeup.plan import Plan, make_plan
from martebe.madeup.registers import all_rows, employer_rows
from martebe.madeup.schedule import Delivery, check_day, schedule
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
    faults: Faults | Literal["none"] = Faults(),  # noqa: B008
    workers: int = 1,
    progress: Progress = _silent,
) -> Country:
    """Write the deliveries and the truth of a made-up country into a new folder.

    people: residents on 1 January 2018, from 0 to 18,157,337 (the calibration's nation). day: the registers tell of it
    until the evening before. workers: processes; the bytes written do not depend on them. progress: is told the step
    ('people', then 'deliveries') and the share that is done.

    ``folder/deliveries`` holds data files with their manifests; ``folder/truth`` is for tests. Nothing is left where
    the work was broken off. Raises ValueError for arguments outside the story and FileExistsError for a folder in use.
    """
    _check(people, seed, day, workers, folder)
    plan = make_plan(people, seed, day)
    made = folder.with_name(f".{folder.name}.in-the-making")
    shutil.rmtree(made, ignore_errors=True)
    try:
        country = _make(plan, NO_FAULTS if faults == "none" else faults, made, workers, progress)
        shutil.rmtree(made / "parts")
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return _moved(country, folder)


def _check(people: int, seed: int, day: date, workers: int, folder: Path) -> None:
    if not 0 <= people <= NATION:
        raise ValueError(f"A made-up country has from 0 to {NATION:,} people; {people:,} were asked for.")
    if seed < 0 or workers < 1:
        raise ValueError(f"The seed is 0 or more and the workers 1 or more; found {seed} and {workers}.")
    check_day(day)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"'{folder.name}' exists and is not an empty folder. Name a new one.")


def _make(plan: Plan, faults: Faults, made: Path, workers: int, progress: Progress) -> Country:
    for name in (DELIVERIES, TRUTH, "parts"):
        (made / name).mkdir(parents=True)
    planned = schedule(plan.last_known)
    with _pool(plan, workers) as pool:
        regions = sorted(range(len(plan.regions)), key=lambda i: -sum(chunk.residents for chunk in plan.chunks[i]))
        live = [partial(make_region, plan, region, planned, made) for region in regions]
        records = sum(_done(pool, live, "people", progress))
        orders = [each for table in sorted(planned, key=_heaviest_first) for each in planned[table]]
        parts, files = made / "parts", made / DELIVERIES
        sending = [partial(send, plan, each, faults, parts, files) for each in orders]
        sent = _done(pool, sending, "deliveries", progress)
    return _summed_up(plan, orders, sent, records, made)


def make_region(plan: Plan, region: int, planned: dict[str, tuple[Delivery, ...]], made: Path) -> int:
    """Make up everybody of one region and keep what its registers hold; gives the number of records of residents."""
    employers = make_employers(plan, region)
    records = 0
    truth = made / TRUTH / f"people-{plan.regions[region]}.parquet"
    with Parts(made / "parts", region, planned) as parts, pq.ParquetWriter(truth, SCHEMA, compression="zstd") as told:
        parts.add(employer_rows(plan, region, employers))
        for chunk in plan.chunks[region]:
            world = make_world(plan, chunk, employers)
            for rows in all_rows(world):
                parts.add(rows)
            told.write_batch(truth_of(plan, world))
            records += len(world.people)
    return records


def _heaviest_first(table: str) -> tuple[int, str]:
    heavy = ("residents", "contributions", "households", "kinship")
    return (heavy.index(table) if table in heavy else len(heavy), table)


@contextmanager
def _pool(plan: Plan, workers: int) -> Iterator[Executor | None]:
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


def _summed_up(plan: Plan, orders: list[Delivery], sent: list[Sent], records: int, made: Path) -> Country:
    rows: dict[str, int] = {}
    for order, each in zip(orders, sent, strict=True):
        rows[order.table] = rows.get(order.table, 0) + each.rows
    found = [one for each in sent for one in each.found]
    pq.write_table(Found.table(found), made / TRUTH / "faults.parquet")
    return Country(
        plan.people, records, sum(each.files for each in sent), rows, _counted(each.fault for each in found), made, made
    )


def _counted(names: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in sorted(names):
        counts[name] = counts.get(name, 0) + 1
    return counts


def _moved(country: Country, folder: Path) -> Country:
    return Country(
        country.people,
        country.records,
        country.files,
        country.rows,
        country.faults,
        folder / DELIVERIES,
        folder / TRUTH,
    )
