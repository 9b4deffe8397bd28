"""Everybody made up is nobody who lives, and lives a plausible life."""

from datetime import date

import duckdb
import numpy as np
import pyarrow as pa
import pytest

from martebe.kazakhstan.places import places, population
from martebe.kazakhstan.records import tables
from martebe.madeup.calibration import NATION
from martebe.people.identity_numbers import Reason, check_business_array, check_iin_array
from martebe.rules import Kind


def residents_of(country, until):
    mine = [each for each in country.of("residents") if each["until"] == until]
    return [(each, country.rows(each)) for each in mine]


def test_residents_of_1_january_2018_are_the_published_shares_of_each_region_and_sex(country):
    query = """SELECT region, count(*) FILTER (male), count(*) FILTER (NOT male) FROM truth
        WHERE kind = 'resident' GROUP BY region ORDER BY region"""
    truth = country.truth()
    with duckdb.connect() as connection:
        connection.register("truth", truth)
        found = {region: (male, female) for region, male, female in connection.execute(query).fetchall()}
    for region, count in population.regions(2018).items():
        male, female = found[region]
        assert male == pytest.approx(count.male * 200_000 / NATION, abs=1)
        assert female == pytest.approx(count.female * 200_000 / NATION, abs=1)


def test_ages_follow_the_united_nations(country):
    truth = country.truth().to_pydict()
    born = [b.year for b, kind in zip(truth["birth_date"], truth["kind"], strict=True) if kind == "resident"]
    ages = 2017 - np.array(born)
    expected = {2015: population.ages(2015), 2020: population.ages(2020)}
    shares = {}
    for year, groups in expected.items():
        total = sum(group.persons for group in groups)
        for group in groups:
            shares.setdefault(group.age_from, []).append((year, group.persons / total))
    for age_from in (0, 15, 30, 45, 60):
        share = sum(value for _, value in shares[age_from]) / 2
        assert ((ages >= age_from) & (ages < age_from + 5)).mean() == pytest.approx(share, abs=0.008)


def test_every_number_is_made_up_valid_and_used_once(country):
    numbers = country.truth()["person"].to_numpy()
    assert (check_iin_array(numbers, made_up=True) == Reason.MADE_UP).all()
    assert (check_iin_array(numbers) == Reason.MADE_UP_NOT_ALLOWED).all()
    assert len(np.unique(numbers)) == len(numbers) == country.made.records


def test_no_delivery_holds_a_number_that_a_living_person_or_business_could_have(faultless):
    for manifest in faultless.manifests:
        rows = faultless.rows(manifest)
        for column in tables[manifest["table"]].description.columns:
            if column.kind in (Kind.PERSON, Kind.BUSINESS) and len(rows):
                found = rows[column.name].drop_null().to_numpy()
                check = check_iin_array if column.kind is Kind.PERSON else check_business_array
                assert (check(found, made_up=True) == Reason.MADE_UP).all(), (manifest["file"], column.name)


@pytest.mark.parametrize(("until", "regions"), [("2017-03-30", 16), ("2017-12-31", 16), ("2018-07-31", 17)])
def test_places_are_those_in_force_on_the_day_of_the_delivery(country, until, regions):
    division = places.on(date.fromisoformat(until))
    found = set()
    for _, rows in residents_of(country, until):
        for region, district in set(zip(rows["region"].to_pylist(), rows["district"].to_pylist(), strict=True)):
            assert division.place(district).parent == division.place(region).code
            found.add(region)
    assert len(found) == regions


def test_parents_are_of_plausible_age(country):
    query = """SELECT min(age), max(age), avg(age) FROM (
        SELECT date_diff('year', p.birth_date, k.child_birth_date) AS age
        FROM kinship k JOIN truth p USING (person) WHERE k.kind = 'mother')"""
    with duckdb.connect() as connection:
        connection.register("kinship", country.rows(country.of("kinship")[0]))
        connection.register("truth", country.truth())
        least, most, mean = connection.execute(query).fetchone()
    assert least >= 16
    assert most <= 46
    assert 25 < mean < 30


def test_households_have_one_head_and_a_plausible_size(country):
    query = """SELECT avg(size), max(heads), min(heads) FROM (
        SELECT count(*) AS size, count(*) FILTER (role = 'head') AS heads FROM households GROUP BY household)"""
    with duckdb.connect() as connection:
        deliveries = [country.rows(each) for each in country.of("households")]
        connection.register("households", pa.concat_tables(deliveries))
        size, most, least = connection.execute(query).fetchone()
    assert (most, least) == (1, 1)
    assert 3 < size < 4


def test_a_second_number_belongs_to_somebody_of_the_same_birth_and_sex(country):
    query = """SELECT count(*), count(*) FILTER (d.birth_date = p.birth_date AND d.male = p.male)
        FROM truth d JOIN truth p ON d.stands_for = p.person WHERE d.kind = 'double'"""
    with duckdb.connect() as connection:
        connection.register("truth", country.truth())
        doubles, alike = connection.execute(query).fetchone()
    assert doubles == alike > 0
