"""The cubes of the board close: what a place holds is what lies in it, at every level, and nobody is counted twice."""

import json
from collections import Counter
from datetime import date
from fractions import Fraction
from itertools import groupby
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from martebe.assembly import country
from martebe.figures import board
from martebe.figures.board import COUNTRY, Standing
from martebe.figures.periods import first_of_year
from martebe.figures.ranking import ranks
from martebe.intake import Lake
from martebe.register import Run
from tests.figures.drawn import AKMOLA, ALMATY, Drawn, run_of

COUNTS = ("records", "left", "determined", "without", "not_settled", "needed", "updated", "gone")
CONNECTION = duckdb.connect(config={"threads": "1"})
HEADLINES = ("employee", "deceased", "departed", "none", "open", board.GONE)

cell = st.fixed_dictionaries(
    {
        "region": st.sampled_from([110000000, 150000000, None]),
        "district": st.sampled_from([1, 2, None]),
        "rural_district": st.sampled_from([1, None]),
        "settlement": st.sampled_from([1, 2, None]),
        "headline": st.sampled_from(HEADLINES),
        "needed": st.booleans(),
        "persons": st.integers(1, 50),
    }
)


def placed(cells: list[dict[str, object]]) -> pa.Table:
    """Finest cells with codes that lie in each other; who is told no place of a level is told none below it."""
    rows = []
    for each in cells:
        region, district = each["region"], each["district"]
        district = region + 100_000 * district if region and district else None
        rural = district + 1000 * each["rural_district"] if district and each["rural_district"] else None
        settlement = (rural or district) + each["settlement"] if district and each["settlement"] else None
        needed = each["needed"] or each["headline"] == board.GONE  # only they are looked for in the register
        places = {"region": region, "district": district, "rural_district": rural, "settlement": settlement}
        rows.append(each | places | {"needed": needed})
    numbers = [(name, pa.int32()) for name in board.PLACES]
    return pa.Table.from_pylist(
        rows, pa.schema([*numbers, ("headline", pa.string()), ("needed", pa.bool_()), ("persons", pa.int32())])
    )


def added_up(cells: pa.Table) -> list[Standing]:
    CONNECTION.register("cells_drawn", cells)
    CONNECTION.execute("CREATE OR REPLACE TABLE placed AS FROM cells_drawn")
    return list(board.added_up(CONNECTION, country))


@settings(max_examples=40)
@given(st.lists(cell, min_size=1, max_size=12))
def test_places_add_up_to_what_they_lie_in(cells: list[dict[str, object]]) -> None:
    """For every place: itself = those below it + the persons of whom no place below is told."""
    table = placed(cells)
    found = added_up(table)
    by_code = {each.place: each for each in found}
    below = Counter({(each.parent, name): 0 for each in found for name in COUNTS})
    for each in found:
        assert each.records == each.left + each.determined + each.without + each.not_settled
        for name in COUNTS:
            below[each.parent, name] += getattr(each, name)
    untold = Counter()
    for row in table.to_pylist():
        told = [row[name] for name in board.PLACES if row[name] is not None]
        counted = row["headline"] != board.GONE
        untold[told[-1] if told else COUNTRY] += row["persons"] * counted
    for code, each in by_code.items():
        assert each.records == below[code, "records"] + untold[code]
    assert by_code[COUNTRY].records == sum(row["persons"] for row in cells if row["headline"] != board.GONE)


@settings(max_examples=40)
@given(st.lists(cell, min_size=1, max_size=12))
def test_ranks_are_those_of_exact_shares(cells: list[dict[str, object]]) -> None:
    found = [each for each in added_up(placed(cells)) if each.needed]
    for _, beside in groupby(
        sorted(found, key=lambda each: (each.level, each.parent or 0)), lambda e: (e.level, e.parent)
    ):
        places = list(beside)
        wanted = {place: rank for rank, place in ranks({e.place: Fraction(e.updated, e.needed) for e in places})}
        assert {each.place: each.rank for each in places} == wanted
        assert {each.ranked for each in places} == {len(places)}


def test_the_board_counts_what_the_certificate_counts(runs: list[Run]) -> None:
    for run in runs:
        top = next(board.standings(run, runs[1], country))
        counts = run.certificate.counts
        assert (top.records, top.left) == (counts.records, sum(counts.left.values()))
        assert (top.determined, top.without, top.not_settled) == (counts.determined, counts.without, counts.not_settled)
        assert {code: now for code, (now, _) in json.loads(top.headlines).items() if code} == dict(counts.headlines)


def test_each_is_counted_where_the_register_has_them_now(tmp_path: Path) -> None:
    """Person 1 moved and is updated there; 2 is gone and stays where they were; 3 was not settled, so never needed."""
    start = run_of(
        tmp_path / "start",
        date(2018, 1, 1),
        [Drawn(1, "none"), Drawn(2, "none"), Drawn(3, "open"), Drawn(4, "employee")],
    )
    now = run_of(
        tmp_path / "now", date(2018, 8, 1), [Drawn(1, "employee", ALMATY), Drawn(3, "employee"), Drawn(4, "none")]
    )
    found = {each.place: each for each in board.standings(now, start, country)}
    assert [getattr(found[COUNTRY], name) for name in ("needed", "updated", "gone", "without")] == [2, 1, 1, 1]
    assert (found[ALMATY].needed, found[ALMATY].updated, found[ALMATY].rank) == (1, 1, 1)
    assert (found[AKMOLA].needed, found[AKMOLA].gone, found[AKMOLA].rank, found[AKMOLA].ranked) == (1, 1, 2, 2)


def test_the_period_of_a_run_begins_with_the_first_of_its_year(runs: list[Run]) -> None:
    assert [first_of_year(run, runs) for run in runs] == [runs[0], runs[1], runs[1]]


@pytest.mark.parametrize(
    ("settlement", "told"),
    [
        (351033102, (351033000, 351033102)),
        (351033000, (351033000, None)),
        (351000000, (None, None)),
        (None, (None, None)),
    ],
)
def test_a_settlement_lies_in_its_rural_district(settlement: int | None, told: tuple[int | None, int | None]) -> None:
    """A code that ends in three zeros is a rural district or town; that of the district itself says nothing more."""
    value = "NULL::INTEGER" if settlement is None else str(settlement)
    columns = board.place_columns(("district", "settlement"))
    found = duckdb.sql(
        f"SELECT rural_district, settlement FROM (SELECT {columns} FROM"
        f" (SELECT 350000000 AS place, 351000000 AS district, {value} AS settlement))"
    ).fetchall()
    assert found == [told]


def test_who_is_without_and_who_was_updated_add_up(runs: list[Run], small_lake: Lake) -> None:
    """The groups of each place make its persons without status; evidence makes those who came to one."""
    from martebe.figures.placed import placed as everybody_of

    standing = {each.place: each for each in board.standings(runs[2], runs[1], country)}
    with everybody_of(runs[1:], small_lake, country) as everybody:
        without, updated = Counter(), Counter()
        for place, *_, persons in board.without(everybody):
            without[place] += persons
        for place, _, evidence, _, excluded, persons in board.updated(everybody):
            updated[place] += persons if evidence != "lapsed" and excluded != "double" else 0
    assert {code: each.without for code, each in standing.items() if each.without} == dict(without)
    assert updated[COUNTRY] == standing[COUNTRY].updated
