"""A drawing that is wrong says so, and an expectation that is wrong fails: a specification that cannot fail is none."""

from __future__ import annotations

import pytest

from martebe.rules import Table
from spec.harness import OPEN, delivered_for, not_delivered
from spec.harness.drawing import DrawingError, read
from spec.harness.engines import ReferenceEngine
from spec.harness.examples import Answers, Decides
from spec.harness.world import Drawings, World, world_of
from spec.language.toy import FILLED, awards, contracts, contributions, country, employers, residents, status, toy

LABOUR = """
      | kind
    --+-------
    1 | labour
"""


def world(drawings: Drawings, named: tuple[int, ...] = ()) -> World:
    return world_of(toy, drawings, named, "person", FILLED)


@pytest.mark.parametrize(
    ("table", "drawing", "message"),
    [
        (contracts, "  | knd\n1 | labour", "Table 'contracts' has no column 'knd'."),
        (
            contracts,
            "  | kind\n1 | labor",
            "'contracts.kind' holds labour, civil; found 'labor'. Did you mean 'labour'?",
        ),
        (contracts, "  | start\n1 |", "A cell of 'contracts.start' is never empty."),
        (contracts, "  | start\n1 | 2018-02-30", "'2018-02-30' in 'contracts.start' is not a day."),
        (contributions, "  | month\n1 | 2018-13", "'2018-13' in 'contributions.month' is not a month."),
        (awards, "  | amount\n1 | 0.001", "'0.001' in 'awards.amount' is not money."),
        (awards, "  | for_life\n1 | T", "'T' in 'awards.for_life' is not a yes or no."),
        (contracts, "  | kind | end\n1 | labour", "A row has 2 cells under 3 headings: 1 | labour."),
        (contributions, "  | amount\n1 | 5", "Draw the column 'month' of 'contributions': it has no usual value."),
    ],
)
def test_a_drawing_that_is_wrong(table: Table, drawing: str, message: str) -> None:
    with pytest.raises(Exception, match=r".") as refused:
        read(table.description, drawing, {})
    assert str(refused.value).startswith(message)


def test_a_row_is_filled_with_what_is_not_drawn() -> None:
    first, second = read(contracts.description, "  | end\n1 | 2018-12-31\n2 |", {"start": "2018-01-01"})
    assert (first["person"], first["kind"], first["contract"], str(first["start"])) == (
        1,
        "labour",
        "contract 1",
        "2018-01-01",
    )
    assert (second["end"], second["contract"]) == (None, "contract 2")


def test_who_is_named_is_a_resident() -> None:
    people = world({contracts: LABOUR}, (3,)).rows["residents"]
    assert [(row["person"], str(row["birth_date"])) for row in people] == [(1, "1985-01-01"), (3, "1985-01-01")]


def test_residents_drawn_are_all_there_are() -> None:
    drawn = {residents: "  | sex\n2 | male", contracts: LABOUR}
    assert [row["person"] for row in world(drawn).rows["residents"]] == [2]
    with pytest.raises(DrawingError, match="Expected something of 1, not drawn in 'residents'"):
        world(drawn, (1, 2))


def test_every_employer_that_is_named_exists() -> None:
    rows = world({contracts: "  | employer\n1 | 70", contributions: "  | month | payer\n1 | 2018-01 | 71"}).rows
    assert [row["business"] for row in rows["employers"]] == [70, 71]
    assert world({employers: "  | region\n9 | 2"}).rows["employers"][0]["business"] == 9


def test_a_table_of_another_country_is_refused() -> None:
    alone = country()
    with pytest.raises(DrawingError, match="'contracts' is drawn, but it is no table of"):
        world_of(
            type(alone)("nowhere", {"residents": residents}, {}, (), alone.numbers),
            {contracts: LABOUR},
            (),
            "person",
            {},
        )


@pytest.mark.parametrize("wrong", [False, OPEN, 1, "yes"])
def test_a_wrong_expectation_fails(wrong: object) -> None:
    example = Answers(toy, "2018-08-01", {contracts: LABOUR}, contracts.exists(), {1: wrong}, FILLED)  # type: ignore[dict-item]
    with pytest.raises(AssertionError, match=r"1, answer: expected .*, reference says True"):
        example.check(ReferenceEngine())


def test_what_was_not_delivered_is_not_known() -> None:
    for drawn in (not_delivered, delivered_for((2,))):
        Answers(toy, "2018-08-01", {contracts: drawn}, contracts.exists(), {1: OPEN}, FILLED).check(ReferenceEngine())


@pytest.mark.parametrize("wrong", ["none", "open", {"headline": "works", "settled": False}, {"held": []}])
def test_a_wrong_decision_fails(wrong: str | dict[str, object]) -> None:
    catalogue = country(status("works", contracts.exists()))
    with pytest.raises(AssertionError, match="reference says"):
        Decides(catalogue, "2018-08-01", {contracts: LABOUR}, {1: wrong}, FILLED).check(ReferenceEngine())
