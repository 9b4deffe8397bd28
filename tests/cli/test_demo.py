"""The demo goes all the way by one command, and is there at once the second time."""

from pathlib import Path

import pytest

from martebe.cli.demo import someone
from martebe.register import Register
from tests.cli.conftest import Home, Martebe

FIGURES = ["funnel", "funnel_between", "ranking", "largest_without"]


def test_a_country_from_nothing_to_a_report_and_again(tmp_path: Path, martebe: Martebe) -> None:
    first = martebe("demo", "--people", 300, "--folder", tmp_path, "--json")
    assert first.code == 0
    assert [figure["figure"] for figure in first.data["figures"]] == FIGURES
    assert [run[:10] for run in first.data["runs"]] == ["2017-03-31", "2018-01-01", "2018-08-01"]
    assert first.data["explanation"]["headline"]
    assert Path(first.data["report"]).is_file()
    assert "made" in first.data["seconds"]
    second = martebe("demo", "--people", 300, "--folder", tmp_path, "--json")
    assert "is used again" in second.err
    assert "made" not in second.data["seconds"]
    for same in ("runs", "figures", "person", "explanation", "report"):
        assert second.data[same] == first.data[same]


@pytest.mark.parametrize("people", [0, 1])
def test_an_empty_country_and_a_single_person_are_countries_too(people: int, tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert home.call("madeup", home.made, "--people", people, "--day", "2017-04-01", "--no-faults").code == 0
    assert home.call("receive", home.deliveries, "--made-up", "--as-sent").code == 0
    assert home.call("decide", "--day", "2017-03-31", "--json").data["counts"]["residents"] == people
    assert home.call("figures", "funnel").code == 0
    assert home.call("report", "--out", tmp_path / "report").code == 0
    assert (someone(Register(home.register).latest()) is None) == (people == 0)
