"""Publishing: what runs say comes into the office, and may be brought in again."""

from __future__ import annotations

from pathlib import Path

import pytest

from martebe.assembly import country
from martebe.intake import Lake
from martebe.office.errors import OfficeError
from martebe.office.publishing import publish
from martebe.register import Register
from tests.office.conftest import DECIDED


def test_the_period_is_the_year_of_the_latest_run(published: str, runs: Register, small_lake: Lake) -> None:
    sources = publish(published, runs, small_lake, country)
    assert [run.certificate.day for run in sources.runs] == [day for day, _ in DECIDED]
    assert (sources.start.certificate.day, sources.latest.certificate.day) == (DECIDED[1][0], DECIDED[-1][0])
    assert sources.period == sources.runs[1:]


def test_without_a_run_there_is_nothing_to_publish(published: str, tmp_path: Path, small_lake: Lake) -> None:
    with pytest.raises(OfficeError, match="no run"):
        publish(published, Register(tmp_path), small_lake, country)
