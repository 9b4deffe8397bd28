"""``martebe receive``: take in deliveries, in the order in which they were sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from martebe.assembly import catalogue, terms
from martebe.cli import words
from martebe.cli.options import LAKE, LakeOption, ThreadsOption
from martebe.cli.receipts import exit_of, show_receipts
from martebe.cli.refusals import RefusalError, filled
from martebe.cli.teller import Teller
from martebe.cli.values import moment_of, now
from martebe.intake import Lake, Manifest, ManifestError, Receipt, Terms, read_manifest
from martebe.rules import Words

RECEIVING = Words("Жеткізілімдер қабылдануда", "Принимаются поставки", "Receiving deliveries")
CREATED = Words("Жаңа қойма жасалды: {0}.", "Создано новое хранилище: {0}.", "A new lake was made: {0}.")
LAST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Sent:
    """A delivery on its way: its manifest's file, and the manifest or what is wrong with it."""

    path: Path
    manifest: Manifest | None
    wrong: Words | None = None

    @property
    def order(self) -> tuple[datetime, str]:
        """Deliveries are received as they were sent; one that does not say when comes last."""
        sent_at = self.manifest.sent_at if self.manifest else None
        return (sent_at.astimezone(UTC) if sent_at else LAST, self.path.name)


@dataclass(frozen=True)
class Received:
    """What became of a delivery: a receipt, or why its manifest cannot be used."""

    path: Path
    receipt: Receipt | None
    wrong: Words | None = None

    def as_json(self) -> dict[str, Any]:
        """The receipt beside the name of its manifest."""
        wrong = None if self.wrong is None else {"kk": self.wrong.kk, "ru": self.wrong.ru, "en": self.wrong.en}
        return {
            "manifest": self.path.name,
            "receipt": None if self.receipt is None else self.receipt.as_json(),
            "wrong": wrong,
        }


def receive(
    teller: Teller,
    deliveries: Annotated[
        list[Path], typer.Argument(metavar="FOLDER_OR_MANIFEST...", help="Folders with deliveries, or their manifests.")
    ],
    lake: LakeOption = LAKE,
    made_up: Annotated[
        bool, typer.Option("--made-up", help="A new lake takes numbers of people who do not exist, and only then.")
    ] = False,
    as_sent: Annotated[
        bool, typer.Option("--as-sent", help="Received when it was sent: to play past deliveries again.")
    ] = False,
    received_at: Annotated[
        str | None, typer.Option("--received-at", metavar="TIME", help="When all this is received; now, if not given.")
    ] = None,
    threads: ThreadsOption = None,
) -> int:
    """Take in deliveries: check every row, and answer with a receipt for each."""
    if as_sent and received_at is not None:
        raise RefusalError(words.ONE_OF_TWO, "--as-sent", "--received-at")
    at = None if as_sent else (now() if received_at is None else moment_of(received_at, "--received-at"))
    sent = in_order(deliveries)
    into = lake_at(lake, made_up=made_up, teller=teller)
    with teller.progress(RECEIVING) as progress:
        done = list(receive_all(into, sent, at, terms(threads), progress))
    show_receipts(teller, [each.as_json() for each in done], [each.receipt for each in done if each.receipt])
    for each in done:
        if each.wrong is not None:
            teller.note(each.wrong)
    return exit_of([each.receipt for each in done])


def in_order(given: Iterable[Path]) -> list[Sent]:
    """The deliveries in folders and manifests, in the order in which they were sent."""
    found: list[Sent] = []
    for path in given:
        manifests = sorted(path.rglob("*.delivery.json")) if path.is_dir() else [path]
        if not manifests or not path.exists():
            raise RefusalError(words.NO_MANIFESTS, path.name)
        found += [_read(each) for each in manifests]
    return sorted(found, key=lambda each: each.order)


def _read(path: Path) -> Sent:
    try:
        manifest = read_manifest(path)
    except ManifestError as error:
        return Sent(path, None, error.words)
    if manifest.table not in catalogue.tables:
        return Sent(path, None, filled(words.NO_TABLE, manifest.table, ", ".join(catalogue.tables)))
    return Sent(path, manifest)


def lake_at(path: Path, *, made_up: bool, teller: Teller) -> Lake:
    """The lake in a folder; a new one where there is nothing yet."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        return Lake.open(path)
    teller.note(CREATED, path.name)
    return Lake.create(path, made_up=made_up)


def receive_all(
    lake: Lake,
    sent: Sequence[Sent],
    at: datetime | None,
    terms: Terms,
    progress: Callable[[str, float], None],
) -> Iterable[Received]:
    """Take in deliveries one by one; ``at`` None is each when it was sent."""
    for number, each in enumerate(sent):
        progress("received", number / len(sent))
        if each.manifest is None:
            yield Received(each.path, None, each.wrong)
            continue
        moment = at or each.manifest.sent_at
        if moment is None:
            raise RefusalError(words.NOT_SENT, each.path.name)
        try:
            table = catalogue.tables[each.manifest.table].description
            yield Received(each.path, lake.receive(each.path, table, moment, terms))
        except ManifestError as error:
            yield Received(each.path, None, error.words)
