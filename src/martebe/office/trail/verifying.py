"""The verifier: walks the whole trail against its blocks and names the first block and row that do not fit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from martebe.office.trail import blocks
from martebe.office.trail.blocks import Connection, Row
from martebe.office.trail.chain import BEFORE_ALL, Block, Sealed, first_unlike, seal_rows
from martebe.office.trail.head import Head

Kind = Literal[
    "block_missing", "block_altered", "block_forged", "range_altered", "row_altered", "row_outside", "head_unlike"
]


@dataclass(frozen=True)
class Fault:
    """The first thing that does not fit: its kind, the block, and the row where one can be named."""

    kind: Kind
    block: int
    row: int | None = None


@dataclass(frozen=True)
class Verified:
    """What a walk found: how many blocks and rows fit, up to which block, and the first fault."""

    blocks: int
    rows: int
    last: Block | None
    fault: Fault | None


def verify(
    connection: Connection,
    trusted: Collection[bytes],
    head: Head | None = None,
    after: Block | None = None,
    most: int | None = None,
    progress: Callable[[int], None] = lambda blocks_done: None,
) -> Verified:
    """Check the blocks after ``after`` (from the first without it), at most so many, and every row in their ranges.

    trusted: public keys of the office. head: how far the chain went by what was kept elsewhere. The blocks are asked
    for first, the rows then: whatever is sealed meanwhile is not missed and not blamed.
    """
    with connection.transaction(), blocks.blocks_after(connection, after.number if after else 0, most) as chain:
        era, xact = (after.era, after.to_xact) if after else (0, 0)
        with blocks.rows_from(connection, era, xact) as rows:
            walk = _Walk(trusted, head, after, _Ahead(rows))
            for block in chain:
                if walk.fault is None:
                    walk.step(block)
                    progress(walk.blocks)
            if walk.fault is None and (most is None or walk.blocks < most):
                walk.end()
    return Verified(walk.blocks, walk.rows_seen, walk.last, walk.fault)


class _Ahead:
    """Rows, with a look at the next one."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.next: Row | None = next(rows, None)

    def below(self, era: int, xact: int) -> Iterator[tuple[int, bytes]]:
        """Id and bytes of the rows before a place; they are taken."""
        row = self.next
        while row is not None and (row[0] < era or (row[0] == era and row[1] < xact)):
            yield row[2], row[3]
            row = next(self._rows, None)
        self.next = row


class _Walk:
    """The way along the chain: the last block that fits, and how much was seen."""

    def __init__(self, trusted: Collection[bytes], head: Head | None, last: Block | None, rows: _Ahead) -> None:
        self.trusted, self.head, self.last, self.rows = trusted, head, last, rows
        self.blocks = self.rows_seen = 0
        self.fault: Fault | None = None

    def step(self, block: Block) -> None:
        """Take one block, or find its fault."""
        self.fault = self._fault_of_block(block) or self._fault_of_rows(block)
        if self.fault is None:
            self.last = block
            self.blocks += 1
            self.rows_seen += block.count

    def end(self) -> None:
        """The chain ends here: it must reach the head, and no row of an era that is over may be left."""
        reached = self.last.number if self.last else 0
        if self.head is not None and reached < self.head.number:
            self.fault = Fault("block_missing", reached + 1)
            return
        era = self.last.era if self.last else 0
        left = next(self.rows.below(era + 1, 0), None) if self._is_over(era) else None
        if left is not None:
            self.fault = Fault("row_outside", reached, left[0])

    def _is_over(self, era: int) -> bool:
        """Whether a block sealed its era to the last transaction there can be."""
        return self.last is not None and self.last.era == era and self.last.to_xact == blocks.LAST_XACT

    def _fault_of_block(self, block: Block) -> Fault | None:
        expected = self.last.number + 1 if self.last else 1
        if block.number != expected:
            return Fault("block_missing", expected)
        if block.hash != block.true_hash() or block.previous != (self.last.hash if self.last else BEFORE_ALL):
            return Fault("block_altered", block.number)
        if block.key not in self.trusted or not block.is_signed():
            return Fault("block_forged", block.number)
        if self.head is not None and self.head.number == block.number and self.head.hash != block.hash:
            return Fault("head_unlike", block.number)
        return None if self._follows(block) else Fault("range_altered", block.number)

    def _follows(self, block: Block) -> bool:
        """Whether its range begins where the last one ended, or with a new era."""
        if self.last is not None and self.last.era == block.era:
            return block.from_xact == self.last.to_xact
        return block.from_xact == 0 and (self.last is None or block.era > self.last.era)

    def _fault_of_rows(self, block: Block) -> Fault | None:
        stray = next(self.rows.below(block.era, block.from_xact), None)
        if stray is not None:
            return Fault("row_outside", block.number, stray[0])
        found = seal_rows(self.rows.below(block.era, block.to_xact))
        if found == Sealed(block.count, block.digest, block.leaves):
            return None
        return Fault("row_altered", block.number, first_unlike(block.leaves, found.leaves))
