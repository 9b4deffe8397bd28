"""Whether a person lives, and lives in the country."""

from __future__ import annotations

from martebe.kazakhstan.facts.windows import before_window, until_today
from martebe.kazakhstan.records import deaths, kandas, moves
from martebe.kazakhstan.sources import RECORDS, migration_law_2011
from martebe.rules import fact

is_dead = fact(
    "is_dead",
    deaths.where(died_on=until_today).exists(),
    kk="Қайтыс болғаны туралы акт бар",
    ru="Есть акт о смерти",
    en="There is an act of death",
    source=RECORDS,
)

died_before_window = fact(
    "died_before_window",
    deaths.where(died_on=before_window).exists(),
    kk="Бірнеше ай бұрын немесе одан да ерте қайтыс болған",
    ru="Умер несколько месяцев назад или раньше",
    en="Died months ago",
    source=RECORDS,
)

has_departed = fact(
    "has_departed",
    moves.where(day=until_today).last("kind", by="day") == "departed",
    kk="Тұрақты тұруға шетелге кеткен және қайтып келмеген",
    ru="Выехал за рубеж на постоянное жительство и не вернулся",
    en="Departed abroad for permanent residence and has not come back",
    source=RECORDS,
)

departed_before_window = fact(
    "departed_before_window",
    has_departed & (moves.where(day=before_window).last("kind", by="day") == "departed"),
    kk="Шетелге бірнеше ай бұрын немесе одан да ерте кеткен және қайтып келмеген",
    ru="Выехал за рубеж несколько месяцев назад или раньше и не вернулся",
    en="Departed months ago and has not come back",
    source=RECORDS,
)

is_kandas = fact(
    "is_kandas",
    kandas.in_force().exists(),
    kk="Қандас мәртебесі бар",
    ru="Имеет статус кандаса",
    en="Has the status of kandas",
    source=migration_law_2011("Before 2021 the same persons were called oralman."),
)

__all__ = ["departed_before_window", "died_before_window", "has_departed", "is_dead", "is_kandas"]
