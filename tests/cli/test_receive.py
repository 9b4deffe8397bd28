"""Deliveries are received in the order they were sent, with a receipt for each; what is odd shows in the exit code."""

import json
import shutil
from pathlib import Path

import pytest

from martebe.cli.examples import SENT_AT, write_example
from martebe.kazakhstan.records import tables
from tests.cli.conftest import Home, Martebe

CONTRACTS = tables["contracts"].description


def lake_of(home: Path) -> Path:
    return home / "lake"


@pytest.fixture
def some(country: Home, tmp_path: Path) -> Path:
    """The deliveries of two tables: one file comes twice, another torn and then whole."""
    (tmp_path / "some").mkdir()
    for path in (*country.deliveries.glob("deaths-*"), *country.deliveries.glob("unemployed-*")):
        shutil.copy(path, tmp_path / "some")
    return tmp_path / "some"


def test_receipts_are_given_in_the_order_of_sending(some: Path, tmp_path: Path, martebe: Martebe) -> None:
    answer = martebe("receive", some, "--lake", lake_of(tmp_path), "--made-up", "--as-sent", "--json")
    assert answer.code == 1
    received = [each["receipt"]["received_at"] for each in answer.data["deliveries"]]
    outcomes = {each["receipt"]["outcome"] for each in answer.data["deliveries"]}
    assert len(received) == len(list(some.glob("*.delivery.json")))
    assert "refused" in outcomes
    assert len(set(received)) < len(received)  # the file that comes twice has the receipt of its first coming


def test_the_same_deliveries_give_the_same_receipts_again(copy: Home, country: Home, some: Path) -> None:
    first, second = (copy.call("receive", some, "--as-sent", "--json").data["deliveries"] for _ in range(2))
    assert first == second
    assert len(list((copy.lake / "deliveries").iterdir())) == len(list((country.lake / "deliveries").iterdir()))


def test_totals_by_table_are_shown_and_what_needs_a_look(copy: Home, some: Path) -> None:
    answer = copy.call("receive", some, "--as-sent", "--language", "ru")
    assert "Принятые поставки" in answer.out
    assert "отклонена" in answer.out
    assert "unemployed" in answer.out
    assert "martebe release" in answer.err


def test_a_good_delivery_is_received_without_a_word(tmp_path: Path, martebe: Martebe) -> None:
    _, manifest, _ = write_example(CONTRACTS, tmp_path / "sent")
    answer = martebe("receive", manifest, "--lake", lake_of(tmp_path), "--made-up", "--as-sent", "--json")
    assert answer.code == 0
    assert "A new lake was made" in answer.err
    (delivery,) = answer.data["deliveries"]
    assert delivery["receipt"]["fates"]["accepted"]["rows"] == 1
    assert delivery["receipt"]["received_at"] == SENT_AT.isoformat()


def test_a_lake_of_real_people_takes_nobody_who_does_not_exist(tmp_path: Path, martebe: Martebe) -> None:
    _, manifest, _ = write_example(CONTRACTS, tmp_path / "sent")
    answer = martebe("receive", manifest, "--lake", lake_of(tmp_path), "--received-at", "2018-07-02", "--json")
    assert answer.code == 1
    (delivery,) = answer.data["deliveries"]
    assert delivery["receipt"]["outcome"] == "held"
    assert delivery["receipt"]["received_at"] == "2018-07-02T23:59:59.999999+00:00"


def test_a_manifest_that_cannot_be_used_stops_no_other(tmp_path: Path, martebe: Martebe) -> None:
    _, manifest, _ = write_example(CONTRACTS, tmp_path / "sent")
    sent = json.loads(manifest.read_text())
    (tmp_path / "sent" / "torn.delivery.json").write_text('{"table": ')
    (tmp_path / "sent" / "wages.delivery.json").write_text(json.dumps(sent | {"table": "wages"}))
    (tmp_path / "sent" / "lost.delivery.json").write_text(json.dumps(sent | {"file": "lost.csv"}))
    answer = martebe("receive", tmp_path / "sent", "--lake", lake_of(tmp_path), "--made-up", "--as-sent", "--json")
    assert answer.code == 1
    found = {each["manifest"]: each for each in answer.data["deliveries"]}
    assert found["contracts.delivery.json"]["receipt"]["outcome"] == "accepted"
    assert "cannot be used" in found["torn.delivery.json"]["wrong"]["en"]
    assert "no table 'wages'" in found["wages.delivery.json"]["wrong"]["en"]
    assert "not beside it" in found["lost.delivery.json"]["wrong"]["en"]


def test_an_empty_folder_and_no_folder_hold_no_delivery(tmp_path: Path, martebe: Martebe) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        answer = martebe("receive", path, "--lake", lake_of(tmp_path))
        assert answer.code == 2
        assert "no manifest" in answer.err
    assert not lake_of(tmp_path).exists()


def test_a_delivery_that_does_not_say_when_it_was_sent_needs_a_time(tmp_path: Path, martebe: Martebe) -> None:
    _, manifest, _ = write_example(CONTRACTS, tmp_path / "sent")
    sent = json.loads(manifest.read_text()) | {"sent_at": None}
    manifest.write_text(json.dumps(sent))
    answer = martebe("receive", manifest, "--lake", lake_of(tmp_path), "--made-up", "--as-sent")
    assert answer.code == 2
    assert "--received-at" in answer.err


def test_a_time_before_what_the_lake_knows_is_refused(copy: Home, tmp_path: Path) -> None:
    _, manifest, _ = write_example(CONTRACTS, tmp_path / "sent")
    answer = copy.call("receive", manifest, "--received-at", "2016-01-01")
    assert answer.code == 3
    assert "Receive in the order of arrival" in answer.err
