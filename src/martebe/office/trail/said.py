"""What every row of the trail says in words, whoever reads it."""

from __future__ import annotations

from martebe.office.trail import naming
from martebe.rules.words import Words


class Done:
    """A row that tells a deed by the codes of the policy."""

    act: str
    purpose: str

    @property
    def act_words(self) -> Words:
        """What was done."""
        return naming.act(self.act)

    @property
    def purpose_words(self) -> Words:
        """What it was done for."""
        return naming.purpose(self.purpose)


class DoneBy(Done):
    """A row that also tells what its actor was in the office, and where; without a territory, in the whole country."""

    role: str
    territory: int | None

    @property
    def office(self) -> Words:
        """Where they work: a region or district, or the whole country's office."""
        return naming.place(self.territory) if self.territory else naming.central(self.role)

    @property
    def role_words(self) -> Words:
        """What they are."""
        return naming.role(self.role)
