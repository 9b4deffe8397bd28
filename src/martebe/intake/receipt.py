"""What the sender gets for a delivery: every row accounted for, and every tiyn."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal

from martebe.rules.words import Words

Outcome = Literal["accepted", "held", "refused"]
FATES = ("accepted", "unchanged", "duplicate", "quarantined", "refused", "held")


class UnbalancedError(AssertionError):
    """Rows or money of a delivery do not add up to its parts; such a delivery is never accepted."""


@dataclass(frozen=True)
class Share:
    """What became of some of the rows: how many, and the sum of each money column in tiyn."""

    rows: int = 0
    sums: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """One kind of fault: its code, the column it is in, how many rows have it (None: it is about the whole file)."""

    code: str
    words: Words
    column: str | None = None
    rows: int | None = None
    offset: int | None = None
    line: int | None = None


@dataclass(frozen=True)
class Receipt:
    """The answer to a delivery.

    fates: accepted, unchanged (already a record), duplicate (twice in the file), quarantined, refused, held.
    cancelled: of the accepted rows, how many cancel another or are cancelled, so that they are no records.
    superseded: how many earlier records the accepted rows correct or cancel.
    findings: quarantined rows by code, or why the file was refused; holds: why a batch waits for two persons;
    flags: accepted rows that carry a code.
    """

    delivery: str
    table: str
    outcome: Outcome
    received_at: datetime
    sha256: str
    bytes: int
    rows: int
    sums: Mapping[str, int]
    fates: Mapping[str, Share]
    findings: tuple[Finding, ...] = ()
    holds: tuple[Finding, ...] = ()
    flags: tuple[Finding, ...] = ()
    cancelled: int = 0
    superseded: int = 0

    def __post_init__(self) -> None:
        """Raises UnbalancedError unless rows and every sum equal those of the fates together."""
        _balance("rows", self.rows, sum(share.rows for share in self.fates.values()))
        for column, total in self.sums.items():
            _balance(column, total, sum(share.sums.get(column, 0) for share in self.fates.values()))

    def fate(self, name: str) -> Share:
        """What became of rows in one way; nothing where none did."""
        return self.fates.get(name, Share())

    @property
    def words(self) -> Words:
        """The receipt in one sentence."""
        counts = [self.fate(name).rows for name in FATES]
        kk, ru, en = (
            ", ".join(f"{name} {count}" for name, count in zip(names, counts, strict=True)) for names in _FATE_WORDS
        )
        outcome = _OUTCOMES[self.outcome]
        return Words(
            f"{self.delivery} жеткізілімі ({self.table}) {outcome.kk}. Жол саны {self.rows}: {kk}.",
            f"Поставка {self.delivery} ({self.table}) {outcome.ru}. Строк {self.rows}: {ru}.",
            f"Delivery {self.delivery} ({self.table}) {outcome.en}. Rows {self.rows}: {en}.",
        )

    def as_json(self) -> dict[str, Any]:
        """The receipt as it is stored and sent."""
        written = asdict(self)
        written["received_at"] = self.received_at.isoformat()
        written["words"] = asdict(self.words)
        return written

    def text(self) -> str:
        """The receipt as JSON text, the same for the same receipt."""
        return json.dumps(self.as_json(), ensure_ascii=False, indent=1, sort_keys=True)


_FATE_WORDS = (
    ("қабылданғаны", "өзгермегені", "қайталанғаны", "оқшауланғаны", "қайтарылғаны", "кідіртілгені"),
    ("принято", "без изменений", "повторов", "в карантине", "отклонено", "задержано"),
    FATES,
)
_OUTCOMES = {
    "accepted": Words("қабылданды", "принята", "is accepted"),
    "held": Words("екі адамның растауын күтуде", "ждёт подтверждения двух лиц", "waits for two persons to confirm it"),
    "refused": Words(
        "қабылданбады, ештеңе қолданылған жоқ", "отклонена, ничего не применено", "is refused, nothing was applied"
    ),
}


def receipt_from(written: Mapping[str, Any]) -> Receipt:
    """A receipt read back from its JSON."""
    fields = {name: value for name, value in written.items() if name != "words"}
    fields["received_at"] = datetime.fromisoformat(written["received_at"])
    fields["fates"] = {name: Share(**share) for name, share in written["fates"].items()}
    for name in ("findings", "holds", "flags"):
        fields[name] = tuple(Finding(**{**finding, "words": Words(**finding["words"])}) for finding in written[name])
    return Receipt(**fields)


def _balance(what: str, whole: int, parts: int) -> None:
    if whole != parts:
        raise UnbalancedError(
            f"The {what} of the delivery come to {whole}, their parts to {parts}; nothing was applied."
        )
