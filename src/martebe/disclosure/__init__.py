"""Open data behind disclosure control: counts by place and status, from which nobody can be found again.

A table of true counts (``counted``) becomes one that may be published (``protected``): finest cells rounded to tens by
a secret, margins summed from them. ``publish`` writes a release and enters it in the register of ``Releases``, which
refuses one that could be compared with an earlier one to disclose.
"""

from martebe.disclosure.attack import Attack, attack
from martebe.disclosure.errors import DisclosureError
from martebe.disclosure.publish import Made, made, publish, read_key
from martebe.disclosure.releases import (
    Content,
    Month,
    Release,
    ReleaseRegister,
    Releases,
    content_of,
    refuse_comparable,
)
from martebe.disclosure.report import public_report
from martebe.disclosure.rounding import BASE, protected
from martebe.disclosure.table import LEVELS, Cell, Level, Table, counted

__all__ = [
    "BASE", "LEVELS", "Attack", "Cell", "Content", "DisclosureError", "Level", "Made", "Month", "Release",
    "ReleaseRegister", "Releases", "Table", "attack", "content_of",
    "counted", "made", "protected", "public_report", "publish",
    "read_key", "refuse_comparable",
]  # fmt: skip
