"""A batch that is odd as a whole waits for two persons; until then nothing of it is applied."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from martebe.intake import LakeError, Receipt, Threshold, Thresholds
from tests.intake.sending import (
    ALMATY,
    ASTANA,
    CONTRACTS,
    CONTRIBUTIONS,
    EMPLOYERS,
    RESIDENTS,
    Sender,
    codes,
    contract,
    contribution,
    csv_of,
    days,
    resident,
)


def held(receipt: Receipt) -> set[int]:
    assert (receipt.outcome, receipt.fate("held").rows, receipt.fate("accepted").rows) == ("held", receipt.rows, 0)
    return {int(finding.code[-3:]) for finding in receipt.holds}


def test_more_than_two_percent_of_bad_rows(sender: Sender) -> None:
    bad = [contract(number, start="?") for number in range(3)]
    assert held(sender.rows(CONTRACTS, [*bad, *(contract(number) for number in range(3, 100))])) == {401}
    good = [contract(number) for number in range(3, 101)]
    assert sender.rows(CONTRACTS, [*bad[:2], *good]).outcome == "accepted"


@pytest.mark.parametrize(("said", "number"), [({"rows": 11}, 402), ({"sums": {"amount": 1}}, 403)])
def test_a_control_total_that_differs(sender: Sender, said: dict[str, Any], number: int) -> None:
    rows = [contribution(each) for each in range(10)]
    content = csv_of(rows).encode()
    path = sender.manifest(CONTRIBUTIONS, content, rows, "a.csv", said)
    assert held(sender.lake.receive(path, CONTRIBUTIONS, sender.now, sender.terms)) == {number}


@pytest.mark.parametrize(("now", "numbers"), [(300, set()), (280, set()), (335, {404}), (200, {404})])
def test_a_tenth_more_or_fewer_people_than_last_time(sender: Sender, now: int, numbers: set[int]) -> None:
    sender.rows(RESIDENTS, [resident(number) for number in range(300)])
    sender.terms = replace(sender.terms, thresholds=Thresholds(least_drift=Threshold(20, "small in tests")))
    receipt = sender.rows(RESIDENTS, [resident(number) for number in range(now)], until="2018-07-31")
    assert receipt.outcome == ("held" if numbers else "accepted")
    assert {int(finding.code[-3:]) for finding in receipt.holds} == numbers


def test_a_whole_file_that_would_take_most_records_away(sender: Sender) -> None:
    """However the records came: a wrong 'whole' in one month's manifest must not undo all months."""
    for month in ("04", "05"):
        rows = [contribution(int(month) * 1000 + n, month=f"2018-{month}") for n in range(60)]
        sender.rows(CONTRIBUTIONS, rows, until=f"2018-{month}-30")
    assert held(sender.rows(CONTRIBUTIONS, [contribution(n) for n in range(60)], whole=True)) == {404}
    sender.rows(RESIDENTS, [resident(n) for n in range(60)])
    sender.rows(RESIDENTS, [resident(n, ASTANA) for n in range(60, 120)], places=[ASTANA])
    both = [resident(0), resident(60, ASTANA)]
    assert held(sender.rows(RESIDENTS, both, places=[ALMATY, ASTANA])) == {404}


def test_a_region_that_is_wholly_absent(sender: Sender) -> None:
    rows = [resident(number) for number in range(20)]
    assert held(sender.rows(RESIDENTS, rows, places=[ALMATY, ASTANA])) == {405}
    small = Thresholds(least_of_absence=Threshold(20, "small in tests"))
    sender.terms = replace(sender.terms, regions=lambda day: frozenset({ALMATY, ASTANA}), thresholds=small)
    assert held(sender.rows(RESIDENTS, rows, places=None)) == {405}
    assert sender.rows(RESIDENTS, rows[1:], places=None).outcome == "accepted"


def test_one_employer_with_most_of_the_new_contracts(sender: Sender) -> None:
    sender.terms = replace(sender.terms, thresholds=Thresholds(least_of_business=Threshold(50, "small in tests")))
    rows = [contract(number, employer=EMPLOYERS[number % 4 * (number % 2)]) for number in range(200)]
    assert held(sender.rows(CONTRACTS, rows)) == {406}


@pytest.mark.parametrize("factor", [100, 0.01])
def test_sums_in_other_units_than_last_month(sender: Sender, factor: float) -> None:
    sender.rows(CONTRIBUTIONS, [contribution(number) for number in range(150)])
    rows = [
        contribution(1000 + n, amount=f"{(10_000 + n) * factor:.2f}", month="2018-07", paid_on="2018-07-25")
        for n in range(150)
    ]
    assert held(sender.rows(CONTRIBUTIONS, rows, until="2018-07-31")) == {407}


def test_last_months_file_after_this_months(sender: Sender) -> None:
    sender.rows(RESIDENTS, [resident(number) for number in range(20)], until="2018-07-31")
    assert held(sender.rows(RESIDENTS, [resident(number) for number in range(21)], until="2018-06-30")) == {408}


def test_two_persons_release_a_held_batch(sender: Sender) -> None:
    rows = [contribution(number) for number in range(10)]
    receipt = sender.bytes(CONTRIBUTIONS, csv_of(rows).encode(), rows[:-1])
    assert receipt.outcome == "held"
    waiting = sender.now
    alike = ("Aigul ", "AIGUL", "Аigul", "ai\u200bgul", "ａｉｇｕｌ", "ai-gul", "")
    for by, second in (*(("aigul", each) for each in alike), ("", "")):
        with pytest.raises(LakeError):
            sender.lake.release(receipt.delivery, CONTRIBUTIONS, waiting, sender.terms, by=by, second=second)
    assert sender.records(CONTRIBUTIONS) == []
    sender.now = waiting.replace(hour=12)
    released = sender.lake.release(
        receipt.delivery, CONTRIBUTIONS, sender.now, sender.terms, by="aigul", second="bolat"
    )
    assert (released.outcome, released.fate("accepted").rows) == ("accepted", 10)
    assert len(sender.records(CONTRIBUTIONS)) == 10
    assert sender.records(CONTRIBUTIONS, waiting) == []
    with pytest.raises(LakeError):
        sender.lake.release(receipt.delivery, CONTRIBUTIONS, sender.now, sender.terms, by="aigul", second="bolat")


@pytest.mark.parametrize("whole", [True, False])
def test_a_held_file_is_not_released_over_a_later_whole_one(sender: Sender, whole: bool) -> None:
    """The sender has put it right meanwhile; what waited is of yesterday."""
    waiting = sender.bytes(RESIDENTS, csv_of([resident(1), resident(2)]).encode(), [resident(1)], whole=whole)
    assert waiting.outcome == "held"
    sender.rows(RESIDENTS, [resident(number) for number in range(5)])
    before = sender.records(RESIDENTS)
    with pytest.raises(LakeError, match="later whole delivery"):
        sender.lake.release(waiting.delivery, RESIDENTS, sender.now, sender.terms, by="aigul", second="bolat")
    assert sender.records(RESIDENTS) == before


def test_what_is_released_late_does_not_undo_a_later_correction(sender: Sender) -> None:
    rows = [contract(1), contract(2)]
    waiting = sender.bytes(CONTRACTS, csv_of(rows).encode(), rows[:1])
    sender.rows(CONTRACTS, [contract(1, end="2018-05-01")])
    released = sender.lake.release(waiting.delivery, CONTRACTS, sender.now, sender.terms, by="aigul", second="bolat")
    assert (codes(released), released.fate("accepted").rows, released.superseded) == ({"CTR-306"}, 1, 0)
    assert [row[5] for row in sender.records(CONTRACTS)] == [days("2018-05-01"), None]


def test_nobody_loses_a_record_to_a_held_file(sender: Sender) -> None:
    sender.rows(RESIDENTS, [resident(number) for number in range(300)])
    before = sender.records(RESIDENTS)
    held(sender.rows(RESIDENTS, [resident(number) for number in range(100)], until="2018-07-31"))
    assert sender.records(RESIDENTS) == before
