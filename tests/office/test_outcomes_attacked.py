"""Inflated figures, as an adversary would make them: planted into a country, published, looked for on the page."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest
from django.template.base import Template
from django.test.utils import instrumented_test_render

from martebe.assembly import CARRIED, catalogue, country
from martebe.figures.confirmed import Counted
from martebe.intake import Lake
from martebe.office.headquarters import publish as headquarters
from martebe.office.outcomes import publish as outcomes
from martebe.office.outcomes.services import confirmed_of, ranking_of
from martebe.office.sources import Sources
from martebe.register import Asked, Register, Resources, Run, decide
from tests.figures.planted import FAKES, Planted, people, plant, plant_again

RESOURCES = Resources(threads=2, memory="1GB")
HONEST = datetime(2018, 8, 2, 12, tzinfo=UTC)
PLANTED, AGAIN = datetime(2018, 9, 1, tzinfo=UTC), datetime(2018, 9, 20, tzinfo=UTC)
START, END = date(2018, 1, 1), date(2018, 8, 1)
EACH = 25


class Told:
    """A country that is told three times, and published each time into the same office."""

    def __init__(self, address: str, lake: Path, folder: Path) -> None:
        self.address, self.folder = address, folder
        self.lake = Lake.open(Path(shutil.copytree(lake, folder / "lake")))
        self.register = Register(folder / "register")
        self.planted: list[Planted] = people(EACH)

    def run(self, day: date, known_at: datetime) -> Run:
        return decide(self.register, catalogue, self.lake, Asked(day, known_at, CARRIED, RESOURCES))

    def published(self, start: Run, end: Run) -> Counted:
        with psycopg.connect(self.address, options="-c search_path=office,now,public") as connection:
            sources = Sources([start, end], self.lake, country, RESOURCES)
            headquarters.publish(connection, sources)  # its latest run is the one whose people can be opened
            outcomes.publish(connection, sources)
        counted = confirmed_of(None)
        assert counted is not None
        return counted


@pytest.fixture(scope="module")
def told(office: str, small_country: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    return Told(office, small_country / "lake", tmp_path_factory.mktemp("attacked"))


@pytest.fixture(scope="module")
def counts(told: Told) -> tuple[Counted, Counted, Counted]:
    """Of the honest country, of the same with fakes, and of that with every true record told twice."""
    honest = told.published(told.run(START, HONEST), told.run(END, HONEST))
    plant(told.lake, told.planted, told.folder / "planted")
    start = told.run(START, HONEST)  # the fakes are in the population register by then, and nothing else is known
    faked = told.published(start, told.run(END, PLANTED))
    plant_again(told.lake, told.planted, told.folder / "again")
    return honest, faked, told.published(start, told.run(END, AGAIN))


def test_fakes_move_what_is_reported_and_none_is_confirmed(counts):
    """Two hundred fakes of eight kinds beside as many true: only the true are confirmed."""
    honest, faked, _ = counts
    assert faked.confirmed - honest.confirmed == EACH
    assert faked.reported - honest.reported == EACH * (len(FAKES) + 2)
    listed = Counter(faked.by_reason) - Counter(honest.by_reason)
    assert listed == Counter(dict.fromkeys(FAKES, EACH))


def test_saying_everything_twice_changes_no_figure(counts):
    """T8: persons are counted, not records."""
    _, faked, twice = counts
    assert twice == faked


def test_regions_make_the_country_whatever_was_planted(counts):
    for name in ("needed", "reported", "confirmed", "excluded"):
        regions = [getattr(line.counted, name) for line in ranking_of()]
        assert sum(regions) == getattr(counts[2], name)


def test_the_page_lists_each_reason_with_its_persons(counts, signed_in, monkeypatch):
    monkeypatch.setattr(Template, "_render", instrumented_test_render)
    answer = signed_in("auditor").get("/en/outcomes/")
    shown = {row.code: row.persons for row in answer.context["excluded"]}
    assert shown == dict(counts[2].by_reason)
    assert set(FAKES) <= shown.keys()
    assert f">{counts[2].confirmed:,}<" in answer.content.decode()
    for row in answer.context["excluded"]:
        assert bool(row.address) == (row.code != "double"), "the person behind a second number is counted elsewhere"
