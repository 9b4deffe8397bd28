"""The groups that statuses are counted by, in the order in which figures show them."""

from __future__ import annotations

from martebe.rules import Words

status_groups: dict[str, Words] = {
    "left_the_register": Words("Тізілімнен шыққандар", "Выбывшие из реестра", "Left the register"),
    "closed_list": Words("Жабық тізімдердегілер", "Состоящие в закрытых списках", "On closed lists"),
    "minor": Words("Кәмелетке толмағандар", "Несовершеннолетние", "Minors"),
    "employed": Words("Жалдамалы жұмыскерлер", "Работающие по найму", "Employed"),
    "self_employed": Words("Өзін-өзі жұмыспен қамтығандар", "Самозанятые с регистрацией или взносами", "Self-employed"),
    "informal": Words("Ресімделмей жұмыс істейтіндер", "Неформально занятые", "Informally employed"),
    "learner": Words("Білім алушылар", "Обучающиеся", "Learners"),
    "supported": Words("Әлеуметтік қолдау алушылар", "Получающие поддержку", "Supported"),
    "not_working": Words("Жұмыс істемейтіндер", "Неработающие", "Not working"),
    "said_to_have_left": Words("Кеткені мәлімделгендер", "Выехавшие по заявлению", "Said to have left"),
}
