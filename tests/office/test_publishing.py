"""Publishing: what runs say comes into the office, and may be brought in again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from martebe.assembly import catalogue, country
from martebe.figures.evidence import outcomes
from martebe.figures.placed import COLUMNS, placed
from martebe.intake import Lake
from martebe.office.errors import OfficeError
from martebe.office.publishing import publish
from martebe.office.sources import Sources
from martebe.register import Asked, Register, Resources, decide
from tests.office.conftest import DECIDED

if TYPE_CHECKING:
    from martebe.office.access.models import Officer

FIGURES = (
    "headquarters_run", "headquarters_place", "headquarters_standing", "headquarters_without", "headquarters_updated",
    "worklists_run", "worklists_placed", "worklists_counted", "worklists_group", "plans_group", "plans_tried",
    "outcomes_followed", "outcomes_needed", "outcomes_count", "outcomes_kept", "outcomes_figure", "outcomes_beside",
    "employers_run", "employers_count", "employers_finding", "employers_worker",
    "employers_lapse", "reports_day", "fieldwork_effect",
)  # fmt: skip
ENTERED = ("plans_plan", "plans_version", "worklists_list", "worklists_change", "outcomes_entered", "employers_action")
LISTED = """
WITH made AS (
    INSERT INTO office.worklists_list
        (title, purpose, cell, run, run_day, territory, made_by, made_at, ends_on, persons)
    SELECT 'A list', 'formalization', 'headline=none', name, day, 750000000, %s, known_at, '2018-12-31', 100
    FROM office.worklists_run RETURNING id
) INSERT INTO office.worklists_item (list, nth, person, region, district, settlement, headline)
SELECT made.id, row_number() OVER (), person, region, district, settlement, 'none'
FROM made, office.worklists_placed WHERE evidence IN ('declaration', 'database') OR headline = 'none'
"""
CLAIMED = """
INSERT INTO office.outcomes_entered
    (claim, version, figure, day, value, bound, source, link, published, entered_by, entered_at)
VALUES (1, 1, 'residents', '2018-01-01', 18, '', 'A speech', '', '2018-01-02', 'officer:1', '2018-08-02 09:00+00')
"""
ASKED = """
INSERT INTO office.employers_action (employer_id, code, district, persons, opened_on, found_on, opened_by, due, state,
    outcome, registered, begun, settled, assigned)
SELECT employer_id, code, 0, persons, '2018-08-02', '2018-08-01', 'officer:1', '2018-09-01', 'open', '', 0, 0, 0, ''
FROM office.employers_finding ORDER BY employer_id, code LIMIT 1
"""
FOUND = """
SELECT count(*) FILTER (WHERE i.found_headline IS DISTINCT FROM nullif(p.headline, i.headline)),
    count(*) FILTER (WHERE i.found_evidence IS DISTINCT FROM CASE WHEN p.headline <> i.headline THEN p.evidence END),
    count(i.found_evidence)
FROM office.worklists_item i JOIN office.worklists_placed p ON p.person = i.person
"""


def test_the_period_is_the_year_of_the_latest_run(published: str, runs: Register, small_lake: Lake) -> None:
    sources = publish(published, runs, small_lake, country)
    assert [run.certificate.day for run in sources.runs] == [day for day, _ in DECIDED]
    assert (sources.start.certificate.day, sources.latest.certificate.day) == (DECIDED[1][0], DECIDED[-1][0])
    assert sources.period == sources.runs[1:]


def test_without_a_run_there_is_nothing_to_publish(published: str, tmp_path: Path, small_lake: Lake) -> None:
    with pytest.raises(OfficeError, match="no run"):
        publish(published, Register(tmp_path), small_lake, country)


def test_what_is_worked_out_once_is_what_everybody_would_work_out(
    runs: Register, small_lake: Lake, tmp_path: Path
) -> None:
    each = Sources(runs.runs(), small_lake, country, Resources(1))
    once = Sources(runs.runs(), small_lake, country, Resources(1), tmp_path)
    start, *between, end = each.period
    with outcomes(start, end, small_lake, country, between) as anew:
        said = anew.fetchall()
    for _ in range(2):
        with once.outcomes(start, end, small_lake, country, between) as kept:
            assert kept.fetchall() == said
        with once.placed() as kept, placed(each.period, small_lake, country) as anew:
            assert tuple(kept.columns) == COLUMNS
            assert kept.fetchall() == anew.fetchall()
    with once.outcomes(start, end, small_lake, country) as lapsed_untold:
        assert len(lapsed_untold.fetchall()) <= len(said), "other runs in between are another question"


def test_published_again_figures_are_the_same_and_what_people_entered_stays(
    published: str, runs: Register, small_lake: Lake, tmp_path: Path, plan: None, officer: Callable[..., Officer]
) -> None:
    """Between the two, other runs are published: the first alone, and all but the latest."""
    with psycopg.connect(published) as owner:
        owner.execute(LISTED, [officer("district_head", 750000000).pk])
        owner.execute(CLAIMED)
        owner.execute(ASKED)
    figures, entered = told(published, FIGURES), told(published, ENTERED)
    assert all(entered[table] for table in ENTERED if table != "worklists_change")
    for kept in (range(1), range(4), range(len(DECIDED))):
        publish(published, some(runs, kept, tmp_path / str(kept)), small_lake, country)
        assert told(published, ENTERED) == entered
        with psycopg.connect(published) as owner:
            other, unproved, found = owner.execute(FOUND).fetchone() or (1, 1, 0)
            assert (other, unproved) == (0, 0), "items say what the latest run says"
    assert found, "somebody on the list holds a status by some evidence"
    again = told(published, FIGURES)
    assert {table for table in FIGURES if again[table] != figures[table]} == set()


def test_runs_of_which_some_were_made_without_districts(bare_office: str, small_lake: Lake, tmp_path: Path) -> None:
    register = Register(tmp_path)
    decide(register, catalogue, small_lake, Asked(*DECIDED[0]))
    decide(register, catalogue, small_lake, Asked(*DECIDED[-1], ("district",)))
    publish(bare_office, register, small_lake, country)
    (day,) = told(bare_office, ["reports_day"])["reports_day"]
    assert str(DECIDED[-1][0]) in day


@pytest.fixture
def plan(published: str) -> None:
    """A plan for everybody without status in a region, from the beginning of the year."""
    from martebe.figures.traits import Traits
    from martebe.office.access.actors import system
    from martebe.office.plans.keeping import Part, Version, adopt

    part = Part(Traits(), "declarations:round", 100, "A centre", {(None, date(2018, 1, 1)): 5})
    adopt(system("test"), 750000000, None, date(2018, 1, 1), Version("A plan", 5, "A head", (part,)))


def some(register: Register, kept: Collection[int], folder: Path) -> Register:
    """A register with some of the runs of another."""
    (folder / "runs").mkdir(parents=True)
    for run in [run for number, run in enumerate(register.runs()) if number in kept]:
        (folder / "runs" / run.name).symlink_to(run.folder, target_is_directory=True)
    return Register(folder)


def told(address: str, tables: Collection[str]) -> Mapping[str, list[str]]:
    """All rows of some tables, in an order of their own, without the numbers that they were given."""
    with psycopg.connect(address) as connection:
        return {
            table: sorted(
                row for (row,) in connection.execute(f"SELECT (to_jsonb(t) - 'id')::text FROM office.{table} t")
            )
            for table in tables
        }
