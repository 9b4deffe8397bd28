"""Confirmed outcomes: each person once, every planted fake outside by its own reason, reported and confirmed apart."""

import shutil
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from martebe.assembly import catalogue, country
from martebe.figures import Outcomes, confirmed, outcomes
from martebe.figures.errors import FigureError
from martebe.intake import Lake
from martebe.madeup import make_country
from martebe.register import Asked, Register, Resources, Run, decide
from tests.conftest import receive_all
from tests.figures.planted import FAKES, Planted, people, plant

RESOURCES = Resources(threads=2, memory="1GB")
START = (date(2018, 1, 1), datetime(2018, 8, 2, 12, tzinfo=UTC))
BETWEEN = (date(2018, 5, 31), datetime(2018, 9, 1, tzinfo=UTC))
END = (date(2018, 8, 1), datetime(2018, 9, 1, tzinfo=UTC))
EACH = 30


@dataclass(frozen=True)
class Told:
    """A country with planted people, and its runs."""

    lake: Lake
    planted: list[Planted]
    start: Run
    between: Run
    end: Run

    def rows(self) -> list[tuple[object, ...]]:
        """The relation, as rows."""
        with outcomes(self.start, self.end, self.lake, country, (self.between,), RESOURCES) as found:
            return found.fetchall()

    def figure(self, by: str = "region") -> Outcomes:
        """The figure."""
        place = "district" if by == "district" else "region"
        return confirmed(self.start, self.end, self.lake, country, place, (self.between,), RESOURCES)


def told(lake: Path, folder: Path, each: int) -> Told:
    """Plant into a copy of a lake and decide for the three days."""
    copied = Lake.open(Path(shutil.copytree(lake, folder / "lake")))
    planted = people(each)
    plant(copied, planted, folder / "planted")
    register = Register(folder / "register")
    runs = [decide(register, catalogue, copied, Asked(*asked, ("district",), RESOURCES)) for asked in
            (START, BETWEEN, END)]  # fmt: skip
    return Told(copied, planted, *runs)


@pytest.fixture(scope="module")
def planted(small_country: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told(small_country / "lake", tmp_path_factory.mktemp("planted"), EACH)


def check_every_fake_is_out_by_its_reason(country_told: Told) -> None:
    found = {row[0]: row for row in country_told.rows()}
    reasons = {each.person: found[int(each.person)][-1] for each in country_told.planted if each.kind in FAKES}
    expected = {each.person: each.kind for each in country_told.planted if each.kind in FAKES}
    assert Counter(zip(expected.values(), reasons.values(), strict=True)) == Counter(
        {(kind, kind): list(expected.values()).count(kind) for kind in FAKES}
    )


def test_every_fake_is_out_of_the_confirmed_figure_by_its_reason(planted: Told) -> None:
    check_every_fake_is_out_by_its_reason(planted)


def test_what_is_true_stays_confirmed_and_what_is_only_said_is_told_apart(planted: Told) -> None:
    found = {row[0]: row[4:] for row in planted.rows()}
    of = {kind: {found[int(each.person)] for each in planted.planted if each.kind == kind} for kind in ("true", "said")}
    assert of["true"] == {("declaration_confirmed", "egov", None)}
    assert of["said"] == {("declaration", "egov", None)}


def test_planting_moves_the_reported_figure_and_not_the_confirmed_one(
    planted: Told, small_country: Path, tmp_path: Path
) -> None:
    """Beside the honest country, the confirmed figure has grown by the true ones alone."""
    honest = told_nothing(small_country / "lake", tmp_path)
    before, after = honest.figure().counted, planted.figure().counted
    assert after.confirmed - before.confirmed == EACH
    assert after.reported - before.reported == EACH * (len(FAKES) + 2)


def told_nothing(lake: Path, folder: Path) -> Told:
    """The same days of the country as it is."""
    opened, register = Lake.open(lake), Register(folder / "register")
    runs = [decide(register, catalogue, opened, Asked(*asked, ("district",), RESOURCES)) for asked in
            (START, BETWEEN, END)]  # fmt: skip
    return Told(opened, [], *runs)


@pytest.mark.parametrize("by", ["region", "district"])
def test_places_add_up_to_the_country_and_each_person_is_one_row(by: str, planted: Told) -> None:
    figure = planted.figure(by)
    rows = planted.rows()
    assert len({row[0] for row in rows}) == len(rows) == figure.counted.reported
    for name in ("needed", "reported", "confirmed", "excluded"):
        assert sum(getattr(place.counted, name) for place in figure.places) == getattr(figure.counted, name)
    counted = figure.counted
    not_excluded = sum(counted.by_evidence.values())
    assert counted.reported == not_excluded + counted.excluded
    assert sum(counted.by_channel.values()) == not_excluded - counted.by_evidence["lapsed"]


def test_those_needed_are_those_whom_the_certificate_counts(planted: Told) -> None:
    assert planted.figure().counted.needed == planted.start.certificate.counts.without


def test_the_ranking_follows_the_confirmed_rate_with_ties(planted: Told) -> None:
    places = planted.figure().places
    rates = [place.counted.confirmed_rate for place in places if place.rank is not None]
    assert rates == sorted(rates, reverse=True)
    for place in places:
        higher = [rate for rate in rates if place.counted.confirmed_rate is not None
                  and rate is not None and rate > place.counted.confirmed_rate]  # fmt: skip
        assert place.rank == (1 + len(higher) if place.counted.needed else None)


def test_a_status_that_was_held_in_between_and_lost_is_told(planted: Told) -> None:
    """Against both runs themselves: whoever holds one in May and none in August."""
    held = "headline NOT IN ('none', 'open')"
    expected = duckdb.sql(
        f"SELECT count(*) FROM {planted.start.decisions} s JOIN {planted.between.decisions} b USING (person)"
        f" JOIN {planted.end.decisions} e USING (person)"
        f" WHERE s.headline = 'none' AND b.{held} AND NOT e.{held}"
    ).fetchall()[0][0]
    assert planted.figure().counted.by_evidence["lapsed"] == expected
    without = confirmed(planted.start, planted.end, planted.lake, country, resources=RESOURCES)
    assert without.counted.by_evidence["lapsed"] == 0


def test_runs_out_of_order_are_refused(planted: Told) -> None:
    with (
        pytest.raises(FigureError, match="order of their days"),
        outcomes(planted.end, planted.start, planted.lake, country),
    ):
        pass


@pytest.mark.slow
def test_ten_thousand_fakes_in_a_country_of_thirty_thousand(tmp_path: Path) -> None:
    """Requirement R10: 10,000 of eight kinds, all of them out, each by its reason."""
    make_country(30_000, 2, date(2018, 8, 1), tmp_path / "made")
    receive_all(tmp_path / "made", tmp_path / "received")
    check_every_fake_is_out_by_its_reason(told(tmp_path / "received", tmp_path / "planted-into", 1_250))
