"""What is tried with somebody who has no status, as far as a register writes it down: by table, what tells it apart."""

from __future__ import annotations

from collections.abc import Mapping

from martebe.kazakhstan.records import contracts, declarations, measures

routes: Mapping[str, str] = {declarations.name: "channel", measures.name: "measure", contracts.name: "kind"}
"""A channel took a declaration, a measure of employment began, a contract was concluded."""

efforts: Mapping[str, str] = {
    f"{declarations.name}:contact_centre": "call",
    f"{declarations.name}:round": "visit",
    f"{declarations.name}:employment_centre": "call",
}
"""Routes that go as far as officers call or visit people; by the others people come themselves. Our own division."""
