"""The certificate of a run: what was decided, by which rules, from which deliveries, and counts that close."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import compute as pc
from pyarrow import parquet as pq

from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.register import sentences
from martebe.register.errors import RegisterError
from martebe.rules import Catalogue

FORMAT = 1
ROWS_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Legend:
    """What the bits of a run's words stand for: bit n of word w is number 62 w + n of a list."""

    statuses: tuple[str, ...]
    facts: tuple[str, ...]
    findings: tuple[str, ...]
    insurance: tuple[str, ...]

    @classmethod
    def of(cls, catalogue: Catalogue) -> Legend:
        """The lists of a catalogue, in its order."""
        return cls(
            tuple(status.code for status in catalogue.statuses),
            tuple(fact.code for fact in catalogue.facts),
            tuple(finding.code for finding in catalogue.findings),
            tuple(ground.code for ground in catalogue.insurance),
        )


@dataclass(frozen=True)
class Counts:
    """Persons of the population register, each counted once.

    records: rows the register holds. left: dead or departed, by status. headlines: persons by headline, WITHOUT and
    NOT_SETTLED among them. provisional: proved to hold a status while a stronger one is open.
    """

    records: int
    headlines: Mapping[str, int]
    left: Mapping[str, int]
    provisional: int

    @property
    def residents(self) -> int:
        """The records that neither death nor departure has closed."""
        return self.records - sum(self.left.values())

    @property
    def without(self) -> int:
        """Residents who are known to hold no status."""
        return self.headlines.get(WITHOUT, 0)

    @property
    def not_settled(self) -> int:
        """Residents for whom that is still open."""
        return self.headlines.get(NOT_SETTLED, 0)

    @property
    def determined(self) -> int:
        """Residents who hold a status."""
        return self.residents - self.without - self.not_settled

    def refuse_gaps(self) -> None:
        """Stop rather than lie: raises ArithmeticError when not every record has a decision."""
        counted = sum(self.headlines.values())
        if counted != self.records:
            raise ArithmeticError(
                f"{counted} decisions were written for {self.records} records of the population register."
                " Each record has one decision: look for a number outside the range of person numbers."
            )


def refuse_doubles(files: Iterable[Path]) -> None:
    """Stop where a person was decided for twice: numbers only rise, through each file and from file to file.

    Raises ArithmeticError without the number.
    """
    last: pa.Array[Any] = pa.array([-1], pa.int64())
    for file in files:
        for batch in pq.ParquetFile(file).iter_batches(ROWS_AT_ONCE, columns=["person"]):
            persons = pa.concat_arrays([last, batch["person"]])
            if not pc.all(pc.greater(persons[1:], persons[:-1])).as_py():
                raise ArithmeticError("A person has two decisions: the population register holds a number twice.")
            last = persons[-1:]


@dataclass(frozen=True)
class Certificate:
    """What stands beside the decisions of a run and lets anybody check and repeat it.

    rules: the digest of every rule and number. lake: the digest of all that was known. files: SHA-256 by file name.
    """

    country: str
    day: date
    known_at: datetime
    rules: str
    product: str
    lake: str
    deliveries: tuple[str, ...]
    legend: Legend
    counts: Counts
    files: Mapping[str, str] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def digest(self) -> str:
        """A fingerprint of what was decided: the same inputs give the same."""
        return hashlib.sha256(json.dumps(dict(self.files), sort_keys=True).encode()).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """The certificate as it is written, with the counts that follow from others spelled out."""
        written = asdict(self) | {"day": self.day.isoformat(), "known_at": self.known_at.isoformat()}
        counts = self.counts
        written["counts"] |= {
            "residents": counts.residents,
            "determined": counts.determined,
            "without": counts.without,
            "not_settled": counts.not_settled,
        }
        return written | {"digest": self.digest}


def read_certificate(path: Path) -> Certificate:
    """A certificate from its file. Raises RegisterError for a file of another format, OSError where there is none."""
    written = _as_written(path.read_text(encoding="utf-8"))
    if written.get("format") != FORMAT:
        raise RegisterError(sentences.OTHER_FORMAT, path.parent.name, written.get("format", "?"), FORMAT)
    counts = written["counts"]
    return Certificate(
        written["country"],
        date.fromisoformat(written["day"]),
        datetime.fromisoformat(written["known_at"]),
        written["rules"],
        written["product"],
        written["lake"],
        tuple(written["deliveries"]),
        Legend(**{name: tuple(codes) for name, codes in written["legend"].items()}),
        Counts(counts["records"], counts["headlines"], counts["left"], counts["provisional"]),
        written["files"],
    )


def _as_written(text: str) -> dict[str, Any]:
    """What a file says; nothing where it is no certificate."""
    try:
        written = json.loads(text)
    except ValueError:
        return {}
    return written if isinstance(written, dict) else {}
