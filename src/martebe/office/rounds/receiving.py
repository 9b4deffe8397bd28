"""An upload of forms copied from a device, and its receipt: every form is counted under exactly one outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from martebe.office.access.actors import Actor
from martebe.office.rounds import bundle, intake, reading
from martebe.office.rounds import words as w
from martebe.office.rounds.errors import RefusedFormError
from martebe.rules import Words

COUNTED = ("accepted", "declined", "unchanged", "conflict", "quarantined", "refused")


@dataclass(frozen=True)
class Receipt:
    """What became of an upload. refusals: place in the upload, from 1, and why."""

    counts: Mapping[str, int]
    refusals: tuple[tuple[int, Words], ...]

    @property
    def rows(self) -> int:
        """All forms of the upload."""
        return sum(self.counts.values())

    @property
    def lines(self) -> list[tuple[Words, int]]:
        """Each outcome with its count."""
        return [(w.OUTCOMES[outcome], self.counts[outcome]) for outcome in COUNTED]


def receive(upload: BinaryIO, interviewer: Actor) -> Receipt:
    """Take in the forms of an upload one by one. Raises RefusedBundleError where nothing of it can be taken."""
    counts: Counter[str] = Counter(dict.fromkeys(COUNTED, 0))
    refusals: list[tuple[int, Words]] = []
    for place, packed in enumerate(bundle.unpacked(upload), 1):
        try:
            counts[intake.take(reading.read(packed.xml), packed.files, interviewer).told] += 1
        except RefusedFormError as refused:
            counts["refused"] += 1
            refusals.append((place, refused.words))
    return Receipt(dict(counts), tuple(refusals))
