"""What this room does behind the pages: after each load, forms are tried again that named nobody of the territory."""

from __future__ import annotations

from martebe.office.ledger.services import AfterEachLoad
from martebe.office.rounds.retrying import retry_all
from martebe.office.work import Chore

CHORES = (Chore("rounds.retry", 60.0, AfterEachLoad(retry_all)),)
