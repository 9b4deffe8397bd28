"""Chores run as they fall due; one that fails waits longer each time and stops no other."""

import threading
import time

from martebe.office.work import LONGEST_PAUSE, Chore, work


def test_a_chore_with_more_to_do_is_due_at_once_and_an_idle_one_after_its_pause() -> None:
    left = [True, False]
    chore = Chore("relay", 5.0, lambda: left.pop(0))
    chore.run(100.0)
    assert chore.due == 100.0
    chore.run(100.0)
    assert chore.due == 105.0


def test_a_chore_that_fails_waits_twice_as_long_each_time_up_to_a_minute() -> None:
    def fail() -> bool:
        raise RuntimeError

    chore = Chore("relay", 1.0, fail)
    pauses = []
    for _ in range(8):
        chore.run(0.0)
        pauses.append(chore.due)
    assert pauses == [2.0, 4.0, 8.0, 16.0, 32.0, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]


def test_a_chore_that_fails_stops_no_other_and_recovers() -> None:
    done: list[str] = []
    stop = threading.Event()

    def fails_once() -> bool:
        done.append("failed" if "failed" not in done else "mended")
        if done[-1] == "failed":
            raise RuntimeError
        return False

    def steady() -> bool:
        done.append("steady")
        return False

    worker = threading.Thread(target=work, args=([Chore("a", 0.01, fails_once), Chore("b", 0.01, steady)], stop))
    worker.start()
    deadline = time.monotonic() + 10
    while not {"mended", "steady"} <= set(done) and time.monotonic() < deadline:
        time.sleep(0.01)
    stop.set()
    worker.join(10)
    assert not worker.is_alive()
    assert {"failed", "mended", "steady"} <= set(done)


def test_it_stops_when_told_while_nothing_is_due() -> None:
    stop = threading.Event()
    worker = threading.Thread(target=work, args=([Chore("rare", 3600.0, lambda: False)], stop))
    worker.start()
    stop.set()
    worker.join(5)
    assert not worker.is_alive()
