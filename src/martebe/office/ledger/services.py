"""The door of the ledger: what the other rooms may ask of the records and bring into them."""

from __future__ import annotations

from martebe.office.ledger.standings import Standing, standings

__all__ = ["Standing", "standings"]
