"""The monthly report counts what the figures count, adds up, tells any place, and carries its proof."""

import json
from datetime import date
from fractions import Fraction

import pytest

from martebe.assembly import country
from martebe.figures import confirmed, funnel, funnel_between, insurance, largest_without
from martebe.figures.errors import FigureError
from martebe.figures.monthly import MonthCounts, MonthlyReport, Table, count_month, period_of, report_of
from martebe.intake import Lake
from martebe.register import Run
from martebe.rules import Words
from martebe.rules.words import LANGUAGES

JULY = date(2018, 7, 1)


@pytest.fixture(scope="module")
def counts(runs: list[Run], small_lake: Lake) -> MonthCounts:
    return count_month(period_of(runs, JULY), small_lake, country)


@pytest.fixture(scope="module")
def report(counts: MonthCounts) -> MonthlyReport:
    return report_of(counts, country)


def table(report: MonthlyReport, code: str) -> Table:
    found = report.table(code)
    assert found is not None
    return found


def column(of: Table, code: str) -> list[object]:
    number = next(number for number, each in enumerate(of.columns) if each.code == code)
    return [row[number] for row in of.rows]


def test_the_stages_are_those_of_the_funnel(runs: list[Run], report: MonthlyReport) -> None:
    counted = funnel(runs[-1], country)
    assert column(table(report, "summary"), "persons") == [
        counted.residents, counted.determined, counted.provisional, counted.without, counted.not_settled, counted.left,
    ]  # fmt: skip


def test_the_fates_are_those_of_the_funnel_between(runs: list[Run], report: MonthlyReport) -> None:
    counted = funnel_between(runs[1], runs[2], country)
    fates = (counted.needed, counted.updated, counted.still_without, counted.still_not_settled, counted.gone)
    assert column(table(report, "reach"), "persons") == [*fates, counted.lost]
    assert sum(column(table(report, "updated"), "persons")) == counted.updated  # type: ignore[arg-type]


def test_the_ends_of_the_ranking_are_told_with_their_confirmed_rates(counts: MonthCounts) -> None:
    for place, code in ((None, "regions"), (350_000_000, "districts")):
        told = report_of(counts, country, place)
        ranked = [row for row in table(told, code).said("en") if row[0] != "–"]
        names, rates = (
            [row[table(told, code).number_of(column)] for row in ranked] for column in ("place", "confirmed_rate")
        )
        said = f"Lowest by the confirmed rate: {names[-1]} ({rates[-1]}); highest: {names[0]} ({rates[0]})."
        assert said in [each.en for each in told.reasons]


def test_the_outcomes_are_those_that_registers_confirm(
    runs: list[Run], small_lake: Lake, report: MonthlyReport
) -> None:
    counted = confirmed(runs[1], runs[2], small_lake, country).counted
    shown = column(table(report, "outcomes"), "persons")
    assert shown[:3] == [counted.needed, counted.reported, counted.confirmed]
    assert sum(shown[3:]) == counted.reported  # type: ignore[arg-type]
    assert sum(column(table(report, "channels"), "persons")) == sum(counted.by_channel.values())  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["regions", "districts"])
def test_the_places_add_up_to_the_country(code: str, report: MonthlyReport) -> None:
    """Nobody is lost to the division of South Kazakhstan in June 2018, and the new regions are there."""
    totals = column(table(report, "outcomes"), "persons")
    ranked = table(report, code)
    for name, total in zip(("needed", "reported", "confirmed"), totals, strict=False):
        assert sum(column(ranked, name)) == total  # type: ignore[arg-type]
    assert {"610000000", "790000000"} <= set(column(table(report, "regions"), "code"))
    assert "510000000" not in column(table(report, "regions"), "code")


def test_equal_rates_share_a_rank(report: MonthlyReport) -> None:
    ranked = table(report, "districts")
    ranks, rates = column(ranked, "rank"), column(ranked, "confirmed_rate")
    held = [rate for rate in rates if rate is not None]
    assert held == sorted(held, reverse=True)  # type: ignore[type-var]
    assert len(set(held)) < len(held)
    for rank, rate in zip(ranks, rates, strict=True):
        assert rank == (None if rate is None else 1 + sum(other > rate for other in held))  # type: ignore[operator]


def test_a_region_is_told_by_its_own_people(counts: MonthCounts) -> None:
    """The regions' stages, categories and grounds of insurance add up to the country's."""
    whole = report_of(counts, country)
    regions = [report_of(counts, country, place.code) for place in country.places.on(date(2018, 8, 1)).regions]
    for code in ("summary", "insurance", "reach"):
        total = sum(column(table(whole, code), "persons"))  # type: ignore[arg-type]
        assert sum(sum(column(table(each, code), "persons")) for each in regions) == total  # type: ignore[arg-type]


def test_a_report_about_a_district_ranks_nothing_below_it(counts: MonthCounts) -> None:
    district = country.places.on(date(2018, 8, 1)).districts()[0]
    report = report_of(counts, country, district.code)
    assert report.table("districts") is None
    assert report.place_words == district.names
    assert table(report, "summary").rows[0][1] > 0  # type: ignore[operator]


def test_a_region_is_given_its_rank(counts: MonthCounts) -> None:
    ranked = table(report_of(counts, country), "regions")
    rank, _, code, *_ = ranked.rows[0]
    told = report_of(counts, country, int(str(code)))
    assert any(f"Rank by the confirmed rate: {rank} of {len(ranked.rows)}" in each.en for each in told.reasons)


def test_categories_and_insurance_are_those_of_their_figures(
    runs: list[Run], small_lake: Lake, report: MonthlyReport
) -> None:
    largest = largest_without(runs[-1], small_lake, country, limit=3)
    assert column(table(report, "largest"), "persons")[:3] == [each.persons for each in largest.categories]
    grounds = insurance(runs[-1], country).grounds
    assert column(table(report, "insurance"), "persons") == [each.persons for each in grounds]


def test_the_same_month_of_the_year_before_is_compared_where_there_is_one(runs: list[Run], small_lake: Lake) -> None:
    report = report_of(count_month(period_of(runs, date(2017, 12, 1)), small_lake, country), country)
    assert [each.code for each in table(report, "summary").columns] == ["stage", "persons", "share", "change_period"]
    assert column(table(report, "trend"), "day") == [date(2017, 3, 31), date(2018, 1, 1)]


def test_a_month_alone_tells_no_course(runs: list[Run], small_lake: Lake) -> None:
    report = report_of(count_month(period_of(runs[:1], date(2017, 3, 1)), small_lake, country), country)
    assert report.table("outcomes") is None
    assert report.table("reach") is None
    assert len(table(report, "summary").columns) == 3
    assert "no earlier run" in report.reasons[0].en


def test_a_month_without_a_run_is_refused_with_those_there_are(runs: list[Run]) -> None:
    with pytest.raises(FigureError, match=r"2018-06.*2017-03, 2017-12, 2018-07"):
        period_of(runs, date(2018, 6, 1))


def test_a_place_that_is_none_is_refused(counts: MonthCounts) -> None:
    with pytest.raises(FigureError, match="510000000 is no region or district on 2018-08-01"):
        report_of(counts, country, 510_000_000)


def test_the_certificate_lets_anybody_count_again(runs: list[Run], report: MonthlyReport) -> None:
    made = runs[-1].certificate
    facts = column(table(report, "certificate"), "value")
    for fact in (runs[-1].name, made.digest, made.rules, made.lake):
        assert fact in facts
    assert f"martebe decide --day 2018-08-01 --known-at {made.known_at.isoformat()}" in facts
    assert "martebe monthly --month 2018-07 --out FOLDER" in facts


def test_counts_are_kept_as_json_and_come_back_the_same(counts: MonthCounts) -> None:
    kept = json.loads(json.dumps(counts.as_json()))
    assert MonthCounts.from_json(kept) == counts
    assert report_of(MonthCounts.from_json(kept), country) == report_of(counts, country)


def test_every_table_is_whole_and_said_in_each_language(report: MonthlyReport) -> None:
    for each in report.tables:
        assert {len(row) for row in each.rows} <= {len(each.columns)}
        for language in LANGUAGES:
            assert all(all(cell for cell in row) for row in each.said(language)), each.code
            assert all(each.headings(language))
    assert all("{" not in words.said_in(language) for words in (report.lead, *report.reasons) for language in LANGUAGES)


def test_shares_are_exact(report: MonthlyReport) -> None:
    summary = table(report, "summary")
    residents = summary.rows[0][1]
    assert summary.rows[1][2] == Fraction(summary.rows[1][1], residents)  # type: ignore[arg-type]
    assert isinstance(summary.rows[0][0], Words)


def test_what_changed_in_the_definitions_is_told(report: MonthlyReport) -> None:
    """The statuses of April 2018 came into force within the period."""
    changed = table(report, "definitions")
    assert date(2018, 4, 1) in column(changed, "since")
    assert all(date(2018, 1, 1) < day <= date(2018, 8, 1) for day in column(changed, "since"))  # type: ignore[operator]
