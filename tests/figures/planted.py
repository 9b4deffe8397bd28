"""Plant people into a lake whose figures are false in eight ways, and some whose are true.

They enter the population register first, without anything else; the evidence comes with later deliveries. So at a run
that knows only the first, nobody of them has a status, and at one that knows both, a counter who believes would count
them all.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from martebe.assembly import catalogue, terms
from martebe.intake import Lake
from martebe.people.made_up_numbers import made_up_bins, made_up_iins

Row = dict[str, str]
Rows = Iterator[tuple[str, Row]]
ENTERED = datetime(2018, 8, 2, 6, tzinfo=UTC)
EVIDENCE = datetime(2018, 8, 20, 6, tzinfo=UTC)
AGAIN = datetime(2018, 9, 10, 6, tzinfo=UTC)
REGIONS = {110000000: 111010000, 750000000: 751110000, 710000000: 711110000}
"""Where they live: region and district."""
FIRST_BIRTH, BIRTHS = np.datetime64("1961-01-01"), 11_000
FAKES = (
    "dead", "phantom", "under_age", "already_employed", "two_regions", "same_person_many_measures",
    "contract_without_contribution", "double",
)  # fmt: skip
EMPLOYER = f"{made_up_bins(np.array(['2011-03-01'], 'datetime64[D]'), first=7000)[0]:012d}"


@dataclass(frozen=True)
class Planted:
    """A planted person: the number, what is told of them (a kind of fake, ``true`` or ``said``), where they live."""

    person: str
    kind: str
    region: int
    birth: str
    real: str = ""
    """Of a double: the number that stands for the person."""


def people(each: int) -> list[Planted]:
    """So many of each kind; for every double there is one of the true, who is the same person."""
    kinds = [kind for kind in ("true", "said", *FAKES) for _ in range(each)]
    births = FIRST_BIRTH + np.arange(len(kinds)) % BIRTHS
    numbers = [f"{number:012d}" for number in made_up_iins(births, np.ones(len(kinds), bool), first=5000)]
    places = list(REGIONS)
    made = []
    for place, (kind, number, birth) in enumerate(zip(kinds, numbers, births, strict=True)):
        real = numbers[place % each] if kind == "double" else ""
        made.append(Planted(number, kind, places[place % len(places)], str(birth), real))
    return made


def plant(lake: Lake, planted: Sequence[Planted], folder: Path) -> None:
    """Deliver them in two steps: who they are, then what is told of them."""
    _send(lake, folder, "residents", [_resident(each, each.birth) for each in planted], ENTERED)
    told: dict[tuple[str, int], list[Row]] = {}
    for each in planted:
        for table, row in TELL[each.kind](each):
            told.setdefault((table, int(row.pop("sender", "0"))), []).append(row)
    for (table, sender), rows in told.items():
        _send(lake, folder, table, rows, EVIDENCE, sender)


def plant_again(lake: Lake, planted: Sequence[Planted], folder: Path) -> None:
    """Tell everything about the true a second time under other keys: a contract, payments, a declaration more each."""
    told: dict[str, list[Row]] = {}
    for each in planted:
        for table, row in _true(each) if each.kind == "true" else ():
            key = next(iter(row))
            told.setdefault(table, []).append(row | {key: f"AGAIN{row[key]}"})
    for table, rows in told.items():
        _send(lake, folder, table, rows, AGAIN)


def _send(lake: Lake, folder: Path, table: str, rows: list[Row], at: datetime, sender: int = 0) -> None:
    """Deliver rows as one file that speaks for nobody else, and insist that all of it was taken."""
    folder.mkdir(exist_ok=True)
    file = folder / f"{table}-{sender}-{at:%m%d}.csv"
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    places = [sender] if sender else (list(REGIONS) if table == "residents" else None)
    said = {"table": table, "file": file.name, "since": f"{at:%Y-%m-%d}", "until": f"{at:%Y-%m-%d}", "rows": len(rows)}
    manifest = folder / f"{file.stem}.delivery.json"
    manifest.write_text(json.dumps(said | {"places": places, "whole": False}))
    description = catalogue.tables[table].description
    receipt = lake.receive(manifest, description, at, terms(threads=1))
    if receipt.outcome == "held":
        receipt = lake.release(receipt.delivery, description, at, terms(threads=1), by="first", second="second")
    assert receipt.fate("accepted").rows == len(rows), (table, receipt)


# --- what is told of each kind ------------------------------------------------------------------------------------


def _resident(each: Planted, birth: str) -> Row:
    place = {"region": str(each.region), "district": str(REGIONS[each.region]), "settlement": "", "urban": "true"}
    return {"person": each.person, "birth_date": birth, "sex": "male", **place, "registered_since": birth}


def _contract(each: Planted, start: str = "2018-05-01") -> tuple[str, Row]:
    row = {"contract": f"PL{each.person}", "person": each.person, "employer": EMPLOYER, "kind": "labour"}
    return "contracts", row | {"start": start, "end": "", "signed_on": start}


def _contributions(each: Planted, *months: str) -> Rows:
    for month in months:
        row = {"payment": f"PL{each.person}{month}", "person": each.person, "payer": EMPLOYER, "kind": "labour"}
        yield "contributions", row | {"month": month, "amount": "9000.00", "paid_on": f"{month}-26", "reverses": ""}


def _declaration(each: Planted, category: str, day: str = "2018-05-10") -> tuple[str, Row]:
    row = {"declaration": f"PL{each.person}", "person": each.person, "channel": "egov", "officer": ""}
    return "declarations", row | {"category": category, "day": day, "monthly_income": "", "withdraws": ""}


def _work(each: Planted) -> Rows:
    yield _contract(each)
    yield from _contributions(each, "2018-05", "2018-06")


def _true(each: Planted) -> Rows:
    yield from _work(each)
    yield _declaration(each, "employed")


def _said(each: Planted) -> Rows:
    yield _declaration(each, "housewife")


def _dead(each: Planted) -> Rows:
    act = {"act": f"PL{each.person}", "person": each.person, "died_on": "2018-02-10", "registered_on": "2018-08-10"}
    yield "deaths", act
    yield _declaration(each, "employed")


def _phantom(each: Planted) -> Rows:
    yield "moves", {"move": f"PL{each.person}", "person": each.person, "kind": "departed", "day": "2018-02-10"}
    yield from _work(each)


def _under_age(each: Planted) -> Rows:
    yield "residents", _resident(each, "2003-05-05")
    yield from _work(each)


def _already_employed(each: Planted) -> Rows:
    yield from _work(each)
    yield from _contributions(each, "2017-11")


def _two_regions(each: Planted) -> Rows:
    for sender in list(REGIONS)[:2]:
        row = {"registration": f"PL{each.person}{sender}", "person": each.person, "kind": "unemployed"}
        yield "unemployed", row | {"start": "2018-05-02", "end": "", "sender": str(sender)}


def _many_measures(each: Planted) -> Rows:
    for measure in ("permanent_job", "social_workplace", "public_works"):
        row = {"participation": f"PL{each.person}{measure}", "person": each.person, "measure": measure}
        sender = str(each.region)
        yield "measures", row | {"employer": EMPLOYER, "start": "2018-05-02", "end": "", "sender": sender}


def _no_contribution(each: Planted) -> Rows:
    yield _contract(each, "2018-06-01")


def _double(each: Planted) -> Rows:
    yield "identity_links", {"number": each.person, "person": each.real, "linked_on": "2018-08-10"}


TELL: dict[str, Callable[[Planted], Rows]] = {
    "true": _true,
    "said": _said,
    "dead": _dead,
    "phantom": _phantom,
    "under_age": _under_age,
    "already_employed": _already_employed,
    "two_regions": _two_regions,
    "same_person_many_measures": _many_measures,
    "contract_without_contribution": _no_contribution,
    "double": _double,
}
