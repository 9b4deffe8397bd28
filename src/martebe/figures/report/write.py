"""Write the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from martebe.figures.country import Country
from martebe.intake import Lake
from martebe.register import Run
from martebe.rules.words import Language


def write_report(folder: Path, runs: Sequence[Run], lake: Lake, country: Country, language: Language) -> Path:
    """Write the report of some runs, the oldest first, in one language; returns the file."""
    raise NotImplementedError
