"""What this room says, in three languages.

Long because: translators read a room at a time.
"""

from __future__ import annotations

from martebe.rules.words import Words

# --- the entrance ---------------------------------------------------------------------------------------------------

WELCOME = Words(
    "Әр тұрғынның мәртебесі — бір бетте",
    "Статус каждого жителя — на одной странице",
    "Every resident's status on one page",
)
WELCOME_LEAD = Words(
    "Мемлекеттік тізілімдер бойынша: әр адамның еңбек және әлеуметтік мәртебесі қандай, неліктен және не жетіспейді.",
    "По данным государственных реестров: какой у человека трудовой и социальный статус, почему и чего не хватает.",
    "From the state's registers: what labour and social status a person has, why, and what is missing.",
)
FOR_RESIDENTS = Words("Тұрғындарға", "Жителям", "For residents")
FOR_RESIDENTS_ABOUT = Words(
    "Өз мәртебеңізді, сақтандыруыңызды және кім қарағанын көріңіз; келіспесеңіз, жазыңыз.",
    "Посмотрите свой статус, страхование и кто смотрел ваши данные; если не согласны, напишите.",
    "See your own status, your insurance and who looked at you; say so where you disagree.",
)
FOR_RESIDENTS_DOOR = Words("Өз мәртебем", "Мой статус", "My status")
FOR_OFFICERS = Words("Қызметкерлерге", "Сотрудникам", "For officers")
FOR_OFFICERS_ABOUT = Words(
    "Байланыс орталығы, халыққа қызмет көрсету және жұмыспен қамту орталықтары, штабтар.",
    "Контакт-центр, центры обслуживания населения и занятости, штабы.",
    "Contact centre, service and employment centres, headquarters.",
)
FOR_OFFICERS_DOOR = Words("Қызметкер болып кіру", "Войти как сотрудник", "Sign in as an officer")
FOR_ANYONE = Words("Қағазды тексеру", "Проверить документ", "Check a paper")
FOR_ANYONE_ABOUT = Words(
    "Анықтамадағы QR кодын немесе оның астындағы белгілерді тексеріңіз: кіру қажет емес.",
    "Проверьте QR-код справки или знаки под ним: входить не нужно.",
    "Check the QR code of a certificate, or the characters beneath it: no sign-in is needed.",
)
FOR_ANYONE_DOOR = Words("Тексеру", "Проверить", "Check")
OPEN_DATA = Words("Ашық деректер", "Открытые данные", "Open data")
OPEN_DATA_ABOUT = Words(
    "Мәртебелер саны аумақ бойынша: жүктеп алып, санап шығуға болады, кіру қажет емес.",
    "Числа по статусам и территориям: их можно скачать и пересчитать, входить не нужно.",
    "Numbers of statuses by place, to be downloaded and counted anew: no sign-in is needed.",
)
OPEN_DATA_DOOR = Words("Жүктеп алу", "Скачать", "Download")
YOU_MAY = Words("Мұнда не істей аласыз", "Что вы можете сделать", "What you can do here")

# --- finding --------------------------------------------------------------------------------------------------------

FIND_TITLE = Words("Адамды табу", "Найти человека", "Find a person")
PURPOSE = Words("Қандай мақсатпен қарайсыз", "С какой целью вы смотрите", "What you look at somebody for")
PURPOSE_HINT = Words(
    "Мақсат ізде сақталады, оны адамның өзі де көреді. Келесі ауыстырғанша есте тұрады.",
    "Цель сохраняется в журнале, её видит и сам человек. Она запоминается, пока вы её не смените.",
    "The purpose is kept in the trail, and the person can read it. It stays until you change it.",
)
CHOOSE = Words("Таңдаңыз", "Выберите", "Choose")
REASON = Words("Себебі", "Причина", "Reason")
REASON_HINT = Words(
    "«{0}» мақсатына ғана керек. Бір сөйлем; адамның аты мен нөмірін жазбаңыз.",
    "Нужна только для цели «{0}». Одно предложение, без имени и номера человека.",
    "Only the purpose “{0}” needs one. One sentence, without the person's name or number.",
)
REASON_NEEDED = Words(
    "Бұл мақсатқа себебін жазу керек.",
    "Для этой цели нужно написать причину.",
    "This purpose needs a written reason.",
)
REASON_NUMBER = Words(
    "Себепте адамның нөмірі болмауы керек. Цифрларды алып тастаңыз.",
    "В причине не должно быть номера человека. Уберите цифры.",
    "The reason must not hold a person's number. Leave the digits out.",
)
IIN = Words("ЖСН", "ИИН", "Person number (IIN)")
IIN_HINT = Words("12 цифр; арасы бос болса да болады", "12 цифр; можно с пробелами", "12 digits; spaces do no harm")
IIN_LENGTH = Words(
    "ЖСН 12 цифрдан тұрады, мұнда {0}. Құжаттан қарап, қайта теріңіз.",
    "В ИИН 12 цифр, здесь {0}. Наберите ещё раз по документу.",
    "A person number has 12 digits; here are {0}. Type it again from the document.",
)
IIN_LETTERS = Words(
    "ЖСН тек цифрлардан тұрады. Басқа белгілерді алып тастаңыз.",
    "ИИН состоит только из цифр. Уберите другие знаки.",
    "A person number has digits only. Take out the other characters.",
)
IIN_CHECK = Words(
    "Соңғы бақылау цифры қалғандарына сәйкес емес: қате терілген болуы мүмкін. Құжатпен салыстырыңыз.",
    "Последняя, контрольная цифра не сходится с остальными: вероятно, опечатка. Сверьте с документом.",
    "The last digit, which checks the others, does not fit them: probably a slip of the finger. Compare the document.",
)
IIN_CHECK_HINT = Words(
    "Бақылау цифры теру қатесін ғана ұстайды: оның дұрыстығы мұндай адам бар дегенді білдірмейді.",
    "Контрольная цифра ловит только опечатки: если она верна, это ещё не значит, что такой человек есть.",
    "The check digit only catches slips: that it fits does not prove that there is such a person.",
)
BY_NAME = Words("ЖСН белгісіз болса", "Если ИИН неизвестен", "If the number is not known")
BY_NAME_HINT = Words(
    "Қазақша, орысша немесе латынша жазуға болады. Үшеуі де керек.",
    "Можно писать по-казахски, по-русски или латиницей. Нужны все три.",
    "In Kazakh, Russian or Latin letters. All three are needed.",
)
SURNAME = Words("Тегі", "Фамилия", "Surname")
GIVEN = Words("Аты", "Имя", "Given name")
BIRTH_DATE = Words("Туған күні", "Дата рождения", "Day of birth")
BIRTH_DATE_HINT = Words("Мысалы: 24.03.1985", "Например: 24.03.1985", "For example: 24.03.1985")
BIRTH_DATE_WRONG = Words(
    "Мұндай күн жоқ. Күнін, айын, жылын теріңіз: 24.03.1985.",
    "Такой даты нет. Наберите день, месяц, год: 24.03.1985.",
    "There is no such day. Type day, month, year: 24.03.1985.",
)
NUMBER_OR_NAMES = Words(
    "ЖСН теріңіз немесе тегін, атын және туған күнін толық жазыңыз.",
    "Наберите ИИН или укажите фамилию, имя и дату рождения полностью.",
    "Type the person number, or give surname, given name and day of birth, all three.",
)
FIND = Words("Табу", "Найти", "Find")
NOBODY = Words("Ешкім табылмады", "Никто не найден", "Nobody was found")
NOBODY_WHY = Words(
    "Мұндай адам жоқ, сіздің аумағыңызда емес, туысыңыз немесе осы мақсатқа ашылмайды. Қайсысы екені айтылмайды. "
    "Бір сағаттағы іздеу шегі таусылған болуы да мүмкін.",
    "Такого человека нет, он не на вашей территории, ваш родственник или не открыт для этой цели. Что именно, не "
    "сообщается. Возможно и то, что исчерпан предел поисков за час.",
    "There is no such person, or they are not of your territory, are your family, or are not open for this purpose. "
    "Which of these is not said. It may also be that the searches of this hour are used up.",
)
NOBODY_REMEDY = Words(
    "Деректерді құжатпен салыстырып, қайта іздеңіз.",
    "Сверьте данные с документом и поищите снова.",
    "Compare with the document and search again.",
)
SEVERAL = Words("Бірнеше адам табылды: {0}", "Найдено несколько человек: {0}", "Several people were found: {0}")
SEVERAL_HINT = Words(
    "Аты-жөнінің бас әріптері, аудан және туған жылы бойынша таңдаңыз. Әрқайсысын қарағаныңыз жазылды.",
    "Выберите по инициалам, району и году рождения. Просмотр каждого записан.",
    "Choose by initials, district and year of birth. Your look at each was recorded.",
)
INITIALS = Words("Бас әріптері", "Инициалы", "Initials")
DISTRICT = Words("Ауданы", "Район", "District")
BORN = Words("Туған жылы", "Год рождения", "Year of birth")
OPEN_CARD = Words("Карточканы ашу", "Открыть карточку", "Open the card")
NO_NAME = Words("Аты-жөні жеткізілмеген", "Имя не поступило", "Name not delivered")
ANOTHER = Words("Басқа адамды табу", "Найти другого", "Find somebody else")

# --- the card -------------------------------------------------------------------------------------------------------

CARD_TITLE = Words("Адам карточкасы", "Карточка человека", "Person card")
SEEN_FOR = Words("Мақсаты: {0}", "Цель: {0}", "Purpose: {0}")
STATUS = Words("Мәртебе", "Статус", "Status")
ON_DAY = Words("{0} күнгі жағдай бойынша", "На {0}", "On {0}")
BADGE_SETTLED = Words("түпкілікті", "окончательный", "settled")
BADGE_PROVISIONAL = Words("алдын ала", "предварительный", "provisional")
BADGE_OPEN = Words("анықталмаған", "не установлен", "not settled")
BADGE_WITHOUT = Words("мәртебесі жоқ", "без статуса", "without status")
HEADLINE_WITHOUT = Words("Мәртебесі жоқ", "Статуса нет", "Without status")
HEADLINE_OPEN = Words("Мәртебесі анықталмаған", "Статус не установлен", "Status not settled")
WITHOUT_MEANS = Words(
    "Барлық тізілім жауап берді, бірде-бір мәртебе дәлелденбеді. Адам өзі не істейтінін мәлімдей алады.",
    "Все реестры ответили, ни один статус не подтверждён. Человек может заявить, чем занят.",
    "All registers have answered and none proves a status. The person may declare what they do.",
)
OPEN_MEANS = Words(
    "Ешбір мәртебе дәлелденген жоқ, бірақ жоққа да шығарылмады: тізілімнен мәлімет күтілуде.",
    "Ни один статус не подтверждён, но и не опровергнут: ожидаются сведения реестров.",
    "No status is proved, yet some are not disproved: registers are still to be heard from.",
)
PROVISIONAL_MEANS = Words(
    "Дәлелденген, бірақ одан жоғары тұрған мәртебе әлі анықталмаған: {0}.",
    "Подтверждён, но вышестоящий статус ещё не установлен: {0}.",
    "Proved, but a stronger status is not settled yet: {0}.",
)
WHY = Words("Неліктен", "Почему", "Why")
CITED = Words("Жазбалар мен заң", "Записи и закон", "Records and law")
UNVERIFIED = Words("құжаты тексерілмеген", "документ не проверен", "document not verified")
ALSO_HELD = Words("Басқа мәртебелері", "Другие статусы", "Other statuses held")
NO_OTHERS = Words("Басқа дәлелденген мәртебе жоқ.", "Других подтверждённых статусов нет.", "No other status is proved.")
STILL_OPEN = Words("Әлі анықталмаған", "Ещё не установлено", "Not settled yet")
WHY_NOT = Words("Неліктен мынау емес?", "Почему не этот?", "Why not this one?")
WHY_NOT_SHOW = Words("Түсіндіру", "Объяснить", "Explain")
WOULD_SETTLE = Words("Не жетіспейді", "Чего не хватает", "What would settle it")
WOULD_SETTLE_HINT = Words(
    "Мыналар келсе, қандай жауап болса да, мәртебе нақты болады.",
    "Когда это поступит, статус станет окончательным, каким бы ни был ответ.",
    "Once these have arrived, the status is settled, whatever they say.",
)
NOTHING_AWAITED = Words(
    "Ештеңе күтілмейді: мәртебе түпкілікті.",
    "Ничего не ожидается: статус окончательный.",
    "Nothing is awaited: the status is settled.",
)
OUTCOMES = Words("Жауапқа қарай", "Смотря по ответу", "Depending on the answer")
INSURANCE = Words("Медициналық сақтандыру", "Медицинское страхование", "Health insurance")
INSURANCE_NONE = Words("Негіз табылмады", "Основание не найдено", "No ground was found")
INSURANCE_OPEN = Words("Негіз анықталмаған", "Основание не установлено", "The ground is not settled")
INSURANCE_GROUND = Words("Негіз", "Основание", "Ground")
INSURANCE_PAYER = Words("Кім төлейді", "Кто платит", "Who pays")
PAYER_STATE = Words("Мемлекет", "Государство", "The state")
PAYER_EMPLOYER = Words("Жұмыс беруші", "Работодатель", "The employer")
PAYER_CUSTOMER = Words("Тапсырыс беруші", "Заказчик", "The customer")
PAYER_ONESELF = Words("Адамның өзі", "Сам человек", "The person")
PAYER_APART = Words("Бөлек есепте", "Ведётся отдельно", "Kept apart")
PAYER_NONE = Words("Ешкім", "Никто", "Nobody")
INSURANCE_NOTE = Words(
    "Негіздің табылмауы оның жоқ екенін білдірмейді: кейбір негіздер жазбаларда көрінбейді.",
    "Что основание не найдено, не значит, что его нет: некоторые основания в записях не видны.",
    "That no ground is found does not mean there is none: some grounds do not show in the records.",
)
INSURANCE_LATER = Words(
    "Бұл күні сақтандыру ережелері күшінде емес.",
    "На этот день правила страхования не действуют.",
    "On this day no rules of insurance are in force.",
)
FINDINGS = Words("Тексеруді қажет етеді", "Требует проверки", "To be checked")
FINDINGS_HINT = Words(
    "Жазбалар бір-біріне сай келмейді. Бұл мәртебені өзгертпейді.",
    "Записи не согласуются между собой. На статус это не влияет.",
    "Records do not fit together. This changes no status.",
)
HOUSEHOLD = Words("Үй шаруашылығы", "Домохозяйство", "Household")
HOUSEHOLD_MEMBERS = Words("Мүшелер саны: {0}", "Членов: {0}", "Members: {0}")
HOUSEHOLD_NONE = Words("Үй шаруашылығы белгісіз.", "Домохозяйство не указано.", "No household is recorded.")
HOUSEHOLD_CLOSED = Words(
    "Мүшелері туралы мәліметті кеңесші мен ассистент ғана көреді.",
    "Сведения о членах видят только консультант и ассистент.",
    "Only consultants and assistants see who the members are.",
)
MEMBERS_OPEN = Words("Мүшелерін көрсету", "Показать членов", "Show the members")
MEMBER_ROLE = Words("Басшыға кім болып келеді", "Кем приходится главе", "What they are to the head")
MEMBER_OWN = Words("осы адам", "этот человек", "this person")
MEMBER_BORN = Words("{0} ж. туған", "{0} г. р.", "born {0}")
DECLARATIONS = Words("Мәлімдемелер", "Заявления", "Declarations")
NO_DECLARATIONS = Words(
    "Адам әлі ештеңе мәлімдеген жоқ.", "Человек ещё ничего не заявлял.", "Nothing was declared yet."
)
TOOK_IT = Words("қабылдаған {0}", "принял {0}", "taken by {0}")
INCOME_NAMED = Words("айлық табысы {0}", "доход за месяц {0}", "monthly income {0}")
DECLARE = Words("Мәлімдеме жазу", "Записать заявление", "Take a declaration")
CORRECT = Words("Түзету", "Исправить", "Correct")
WITHDRAW = Words("Қайтарып алу", "Отозвать", "Withdraw")
RECEIPT = Words("Қолхат (PDF)", "Расписка (PDF)", "Receipt (PDF)")
RECEIPT_IN = Words("Қолхат: {0}", "Расписка: {0}", "Receipt: {0}")
CONFLICTS = Words("Қайшылықтар", "Противоречия", "Conflicts")
CONFLICT_LINE = Words(
    "№ {0} мәлімдеме мен тізілім әртүрлі айтады: {1}",
    "Заявление № {0} и реестр говорят разное: {1}",
    "Declaration No. {0} and the register disagree: {1}",
)
CONFLICT_NEXT = Words(
    "Екеуі де сақталады. Дерек иесінен сұралады: {0}.",
    "Сохраняются оба. Спрашивают владельца данных: {0}.",
    "Both are kept. The owner of the data is asked: {0}.",
)
CONTESTS = Words("Келіспеушіліктер", "Несогласия", "Contests")
NO_CONTESTS = Words("Келіспеушілік жоқ.", "Несогласий нет.", "Nothing is contested.")
CONTEST_LINE = Words("№ {0}, {1}; жауап мерзімі {2}", "№ {0}, {1}; ответ до {2}", "No. {0}, {1}; answer due by {2}")
FROZEN = Words(
    "Келіспеушілік қаралғанша адамға зиян келтіретін өзгеріс күшіне енбейді.",
    "Пока рассматривается несогласие, изменения не в пользу человека не действуют.",
    "While a contest is considered, no change to the person's disadvantage takes effect.",
)
WHO_LOOKED = Words("Кім қараған", "Кто смотрел", "Who looked")
NOBODY_LOOKED = Words("Бұрын ешкім қараған жоқ.", "До вас никто не смотрел.", "Nobody looked before you.")
PAPERS = Words("Мәртебе туралы анықтама", "Справка о статусе", "Certificate of status")
PAPERS_GIVEN = Words("Берілген құжаттар", "Выданные документы", "Papers given out")
CONTEST = Words("Келіспеушілік жазу", "Записать несогласие", "Write down a contest")
CONTEST_LEAD = Words(
    "Екі нұсқа да сақталады. Жауап келгенше адамға зиян келтіретін өзгеріс күшіне енбейді.",
    "Сохраняются обе версии. До ответа изменения не в пользу человека не действуют.",
    "Both versions are kept. Until the answer, no change to the person's disadvantage takes effect.",
)
CONTEST_ABOUT = Words("Қай мәртебе туралы", "О каком статусе", "About which status")
CONTEST_TEXT = Words("Адам не дейді", "Что говорит человек", "What the person says")
CONTEST_TEXT_HINT = Words(
    "Адамның өз сөзімен: нақты не дұрыс емес және неліктен.",
    "Словами самого человека: что именно неверно и почему.",
    "In the person's own words: what exactly is wrong, and why.",
)
CONTEST_SENT = Words(
    "№ {0} келіспеушілік жазылды; жауап мерзімі — {1}.",
    "Несогласие № {0} записано; ответ до {1}.",
    "Contest No. {0} is written down; the answer is due by {1}.",
)

# --- records --------------------------------------------------------------------------------------------------------

RECORDS = Words("Тізілімдердегі жазбалар", "Записи реестров", "Records of the registers")
RECORDS_OPEN = Words("Жазбаларды ашу", "Открыть записи", "Open the records")
RECORDS_HINT = Words(
    "Әр жазба иесі бойынша, қай жеткізіліммен және қашан келгенімен. Ашқаныңыз ізде жазылады.",
    "Каждая запись по владельцу, с поставкой и днём получения. Открытие записывается в журнал.",
    "Each record by its owner, with the delivery that brought it and its day. Opening them is recorded.",
)
NO_RECORDS = Words("Бірде-бір жазба жоқ.", "Записей нет.", "There are no records.")
DELIVERY = Words("Жеткізілім", "Поставка", "Delivery")
RECEIVED = Words("Алынған күні", "Получено", "Received on")
TAKEN_HERE = Words("осында жазылған", "записано здесь", "written down here")

# --- timeline -------------------------------------------------------------------------------------------------------

TIMELINE = Words("Уақыт бойынша", "Во времени", "Over time")
TIMELINE_OPEN = Words("Уақыт осін ашу", "Открыть историю", "Open the timeline")
TIMELINE_HINT = Words(
    "Мәртебе қай күндері қандай болды және бұл қашан белгілі болды. Ашқаныңыз ізде жазылады.",
    "Каким статус был в какие дни и когда это стало известно. Открытие записывается в журнал.",
    "What the status was on which days, and when that became known. Opening it is recorded.",
)
KNOWN_ON = Words("Қай күнгі мәлімет бойынша", "По сведениям на день", "As known on")
KNOWN_ON_HINT = Words(
    "Бұрынғы күнді таңдасаңыз, сол күні не белгілі болғаны көрінеді.",
    "Выберите прежний день, чтобы увидеть, что было известно тогда.",
    "Choose an earlier day to see what was known then.",
)
KNOWN_ON_WRONG = Words(
    "Күн бүгіннен кейін болмауы керек.", "День не может быть позже сегодняшнего.", "The day cannot be after today."
)
SHOW = Words("Көрсету", "Показать", "Show")
GAINED = Words("Басталды: {0}", "Появилось: {0}", "Began: {0}")
LOST = Words("Аяқталды: {0}", "Закончилось: {0}", "Ended: {0}")
BECAME_KNOWN = Words(
    "Мына жеткізілімнен белгілі болды: {0}, {1}",
    "Стало известно из поставки {0}, {1}",
    "Became known by delivery {0}, {1}",
)
NOT_KNOWN_THEN = Words(
    "Ол күні бұл адам туралы ештеңе белгілі емес еді.",
    "В тот день об этом человеке ничего не было известно.",
    "Nothing was known of this person on that day.",
)

# --- declaring ------------------------------------------------------------------------------------------------------

DECLARE_TITLE = Words("Мәлімдеме жазу", "Запись заявления", "Taking a declaration")
CORRECT_TITLE = Words("№ {0} мәлімдемені түзету", "Исправление заявления № {0}", "Correcting declaration No. {0}")
WITHDRAW_TITLE = Words("№ {0} мәлімдемені қайтарып алу", "Отзыв заявления № {0}", "Withdrawing declaration No. {0}")
THROUGH = Words("Арна: {0}", "Канал: {0}", "Channel: {0}")
CATEGORY = Words("Адам не дейді", "Что говорит человек", "What the person says")
DECLARED_DAY = Words("Қай күнгі", "На какой день", "On which day")
INCOME = Words("Айлық табысы, теңге", "Доход за месяц, тенге", "Monthly income, tenge")
INCOME_HINT = Words(
    "Тәуелсіз жұмыскерден сұраңыз; айтпаса, бос қалдырыңыз.",
    "Спросите у независимого работника; если не называет, оставьте пустым.",
    "Ask an independent worker; leave it empty where it is not named.",
)
GROUND = Words("Неге сүйенеді", "На каком основании", "On what ground")
GROUND_HINT = Words(
    "Мысалы: өз сөзі, көрсеткен құжаты. Аты-жөні мен нөмірін жазбаңыз.",
    "Например: со слов, показал документ. Без имени и номера.",
    "For example: own words, a document shown. Without name and number.",
)
CONSENT = Words(
    "Адам мәлімдеменің жазылуына және мәртебесі соған қарай есептелуіне ауызша келісті",
    "Человек устно согласился, чтобы заявление записали и по нему рассчитали статус",
    "The person agreed aloud that the declaration is written down and the status computed from it",
)
CONSENT_NEEDED = Words(
    "Келісімсіз жазуға болмайды. Адамнан сұрап, белгілеңіз.",
    "Без согласия записать нельзя. Спросите человека и отметьте.",
    "Nothing may be written down without consent. Ask the person and tick the box.",
)
DAY_AHEAD = Words(
    "Күн бүгіннен кейін болмауы керек. Бүгінгі не өткен күнді жазыңыз.",
    "День не может быть позже сегодняшнего. Укажите сегодняшний или прошедший.",
    "The day cannot be after today. Give today or a day before.",
)
DAY_BACK = Words(
    "Бір жылдан артық бұрынғы күнді жазуға болмайды.",
    "Нельзя указать день более года назад.",
    "A day more than a year back cannot be declared.",
)
NEGATIVE = Words(
    "Табыс теріс болмайды. Соманы тексеріңіз.",
    "Доход не бывает отрицательным. Проверьте сумму.",
    "An income is not negative. Check the amount.",
)
PREVIEW = Words("Не өзгеретінін көрсету", "Показать, что изменится", "Show what would change")
RECORD = Words("Жазу", "Записать", "Record")
CANCEL = Words("Карточкаға оралу", "Вернуться к карточке", "Back to the card")
BEFORE = Words("Қазір", "Сейчас", "Now")
AFTER = Words("Жазылғаннан кейін", "После записи", "Once recorded")
PREVIEW_TITLE = Words("Не өзгереді", "Что изменится", "What would change")
PREVIEW_NOTE = Words("Әлі ештеңе жазылған жоқ.", "Пока ничего не записано.", "Nothing has been recorded yet.")
NO_CHANGE = Words("Негізгі мәртебе өзгермейді.", "Основной статус не изменится.", "The headline does not change.")
CONFLICT_AHEAD = Words(
    "Тізілім басқаша айтады. Екеуі де сақталады, дерек иесінен сұралады; мәртебе ереже бойынша есептеледі.",
    "Реестр говорит иначе. Сохранятся оба, владельца данных спросят; статус считается по правилам.",
    "A register says otherwise. Both are kept and the register's owner is asked; the status follows the rules.",
)
RECORDED = Words(
    "№ {0} мәлімдеме жазылды. Төмендегі мәртебе оны есепке алады.",
    "Заявление № {0} записано. Статус ниже уже его учитывает.",
    "Declaration No. {0} is recorded. The status below already counts it.",
)
CORRECTED = Words(
    "№ {0} мәлімдеме түзетілді, бұрынғысы сақталды.",
    "Заявление № {0} исправлено, прежнее сохранено.",
    "Declaration No. {0} is corrected; the earlier text is kept.",
)
WITHDRAWN = Words(
    "№ {0} мәлімдеме қайтарып алынды, жазбасы сақталды.",
    "Заявление № {0} отозвано, запись сохранена.",
    "Declaration No. {0} is withdrawn; its record is kept.",
)
MEND_REASON = Words("Түзету себебі", "Причина исправления", "Why it is corrected")
WITHDRAW_REASON = Words("Қайтарып алу себебі", "Причина отзыва", "Why it is withdrawn")
WITHDRAW_MEANS = Words(
    "Мәлімдеме бұдан былай есепке алынбайды, бірақ өшірілмейді: кім, қашан және неге екені сақталады.",
    "Заявление перестанет учитываться, но не удалится: останется, кто, когда и почему его отозвал.",
    "The declaration will no longer count, but it is not deleted: who, when and why stay.",
)
NO_CHANNEL = Words(
    "Есептік жазбаңызға арна берілмеген: мәлімдеме жаза алмайсыз. Әкімшіге айтыңыз.",
    "За вашей учётной записью не закреплён канал: записать заявление нельзя. Обратитесь к администратору.",
    "Your account has no channel, so no declaration can be taken. Tell the administrator.",
)

FIELD_REQUIRED = Words("Бұл өрісті толтырыңыз.", "Заполните это поле.", "Fill this in.")
FIELD_INVALID = Words(
    "Мұндай мән болмайды. Тексеріп, қайта енгізіңіз.",
    "Такого значения быть не может. Проверьте и введите снова.",
    "This cannot be. Check it and enter it again.",
)
FIELD_LONG = Words("Тым ұзын. Қысқартыңыз.", "Слишком длинно. Сократите.", "Too long. Shorten it.")
