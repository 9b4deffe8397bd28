"""What is done behind the pages: subscribers are told."""

from __future__ import annotations

from martebe.office.channels.relay import relay
from martebe.office.work import Chore

CHORES = (Chore("channels.relay", 0.5, relay),)
