"""The form of the round: made from what a declaration is, checked by pyxform, its number rule the same as ours."""

import io
import re
from datetime import date

import pytest
from defusedxml.ElementTree import fromstring
from python_calamine import CalamineWorkbook
from pyxform.xls2xform import convert

from martebe.kazakhstan.channels import channels
from martebe.kazakhstan.records.status_register import CATEGORIES
from martebe.office.rounds.form import FORM_ID, LABELS, Form, check_digit_rule, digest_now, sheets
from martebe.people.identity_numbers import Reason, check_iin
from martebe.rules import LANGUAGES

XF = "{http://www.w3.org/2002/xforms}"
FORM = Form(digest_now(), date(2018, 8, 2))


def test_pyxform_makes_the_form_without_a_warning_and_it_parses() -> None:
    made = convert(FORM.xlsx, form_name="data")
    assert made.warnings == []
    root = fromstring(FORM.xform, forbid_dtd=True)
    data = next(root.iter(f"{XF}data"))
    assert (data.get("id"), data.get("version")) == (FORM_ID, FORM.version)
    asked = {child.tag.removeprefix(XF) for child in data}
    assert {"start", "end", "today", "device", "interviewer", "consent", "iin", "category", "place", "photo"} <= asked


def test_every_category_of_the_round_is_offered_in_three_languages() -> None:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(FORM.xlsx))
    head, *rows = workbook.get_sheet_by_name("choices").to_python()
    offered = {row[head.index("name")]: row for row in rows if row[head.index("list_name")] == "category"}
    assert set(offered) == channels["round"].categories
    for code, row in offered.items():
        for language in LANGUAGES:
            assert row[head.index(f"label::{LABELS[language]}")] == CATEGORIES[code].said_in(language)


def test_every_question_hint_and_message_is_said_in_three_languages() -> None:
    for row in sheets()["survey"]:
        for column in ("label", "hint", "constraint_message"):
            said = {key for key in row if key.startswith(f"{column}::")}
            assert len(said) in (0, 3)
        if row["type"].split()[0] not in ("start", "end", "today", "deviceid", "username"):
            assert f"label::{LABELS['kk']}" in row


def test_the_name_is_not_asked_and_nothing_is_asked_without_consent() -> None:
    free = ("intro", "listed", "consent")
    asked = [row for row in sheets()["survey"] if row["name"] not in free and "relevant" not in row]
    assert {row["name"] for row in asked} == {"start", "end", "today", "device", "interviewer"}


def test_the_version_follows_what_the_form_says_and_the_day_it_came_up() -> None:
    assert FORM.version == f"20180802-{digest_now()[:12]}"
    assert Form(digest_now(), date(2018, 8, 3)).version != FORM.version
    assert Form(digest_now(), date(2018, 8, 2)).xform == FORM.xform


def obeys(number: str) -> bool:
    """The form's rule for a person number, its XPath carried over to Python word by word."""
    rule = check_digit_rule().replace("regex(., '^[0-9]{12}$')", "shape()").replace(" mod ", " % ")
    rule = re.sub(r"substr\(\., (\d+), (\d+)\)", r"digits[\1:\2]", rule).replace(" = ", " == ")
    rule = rule.replace("number(", "int(").replace("if(", "choose(")
    names = {
        "shape": lambda: re.fullmatch(r"[0-9]{12}", number) is not None,
        "digits": number,
        "choose": lambda holds, this, other: this if holds else other,
        "int": int,
    }
    return bool(eval(rule, {"__builtins__": {}}, names))


def test_the_rule_for_a_number_agrees_with_ours() -> None:
    numbers = [f"{880302400000 + serial * 13 + last}" for serial in range(600) for last in range(10)]
    wrong = {Reason.CHECK_DIGIT, Reason.NEVER_ISSUED}
    answers = {number: check_iin(number, made_up=True) not in wrong for number in numbers}
    assert {obeys(number) == answer for number, answer in answers.items()} == {True}
    assert 300 < sum(answers.values()) < 700


@pytest.mark.parametrize("number", ["", "12345678901", "1234567890123", "88030245001O", "８８０３０２４５００１１"])
def test_what_is_not_twelve_digits_is_not_a_number(number: str) -> None:
    assert not obeys(number)
