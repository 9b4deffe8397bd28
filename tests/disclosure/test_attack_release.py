"""The attacker over everything that is published of the small country: each file, each pair of months, each report."""

import csv
import io
import zipfile
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest

from martebe.assembly import country
from martebe.disclosure import LEVELS, Attack, Cell, Made, Table, attack, counted, made, public_report
from martebe.disclosure.attack import LARGEST_ERROR, read
from martebe.disclosure.files import PLAIN
from martebe.figures import RunStamp
from martebe.figures.monthly import FORMATS, MonthlyReport, written
from martebe.register import Register
from martebe.rules.words import LANGUAGES, Language
from tests.disclosure.attacker import CLOSE, of_rounded
from tests.disclosure.drawn import KEY, a_month_later, drawn, told


@pytest.fixture(scope="module")
def true(register: Register) -> list[Table]:
    return [counted(run, country) for run in register.runs()]


@pytest.fixture(scope="module")
def release(true: list[Table]) -> Made:
    return made(true, country, KEY)


@pytest.fixture(scope="module")
def report(register: Register, release: Made) -> MonthlyReport:
    return public_report(release.months, [RunStamp.of(run) for run in register.runs()], country, made_up=True)


def test_the_attacker_recovers_nothing(true: list[Table], release: Made) -> None:
    found = attack(release.files, true)
    assert (found.exact, found.close, found.changes, found.loose, found.wrong) == (0, 0, 0, 0, 0)
    assert (found.months, found.pairs) == (2, 1)
    assert found.counts > 1_000
    assert found.withstood


def test_a_larger_country_is_told_nearly_as_it_is() -> None:
    first = drawn(20, 11, 40, 2_000_000, seed=1)
    months = [
        replace(each, cells=tuple(_real(cell) for cell in each.cells)) for each in (first, a_month_later(first, 2))
    ]
    found = attack(made(months, country, KEY).files, months)
    assert found.withstood
    assert found.error is not None
    assert found.error < LARGEST_ERROR


def _real(cell: Cell) -> Cell:
    """A drawn cell with a status that the country has."""
    status = country.catalogue.statuses[int(str(cell.status).removeprefix("status")) % len(country.catalogue.statuses)]
    return cell._replace(status=status.code, group=status.group)


def test_linear_programming_finds_no_more_in_any_pair_of_months(true: list[Table], release: Made) -> None:
    """A sample of the cells: the bounds are the same for all."""
    grid = sorted({cell for table in true for cell in table.cells})
    for one, other in combinations(release.months, 2):
        known = of_rounded([told(one), told(other)], grid)
        bounds = known.bounds(*({unknown: 1} for unknown in list(known.cells)[::97]))
        assert min(high - low for low, high in bounds) > CLOSE
        assert not known.subtracted()


def test_the_attack_finds_an_exact_count_where_a_margin_is_true(true: list[Table], release: Made) -> None:
    """The attack works: one exact total beside rounded ones is found."""
    rows = list(csv.reader(io.StringIO(release.files[PLAIN].decode())))
    whole = next(row for row in rows if row[1:3] == ["country", "_T"] and row[6:8] == ["all", "_T"])
    whole[-1] = str(int(whole[-1]) + 3)
    found = attack({PLAIN: _written(rows)}, true)
    assert found.loose == 1
    assert not found.withstood


def test_the_attack_sees_that_its_conclusions_are_wrong(true: list[Table], release: Made) -> None:
    """Counts that were not rounded by the method do not pass as if they had been."""
    rows = list(csv.reader(io.StringIO(release.files[PLAIN].decode())))
    for row in rows[1:]:
        row[-1] = str(int(row[-1]) + 40)
    assert attack({PLAIN: _written(rows)}, true).wrong > 0


def _written(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def test_useless_counts_do_not_pass() -> None:
    assert not Attack(10, 1, 0, 0, 0, 0, 0, 0, 0.04).withstood
    assert Attack(10, 1, 0, 0, 0, 0, 0, 0, None).withstood


def test_the_public_report_tells_no_count_that_the_release_does_not(report: MonthlyReport, release: Made) -> None:
    """Every count in it is a published margin, or a sum of published groups: whoever reads both learns nothing more."""
    printed = set(read(release.files[PLAIN]).values()) | {0}
    for table in report.tables:
        for number, column in enumerate(table.columns):
            if column.kind == "count" and column.code in ("without", "not_settled"):
                assert {row[number] for row in table.rows} <= printed
            elif column.kind == "count":
                assert all(row[number] % 10 == 0 for row in table.rows)  # type: ignore[operator]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_exact_total_stands_beside_rounded_ones(
    language: Language, report: MonthlyReport, true: list[Table]
) -> None:
    """Not one true total that is not a multiple of ten is found in any table of the public report."""
    exact = {
        persons
        for table in true
        for level in LEVELS[:6]
        for persons in table.margins[level].values()
        if persons % 10 and persons > 100
    }
    assert len(exact) > 10
    with zipfile.ZipFile(io.BytesIO(written(report, "csv", language))) as archive:
        cells = [
            cell
            for name in archive.namelist()
            for row in csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig")))
            for cell in row
        ]
    assert not {str(persons) for persons in exact} & set(cells)
    assert any(cell.isdigit() and int(cell) > 100 for cell in cells)


def test_no_share_gives_an_exact_count_away(report: MonthlyReport) -> None:
    """Shares are of rounded counts: numerator and denominator are both in the table."""
    for table in report.tables:
        codes = [column.code for column in table.columns]
        for row in table.rows if "waiting" in codes else ():
            cells: dict[str, Any] = dict(zip(codes, row, strict=True))
            assert cells["waiting"] == Fraction(cells["without"] + cells["not_settled"], cells["residents"])


@pytest.mark.parametrize("form", FORMATS)
def test_the_public_report_is_written_like_any(form, report: MonthlyReport) -> None:
    assert written(report, form, "kk") == written(report, form, "kk")
