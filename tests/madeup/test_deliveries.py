"""What the registers send: a sequence of files that say truly what they hold, and faults that are counted."""

from datetime import date, datetime

import pyarrow as pa
import pytest

from martebe.kazakhstan.records import tables
from martebe.madeup import make_country
from martebe.people.identity_numbers import Reason, check_iin_array

DAY = date(2018, 8, 1)


def test_every_table_but_those_of_later_law_is_delivered(country):
    assert {manifest["table"] for manifest in country.manifests} == set(tables) - {"single_payments"}


def test_manifests_count_the_rows_and_the_money_of_their_files(faultless):
    for manifest in faultless.manifests:
        rows = faultless.rows(manifest)
        assert len(rows) == manifest["rows"], manifest["file"]
        for column, total in manifest["sums"].items():
            assert (pa.compute.sum(rows[column]).as_py() or 0) == total, manifest["file"]


def test_nothing_is_sent_before_its_days_are_over_or_after_the_last_day(country):
    for manifest in country.manifests:
        sent = datetime.fromisoformat(manifest["sent_at"])
        assert date.fromisoformat(manifest["until"]) <= sent.date() < DAY


def test_the_deliveries_of_a_table_leave_no_day_out(faultless):
    for table in tables:
        reached = None
        for manifest in faultless.of(table):
            assert manifest["whole"] or reached is None or manifest["since"] == str(next_day(reached))
            reached = date.fromisoformat(manifest["until"])


def next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def test_all_formats_that_owners_send_are_there(country):
    assert {country.path(manifest).suffix for manifest in country.manifests} == {".parquet", ".csv", ".xlsx", ".jsonl"}
    employers = country.path(country.of("employers")[0]).read_bytes()
    assert "ТОО" in employers.decode("windows-1251")
    with pytest.raises(UnicodeDecodeError):
        employers.decode("utf-8")


def test_contributions_come_late_and_reversals_sometimes_before_what_they_reverse(faultless):
    seen: dict[str, int] = {}
    pairs = []
    late = 0
    for number, manifest in enumerate(faultless.of("contributions")):
        rows = faultless.rows(manifest).select(["payment", "reverses", "month"]).to_pylist()
        late += sum(1 for row in rows if str(row["month"])[:7] < manifest["until"][:7] and not row["reverses"])
        seen |= {row["payment"]: number for row in rows}
        pairs += [(row["reverses"], number) for row in rows if row["reverses"]]
    assert late > 0
    assert pairs
    assert {first in seen for first, _ in pairs} == {True}
    assert any(seen[payment] > number for payment, number in pairs)


def test_a_contract_that_has_ended_is_delivered_again_with_its_end(faultless):
    first, *later = [faultless.rows(each).to_pylist() for each in faultless.of("contracts")]
    open_at_first = {row["contract"] for row in first if row["end"] is None}
    closed = [row for rows in later for row in rows if row["contract"] in open_at_first]
    assert closed
    assert all(row["end"] is not None for row in closed)


# --- faults -------------------------------------------------------------------------------------------------------


def faults_of(country, kind):
    return [row for row in country.faults().to_pylist() if row["fault"] == kind]


def test_the_truth_counts_every_fault(country):
    counted = {}
    for row in country.faults().to_pylist():
        counted[row["fault"]] = counted.get(row["fault"], 0) + 1
    assert counted == country.made.faults
    assert set(counted) == {
        "doubled_file", "doubled_row", "late", "lost_zero", "region_missing", "torn_file", "unknown_code",
        "wrong_number",
    }  # fmt: skip


def test_a_doubled_file_has_the_same_bytes_and_says_the_same(country):
    [fault] = faults_of(country, "doubled_file")
    first, again = [each for each in country.of("deaths") if each["until"] in fault["file"]]
    assert country.path(first).read_bytes() == country.path(again).read_bytes()
    assert {**first, "file": 0, "sent_at": 0} == {**again, "file": 0, "sent_at": 0}
    assert first["sent_at"] < again["sent_at"]


def test_a_torn_file_is_cut_inside_a_row_and_comes_whole_the_day_after(country):
    [fault] = faults_of(country, "torn_file")
    torn, whole = [each for each in country.of("unemployed") if each["until"] in fault["file"]]
    cut, full = country.path(torn).read_bytes(), country.path(whole).read_bytes()
    assert full.startswith(cut)
    assert not cut.endswith(b"\n")
    assert torn["sent_at"] < whole["sent_at"]
    assert torn["rows"] == whole["rows"]


def test_a_late_delivery_comes_four_weeks_after_the_others(country):
    [february] = [each for each in country.of("contributions") if each["until"] == "2018-02-28"]
    assert february["sent_at"].startswith("2018-04-22")


def test_a_region_that_did_not_send_its_learners_is_not_named_and_has_no_rows(country):
    for manifest in country.of("learners")[-2:]:
        assert 470000000 not in manifest["places"]
        assert len(manifest["places"]) == 16
    for manifest in country.of("learners")[:-2]:
        assert manifest["places"] is None


def test_wrong_numbers_fail_only_their_check_digit(country):
    spoiled = {row["file"] for row in faults_of(country, "wrong_number")}
    manifest = next(each for each in country.of("contributions") if each["file"] in spoiled)
    numbers = country.rows(manifest)["person"].to_numpy()
    reasons = check_iin_array(numbers, made_up=True)
    assert set(reasons.tolist()) == {Reason.MADE_UP, Reason.CHECK_DIGIT}
    wrong = [row for row in faults_of(country, "wrong_number") if row["file"] == manifest["file"]]
    assert (reasons == Reason.CHECK_DIGIT).sum() >= len(wrong) > 0


def test_a_number_that_lost_its_zeros_stands_shorter_in_the_text_file(country):
    lost = faults_of(country, "lost_zero")
    text = (country.made.deliveries / lost[0]["file"]).read_text("utf-8")
    assert f'"{lost[0]["person"]}"' in text
    assert len(str(lost[0]["person"])) < 12


def test_without_faults_none_is_made(faultless):
    assert faultless.made.faults == {}
    assert len(faultless.faults()) == 0


# --- the same again, other sizes, refusals ------------------------------------------------------------------------


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_seed_gives_the_same_bytes_whoever_works(tmp_path):
    make_country(1_000, 9, DAY, tmp_path / "alone")
    make_country(1_000, 9, DAY, tmp_path / "together", workers=2)
    make_country(300, 9, DAY, tmp_path / "first")
    make_country(300, 10, DAY, tmp_path / "second")
    assert contents(tmp_path / "alone") == contents(tmp_path / "together")
    assert contents(tmp_path / "first") != contents(tmp_path / "second")
