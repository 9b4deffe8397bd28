"""An employer pays contributions, yet no labour contract was in force in the months they are for."""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import had_labour_contract_lately
from martebe.kazakhstan.facts.contributions import labour_contributions_arrive
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY, labour_code
from martebe.rules import Status

status = Status(
    "contributions_without_contract",
    kk="Жарнасы түсетін, шарты белгісіз жұмыскер",
    ru="Работник со взносами, но без договора",
    en="Contributions without a contract",
    group="employed",
    insurance="employer_pays",
    source=labour_code("art. 33", "A labour contract is written before the work begins."),
    since=FIRST_VERIFICATION_DAY,
    when=labour_contributions_arrive & ~had_labour_contract_lately,
)
