"""What the trail needs done behind the pages: sealing, verifying on request, scoring the day before."""

from __future__ import annotations

from martebe.office import clock, keys
from martebe.office.trail import checking, head, scoring, sealing
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


def score() -> bool:
    """Score the looks of the day that is over."""
    with as_owner() as owner:
        return scoring.score_what_is_over(owner)


CHORES = [
    Chore("trail.seal", 1.0, seal),
    Chore("trail.check", 1.0, check),
    Chore("trail.score", 600.0, score),
]
