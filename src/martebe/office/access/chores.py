"""What this room does behind the pages."""

from __future__ import annotations

from martebe.office.access.list_making import make_some
from martebe.office.work import Chore

CHORES = (Chore("lists", 5.0, make_some),)
