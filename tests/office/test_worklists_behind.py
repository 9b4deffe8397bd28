"""What is behind a number: everybody of the latest run, counted as the figures count, and readable by nobody."""

import re
from html import unescape

import psycopg
import pytest
from django.db import ProgrammingError, connections, transaction

from martebe.assembly import country
from martebe.figures import confirmed, funnel, largest_without
from martebe.office.pouring import batches_of
from martebe.office.worklists.cells import cell_of
from martebe.office.worklists.services import Cell, address_of, count
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT

pytestmark = pytest.mark.usefixtures("published")
TABLES = ("placed", "counted", "group", "list", "item", "change")


@pytest.fixture(scope="module")
def latest(runs):
    return runs.latest()


def test_the_stages_of_the_funnel_are_counted_as_the_funnel_does(latest):
    counted = funnel(latest, country)
    assert count(Cell()) == counted.residents
    assert count(Cell(headline="determined")) == counted.determined
    assert count(Cell(headline=WITHOUT)) == counted.without > 0
    assert count(Cell(headline=NOT_SETTLED)) == counted.not_settled


def test_groups_and_headlines_of_the_funnel_are_counted_as_the_funnel_does(latest):
    for group in funnel(latest, country).groups:
        assert count(Cell(headline=group.code)) == group.persons
        for headline in group.headlines:
            assert count(Cell(headline=headline.code)) == headline.persons


def test_the_largest_categories_are_counted_as_the_figure_does(latest, small_lake):
    found = largest_without(latest, small_lake, country)
    assert found.categories
    for category in found.categories:
        assert count(Cell.of_category(category)) == category.persons
        for place in category.places:
            assert count(Cell.of_category(category, place.place)) == place.persons


def test_confirmed_outcomes_are_counted_as_the_figure_does(runs, small_lake):
    """By evidence over the year of the latest run; who was counted twice has one row here."""
    of_year = [run for run in runs.runs() if run.certificate.day.year == 2018]
    counted = confirmed(of_year[0], of_year[-1], small_lake, country, between=of_year[1:-1])
    assert count(Cell(evidence="confirmed", excluded="in")) == counted.counted.confirmed > 0


@pytest.mark.parametrize(
    "address", ["", "headline=none&sex=female&age_from=25&urban=1&last=", "place=750000000&group=x"]
)
def test_a_cell_is_its_address(address):
    assert cell_of(cell_of(address).query) == cell_of(address)
    assert address_of(cell_of(address)).partition("?")[2] == cell_of(address).query


@pytest.mark.parametrize("table", TABLES)
def test_the_office_reads_no_table_of_this_room(table):
    with pytest.raises(ProgrammingError), transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute(f"SELECT FROM office.worklists_{table} LIMIT 1")


@pytest.mark.parametrize("asked", ['{"person": ["1"]}', '{"region": ["0) OR (true"]}', '{"person = 1 --": ["1"]}'])
def test_a_cell_cannot_ask_for_anything_but_codes(asked):
    refused = pytest.raises(Exception, match=r"counted by|integer")
    with refused, transaction.atomic(), connections["default"].cursor() as cursor:
        cursor.execute("SELECT office.worklists_count('system:test', %s::jsonb)", [asked])


def test_a_quote_in_a_code_is_only_a_code():
    assert count(Cell(headline="none' OR true --")) == 0
    assert count(Cell(group="x' OR true --")) == 0


def test_groups_are_replaced_room_by_room_and_counted_within_cells(published):
    from martebe.office.worklists.services import GROUP, replace_groups

    def replace(room, *rows):
        replace_groups(owner, room, batches_of(rows, GROUP))

    with psycopg.connect(published) as owner:
        persons = [row[0] for row in owner.execute("SELECT person FROM office.worklists_placed ORDER BY 1 LIMIT 9")]
        replace("one", *(("one:a", person) for person in persons))
        replace("two", ("two:b", persons[0]), ("two:nobody", 1))
        replace("two", ("two:c", persons[0]))
        replace("three")
    assert count(Cell(group="one:a")) == 9
    assert count(Cell(group="two:b")) == count(Cell(group="two:nobody")) == 0
    assert count(Cell(group="two:c")) == 1


def test_the_query_shown_gives_the_number_shown(signed_in):
    cell = Cell(headline=WITHOUT, sex="male", urban=True)
    page = unescape(signed_in("ministry_analyst").get(address_of(cell)).content.decode())
    query = re.search(r"SELECT count\(\*\) FROM office\.worklists_placed p\nWHERE [^<]+", page)[0]
    with connections["owner"].cursor() as cursor:
        cursor.execute(query)
        assert cursor.fetchone() == (count(cell),)
    assert count(cell) > 0
