"""The sentences of explanations as formulas, so that translators translate once.

What is filled in stands in its dictionary form, in quotes, brackets, after a colon or before a dash: no formula puts an
ending on it, which in Kazakh would depend on its last letters, or makes it agree with anything.
"""

from __future__ import annotations

from martebe.engines.reference import Answer
from martebe.rules import Words

# --- answers ----------------------------------------------------------------------------------------------------

YES = Words("иә", "да", "yes")
NO = Words("жоқ", "нет", "no")
UNSETTLED = Words("анықталмаған", "не установлено", "not settled")
EMPTY = Words("көрсетілмеген", "не указано", "not given")
NO_VALUE = Words("жоқ", "нет", "none")


def answer_words(answer: Answer) -> Words:
    """Yes, no or not settled."""
    return UNSETTLED if answer is None else (YES if answer else NO)


ANSWERED = Words("«{what}» — {answer}", "«{what}» — {answer}", "“{what}” – {answer}")
QUOTED = Words("«{what}»", "«{what}»", "“{what}”")

# --- accounts ---------------------------------------------------------------------------------------------------

STATUS = Words("{day} күнгі мәртебе: {status}", "Статус на {day}: {status}", "Status on {day}: {status}")
WITHOUT_STATUS = Words(
    "{day} күнгі жазбалар бойынша ешқандай мәртебе жоқ",
    "На {day} по записям нет ни одного статуса",
    "On {day} the records give no status",
)
STATUS_OPEN = Words(
    "{day} күнгі мәртебе анықталмаған: кейбір тізілімдерден мәлімет келіп түспеген",
    "Статус на {day} не установлен: из некоторых реестров сведения не поступили",
    "The status on {day} is not settled: some registers have not delivered",
)
PROVISIONAL = Words(
    "Бұл — алдын ала мәртебе: одан жоғары тұрған мәртебе әлі анықталмаған",
    "Это предварительный статус: вышестоящий статус ещё не установлен",
    "This status is provisional: a stronger one is not settled yet",
)
ALSO_HELD = Words("Сондай-ақ: {status}", "Также: {status}", "Also: {status}")
NOT_IN_FORCE = Words(
    "{day} күні «{status}» мәртебесінің ережесі күшінде емес",
    "На {day} правило статуса «{status}» не действует",
    "On {day} no rule for “{status}” is in force",
)
OPEN_RULES = Words("Анықталмаған: {statuses}", "Не установлено: {statuses}", "Not settled: {statuses}")
INSURANCE = Words("Сақтандыру: {status}", "Страхование: {status}", "Insurance: {status}")
NO_INSURANCE = Words("Сақтандыру: негіз жоқ", "Страхование: оснований нет", "Insurance: no ground for it")
INSURANCE_OPEN = Words("Сақтандыру: анықталмаған", "Страхование: не установлено", "Insurance: not settled")
INSURANCE_PROVISIONAL = Words(
    "Бұл — алдын ала негіз: одан жоғары тұрған негіз әлі анықталмаған",
    "Это предварительное основание: вышестоящее основание ещё не установлено",
    "This ground is provisional: a stronger one is not settled yet",
)
FINDING = Words("Тексеруді қажет етеді: {status}", "Требует проверки: {status}", "To be checked: {status}")
RULE = Words("Ереже: {source} ({span})", "Правило: {source} ({span})", "Rule: {source} ({span})")
SOURCE = Words("Дереккөз: {source}", "Источник: {source}", "Source: {source}")
UNVERIFIED = Words(
    "{source} (тексерілмеген)",
    "{source} (не проверено)",
    "{source} (unverified)",
)

# --- records ----------------------------------------------------------------------------------------------------

RECORDS = Words("«{table}» ({owner}): {rows}", "«{table}» ({owner}): {rows}", "“{table}” ({owner}): {rows}")
NO_RECORD = Words(
    "«{table}» кестесінде ({owner}) жазба жоқ",
    "В таблице «{table}» ({owner}) записей нет",
    "No record in “{table}” ({owner})",
)
NO_SUCH_RECORD = Words(
    "«{table}» кестесінде ({owner}) мұндай жазба жоқ: {conditions}",
    "В таблице «{table}» ({owner}) нет такой записи: {conditions}",
    "No such record in “{table}” ({owner}): {conditions}",
)
NOT_ENOUGH_RECORDS = Words(
    "табылған жазба саны — {found}, қажетті саны — {needed}",
    "найдено записей — {found}, нужно — {needed}",
    "records found – {found}, needed – {needed}",
)
NOT_DELIVERED = Words(
    "«{table}» ({owner}): мәлімет келіп түспеген",
    "«{table}» ({owner}): сведения не поступили",
    "“{table}” ({owner}): not delivered",
)
UNFIT = Words(
    "Шартқа сай келмейтін жазбалар: {rows}",
    "Записи, которые не отвечают условиям: {rows}",
    "Records that do not fulfil the conditions: {rows}",
)
MORE_ROWS = Words("тағы {count} жазба", "ещё записей: {count}", "{count} more")
CELL = Words("{column} — {value}", "{column} — {value}", "{column} – {value}")
FROM_DELIVERY = Words("жеткізілім {delivery}", "поставка {delivery}", "delivery {delivery}")
FROM_DELIVERY_ON = Words(
    "жеткізілім {delivery}, алынған күні {day}",
    "поставка {delivery}, получена {day}",
    "delivery {delivery}, received on {day}",
)

# --- what is awaited --------------------------------------------------------------------------------------------

AWAITED = Words(
    "Күтілетін мәлімет: «{table}» ({owner}); {place}; {period}",
    "Ожидаются сведения: «{table}» ({owner}); {place}; {period}",
    "Awaited: “{table}” ({owner}); {place}; {period}",
)
PLACE = Words("аумақ коды {code}", "код территории {code}", "place code {code}")
ALL_PLACES = Words("барлық аумақтар", "все территории", "all places")
ASKED = Words("«{what}»: {outcomes}", "«{what}»: {outcomes}", "“{what}”: {outcomes}")
IF_YES = Words("иә болса, {outcomes}", "если да, то {outcomes}", "if yes, {outcomes}")
IF_NO = Words("жоқ болса, {outcomes}", "если нет, то {outcomes}", "if no, {outcomes}")
DECIDES_TOGETHER = Words(
    "басқа мәліметтермен бірге шешіледі", "решается вместе с другими сведениями", "decides together with other records"
)

# --- time -------------------------------------------------------------------------------------------------------

ON_DAY = Words("{day} күні", "На {day}", "On {day}")
AS_OF = Words("{day} күнгі жағдай бойынша", "по состоянию на {day}", "as of {day}")
SINCE = Words("{since} күнінен бастап", "с {since}", "since {since}")
SPAN = Words("{since} – {until}", "{since} – {until}", "{since} – {until}")

# --- values -----------------------------------------------------------------------------------------------------

KNOWN_MISSING = Words("{what}: {value}", "{what}: {value}", "{what}: {value}")
VALUE_OF = Words("{value} ({what})", "{value} ({what})", "{value} ({what})")
LAW_NUMBER = Words("{name}; {span}; {source}", "{name}; {span}; {source}", "{name}; {span}; {source}")
FROM_TO = Words("{start} → {end}", "{start} → {end}", "{start} → {end}")
ELAPSED = {
    "years": Words("толық жыл, {start} → {end}", "полных лет, {start} → {end}", "full years, {start} → {end}"),
    "months": Words("толық ай, {start} → {end}", "полных месяцев, {start} → {end}", "full months, {start} → {end}"),
    "days": Words("күн, {start} → {end}", "дней, {start} → {end}", "days, {start} → {end}"),
}
MONTH_OF = Words("ай: {value}", "месяц: {value}", "month: {value}")
FIRST_DAY = Words("бірінші күн: {value}", "первый день: {value}", "first day: {value}")
START_OF = {
    "month": Words("айдың басы: {value}", "начало месяца: {value}", "start of the month: {value}"),
    "quarter": Words("тоқсанның басы: {value}", "начало квартала: {value}", "start of the quarter: {value}"),
    "year": Words("жылдың басы: {value}", "начало года: {value}", "start of the year: {value}"),
}
COUNT = Words(
    "«{table}» кестесіндегі жазбалар саны", "число записей в таблице «{table}»", "number of records in “{table}”"
)
DIFFERENT = Words(
    "«{table}» кестесіндегі «{column}» бағанының әртүрлі мәндерінің саны",
    "число разных значений столбца «{column}» таблицы «{table}»",
    "number of different values of “{column}” in “{table}”",
)
SUM = Words(
    "«{table}» кестесіндегі «{column}» бағанының қосындысы",
    "сумма по столбцу «{column}» таблицы «{table}»",
    "sum of “{column}” in “{table}”",
)
LATEST = Words(
    "«{table}» кестесіндегі «{column}» бағанының ең соңғы мәні",
    "последнее значение столбца «{column}» таблицы «{table}»",
    "latest “{column}” in “{table}”",
)
EARLIEST = Words(
    "«{table}» кестесіндегі «{column}» бағанының ең алғашқы мәні",
    "самое раннее значение столбца «{column}» таблицы «{table}»",
    "earliest “{column}” in “{table}”",
)
MEMBERS_COUNT = Words(
    "топтың шартқа сай мүшелерінің саны",
    "число членов группы, отвечающих условию",
    "number of members of the group who fulfil the condition",
)
MEMBERS_SUM = Words("топ мүшелері бойынша қосынды", "сумма по членам группы", "sum over the members of the group")

# --- conditions and groups --------------------------------------------------------------------------------------

AND = Words("және", "и", "and")
OR = Words("немесе", "или", "or")
OPPOSITE = Words("мынадай емес: {what}", "не так: {what}", "not so: {what}")
MEMBERS = Words(
    "Топ мүшелері: «{table}» ({owner})",
    "Члены группы: «{table}» ({owner})",
    "Members of the group: “{table}” ({owner})",
)
MEMBER = Words("{number}-мүше — {answer}", "Член группы № {number} — {answer}", "Member {number} – {answer}")
NO_GROUP = Words(
    "«{table}» кестесі ({owner}) бойынша адам ешқандай топқа кірмейді",
    "По таблице «{table}» ({owner}) человек не входит ни в одну группу",
    "By “{table}” ({owner}) the person belongs to no group",
)
