"""What the trail needs done behind the pages: sealing every second, and the verifications that were asked for."""

from __future__ import annotations

from martebe.office import clock, keys
from martebe.office.trail import checking, head, sealing
from martebe.office.trail.owner import as_owner
from martebe.office.trail.trust import NAME
from martebe.office.work import Chore


def seal() -> bool:
    """Seal one block and remember the head; whether there may be more to seal at once."""
    with as_owner() as owner:
        block = sealing.seal(owner, keys.signing_key(NAME), clock.now(), head.read_kept())
    if block is not None:
        head.keep(block)
    return block is not None and block.count >= sealing.ROWS_OF_A_BLOCK


def check() -> bool:
    """Go on with a verification that was asked for."""
    with as_owner() as owner:
        return checking.go_on(owner)


CHORES = [Chore("trail.seal", 1.0, seal), Chore("trail.check", 1.0, check)]
