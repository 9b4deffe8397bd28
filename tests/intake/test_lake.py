"""The lake: two times, one truth in the journal, the same records whenever they are asked for."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from martebe.intake import Lake, LakeError, ManifestError
from martebe.kazakhstan.records import identity_links
from tests.intake.sending import (
    ALMATY,
    ASTANA,
    CONTRACTS,
    CONTRIBUTIONS,
    NOW,
    PERSONS,
    RESIDENTS,
    TABLES,
    Row,
    Sender,
    codes,
    contract,
    contribution,
    days,
    resident,
)

LINKS = identity_links.description


def test_an_older_lake_says_what_to_do(tmp_path: Path) -> None:
    Lake.create(tmp_path / "lake")
    (tmp_path / "lake" / "lake.json").write_text('{"format": 0, "made_up": false}')
    with pytest.raises(LakeError, match="older format 0") as caught:
        Lake.open(tmp_path / "lake")
    assert "ескі" in caught.value.words.kk


def test_a_lake_whose_making_was_killed_is_made_again(tmp_path: Path) -> None:
    (tmp_path / "lake" / "raw").mkdir(parents=True)
    (tmp_path / "lake" / "lake.json.new").write_text("{")
    Lake.create(tmp_path / "lake", made_up=True)
    assert Lake.open(tmp_path / "lake").made_up


def test_a_folder_that_is_no_lake_or_not_empty_is_named(tmp_path: Path) -> None:
    with pytest.raises(LakeError, match="no lake"):
        Lake.open(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(LakeError, match="not empty"):
        Lake.create(tmp_path)


@pytest.mark.parametrize(
    ("said", "match"),
    [
        ({"until": "2018-13-01"}, "YYYY-MM-DD"),
        ({"rows": "10"}, "whole numbers"),
        ({"file": "../secret.csv"}, "without folders"),
        ({"colour": "red"}, "colour"),
        ({"until": None}, "until"),
        ({"since": "2019-01-01"}, "after"),
        ({"file": "absent.csv"}, "not beside it"),
        ({"table": "contributions"}, "'contracts' was expected"),
        ({"file": ""}, "without folders"),
        ({"file": ".."}, "without folders"),
        ({"file": "a" * 201}, "longer than 200"),
        ({"file": "\ud800.csv"}, "file of JSON"),
        ({"whole": "true"}, "neither true nor false"),
        ({"whole": 1}, "neither true nor false"),
        ({"places": []}, "names none"),
        ({"sums": [1]}, "whole numbers"),
        ({"sent_at": "2018-07-01T20:00:00"}, "no zone"),
        ({"sent_at": "0001-01-01T00:00:00+05:00"}, "believable year"),
    ],
)
def test_a_manifest_that_cannot_be_used_says_why(sender: Sender, said: dict[str, object], match: str) -> None:
    path = sender.manifest(CONTRACTS, b"x\n", [], "a.csv", said)
    with pytest.raises(ManifestError, match=match):
        sender.lake.receive(path, CONTRACTS, NOW, sender.terms)
    assert sender.lake.deliveries(NOW) == []


@pytest.mark.parametrize("content", [b'{"rows": 1, "rows": 2}', b"[" * 200_000, b"\xff", b"", b" " * (1 << 20) + b"{}"])
def test_a_manifest_that_is_not_certain_json_is_refused(sender: Sender, content: bytes) -> None:
    path = sender.folder / "a.delivery.json"
    path.write_bytes(content)
    with pytest.raises(ManifestError, match=r"a\.delivery\.json"):
        sender.lake.receive(path, CONTRACTS, NOW, sender.terms)


def test_a_link_is_not_followed_out_of_the_folder(sender: Sender, tmp_path: Path) -> None:
    path = sender.manifest(CONTRACTS, b"x\n", [], "a.csv", {})
    (sender.folder / "a.csv").rename(tmp_path / "secret.csv")
    (sender.folder / "a.csv").symlink_to(tmp_path / "secret.csv")
    with pytest.raises(ManifestError, match="not beside it"):
        sender.lake.receive(path, CONTRACTS, NOW, sender.terms)
    assert list((sender.lake.root / "raw").iterdir()) == []


@pytest.mark.parametrize("name", ["person=5", "region=1/urban=true", "a[b]", "a*", "a?", "it's", "қойма мен бос орын"])
def test_a_path_is_only_a_path(tmp_path: Path, name: str) -> None:
    """To DuckDB some paths are patterns, and others hold columns."""
    for near in ("ab", "ax", name):
        (tmp_path / near).mkdir(parents=True)
    senders = [Sender(tmp_path / near) for near in ("ab", "ax", name)]
    for each in senders:
        each.rows(CONTRACTS, [contract(number) for number in range(3)])
        each.rows(CONTRACTS, [contract(0, end="2018-05-31")])
    records = senders[2].records(CONTRACTS)
    assert records == senders[0].records(CONTRACTS)
    assert len(records) == 3
    sent = tmp_path / "sent.parquet"
    duckdb.sql(f"SELECT * FROM {senders[2].lake.source(CONTRACTS, senders[2].now)}").write_parquet(str(sent))
    assert senders[2].bytes(CONTRACTS, sent.read_bytes(), name="b.parquet", rows=3).fate("unchanged").rows == 3


def test_time_of_knowledge_does_not_go_back(sender: Sender) -> None:
    sender.rows(CONTRACTS, [contract(1)])
    sender.now = NOW - timedelta(days=1)
    with pytest.raises(LakeError, match="order of arrival"):
        sender.rows(CONTRACTS, [contract(2)])


def test_whoever_waits_is_told_how_far_it_is(sender: Sender) -> None:
    told: list[tuple[str, float]] = []
    sender.terms = replace(sender.terms, progress=lambda step, share: told.append((step, share)))
    sender.rows(CONTRACTS, [contract(1)])
    assert [step for step, _ in told] == ["stored", "read", "checked", "compared", "written"]
    assert [share for _, share in told] == sorted(share for _, share in told)
    assert told[-1][1] == 1


def test_coverage_counts_accepted_deliveries_as_they_were_known(sender: Sender) -> None:
    sender.rows(CONTRACTS, [contract(1)], since="2018-01-01", until="2018-06-30")
    sender.rows(CONTRACTS, [contract(n, start="?") for n in range(9)], since="2018-07-01", until="2018-07-31")
    sender.bytes(CONTRACTS, b"", since="2018-07-01", until="2018-07-31")

    def covered(day: date, known: timedelta) -> bool:
        coverage = sender.lake.coverage(NOW + known, {"contracts": 0})
        return ALMATY in coverage.places("contracts", date(2018, 1, 1), day, date(2018, 8, 31))

    assert covered(date(2018, 6, 30), timedelta(hours=1))
    assert not covered(date(2018, 7, 31), timedelta(hours=1))
    assert not covered(date(2018, 6, 30), timedelta(seconds=1))


def test_coverage_of_a_country_is_given_up_where_a_region_replaced_it_with_less(sender: Sender) -> None:
    both = [*(resident(n) for n in range(20)), *(resident(n, ASTANA) for n in range(20, 40))]
    sender.rows(RESIDENTS, both, places=None, until="2018-06-30")
    sender.rows(RESIDENTS, [resident(n) for n in range(20)], since="2018-06-01", until="2018-07-31")
    coverage = sender.lake.coverage(sender.now, {})
    assert ALMATY in coverage.places("residents", date(2018, 6, 2), date(2018, 7, 1), date(2018, 8, 1))
    assert ASTANA not in coverage.places("residents", date(2018, 1, 1), date(2018, 6, 30), date(2018, 8, 1))


# --- quarantine -------------------------------------------------------------------------------------------------


def test_a_repaired_row_becomes_a_record_with_two_persons(sender: Sender) -> None:
    rows = [contract(number) for number in range(200)]
    rows[3], rows[5] = contract(3, start="09.01.2017"), contract(5, kind="?")
    receipt = sender.rows(CONTRACTS, rows)
    kept = sender.quarantine(receipt)
    repairs = {row["row"]: {row["column"]: row["repair"]} for row in kept if row["repair"]}
    assert repairs == {4: {"start": "2017-01-09"}}
    with pytest.raises(LakeError, match="Two different persons"):
        sender.lake.retry(receipt.delivery, CONTRACTS, sender.now, sender.terms, repairs=repairs, by="a", second="a")
    before, sender.now = sender.now, sender.now + timedelta(hours=1)
    tried = sender.lake.retry(
        receipt.delivery, CONTRACTS, sender.now, sender.terms, repairs=repairs, by="a", second="b"
    )
    assert (tried.rows, tried.fate("accepted").rows, tried.fate("quarantined").rows) == (2, 1, 1)
    assert "C000003" in sender.keys(CONTRACTS) - sender.keys(CONTRACTS, before)
    assert [row["row"] for row in sender.quarantine(receipt)] == [6]


def test_a_row_tried_again_does_not_undo_a_later_correction(sender: Sender) -> None:
    rows = [contract(n) for n in range(99)]
    receipt = sender.rows(CONTRACTS, [*rows, contract(200, start="2017-13-01")])
    sender.rows(CONTRACTS, [contract(200, end="2018-05-01")])
    repairs = {100: {"start": "2017-01-09"}}
    again = sender.lake.retry(
        receipt.delivery, CONTRACTS, sender.now, sender.terms, repairs=repairs, by="aigul", second="bolat"
    )
    assert (codes(again), again.fate("quarantined").rows) == ({"CTR-306"}, 1)
    assert [row[5] for row in sender.records(CONTRACTS) if row[0] == "C000200"] == [date(2018, 5, 1)]


def test_a_repair_of_a_column_that_is_not_there_is_refused(sender: Sender) -> None:
    receipt = sender.rows(CONTRACTS, [*(contract(n) for n in range(99)), contract(200, start="?")])
    with pytest.raises(LakeError, match="strat"):
        sender.lake.retry(
            receipt.delivery,
            CONTRACTS,
            sender.now,
            sender.terms,
            repairs={100: {"strat": "2017-01-09"}},
            by="a",
            second="b",
        )


def test_rows_are_tried_again_when_reference_data_change(sender: Sender) -> None:
    rows = [*(resident(number) for number in range(60)), resident(60, district="751210000")]
    receipt = sender.rows(RESIDENTS, rows)
    assert len(sender.records(RESIDENTS)) == 60
    known = sender.terms.place_exists
    assert known is not None
    sender.terms = type(sender.terms)(
        sender.terms.row_condition, lambda code, day: code == 751210000 or known(code, day)
    )
    sender.lake.retry(receipt.delivery, RESIDENTS, sender.now, sender.terms)
    assert len(sender.records(RESIDENTS)) == 61
    assert sender.lake.quarantined(sender.now) == {}
    with pytest.raises(LakeError, match="nothing to try again"):
        sender.lake.retry(receipt.delivery, RESIDENTS, sender.now, sender.terms)


def test_a_quarantined_row_does_not_come_back_after_a_later_snapshot(sender: Sender) -> None:
    rows = [*(resident(number) for number in range(60)), resident(60, district="751210000")]
    receipt = sender.rows(RESIDENTS, rows)
    sender.rows(RESIDENTS, [resident(number) for number in range(60)], until="2018-07-31")
    with pytest.raises(LakeError, match="later whole delivery"):
        sender.lake.retry(receipt.delivery, RESIDENTS, sender.now, sender.terms)


# --- one person behind several numbers --------------------------------------------------------------------------


def link(number: int, person: int) -> Row:
    return {"number": PERSONS[number], "person": PERSONS[person], "linked_on": "2018-06-01"}


def test_a_linked_number_stands_for_its_person_from_when_it_is_known(sender: Sender) -> None:
    sender.rows(RESIDENTS, [resident(number) for number in range(10)])
    sender.rows(CONTRACTS, [contract(number) for number in range(10)])
    before = sender.now
    sender.rows(LINKS, [link(1, 2), link(2, 3), link(7, 300), link(8, 300)])
    assert {row[0] for row in sender.records(RESIDENTS)} == {int(PERSONS[n]) for n in (0, 3, 4, 5, 6, 9, 300)}
    persons = sorted(row[1] for row in sender.records(CONTRACTS))
    assert persons == sorted(int(PERSONS[n]) for n in (0, 3, 3, 3, 4, 5, 6, 300, 300, 9))
    assert {row[0] for row in sender.records(RESIDENTS, before)} == {int(PERSONS[n]) for n in range(10)}


def test_a_corrected_link_holds_alone(sender: Sender) -> None:
    sender.rows(CONTRACTS, [contract(1)])
    sender.rows(LINKS, [link(1, 2)])
    sender.rows(LINKS, [link(1, 3)])
    assert [row[1] for row in sender.records(CONTRACTS)] == [int(PERSONS[3])]


def test_numbers_linked_in_a_circle_stand_for_themselves(sender: Sender) -> None:
    sender.rows(RESIDENTS, [resident(number) for number in range(5)])
    sender.rows(LINKS, [link(0, 1), link(1, 0), link(2, 1), link(3, 4)])
    assert {row[0] for row in sender.records(RESIDENTS)} == {int(PERSONS[n]) for n in (0, 1, 2, 4)}


def test_a_long_chain_of_links_is_followed_from_its_end(sender: Sender) -> None:
    """Followed from each number it would take the square of its length."""
    sender.rows(CONTRACTS, [contract(0)])
    sender.rows(LINKS, [link(number, number + 1) for number in range(399)])
    assert [row[1] for row in sender.records(CONTRACTS)] == [int(PERSONS[399])]


# --- what must always hold --------------------------------------------------------------------------------------

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["contributions", "contracts", "residents"]),
        st.lists(st.integers(0, 25), min_size=1, max_size=12),
        st.sampled_from(["plain", "corrected", "reversed", "damaged", "doubled"]),
    ),
    min_size=1,
    max_size=5,
)


def made(table: str, number: int, how: str) -> Row:
    if table == "contributions":
        changes = {"corrected": {"amount": "7.00"}, "reversed": {"payment": f"R{number}", "reverses": f"P{number:06d}"}}
        return contribution(number, **changes.get(how, {}))
    if table == "contracts":
        return contract(number, **({"end": "2018-03-31"} if how == "corrected" else {}))
    return resident(number, **({"urban": "false"} if how == "corrected" else {}))


@given(STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_row_is_accounted_for_and_the_past_never_changes(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, list[int], str]]
) -> None:
    """The identity of each receipt, known days that stay as they were, and a lake rebuilt to the same digest."""
    sender = Sender(tmp_path_factory.mktemp("lake"))
    past = []
    for table, numbers, how in steps:
        rows = [made(table, number, how) for number in numbers] * (2 if how == "doubled" else 1)
        rows = [{**row, "person": "?"} if how == "damaged" and place == 0 else row for place, row in enumerate(rows)]
        receipt = sender.rows(TABLES[table], rows)
        assert receipt.rows == len(rows) == sum(share.rows for share in receipt.fates.values())
        if receipt.outcome == "held":
            sender.lake.release(receipt.delivery, TABLES[table], sender.now, sender.terms, by="a", second="b")
        past.append((sender.now, sender.lake.digest(sender.now), {t: sender.records(d) for t, d in TABLES.items()}))
    for at, digest, records in past:
        assert sender.lake.digest(at) == digest
        assert {name: sender.records(described, at) for name, described in TABLES.items()} == records
        for name, described in TABLES.items():
            place = described.column_names.index(described.key[0])
            keys = [row[place] for row in records[name]]
            assert len(set(keys)) == len(keys)
    rebuilt = sender.lake.rebuild(sender.folder / "again", TABLES, sender.terms)
    assert rebuilt.digest(sender.now) == sender.lake.digest(sender.now)
    assert rebuilt.damaged() == sender.lake.damaged() == []


def test_a_rebuilt_lake_repeats_releases_and_repairs(sender: Sender) -> None:
    held = sender.rows(CONTRACTS, [contract(1), contract(2, start="09.01.2017")])
    sender.lake.release(held.delivery, CONTRACTS, sender.now, sender.terms, by="a", second="b")
    repairs = {2: {"start": "2017-01-09"}}
    sender.lake.retry(held.delivery, CONTRACTS, sender.now, sender.terms, repairs=repairs, by="a", second="b")
    assert sender.keys(CONTRACTS) == {"C000001", "C000002"}
    rebuilt = sender.lake.rebuild(sender.folder / "again", TABLES, sender.terms)
    assert rebuilt.digest(sender.now) == sender.lake.digest(sender.now)


@pytest.mark.parametrize("kind", ["tables", "raw"])
def test_one_changed_bit_is_found_and_named(sender: Sender, kind: str) -> None:
    sender.rows(CONTRACTS, [contract(number) for number in range(50)])
    (path,) = (each for each in (sender.lake.root / kind).rglob("*") if each.is_file())
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert sender.lake.damaged() == [str(path.relative_to(sender.lake.root))]


def _entries(sender: Sender) -> list[Path]:
    for number in range(1, 6):
        sender.rows(CONTRACTS, [contract(number)], whole=False)
    return sorted((sender.lake.root / "deliveries").iterdir())


@pytest.mark.parametrize("place", range(4))
def test_a_changed_entry_of_the_journal_is_named_by_the_next(sender: Sender, place: int) -> None:
    """A row less in a receipt, in perfectly good JSON."""
    changed = _entries(sender)[place]
    changed.write_text(changed.read_text().replace('"outcome": "accepted"', '"outcome": "refused"'))
    assert Lake.open(sender.lake.root).damaged() == [f"deliveries/{changed.name}"]


@pytest.mark.parametrize("place", range(4))
def test_a_dropped_entry_of_the_journal_is_missed(sender: Sender, place: int) -> None:
    _entries(sender)[place].unlink()
    assert Lake.open(sender.lake.root).damaged() == [f"deliveries/{place + 1:08d}"]


def test_entries_that_changed_places_are_named(sender: Sender) -> None:
    _, second, third, *_ = _entries(sender)
    one, other = second.read_bytes(), third.read_bytes()
    second.write_bytes(other)
    third.write_bytes(one)
    assert f"deliveries/{second.name}" in Lake.open(sender.lake.root).damaged()


def test_an_entry_that_is_cut_is_named(sender: Sender) -> None:
    last = _entries(sender)[-1]
    last.write_bytes(last.read_bytes()[:-1])
    assert Lake.open(sender.lake.root).damaged() == [f"deliveries/{last.name}"]


def test_a_lake_from_before_the_chain_is_read_and_chained_from_then_on(sender: Sender) -> None:
    entries = _entries(sender)
    for path in entries:
        said = json.loads(path.read_text())
        del said["previous"]
        path.write_text(json.dumps(said))
    older = Lake.open(sender.lake.root)
    assert older.damaged() == []
    sender.rows(CONTRACTS, [contract(9)], whole=False)
    assert Lake.open(sender.lake.root).damaged() == []
    assert len(sender.keys(CONTRACTS)) == 6
    entries[-1].write_text(entries[-1].read_text() + " ")
    assert Lake.open(sender.lake.root).damaged() == [f"deliveries/{entries[-1].name}"]


def test_records_lie_sorted_by_person_in_parquet(sender: Sender) -> None:
    sender.rows(CONTRIBUTIONS, [contribution(number) for number in reversed(range(300))])
    (path,) = (sender.lake.root / "tables").rglob("*.parquet")
    persons = [row[0] for row in duckdb.sql(f"SELECT person FROM '{path}'").fetchall()]
    assert persons == sorted(persons)


def test_a_journal_and_a_receipt_hold_no_person(sender: Sender) -> None:
    sender.rows(CONTRACTS, [contract(1), contract(2, start="?"), *(contract(n) for n in range(3, 90))])
    for path in (sender.lake.root / "deliveries").iterdir():
        assert not any(number in path.read_text() for number in PERSONS)
        assert json.loads(path.read_text())["receipt"]["outcome"] == "accepted"


def test_a_column_that_a_newer_description_adds_is_missing_in_older_files(sender: Sender) -> None:
    """An engineer adds a column next year: what was delivered before holds nothing in it and can be corrected."""
    older = replace(
        CONTRACTS, columns=tuple(each for each in CONTRACTS.columns if each.name != "signed_on"), constraints=()
    )
    before = [{name: cell for name, cell in contract(number).items() if name != "signed_on"} for number in (1, 2)]
    sender.rows(older, before, name="older.csv")
    assert [row[-1] for row in sender.records(CONTRACTS)] == [None, None]
    sender.rows(CONTRACTS, [contract(2, start="2017-02-01", signed_on="2017-01-31"), contract(3)], name="newer.csv")
    known = {row[0]: row[-1] for row in sender.records(CONTRACTS)}
    assert known == {"C000001": None, "C000002": days("2017-01-31"), "C000003": days("2017-01-05")}
