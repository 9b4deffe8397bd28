"""What the board shows is what the runs say, in each division, and every number leads to its people."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from martebe.assembly import places
from martebe.engines.decisions import WITHOUT
from martebe.figures.board import COUNTRY
from martebe.office.access.actors import Actor
from martebe.office.headquarters import groups, lines, runs, services
from martebe.office.headquarters.carried import DISTRICT, REGION, became, divisions
from martebe.office.headquarters.choosing import geographies
from martebe.office.headquarters.lines import Counts, added
from martebe.office.headquarters.scene import Choice, near, scene
from martebe.office.headquarters.shown import board_of
from martebe.office.worklists.services import Cell, count
from martebe.register import Register

pytestmark = pytest.mark.usefixtures("published")
LATEST, EARLIEST = date(2018, 8, 1), date(2017, 3, 31)
DIVISIONS = {date(2018, 1, 1): 16, LATEST: 17, date(2022, 6, 8): 20}


def choice(day: date = LATEST, place: int = COUNTRY, division: date | None = None) -> Choice:
    """What somebody asks for who names a day, a place, a division."""
    known = tuple(runs.runs())
    run = next(each for each in known if each.day == day)
    return Choice(place, run, known, near(known, run, 1), near(known, run, 12), division)


def test_every_run_is_published_the_newest_first() -> None:
    found = services.runs()
    assert [run.day for run in found][::4] == [LATEST, EARLIEST]
    assert services.latest() == found[0]
    assert {run.since for run in found} == {EARLIEST, date(2018, 1, 1)}


def test_the_country_is_what_each_certificate_counts() -> None:
    found = lines.of_place(COUNTRY)
    for run in runs.runs():
        certificate = runs.certificate_of(run.name)
        assert certificate is not None
        for name in ("records", "residents", "determined", "without", "not_settled"):
            assert getattr(found[run.number].counts, name) == certificate["counts"][name]


def test_places_add_up_to_those_above_in_every_run() -> None:
    numbers = [run.number for run in runs.runs()]
    top = lines.of_place(COUNTRY)
    for number in numbers:
        regions, districts = (lines.of_level(level, [number])[number] for level in (REGION, DISTRICT))
        assert added(line.counts for line in regions) == top[number].counts
        for region in regions:
            within = added(line.counts for line in districts if line.parent == region.place)
            assert within == region.counts


@pytest.mark.parametrize("run", [EARLIEST, date(2018, 1, 1), LATEST])
@pytest.mark.parametrize("division", divisions())
def test_no_division_changes_the_total(run: date, division: date) -> None:
    """As then and as now: regions and what cannot be carried make the same country, whatever the division."""
    told = scene(choice(run, division=max(division, run)))
    mine = told.lines[choice(run).run.number].counts
    assert added(line.counts for line in (*told.below, *told.homeless)) == mine
    assert {line.place for line in told.below} <= {place.code for place in places.on(max(division, run)).regions}


@pytest.mark.parametrize(("day", "regions"), DIVISIONS.items())
def test_the_map_follows_the_division(day: date, regions: int) -> None:
    asked = choice(date(2018, 1, 1)) if regions == 16 else choice(division=None if regions == 17 else day)
    drawn = board_of(asked)["map"]
    assert drawn["regions"] == regions
    assert len({(tile.column, tile.row) for tile in drawn["tiles"]}) == regions


def test_a_region_of_now_is_followed_through_runs_from_before_it_was() -> None:
    """Turkistan has its code since 19 June 2018; told in the division of August, it is there in January too."""
    turkistan, january = 610000000, choice(date(2018, 1, 1)).run.number
    assert january not in scene(choice(place=turkistan)).lines
    followed = scene(choice(place=turkistan, division=LATEST))
    south = lines.of_place(510000000)[january].counts
    shymkent = scene(choice(place=790000000, division=LATEST)).lines[january].counts
    assert added((followed.lines[january].counts, shymkent)) == south
    assert followed.lines[choice().run.number].counts == lines.of_place(turkistan)[choice().run.number].counts
    assert geographies(choice().run)[0] == LATEST


def test_a_district_that_was_divided_between_regions_is_never_guessed() -> None:
    kokpekti = 635000000
    assert became(kokpekti, LATEST, places.days[-1]) == (None, None)
    told = scene(choice(division=places.days[-1]))
    assert kokpekti in {line.place for line in told.homeless}
    name = places.on(LATEST).name(kokpekti, "en")
    assert name in [words.en for words, _ in board_of(choice(division=places.days[-1]))["homeless"]]


def test_the_board_is_one_page_for_whoever_steers(signed_in: Callable[..., Client]) -> None:
    page = signed_in("ministry_analyst").get("/en/board/").content.decode()
    counts = lines.of_place(COUNTRY)[choice().run.number].counts
    for persons in (counts.residents, counts.determined, counts.without, counts.updated):
        assert f">{persons:,}</a>" in page
    assert "Since the period began" in page
    assert "style=" not in page


@pytest.mark.parametrize(
    ("role", "territory", "name"),
    [
        ("regional_headquarters", 550000000, "Павлодар облысы"),
        ("district_head", 551000000, "Павлодар қаласы"),
        ("auditor", None, "Бүкіл ел"),
    ],
)
def test_an_officer_lands_on_the_own_place(
    signed_in: Callable[..., Client], role: str, territory: int | None, name: str
) -> None:
    page = signed_in(role, territory).get("/kk/board/").content.decode()
    assert f"<h1>{name}</h1>" in page
    assert services.territory_of(Actor("officer", "officer:1", role, territory, "")) == territory


def test_every_number_of_the_latest_run_is_the_length_of_its_list() -> None:
    """The big numbers, the groups, evidence, channels and reasons, for the country and one region."""
    number = choice().run.number
    for place in (COUNTRY, 750000000):
        counts = lines.of_place(place)[number].counts
        assert count(Cell(place or None)) == counts.residents
        assert count(Cell(place or None, "determined")) == counts.determined
        assert count(Cell(place or None, WITHOUT)) == counts.without
        shown = groups.evidence(place, counts.needed)
        for row in (*groups.largest(place), *shown.evidence, *shown.channels):
            assert count(_cell(row.address)) == row.persons


def _cell(address: str) -> Cell:
    from martebe.office.worklists.cells import cell_of

    return cell_of(address.partition("?")[2])


def test_only_the_latest_run_opens_as_people() -> None:
    earlier = board_of(choice(date(2018, 7, 1)))
    assert earlier["groups"] == []
    assert not any(each.address for each in earlier["numbers"] if each.address != "#updated")
    assert not any(row["address"] for row in earlier["headlines"])


def test_where_there_is_no_run_it_is_said(signed_in: Callable[..., Client]) -> None:
    """A year before August 2018 nothing was decided; a month before, July was."""
    months = {each["words"].en if each["words"] else "": each["run"] for each in board_of(choice())["compared"]}
    assert months["A month before"].day == date(2018, 7, 1)
    assert months["A year before"] is None
    assert ">no run<" in signed_in("auditor").get("/en/board/").content.decode()


def test_ranks_are_shared_and_the_table_falls() -> None:
    ranked = [each.line for each in board_of(choice())["below"] if each.line.rank]
    rates = [line.counts.rate for line in ranked]
    assert rates == sorted(rates, reverse=True)
    times = Counter(rates)
    for line in ranked:
        assert line.rank == 1 + sum(number for rate, number in times.items() if rate > line.counts.rate)


def test_a_place_is_found_by_a_part_of_its_name(signed_in: Callable[..., Client]) -> None:
    analyst = signed_in("ministry_analyst")
    assert "place=551000000" in analyst.get("/ru/board/", {"find": "павлодар"}).content.decode()
    assert "нет территории" in analyst.get("/ru/board/", {"find": "<атлантида>"}).content.decode()
    assert "<атлантида>" not in analyst.get("/ru/board/", {"find": "<атлантида>"}).content.decode()


@pytest.mark.parametrize(
    "query", [{"place": "999999999"}, {"place": "9" * 30}, {"geography": "never"}, {"place": "-1"}]
)
def test_a_place_that_nobody_knows_has_a_calm_page(signed_in: Callable[..., Client], query: dict[str, str]) -> None:
    assert signed_in("auditor").get("/en/board/", query).status_code == 200


def test_a_day_without_a_run_leads_nowhere(signed_in: Callable[..., Client]) -> None:
    assert signed_in("auditor").get("/en/board/", {"day": "2018-02-30"}).status_code == 404


def test_the_certificate_is_one_step_from_every_figure(signed_in: Callable[..., Client], runs: Register) -> None:
    analyst, latest = signed_in("ministry_analyst"), runs.latest()
    board = analyst.get("/en/board/").content.decode()
    (address,) = {found for found in re.findall(r'href="([^"]+/runs/[^"]+)"', board) if latest.name in found}
    page = analyst.get(address).content.decode()
    assert latest.certificate.digest in page
    assert latest.certificate.rules in page
    assert "martebe decide --day 2018-08-01 --known-at 2018-08-02T00:00:00+0000" in page
    assert analyst.get("/en/board/runs/none-such/").status_code == 404


def test_names_are_told_at_every_level() -> None:
    assert services.place_words(None, LATEST).en == "The whole country"
    assert services.place_words(550000000, LATEST).en == "Pavlodar region"
    assert services.place_words(123456789, LATEST).en == "123456789"
    below = services.places_below(None, LATEST)
    assert below == sorted(place.code for place in places.on(LATEST).regions)
    assert set(services.places_below(550000000, LATEST)) <= {p.code for p in places.on(LATEST).districts(550000000)}


def test_what_is_left_of_a_place_is_what_its_parts_do_not_hold() -> None:
    assert Counts(records=5, without=2).minus([Counts(records=3), Counts(records=1, without=1)]) == Counts(1, without=1)


def test_small_places_of_others_are_not_told_apart(signed_in: Callable[..., Client]) -> None:
    """By trait a village's people may be known; who answers for it sees them, a neighbour only how many they are."""
    newest = runs.latest()
    assert newest is not None
    districts = lines.of_level(DISTRICT, [newest.number])[newest.number]
    small, district = next(
        (line, each)
        for each in districts
        for line in lines.below(each.place, [newest.number]).get(newest.number, [])
        if line.counts.updated and line.place // 10**5 * 10**5 == each.place
    )
    other = next(each for each in districts if each.parent != district.parent)
    address = f"/en/board/?place={small.place}"
    own, neighbour = (
        signed_in("district_head", each.place).get(address).content.decode() for each in (district, other)
    )
    assert "is told only to those who answer for it" not in own
    assert "is told only to those who answer for it" in neighbour
    assert "evidence=" in own
    assert "evidence=" not in neighbour
