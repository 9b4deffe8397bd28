"""What every figure carries: what it means, and the runs that it was counted from."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any, ClassVar

from rich.console import RenderableType

from martebe.register import Run
from martebe.rules import Words
from martebe.rules.words import Language


@dataclass(frozen=True)
class RunStamp:
    """The run behind a figure: enough to find it and to see that it is still the same."""

    name: str
    day: date
    known_at: datetime
    digest: str
    rules: str

    @classmethod
    def of(cls, run: Run) -> RunStamp:
        """The stamp of a run."""
        certificate = run.certificate
        return cls(run.name, certificate.day, certificate.known_at, certificate.digest, certificate.rules)


class Figure(ABC):
    """A count with its meaning. Subclasses are frozen dataclasses whose fields are the rows and the runs."""

    code: ClassVar[str]
    definition: ClassVar[Words]
    runs: tuple[RunStamp, ...]

    @abstractmethod
    def as_table(self, language: Language) -> RenderableType:
        """The figure for a terminal."""

    @abstractmethod
    def content(self) -> dict[str, Any]:
        """The counts, as JSON knows them."""

    def as_json(self) -> dict[str, Any]:
        """The figure with its meaning and the runs that it rests on."""
        runs = [asdict(run) | {"day": str(run.day), "known_at": run.known_at.isoformat()} for run in self.runs]
        return {"figure": self.code, "definition": asdict(self.definition), "runs": runs, **self.content()}


def rate(part: int, whole: int) -> Fraction | None:
    """A share as it is, not rounded; None where there is nothing to have a share of."""
    return Fraction(part, whole) if whole else None


def plain(share: Fraction | None) -> float | None:
    """A share as JSON knows it."""
    return None if share is None else float(share)
