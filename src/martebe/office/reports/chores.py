"""What this room does behind the pages: it makes the reports and releases that were asked for."""

from __future__ import annotations

from martebe.office.reports import making, releasing
from martebe.office.work import Chore

CHORES = (Chore("reports", 1.0, making.make_next), Chore("releases", 5.0, releasing.make_next))
