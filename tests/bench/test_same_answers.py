"""Every benchmark runs on a small country, and all its contenders answer alike; a difference would be seen."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path

import duckdb
import pytest

from bench import by_hand, country, growth, intake, nation, others, person
from bench.contest import Contender, Run, Runs
from bench.country import Settings

LIMITS = {"threads": 2, "memory": "1GB"}


def answered(contender: Contender) -> Runs:
    """One run of a contender in this process."""
    module, _, name = contender.function.partition(":")
    answer = getattr(import_module(module), name)(**contender.arguments)
    return Runs(contender, [Run(answer["seconds"], answer["seconds"], 0, answer)])


@pytest.fixture(scope="module")
def decided(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The files of our decisions."""
    target = tmp_path_factory.mktemp("decided")
    return nation.decide(str(country.lake(settings)), str(target / "ours"), **LIMITS)["files"]  # type: ignore[no-any-return]


def test_the_query_by_hand_agrees_in_every_column_for_everybody(
    settings: Settings, decided: list[str], tmp_path: Path
) -> None:
    """Written from the page of the law without the engine: a second opinion on both."""
    hand = nation.written_by_hand(str(country.lake(settings)), str(tmp_path / "hand"), **LIMITS)
    compared = nation.disagreements(decided, hand["files"], **LIMITS)
    assert (compared["differ"], compared["examples"]) == ({}, [])
    assert compared["persons"] > settings.people


def test_a_query_that_errs_is_found_out(
    settings: Settings, decided: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(by_hand.STATUSES, "student", "is_full_time_student AND is_under_18")
    hand = nation.written_by_hand(str(country.lake(settings)), str(tmp_path / "hand"), **LIMITS)
    compared = nation.disagreements(decided, hand["files"], **LIMITS)
    assert {"headline", "held_0"} <= compared["differ"].keys()
    assert "student / none" in " ".join(compared["examples"])


def test_the_scan_reads_the_columns_that_rules_read(settings: Settings) -> None:
    scanned = nation.scan(str(country.lake(settings)), **LIMITS)
    assert scanned["rows"] > 5 * settings.people


@pytest.mark.usefixtures("shared_server")
def test_other_tools_give_the_same_answers(settings: Settings, tmp_path: Path) -> None:
    """All but Spark, whose Java takes longer to start than this file of tests, and Sail, which logs to our terminal.

    The tests of agreement put the same trees to both.
    """
    asked = others.contenders(str(country.tables(settings)), str(tmp_path), settings)
    found = [answered(each) for each in asked if not each.function.endswith(("on_spark", "on_sail"))]
    assert len(found) >= 5
    others.prove_equal(found)


def test_a_tool_that_errs_is_found_out(settings: Settings, tmp_path: Path) -> None:
    ours, hand, *_ = others.contenders(str(country.tables(settings)), str(tmp_path), settings)
    first, second = answered(ours), answered(hand)
    wrong = tmp_path / "wrong.parquet"
    changed = f"SELECT * REPLACE (key % 2 = 0 AS student) FROM '{hand.arguments['target']}'"
    duckdb.sql(f"COPY ({changed}) TO '{wrong}' (FORMAT parquet)")
    second.contender = replace(hand, arguments={**hand.arguments, "target": str(wrong)})
    with pytest.raises(nation.DisagreementError, match="student"):
        others.prove_equal([first, second])


@pytest.mark.usefixtures("shared_server")
def test_one_person_on_postgres_is_decided_as_everybody_is(
    settings: Settings, decided: list[str], tmp_path: Path
) -> None:
    target = tmp_path / "one.parquet"
    where = (str(country.tables(settings)), str(country.lake(settings)))
    found = person.answer(*where, str(target), threads=2, persons=150, seed=1)
    assert person.prove_equal(str(target), decided) == 150
    assert len(found["times"]) == 100
    assert found["rows"] > 5 * settings.people


def test_two_nations_hold_twice_as_many(settings: Settings, tmp_path: Path) -> None:
    once, twice = (
        nation.decide(str(lake), str(tmp_path / lake.name), **LIMITS)
        for lake in (country.lake(settings), growth.doubled(settings))
    )
    assert twice["records"] == 2 * once["records"]
    assert twice["determined"] == 2 * once["determined"]


def test_both_formats_become_the_same_records(settings: Settings) -> None:
    received = {kind: intake.receive(str(path), 2) for kind, path in intake.deliveries(settings).items()}
    assert received["csv"]["records"] == received["parquet"]["records"]
    assert received["csv"]["fates"] == received["parquet"]["fates"]
    assert received["csv"]["rows"] > settings.people
