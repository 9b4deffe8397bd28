"""Rows that are readable but not believable: set apart with a code, their column, and a repair where one is plain."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from martebe.assembly import place_exists, place_outside
from martebe.kazakhstan.records import employers
from martebe.people.made_up_numbers import made_up_iins
from martebe.rules.words import LANGUAGES
from tests.intake.sending import (
    ALMATY,
    ASTANA,
    BIRTHS,
    CONTRACTS,
    DISTRICT,
    EMPLOYERS,
    MAKERS,
    PERSONS,
    TABLES,
    Sender,
    codes,
    contract,
    contribution,
    resident,
)

OTHER_NUMBER = f"{int(made_up_iins(BIRTHS[:1], BIRTHS[:1] > BIRTHS[1])[0]):012d}"
WRONG_DIGIT = PERSONS[3][:-1] + str((int(PERSONS[3][-1]) + 1) % 10)
LOST_ZERO = next(number for number in PERSONS if number.startswith("0"))
REAL_LOOKING = "800101300126"

# fault: (table, column, what comes, number of the code, the repair that is proposed)
CELLS: dict[str, tuple[str, str, str, int, str | None]] = {
    "person number of 11 digits": ("residents", "person", PERSONS[3][:-1], 202, None),
    "person number of 13 digits": ("residents", "person", PERSONS[3] + "0", 202, None),
    "letter O for a zero": ("residents", "person", LOST_ZERO.replace("0", "O"), 202, LOST_ZERO),
    "scientific notation": ("residents", "person", "9.10E+11", 202, None),
    "a lost zero in front": ("residents", "person", LOST_ZERO.lstrip("0"), 202, LOST_ZERO),
    "spaces in a number": ("residents", "person", f" {PERSONS[3][:6]} {PERSONS[3][6:]}", 202, PERSONS[3]),
    "full-width digits": (
        "residents",
        "person",
        PERSONS[3].translate({48 + n: 0xFF10 + n for n in range(10)}),
        202,
        PERSONS[3],
    ),
    "a decimal point of a spreadsheet": ("residents", "person", PERSONS[3] + ".0", 202, PERSONS[3]),
    "no person number": ("residents", "person", "", 201, None),
    "only zeros": ("residents", "person", "0" * 12, 202, None),
    "a business in a person's place": ("residents", "person", EMPLOYERS[0], 215, None),
    "a day that does not exist": ("residents", "birth_date", "1980-02-30", 204, None),
    "a day as in a letter": ("residents", "birth_date", "17.01.1980", 204, "1980-01-17"),
    "a day with slashes": ("residents", "birth_date", "1980/01/17", 204, "1980-01-17"),
    "a day with a time": ("residents", "birth_date", "1980-01-17 00:00:00", 204, "1980-01-17"),
    "a day before calendars": ("residents", "birth_date", "0080-01-17", 204, None),
    "a day of the year 9999": ("residents", "registered_since", "9999-12-31", 204, None),
    "no birth date": ("residents", "birth_date", "", 201, None),
    "an unknown sex": ("residents", "sex", "m", 208, None),
    "a code in capitals": ("residents", "sex", "MALE", 208, "male"),
    "an unknown district": ("residents", "district", "759999999", 213, None),
    "a region abolished or not yet there": ("residents", "settlement", "330000000", 213, None),
    "a place in words": ("residents", "district", "Алматы", 203, None),
    "a place with a space": ("residents", "district", "751 110 000", 203, "751110000"),
    "an invisible letter in a number of a contract": ("contracts", "contract", "C00\u200b7", 210, "C007"),
    "a turn of direction": ("contracts", "contract", "C007\u202e", 210, "C007"),
    "a row of another region": ("residents", "region", str(ASTANA), 304, None),
    "yes in Kazakh": ("residents", "urban", "иә", 209, "true"),
    "yes as a number": ("residents", "urban", "1", 209, "true"),
    "a negative amount": ("contributions", "amount", "-100", 1, None),
    "an amount of nothing": ("contributions", "amount", "0", 1, None),
    "a million million": ("contributions", "amount", "1000000000000", 206, None),
    "a decimal comma": ("contributions", "amount", "1000,50", 206, "1000.50"),
    "spaces between thousands": ("contributions", "amount", "1 000.50", 206, "1000.50"),
    "an amount that is not a number": ("contributions", "amount", "NaN", 206, None),
    "an infinite amount": ("contributions", "amount", "inf", 206, None),
    "an amount with an exponent": ("contributions", "amount", "1.5E+3", 206, "1500"),
    "an amount with three decimals": ("contributions", "amount", "10.505", 206, None),
    "an amount with its currency": ("contributions", "amount", "1000 тг", 206, "1000"),
    "no amount": ("contributions", "amount", "", 201, None),
    "a month 13": ("contributions", "month", "2018-13", 205, None),
    "a month as in a letter": ("contributions", "month", "06.2018", 205, "2018-06"),
    "a month as a day": ("contributions", "month", "2018-06-01", 205, "2018-06"),
    "no month": ("contributions", "month", "", 201, None),
    "a day of payment that is a word": ("contributions", "paid_on", "вчера", 204, None),
    "a reversal of itself": ("contributions", "reverses", "P000003", 2, None),
    "a wrong check digit": ("contributions", "person", WRONG_DIGIT, 211, None),
    "an unknown kind of contribution": ("contributions", "kind", "gpc", 208, None),
    "a payer without a number": ("contributions", "payer", "", 201, None),
    "a payer in words": ("contributions", "payer", "ТОО Заря", 202, None),
    "a payment number with a space": ("contributions", "payment", " P1", 210, "P1"),
    "a contract that ends before it starts": ("contracts", "end", "2016-01-01", 1, None),
    "a contract without a start": ("contracts", "start", "", 201, None),
    "a business number in the worker's place": ("contracts", "person", EMPLOYERS[1], 215, None),
    "a worker's number with a wrong digit": ("contracts", "person", WRONG_DIGIT, 211, None),
    "an employer with 11 digits": ("contracts", "employer", EMPLOYERS[1][:11], 202, None),
    "a kind of contract nobody knows": ("contracts", "kind", "gpc", 208, None),
    "a contract without a number": ("contracts", "contract", "", 201, None),
    "an end that is not a day": ("contracts", "end", "open", 204, None),
    "a day signed in the far future": ("contracts", "signed_on", "3018-01-01", 204, None),
}


@pytest.mark.parametrize("fault", CELLS)
def test_a_cell_that_cannot_be_believed_is_set_apart_with_its_repair(sender: Sender, fault: str) -> None:
    """The good rows beside it are accepted, nothing is repaired silently, and no message holds the cell."""
    table, column, cell, number, repair = CELLS[fault]
    rows = [MAKERS[table](each) for each in range(100)]
    rows[3] = {**rows[3], column: cell}
    receipt = sender.rows(TABLES[table], rows, sums={})
    assert (receipt.outcome, receipt.fate("accepted").rows, receipt.fate("quarantined").rows) == ("accepted", 99, 1)
    (kept,) = sender.quarantine(receipt)
    assert (kept["row"], int(kept["code"][-3:]), kept["repair"]) == (4, number, repair)
    assert kept["column"] == (column if 200 < number < 300 else None)
    said = " ".join(map(str, vars(receipt.findings[0].words).values()))
    assert len(cell) < 5 or cell not in said


def test_the_register_is_believed_about_its_own_people(sender: Sender) -> None:
    """A number with a wrong check digit was once given to real people: accepted, and marked."""
    receipt = sender.rows(TABLES["residents"], [resident(1), resident(2, person=WRONG_DIGIT)])
    assert receipt.fate("accepted").rows == 2
    assert [(flag.code, flag.column, flag.rows) for flag in receipt.flags] == [("MRT-RES-214", "person", 1)]


def test_a_place_outside_the_wider_one_beside_it_is_accepted_and_marked(sender: Sender) -> None:
    """Nobody falls out of the register of residents for an address; its sender reads which codes do not fit."""
    sender.terms = replace(sender.terms, place_exists=place_exists, place_outside=place_outside)
    rows = [
        resident(1, district="751110000", settlement="751110000"),
        resident(2, district="751110000", settlement="751210000"),
        resident(3, district="711110000"),
        resident(4, district="751110000"),
    ]
    receipt = sender.rows(TABLES["residents"], rows)
    assert receipt.fate("accepted").rows == 4
    marks = [(flag.code, flag.column, flag.rows) for flag in receipt.flags]
    assert marks == [("MRT-RES-216", "district", 1), ("MRT-RES-216", "settlement", 1)]


@pytest.mark.parametrize(("column", "cell"), [("end", "2017-01-01"), ("signed_on", "2018-03-01")])
def test_a_doubtful_row_is_accepted_and_marked_where_its_table_says_so(sender: Sender, column: str, cell: str) -> None:
    receipt = sender.rows(CONTRACTS, [contract(1), contract(2, start="2017-01-01", **{column: cell})])
    marks = [(flag.code, flag.rows) for flag in receipt.flags]
    assert marks == [("MRT-CTR-002", 1)]
    assert receipt.fate("accepted").rows == 2


def test_a_payer_whom_the_register_of_employers_does_not_know_is_accepted_and_marked(sender: Sender) -> None:
    rows = [contribution(1), contribution(2), contribution(3, payer=PERSONS[7])]
    sender.terms = replace(sender.terms, businesses=employers.description)
    assert sender.rows(TABLES["contributions"], rows[:1]).flags == ()
    register = {"business": rows[1]["payer"], "name": "ЖШС", "region": str(ALMATY), "district": str(DISTRICT[ALMATY])}
    register |= {"activity": "62010", "workers": "12", "start": "2001-01-01", "end": ""}
    assert sender.rows(employers.description, [register]).outcome == "accepted"
    sender.now += timedelta(minutes=1)
    receipt = sender.rows(TABLES["contributions"], [contribution(5), *rows[1:]])
    assert [(flag.code, flag.column, flag.rows) for flag in receipt.flags] == [("MRT-CTB-305", "payer", 1)]


def test_made_up_numbers_are_taken_only_into_a_lake_of_made_up_people(tmp_path_factory: pytest.TempPathFactory) -> None:
    real = Sender(tmp_path_factory.mktemp("real"), made_up=False)
    receipt = real.rows(CONTRACTS, [contract(1)])
    assert codes(receipt) == {"CTR-212"}


def test_all_faults_of_a_row_are_told_at_once(sender: Sender) -> None:
    receipt = sender.rows(CONTRACTS, [contract(1, start="?", kind="?", end="?"), *(contract(n) for n in range(2, 60))])
    assert {(finding.code, finding.column) for finding in receipt.findings} == {
        ("MRT-CTR-204", "start"), ("MRT-CTR-204", "end"), ("MRT-CTR-208", "kind"),
    }  # fmt: skip
    assert receipt.fate("quarantined").rows == 1


def test_a_quote_a_comma_and_a_line_end_inside_a_cell_are_text(sender: Sender) -> None:
    name = 'шарт "1",\nекінші'
    assert sender.rows(CONTRACTS, [contract(1, contract=name)]).fate("accepted").rows == 1
    assert sender.keys(CONTRACTS) == {name}


def test_every_finding_speaks_three_languages(sender: Sender) -> None:
    receipt = sender.rows(CONTRACTS, [contract(1, start="?"), contract(2, contract="")])
    for finding in (*receipt.findings, *receipt.holds):
        assert all(finding.words.said_in(language) for language in LANGUAGES)
        assert not re.search(r"[әғқңөұүһі]", finding.words.ru + finding.words.en)


@pytest.mark.parametrize("amount", ["0.01", "9999999999.99", "10000000000"])
def test_money_is_exact_to_the_tiyn(sender: Sender, amount: str) -> None:
    receipt = sender.rows(TABLES["contributions"], [contribution(1, amount=amount)], sums={})
    whole, _, part = amount.partition(".")
    assert receipt.fate("accepted").sums == {"amount": int(whole) * 100 + int((part or "0").ljust(2, "0"))}
