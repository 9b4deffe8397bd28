"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules import Words

REPORTS = Words("Есептер", "Отчёты", "Reports")
REPORTS_ABOUT = Words(
    "Айлық есептің әр саны шешімнен алынған: айды, аумақты, тілді және түрін таңдаңыз.",
    "Каждое число отчёта за месяц взято из решения: выберите месяц, территорию, язык и форму.",
    "Every number of a monthly report comes from a run: choose month, place, language and form.",
)
NEWEST = Words("{0}: {1}", "{0}: {1}", "{0}: {1}")
OPEN_PDF = Words("Есепті ашу (PDF)", "Открыть отчёт (PDF)", "Open the report (PDF)")
BEING_MADE = Words("Есеп жасалуда", "Отчёт готовится", "The report is being made")
ANOTHER = Words("Басқа есеп жасау", "Сделать другой отчёт", "Make another report")
MONTH = Words("Ай", "Месяц", "Month")
PLACE = Words("Аумақ", "Территория", "Place")
LANGUAGE = Words("Тіл", "Язык", "Language")
FORM = Words("Түрі", "Форма", "Form")
FORMS = {
    "pdf": Words("PDF: оқуға және басып шығаруға", "PDF: читать и печатать", "PDF: to read and print"),
    "xlsx": Words("XLSX: Excel кестелері", "XLSX: таблицы Excel", "XLSX: tables for Excel"),
    "csv": Words("CSV: бағдарламаларға, zip ішінде", "CSV: для программ, в архиве zip", "CSV: for programs, in a zip"),
}
LANGUAGE_NAMES = {
    "kk": Words("Қазақша", "Казахский", "Kazakh"),
    "ru": Words("Орысша", "Русский", "Russian"),
    "en": Words("Ағылшынша", "Английский", "English"),
}
MAKE = Words("Жасау", "Сделать", "Make")
MADE = Words("Жасалған есептер", "Сделанные отчёты", "Reports that were made")
NONE_MADE = Words("Әзірге бірде-бір есеп жасалған жоқ.", "Пока ни один отчёт не сделан.", "No report was made yet.")
NO_MONTHS = Words(
    "Әзірге бірде-бір ай жарияланған жоқ. Әкімші «martebe publish» бұйрығын орындағанда айлар пайда болады.",
    "Пока не опубликован ни один месяц. Они появятся, когда администратор выполнит «martebe publish».",
    "No month is published yet. Months appear when the administrator runs 'martebe publish'.",
)
REPORT = Words("Есеп", "Отчёт", "Report")
STATE = Words("Күйі", "Состояние", "State")
ASKED_BY = Words("Кім сұрады", "Кто запросил", "Asked for by")
ASKED_AT = Words("Қашан сұралды", "Когда запрошен", "Asked for at")
BY_ITSELF = Words("Жарияланғанда өзі жасалды", "Сделан сам при публикации", "Made when it was published")
RUN = Words("Шешім", "Решение", "Run")
DIGEST = Words("Файлдың бақылау сомасы (SHA-256)", "Отпечаток файла (SHA-256)", "Digest of the file (SHA-256)")
STATES = {
    "waiting": (Words("Кезекте", "В очереди", "Waiting"), "open"),
    "making": (Words("Жасалуда", "Готовится", "Being made"), "open"),
    "ready": (Words("Дайын", "Готов", "Ready"), "good"),
    "failed": (Words("Жасалмады", "Не получился", "Failed"), "bad"),
}
REASONS = {
    "gone": Words(
        "Сұралғаннан кейін басқа сандар жарияланды. Есепті қайта сұраңыз.",
        "После запроса опубликованы другие числа. Запросите отчёт снова.",
        "Other numbers were published since it was asked for. Ask for the report again.",
    ),
    "broken": Words(
        "Бізден қате кетті. Қайта жасап көріңіз; қайталанса, әкімшіге уақытын айтыңыз.",
        "Ошибка на нашей стороне. Попробуйте снова; если повторится, сообщите администратору время.",
        "Something failed on our side. Try again; if it happens again, tell the administrator at what time.",
    ),
}
WAIT = Words(
    "Бұл бірнеше секунд алады; бет өзі жаңарады.",
    "Это займёт несколько секунд; страница обновится сама.",
    "This takes a few seconds; the page renews itself.",
)
RENEW = Words("Бетті жаңарту", "Обновить страницу", "Renew the page")
DOWNLOAD = Words("Жүктеп алу", "Скачать", "Download")
AGAIN = Words("Қайта жасау", "Сделать снова", "Make it again")
INTERNAL = Words(
    "Сандар дәл, қызмет бабында пайдалануға арналған. Сыртқа тек ашық деректердің дөңгелектенген сандары беріледі.",
    "Числа точные, для служебного пользования. Наружу отдают только округлённые числа открытых данных.",
    "The numbers are exact and for official use. What goes outside are the rounded numbers of open data.",
)
NOT_THERE = Words(
    "Бұл айдың сандары енді жоқ. Басқа айды таңдаңыз.",
    "Чисел этого месяца больше нет. Выберите другой месяц.",
    "The numbers of this month are not there any more. Choose another month.",
)

# --- open data ------------------------------------------------------------------------------------------------------

RELEASES = Words("Ашық деректер", "Открытые данные", "Open data")
RELEASES_ABOUT = Words(
    "Шығарылым екі адаммен шығарылады: біреуі сұрайды, екіншісі шабуыл нәтижесін оқып, шығарады.",
    "Выпуск выходит по решению двоих: один просит, другой читает итог атаки и выпускает.",
    "A release takes two persons: one asks for it, another reads what the attack found, and releases it.",
)
ASK_RELEASE = Words("Шығарылым сұрау", "Запросить выпуск", "Ask for a release")
RELEASE_ASKED = Words("Шығарылым дайындалуда.", "Выпуск готовится.", "The release is being made.")
NO_RELEASES = Words("Әзірге шығарылым жоқ.", "Выпусков пока нет.", "There is no release yet.")
RELEASE = Words("{0}-сұраныс", "Запрос {0}", "Request {0}")
RELEASE_NUMBER = Words("Шығарылым нөмірі", "Номер выпуска", "Number of the release")
NUMBERED = Words("{0}-шығарылым", "Выпуск {0}", "Release {0}")
RELEASE_STATES = {
    "asked": (Words("Дайындалуда", "Готовится", "Being made"), "open"),
    "made": (Words("Шешім күтеді", "Ждёт решения", "Waits for a decision"), "open"),
    "released": (Words("Шығарылды", "Выпущен", "Released"), "good"),
    "refused": (Words("Қабылданбады", "Отклонён", "Refused"), "quiet"),
    "failed": (Words("Жасалмады", "Не получился", "Failed"), "bad"),
}
DAYS = Words("Қай күндер", "Какие дни", "Days")
LEVELS = Words("Қалай саналады", "По чему посчитано", "Counted by")
LEVELS_TOLD = Words(
    "ел, өңір және аудан; барлығы, мәртебелер тобы және мәртебе",
    "страна, регион и район; все, группа статусов и статус",
    "country, region and district; all, group of statuses and status",
)
METHOD = Words("Әдіс", "Способ", "Method")
METHOD_TOLD = Words(
    "Әр ұсақ ұяшық құпия кілтпен ондыққа дөңгелектенген, қорытындылар сол ұяшықтардан қосылған.",
    "Каждая мельчайшая ячейка округлена до десятка по тайному ключу, итоги сложены из этих ячеек.",
    "Each finest cell is rounded to tens by a secret, and all totals are sums of these cells.",
)
ATTACK = Words("Шабуыл нәтижесі", "Что дала атака", "What the attack found")
ATTACK_ABOUT = Words(
    "Шығарылымға сәйкес келетін барлық кестелер мен айлардың әр жұбы шегеріліп, не ашылатыны тексерілді.",
    "Все таблицы выпуска и каждая пара месяцев вычтены друг из друга: проверено, что при этом раскрывается.",
    "All tables of the release and every pair of months were subtracted from each other to see what comes out.",
)
COUNTS = Words("Жарияланатын сандар", "Публикуемых чисел", "Published counts")
PAIRS = Words("Салыстырылған айлар жұбы", "Сравнено пар месяцев", "Pairs of months compared")
EXACT = Words("Дәл қалпына келтірілгені", "Восстановлено точно", "Recovered exactly")
CLOSE = Words("±2 шегінде белгілі болғаны", "Известно в пределах ±2", "Known within ±2")
CHANGES = Words("Айлар арасындағы белгілі өзгеріс", "Известных изменений между месяцами", "Known changes of a month")
LOOSE = Words(
    "Ұяшықтарынан қосылмаған қорытынды", "Итогов, не сложенных из ячеек", "Totals that are no sums of their cells"
)
ERROR = Words("100-ден асатын сандардың орташа ауытқуы", "Среднее отклонение чисел более 100", "Mean error above 100")
WITHSTOOD = Words(
    "Ештеңе ашылмады: шығаруға болады.",
    "Ничего не раскрыто: выпускать можно.",
    "Nothing was recovered: it may be released.",
)
NOT_WITHSTOOD = Words(
    "Бұл шығарылым адамдарды ашады немесе тым дөрекі: шығаруға болмайды.",
    "Этот выпуск раскрывает людей или слишком груб: выпускать нельзя.",
    "This release discloses people or is too coarse: it cannot be released.",
)
APPROVE = Words("Шығару", "Выпустить", "Release")
REFUSE = Words("Қабылдамау", "Отклонить", "Refuse")
WAITS_FOR_ANOTHER = Words(
    "Оны сұраған адамнан басқа біреу шығарады.",
    "Выпускает другой человек, не тот, кто просил.",
    "Somebody other than who asked for it releases it.",
)
WAS_RELEASED = Words("Шығарылым жарияланды.", "Выпуск опубликован.", "The release is published.")
WAS_REFUSED = Words("Шығарылым қабылданбады.", "Выпуск отклонён.", "The release was refused.")
JUDGED_BY = Words("Кім шешті", "Кто решил", "Judged by")
FILES = Words("Файлдар", "Файлы", "Files")
FILE = Words("Файл", "Файл", "File")
SIZE = Words("Көлемі, байт", "Размер, байт", "Size, bytes")
NOTHING_NEW = Words(
    "Бұл дәл {0}-шығарылым: жаңа ештеңе жоқ. Келесі айды күтіңіз.",
    "Это в точности выпуск {0}: ничего нового. Дождитесь следующего месяца.",
    "This is exactly release {0}: nothing is new. Wait for the next month.",
)
OPEN_DATA_ABOUT = Words(
    "Тұрғындардың мәртебелері аумақ бойынша: әркім жүктеп алып, санай алады; адамды танып білуге болмайды.",
    "Статусы жителей по территориям: каждый может скачать и считать; узнать человека по ним нельзя.",
    "Statuses of residents by place: anybody may download and count them; nobody can be found again in them.",
)
OPEN_TO_ALL = Words("Бәріне ашық бет", "Страница для всех", "The page for everybody")
FILES_MEAN = {
    "statuses.csv": Words("Сандар, кесте (CSV)", "Числа, таблица (CSV)", "Counts, a table (CSV)"),
    "statuses.sdmx.csv": Words("Сандар, SDMX-CSV 2.0", "Числа, SDMX-CSV 2.0", "Counts, SDMX-CSV 2.0"),
    "codes.csv": Words("Кодтар мен атаулар", "Коды и названия", "Codes and names"),
    "metadata.json": Words("Не саналды және қалай қорғалды", "Что посчитано и как защищено", "What is counted and how"),
}
PUBLIC_REPORT = Words("Айлық есеп, {0}, {1}", "Отчёт за месяц, {0}, {1}", "Monthly report, {0}, {1}")
