"""The chain over the trail: each row is sealed once, whoever writes meanwhile, and no change hides."""

import random
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from martebe.office import locks
from martebe.office.trail import blocks, sealing
from martebe.office.trail.chain import Block, make_block, public_bytes, seal_rows
from martebe.office.trail.head import Head
from martebe.office.trail.sealing import ChainCutError, begin_era, seal, unsealed
from martebe.office.trail.verifying import Fault, Verified, verify

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
AT = datetime(2018, 8, 2, 9, tzinfo=UTC)
ADD = """
INSERT INTO office.trail_entry (at, actor, role, territory, act, purpose, person, persons, detail)
VALUES (%s, %s, 'consultant', 750000000, 'desk.card', 'service', %s, %s, %s)
"""
Connection = psycopg.Connection[Any]


def add(connection: Connection, count: int, draw: random.Random) -> None:
    """So many rows, in transactions of one to three."""
    while count > 0:
        some = min(count, draw.randint(1, 3))
        with connection.transaction():
            for _ in range(some):
                person, persons = draw.choice([(draw.randint(10**11, 10**12), None), (None, [1, 2, 3]), (None, None)])
                at = AT + timedelta(microseconds=draw.randint(0, 10**9))
                connection.execute(ADD, [at, f"officer:{draw.randint(1, 9)}", person, persons, '{"count": 1}'])
        count -= some


def checked(connection: Connection, head: Head | None = None) -> Verified:
    return verify(connection, {public_bytes(KEY)}, head)


def seal_all(connection: Connection, most: int = 20) -> list[Block]:
    return list(iter(lambda: seal(connection, KEY, AT, most=most), None))


@pytest.fixture
def owner(bare_office: str) -> Iterator[Connection]:
    with psycopg.connect(bare_office, autocommit=True) as connection:
        yield connection


def test_a_whole_trail_is_found_whole(owner):
    add(owner, 100, random.Random(1))
    sealed = seal_all(owner)
    add(owner, 7, random.Random(2))
    found = checked(owner, Head.of(sealed[-1]))
    assert found == Verified(len(sealed), 100, sealed[-1], None)
    assert len(sealed) >= 5 and sum(block.count for block in sealed) == 100
    assert unsealed(owner)[0] == 7


def test_an_empty_trail_is_whole_and_gives_no_block(owner):
    assert seal(owner, KEY, AT) is None
    assert checked(owner) == Verified(0, 0, None, None)


def test_verifying_goes_on_where_it_stopped(owner):
    add(owner, 100, random.Random(1))
    sealed = seal_all(owner)
    first = verify(owner, {public_bytes(KEY)}, most=2)
    rest = verify(owner, {public_bytes(KEY)}, Head.of(sealed[-1]), after=first.last)
    assert (first.blocks, first.last, first.fault) == (2, sealed[1], None)
    assert (rest.blocks, rest.last, rest.fault) == (len(sealed) - 2, sealed[-1], None)
    assert first.rows + rest.rows == 100


def test_the_trail_is_sealed_while_a_lake_is_loaded(bare_office, owner):
    """A national load takes many minutes; the locks of the office are all different."""
    numbers = [value for name, value in vars(locks).items() if name.isupper()]
    assert len(set(numbers)) == len(numbers) > 2
    add(owner, 3, random.Random(1))
    with psycopg.connect(bare_office, autocommit=True) as loading:
        loading.execute("SELECT pg_advisory_lock(%s)", [locks.LOADING])
        assert seal(owner, KEY, AT) is not None


def test_a_transaction_that_runs_holds_its_rows_back_and_is_sealed_later(bare_office, owner):
    with psycopg.connect(bare_office) as slow:
        slow.execute(ADD, [AT, "officer:1", None, None, "{}"])
        add(owner, 5, random.Random(1))
        assert seal(owner, KEY, AT) is None
        slow.commit()
    block = seal(owner, KEY, AT)
    assert block is not None and block.count == 6
    assert checked(owner).fault is None


def test_what_was_rolled_back_leaves_no_gap_to_complain_of(owner):
    for seed in range(20):
        add(owner, 2, random.Random(seed))
        with owner.transaction(force_rollback=True):
            add(owner, 2, random.Random(seed))
    sealed = seal_all(owner)
    assert checked(owner) == Verified(len(sealed), 40, sealed[-1], None)


def test_every_row_is_sealed_exactly_once_while_many_write(bare_office, owner):
    writers = [threading.Thread(target=_write, args=(bare_office, seed)) for seed in range(4)]
    sealers = [threading.Thread(target=_seal_while, args=(bare_office, writers)) for _ in range(2)]
    for each in (*writers, *sealers):
        each.start()
    for each in (*writers, *sealers):
        each.join()
    seal_all(owner, most=10_000)
    written = owner.execute("SELECT count(*) FROM office.trail_entry").fetchone()
    found = checked(owner)
    assert found.fault is None and written == (found.rows,) and found.rows > 4 * 150
    with owner.transaction(), blocks.blocks_after(owner, 0) as chain:
        ids = [number for block in chain for number in _ids(block)]
    assert len(ids) == len(set(ids)) == found.rows


def _write(address: str, seed: int) -> None:
    draw = random.Random(seed)
    with psycopg.connect(address, autocommit=True) as connection:
        for _ in range(150):
            with connection.transaction(force_rollback=draw.random() < 0.2):
                add(connection, draw.randint(1, 4), draw)


def _seal_while(address: str, writers: list[threading.Thread]) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        while any(each.is_alive() for each in writers):
            seal(connection, KEY, AT, most=37)


def _ids(block: Block) -> list[int]:
    return [int.from_bytes(block.leaves[place : place + 8], "big") for place in range(0, len(block.leaves), 16)]


# --- tampering --------------------------------------------------------------------------------------------------------

Tamper = Callable[[Connection, random.Random, int], str]
"""Changes something in a chain of so many blocks and says what."""


def _some_row(connection: Connection, draw: random.Random) -> int:
    rows = connection.execute("SELECT id FROM office.trail_entry WHERE act <> 'unsealed' ORDER BY id").fetchall()
    return int(draw.choice(rows)[0])


def _change_row(connection: Connection, draw: random.Random, _: int) -> str:
    column, value = draw.choice(
        [
            ("id", "1000000"),
            ("era", "era + 1"),
            ("xact", "(xact::text::bigint + 1)::text::xid8"),
            ("xact", "'99999999'"),
            ("at", "at + interval '1 microsecond'"),
            ("actor", "actor || ' '"),
            ("role", "'operator'"),
            ("territory", "NULL"),
            ("act", "'desk.find'"),
            ("purpose", "''"),
            ("person", "coalesce(person, 0) + 1"),
            ("person", "CASE WHEN person IS NULL THEN 7 END"),
            ("persons", "CASE WHEN persons IS NULL THEN '{}'::bigint[] END"),
            ("detail", "'{}'"),
        ]
    )
    connection.execute("ALTER TABLE office.trail_entry ALTER id SET GENERATED BY DEFAULT")
    row = _some_row(connection, draw)
    connection.execute(f"UPDATE office.trail_entry SET {column} = {value} WHERE id = {row}".encode())
    return f"row {row}: {column} = {value}"


def _delete_row(connection: Connection, draw: random.Random, _: int) -> str:
    row = _some_row(connection, draw)
    connection.execute(f"DELETE FROM office.trail_entry WHERE id = {row}".encode())
    return f"row {row} deleted"


def _swap_rows(connection: Connection, draw: random.Random, _: int) -> str:
    one, other = _some_row(connection, draw), _some_row(connection, draw)
    while other == one:
        other = _some_row(connection, draw)
    connection.execute("ALTER TABLE office.trail_entry ALTER id SET GENERATED BY DEFAULT")
    for old, new in ((one, -1), (other, one), (-1, other)):
        connection.execute(f"UPDATE office.trail_entry SET id = {new} WHERE id = {old}".encode())
    return f"rows {one} and {other} swapped"


def _insert_row(connection: Connection, draw: random.Random, _: int) -> str:
    row = _some_row(connection, draw)
    copied = "xact, era, at, actor, role, act, purpose, person, persons, detail"
    connection.execute(
        f"INSERT INTO office.trail_entry ({copied}) SELECT {copied} FROM office.trail_entry WHERE id = {row}".encode()
    )
    return f"row {row} doubled"


def _change_block(connection: Connection, draw: random.Random, blocks_there: int) -> str:
    number = draw.randint(1, blocks_there)
    column = draw.choice(
        [
            "number",
            "era",
            "from_xact",
            "to_xact",
            "leaves",
            "digest",
            "previous",
            "sealed_at",
            "key",
            "hash",
            "signature",
        ]
    )
    value = {
        "number": "number + 1000",
        "era": "era + 1",
        "from_xact": "from_xact - 1",
        "to_xact": "to_xact + 1",
        "sealed_at": "sealed_at + interval '1 microsecond'",
    }.get(column, _flipped(column, draw))
    connection.execute(f"UPDATE office.trail_block SET {column} = {value} WHERE number = {number}".encode())
    return f"block {number}: {column} = {value}"


def _flipped(column: str, draw: random.Random) -> str:
    bit = f"({draw.randint(0, 10**6)} % (8 * length({column})))"
    return f"set_bit({column}, {bit}, 1 - get_bit({column}, {bit}))"


def _delete_block(connection: Connection, draw: random.Random, blocks_there: int) -> str:
    number = draw.randint(1, blocks_there)
    connection.execute(f"DELETE FROM office.trail_block WHERE number = {number}".encode())
    return f"block {number} deleted"


def _cut_chain(connection: Connection, draw: random.Random, blocks_there: int) -> str:
    number = draw.randint(1, blocks_there)
    connection.execute(f"DELETE FROM office.trail_block WHERE number >= {number}".encode())
    return f"blocks from {number} on deleted"


def _seal_again(connection: Connection, draw: random.Random, blocks_there: int) -> str:
    """A row changed, and the chain sealed anew from there on by somebody without the office's key."""
    changed = _change_row_simply(connection, draw)
    connection.execute("DELETE FROM office.trail_block")
    start, last = 0, None
    while block := _forged(connection, start, last):
        start, last = block.to_xact, block
    return f"{changed}, {blocks_there} blocks sealed again"


def _forged(connection: Connection, start: int, last: Block | None) -> Block | None:
    rows = blocks.rows_between(connection, 1, (start, blocks.LAST_XACT))
    if not rows:
        return None
    block = make_block(last, 1, (start, blocks.LAST_XACT), seal_rows(rows), AT, STRANGER)
    blocks.add(connection, block)
    return block


def _change_row_simply(connection: Connection, draw: random.Random) -> str:
    row = _some_row(connection, draw)
    connection.execute(f"UPDATE office.trail_entry SET purpose = 'audit' WHERE id = {row}".encode())
    return f"row {row} changed"


TAMPERS: list[Tamper] = [
    _change_row,
    _change_row,
    _delete_row,
    _swap_rows,
    _insert_row,
    _change_block,
    _change_block,
    _delete_block,
    _cut_chain,
    _seal_again,
]
TRIALS = 300


def test_no_change_by_a_superuser_hides(owner):
    """One change in each of 300 trials, with all triggers off: found, every time."""
    draw = random.Random(20180802)
    add(owner, 120, draw)
    sealed = seal_all(owner, most=10)
    head, missed = Head.of(sealed[-1]), []
    for trial in range(TRIALS):
        with owner.transaction(force_rollback=True):
            for table in ("trail_entry", "trail_block"):
                owner.execute(f"ALTER TABLE office.{table} DISABLE TRIGGER ALL".encode())
            changed = TAMPERS[trial % len(TAMPERS)](owner, draw, len(sealed))
            if checked(owner, head).fault is None:
                missed.append(changed)
    assert missed == []
    assert checked(owner, head).fault is None


def test_the_block_and_the_row_are_named(owner):
    add(owner, 50, random.Random(3))
    sealed = seal_all(owner, most=10)
    ids = _ids(sealed[2])
    for change, row in (
        ("UPDATE office.trail_entry SET purpose = 'audit' WHERE id = {0}", ids[4]),
        ("DELETE FROM office.trail_entry WHERE id = {0}", ids[4]),
        ("DELETE FROM office.trail_entry WHERE id = {0}", ids[-1]),
    ):
        with owner.transaction(force_rollback=True):
            owner.execute("ALTER TABLE office.trail_entry DISABLE TRIGGER ALL")
            owner.execute(change.format(row).encode())
            assert checked(owner).fault == Fault("row_altered", 3, row)


def test_a_chain_that_was_cut_is_sealed_no_further(owner):
    add(owner, 50, random.Random(3))
    head = Head.of(seal_all(owner, most=10)[-1])
    owner.execute("ALTER TABLE office.trail_block DISABLE TRIGGER ALL")
    owner.execute("DELETE FROM office.trail_block WHERE number = %s", [head.number])
    with pytest.raises(ChainCutError, match=f"Block {head.number}, sealed earlier"):
        seal(owner, KEY, AT, head)
    assert checked(owner, head).fault == Fault("block_missing", head.number)


def test_a_head_is_read_back_and_an_altered_one_refused(owner):
    add(owner, 5, random.Random(3))
    head = Head.of(seal_all(owner)[-1])
    assert Head.read(str(head)) == head
    for altered in (str(head).replace(head.hash.hex(), bytes(32).hex()), "{}", "[]", "x"):
        with pytest.raises(ValueError, match=r"."):
            Head.read(altered)


# --- another cluster --------------------------------------------------------------------------------------------------


def test_after_a_restore_a_new_era_begins_and_all_is_sealed(owner):
    """Restored rows have numbers of transactions that are still to come here."""
    add(owner, 30, random.Random(4))
    seal_all(owner, most=10)
    add(owner, 5, random.Random(5))
    assert not begin_era(owner)
    _move_ahead(owner)
    assert begin_era(owner)
    assert not begin_era(owner)
    add(owner, 8, random.Random(6))
    later = seal_all(owner, most=10)
    assert [(block.era, block.count) for block in later] == [(1, 5), (2, 8)]
    assert checked(owner).fault is None and checked(owner).rows == 43


def _move_ahead(connection: Connection) -> None:
    """As a dump of a cluster with higher numbers comes: sealed there, by the same key, with five rows not sealed."""
    far = 10**9
    for table in ("trail_entry", "trail_block"):
        connection.execute(f"ALTER TABLE office.{table} DISABLE TRIGGER ALL".encode())
    connection.execute(f"UPDATE office.trail_entry SET xact = (xact::text::bigint + {far})::text::xid8".encode())
    connection.execute("DELETE FROM office.trail_block")
    last: Block | None = None
    ends = connection.execute("SELECT xact::text::bigint + 1 FROM office.trail_entry ORDER BY id LIMIT 30").fetchall()
    for end in sorted({row[0] for row in ends[9::10]}):
        start = last.to_xact if last else 0
        last = make_block(last, 1, (start, end), seal_rows(blocks.rows_between(connection, 1, (start, end))), AT, KEY)
        blocks.add(connection, last)


def test_sealing_and_verifying_are_fast(owner):
    """G11 asks 18 million rows in five minutes, 60,000 rows a second; slower machines and loads get a third."""
    owner.execute(
        "INSERT INTO office.trail_entry (at, actor, role, act, purpose, person) "
        "SELECT now(), 'officer:1', 'consultant', 'desk.card', 'service', g FROM generate_series(1, 60000) g"
    )
    begun = perf_counter()
    assert sum(block.count for block in seal_all(owner, most=sealing.ROWS_OF_A_BLOCK)) == 60_000
    sealed = perf_counter()
    assert checked(owner).rows == 60_000
    ended = perf_counter()
    print(f"sealed {60_000 / (sealed - begun):,.0f} rows/s, verified {60_000 / (ended - sealed):,.0f} rows/s")
    assert 60_000 / (ended - sealed) > 20_000
