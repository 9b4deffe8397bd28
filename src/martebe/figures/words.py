"""The words of figures in three languages."""

from __future__ import annotations

from martebe.engines.decisions import NOT_SETTLED as OPEN_CODE
from martebe.engines.decisions import WITHOUT as WITHOUT_CODE
from martebe.rules import Words

# --- what each figure means -------------------------------------------------------------------------------------

FUNNEL = Words(
    "Тізілім жазбаларынан мәртебесі анықталған тұрғындарға дейін",
    "От записей реестра к жителям с определённым статусом",
    "From the records of the register to residents with a determined status",
)
FUNNEL_BETWEEN = Words(
    "Кезең басында мәртебесі жоқ немесе анықталмаған тұрғындар және олардың кезең соңындағы жағдайы",
    "Жители, у которых на начало периода не было статуса или он не был установлен, и что известно о них в конце",
    "Residents without a status or not settled at the start of the period, and what is known of them at its end",
)
RANKING = Words(
    "Кезең басындағы тұрғылықты жері бойынша мәртебесі жаңартылғандардың үлесі",
    "Доля обновлённых статусов по месту жительства на начало периода",
    "Share of statuses updated, by place of residence at the start of the period",
)
STATUSES = Words(
    "Негізгі мәртебесі бойынша адамдар; жанында — мәртебеге ие адамдардың барлығы",
    "Люди по основному статусу; рядом — все, у кого есть этот статус",
    "Persons by headline status; beside it, all who hold the status",
)
INSURANCE = Words(
    "Тұрғындар міндетті медициналық сақтандыру негізі бойынша",
    "Жители по основанию обязательного медицинского страхования",
    "Residents by the ground of their compulsory health insurance",
)
LARGEST_WITHOUT = Words(
    "Мәртебесі жоқ адамдардың ең үлкен санаттары: жасы, жынысы, қала не ауыл және адам туралы соңғы жазба",
    "Крупнейшие категории людей без статуса: возраст, пол, город или село и последняя запись о человеке",
    "The largest categories of persons without status: age, sex, town or village, and the last record about the person",
)
UNSETTLED = Words(
    "Анықталмаған мәртебелер және оларды айқындайтын жеткізілімдер",
    "Неустановленные статусы и поставки, которые их установят",
    "Statuses that are not settled, and the deliveries that would settle them",
)
DELIVERIES = Words(
    "Жеткізілімдердің сапасы: қабылдау кезінде жолдардың тағдыры",
    "Качество поставок: что стало со строками при приёме",
    "Quality of deliveries: what became of the rows when they were received",
)
OUTCOMES = Words(
    "Кезең басында мәртебесі болмағандар: мәліметтердегі және расталған нәтижелер",
    "Жители, не имевшие статуса на начало периода: заявленные и подтверждённые результаты",
    "Residents without status at the start of the period: reported and confirmed outcomes",
)
CLAIMS = Words(
    "Өзгелер жариялаған сандар және олардың жанындағы есептелген көрсеткіштер",
    "Опубликованные другими числа и рядом с ними посчитанные показатели",
    "Numbers that others published, and the computed figures beside them",
)

# --- persons ----------------------------------------------------------------------------------------------------

STAGE = Words("Кезең", "Ступень", "Stage")
PERSONS = Words("Адам саны", "Человек", "Persons")
SHARE = Words("Үлесі", "Доля", "Share")
RECORDS = Words("Тізілімдегі жазбалар", "Записи в реестре", "Records in the register")
LEFT = Words("Қайтыс болғандар мен кеткендер", "Умершие и выехавшие", "Dead or departed")
RESIDENTS = Words("Тұрғындар", "Жители", "Residents")
DETERMINED = Words("Мәртебесі анықталғандар", "Статус определён", "Status determined")
PROVISIONAL = Words("Алдын ала", "Предварительно", "Provisional")
WITHOUT = Words("Мәртебесі жоқтар", "Без статуса", "Without status")
NOT_SETTLED = Words("Анықталмағандар", "Не установлено", "Not settled")
NEEDED = Words("Мәртебесін анықтау қажет болғандар", "Требовалось определить статус", "A status was needed")
UPDATED = Words("Жаңартылғандар", "Обновлено", "Updated")
STILL_WITHOUT = Words("Әлі де мәртебесі жоқтар", "По-прежнему без статуса", "Still without status")
STILL_NOT_SETTLED = Words("Әлі анықталмағандар", "Пока не установлено", "Still not settled")
GONE = Words("Тізілімде енді жоқтар", "Больше нет в реестре", "No longer in the register")
LOST = Words("Мәртебесінен қайта айырылғандар", "Вновь утратили статус", "Lost their status again")
ARRIVED = Words(
    "Тізілімге жаңадан қосылғандар, мәртебесі қажет",
    "Новые в реестре, нужен статус",
    "New in the register, in need of a status",
)
RETURNED = Words(
    "Тізілімге қайта оралғандар, мәртебесі қажет",
    "Вернулись в реестр, нужен статус",
    "Back in the register, in need of a status",
)
RATE = Words("Жаңарту үлесі", "Доля обновления", "Rate of updating")
RANK = Words("Орны", "Место", "Rank")
STATUS = Words("Мәртебе", "Статус", "Status")
GROUP = Words("Топ", "Группа", "Group")
HELD = Words("Мәртебеге ие", "Имеют статус", "Hold it")
COUNTRY = Words("Бүкіл ел", "Вся страна", "The whole country")
PLACE = Words("Аумақ", "Территория", "Place")
NO_PLACE = Words("Аумағы көрсетілмеген", "Территория не указана", "Place not told")
GROUND = Words("Негіз", "Основание", "Ground")
NO_GROUND = Words("Бұл күні негіз жоқ", "Основания на этот день нет", "No ground on this day")
GROUND_OPEN = Words("Негізі анықталмаған", "Основание не установлено", "Ground not settled")

OF_NONE = {WITHOUT_CODE: WITHOUT, OPEN_CODE: NOT_SETTLED}
"""The words of the headlines that are no statuses."""

# --- categories -------------------------------------------------------------------------------------------------

WHO = Words("Кімдер", "Кто", "Who")
LAST_RECORD = Words("Соңғы жазба", "Последняя запись", "Last record")
LAST_HEARD = Words("Соңғы белгісі", "Последний след", "Last heard of")
REGIONS = Words("Көбіне қайда", "Где больше всего", "Mostly in")
NEVER_HEARD_OF = Words("Бірде-бір тізілімде жазба жоқ", "Ни в одном реестре записей нет", "No record in any register")
SEXES = {
    "male": Words("Ерлер", "Мужчины", "Men"),
    "female": Words("Әйелдер", "Женщины", "Women"),
}
"""Many people of a sex; a population with other codes is named by the words of its own table."""
SEX_UNKNOWN = Words("Жынысы көрсетілмеген", "Пол не указан", "Sex not told")

SETTLEMENT = {
    True: Words("қала", "город", "town"),
    False: Words("ауыл", "село", "village"),
    None: Words("елді мекені белгісіз", "поселение не указано", "settlement not told"),
}

# --- outcomes ---------------------------------------------------------------------------------------------------

NEEDED_STATUS = Words("Мәртебесі болмағандар", "Были без статуса", "Were without status")
REPORTED = Words("Мәліметтерде", "Заявлено", "Reported")
CONFIRMED = Words("Расталған", "Подтверждено", "Confirmed")
CONFIRMED_RATE = Words("Расталғандар үлесі", "Доля подтверждённых", "Confirmed rate")
REPORTED_RATE = Words("Мәліметтердегі үлес", "Доля заявленных", "Reported rate")
EVIDENCE = Words("Дәлел", "Подтверждение", "Evidence")
EVIDENCES = {
    "database": Words("Тек тізілімдегі дерек", "Только данные реестра", "Register alone"),
    "declaration_confirmed": Words(
        "Мәлімдеме, кейін тізілім растаған", "Заявление, затем подтверждённое реестром", "Declaration, then confirmed"
    ),
    "declaration": Words("Тек мәлімдеме", "Только заявление", "Declaration alone"),
    "lapsed": Words("Мәртебесінен қайта айырылған", "Статус вновь утрачен", "Held in between, lost again"),
}
NOT_COUNTED = Words("Есепке алынбады", "Не засчитано", "Not counted")
DOUBLED = Words("Сол адамның екінші нөмірі", "Второй номер того же человека", "A second number of the same person")
CHANNEL = Words("Арна", "Канал", "Channel")
NO_CHANNEL = Words("Арнасыз, тізілімдерден", "Без канала, из реестров", "No channel: from registers")

# --- claims -----------------------------------------------------------------------------------------------------

CLAIM = Words("Мәлімдеме", "Заявление", "Claim")
CLAIMED = Words("Жарияланғаны", "Опубликовано", "Published")
COMPUTED = Words("Есептелгені", "Посчитано", "Computed")
DIFFERENCE = Words("Айырмасы", "Разница", "Difference")
SOURCE = Words("Дереккөз", "Источник", "Source")
OVER = Words("{0} астам", "более {0}", "over {0}")
ABOUT = Words("{0} шамасында", "около {0}", "about {0}")
SUM = Words("Не неден құралуы керек", "Что из чего должно складываться", "What should add up to what")
PARTS = Words("Бөліктердің қосындысы", "Сумма частей", "Sum of the parts")
TOTAL = Words("Жарияланған жиын", "Опубликованный итог", "Published total")

# --- deliveries -------------------------------------------------------------------------------------------------

TABLE = Words("Кесте", "Таблица", "Table")
DELIVERED = Words("Жеткізілім", "Поставок", "Deliveries")
ALONE = Words("Тек осыны күтеді", "Ждут только её", "Wait for it alone")
FATES = {
    "accepted": Words("Қабылданды", "Принято", "Accepted"),
    "unchanged": Words("Өзгеріссіз", "Без изменений", "Unchanged"),
    "duplicate": Words("Қайталанған", "Повторы", "Duplicates"),
    "quarantined": Words("Оқшауланды", "В карантине", "Quarantined"),
    "refused": Words("Қайтарылды", "Отклонено", "Refused"),
    "held": Words("Кідіртілді", "Задержано", "Held"),
}
"""What becomes of rows, and of whole deliveries."""

# --- runs and refusals ------------------------------------------------------------------------------------------

RUN_LINE = Words(
    "{0} күнгі шешім, {1} сәтінде белгілі деректер бойынша; бақылау сомасы {2}",
    "Решение на {0} по данным, известным на {1}; контрольная сумма {2}",
    "Run for {0} as known at {1}; digest {2}",
)
NO_RUNS = Words(
    "Есеп үшін бірде-бір шешім жоқ. Алдымен шешім шығарыңыз: martebe decide.",
    "Для отчёта нет ни одного решения. Сначала примите его: martebe decide.",
    "There is no run to report on. Make one first: martebe decide.",
)
NO_DISTRICTS = Words(
    "«{0}» шешімінде аудандар сақталмаған. Шешімді аудандармен қайта шығарыңыз немесе өңірлер бойынша санаңыз.",
    "В решении «{0}» нет районов. Примите решение заново с районами или считайте по регионам.",
    "The run '{0}' was made without districts. Decide again with districts, or count by region.",
)
NO_OUTCOME_RULES = Words(
    "Бұл елдің ережелерінде нәтиженің не екені жазылмаған. Оны елдің сипаттамасына қосыңыз.",
    "В правилах этой страны не сказано, что считать результатом. Добавьте это в её описание.",
    "The rules of this country do not say what an outcome is. Add them to its description.",
)
NO_JOB_RULES = Words(
    "Бұл елдің ережелерінде жұмыс берушілерден не сұралатыны жазылмаған. Оны елдің сипаттамасына қосыңыз.",
    "В правилах этой страны не сказано, о чём спрашивать по работодателям. Добавьте это в её описание.",
    "The rules of this country do not say what is asked about employers. Add it to its description.",
)
TWO_PERSONS_OF_A_JOB = Words(
    "Жұмыс берушілер туралы ережелер «{0}» кестесіне адамның екі бағаны бойынша жүгінеді. Біреуін ғана пайдаланыңыз.",
    "Правила о работодателях обращаются к таблице «{0}» по двум столбцам человека. Используйте только один.",
    "The rules about employers ask the table '{0}' by two columns that name a person. Use only one of them.",
)
RUNS_NOT_IN_ORDER = Words(
    "Шешімдер күндер ретімен тұруы керек: бастапқысы {0}, соңғысы {1}, аралықтағылар солардың арасында.",
    "Решения должны идти по порядку дней: первое на {0}, последнее на {1}, промежуточные между ними.",
    "Runs must come in the order of their days: the first is for {0}, the last for {1}, the others lie between.",
)
NOT_AS_CERTIFIED = Words(
    "«{0}» шешімінің жолдары оның куәлігіндегі санақпен сәйкес келмейді: файлдар өзгерген. Шешімді қайта шығарыңыз.",
    "Строки решения «{0}» не сходятся с подсчётом в его свидетельстве: файлы изменены. Примите решение заново.",
    "The rows of the run '{0}' are not those that its certificate counted: the files were changed. Decide again.",
)
OTHER_STATUSES = Words(
    "«{0}» шешімінде қазіргі ережелерде жоқ мәртебелер бар: {1}. Сол күнге қайта шешім шығарыңыз.",
    "В решении «{0}» есть статусы, которых нет в нынешних правилах: {1}. Примите решение на тот день заново.",
    "The run '{0}' has statuses that the present rules do not have: {1}. Decide for that day again.",
)
