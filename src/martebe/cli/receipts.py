"""Receipts as a person reads them: totals by table, and what needs a look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import RenderableType

from martebe.cli.refusals import Exit
from martebe.cli.teller import Teller
from martebe.intake import Receipt
from martebe.rules import Words

TABLE = Words("кесте", "таблица", "table")
DELIVERIES = Words("жеткізілім", "поставок", "deliveries")
ROWS = Words("жол", "строк", "rows")
FATES: dict[str, Words] = {
    "accepted": Words("қабылданды", "принято", "accepted"),
    "unchanged": Words("өзгермеген", "без изменений", "unchanged"),
    "duplicate": Words("қайталанған", "повторов", "duplicate"),
    "quarantined": Words("оқшауланған", "в карантине", "quarantined"),
    "refused": Words("қайтарылған", "отклонено", "refused"),
    "held": Words("кідіртілген", "задержано", "held"),
}
TOTALS = Words("Қабылданған жеткізілімдер", "Принятые поставки", "Deliveries received")
TO_SEE = Words("Назар аударарлық жайттар", "Требует внимания", "What needs a look")
DELIVERY = Words("жеткізілім", "поставка", "delivery")
OUTCOME = Words("нәтиже", "исход", "outcome")
CODE = Words("коды", "код", "code")
WHY = Words("себебі", "причина", "reason")
OUTCOMES = {
    "accepted": Words("қабылданды", "принята", "accepted"),
    "held": Words("кідіртілді", "задержана", "held"),
    "refused": Words("қайтарылды", "отклонена", "refused"),
}
HOW_TO_GO_ON = Words(
    "Кідіртілгенін екі адам босатады (martebe release), оқшауланған жолдарды martebe quarantine көрсетеді.",
    "Задержанное выпускают двое (martebe release), строки в карантине покажет martebe quarantine.",
    "What is held, two persons release (martebe release); rows set apart are shown by martebe quarantine.",
)


def is_odd(receipt: Receipt) -> bool:
    """Whether somebody should look at a delivery."""
    return receipt.outcome != "accepted" or receipt.fate("quarantined").rows > 0


def exit_of(receipts: Iterable[Receipt | None]) -> Exit:
    """Something odd, or all well; None is a delivery without a receipt."""
    return Exit.ODD if any(receipt is None or is_odd(receipt) for receipt in receipts) else Exit.DONE


def show_receipts(teller: Teller, data: object, receipts: Sequence[Receipt]) -> None:
    """Totals by table, then each delivery that needs a look."""
    odd = [receipt for receipt in receipts if is_odd(receipt)]
    if odd and not teller.as_json:
        teller.note(HOW_TO_GO_ON)
    teller.answer({"deliveries": data}, totals(teller, receipts), *([to_see(teller, odd)] if odd else []))


def totals(teller: Teller, receipts: Sequence[Receipt]) -> RenderableType:
    """Rows and their fates by table."""
    table = teller.table(TOTALS, TABLE, DELIVERIES, ROWS, *FATES.values(), numbers=range(1, 3 + len(FATES)))
    for name in dict.fromkeys(receipt.table for receipt in receipts):
        mine = [receipt for receipt in receipts if receipt.table == name]
        fates = [sum(receipt.fate(fate).rows for receipt in mine) for fate in FATES]
        teller.row(table, name, len(mine), sum(receipt.rows for receipt in mine), *fates)
    return table


def to_see(teller: Teller, receipts: Iterable[Receipt]) -> RenderableType:
    """Why each of some deliveries was refused or held, and which of its rows are in quarantine."""
    table = teller.table(TO_SEE, DELIVERY, TABLE, OUTCOME, ROWS, CODE, WHY, numbers=[3])
    for receipt in receipts:
        outcome = teller.say(OUTCOMES[receipt.outcome])
        for finding in (*receipt.holds, *receipt.findings):
            said = finding.words.said_in(teller.language)
            teller.row(table, receipt.delivery, receipt.table, outcome, finding.rows, finding.code, said)
    return table
