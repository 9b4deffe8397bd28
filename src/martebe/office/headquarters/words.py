"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

BOARD = Words("Жалпы көрініс", "Общая картина", "Board")
ABOUT = Words(
    "Кімнің мәртебесі жоқ, қай жерде, бұл қалай өзгеріп жатыр. Әр сан шешімдерден есептелген, қолмен жазылмайды.",
    "У кого нет статуса, где и как это меняется. Каждое число посчитано по решениям, вручную ничего не вводится.",
    "Who is without status, where, and how that changes. Every number is counted from decisions; none is typed in.",
)
STAMP = Words(
    "{0} күніне шығарылған шешім бойынша, {1} сәтінде белгілі деректермен.",
    "По решению на {0} и данным, известным на {1}.",
    "From the run for {0}, as known at {1}.",
)
CERTIFICATE = Words("Шешім куәлігі", "Свидетельство решения", "Certificate of the run")

# --- choosing ---------------------------------------------------------------------------------------------------

CHOOSE = Words("Көрсету", "Показать", "Show")
DAY = Words("Күні", "День", "Day")
AGAINST = Words("Салыстыру", "Сравнить с", "Compare with")
MONTH_BEFORE = Words("бір ай бұрын", "месяцем ранее", "a month before")
AGAINST_DAY = Words("салыстыру: {0}", "сравнение: {0}", "compared with {0}")
DIVISION_OF = Words("{0} бөлінісі", "деление на {0}", "division of {0}")
GEOGRAPHY = Words("Аумақтық бөлініс", "Деление", "Division")
AS_THEN = Words("сол күнгідей ({0} өңір)", "как тогда (регионов {0})", "as then ({0} regions)")
AS_NOW = Words("қазіргідей ({0} өңір)", "как сейчас (регионов {0})", "as now ({0} regions)")
AS_FROM = Words("{0} күнгідей ({1} өңір)", "как на {0} (регионов {1})", "as on {0} ({1} regions)")
REGION = Words("өңір", "регион", "region")
FIND = Words("Аумақты іздеу", "Найти территорию", "Find a place")
FOUND = Words("«{0}» бойынша табылғандар", "Найдено по «{0}»", "Found for “{0}”")
NOT_FOUND = Words(
    "«{0}» деген аумақ {1} бөлінісінде жоқ. Атауын басқаша жазып көріңіз.",
    "В делении на {1} нет территории «{0}». Попробуйте написать название иначе.",
    "The division of {1} has no place “{0}”. Try another spelling.",
)
WAY_UP = Words("Қайда тұрсыз", "Где вы", "Where you are")
NOTHING_PUBLISHED = Words(
    "Әзірге бірде-бір шешім жарияланған жоқ. Оларды martebe publish жариялайды.",
    "Пока не опубликовано ни одного решения. Их публикует martebe publish.",
    "No run is published yet. They are published by martebe publish.",
)
NOBODY_THEN = Words(
    "{0} күнгі шешімде бұл аумақта ешкім жоқ: сол күні оның өз коды болмаған болуы мүмкін.",
    "В решении на {0} здесь никого нет: возможно, в тот день у территории ещё не было своего кода.",
    "The run for {0} has nobody here: the place may not have had a code of its own that day.",
)

# --- the sentence -----------------------------------------------------------------------------------------------

LEAD = Words(
    "Мәртебесі болмаған {0} адам; {1} күнінен бері жаңартылғаны — {2}, бұл {3}.",
    "Из {0} человек без статуса с {1} обновлено {2}, это {3}.",
    "Of {0} without status, {2} were updated since {1}: {3}.",
)
LEAD_START = Words(
    "{0} адамның мәртебесі жоқ; санақ осы күннен басталады.",
    "Без статуса {0} человек; отсчёт периода начинается с этого дня.",
    "{0} persons are without status; the period begins on this day.",
)
LEAD_NOBODY = Words(
    "Кезең басында мәртебесі жоқ адам болған жоқ.",
    "На начало периода людей без статуса не было.",
    "Nobody was without status when the period began.",
)
LEAD_RANK = Words("{1} аумақ ішінде {0}-орын.", "Место: {0} из {1}.", "Rank {0} of {1}.")
LEAD_SHARED = Words(
    "{1} аумақ ішінде {0}-орын, тағы {2} аумақпен бірге.",
    "Место: {0} из {1}, вместе с ещё {2}.",
    "Rank {0} of {1}, shared with {2} more.",
)
LEAD_SLOWEST = Words("Ең баяуы: {0} ({1}).", "Медленнее всех: {0} ({1}).", "Slowest: {0} ({1}).")
LEAD_LARGEST = Words(
    "Мәртебесі әлі жоқтардың ең үлкен тобы: {0} — {1}.",
    "Самая большая группа без статуса: {0} — {1}.",
    "The largest group still without: {0}: {1}.",
)

# --- numbers ----------------------------------------------------------------------------------------------------

NUMBERS = Words("Негізгі сандар", "Главные числа", "The main numbers")
RATE_AND_RANK = Words("{0}, {2} аумақ ішінде {1}-орын", "{0}, {1}-е место из {2}", "{0}, rank {1} of {2}")
CONFIRMED_OF_THEM = Words(
    "тізілімдер растағаны: {0} ({1})", "из них подтвердили реестры: {0} ({1})", "borne out by registers: {0} ({1})"
)
CHANGED = Words(
    "{0} күнінен бері {1}",
    "{1} с {0}",
    "{1} since {0}",
)
NOT_CHANGED = Words(
    "{0} күнінен бері өзгермеген",
    "без изменений с {0}",
    "unchanged since {0}",
)
COMPARED = Words("Салыстыру", "Сравнение", "Compared")
COMPARED_ABOUT = Words(
    "Сол аумақ басқа күндері: әр баған бір шешімнен.",
    "Та же территория в другие дни: каждый столбец из одного решения.",
    "The same place on other days: each column is from one run.",
)
LAST_MONTH = Words("Бір ай бұрын", "Месяц назад", "A month before")
LAST_YEAR = Words("Бір жыл бұрын", "Год назад", "A year before")
NO_RUN = Words("шешім жоқ", "решения нет", "no run")

# --- pictures ---------------------------------------------------------------------------------------------------

FUNNEL = Words("Кімнен кімге дейін", "От всех к обновлённым", "From all to the updated")
FUNNEL_ABOUT = Words(
    "Әр келесі жолақ — алдыңғысының бір бөлігі, бүкіл еніне жайылған.",
    "Каждая следующая полоса — часть предыдущей, развёрнутая во всю ширину.",
    "Each band is a part of the one above, spread over the whole width.",
)
OTHERS = Words("Кезең басында мәртебесі болған немесе жаңа", "Статус уже был или новые", "Had a status, or are new")
WERE_WITHOUT = Words("{0} күні мәртебесі болмаған", "Без статуса на {0}", "Without status on {0}")
STILL = Words("Әлі жаңартылмаған", "Ещё не обновлены", "Not yet updated")
ONWARD = Words("Осы аумақ бойынша", "По этой территории", "About this place")
ONWARD_TO = {
    "plans:plans": Words("Жоспарлар", "Планы", "Plans"),
    "outcomes:outcomes": Words("Расталған нәтижелер", "Подтверждённые результаты", "Confirmed outcomes"),
    "employers:findings": Words("Жұмыс берушілер", "Работодатели", "Employers"),
    "employers:lapsing": Words("Бітетін мәртебелер", "Истекающие статусы", "Statuses about to lapse"),
    "reports:reports": Words("Айлық есеп", "Отчёт за месяц", "Monthly report"),
}
TREND = Words("Кезең басынан бері", "С начала периода", "Since the period began")
TREND_WITHOUT = Words("Мәртебесі жоқтар", "Без статуса", "Without status")
TREND_RATE = Words("Жаңартылғандар үлесі", "Доля обновлённых", "Share updated")
AS_TABLE = Words("Кесте түрінде", "Таблицей", "As a table")
MAP = Words("Өңірлер", "Регионы", "Regions")
MAP_ABOUT = Words(
    "{0} бөлінісі: {1} өңір. Түсі неғұрлым анық болса, жаңартылғандар үлесі соғұрлым жоғары.",
    "Деление на {0}: регионов {1}. Чем заметнее цвет, тем выше доля обновлённых.",
    "The division of {0}: {1} regions. The stronger the colour, the higher the share updated.",
)

# --- tables -----------------------------------------------------------------------------------------------------

BELOW = {
    1: Words("Өңірлер рейтингі", "Рейтинг регионов", "Ranking of regions"),
    2: Words("Аудандар рейтингі", "Рейтинг районов", "Ranking of districts"),
    3: Words("Ауылдық округтер мен кенттер", "Сельские округа и посёлки", "Rural districts and towns"),
    4: Words("Елді мекендер", "Населённые пункты", "Settlements"),
}
RANKING_ABOUT = Words(
    "Жаңарту үлесі бойынша; үлесі тең аумақтардың орны бірдей.",
    "По доле обновлённых; при равных долях место общее.",
    "By the share updated; equal shares have the same rank.",
)
RANK = Words("Орны", "Место", "Rank")
PLACE = Words("Аумақ", "Территория", "Place")
RATE = Words("Жаңарту үлесі", "Обновлено", "Updated")
UPDATED_OF = Words("Жаңартылғаны / болмағаны", "Обновлено / было без статуса", "Updated / were without")
WITHOUT = Words("Мәртебесі жоқтар", "Без статуса", "Without")
UPDATED = Words("Жаңартылғандар", "Обновлено", "Updated")
NOT_SETTLED = Words("Анықталмағандар", "Не установлено", "Not settled")
STATUS = Words("Мәртебе", "Статус", "Status")
PERSONS = Words("Адам саны", "Человек", "Persons")
SHARE = Words("Үлесі", "Доля", "Share")
UPDATED_SINCE = Words(
    "{0} күнінен бері жаңартылғандар",
    "Обновлённые с {0}",
    "Updated since {0}",
)
CHANGE = Words("Бір айда", "За месяц", "In a month")
NOT_TOLD = Words("Жері көрсетілмеген", "Место не указано", "Place not told")
WHOLE = Words("бөлінгенге дейін", "до разделения", "before it was divided")
HOMELESS = Words("Жаңа бөлініске көшірілмегендер", "Не переносится в новое деление", "Not carried to this division")
HOMELESS_ABOUT = Words(
    "Бұл аудандардың халқы қазір бірнеше өңірде. Болжамай көшіру мүмкін емес, сондықтан олар жеке тұр;"
    " елдің жиыны өзгермейді.",
    "Жители этих районов теперь в нескольких регионах. Без догадок их не перенести, поэтому они стоят отдельно;"
    " итог по стране тот же.",
    "The people of these districts are in several regions now. They cannot be carried without guessing and stand apart;"
    " the total of the country is the same.",
)
BY_HEADLINE = Words("Қандай мәртебе алды", "Какой статус получили", "Which status they have now")
BY_EVIDENCE = Words("Нені тізілімдер растайды", "Что подтверждают реестры", "What registers bear out")
BY_CHANNEL = Words("Қай арнадан келді", "По какому каналу", "Through which channel")
BY_REGISTERS = Words("Тізілімдер растаған", "Подтвердили реестры", "Borne out by registers")
LEFT_OUT = Words("Нәтиже емес, себебі бар", "Не результат, по разным причинам", "No outcome, for a reason")
AND_NOT_SETTLED = Words("анықталмаған {0}", "не установлено {0}", "not settled {0}")
LATEST_ONLY = Words(
    "Топтар, дәлелдер мен арналар тек соңғы шешім бойынша, сол күнгі бөліністе белгілі.",
    "Группы, подтверждения и каналы известны только для последнего решения, в делении его дня.",
    "Groups, evidence and channels are known for the latest run only, in the division of its day.",
)
TO_LATEST = Words("Соңғы шешімге өту", "К последнему решению", "Go to the latest run")
GROUPS = Words("Мәртебесі жоқтар: ірі топтар", "Кто без статуса: крупные группы", "Who is without: the largest groups")
GROUPS_ABOUT = Words(
    "Тізілімдерге белгілісі бойынша. Санды басып, сол адамдармен жұмысты бастаңыз.",
    "По тому, что знают реестры. Нажмите на число, чтобы начать работу с этими людьми.",
    "By what registers know. Follow a number to begin work with these people.",
)
NOBODY_WITHOUT = Words(
    "Мұнда мәртебесі жоқ адам жоқ.", "Здесь нет людей без статуса.", "Nobody here is without status."
)
NOBODY_UPDATED = Words(
    "Кезең басынан бері ешкім жаңартылған жоқ.",
    "С начала периода никто не обновлён.",
    "Nobody was updated since the period began.",
)

# --- certificate ------------------------------------------------------------------------------------------------

CERTIFICATE_ABOUT = Words(
    "Осы шешімге сүйенген әр санды кім болса да қайта есептей алады.",
    "Любое число, опирающееся на это решение, каждый может пересчитать.",
    "Whoever doubts a number that rests on this run can compute it again.",
)
NAME = Words("Шешімнің аты", "Имя решения", "Name of the run")
DECIDED_FOR = Words("Қай күнге", "На какой день", "Decided for")
KNOWN_AT = Words("Қай сәтте белгілі деректер", "Данные, известные на", "As known at")
DIGEST = Words("Шешімдердің бақылау сомасы", "Контрольная сумма решений", "Digest of the decisions")
RULES = Words("Ережелердің бақылау сомасы", "Контрольная сумма правил", "Digest of the rules")
LAKE = Words("Деректердің бақылау сомасы", "Контрольная сумма данных", "Digest of the records")
PRODUCT = Words("Бағдарлама нұсқасы", "Версия программы", "Version of the product")
DELIVERIES = Words("Пайдаланылған жеткізілімдер", "Использовано поставок", "Deliveries used")
COUNTS = Words("Санақ", "Подсчёт", "Counts")
CLOSES = Words(
    "Жазбалар = мәртебесі барлар + мәртебесі жоқтар + анықталмағандар + қайтыс болғандар мен кеткендер.",
    "Записи = со статусом + без статуса + не установлено + умершие и выехавшие.",
    "Records = determined + without + not settled + dead or departed.",
)
AGAIN = Words("Қалай қайта есептеуге болады", "Как пересчитать", "How to compute it again")
AGAIN_ABOUT = Words(
    "Сол деректер мен ережелер сол файлдарды береді, байтына дейін. Бақылау сомаларын салыстырыңыз.",
    "Те же данные и правила дают те же файлы до последнего байта. Сравните контрольные суммы.",
    "The same records and rules give the same files, byte for byte. Compare the digests.",
)
ITS_FIGURES = Words("Осы шешім бойынша көрініс", "Картина по этому решению", "The board from this run")
FILES = Words("Файлдар", "Файлы", "Files")
NARROW = Words(
    "Шағын жердегі адамдар қандай екенін тек сол аумаққа жауап беретіндер көреді.",
    "Кто именно живёт в столь малом месте, видят только те, кто за него отвечает.",
    "What the people of so small a place are is told only to those who answer for it.",
)
