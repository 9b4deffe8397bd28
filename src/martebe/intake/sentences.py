"""What the lake says to whoever runs it, in three languages; ``{0}``, ``{1}`` are filled in by the error."""

from __future__ import annotations

from martebe.rules.words import Words

MANIFEST = Words(
    "«{0}» ілеспе құжаты жарамсыз. Табылғаны: {1}. Керегі: {2}. Түзетіп, қайта жіберіңіз.",
    "Сопроводительное описание «{0}» непригодно. Найдено: {1}. Нужно: {2}. Исправьте и пришлите снова.",
    "The manifest '{0}' cannot be used. Found: {1}. Expected: {2}. Correct it and send it again.",
)
NO_FILE = Words(
    "Ілеспе құжат атаған «{0}» файлы қасында жоқ. Екеуін бір қалтаға салыңыз.",
    "Файла «{0}», названного в описании, рядом нет. Положите оба в одну папку.",
    "The file '{0}' that the manifest names is not beside it. Put both into one folder.",
)
OTHER_TABLE = Words(
    "Ілеспе құжат «{0}» кестесін айтады, ал «{1}» күтілген. Құжатты не кестені түзетіңіз.",
    "Описание говорит о таблице «{0}», а ожидалась «{1}». Исправьте описание или таблицу.",
    "The manifest speaks of the table '{0}', '{1}' was expected. Correct the manifest or name the other table.",
)
BUSY = Words(
    "Қоймаға дәл қазір басқа үдеріс жазып жатыр. Ол аяқталғанда қайталаңыз.",
    "В хранилище сейчас пишет другой процесс. Повторите, когда он закончит.",
    "Another run is writing to the lake now. Repeat when it has finished.",
)
DISK = Words(
    "Қоймаға жазу мүмкін болмады ({0}); ештеңе қолданылған жоқ. Орын босатып не жадты арттырып, қайталаңыз.",
    "Записать в хранилище не удалось ({0}); ничего не применено. Освободите место или добавьте памяти и повторите.",
    "The lake could not be written ({0}); nothing was applied. Free some space or allow more memory, and repeat.",
)
NOT_EMPTY = Words(
    "«{0}» қалтасы бос емес. Жаңа қойма үшін бос қалта көрсетіңіз немесе барын ашыңыз.",
    "Папка «{0}» не пуста. Укажите пустую папку для нового хранилища или откройте имеющееся.",
    "The folder '{0}' is not empty. Name an empty one for a new lake, or open the lake that is there.",
)
NO_LAKE = Words(
    "«{0}» қалтасында қойма жоқ (lake.json оқылмайды). Жолын тексеріңіз немесе жаңасын жасаңыз.",
    "В папке «{0}» нет хранилища (lake.json не читается). Проверьте путь или создайте новое.",
    "There is no lake in '{0}' (no readable lake.json). Check the path, or create one.",
)
OLDER = Words(
    "«{0}» қоймасының пішімі {1} — ескі. raw қалтасындағы жеткізілімдерді жаңа қоймаға қайта қабылдаңыз.",
    "Формат хранилища «{0}» — {1}, он устарел. Примите поставки из папки raw заново в новое хранилище.",
    "The lake '{0}' has the older format {1}. Receive the deliveries of its raw folder again into a new lake.",
)
NEWER = Words(
    "«{0}» қоймасының пішімі {1} — бұл нұсқаға тым жаңа. Бағдарламаны жаңартыңыз.",
    "Формат хранилища «{0}» — {1}, он новее этой версии программы. Обновите программу.",
    "The lake '{0}' has format {1}, newer than this version reads. Update the program.",
)
UNKNOWN = Words(
    "{0} жеткізілімі қоймада жоқ. Нөмірін түбіртектен алыңыз.",
    "Поставки {0} в хранилище нет. Возьмите её номер из квитанции.",
    "The lake has no delivery {0}. Take its name from the receipt.",
)
NOT_HELD = Words(
    "{0} жеткізілімі кідіртілмеген, сондықтан оны босатудың керегі жоқ.",
    "Поставка {0} не задержана, выпускать её не нужно.",
    "Delivery {0} is not held, so there is nothing to release.",
)
NO_QUARANTINE = Words(
    "{0} жеткізілімінің оқшауланған жолы жоқ, қайталайтын ештеңе жоқ.",
    "У поставки {0} нет строк в карантине, повторять нечего.",
    "Delivery {0} has no rows in quarantine, so there is nothing to try again.",
)
REPLACED = Words(
    "{0} жеткізілімін кейінгі толық файл алмастырды; түзетулерді жаңа файлмен жіберіңіз.",
    "Поставку {0} заменил более поздний полный файл; пришлите исправления новым файлом.",
    "A later whole delivery replaced {0}; send the corrections in a new file.",
)
REPAIRED_COLUMNS = Words(
    "Түзетулердегі бағандар кестеде жоқ: {0}. Кестеде бары: {1}. Атауларын түзетіңіз.",
    "Столбцов из исправлений в таблице нет: {0}. В ней есть: {1}. Исправьте названия.",
    "The repairs name columns that the table does not have: {0}. It has: {1}. Correct the names.",
)
TWO_PERSONS = Words(
    "Мұны екі түрлі адам растауы керек. Екеуінің де атын көрсетіңіз.",
    "Это подтверждают двое разных людей. Назовите обоих.",
    "Two different persons must confirm this. Name both.",
)
BACK_IN_TIME = Words(
    "{0} уақыты қоймаға соңғы белгілі болған {1} уақытынан бұрын. Келген ретімен қабылдаңыз.",
    "Время {0} раньше последнего известного хранилищу {1}. Принимайте в порядке поступления.",
    "The time {0} lies before {1}, the last one the lake knows of. Receive in the order of arrival.",
)
NO_ZONE = Words(
    "{0} уақытының белдеуі көрсетілмеген. Оны жазыңыз, мысалы +05:00.",
    "У времени {0} не указан часовой пояс. Допишите его, например +05:00.",
    "The time {0} has no zone. Add it, for example +05:00.",
)
