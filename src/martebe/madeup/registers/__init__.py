"""What each register holds of the people who were made up, and since when it knows."""

from __future__ import annotations

from collections.abc import Iterator

from martebe.madeup.registers.business import employer_rows, entrepreneur_rows
from martebe.madeup.registers.contributions import contribution_rows, single_payment_rows
from martebe.madeup.registers.declared import declaration_rows
from martebe.madeup.registers.families import household_rows, kinship_rows
from martebe.madeup.registers.labour import assistance_rows, contract_rows, disability_rows
from martebe.madeup.registers.named import name_rows
from martebe.madeup.registers.odd_work import odd_work_rows
from martebe.madeup.registers.payments import social_payment_rows
from martebe.madeup.registers.population import death_rows, kandas_rows, link_rows, move_rows, resident_rows
from martebe.madeup.registers.rows import Rows
from martebe.madeup.registers.services import closed_rows, learner_rows, measure_rows, pregnancy_rows, unemployed_rows
from martebe.madeup.world import World

ONCE = (
    resident_rows, name_rows, death_rows, move_rows, kandas_rows, link_rows, kinship_rows, household_rows,
    contract_rows, assistance_rows, disability_rows, entrepreneur_rows, social_payment_rows, unemployed_rows,
    measure_rows, learner_rows, pregnancy_rows, closed_rows, declaration_rows,
)  # fmt: skip


def all_rows(world: World) -> Iterator[Rows]:
    """Everything that the registers ever hold of one chunk, table by table; contributions month by month."""
    for register in ONCE:
        yield register(world)
    yield from odd_work_rows(world)
    yield from contribution_rows(world)
    yield from single_payment_rows(world)


__all__ = ["Rows", "all_rows", "employer_rows"]
