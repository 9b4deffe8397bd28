"""One intake for all channels: what is taken, what is refused, what comes again, and what others are told."""

import random
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count, pairwise

import psycopg
import pytest
from django.db import connection, connections

from martebe.kazakhstan.channels import CONTRADICTS, CORRECTED, MADE, WITHDRAWN, channels
from martebe.office import clock
from martebe.office.access import actors
from martebe.office.access.services import work
from martebe.office.channels.services import (
    Accepted,
    ChannelEvent,
    DifferentBodyError,
    NotAllowedError,
    accept,
    accept_many,
)
from martebe.office.ledger.services import standings

EGOV = actors.channel("egov", "e-Government portal")
UNKNOWN = 999_999_999_999
DAY = date(2018, 8, 1)
numbers = count(1)


def as_owner(statement: str, values: Sequence[object] = ()) -> list[tuple[object, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


@pytest.fixture
def nobody(office: str) -> int:
    """The next person of whom no status is proved and who declared nothing."""
    persons = [
        person
        for (person,) in as_owner(
            "SELECT person FROM now.residents WHERE person NOT IN (SELECT person FROM now.declarations)"
            " AND person NOT IN (SELECT person FROM office.channels_announced)"
            " AND person NOT IN (SELECT person FROM now.contracts) AND birth_date < '1995-01-01' ORDER BY person"
        )
    ]
    with work(EGOV, persons, "channel", "channels.accept"):
        found = standings(persons)
    return next(person for person in persons if found[person].headline in ("none", "not_settled"))


def declares(person: int, category: str = "housewife", **differs: object) -> ChannelEvent:
    event = ChannelEvent(
        "egov", "/channels/egov", f"e-{next(numbers)}", MADE, clock.now(), person, category, DAY, ground="said so"
    )
    return replace(event, **differs)


def corrects(event: ChannelEvent, category: str | None, minutes: int, type: str = CORRECTED) -> ChannelEvent:
    said = {"category": None, "day": None, "monthly_income": None} if category is None else {"category": category}
    changed = replace(event, id=f"e-{next(numbers)}", type=type, corrects=event.id, **said)
    return replace(changed, time=event.time + timedelta(minutes=minutes))


def outbox(person: int) -> list[tuple[object, ...]]:
    return as_owner(
        "SELECT before ->> 'headline', after ->> 'headline' FROM office.channels_outbox WHERE person = %s"
        " ORDER BY number",
        [person],
    )


def test_a_declaration_is_visible_in_the_status_at_once(nobody: int) -> None:
    accepted = accept(declares(nobody), EGOV)
    assert accepted.before is not None and accepted.after is not None
    assert "housewife" in accepted.after.held and "housewife" not in accepted.before.held
    with work(EGOV, [nobody], "channel", "channels.accept"):
        assert standings([nobody])[nobody] == accepted.after
    assert outbox(nobody) == [(accepted.before.headline, accepted.after.headline)]


def test_the_same_event_again_gives_the_same_answer_and_nothing_else(nobody: int) -> None:
    event = declares(nobody)
    first = accept(event, EGOV)
    again = [accept(event, EGOV) for _ in range(3)]
    assert first.after is not None
    for each in again:
        assert each.repeated and each.receipt == first.receipt and each.declaration == first.declaration
        assert each.after == replace(first.after, facts={})
    assert len(outbox(nobody)) == 1
    assert as_owner("SELECT count(*) FROM now.declarations WHERE person = %s", [nobody]) == [(1,)]


def test_the_same_id_with_another_body_is_refused(nobody: int) -> None:
    event = declares(nobody)
    accept(event, EGOV)
    with pytest.raises(DifferentBodyError, match="MRT-CHN-201"):
        accept(replace(event, category="departed"), EGOV)
    with pytest.raises(DifferentBodyError, match="MRT-CHN-201"):
        accept(replace(event, person=UNKNOWN), EGOV)


def test_the_same_text_in_another_time_zone_is_the_same_event(nobody: int) -> None:
    event = declares(nobody)
    accept(event, EGOV)
    elsewhere = replace(event, time=event.time.astimezone(clock.ZONE))
    assert accept(elsewhere, EGOV).repeated


def test_a_batch_answers_each_event_in_its_order(nobody: int) -> None:
    good, other = declares(nobody), declares(UNKNOWN)
    answers = accept_many(
        [
            good,
            replace(good, category="departed"),
            declares(nobody, type="x"),
            other,
            good,
            replace(other, source="/x"),
        ],
        EGOV,
    )
    kinds = [type(each).__name__ for each in answers]
    assert kinds == [
        "Accepted", "DifferentBodyError", "NotAllowedError", "Accepted", "Accepted", "NotAllowedError",
    ]  # fmt: skip
    assert [each.repeated for each in answers if isinstance(each, Accepted)] == [False, False, True]


def test_an_unknown_person_is_kept_and_nothing_is_applied(office: str) -> None:
    event = declares(UNKNOWN)
    accepted = accept(event, EGOV)
    assert (accepted.outcome, accepted.declaration, accepted.after) == ("kept", None, None)
    assert accept(event, EGOV).repeated
    assert outbox(UNKNOWN) == []


def test_a_correction_that_comes_first_waits_for_what_it_corrects(nobody: int) -> None:
    event = declares(nobody)
    correction = corrects(event, "adult_pupil", 1)
    assert accept(correction, EGOV).outcome == "kept"
    accepted = accept(event, EGOV)
    assert accepted.outcome == "superseded"
    assert accepted.after is not None and "declared_adult_pupil" in accepted.after.held


def test_a_withdrawal_takes_the_declaration_back(nobody: int) -> None:
    event = declares(nobody)
    first = accept(event, EGOV)
    back = accept(corrects(event, None, 1, WITHDRAWN), EGOV)
    assert first.before is not None and back.after is not None
    assert back.after.held == first.before.held
    assert [after for _, after in outbox(nobody)] == [first.after and first.after.headline, first.before.headline]


def test_a_correction_about_another_person_is_kept_apart(nobody: int) -> None:
    event = declares(nobody)
    accept(event, EGOV)
    other = replace(corrects(event, "departed", 1), person=UNKNOWN)
    assert accept(other, EGOV).outcome == "kept"
    assert as_owner("SELECT category FROM now.declarations WHERE person = %s", [nobody]) == [("housewife",)]


def fates(*persons: int) -> list[tuple[object, ...]]:
    return as_owner(
        "SELECT id, outcome, declaration, in_force FROM office.channels_event WHERE person = ANY (%s) ORDER BY id",
        [list(persons)],
    )


def test_a_repetition_beside_a_new_event_changes_nothing(nobody: int) -> None:
    """A channel that was cut off sends again what was taken, and what was not, together."""
    first, second = declares(nobody), declares(UNKNOWN)
    accept(first, EGOV)
    before = fates(nobody)
    accept_many([first, second], EGOV)
    assert fates(nobody) == before


def test_a_correction_about_somebody_of_the_household_changes_nothing(office: str) -> None:
    """Their rows are within reach, but the declaration is not theirs."""
    ((one, other),) = as_owner(
        "SELECT a.person, b.person FROM now.households a JOIN now.households b USING (household)"
        " WHERE a.person < b.person AND EXISTS (SELECT FROM now.residents r WHERE r.person = a.person)"
        " AND EXISTS (SELECT FROM now.residents r WHERE r.person = b.person) ORDER BY 1 LIMIT 1"
    )
    event = declares(int(str(one)))
    accept(event, EGOV)
    before = fates(int(str(one)))
    assert accept(replace(corrects(event, "departed", 1), person=int(str(other))), EGOV).outcome == "kept"
    assert fates(int(str(one))) == before


def the_same_everywhere(office_of: Sequence[ChannelEvent], seed: int) -> list[ChannelEvent]:
    """The events 1 to 5 times each, in some order."""
    drawn = random.Random(seed)
    many = [event for event in office_of for _ in range(drawn.randint(1, 5))]
    drawn.shuffle(many)
    return many


def forget(person: int) -> None:
    """As if nothing had ever been declared of a person."""
    for table in ("channels_event", "channels_announced", "channels_outbox"):
        as_owner_run(f"DELETE FROM office.{table} WHERE person = {person}")
    as_owner_run(f"DELETE FROM records.declarations WHERE person = {person}")


def final_state(person: int) -> object:
    """What stands in the end: declarations, what was told last, what became of each event."""
    said = as_owner(
        "SELECT category, day, monthly_income FROM now.declarations WHERE person = %s ORDER BY 1, 2, 3", [person]
    )
    told = as_owner("SELECT standing FROM office.channels_announced WHERE person = %s", [person])
    fates = as_owner("SELECT id, outcome FROM office.channels_event WHERE person = %s ORDER BY id", [person])
    return said, told, fates


def story(person: int) -> list[ChannelEvent]:
    """Two declarations; one corrected twice, one corrected and taken back; and a correction of nothing."""
    first, second = declares(person), declares(person, "independent_worker", monthly_income=5_000_000)
    return [
        first,
        corrects(first, "adult_pupil", 3),
        corrects(first, "carer_of_child", 1),
        second,
        corrects(second, "labour_migrant", 2),
        corrects(second, None, 1, WITHDRAWN),
        corrects(declares(person), "departed", 1),
    ]


@pytest.mark.parametrize("seeds", [range(start, start + 30) for start in range(0, 120, 30)], ids=str)
def test_any_order_and_repetition_ends_in_one_state(nobody: int, seeds: range) -> None:
    """F7, alone and in batches of any size."""
    told = story(nobody)
    accept_many(told, EGOV)
    expected = final_state(nobody)
    for seed in seeds:
        forget(nobody)
        events = the_same_everywhere(told, seed)
        size = random.Random(-seed).randint(1, len(events))
        for start in range(0, len(events), size):
            accept_many(events[start : start + size], EGOV)
        assert final_state(nobody) == expected, f"seed {seed}, batches of {size}"


def test_of_two_events_at_once_about_one_person_each_change_is_told_once(nobody: int) -> None:
    def take(category: str) -> None:
        try:
            accept(declares(nobody, category), EGOV)
        finally:
            connections.close_all()

    categories = ["housewife", "adult_pupil", "carer_of_child", "labour_migrant"] * 3
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(take, categories))
    chain = as_owner("SELECT before, after FROM office.channels_outbox WHERE person = %s ORDER BY number", [nobody])
    assert chain
    assert all(one[1] == next_one[0] for one, next_one in pairwise(chain))
    assert as_owner("SELECT standing FROM office.channels_announced WHERE person = %s", [nobody]) == [(chain[-1][1],)]


def test_a_declaration_and_its_correction_at_once_see_each_other(office: str, nobody: int) -> None:
    """Both are in the journal before either has its effect; the second must then see what the first has become."""
    accept(declares(nobody, "departed"), EGOV)
    event = declares(nobody)
    correction = corrects(event, "adult_pupil", 1)

    def take(said: ChannelEvent) -> Accepted:
        try:
            return accept(said, EGOV)
        finally:
            connections.close_all()

    with psycopg.connect(office) as other, ThreadPoolExecutor(2) as pool:
        other.execute("SELECT FROM office.channels_announced WHERE person = %s FOR UPDATE", [nobody])
        answers = [pool.submit(take, each) for each in (event, correction)]
        waiting = (
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        until = time.monotonic() + 20
        while as_owner(waiting) != [(2,)]:
            assert time.monotonic() < until, "both wait for the person"
            time.sleep(0.02)
        other.rollback()
    assert {each.result().declaration for each in answers} != {None}
    said = as_owner("SELECT category FROM now.declarations WHERE person = %s ORDER BY category", [nobody])
    assert said == [("adult_pupil",), ("departed",)]


def test_a_declaration_that_a_register_contradicts_is_kept_and_its_owner_asked(office: str) -> None:
    ((employed,),) = as_owner(
        "SELECT person FROM now.contracts c JOIN now.contributions USING (person) WHERE c.kind = 'labour'"
        " AND c.\"end\" IS NULL AND month = '2018-06-01' LIMIT 1"
    )
    accepted = accept(declares(employed), EGOV)  # type: ignore[arg-type]
    assert accepted.conflict and accepted.outcome == "applied"
    assert accepted.after is not None and accepted.after.headline == accepted.before.headline  # type: ignore[union-attr]
    asked = as_owner('SELECT status, "table" FROM office.disputes_conflict WHERE person = %s ORDER BY 1, 2', [employed])
    proved = {each.status: each.tables for each in CONTRADICTS["housewife"]}
    assert asked == sorted(
        (status, table) for status in accepted.after.held if status in proved for table in proved[status]
    )


REFUSED = {
    "MRT-CHN-101": {"channel": "pigeon"},
    "MRT-CHN-102": {"source": "/channels/telecom"},
    "MRT-CHN-104": {"officer": "77"},
    "MRT-CHN-106": {"type": "kz.martebe.declaration.made.v9"},
    "MRT-CHN-108": {"corrects": "e-1"},
    "MRT-CHN-110": {"day": None},
    "MRT-CHN-111": {"category": "president"},
    "MRT-CHN-112": {"monthly_income": -1},
    "MRT-CHN-113": {"ground": "x" * 501},
    "MRT-CHN-114": {"time": datetime(2018, 8, 9, tzinfo=UTC)},
    "MRT-CHN-115": {"time": datetime(2018, 6, 1, tzinfo=UTC)},
    "MRT-CHN-116": {"day": date(2018, 8, 9)},
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_a_channel_may_not_send_is_refused_by_its_code(nobody: int, code: str) -> None:
    with pytest.raises(NotAllowedError, match=code):
        accept(declares(nobody, **REFUSED[code]), EGOV)
    assert as_owner("SELECT count(*) FROM office.channels_event WHERE person = %s", [nobody]) == [(0,)]


def test_no_channel_speaks_for_another(nobody: int) -> None:
    for channel in channels.values():
        event = declares(nobody, channel=channel.code, source=f"/channels/{channel.code}")
        if channel.code != "egov":
            with pytest.raises(NotAllowedError, match="MRT-CHN-102"):
                accept(event, EGOV)


def test_an_error_leaves_nothing_behind(nobody: int) -> None:
    """The journal, the declaration and the outbox stand together or not at all."""
    as_owner_run("ALTER TABLE office.channels_outbox ADD CONSTRAINT closed CHECK (false) NOT VALID")
    try:
        with pytest.raises(Exception, match="closed"):
            accept(declares(nobody), EGOV)
    finally:
        as_owner_run("ALTER TABLE office.channels_outbox DROP CONSTRAINT closed")
    for table in ("channels_event", "channels_announced", "channels_outbox"):
        assert as_owner(f"SELECT count(*) FROM office.{table} WHERE person = %s", [nobody]) == [(0,)]
    assert as_owner("SELECT count(*) FROM now.declarations WHERE person = %s", [nobody]) == [(0,)]


def as_owner_run(statement: str) -> None:
    connection.close()
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement)


def test_nothing_of_a_person_is_seen_without_a_reach(nobody: int) -> None:
    accept(declares(nobody), EGOV)
    for table in ("channels_event", "channels_announced", "channels_outbox"):
        with pytest.raises(Exception, match=r"martebe\.reach|malformed array"), connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM office.{table}")
