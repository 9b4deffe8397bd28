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
REFUSALS = {
    "actor": Words("есептік жазба жабық", "учётная запись закрыта", "the account is closed"),
    "rule": Words("рөлі рұқсат бермейді", "роль этого не позволяет", "the role does not allow it"),
    "unknown": Words("ондай адам жоқ", "такого человека нет", "there is no such person"),
    "territory": Words("өз аумағында емес", "вне своей территории", "outside the own territory"),
    "family": Words("өз отбасы", "своя семья", "the own family"),
    "limit": Words("шегі таусылған", "предел исчерпан", "the limit is used up"),
    "locked": Words("тым көп қате іздеу", "слишком много промахов", "too many misses"),
}
SIGNS = {
    "surname": Words("тегі бірдей", "та же фамилия", "same surname"),
    "neighbour": Words("бір елді мекен", "тот же населённый пункт", "same settlement"),
    "groundless": Words("ешбір іс жасалмаған", "ничего не было сделано", "nothing was done around it"),
    "after_hours": Words("жұмыс уақытынан тыс", "вне рабочего времени", "outside working hours"),
    "crowd": Words("әдеттен тыс көп адам", "необычно много людей", "unusually many persons"),
    "refused": Words("рұқсат берілмеген", "было отказано", "was refused"),
}
VERDICTS = {
    "justified": Words("Негізді", "Обоснован", "Justified"),
    "to_investigate": Words("Тексеру керек", "Расследовать", "To be investigated"),
}
ALARMS = {
    "canary": Words("Тұзақ нөмір оқылды", "Прочитан номер-ловушка", "A planted number was read"),
    "limit": Words("Шек таусылды", "Исчерпан предел", "A limit was used up"),
    "locked": Words("Тым көп қате іздеу", "Слишком много промахов", "Too many misses"),
    "crowd": Words(
        "Бір мекеме тым көп адамды қарады", "Учреждение просмотрело слишком многих", "An office read too many persons"
    ),
    "sign_in": Words("Кіруге сәтсіз әрекеттер", "Неудачные попытки входа", "Failed sign-ins"),
}

# --- pages ------------------------------------------------------------------------------------------------------------

TRAIL = Words("Қараулар журналы", "Журнал просмотров", "The trail")
TRAIL_INTRO = Words(
    "Кім, қашан, не істеді және қандай мақсатпен. Бұл бетті ашуыңыз да журналға жазылды.",
    "Кто, когда, что делал и с какой целью. То, что вы открыли эту страницу, тоже записано.",
    "Who did what, when, and for what. That you opened this page is written down as well.",
)
SECTIONS = Words("Журнал бөлімдері", "Разделы журнала", "Parts of the trail")
ENTRIES = Words("Жазбалар", "Записи", "Entries")
ENTRY = Words("{0}-жазба", "Запись {0}", "Entry {0}")
NO_ENTRIES = Words(
    "Мұндай жазба жоқ. Сүзгіні кеңейтіңіз.",
    "Таких записей нет. Расширьте отбор.",
    "There are no such entries. Widen the filter.",
)
WHEN = Words("Уақыты", "Время", "Time")
WHO = Words("Кім", "Кто", "Who")
OFFICE = Words("Мекеме", "Учреждение", "Office")
ROLE = Words("Рөлі", "Роль", "Role")
ACT = Words("Әрекет", "Действие", "Act")
PURPOSE = Words("Мақсаты", "Цель", "Purpose")
PERSONS = Words("Адамдар", "Люди", "Persons")
OUTCOME = Words("Нәтижесі", "Исход", "Outcome")
REFUSED = Words("Бас тартылды: {0}", "Отказано: {0}", "Refused: {0}")
ALLOWED = Words("Рұқсат берілді", "Разрешено", "Allowed")
DETAIL = Words("Толығырақ", "Подробности", "Details")
MANY_PERSONS = Words(
    "Жүзден астам адам: олардың тізімі тек бекітілген тапсырма ретінде беріледі.",
    "Более ста человек: их перечень выдаётся только как утверждённое задание.",
    "More than a hundred persons: their list is given only as an approved job.",
)
SINCE = Words("Осы күннен", "С этого дня", "From this day")
UNTIL = Words("Осы күнге дейін, қоса алғанда", "По этот день включительно", "To this day, itself included")
OFFICER = Words("Қызметкер", "Сотрудник", "Officer")
ANY = Words("кез келген", "любое", "any")
SHOW = Words("Көрсету", "Показать", "Show")
BACKWARDS = Words(
    "Соңғы күн бастапқы күннен бұрын тұр.",
    "Последний день раньше первого.",
    "The last day lies before the first.",
)

OF_PERSON = Words("Адам бойынша", "По человеку", "By person")
OF_PERSON_TITLE = Words("Адамға қатысты жазбалар", "Записи о человеке", "Entries about a person")
OF_PERSON_INTRO = Words(
    "Адамды кім қарағаны не қарамақ болғаны. Аудитор оқығанын адамның өзі көреді; бір сағатта оқылатын адам саны "
    "шектеулі.",
    "Кто смотрел сведения о человеке или пытался. То, что журнал прочёл аудитор, человек увидит; число людей в час "
    "ограничено.",
    "Who looked at the person, or tried to. The person can read that an auditor did; how many in an hour is limited.",
)
IIN = Words("ЖСН", "ИИН", "IIN")
IIN_WRONG = Words(
    "ЖСН он екі цифрдан тұрады, соңғысы бақылау цифры. Енгізілгенін тексеріңіз.",
    "ИИН состоит из двенадцати цифр, последняя контрольная. Проверьте ввод.",
    "An IIN has twelve digits, the last of which is a check digit. Check what was typed.",
)
REASON = Words("Жазбаша себеп", "Письменная причина", "Reason in writing")
OWN = Words("Менің әрекеттерім", "Мои действия", "What I did")
OWN_INTRO = Words(
    "Кеңседе істегеніңіздің бәрі журналда осылай тұр. Танымайтын әрекетті көрсеңіз, құпиясөзді ауыстырып, әкімшіге "
    "хабарлаңыз.",
    "Так в журнале записано всё, что вы делали в офисе. Если видите чужое действие, смените пароль и сообщите "
    "администратору.",
    "This is how the trail holds what you did in the office. If you see what you did not do, change your password and "
    "tell an administrator.",
)
WAS_REFUSED = Words("Бас тартылды", "Отказано", "Refused")

ALARMS_TITLE = Words("Дабылдар", "Тревоги", "Alarms")
ALARMS_INTRO = Words(
    "Кешіктірмей қаралуы тиіс оқиғалар: ең жаңасы жоғарыда.",
    "События, которые надо разобрать безотлагательно; новые сверху.",
    "What somebody should look into at once; the newest come first.",
)
NO_ALARMS = Words("Дабыл болған жоқ.", "Тревог не было.", "There was no alarm.")

CHAIN = Words("Журналдың бүтіндігі", "Целость журнала", "Is the trail whole?")
CHAIN_INTRO = Words(
    "Жазбалар секунд сайын блоктарға мөрленеді; әр блок алдыңғысына сүйенеді және кеңсе кілтімен қол қойылған. "
    "Өзгерген не жойылған бір жол да тексергенде табылады.",
    "Записи каждую секунду опечатываются в блоки; каждый блок опирается на предыдущий и подписан ключом офиса. "
    "Проверка находит даже одну изменённую или удалённую строку.",
    "Entries are sealed into blocks every second; each block rests on the one before and is signed with the office's "
    "key. Verifying finds even one row that was changed or removed.",
)
LAST_BLOCK = Words("Соңғы блок", "Последний блок", "Last block")
SEALED_AT = Words("Мөрленген уақыты", "Опечатан", "Sealed at")
HASH = Words("Дайджесі", "Дайджест", "Digest")
UNSEALED = Words("Әлі мөрленбеген жолдар", "Ещё не опечатано строк", "Rows not yet sealed")
NO_BLOCK = Words("Әлі блок жоқ", "Блоков ещё нет", "No block yet")
VERIFY = Words("Қазір тексеру", "Проверить сейчас", "Verify now")
VERIFYING = Words(
    "Тексерілуде: {0} блок, {1} жол сәйкес.",
    "Идёт проверка: сходятся блоков {0}, строк {1}.",
    "Verifying: {0} blocks and {1} rows fit so far.",
)
NEVER = Words("Әлі тексерілген жоқ.", "Ещё не проверялся.", "It has not been verified yet.")
WHOLE = Words(
    "Журнал бүтін: {0} блок, {1} жол. Тексерілді: {2}.",
    "Журнал цел: блоков {0}, строк {1}. Проверен: {2}.",
    "The trail is whole: {0} blocks, {1} rows. Verified: {2}.",
)
BROKEN = Words(
    "Журнал бүтін емес: {0}. Блок {1}, жол {2}. Ештеңені өзгертпеңіз, қауіпсіздікке жауапты адамға хабарлаңыз.",
    "Журнал повреждён: {0}. Блок {1}, строка {2}. Ничего не меняйте и сообщите ответственному за безопасность.",
    "The trail is not whole: {0}. Block {1}, row {2}. Change nothing and tell whoever is responsible for security.",
)
ELSEWHERE = Words(
    "Тізбек толық ауыстырылса, оны тек сыртта сақталған басы әшкерелейді: «martebe trail head» жазғанын басқа "
    "жерде сақтаңыз.",
    "Подмену всей цепочки выдаст только вершина, сохранённая в другом месте: храните там вывод «martebe trail head».",
    "Only a head kept elsewhere gives away a chain replaced as a whole: keep there what 'martebe trail head' prints.",
)

TOUCHED = Words("Кім қозғалды", "Кто затронут", "Who was touched")
TOUCHED_INTRO = Words(
    "Қызметкер бір уақыт аралығында қанша адамның деректеріне жетті. Дербес деректердің бұзылуы туралы бір жұмыс күні "
    "ішінде хабарлау үшін.",
    "До данных скольких людей дошёл сотрудник за промежуток времени. Для уведомления о нарушении безопасности "
    "персональных данных в течение одного рабочего дня.",
    "How many persons' data an officer reached in a time. For the notice of a breach within one working day.",
)
TOUCHED_WHOLE = Words(
    "Барлығы: {0} адам, {1} жазба.", "Всего: людей {0}, записей {1}.", "In all: {0} persons, {1} entries."
)
NOBODY_TOUCHED = Words(
    "Бұл уақытта қызметкер ешкімнің деректеріне жетпеген.",
    "За это время сотрудник не дошёл ни до чьих данных.",
    "In this time the officer reached nobody's data.",
)
FIRST = Words("Алғашқысы", "Первое", "First")
LAST = Words("Соңғысы", "Последнее", "Last")
TOUCHED_LIST = Words(
    "Адамдардың тізімі осы жерден берілмейді: ол екі адам бекіткен тапсырма ретінде сұралады.",
    "Перечень людей отсюда не выдаётся: он запрашивается как задание, которое утверждают двое.",
    "The list of persons is not given here: it is asked for as a job that two persons approve.",
)
COUNT = Words("Санау", "Подсчитать", "Count")

REVIEW = Words("Күмәнді қараулар", "Сомнительные просмотры", "Odd looks")
REVIEW_INTRO = Words(
    "Әр түнде алдыңғы күннің қараулары реттеледі: сирек белгілері көп қараулар жоғарыда. Ұпай ешкімді айыптамайды, "
    "шешімді адам қабылдайды.",
    "Каждую ночь просмотры прошедшего дня упорядочиваются: выше те, у которых больше редких признаков. Балл никого не "
    "обвиняет, решает человек.",
    "Each night the looks of the day before are put in order: those with more rare signs come first. The score accuses "
    "nobody; a human decides.",
)
WAITING = Words("Тексеруді күтеді", "Ждут разбора", "Waiting for review")
REVIEWED = Words("Тексерілген", "Разобраны", "Reviewed")
NONE_WAIT = Words("Тексеруді күтетін қарау жоқ.", "Разбирать нечего.", "No look waits for a review.")
NONE_REVIEWED = Words("Әлі ештеңе тексерілген жоқ.", "Ещё ничего не разобрано.", "Nothing has been reviewed yet.")
SCORE = Words("Ұпай", "Балл", "Score")
WHY = Words("Белгілері", "Признаки", "Signs")
VERDICT = Words("Қорытынды", "Заключение", "Verdict")

LOOKS_INTRO = Words(
    "Деректеріңізді қай мекеме, қашан, қандай мақсатпен қарағаны. Қызметкердің аты айтылмайды.",
    "Какое учреждение, когда и с какой целью смотрело данные. Имя сотрудника не называется.",
    "Which office looked at the data, when and for what. The officer's name is not told.",
)
NOBODY_LOOKED = Words("Ешкім қараған жоқ.", "Никто не смотрел.", "Nobody has looked.")
WHO_LOOKED = Words("Кім қарады", "Кто смотрел", "Who looked")

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
