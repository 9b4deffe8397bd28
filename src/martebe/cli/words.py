"""What the command line says to whoever calls it, in three languages; ``{0}``, ``{1}`` are filled in."""

from __future__ import annotations

from martebe.rules import Words

# --- calls ------------------------------------------------------------------------------------------------------

MISSING = Words(
    "{0} көрсетілмеген. Оны беріңіз; бәрі мұнда сипатталған: martebe --help.",
    "Не указано: {0}. Укажите; всё описано здесь: martebe --help.",
    "{0} is missing. Give it; all is described by: martebe --help.",
)
NO_OPTION = Words(
    "{0} деген параметр жоқ. Барларын көру үшін пәрменге --help қосыңыз.",
    "Нет параметра {0}. Имеющиеся покажет та же команда с --help.",
    "There is no option {0}. Those there are, the same command shows with --help.",
)
NO_COMMAND = Words(
    "«{0}» деген пәрмен жоқ. Барлары: martebe --help.",
    "Нет команды «{0}». Имеющиеся: martebe --help.",
    "There is no command '{0}'. Those there are: martebe --help.",
)
BAD_VALUE = Words(
    "{0} мәні жарамсыз. Қандай мән керегін көру үшін пәрменге --help қосыңыз.",
    "Значение {0} непригодно. Какое нужно, покажет та же команда с --help.",
    "The value of {0} cannot be used. Which one is expected, the same command shows with --help.",
)
NOT_UNDERSTOOD = Words(
    "Шақыру түсініксіз: артық сөз бар немесе параметрдің мәні жоқ. Пәрменге --help қосыңыз.",
    "Вызов непонятен: есть лишнее слово или у параметра нет значения. Добавьте к команде --help.",
    "The call is not understood: there is a word too many, or an option without its value. Add --help to the command.",
)
NOT_A_DAY = Words(
    "{0}: «{1}» күн емес. Күнді 2018-08-01 түрінде жазыңыз.",
    "{0}: «{1}» — не день. Запишите день так: 2018-08-01.",
    "{0}: '{1}' is no day. Write a day as 2018-08-01.",
)
NOT_A_MOMENT = Words(
    "{0}: «{1}» уақыт емес. 2018-08-01 (сол күннің соңы, UTC) немесе 2018-08-01T20:00+06:00 түрінде жазыңыз.",
    "{0}: «{1}» — не время. Запишите 2018-08-01 (конец этого дня, UTC) или 2018-08-01T20:00+06:00.",
    "{0}: '{1}' is no time. Write 2018-08-01 (the end of that day, UTC) or 2018-08-01T20:00+06:00.",
)
NOT_A_PERSON = Words(
    "Адам нөмірі (ЖСН) 12 цифрдан тұрады. Оны түгел жазыңыз немесе «-» беріп, енгізу арқылы жіберіңіз.",
    "Номер человека (ИИН) состоит из 12 цифр. Запишите его целиком или укажите «-» и передайте через ввод.",
    "A person number (IIN) has 12 digits. Write all of them, or give '-' and pass it on standard input.",
)
NOT_AN_OVERRIDE = Words(
    "«{0}» түсініксіз. КОД=МӘН немесе КОД:КІЛТ=МӘН түрінде жазыңыз, мысалы minimum_wage=30000.",
    "«{0}» непонятно. Запишите КОД=ЗНАЧЕНИЕ или КОД:КЛЮЧ=ЗНАЧЕНИЕ, например minimum_wage=30000.",
    "'{0}' is not understood. Write CODE=VALUE or CODE:KEY=VALUE, for example minimum_wage=30000.",
)
NO_NUMBER = Words(
    "Заңда «{0}» деген сан жоқ. Жақындары: {1}. Бәрі: martebe numbers.",
    "Нет числа закона «{0}». Близкие: {1}. Все: martebe numbers.",
    "There is no number of the law '{0}'. Close to it: {1}. All of them: martebe numbers.",
)
NO_KEY = Words(
    "«{0}» санының кілттері: {1}; берілгені: «{2}». КОД:КІЛТ=МӘН түрінде жазыңыз.",
    "У числа «{0}» ключи: {1}; дано: «{2}». Запишите КОД:КЛЮЧ=ЗНАЧЕНИЕ.",
    "The number '{0}' has the keys: {1}; found '{2}'. Write CODE:KEY=VALUE.",
)
NO_TABLE = Words(
    "«{0}» деген кесте жоқ. Барлары: {1}.",
    "Нет таблицы «{0}». Есть: {1}.",
    "There is no table '{0}'. There are: {1}.",
)
NO_MANIFESTS = Words(
    "«{0}» ішінде жеткізілім жоқ: *.delivery.json ілеспе құжаты табылмады. martebe tables оны сипаттайды.",
    "В «{0}» нет поставок: не найдено описаний *.delivery.json. Их описывает martebe tables.",
    "There is no delivery in '{0}': no manifest *.delivery.json was found. It is described by: martebe tables.",
)
NOT_SENT = Words(
    "«{0}» ілеспе құжатында жіберілген уақыты (sent_at) жоқ. --received-at көрсетіңіз.",
    "В описании «{0}» нет времени отправки (sent_at). Укажите --received-at.",
    "The manifest '{0}' does not say when it was sent (sent_at). Give --received-at.",
)
ONE_OF_TWO = Words(
    "{0} және {1} бірге берілмейді. Біреуін таңдаңыз.",
    "{0} и {1} вместе не указывают. Выберите одно.",
    "{0} and {1} cannot be given together. Choose one.",
)
NOTHING_CHANGED = Words(
    "Не өзгеретіні айтылмаған. --number немесе --rules беріңіз.",
    "Не сказано, что меняется. Укажите --number или --rules.",
    "It is not said what changes. Give --number or --rules.",
)
RULES_FILE = Words(
    "«{0}» ережелер файлы, {1}-жол: {2}. Түзетіп, қайталаңыз; үлгісі: martebe simulate --help.",
    "Файл правил «{0}», строка {1}: {2}. Исправьте и повторите; как писать: martebe simulate --help.",
    "The file of rules '{0}', line {1}: {2}. Correct it and repeat; how to write one: martebe simulate --help.",
)
NO_RULES = Words(
    "«{0}» файлында statuses тізімі де, changed(catalogue) функциясы да жоқ. Біреуін жазыңыз.",
    "В файле «{0}» нет ни списка statuses, ни функции changed(catalogue). Напишите одно из двух.",
    "The file '{0}' has neither a list `statuses` nor a function `changed(catalogue)`. Write one of them.",
)
REPAIRS_FILE = Words(
    '«{0}» түзету файлы емес. Керегі: JSON, мысалы {{"17": {{"person": "000101000010"}}}}.',
    '«{0}» — не файл исправлений. Нужен JSON, например {{"17": {{"person": "000101000010"}}}}.',
    '\'{0}\' is no file of repairs. JSON is expected, for example {{"17": {{"person": "000101000010"}}}}.',
)
BACKWARDS = Words(
    "Бірінші күн {0} соңғы күн {1} кейін тұр. Орнын ауыстырыңыз.",
    "Первый день {0} позже последнего {1}. Поменяйте их местами.",
    "The first day {0} lies after the last {1}. Exchange them.",
)
OUT_OF_LAKE = Words(
    "Қойма бос: бірде-бір жеткізілім қабылданбаған. Алдымен қабылдаңыз: martebe receive.",
    "Хранилище пусто: не принято ни одной поставки. Сначала примите: martebe receive.",
    "The lake is empty: no delivery has been received. Receive one first: martebe receive.",
)
NO_EARLIER_RUN = Words(
    "{0} күнінен бұрынғы шешім жоқ, салыстыратын ештеңе жоқ. Шығарыңыз (martebe decide) немесе --first көрсетіңіз.",
    "Нет решения на день раньше {0}, сравнивать не с чем. Примите его (martebe decide) или укажите --first.",
    "There is no run of a day before {0} to compare with. Make one (martebe decide), or give --first.",
)

# --- ends -------------------------------------------------------------------------------------------------------

INTERRUPTED = Words(
    "Үзілді. Жартылай жазылған ештеңе қалған жоқ; қайта іске қосуға болады.",
    "Прервано. Ничего наполовину записанного не осталось; можно запустить снова.",
    "Interrupted. Nothing is left half-written; it can be started again.",
)
FILE = Words(
    "«{0}» файлымен жұмыс істеу мүмкін болмады: {1}. Жолды, құқықтарды және бос орынды тексеріңіз.",
    "Не удалось поработать с файлом «{0}»: {1}. Проверьте путь, права и свободное место.",
    "The file '{0}' could not be used: {1}. Check the path, the permissions and the free space.",
)
FAULT = Words(
    "Бұл бағдарламаның өз қатесі: {0} ({1}). Осы жолды сол күйі әзірлеушілерге жіберіңіз: онда дербес деректер жоқ."
    " Жазбаларды, жеткізілімдерді және нөмірлерді қоспаңыз.",
    "Это ошибка самой программы: {0} ({1}). Перешлите эту строку разработчикам как есть: личных данных в ней нет."
    " Записей, поставок и номеров не прилагайте.",
    "This is a fault of the program itself: {0} ({1}). Report this line as it is: it holds no personal data."
    " Do not attach records, deliveries or numbers.",
)
