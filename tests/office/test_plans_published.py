"""What is published for planning: the same people as the certificate counts, each once, and facts nobody can write."""

from datetime import date

import psycopg
import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from martebe.assembly import country
from martebe.figures.settling import ALL, known_of, settling
from martebe.figures.traits import TRAITS, Traits
from martebe.intake import Lake
from martebe.office.plans import published
from martebe.office.plans.facts import facts
from martebe.office.plans.groups import cell_of
from martebe.office.plans.published import Period
from martebe.office.publishing import publish
from martebe.office.worklists.services import count
from martebe.planning import tally
from martebe.register import Register

pytestmark = pytest.mark.usefixtures("published")

START, LATEST = date(2018, 1, 1), date(2018, 8, 1)


def ask(question: str, *values: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return list(cursor.fetchall())


def regions() -> list[int]:
    return [code for (code,) in ask("SELECT DISTINCT region FROM office.plans_group WHERE region IS NOT NULL")]


def test_everybody_without_status_is_in_one_group_at_the_start_and_at_the_latest_run(runs: Register) -> None:
    counted = dict(ask("SELECT start_day, sum(persons) FROM office.plans_group GROUP BY 1"))
    for day in (START, LATEST):
        assert counted[day] == runs.latest(day).certificate.counts.without


def test_the_largest_categories_of_a_place_add_up_to_all_its_people() -> None:
    for region in regions():
        found, everybody = published.largest(TRAITS, region, None, limit=10_000)
        assert sum(each.persons for each in found) == everybody
        assert [each.persons for each in found] == sorted((each.persons for each in found), reverse=True)
        by_sex, _ = published.largest(("sex",), region, None, limit=10)
        assert sum(each.persons for each in by_sex) == everybody


def test_a_category_counts_as_many_as_stand_behind_its_number() -> None:
    region = max(regions(), key=lambda code: published.largest((), code, None, 1)[1])
    for each in published.largest(TRAITS, region, None, limit=8)[0]:
        assert count(cell_of(each.traits, region)) == each.persons
    for trait in TRAITS:
        largest = published.largest((trait,), region, None, limit=1)[0][0]
        assert count(cell_of(largest.traits, region)) == largest.persons


def test_the_database_sorts_what_was_tried_as_planning_does(runs: Register, small_lake: Lake) -> None:
    between = [run for run in runs.runs() if START < run.certificate.day < LATEST]
    settled = settling(runs.latest(START), runs.latest(LATEST), small_lake, country, between)
    region = regions()[0]
    for traits in (Traits(), Traits(sex="male"), Traits(last="", age="25", sex="female", household="children")):
        in_python: dict[tuple[int, bool, str], list[int]] = {}
        for each in tally(settled.tried, traits, region):
            sums = in_python.setdefault((each.level, each.here, each.route), [0, 0, 0])
            for at, persons in enumerate((each.persons, each.reported, each.confirmed)):
                sums[at] += persons
        in_sql = {
            (each.level, each.here, each.route): [each.persons, each.reported, each.confirmed]
            for each in published.tallies(traits, region, Period(START, LATEST))
        }
        assert in_sql == in_python


def test_a_fact_counts_a_person_once_though_two_parts_speak_of_them() -> None:
    """Men, and the young: young men count with the first part only."""
    region = max(regions(), key=lambda code: published.largest((), code, None, 1)[1])
    men, young = Traits(sex="male"), Traits(age="25")
    both = facts([men, young], START, region)
    alone = facts([Traits()], START, region)
    assert sum(each.persons for each in both) < sum(each.persons for each in facts([men], START, region)) + sum(
        each.persons for each in facts([young], START, region)
    )
    twice = facts([Traits(), men, young], START, region)
    assert {each.part for each in twice} == {0}
    assert sum(each.confirmed for each in twice) == sum(each.confirmed for each in alone)


def test_facts_are_the_confirmed_outcomes_of_the_period(runs: Register, small_lake: Lake) -> None:
    from martebe.figures import confirmed

    between = [run for run in runs.runs() if START < run.certificate.day < LATEST]
    figure = confirmed(runs.latest(START), runs.latest(LATEST), small_lake, country, "region", between)
    for place in figure.places:
        found = facts([Traits()], START, place.place) if place.place else []
        assert sum(each.confirmed for each in found) == place.counted.confirmed
        assert sum(each.persons for each in found if each.month) == place.counted.reported


def test_nobody_of_the_office_can_write_a_fact() -> None:
    for statement in (
        "UPDATE office.plans_group SET confirmed = persons",
        "DELETE FROM office.plans_group",
        "UPDATE office.plans_tried SET confirmed = 0",
        "UPDATE office.plans_version SET target = 1",
        "UPDATE office.plans_target SET persons = 0",
        "DELETE FROM office.plans_plan",
    ):
        with pytest.raises(ProgrammingError) as refused, connection.cursor() as cursor:
            cursor.execute(statement)
        assert isinstance(refused.value.__cause__, psycopg.errors.InsufficientPrivilege)


def test_a_route_that_reached_nobody_is_not_published() -> None:
    routes = dict(ask("SELECT route, sum(persons) FROM office.plans_tried GROUP BY 1"))
    assert all(routes.values())
    assert routes[ALL] == sum(
        persons
        for (persons,) in ask("SELECT sum(persons) FROM office.plans_tried WHERE route = %s GROUP BY start_day", ALL)
    )


def test_traits_are_known_as_of_the_run_itself(runs: Register, small_lake: Lake) -> None:
    known = known_of(runs.latest(LATEST), small_lake, country)
    assert set(known.column_names) == {"person", "region", "district", *TRAITS}
    assert len(set(known.column("person").to_pylist())) == known.num_rows


def test_a_plan_that_begins_within_a_year_has_facts_and_leaves_the_measured_periods_alone(
    published: str, runs: Register, small_lake: Lake
) -> None:
    """The last test here: it publishes anew. Groups of the day at which the plan begins follow its own people."""
    began = date(2018, 4, 1)
    before = list(ask("SELECT DISTINCT start_day, end_day FROM office.plans_tried ORDER BY 1"))
    with psycopg.connect(published) as owner:
        owner.execute("INSERT INTO office.plans_plan (region, start_day) VALUES (%s, %s)", [regions()[0], began])
    publish(published, runs, small_lake, country)
    assert list(ask("SELECT DISTINCT start_day, end_day FROM office.plans_tried ORDER BY 1")) == before
    ((counted,),) = ask("SELECT sum(persons) FROM office.plans_group WHERE start_day = %s", began)
    assert counted == runs.latest(began).certificate.counts.without
