"""The words of the monthly report in three languages."""

from __future__ import annotations

from martebe.figures import words as f
from martebe.rules import Words

NO_MONTH = Words(
    "{0} айына шешім шығарылмаған. Есеп жасауға болатын айлар: {1}. Шешім шығарыңыз: martebe decide.",
    "За месяц {0} решений нет. Отчёт есть за месяцы: {1}. Примите решение: martebe decide.",
    "Nobody was decided for in the month {0}. Months that can be reported: {1}. Make a run: martebe decide.",
)
NO_PLACE = Words(
    "{0} коды {1} күні өңірдің не ауданның коды емес. Ел туралы есеп үшін аумақты көрсетпеңіз.",
    "Код {0} на {1} не принадлежит ни региону, ни району. Для отчёта по стране территорию не указывайте.",
    "The code {0} is no region or district on {1}. For the report about the country name no place.",
)

# --- the head -----------------------------------------------------------------------------------------------------

TITLE = Words("Айлық есеп", "Ежемесячный отчёт", "Monthly report")
SUBJECT = Words(
    "Тұрғындардың мәртебесін айқындау", "Определение статусов жителей", "Determining the statuses of residents"
)
COUNTRY = Words("Бүкіл ел", "Вся страна", "The whole country")
AS_OF = Words(
    "{0} күнгі жағдай, {1} сәтінде белгілі деректер бойынша",
    "Положение на {0} по данным, известным на {1}",
    "As of {0}, from what was known at {1}",
)
MADE_UP = Words(
    "Бұл — ойдан шығарылған ел: мұндағы адамдардың ешқайсысы жоқ.",
    "Это вымышленная страна: ни одного из этих людей не существует.",
    "This is a made-up country: none of these people exist.",
)
INTERNAL = Words(
    "Қызмет бабында: сандар дәл. Жариялауға тек дөңгелектенген сандар беріледі.",
    "Для служебного пользования: числа точные. Публикуются только округлённые.",
    "For official use: the numbers are exact. Only rounded ones are published.",
)
PUBLIC = Words(
    "Жариялауға арналған: сандар құпия кілтпен дөңгелектенген.",
    "Для публикации: числа округлены по тайному ключу.",
    "For publication: the numbers are rounded by a secret.",
)
PAGES = Words("{0}-бет, барлығы {1}", "Страница {0} из {1}", "Page {0} of {1}")
WHY = Words("Неліктен", "Почему так", "Why")
READING = Words("Қалай оқу керек", "Как читать", "How to read this")

# --- what a minister reads first ----------------------------------------------------------------------------------

LEAD = Words(
    "{0} тұрғынның {1} мәртебесі анықталған. {2} адамның мәртебесі жоқ, {3} адамдікі әлі анықталмаған.",
    "Статус определён у {1} из {0} жителей. Без статуса {2}, ещё не установлено у {3}.",
    "Of {0} residents, {1} have a determined status. {2} have none, and for {3} it is not settled yet.",
)
WHY_REACHED = Words(
    "Кезең басында мәртебесі болмаған {0} адамның {1} туралы нәтиже мәлімделген, тізілімдер {2} нәтижесін растайды"
    " ({3}).",
    "Из {0}, не имевших статуса на начало периода, результат заявлен о {1}; реестры подтверждают {2} ({3}).",
    "Of the {0} who had no status at the start of the period, {1} are reported with a result; registers confirm {2}"
    " ({3}).",
)
WHY_EXCLUDED = Words(
    "Мәлімделген нәтиженің {0} есепке алынбады; ең жиі себебі: {1} ({2}).",
    "Не засчитано {0} из заявленных; чаще всего: {1} ({2}).",
    "{0} of those reported do not count; most often: {1} ({2}).",
)
WHY_LOST = Words(
    "{0} адам осы кезеңде мәртебесінен қайта айырылды.",
    "За период статус вновь утратили {0}.",
    "{0} persons lost their status again in the period.",
)
WHY_LARGEST = Words(
    "Мәртебесі жоқтардың ең үлкен санаты: {0}; соңғы жазба: {1} — {2} адам ({3}).",
    "Крупнейшая категория без статуса: {0}; последняя запись: {1} – {2} ({3}).",
    "The largest category without status: {0}; last record: {1} – {2} persons ({3}).",
)
WHY_ENDS = Words(
    "Расталған үлес бойынша ең төмені: {0} ({1}), ең жоғарысы: {2} ({3}).",
    "Ниже всех по доле подтверждённых: {0} ({1}), выше всех: {2} ({3}).",
    "Lowest by the confirmed rate: {0} ({1}); highest: {2} ({3}).",
)
WHY_RANK = Words(
    "Расталған үлес бойынша орны: {1} ішінде {0}; елдегі үлес — {2}.",
    "Место по доле подтверждённых: {0} из {1}; по стране – {2}.",
    "Rank by the confirmed rate: {0} of {1}; the country reaches {2}.",
)
WHY_AWAITED = Words(
    "Анықталмағандар көбіне мына жеткізілімді күтеді: {0}, {1} — {2} адам.",
    "Неустановленные чаще всего ждут поставки: {0}, {1} – {2}.",
    "Those not settled mostly wait for a delivery: {0}, {1} – {2} persons.",
)
WHY_SHORT = Words(
    "Бұл жылы салыстыратын бұрынғы шешім жоқ: кезең көрсеткіштері келесі есепте пайда болады.",
    "В этом году нет более раннего решения для сравнения: показатели периода появятся в следующем отчёте.",
    "There is no earlier run of this year to compare with: figures of the period appear in the next report.",
)

# --- tables: title, and what is counted -----------------------------------------------------------------------------

SUMMARY = Words("Қазіргі жағдай", "Где мы находимся", "Where we stand")
SUMMARY_MEANS = Words(
    "Әр адам бір рет, сол күнгі тұрғылықты жері мен негізгі мәртебесі бойынша саналады.",
    "Каждый учтён один раз, по месту жительства и основному статусу на день.",
    "Everybody is counted once, by residence and headline status on the day.",
)
TREND = Words("Кезең барысы", "Ход периода", "Course of the period")
TREND_MEANS = Words(
    "Тұрғындардың әр шешімдегі саны; салыстыру күндері де осында.",
    "Жители на день каждого решения; здесь же дни сравнения.",
    "Residents at each run; the days compared with are among them.",
)
REACH = Words("Мәртебе қажет болғандар", "Кому требовался статус", "Who needed a status")
REACH_MEANS = Words(
    "{0} күні мәртебесі жоқ не анықталмаған тұрғындар және олардың {1} күнгі жағдайы.",
    "Жители без статуса или с неустановленным на {0} и что с ними на {1}.",
    "Residents without a status or not settled on {0}, and how they stand on {1}.",
)
UPDATED = Words("Жаңартылғандар кім болып шықты", "Кем оказались обновлённые", "Who the updated turned out to be")
UPDATED_MEANS = Words(
    "Жаңартылғандар жаңа негізгі мәртебесі бойынша; қайтыс болғаны не кеткені расталғандар да осында.",
    "Обновлённые по новому основному статусу; здесь же те, чья смерть или выезд подтвердились.",
    "The updated by their new headline status; those found dead or departed are among them.",
)
CHANNELS = Words("Қай арнамен", "По какому каналу", "By which channel")
CHANNELS_MEANS = Words(
    "Нәтижелер адамның соңғы мәлімдемесі келген арна бойынша.",
    "Результаты по каналу последнего заявления человека.",
    "Outcomes by the channel of the person's latest declaration.",
)
OUTCOMES = Words("Расталған нәтижелер", "Подтверждённые результаты", "Confirmed outcomes")
OUTCOMES_MEANS = Words(
    "{0} күні мәртебесі болмағандар. Мәлімдеменің өзі растау емес; есепке алынбағандар себебі бойынша көрсетілген.",
    "Не имевшие статуса на {0}. Одно лишь заявление – не подтверждение; незасчитанные показаны по причине.",
    "Those without status on {0}. A declaration alone is no confirmation; who does not count is listed by reason.",
)
REGIONS = Words("Өңірлердің орны", "Места регионов", "Ranking of the regions")
DISTRICTS = Words("Аудандар мен қалалардың орны", "Места районов и городов", "Ranking of districts and cities")
REGIONS_PUBLIC = Words("Өңірлер", "Регионы", "Regions")
DISTRICTS_PUBLIC = Words("Аудандар мен қалалар", "Районы и города", "Districts and cities")
RANKING_MEANS = Words(
    "Расталғандар үлесі бойынша; адам кезең басында тұрған жерінде, бүгінгі бөліністе саналады. Тең үлестер бір орынды"
    " бөліседі.",
    "По доле подтверждённых; человек учтён там, где жил в начале периода, в нынешнем делении. Равные доли делят место.",
    "By the confirmed rate; a person counts where they lived at the start, in today's division. Equal rates share a"
    " rank.",
)
LARGEST = Words("Мәртебесі жоқтар: кімдер", "Кто без статуса", "Who is without a status")
LARGEST_MEANS = Words(
    "Жынысы, жасы, қала не ауыл және адам туралы соңғы жазба тұрған тізілім бойынша ең үлкен санаттар.",
    "Крупнейшие категории: пол, возраст, город или село и реестр с последней записью о человеке.",
    "The largest categories: sex, age, town or village, and the register with the last record about the person.",
)
AWAITED = Words("Қай жеткізілім күтіледі", "Каких поставок ждут", "Which deliveries are waited for")
AWAITED_MEANS = Words(
    "Осы жеткізілімдер келгенше мәртебесі анықталмайтын не алдын ала болатындар; бір адам бірнешеуін күте алады.",
    "Люди, чей статус без этих поставок не установлен или предварителен; один человек может ждать нескольких.",
    "Persons whose status is not settled or provisional until these come; one person may wait for several.",
)
INSURANCE = Words("Сақтандыруға дайындық", "Готовность к страхованию", "Readiness for insurance")
INSURANCE_MEANS = Words(
    "Тұрғындар міндетті әлеуметтік медициналық сақтандыру негізі бойынша.",
    "Жители по основанию обязательного социального медицинского страхования.",
    "Residents by the ground of their compulsory social health insurance.",
)
DELIVERIES = Words("Жеткізілімдердің сапасы", "Качество поставок", "Quality of deliveries")
DELIVERIES_MEANS = Words(
    "Бүкіл ел бойынша: қабылдау кезінде жолдардың тағдыры. Бірде-бір жол жоғалмайды.",
    "По всей стране: что стало со строками при приёме. Ни одна строка не теряется.",
    "For the whole country: what became of the rows when they were received. No row is lost.",
)
CLAIMS = Words("Өзгелер жариялаған сандар", "Что публиковали другие", "What others published")
CLAIMS_MEANS = Words(
    "Дереккөзі бар мәлімдемелер және жанында есептелген көрсеткіш; мәлімдеме ешқашан көрсеткішке айналмайды.",
    "Заявления с источником и рядом посчитанный показатель; заявление никогда не становится показателем.",
    "Claims with their sources, and the computed figure beside them; a claim never becomes a figure.",
)
SUMS = Words("Өзара сәйкес келмейтіні", "Что между собой не сходится", "What does not add up")
SUMS_MEANS = Words(
    "Бірін-бірі құрауға тиіс жарияланған сандар.",
    "Опубликованные числа, которые должны складываться друг в друга.",
    "Published numbers that should make each other.",
)
DEFINITIONS = Words("Анықтамаларда не өзгерді", "Что изменилось в определениях", "What changed in the definitions")
DEFINITIONS_MEANS = Words(
    "{0} мен {1} аралығында күшіне енген, өзгерген не күшін жойған ережелер.",
    "Правила, вступившие в силу, изменённые или отменённые между {0} и {1}.",
    "Rules that came into force, changed or ended between {0} and {1}.",
)
NO_DEFINITIONS = Words(
    "Бұл кезеңде анықтамалар өзгерген жоқ.",
    "За этот период определения не менялись.",
    "No definition changed in this period.",
)
CERTIFICATE = Words("Куәлік", "Свидетельство", "Certificate")
CERTIFICATE_MEANS = Words(
    "Сол жеткізілімдер мен сол ережелер дәл сол байттарды береді: мұны кез келген адам тексере алады.",
    "Те же поставки и те же правила дают те же байты: это может проверить каждый.",
    "The same deliveries and the same rules give the same bytes: anybody can check it.",
)
RECOMPUTE = Words("Қайта есептейтін бұйрық", "Команда пересчёта", "The command that counts again")

# --- columns and rows ----------------------------------------------------------------------------------------------

NOW = Words("{0} күні", "На {0}", "On {0}")
CHANGE_SINCE = Words("{0} бері өзгеріс", "Изменение с {0}", "Change since {0}")
OF_RESIDENTS = Words("Тұрғындардағы үлесі", "Доля жителей", "Share of residents")
WAITING_SHARE = Words("Мәртебесі жоқ не анықталмаған үлесі", "Доля без статуса и неустановленных", "Share needing one")
DAY = Words("Күні", "День", "Day")
REGION = Words("Өңір", "Регион", "Region")
STATUSES = Words("Негізгі мәртебелер", "Основные статусы", "Headline statuses")
CODE = Words("Коды", "Код", "Code")
COUNTS_AS = Words("Қалай есептеледі", "Как засчитано", "Counts as")
REPORTED_ONLY = Words("Расталмаған", "Не подтверждено", "Not confirmed")
NO_LONGER_HELD = Words("Енді жоқ", "Больше нет", "No longer held")
EVIDENCE_COUNTS = {
    "database": f.CONFIRMED,
    "declaration_confirmed": f.CONFIRMED,
    "declaration": REPORTED_ONLY,
    "lapsed": NO_LONGER_HELD,
}
DUE = Words("Мерзімі", "По день", "Up to")
PERIOD = Words("Кезең", "Период", "Period")
WHAT_CHANGED = Words("Не болды", "Что произошло", "What happened")
PUBLISHED = Words("Жарияланған күні", "Опубликовано", "Published on")
MADE_UP_PEOPLE = Words("Адамдар", "Люди", "People")
SINCE = Words("Қай күннен", "С какого дня", "Since")
LAW = Words("Негізі", "Основание", "Source")
CAME = Words("Күшіне енді", "Вступило в силу", "Came into force")
CHANGED = Words("Ережесі өзгерді", "Правило изменено", "Rule changed")
ENDED = Words("Күшін жойды", "Прекращено", "Ended")
WEAKEST = Words("Ең төмен бесеуі", "Пять самых слабых", "The five weakest")
STRONGEST = Words("Ең жоғары бесеуі", "Пять самых сильных", "The five strongest")
FACT = Words("Мәлімет", "Сведение", "Fact")
VALUE = Words("Мәні", "Значение", "Value")
MONTH = Words("Ай", "Месяц", "Month")
RUN = Words("Шешім", "Решение", "Run")
START_RUN = Words("Кезең басындағы шешім", "Решение на начало периода", "Run at the start of the period")
KNOWN_AT = Words("Деректер белгілі болған сәт", "Момент знания", "Known at")
RULES = Words("Ережелер", "Правила", "Rules")
LAKE = Words("Жеткізілген деректер", "Поставленные данные", "What was delivered")
DIGEST = Words("Шешімдердің бақылау сомасы", "Отпечаток решений", "Digest of the decisions")
USED = Words("Пайдаланылған жеткізілімдер", "Использовано поставок", "Deliveries used")
PRODUCT = Words("Бағдарлама", "Программа", "Product")
NATURE = Words("Сандардың сипаты", "Характер чисел", "Nature of the numbers")
MAP = Words("Өңірлер картасы: расталғандар үлесі", "Карта регионов: доля подтверждённых", "Map: confirmed rate")
NOT_ALL = Words(
    "Толық кесте XLSX пен CSV ішінде: {0} жол.",
    "Полная таблица в XLSX и CSV: строк – {0}.",
    "The whole table is in the XLSX and CSV: {0} rows.",
)
