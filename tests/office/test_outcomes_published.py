"""What is published about outcomes is what the figures say, and adds up."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection

from martebe.assembly import country
from martebe.figures import claims, confirmed
from martebe.figures.confirmed import Counted
from martebe.intake import Lake
from martebe.office.outcomes import reading
from martebe.office.outcomes.models import Beside, Figure, Followed, Kept
from martebe.office.outcomes.services import confirmed_of, ranking_of, still_working
from martebe.office.publishing import publish
from martebe.office.sources import Sources
from martebe.register import Register, Resources

pytestmark = pytest.mark.usefixtures("published")
NAMES = ("needed", "reported", "confirmed", "excluded", "by_evidence", "by_reason", "by_channel")


def sources(runs: Register, lake: Lake) -> Sources:
    newest = {run.certificate.day: run for run in runs.runs()}
    return Sources(list(newest.values()), lake, country, Resources())


def same(one: Counted, other: Counted) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in NAMES)


@pytest.mark.parametrize("by", ["region", "district"])
def test_the_office_says_what_the_figure_says(by, runs, small_lake):
    """Country and every place, by evidence, reason and channel, with the same ranks."""
    told = sources(runs, small_lake)
    figure = confirmed(told.start, told.latest, small_lake, country, by, told.period[1:-1])
    assert same(confirmed_of(None), figure.counted)
    ranked = {each.place: each for each in figure.places}
    if by == "region":
        assert [line.place for line in ranking_of()] == [each.place for each in figure.places]
        assert all(line.rank == ranked[line.place].rank for line in ranking_of())
    for place, each in ranked.items():
        assert same(confirmed_of(place), each.counted)


def test_regions_make_the_country_and_districts_their_region():
    regions = ranking_of()
    for name in ("needed", "reported", "confirmed", "excluded"):
        assert sum(getattr(line.counted, name) for line in regions) == getattr(confirmed_of(None), name)
        for line in regions:
            districts = ranking_of(line.place)
            assert sum(getattr(each.counted, name) for each in districts) == getattr(line.counted, name)


def test_ranks_by_reports_show_who_gains():
    lines = [line for line in ranking_of() if line.rank is not None]
    for line in lines:
        higher = [each for each in lines if each.counted.reported_rate > line.counted.reported_rate]
        assert line.rank_reported == 1 + len(higher)
        assert line.gain == line.rank - line.rank_reported


def test_months_of_the_period_are_each_an_own_run(runs, small_lake):
    told = sources(runs, small_lake)
    months = reading.months_to(reading.latest())
    assert [month.run for month in months] == [run.name for run in told.period[1:]]
    assert {month.start_run for month in months} == {told.start.name}
    assert {month.start_day.year for month in Followed.objects.all()} == {2017, 2018}


def test_who_still_works_is_never_guessed(runs):
    """Nobody is followed past the last run; whoever is followed is at most those confirmed."""
    last = max(run.certificate.day for run in runs.runs())
    entries = list(Kept.objects.all())
    assert {each.after for each in entries} == {3, 6, 12}
    for each in entries:
        assert (each.working is None) == (each.due > last)
        assert each.working is None or 0 <= each.working <= each.confirmed
    assert [each.after for each in still_working()] == [3, 6, 12]
    assert still_working()[2].confirmed == 0, "no run is a year after another that has new workers"


def test_claims_stand_beside_the_figures_that_the_terminal_shows(runs, small_lake):
    told = claims(sources(runs, small_lake).runs, small_lake, country)
    assert dict(Beside.objects.values_list("claim", "value")) == {each.code: each.computed for each in told.claims}
    for each in told.claims:
        same_question = Figure.objects.filter(
            figure=country_claim(each.code).figure, since=each.since, day=each.day, place=each.place
        ).first()
        if same_question is not None:
            assert same_question.value == each.computed


def country_claim(code: str):
    return next(each for each in country.claims if each.code == code)


def test_publishing_again_changes_no_figure(published, runs, small_lake):
    before = confirmed_of(None)
    publish(published, runs, small_lake, country)
    assert confirmed_of(None) == before


def test_pages_cannot_write_a_figure():
    with pytest.raises(DatabaseError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("UPDATE office.outcomes_count SET persons = persons + 1")
