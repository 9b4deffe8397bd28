"""What this room says, in three languages: plain words, as one says them to a neighbour."""

from __future__ import annotations

from martebe.rules.words import Words

# --- signing in ------------------------------------------------------------------------------------------------------

SIGN_IN_TITLE = Words("Жеке бетіңізге кіру", "Вход на вашу страницу", "Sign in to your page")
SIGN_IN_INTRO = Words(
    "Мұнда мемлекет сіз туралы не білетінін, мәртебеңізді және оның себебін көресіз.",
    "Здесь вы увидите, что о вас знает государство, какой у вас статус и почему.",
    "Here you see what the state knows about you, which status you have, and why.",
)
IIN = Words("ЖСН", "ИИН", "Person number (IIN)")
IIN_HINT = Words("Жеке куәліктегі 12 сан", "12 цифр из удостоверения личности", "The 12 digits on your identity card")
IIN_WRONG = Words(
    "ЖСН дұрыс емес: 12 санды жеке куәліктен қарап жазыңыз.",
    "ИИН неверен: перепишите 12 цифр из удостоверения личности.",
    "This is not a person number: copy the 12 digits from your identity card.",
)
SEND_CODE = Words("Код алу", "Получить код", "Get a code")
CODE_TITLE = Words("Кодты жазыңыз", "Введите код", "Enter the code")
CODE_SENT = Words(
    "Егер бұл нөмір тіркелген болса, телефонға 6 таңбалы код жіберілді. Код 5 минут жарамды.",
    "Если такой номер зарегистрирован, на телефон отправлен код из 6 цифр. Он действует 5 минут.",
    "If this number is registered, a code of 6 digits was sent to the telephone. It is good for 5 minutes.",
)
CODE = Words("Код", "Код", "Code")
CODE_WRONG = Words(
    "Код сәйкес келмеді немесе мерзімі өтті. Тексеріңіз немесе жаңа код алыңыз.",
    "Код не подошёл или устарел. Проверьте его или получите новый.",
    "The code does not fit or is too old. Check it, or get a new one.",
)
TOO_MANY_CODES = Words(
    "Код тым көп сұралды. Бір сағаттан кейін қайталап көріңіз немесе халыққа қызмет көрсету орталығына барыңыз.",
    "Коды запрашивали слишком часто. Попробуйте через час или обратитесь в центр обслуживания населения.",
    "Too many codes were asked for. Try again in an hour, or go to a service centre.",
)
ENTER = Words("Кіру", "Войти", "Sign in")
ANOTHER_CODE = Words("Жаңа код алу", "Получить новый код", "Get a new code")
BY_EGOV = Words(
    "Мемлекеттік жүйе арқылы кіру", "Войти через государственную систему", "Sign in through the state's service"
)
NO_WAY_IN = Words(
    "Мұнда кіру әлі қосылмаған. Халыққа қызмет көрсету орталығына немесе 1414 нөміріне хабарласыңыз.",
    "Вход здесь ещё не подключён. Обратитесь в центр обслуживания населения или по номеру 1414.",
    "Signing in is not connected here yet. Turn to a service centre, or call 1414.",
)
OIDC_FAILED = Words(
    "Кіру аяқталмады. Қайтадан көріңіз; қайталанса, 1414 нөміріне хабарласыңыз.",
    "Вход не завершён. Попробуйте ещё раз; если не получится, позвоните по номеру 1414.",
    "Signing in was not completed. Try again; if it happens again, call 1414.",
)
OFFICERS_DOOR = Words("Қызметкерлерге арналған кіру", "Вход для сотрудников", "Sign-in for officers")
CONSOLE_TITLE = Words("Телефонға хабарламалар", "Сообщения на телефон", "Messages to telephones")
CONSOLE_INTRO = Words(
    "Бұл көрсетілім: нақты хабарламаның орнына код осы жерде пайда болады.",
    "Это демонстрация: вместо сообщения на телефон код появляется здесь.",
    "This is a demonstration: in place of a message to a telephone, the code appears here.",
)
CONSOLE_EMPTY = Words(
    "Соңғы бес минутта код сұралмады.", "За последние пять минут кодов не запрашивали.", "No code in the last minutes."
)
CONSOLE_TO = Words("Кімге", "Кому", "To")
CONSOLE_AT = Words("Қашан", "Когда", "When")

# --- the pages -------------------------------------------------------------------------------------------------------

MY_STATUS = Words("Менің мәртебем", "Мой статус", "My status")
WHY = Words("Неге?", "Почему?", "Why?")
MISSING = Words("Не жетіспейді", "Чего не хватает", "What is missing")
INSURANCE = Words("Менің сақтандыруым", "Моё страхование", "My insurance")
RECORDS = Words("Мен туралы жазбалар", "Записи обо мне", "Records about me")
LOOKS = Words("Деректерімді кім қарады", "Кто смотрел мои данные", "Who looked at my data")
DISAGREE = Words("Келіспеймін", "Я не согласен", "I disagree")
CERTIFICATE = Words("Анықтама алу", "Получить справку", "Get a certificate")

YOUR_STATUS_IS = Words("Бүгінгі мәртебеңіз", "Ваш статус сегодня", "Your status today")
SINCE = Words("{0} бастап", "с {0}", "since {0}")
FOR_LONG = Words("бір жылдан астам", "больше года", "for more than a year")
SETTLED = Words("Анықталған", "Установлен", "Settled")
NOT_SETTLED_YET = Words("Әлі анықталмаған", "Ещё не установлен", "Not settled yet")
PROVISIONAL = Words(
    "Бұл мәртебе дәлелденген, бірақ одан күштірегі де мүмкін: кейбір мәлімет әлі келген жоқ.",
    "Этот статус подтверждён, но возможен и более сильный: часть сведений ещё не поступила.",
    "This status is proved, but a stronger one is possible: some records have not arrived yet.",
)
OPEN_STATUS = Words(
    "Мәртебеңізді әлі айта алмаймыз: кейбір тізілімдерден мәлімет келген жоқ. Бұл сізге қарсы шешім емес.",
    "Ваш статус пока назвать нельзя: из части реестров сведения не поступили. Это не решение против вас.",
    "We cannot tell your status yet: some registers have not delivered. This is no decision against you.",
)
NO_STATUS = Words("Мәртебеңіз жоқ", "Статуса нет", "You have no status")
NO_STATUS_WHY = Words(
    "Тізілімдерде сіздің жұмысыңыз, оқуыңыз немесе төлемдеріңіз туралы жазба табылмады. Немен айналысатыныңызды "
    "өзіңіз айта аласыз: бір минут жетеді.",
    "В реестрах нет записей о вашей работе, учёбе или выплатах. Вы можете сами сказать, чем заняты: это займёт минуту.",
    "The registers hold nothing about your work, study or benefits. You can say yourself what you do in a minute.",
)
NOTHING_KNOWN = Words("Біз сізді таба алмадық", "Мы вас не нашли", "We did not find you")
NOTHING_KNOWN_WHY = Words(
    "Халық тізілімінде сіздің нөміріңіз жоқ. Бұл сіздің кінәңіз емес: бізге айтыңыз, тізілім иесінен біз сұраймыз.",
    "В реестре населения нет вашего номера. Это не ваша вина: сообщите нам, и мы сами запросим владельца реестра.",
    "The population register does not hold your number. It is not your fault: tell us, and we ask its owner for you.",
)
ALSO = Words("Сонымен қатар сіз", "Кроме того, вы", "You are also")
POSSIBLE = Words("Әлі анықталмағаны", "Ещё не установлено", "Not settled yet")
INSURED_AS = Words("Міндетті медициналық сақтандыру", "Обязательное медицинское страхование", "Health insurance")
INSURED = Words("Сақтандырылғансыз", "Вы застрахованы", "You are insured")
NOT_INSURED = Words(
    "Сақтандыру негізі табылмады", "Основание для страхования не найдено", "No ground of insurance was found"
)
INSURANCE_OPEN = Words(
    "Сақтандыруыңыз әлі анықталмаған", "Страхование ещё не установлено", "Your insurance is not settled yet"
)
INSURANCE_ADVICE = Words(
    "Негіз табылмады деген оның жоқ екенін білдірмейді. Төлегеніңіз көрінбесе, келіспейтініңізді айтыңыз: жарнаны "
    "іздеуді біз өзімізге аламыз.",
    "Это не значит, что основания нет. Если вы платили, а платежа не видно, скажите, что не согласны: искать взнос "
    "будем мы.",
    "That none was found does not say that there is none. If you paid and it does not show, disagree: we look for it.",
)
NOT_YET_INSURANCE = Words(
    "2020 жылғы 1 қаңтарға дейін тек жұмыс берушілер төлейді, мемлекет пен адамның өзі әлі төлемейді.",
    "До 1 января 2020 года платят только работодатели: государство и сами люди ещё не платят.",
    "Until 1 January 2020 only employers pay: the state and the persons themselves do not pay yet.",
)
MONTHS = Words("Соңғы 12 айдың жарналары", "Взносы за последние 12 месяцев", "Contributions of the last 12 months")
MONTH = Words("Ай", "Месяц", "Month")
MONTH_STATE = Words("Не белгілі", "Что известно", "What is known")
MONTH_PAID = Words("жарна бар", "взнос есть", "paid")
MONTH_MISSING = Words("жарна жоқ", "взноса нет", "not paid")
MONTH_AWAITED = Words("мәлімет әлі келген жоқ", "сведения ещё не поступили", "not delivered yet")
MONTHS_NOTE = Words(
    "Бұл зейнетақы жарналары: жұмыс беруші немесе өзіңіз төлеген айлар.",
    "Это пенсионные взносы: месяцы, за которые платил работодатель или вы сами.",
    "These are pension contributions: the months for which an employer or you yourself paid.",
)

WHY_TITLE = Words("Мәртебеңіз неге осындай", "Почему у вас такой статус", "Why you have this status")
WHY_INTRO = Words(
    "Шешімді мына жазбалар анықтайды. Әрқайсысының иесі бар; қате көрсеңіз, келіспейтініңізді айтыңыз.",
    "Решение определяют эти записи. У каждой есть владелец; если видите ошибку, скажите, что не согласны.",
    "These records determine the decision. Each has an owner; where you see a mistake, disagree.",
)
DECIDED_BY = Words("Шешуші жазбалар", "Решающие записи", "Deciding records")
NO_DECIDING = Words(
    "Шешімді бір жазба емес, жазбаның жоқтығы анықтап тұр.",
    "Решение определяет не запись, а её отсутствие.",
    "No record determines this, but that there is none.",
)
SHOW_ALL = Words("Толық түсіндіру", "Показать всё", "Show all")
OWNER = Words("Иесі", "Владелец", "Owner")
RECEIVED_ON = Words("Бізге келген күні", "Получено нами", "Reached us on")
TAKEN_HERE = Words("осы жерде қабылданды", "принято здесь", "taken here")

MISSING_TITLE = Words("Не жетіспейді және не істеуге болады", "Чего не хватает и что делать", "What is missing")
NOTHING_MISSING = Words(
    "Ештеңе жетіспей тұрған жоқ: мәртебеңіз толық анықталған.",
    "Всё на месте: ваш статус установлен полностью.",
    "Nothing is missing: your status is settled.",
)
AWAITED_FROM = Words("Мына тізілімдерден мәлімет күтеміз", "Ждём сведений из реестров", "We wait for these registers")
TURN_TO = Words("Кімге жүгінуге болады", "Куда обратиться", "Whom to turn to")
FINDINGS = Words("Назар аударыңыз", "Обратите внимание", "Please note")
DECLARE_TITLE = Words("Немен айналысатыныңызды айту", "Сказать, чем вы заняты", "Say what you do")
DECLARE_INTRO = Words(
    "Тізілімдер бәрін білмейді. Айтқаныңыз бірден жазылады; кейін түзете аласыз. Тізілім басқаша айтса, екеуі де "
    "сақталады, тізілім иесінен сұралады.",
    "Реестры знают не всё. Сказанное записывается сразу; позже его можно исправить. Если реестр говорит другое, "
    "сохраняется и то и другое, а владельца реестра спросят.",
    "Registers do not know everything. What you say is kept at once and can be corrected later. Where a register says "
    "otherwise, both are kept and its owner is asked.",
)
CATEGORY = Words("Мен", "Я", "What I do")
MYSELF = {
    "foreign_enterprise": Words(
        "Шетелдік кәсіпорында жұмыс істеймін", "Работаю на иностранном предприятии", "I work in a foreign enterprise"
    ),
    "domestic_worker": Words("Үй жұмыскерімін", "Домашний работник", "I am a domestic worker"),
    "home_without_contract": Words(
        "Үйде шартсыз жұмыс істеймін", "Работаю на дому без договора", "I work at home without a contract"
    ),
    "household_plot": Words(
        "Жеке қосалқы шаруашылығымда жұмыс істеймін",
        "Работаю в личном подсобном хозяйстве",
        "I work on a household plot",
    ),
    "independent_worker": Words(
        "Тәуелсіз жұмыскермін: өз бетімше табыс табамын",
        "Независимый работник: зарабатываю самостоятельно",
        "I am an independent worker: I earn by myself",
    ),
    "labour_migrant": Words("Шетелде жұмыс істеп жүрмін", "Работаю за рубежом", "I work abroad"),
    "housewife": Words("Үй шаруасындағы әйелмін", "Домохозяйка", "I am a housewife"),
    "unregistered_unemployed": Words(
        "Жұмыссызбын, тіркелмегенмін",
        "Без работы, на учёте не состою",
        "I am without work and not registered as such",
    ),
    "adult_pupil": Words("Мектепте оқимын, ересекпін", "Учусь в школе, взрослый", "I am an adult at school"),
    "carer_of_child": Words("Бала күтімімен отырмын", "Ухаживаю за ребёнком", "I care for a child"),
    "departed": Words("Елден кеттім", "Живу за рубежом", "I have left the country"),
    "employed": Words("Жалданып жұмыс істеймін", "Работаю по найму", "I work for an employer"),
}
"""The categories of a declaration, in the words of whoever speaks of themselves."""
INCOME = Words("Айлық табысым, теңге", "Доход за месяц, тенге", "My income in a month, tenge")
INCOME_HINT = Words(
    "Тәуелсіз жұмыс істесеңіз ғана керек",
    "Нужно, только если вы работаете на себя",
    "Only needed if you work for yourself",
)
DECLARE = Words("Жазу", "Записать", "Write it down")
DECLARED = Words("Жазылды. Мәртебеңіз қайта есептелді.", "Записано. Статус пересчитан.", "Written down.")
DECLARED_CONFLICT = Words(
    "Жазылды. Бір тізілім басқаша айтады: екеуі де сақталды, тізілім иесінен сұраймыз.",
    "Записано. Один из реестров говорит другое: сохранено и то и другое, мы спросим владельца реестра.",
    "Written down. A register says otherwise: both are kept, and we ask its owner.",
)

RECORDS_INTRO = Words(
    "Мемлекеттік тізілімдерден сіз туралы бізге келген барлық жазба, иелері бойынша.",
    "Все записи о вас, которые пришли к нам из государственных реестров, по владельцам.",
    "All records about you that reached us from the state's registers, by owner.",
)
NO_RECORDS = Words("Сіз туралы жазба жоқ.", "Записей о вас нет.", "There are no records about you.")

LOOKS_INTRO = Words(
    "Деректеріңізді кім, қашан және не үшін қарағаны. Қызметкердің аты көрсетілмейді, мекемесі көрсетіледі.",
    "Кто, когда и зачем смотрел ваши данные. Имя сотрудника не показывается, учреждение показывается.",
    "Who looked at your data, when and what for. The officer's name is not shown; the office is.",
)
LOOKS_EMPTY = Words(
    "Деректеріңізді әлі ешкім қараған жоқ.", "Ваши данные ещё никто не смотрел.", "Nobody has looked at your data yet."
)
LOOKS_CSV = Words("Кесте ретінде жүктеу (CSV)", "Скачать таблицей (CSV)", "Download as a table (CSV)")
AT = Words("Қашан", "Когда", "When")
WHO = Words("Кім", "Кто", "Who")
WHERE = Words("Қайда", "Где", "Where")
WHAT_FOR = Words("Не үшін", "Зачем", "What for")
WHAT = Words("Не істеді", "Что сделал", "What was done")
YOURSELF = Words("Өзіңіз", "Вы сами", "You yourself")
STRANGE_LOOK = Words(
    "Түсініксіз қарау көрсеңіз, 1414 нөміріне хабарласыңыз: аудитор тексереді.",
    "Если просмотр вам непонятен, позвоните по номеру 1414: его проверит аудитор.",
    "If a look is strange to you, call 1414: an auditor will check it.",
)

# --- disagreeing -----------------------------------------------------------------------------------------------------

DISAGREE_INTRO = Words(
    "Жазба қате ме, мәртебе дұрыс емес пе? Айтыңыз. Жауап берілгенше сізге зиян келтіретін өзгеріс күшіне енбейді. "
    "Дәлелді біз іздейміз, сіз емес. Жауап мерзімі — 15 жұмыс күні.",
    "Запись ошибочна или статус неверен? Скажите. Пока нет ответа, изменение вам во вред не действует. Доказательства "
    "ищем мы, а не вы. Срок ответа — 15 рабочих дней.",
    "Is a record wrong, or your status? Say so. Until you have an answer no change to your harm takes effect. We look "
    "for the proof, not you. You get an answer within 15 working days.",
)
NEW_CONTEST = Words("Жаңа келіспеушілік", "Новое несогласие", "A new contest")
WHAT_IS_WRONG = Words("Не дұрыс емес?", "Что неверно?", "What is wrong?")
MY_WHOLE_STATUS = Words("Мәртебем: {0}", "Мой статус: {0}", "My status: {0}")
NOT_KNOWN_AT_ALL = Words("Мен туралы ештеңе білінбейді", "Обо мне ничего не известно", "Nothing is known about me")
WHERE_I_LIVE = Words("Қай ауданда тұрасыз?", "В каком районе вы живёте?", "In which district do you live?")
SAID = Words("Өз сөзіңізбен жазыңыз", "Напишите своими словами", "Say it in your own words")
SAID_HINT = Words(
    "Мысалы: «Бұл жерде ешқашан жұмыс істеген емеспін». Құжат қажет емес.",
    "Например: «Я никогда здесь не работал». Документы не нужны.",
    "For example: 'I never worked there.' No documents are needed.",
)
SEND = Words("Жіберу", "Отправить", "Send")
CONTEST_SENT = Words(
    "Келіспеушілігіңіз {0} нөмірімен тіркелді. Жауап беру мерзімі: {1}.",
    "Ваше несогласие зарегистрировано под номером {0}. Мы ответим до {1}.",
    "Your contest is registered as number {0}. We answer by {1}.",
)
CONTEST_NUMBER = Words("{0} нөмірлі келіспеушілік", "Несогласие № {0}", "Contest number {0}")
ABOUT_RECORD = Words("Жазба: {0}", "Запись: {0}", "Record: {0}")
ABOUT_STATUS = Words("Мәртебе: {0}", "Статус: {0}", "Status: {0}")
YOU_SAID = Words("Сіз айттыңыз", "Вы сказали", "You said")
REGISTER_SAID = Words("Тізілім айтты", "Реестр говорил", "The register said")
REGISTER_NOW = Words("Тізілім енді айтады", "Реестр говорит теперь", "The register says now")
REGISTER_SILENT = Words("Жазба енді жоқ", "Записи больше нет", "The record is no longer there")
IN_EFFECT = Words("Әзірге күшінде", "Пока действует", "In effect meanwhile")
REGISTERS_GIVE = Words("Тізілімдер бойынша қазір", "По реестрам сейчас", "By the registers now")
FROZEN = Words(
    "Келіспеушілігіңіз қаралып жатыр: сізге зиян келтіретін өзгеріс күшіне енген жоқ.",
    "Ваше несогласие рассматривается: изменения вам во вред не действуют.",
    "Your contest is being considered: no change to your harm is in effect.",
)
OPENED = Words("Тіркелген күні", "Зарегистрировано", "Registered")
ANSWER_BY = Words("Жауап мерзімі", "Ответим до", "Answer by")
ASKED_ON = Words("Дерек иесінен сұралды", "Владелец данных запрошен", "The owner was asked")
OWNER_ANSWERED = Words("Дерек иесі жауап берді", "Владелец данных ответил", "The owner answered")
ANSWERED = Words("Жауап", "Ответ", "Answer")
ANSWERED_BY = Words("Жауап берген", "Ответил", "Answered by")
REASONS = Words("Себебі", "Причины", "Reasons")
ARTICLE = Words("Құқықтық негізі", "Правовое основание", "Article of law")
I_HAVE_READ = Words("Жауапты оқыдым", "Я прочёл ответ", "I have read the answer")
READ_NOTED = Words(
    "Белгіленді. Жауаппен келіспесеңіз, жаңа келіспеушілік жібере аласыз немесе сотқа жүгіне аласыз.",
    "Отмечено. Если вы не согласны с ответом, подайте новое несогласие или обратитесь в суд.",
    "Noted. If you do not agree with the answer, send a new contest or turn to a court.",
)
WITHDRAW = Words("Қайтарып алу", "Отозвать", "Take it back")
WITHDRAWN = Words("Қайтарып алынды.", "Отозвано.", "Taken back.")
NO_CONTESTS = Words(
    "Сіз әлі ешнәрсеге келіспейтініңізді айтқан жоқсыз.",
    "Вы ещё ни с чем не выражали несогласия.",
    "You have not disagreed with anything yet.",
)
NEEDS_TWO_NOTICES = Words(
    "Шешім жауап сізге екі жолмен жеткенше күшіне енбейді.",
    "Решение не действует, пока ответ не дойдёт до вас двумя путями.",
    "The decision takes no effect until the answer has reached you in two ways.",
)
ENDED = Words("Аяқталды", "Завершено", "Ended")
CERTIFICATE_INTRO = Words(
    "PDF анықтамада бүгінгі мәртебеңіз және QR-код болады: оны кез келген адам тексере алады.",
    "В PDF-справке будет ваш статус на сегодня и QR-код, по которому её может проверить любой.",
    "The PDF certificate holds your status of today and a QR code by which anybody can verify it.",
)
