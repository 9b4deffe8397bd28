"""A run that is killed, meets a full disk or another run: old or new, never half, and the next run finishes it."""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from martebe.intake import Lake, LakeBusyError, LakeError
from martebe.intake.storage import only_writer
from tests.intake.sending import CONTRIBUTIONS, NOW, Sender, contribution, csv_of, terms

FIRST = [contribution(number) for number in range(400)]
SECOND = [contribution(number + 400, reverses="P000007" if number == 0 else "") for number in range(400)]
SECOND[0] = {**SECOND[0], "amount": FIRST[7]["amount"], "person": FIRST[7]["person"]}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, list[str]]:
    """A folder with an empty lake and two deliveries; the steps of a run that nobody kills, and its digests."""
    folder = tmp_path_factory.mktemp("whole")
    sender = Sender(folder)
    for name, rows in (("1.csv", FIRST), ("2.csv", SECOND)):
        sender.manifest(CONTRIBUTIONS, csv_of(rows).encode(), rows, name, {})
    finished = copy_of(folder, folder.parent / "finished")
    steps = int(run(finished, 0).stdout)
    journal = Lake.open(finished / "lake").journal.entries()
    counts = [sum(entry.receipt.fate("accepted").rows for entry in journal[:number]) for number in range(3)]
    assert counts == [0, 400, 800]
    return folder, steps, [Lake.open(finished / "lake").digest(NOW)]


def copy_of(folder: Path, to: Path) -> Path:
    return Path(shutil.copytree(folder, to, ignore=shutil.ignore_patterns("finished")))


def run(folder: Path, last: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.intake.killed", str(folder), str(last)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def assert_old_or_new(folder: Path, digests: list[str]) -> None:
    """Each delivery is in the lake as a whole or not at all, and another run makes the lake complete."""
    lake = Lake.open(folder / "lake")
    accepted = sum(entry.receipt.fate("accepted").rows for entry in lake.journal.entries())
    assert accepted in (0, 400, 800)
    assert len(records(lake)) == {0: 0, 400: 400, 800: 798}[accepted]
    assert lake.damaged() == []
    for manifest in sorted(folder.glob("*.delivery.json")):
        lake.receive(manifest, CONTRIBUTIONS, NOW, terms())
    assert (lake.digest(NOW), len(records(lake))) == (digests[0], 798)
    assert not (folder / "lake" / "unfinished").exists()


def records(lake: Lake) -> list[tuple[object, ...]]:
    sender = object.__new__(Sender)
    sender.lake, sender.now = lake, NOW
    return sender.records(CONTRIBUTIONS)


@pytest.mark.parametrize("share", [number / 8 for number in range(9)])
def test_killed_before_a_step_on_the_file_system(
    whole: tuple[Path, int, list[str]], tmp_path: Path, share: float
) -> None:
    folder, steps, digests = whole
    copy = copy_of(folder, tmp_path / "copy")
    assert run(copy, max(1, round(steps * share))).returncode == -9
    assert_old_or_new(copy, digests)


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_time(whole: tuple[Path, int, list[str]], tmp_path: Path, seed: int) -> None:
    folder, _, digests = whole
    copy = copy_of(folder, tmp_path / "copy")
    process = subprocess.Popen([sys.executable, "-m", "tests.intake.killed", str(copy), "0"], stdout=subprocess.PIPE)
    time.sleep(random.Random(seed).uniform(0.3, 1.8))
    process.kill()
    process.communicate()
    assert_old_or_new(copy, digests)


def test_two_runs_at_once_one_wins_and_the_other_says_so(sender: Sender) -> None:
    with only_writer(sender.lake.root / "lake.lock"), pytest.raises(LakeBusyError, match="Another run"):
        sender.rows(CONTRIBUTIONS, FIRST)
    assert sender.rows(CONTRIBUTIONS, FIRST).fate("accepted").rows == 400


def test_two_processes_with_the_same_files_give_one_lake(whole: tuple[Path, int, list[str]], tmp_path: Path) -> None:
    folder, _, digests = whole
    copy = copy_of(folder, tmp_path / "copy")
    command = [sys.executable, "-m", "tests.intake.killed", str(copy), "0"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    for process in both:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0 or "LakeBusyError" in errors
    assert_old_or_new(copy, digests)


def test_a_full_disk_applies_nothing_and_the_next_run_does(sender: Sender) -> None:
    """A limit on the size of files stands for a disk that is full."""
    path = sender.manifest(CONTRIBUTIONS, csv_of(FIRST).encode(), FIRST, "a.csv", {})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, limits[1]))
    try:
        with pytest.raises(LakeError, match="nothing was applied"):
            sender.lake.receive(path, CONTRIBUTIONS, NOW, sender.terms)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert sender.records(CONTRIBUTIONS) == []
    assert sender.lake.receive(path, CONTRIBUTIONS, NOW, sender.terms).fate("accepted").rows == 400


@pytest.mark.parametrize("folder", ["tables", "quarantine", "reversals"])
def test_a_place_that_cannot_be_written_applies_nothing(sender: Sender, folder: str) -> None:
    rows = [*SECOND, contribution(900, kind="?")]
    (sender.lake.root / folder).write_text("a file where a folder belongs")
    with pytest.raises(LakeError, match="nothing was applied"):
        sender.rows(CONTRIBUTIONS, rows)
    assert sender.records(CONTRIBUTIONS) == sender.lake.deliveries(sender.now) == []
    (sender.lake.root / folder).unlink()
    assert sender.rows(CONTRIBUTIONS, rows).fate("accepted").rows == 400
