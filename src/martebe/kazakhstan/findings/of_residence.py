"""The dead and the departed who go on in other registers: the phantoms that make records outnumber residents.

The months of the window are not held against anybody: ends of contracts and awards are entered late.
"""

from __future__ import annotations

from martebe.kazakhstan.facts.contracts import has_labour_contract
from martebe.kazakhstan.facts.contributions import contributions_arrive
from martebe.kazakhstan.facts.payments import receives_benefit, receives_old_age_pension, receives_service_pension
from martebe.kazakhstan.facts.residence import departed_before_window, died_before_window
from martebe.kazakhstan.findings.finding import finding
from martebe.kazakhstan.sources import RECORDS

_is_paid = receives_benefit | receives_old_age_pension | receives_service_pension

of_residence = (
    finding(
        "dead_but_contributes",
        "residence",
        died_before_window & contributions_arrive,
        kk="Қайтыс болған, бірақ кейінгі айлар үшін жарналар түсіп тұр",
        ru="Умер, но за более поздние месяцы поступают взносы",
        en="Dead, yet contributions arrive for later months",
        source=RECORDS,
    ),
    finding(
        "dead_but_under_contract",
        "residence",
        died_before_window & has_labour_contract,
        kk="Қайтыс болған, бірақ еңбек шарты жабылмаған",
        ru="Умер, но трудовой договор не закрыт",
        en="Dead, yet a labour contract is open",
        source=RECORDS,
    ),
    finding(
        "dead_but_paid",
        "residence",
        died_before_window & _is_paid,
        kk="Қайтыс болған, бірақ төлем тағайындалған күйі қалған",
        ru="Умер, но выплата остаётся назначенной",
        en="Dead, yet a pension or benefit is still awarded",
        source=RECORDS,
    ),
    finding(
        "departed_but_contributes",
        "residence",
        departed_before_window & contributions_arrive,
        kk="Елден кеткен, бірақ жарналар түсіп тұр",
        ru="Выехал за рубеж, но взносы поступают",
        en="Departed abroad, yet contributions arrive",
        source=RECORDS,
    ),
    finding(
        "departed_but_under_contract",
        "residence",
        departed_before_window & has_labour_contract,
        kk="Елден кеткен, бірақ еңбек шарты жабылмаған",
        ru="Выехал за рубеж, но трудовой договор не закрыт",
        en="Departed abroad, yet a labour contract is open",
        source=RECORDS,
    ),
)
