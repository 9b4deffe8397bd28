"""The same bytes, the same row, the same key: nothing counts twice, a correction adds, a reversal takes both away."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from tests.intake.sending import (
    ALMATY,
    ASTANA,
    CONTRACTS,
    CONTRIBUTIONS,
    RESIDENTS,
    Sender,
    codes,
    contract,
    contribution,
    resident,
)


def test_the_same_bytes_again_give_the_same_receipt(sender: Sender) -> None:
    rows = [contribution(number) for number in range(20)]
    first = sender.rows(CONTRIBUTIONS, rows)
    again = sender.rows(CONTRIBUTIONS, rows, sent_at="2018-07-25T09:00:00+06:00")
    assert again == first
    assert len(sender.lake.deliveries(sender.now)) == 1


def test_the_same_rows_in_other_bytes_change_nothing(sender: Sender) -> None:
    rows = [contribution(number) for number in range(20)]
    sender.rows(CONTRIBUTIONS, rows)
    again = sender.rows(CONTRIBUTIONS, [*reversed(rows), contribution(20)])
    assert (again.fate("unchanged").rows, again.fate("accepted").rows) == (20, 1)
    assert len(sender.records(CONTRIBUTIONS)) == 21


def test_a_row_twice_in_one_file_counts_once(sender: Sender) -> None:
    receipt = sender.rows(CONTRACTS, [contract(1), contract(2), contract(1), contract(1)])
    assert (receipt.fate("accepted").rows, receipt.fate("duplicate").rows) == (2, 2)
    assert len(sender.records(CONTRACTS)) == 2


def test_two_rows_of_one_key_with_other_content_are_both_kept_apart(sender: Sender) -> None:
    rows = [*(resident(number) for number in range(200)), resident(7, urban="false")]
    receipt = sender.rows(RESIDENTS, rows)
    assert receipt.fate("quarantined").rows == 2
    assert codes(receipt) == {"RES-301"}
    assert [row["row"] for row in sender.quarantine(receipt)] == [8, 201]


def test_a_later_row_with_the_same_key_corrects_the_earlier(sender: Sender) -> None:
    sender.rows(CONTRACTS, [contract(number) for number in range(5)])
    before = sender.now
    receipt = sender.rows(CONTRACTS, [contract(3, end="2018-05-31")])
    assert (receipt.fate("accepted").rows, receipt.superseded) == (1, 1)
    ends = {row[0]: row[5] for row in sender.records(CONTRACTS)}
    assert [name for name, end in ends.items() if end] == ["C000003"]
    assert not any(row[5] for row in sender.records(CONTRACTS, before))


def test_a_correction_and_its_undoing_leave_the_first_answer(sender: Sender) -> None:
    sender.rows(CONTRACTS, [contract(1)])
    first = sender.records(CONTRACTS)
    sender.rows(CONTRACTS, [contract(1, end="2018-05-31")])
    sender.rows(CONTRACTS, [contract(1)], until="2018-07-31")
    assert sender.records(CONTRACTS) == first


def test_a_payment_with_a_known_number_and_another_amount_is_no_correction(sender: Sender) -> None:
    sender.rows(CONTRIBUTIONS, [contribution(number) for number in range(100)])
    before = sender.records(CONTRIBUTIONS)
    receipt = sender.rows(CONTRIBUTIONS, [contribution(5, amount="1.00"), *(contribution(n) for n in range(100, 200))])
    assert codes(receipt) == {"CTB-302"}
    assert set(before) <= set(sender.records(CONTRIBUTIONS))


# --- reversals --------------------------------------------------------------------------------------------------

PAYMENT = contribution(1)
REVERSAL = contribution(1, payment="R000001", reverses="P000001", paid_on="2018-07-02")
OTHERS = [contribution(number) for number in range(2, 60)]


@pytest.mark.parametrize("amount", [PAYMENT["amount"], f"-{PAYMENT['amount']}"])
def test_a_reversal_and_what_it_names_both_leave_the_records(sender: Sender, amount: str) -> None:
    sender.rows(CONTRIBUTIONS, [PAYMENT, *OTHERS])
    before = sender.now
    receipt = sender.rows(CONTRIBUTIONS, [{**REVERSAL, "amount": amount}])
    assert (receipt.cancelled, receipt.superseded) == (1, 1)
    assert sender.keys(CONTRIBUTIONS) == {row["payment"] for row in OTHERS}
    assert "P000001" in sender.keys(CONTRIBUTIONS, before)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_reversals_take_effect_in_whatever_order_they_come(sender: Sender, order: tuple[int, ...]) -> None:
    parts = [[PAYMENT, OTHERS[0]], [REVERSAL, OTHERS[1]], [OTHERS[2], contribution(90, reverses="P000999")]]
    for number in order:
        sender.rows(CONTRIBUTIONS, parts[number])
    assert sender.keys(CONTRIBUTIONS) == {row["payment"] for row in OTHERS[:3]}


def test_a_reversal_beside_its_payment_in_one_file(sender: Sender) -> None:
    receipt = sender.rows(CONTRIBUTIONS, [REVERSAL, *OTHERS, PAYMENT])
    assert (receipt.fate("accepted").rows, receipt.cancelled) == (60, 2)
    assert sender.keys(CONTRIBUTIONS) == {row["payment"] for row in OTHERS}


@pytest.mark.parametrize("payment_first", [True, False])
def test_a_reversal_of_another_amount_takes_nothing_away(sender: Sender, payment_first: bool) -> None:
    parts = [[PAYMENT, *OTHERS], [{**REVERSAL, "amount": "1.00"}, *(contribution(n) for n in range(60, 120))]]
    receipts = [sender.rows(CONTRIBUTIONS, part) for part in (parts if payment_first else parts[::-1])]
    assert "P000001" in sender.keys(CONTRIBUTIONS)
    assert codes(receipts[1]) == ({"CTB-303"} if payment_first else set())


def test_a_reversal_of_another_persons_payment_takes_nothing_away(sender: Sender) -> None:
    sender.rows(CONTRIBUTIONS, [PAYMENT, *OTHERS])
    foreign = {**REVERSAL, "person": OTHERS[0]["person"]}
    receipt = sender.rows(CONTRIBUTIONS, [foreign, *(contribution(n) for n in range(300, 360))])
    assert codes(receipt) == {"CTB-303"}
    assert PAYMENT["payment"] in sender.keys(CONTRIBUTIONS)


def test_a_reversal_sent_twice_is_unchanged(sender: Sender) -> None:
    sender.rows(CONTRIBUTIONS, [PAYMENT, REVERSAL, *OTHERS])
    receipt = sender.rows(CONTRIBUTIONS, [REVERSAL, contribution(70)])
    assert (receipt.fate("unchanged").rows, receipt.fate("accepted").rows) == (1, 1)


# --- whole deliveries -------------------------------------------------------------------------------------------


def test_a_whole_delivery_replaces_the_earlier_of_its_places_only(sender: Sender) -> None:
    sender.rows(RESIDENTS, [resident(number) for number in range(40)])
    sender.rows(RESIDENTS, [resident(number, ASTANA) for number in range(40, 80)], places=[ASTANA])
    before = sender.records(RESIDENTS)
    sender.rows(RESIDENTS, [resident(number) for number in range(5, 45)], until="2018-07-31")
    assert {row[0] for row in sender.records(RESIDENTS)} == {int(resident(n)["person"]) for n in range(5, 80)}
    assert sender.records(RESIDENTS, sender.now.replace(hour=9, minute=2)) == before
    moved = [row for row in sender.records(RESIDENTS) if row[0] == int(resident(42)["person"])]
    assert [row[3] for row in moved] == [ALMATY]


def test_one_file_of_two_places_is_replaced_place_by_place(sender: Sender) -> None:
    both = [resident(n) for n in range(30)] + [resident(n, ASTANA) for n in range(30, 60)]
    sender.rows(RESIDENTS, both, places=[ALMATY, ASTANA])
    sender.rows(RESIDENTS, [resident(n, ASTANA) for n in range(30, 59)], places=[ASTANA], until="2018-07-31")
    assert len(sender.records(RESIDENTS)) == 59


def test_a_row_returns_when_the_file_that_corrected_it_is_replaced(sender: Sender) -> None:
    """Astana claimed a resident of Almaty and took the claim back; the file of Almaty in force still has them."""
    sender.rows(RESIDENTS, [resident(n) for n in range(5)])
    there = [resident(n, ASTANA) for n in range(5, 10)]
    sender.rows(RESIDENTS, [resident(0, ASTANA), *there], places=[ASTANA])
    claimed = sender.now
    sender.rows(RESIDENTS, there, places=[ASTANA])
    regions = {at: {row[0]: row[3] for row in sender.records(RESIDENTS, at)} for at in (claimed, sender.now)}
    person = int(resident(0)["person"])
    assert (regions[claimed][person], regions[sender.now][person]) == (ASTANA, ALMATY)
    assert len(regions[sender.now]) == 10


def test_rows_without_a_place_are_replaced_for_all_places_at_once(sender: Sender) -> None:
    sender.rows(CONTRACTS, [contract(1)], whole=True, places=[ALMATY, ASTANA])
    receipt = sender.rows(CONTRACTS, [contract(2)], whole=True, places=[ALMATY])
    assert (receipt.outcome, codes(receipt)) == ("refused", {"CTR-114"})


def test_an_empty_file_of_july_is_not_the_empty_file_of_june(sender: Sender) -> None:
    header = ",".join(CONTRACTS.column_names).encode() + b"\n"
    june = sender.bytes(CONTRACTS, header)
    july = sender.bytes(CONTRACTS, header, until="2018-07-31")
    assert june.outcome == july.outcome == "accepted"
    assert june.delivery != july.delivery
    assert sender.records(CONTRACTS) == []


def test_two_parts_of_a_file_may_come_in_either_order(tmp_path: Path) -> None:
    rows = [contribution(number) for number in range(40)]
    found = []
    for place, parts in enumerate([(rows[:20], rows[20:]), (rows[20:], rows[:20])]):
        (tmp_path / str(place)).mkdir()
        sender = Sender(tmp_path / str(place))
        for part in parts:
            sender.rows(CONTRIBUTIONS, part)
        found.append(sender.records(CONTRIBUTIONS))
    assert found[0] == found[1]
    assert len(found[0]) == 40
