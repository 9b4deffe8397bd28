"""Every figure is counted from runs, as a table and as data; the report is one page."""

from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, LAST, Home

FIGURES = [
    "funnel", "between", "statuses", "ranking", "outcomes", "categories", "insurance", "unsettled", "deliveries",
    "claims",
]  # fmt: skip
OF_TWO_RUNS = ("between", "ranking", "outcomes", "claims")


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_a_table_and_data(figure: str, country: Home) -> None:
    shown, data = country.call("figures", figure, "--language", "ru"), country.call("figures", figure, "--json").data
    assert shown.code == 0
    assert data["definition"]["ru"].split()[0] in shown.out
    days = [run["day"] for run in data["runs"]]
    assert days == ([FIRST, LAST] if figure in OF_TWO_RUNS else [] if figure == "deliveries" else [LAST])


def test_the_funnel_counts_what_the_certificate_counts(country: Home) -> None:
    counts = country.call("decide", "--day", LAST, "--json").data["counts"]
    funnel = country.call("figures", "funnel", "--run", LAST, "--json").data
    for name in ("records", "residents", "determined", "without", "not_settled"):
        assert funnel[name] == counts[name]


@pytest.mark.parametrize("by", ["country", "region", "district"])
def test_statuses_are_counted_by_place(by: str, country: Home) -> None:
    data = country.call("figures", "statuses", "--by", by, "--json").data
    assert data["by"] == by


def test_the_quality_of_deliveries_may_be_that_of_a_run(country: Home) -> None:
    then = country.call("figures", "deliveries", "--run", FIRST, "--json").data
    now = country.call("figures", "deliveries", "--json").data
    assert then["known_at"] < now["known_at"]


def test_a_ranking_needs_a_run_before(country: Home) -> None:
    answer = country.call("figures", "ranking", "--run", FIRST)
    assert (answer.code, "no run of a day before 2018-01-01" in answer.err) == (3, True)
    same = country.call("figures", "ranking", "--first", FIRST, "--json")
    assert same == country.call("figures", "ranking", "--json")


def test_without_a_run_there_is_no_figure_and_no_report(tmp_path: Path) -> None:
    for args in (["figures", "funnel"], ["report", "--out", tmp_path / "report"]):
        answer = Home(tmp_path).call(*args)
        assert answer.code == 3
        assert "martebe decide" in answer.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_report_is_one_page_in_the_language(language: str, country: Home, tmp_path: Path) -> None:
    answer = country.call("report", "--out", tmp_path, "--language", language, "--json")
    assert answer.code == 0
    page = Path(answer.data["report"])
    text = page.read_text(encoding="utf-8")
    assert f'lang="{language}"' in text
    assert "<svg" in text
    assert {each.name for each in tmp_path.iterdir()} == {f"report-{each}.html" for each in ("kk", "ru", "en")}
