"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

# --- who, where, what -------------------------------------------------------------------------------------------------

MINISTRY = Words("Министрлік", "Министерство", "The ministry")
OUTSIDE = {
    "resident": Words("Тұрғынның өзі", "Сам житель", "The resident"),
    "channel": Words("Арна арқылы", "По каналу", "Through a channel"),
    "system": Words("Жүйе, адамсыз", "Система, без участия человека", "The system, by itself"),
}
ACTS = {
    "trail.verify": Words("Журналды тексеру", "Проверка журнала", "Verifying the trail"),
    "trail.entry": Words("Журнал жазбасын ашу", "Открытие записи журнала", "Opening an entry of the trail"),
    "trail.touched": Words("Кім қозғалғанын санау", "Подсчёт затронутых лиц", "Counting who was touched"),
    "trail.review": Words("Қарауларды тексеру", "Проверка просмотров", "Reviewing looks"),
}

# --- the chain --------------------------------------------------------------------------------------------------------

FAULTS = {
    "block_missing": Words("блок жоқ", "блока нет", "a block is missing"),
    "block_altered": Words("блок өзгертілген", "блок изменён", "a block was altered"),
    "block_forged": Words("блокқа біздің кілт қол қоймаған", "блок подписан не нашим ключом", "not signed by our key"),
    "range_altered": Words("блоктың ауқымы өзгертілген", "изменён охват блока", "the range of a block was altered"),
    "row_altered": Words(
        "жол өзгертілген, жойылған немесе қосылған",
        "строка изменена, удалена или добавлена",
        "a row was changed, removed or added",
    ),
    "row_outside": Words("жол ешбір блокқа кірмейді", "строка не входит ни в один блок", "a row lies in no block"),
    "head_unlike": Words(
        "тізбек сақталған басына сәйкес емес",
        "цепочка не сходится с сохранённой вершиной",
        "the chain does not lead to the head that was kept",
    ),
}
CHAIN_CUT = Words(
    "Бұрын мөрленген {0}-блок жоқ немесе басқа: дерекқор бұрынғы күйіне қайтарылған немесе тізбек кесілген. «martebe "
    "trail verify» іске қосыңыз; себебі түсіндірілгенде {1} файлын алып қойып, сақтаңыз. "
    "Оған дейін ештеңе мөрленбейді.",
    "Ранее опечатанного блока {0} нет, или он другой: базу вернули к прежнему состоянию, или цепочку обрезали. "
    "Запустите «martebe trail verify»; когда причина объяснена, уберите и сохраните файл {1}. До этого ничего не "
    "опечатывается.",
    "Block {0}, sealed earlier, is missing or another one: the database was restored to an earlier hour, or the chain "
    "was cut. Run 'martebe trail verify'; when the loss is explained, put the file {1} aside and keep it. Until then "
    "nothing is sealed.",
)
