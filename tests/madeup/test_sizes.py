"""Any size, any day of the story; all else is refused in three languages, and nothing half-made is left."""

from datetime import date

import pytest

from martebe.kazakhstan.places import places
from martebe.madeup import MadeUpError, make_country
from tests.madeup.opened import Opened

DAY = date(2018, 8, 1)


@pytest.mark.parametrize("people", [0, 1, 30])
def test_the_smallest_countries_are_countries(tmp_path, people):
    country = Opened(make_country(people, 1, DAY, tmp_path / "made", faults="none"))
    kinds = country.truth()["kind"].to_pylist()
    assert kinds.count("resident") == people
    for manifest in country.manifests:
        assert len(country.rows(manifest)) == manifest["rows"]
        assert country.path(manifest).stat().st_size > 0


def test_an_empty_country_says_of_the_whole_country_that_nobody_lives_there(tmp_path):
    country = Opened(make_country(0, 1, DAY, tmp_path / "made"))
    assert {each["places"] for each in country.of("residents")} == {None}
    assert {each["rows"] for each in country.manifests if each["table"] != "settlements"} == {0}


def test_on_the_first_day_only_first_deliveries_are_there(tmp_path):
    country = Opened(make_country(2_000, 1, date(2017, 3, 31), tmp_path / "made"))
    assert {each["until"] for each in country.manifests if each["table"] != "contributions"} == {"2017-03-30"}
    assert [each["until"] for each in country.of("contributions")] == [
        "2016-11-30", "2016-12-31", "2017-01-31", "2017-02-28",
    ]  # fmt: skip


def test_a_later_day_brings_single_payments_and_the_districts_of_its_time(tmp_path):
    country = Opened(make_country(2_000, 1, date(2019, 6, 1), tmp_path / "made", faults="none"))
    assert sum(each["rows"] for each in country.of("single_payments")) > 0
    amounts = {amount for each in country.of("single_payments") for amount in country.rows(each)["amount"].to_pylist()}
    assert amounts == {252_500, 126_250}
    division = places.on(date(2019, 5, 31))
    last = country.rows(country.of("residents")[-1])
    assert all(code in division for code in set(last["district"].to_pylist()))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"people": -1}, "0 to 18157337 residents"),
        ({"people": 18_157_338}, "0 to 18157337 residents"),
        ({"day": date(2017, 3, 30)}, "known from 2017-03-31"),
        ({"day": date(2022, 6, 7)}, "to 2022-06-06"),
        ({"seed": -1}, "'seed' must be 0 or more"),
        ({"workers": 0}, "'workers' must be 1 or more"),
    ],
)
def test_what_lies_outside_the_story_is_refused(tmp_path, arguments, said):
    given = {"people": 10, "seed": 1, "day": DAY, "folder": tmp_path / "made"} | arguments
    with pytest.raises(MadeUpError, match=said) as refusal:
        make_country(**given)
    assert refusal.value.words.kk != refusal.value.words.ru != refusal.value.words.en
    assert not (tmp_path / "made").exists()


def test_a_folder_in_use_is_left_alone(tmp_path):
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(MadeUpError, match="not an empty folder"):
        make_country(10, 1, DAY, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_work_that_is_broken_off_leaves_nothing(tmp_path):
    def break_off(step: str, share: float) -> None:
        if step == "deliveries" and share > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_country(10, 1, DAY, tmp_path / "made", progress=break_off)
    assert list(tmp_path.iterdir()) == []
