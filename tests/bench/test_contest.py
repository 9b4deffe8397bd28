"""What a contest measures of its contenders, and what a page tells of it."""

from __future__ import annotations

import pytest

from bench.contest import Contender, ContenderError, contest, run_once
from bench.growth import slope
from bench.page import Page


@pytest.mark.parametrize("family", [False, True])
def test_memory_is_that_of_the_contender_alone(family: bool) -> None:
    """One that takes 300 MB is told from one that takes 50, run after it."""
    large, small = (
        run_once(Contender(f"{size}", "tests.bench.contender:fills", {"megabytes": size}, family)) for size in (300, 50)
    )
    assert 300 << 20 < large.memory < 400 << 20
    assert 50 << 20 < small.memory < 150 << 20
    assert large.answer["taken"] == 300 << 20
    assert large.seconds == 0.25 < large.whole + 0.25


def test_contenders_run_in_turn() -> None:
    one, other = (Contender(name, "tests.bench.contender:fills", {"megabytes": 1}) for name in ("one", "other"))
    found = contest([one, other], repeat=2)
    assert [(runs.contender.name, len(runs.runs)) for runs in found.values()] == [("one", 2), ("other", 2)]


def test_a_contender_that_fails_fails_the_benchmark() -> None:
    with pytest.raises(ContenderError, match="ValueError: a contender that fails"):
        run_once(Contender("broken", "tests.bench.contender:fails", {}))


def test_the_slope_of_a_power() -> None:
    assert slope([(10, 30), (100, 300), (1000, 3000)]) == pytest.approx(1)
    assert slope([(1, 1), (2, 4), (4, 16)]) == pytest.approx(2)


def test_a_page_tells_which_goals_were_missed(page: Page) -> None:
    page.goal("Time to that of others", 1.2, 1.5, "times")
    page.goal("Rows", 10, 100, "a second", least=True)
    assert page.missed == ["Rows: 10.00 a second; goal: at least 100 a second"]
    assert "**Reached.** Time to that of others: 1.20 times; goal: at most 1.5 times." in page.text()
    assert "**Missed.** Rows: 10.00 a second; goal: at least 100 a second." in page.text()


def test_a_page_names_machine_commit_seed_and_sizes_but_no_place(page: Page) -> None:
    for said in ("cores", "Commit: ", "seed 1", "1,500 residents", "duckdb ", "Threads: 2"):
        assert said in page.text()
    assert str(page.settings.folder) not in page.text()
