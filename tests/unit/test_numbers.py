"""A number of the law: looked up by day, never guessed, refused with file and line when badly written."""

from datetime import date
from fractions import Fraction

import pytest

from martebe.rules.nodes import Kind
from martebe.rules.numbers import MissingNumberError, Number, NumberError, Numbers, Unit
from martebe.rules.numbers_from_yaml import load_numbers, read_numbers

WAGE = """\
minimum_wage:
  kk: Ең төменгі жалақы
  ru: Минимальный размер заработной платы
  en: Minimum wage
  unit: tenge
  act: Budget law
  article: art. 8
  source: made up for the test
  entries:
    - {from: 2018-01-01, until: 2018-12-31, value: 28 284}
    - {from: 2019-01-01, until: 2019-03-31, missing: the act was not found}
    - {from: 2019-04-01, until: open, value: "42500.50", article: art. 9, unverified: true}
"""
AGE = """\
pension_age:
  kk: Зейнет жасы
  ru: Пенсионный возраст
  en: Pension age
  unit: months
  by: sex
  act: Social Code
  article: art. 207
  source: adilet.zan.kz
  entries:
    male:
      - {from: 2001-07-01, until: open, value: 63 years}
    female:
      - {from: 2001-07-01, until: 2017-12-31, value: 58 years}
      - {from: 2018-01-01, until: open, value: 58 years 6 months}
"""


def one(text: str) -> Number:
    (number,) = read_numbers(text, "test.yaml")
    return number


def test_a_value_is_found_by_the_day_with_both_ends_included():
    wage = one(WAGE)
    assert wage.on(date(2018, 1, 1)).value == wage.on(date(2018, 12, 31)).value == 2_828_400
    assert wage.on(date(2030, 1, 1)).value == 4_250_050


def test_money_is_tiyn_and_an_entry_carries_its_own_article():
    later = one(WAGE).on(date(2019, 4, 1))
    assert (later.source.act, later.source.article) == ("Budget law", "art. 9")
    assert later.unverified
    assert one(WAGE).unverified
    assert not one(WAGE).on(date(2018, 1, 1)).unverified
    assert one(WAGE).unit.kind is Kind.MONEY


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2019, 1, 1), date(2019, 3, 31)])
def test_a_day_without_a_value_is_an_error_and_never_the_last_known_value(day):
    with pytest.raises(MissingNumberError) as refusal:
        one(WAGE).on(day)
    words = refusal.value.words
    assert str(day) in words.kk
    assert str(day) in words.ru
    assert words.en.startswith(f"Number 'minimum_wage' has no value on {day}")
    assert "Days known: 2018-01-01 to 2018-12-31; 2019-04-01 to open." in str(refusal.value)


def test_a_declared_gap_says_why():
    with pytest.raises(MissingNumberError, match=r"on 2019-02-01 \(the act was not found\)"):
        one(WAGE).on(date(2019, 2, 1))


def test_a_number_by_key_answers_each_key_and_refuses_others():
    age = one(AGE)
    assert age.keys == ("male", "female")
    assert age.on(date(2018, 1, 1), "female").value == 58 * 12 + 6
    assert [entry.value for entry in age.entries("female")] == [696, 702]
    with pytest.raises(KeyError, match="expected one of male, female"):
        age.on(date(2018, 1, 1))


@pytest.mark.parametrize(
    ("unit", "written", "expected"),
    [
        ("share", "3.5 %", Fraction(35, 1000)),
        ("share", "1/3", Fraction(1, 3)),
        ("multiple", "1.4", Fraction(7, 5)),
        ("months", "6 months", 6),
        ("days", "25", 25),
        ("whole", "7", 7),
    ],
)
def test_values_are_exact_in_every_unit(unit, written, expected):
    text = WAGE.replace("unit: tenge", f"unit: {unit}").replace("28 284", written).replace('"42500.50"', written)
    assert one(text).on(date(2018, 6, 1)).value == expected


@pytest.mark.parametrize(
    ("found", "written", "refusal"),
    [
        ("2018-12-31", "2019-01-31", "test.yaml:11: this value begins on 2019-01-01"),
        ("2019-01-01, until", "2019-02-01, until", "test.yaml:11: no value from 2019-01-01 to 2019-01-31"),
        ("2018-01-01", "2018-02-30", "test.yaml:10: '2018-02-30' is not a day"),
        ("until: 2018-12-31", "until: 2017-12-31", "test.yaml:10: it ends on 2017-12-31"),
        ("28 284", "28284.001", "test.yaml:10: '28284.001' is not a value in the unit tenge"),
        ("28 284", "much", "test.yaml:10: 'much' is not a value"),
        ("28 284", "-5", "test.yaml:10: '-5' is not a value"),
        ("  source: made up for the test\n", "", "test.yaml:9: no 'source'"),
        ("  act: Budget law\n", "", "test.yaml:9: no 'act'"),
        ("unit: tenge", "unit: dollars", "test.yaml:5: unknown unit 'dollars'; known are tenge"),
        ("  ru: Минимальный размер заработной платы\n", "", "number 'minimum_wage' has no 'ru'"),
        (
            "article: art. 8",
            "artikle: art. 8",
            "test.yaml:7: unknown field 'artikle'.* Did you mean 'article'",
        ),
        ("  en: Minimum wage\n", "  en: Minimum wage\n  en: Wage\n", "test.yaml:5: 'en' is written twice"),
        ("unverified: true", "unverified: maybe", "test.yaml:12: 'unverified' is true or false"),
        ("until: 2018-12-31, value", "value", "test.yaml:10: the entry has no 'until'"),
        ("minimum_wage:", "Minimum wage:", "not made of small Latin letters"),
        ("    - {from: 2018-01-01", "    - [from: 2018-01-01", "not readable as YAML"),
    ],
)
def test_a_badly_written_number_is_refused_at_its_line(found, written, refusal):
    assert found in WAGE
    with pytest.raises(NumberError, match=refusal):
        read_numbers(WAGE.replace(found, written), "test.yaml")


def test_a_setting_is_our_own_choice_and_needs_a_reason_instead_of_an_act():
    text = WAGE.replace("  act: Budget law\n  article: art. 8\n  source: made up for the test\n", "  setting: why\n")
    number = one(text.replace(", article: art. 9, unverified: true", ""))
    assert number.setting == "why"
    assert number.on(date(2018, 1, 1)).source.note == "why"


def test_numbers_are_found_by_code_and_by_attribute(tmp_path):
    (tmp_path / "wages.yaml").write_text(WAGE, "utf-8")
    (tmp_path / "pensions.yaml").write_text(AGE, "utf-8")
    numbers = load_numbers(tmp_path)
    assert set(numbers) == {"minimum_wage", "pension_age"}
    assert numbers.minimum_wage is numbers["minimum_wage"]
    assert numbers.minimum_wage.area == "wages"
    with pytest.raises(AttributeError, match="Did you mean 'minimum_wage'"):
        _ = numbers.minimal_wage


def test_one_code_in_two_files_is_refused(tmp_path):
    (tmp_path / "a.yaml").write_text(AGE, "utf-8")
    (tmp_path / "b.yaml").write_text(AGE, "utf-8")
    with pytest.raises(NumberError, match="'pension_age' is written twice"):
        load_numbers(tmp_path)


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(NumberError, match=r"no \*\.yaml file"):
        load_numbers(tmp_path)


def test_an_override_changes_only_its_days_and_leaves_the_numbers_it_came_from():
    numbers = Numbers(read_numbers(WAGE, "test.yaml"))
    changed = numbers.with_override("minimum_wage", 5_000_000, date(2018, 7, 1), date(2019, 6, 30))
    wage = changed.minimum_wage
    days = [date(2018, 6, 30), date(2018, 7, 1), date(2019, 2, 1), date(2019, 6, 30), date(2019, 7, 1)]
    assert [wage.on(day).value for day in days] == [2_828_400, 5_000_000, 5_000_000, 5_000_000, 4_250_050]
    assert wage.on(date(2018, 7, 1)).source.act == "simulation"
    assert numbers.minimum_wage.on(date(2018, 7, 1)).value == 2_828_400


def test_an_override_of_one_key_leaves_the_other():
    changed = Numbers(read_numbers(AGE, "a.yaml")).with_override("pension_age", 720, date(2020, 1, 1), key="male")
    assert changed.pension_age.on(date(2020, 1, 1), "male").value == 720
    assert changed.pension_age.on(date(2020, 1, 1), "female").value == 702


def test_the_digest_changes_with_a_figure_and_not_with_where_it_is_written():
    numbers = Numbers(read_numbers(WAGE, "test.yaml"))
    again = Numbers(read_numbers("# moved down\n" + WAGE, "other.yaml"))
    changed = Numbers(read_numbers(WAGE.replace("28 284", "28 285"), "test.yaml"))
    assert numbers.digest() == again.digest() != changed.digest()


def test_every_unit_has_a_kind():
    assert {unit: unit.kind for unit in Unit} == {
        Unit.TENGE: Kind.MONEY,
        Unit.SHARE: Kind.SHARE,
        Unit.MULTIPLE: Kind.SHARE,
        Unit.MONTHS: Kind.WHOLE,
        Unit.DAYS: Kind.WHOLE,
        Unit.WHOLE: Kind.WHOLE,
    }
