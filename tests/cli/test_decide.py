"""Deciding gives counts that close and a run that is there again; where nobody can be decided for, it says so."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, KNOWN_FIRST, LAST, Home, Martebe


def test_counts_close(country: Home) -> None:
    answer = country.call("decide", "--day", LAST, "--json")
    counts = answer.data["counts"]
    assert counts["records"] == sum(counts["headlines"].values())
    assert counts["residents"] == counts["determined"] + counts["without"] + counts["not_settled"]
    assert counts["residents"] > 1400


def test_the_same_inputs_are_the_same_run(copy: Home, country: Home) -> None:
    before = country.call("runs", "--json").data
    again = copy.call("decide", "--day", LAST, "--json").data
    assert again in before
    assert copy.call("runs", "--json").data == before


def test_counts_are_shown_in_each_language(country: Home) -> None:
    for language, said in (("kk", "Тұрғындар"), ("ru", "Жители"), ("en", "Residents")):
        answer = country.call("decide", "--day", LAST, "--language", language)
        assert answer.code == 0
        assert said in answer.out


def test_what_was_received_later_is_left_out(country: Home) -> None:
    run = country.call("decide", "--day", FIRST, "--known-at", KNOWN_FIRST, "--json").data
    assert run["known_at"] == KNOWN_FIRST.replace("00:00+", "00:00:00+")
    assert len(run["deliveries"]) < len(country.call("decide", "--day", LAST, "--json").data["deliveries"])


def test_before_any_law_nothing_is_decided(country: Home) -> None:
    for command in (["decide"], ["explain", country.person("child")]):
        answer = country.call(*command, "--day", "1999-01-01")
        assert answer.code == 3
        assert "No rule is in force on 1999-01-01" in answer.err


def test_before_the_first_delivery_there_is_nobody(country: Home) -> None:
    answer = country.call("decide", "--day", LAST, "--known-at", "2017-01-01")
    assert answer.code == 3
    assert "there is nobody to decide for" in answer.err


@pytest.mark.parametrize(
    "command", [["decide"], ["explain", "000101000010"], ["simulate", "--number", "minimum_wage=1"]]
)
def test_an_empty_lake_says_so(command: list[str], tmp_path: Path, martebe: Martebe) -> None:
    lake = tmp_path / "lake"
    for folder in ("raw", "deliveries"):
        (lake / folder).mkdir(parents=True)
    (lake / "lake.json").write_text('{"format": 1, "made_up": true}')
    answer = martebe(*command, "--day", "2018-01-01", "--lake", lake)
    assert answer.code == 3
    assert "no delivery has been received" in answer.err


def test_a_lake_of_another_format_says_what_to_do(tmp_path: Path, martebe: Martebe) -> None:
    for found, said in ((0, "Receive the deliveries of its raw folder again"), (99, "Update the program")):
        (tmp_path / "lake.json").write_text(json.dumps({"format": found, "made_up": False}))
        answer = martebe("decide", "--day", "2018-01-01", "--lake", tmp_path)
        assert answer.code == 3
        assert said in answer.err


def test_a_run_of_another_format_says_what_to_do(copy: Home) -> None:
    for certificate in copy.register.glob("runs/*/certificate.json"):
        certificate.write_text(json.dumps(json.loads(certificate.read_text()) | {"format": 0}))
    first, second, *_ = sorted(folder.name for folder in (copy.register / "runs").iterdir())
    answer = copy.call("changes", first, second)
    assert answer.code == 3
    assert "Decide for that day again" in answer.err


def test_an_interrupted_run_leaves_nothing_half_written(copy: Home) -> None:
    command = [sys.executable, "-c", "from martebe.cli import main; main()", "decide", "--day", "2018-06-01"]
    environment = {**os.environ, "MARTEBE_LAKE": str(copy.lake), "MARTEBE_REGISTER": str(copy.register), "LANG": "C"}
    runs = len(list((copy.register / "runs").iterdir()))
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for _ in range(6000):
        if (copy.register / "writing").is_dir() and any((copy.register / "writing").iterdir()):
            break
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, ""), err
    assert "Traceback" not in err
    assert "Interrupted" in err
    assert list((copy.register / "writing").iterdir()) == []
    assert len(list((copy.register / "runs").iterdir())) == runs
