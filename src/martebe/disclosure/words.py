"""What a release says, in three languages."""

from __future__ import annotations

from martebe.rules import Words

TITLE = Words(
    "Тұрғындардың мәртебелері: аумақ және негізгі мәртебе бойынша адам саны",
    "Статусы жителей: число лиц по территории и основному статусу",
    "Statuses of residents: persons by place and headline",
)
DEFINITION = Words(
    "Халық тізіліміндегі әр адам бір рет, сол күнгі аумағы мен ең күшті мәртебесі бойынша саналады. Жариялау үшін әр"
    " ұсақ ұяшық құпия кілтпен жоғарғы не төменгі ондыққа дейін дөңгелектенген; шынайы саннан айырмасы 9-дан аспайды."
    " Барлық қорытынды осы ұяшықтардан қосылған: кестелер өзара сәйкес, бірақ ұяшықтардың айырмалары да қосылады."
    " Тізімде жоқ ұсақ ұяшық 0 болып жарияланды: онда 0-ден 9-ға дейін адам бар.",
    "Каждое лицо реестра населения учтено один раз, по территории на день и самому сильному статусу. Для публикации"
    " каждая мельчайшая ячейка округлена по тайному ключу до десятка вверх или вниз и отличается от истинной не более"
    " чем на 9. Все итоги сложены из этих ячеек: таблицы сходятся, но складываются и отклонения ячеек. Мельчайшая"
    " ячейка, которой нет в списке, опубликована как 0: в ней от 0 до 9 лиц.",
    "Each person of the population register is counted once, by the place on the day and the strongest status. For"
    " publication each finest cell is rounded by a secret key to the ten above or below, and is at most 9 from the"
    " truth. All totals are sums of these cells: the tables add up, and so do the deviations of their cells. A finest"
    " cell that is not listed is published as 0: it holds 0 to 9 persons.",
)
ROUNDED = Words(
    "Мұндағы әр сан құпия кілтпен ондықтарға дөңгелектенген ұяшықтардың қосындысы: олардан ешкімді тануға болмайды.",
    "Каждое число здесь – сумма ячеек, округлённых до десятков по тайному ключу: по ним никого нельзя узнать.",
    "Every number here is a sum of cells rounded to tens by a secret: nobody can be found again in them.",
)
ALL_STATUSES = Words("Барлық жазбалар", "Все записи", "All records")
UNKNOWN_DISTRICT = Words("Ауданы көрсетілмеген", "Район не указан", "District not told")

SHORT_KEY = Words(
    "Кілт файлында {0} байт бар, кемінде {1} керек. Кездейсоқ кілт жасап, оны шығарылымдардан бөлек сақтаңыз.",
    "В файле ключа {0} байт, нужно не менее {1}. Создайте случайный ключ и храните его отдельно от выпусков.",
    "The key file holds {0} bytes, and {1} at least are needed. Make a random key and keep it apart from the releases.",
)
OTHER_KEY = Words(
    "Бұл кілт {0}-шығарылымның кілті емес. Екі кілтпен дөңгелектенген кестелерді салыстырса, шынайы сан ашылады."
    " Бұрынғы кілтті беріңіз.",
    "Это не ключ выпуска {0}. Таблицы, округлённые по двум ключам, при сравнении выдают истинные числа."
    " Укажите прежний ключ.",
    "This is not the key of release {0}. Tables rounded by two keys give the true counts away when they are compared."
    " Give the key that was used before.",
)
OTHER_METHOD = Words(
    "{0}-шығарылым басқа әдіспен жасалған ({1}), ал бұл нұсқа {2} қолданады. Екі әдісті қатар жариялауға болмайды:"
    " сол шығарылымды жасаған нұсқаны қолданыңыз.",
    "Выпуск {0} сделан другим способом ({1}), а эта версия применяет {2}. Публиковать рядом два способа нельзя:"
    " возьмите версию, которой сделан тот выпуск.",
    "Release {0} was made in another way ({1}), and this version uses {2}. Two ways must not be published side by side:"
    " use the version that made that release.",
)
NOT_AS_RELEASED = Words(
    "{0} күні {1}-шығарылымда басқаша жарияланған. Бір күннің екі нұсқасын салыстыру адамдарды ашады: сол шығарылымдағы"
    " {2} есебін қалпына келтіріңіз.",
    "День {0} в выпуске {1} опубликован иначе. Сравнение двух версий одного дня раскрывает людей: восстановите расчёт"
    " {2}, из которого он сделан.",
    "The day {0} was published otherwise in release {1}. Comparing two versions of a day discloses people: restore the"
    " run {2} that it was made from.",
)
MISSING = Words(
    "{1}-шығарылымда жарияланған {0} күні бұл шығарылымда жоқ. {2} есебі тізілімде болуы керек: кейінгі айлар соған"
    " сүйеніп дөңгелектенеді.",
    "Дня {0}, опубликованного в выпуске {1}, здесь нет. Расчёт {2} должен быть в реестре: по нему округляются"
    " следующие месяцы.",
    "The day {0}, published in release {1}, is missing here. The run {2} has to be in the register: later months are"
    " rounded in accordance with it.",
)
CHANGED_REGISTER = Words(
    "Шығарылымдар тізілімінің {0}-жолы жазылғаннан кейін өзгерген. Оны сақтық көшірмеден қалпына келтіріңіз.",
    "Строка {0} реестра выпусков изменена после записи. Восстановите его из резервной копии.",
    "Line {0} of the register of releases was changed after it was written. Restore it from a backup.",
)
