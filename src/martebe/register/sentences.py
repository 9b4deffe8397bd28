"""What the register says to whoever runs it, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

OTHER_FORMAT = Words(
    "«{0}» шешімінің пішімі {1}, ал бұл нұсқа {2} пішімін оқиды. Сол күнге қайта шешім шығарыңыз: martebe decide.",
    "Формат решения «{0}» — {1}, эта версия читает {2}. Примите решение на тот день заново: martebe decide.",
    "The run '{0}' has format {1}; this version reads {2}. Decide for that day again: martebe decide.",
)
NO_RUN = Words(
    "Тізілімде {0} бойынша шешім жоқ. Барлары: {1}. Алдымен шешім шығарыңыз: martebe decide.",
    "В реестре нет решения на {0}. Есть: {1}. Сначала примите его: martebe decide.",
    "The register holds no run for {0}. It holds: {1}. Make one first: martebe decide.",
)
NOBODY = Words(
    "Халық тізілімі {0} күніне жеткізілмеген, сондықтан ешкім туралы шешім шығару мүмкін емес. Алдымен жеткізілімді"
    " қабылдаңыз: martebe receive.",
    "Реестр населения на {0} не поставлен, решать не о ком. Сначала примите поставку: martebe receive.",
    "The population register had not been delivered by {0}, so there is nobody to decide for. Receive it first:"
    " martebe receive.",
)
UNKNOWN_PERSON = Words(
    "Сұралған нөмір {0} жағдай бойынша халық тізілімінде жоқ. Нөмірді не білу күнін тексеріңіз.",
    "Указанного номера нет в реестре населения по состоянию на {0}. Проверьте номер или день знания.",
    "The number asked for is not in the population register as known at {0}. Check the number, or the time of knowing.",
)
BEFORE_ANY_RULE = Words(
    "{0} күні бірде-бір ереже күшінде болмаған. Ең ертесі {1} күннен күшінде.",
    "На {0} не действует ни одно правило. Самое раннее действует с {1}.",
    "No rule is in force on {0}. The earliest is in force since {1}.",
)
