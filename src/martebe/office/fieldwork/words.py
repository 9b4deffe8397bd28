"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

# --- rounds -----------------------------------------------------------------------------------------------------------

TITLE = Words("Үйлерді аралау", "Подворные обходы", "House-to-house rounds")
LEAD = Words(
    "Мәртебесі жоқ адамдардың үйіне барып, жағдайын сол жерде анықтау: кімге, қашан, кім барады және не шықты.",
    "Посетить дома тех, у кого нет статуса, и выяснить их положение на месте: к кому, когда, кто идёт и что вышло.",
    "Visit the homes of people without status and learn their situation there: whom, when, by whom, with what result.",
)
NONE_YET = Words("Әзірге аралау жоқ.", "Обходов пока нет.", "There are no rounds yet.")
TO_FORMS = Words("Тапсырылған нысандар", "Сданные анкеты", "Forms handed in")
TO_FORMS_ABOUT = Words(
    "Мұнда — аралауды жоспарлау және барысы. Телефоннан түскен нысандар мен олардың тексерісі бөлек бетте.",
    "Здесь — план и ход обходов. Анкеты, пришедшие с телефонов, и их проверка — на отдельной странице.",
    "Here rounds are planned and followed. Forms that came from telephones are reviewed on a page of their own.",
)
NEW = Words("Жаңа аралау", "Новый обход", "New round")
ROUND = Words("Аралау", "Обход", "Round")
PLACE = Words("Аумақ", "Территория", "Territory")
DAYS = Words("Күндері", "Дни", "Days")
STATE = Words("Күйі", "Состояние", "State")
STATES = {
    "planned": Words("Жоспарда", "Запланирован", "Planned"),
    "running": Words("Жүріп жатыр", "Идёт", "Running"),
    "closed": Words("Жабылды", "Закрыт", "Closed"),
}
HOUSEHOLDS = Words("Үйлер", "Домохозяйства", "Households")
PERSONS = Words("Адамдар", "Люди", "Persons")
VISITED = Words("Барылды", "Посещено", "Visited")
LEADER = Words("Жетекшісі", "Руководит", "Led by")
AUTHOR = Words("Құрған", "Составил", "Made by")
MADE_UP = Words("Ойдан шығарылған", "Вымышленный", "Made up")
MADE_UP_ABOUT = Words(
    "Бұл аралау көрсету үшін ойдан шығарылған: мұндай елде ешкімге ешкім барған жоқ.",
    "Этот обход вымышлен для показа: в такой стране никто ни к кому не ходил.",
    "This round is made up for the demonstration: nobody called on anybody in a country like this.",
)

# --- making one -------------------------------------------------------------------------------------------------------

NEW_LEAD = Words(
    "Кімге барылатынын, қай күндері және кім жетекшілік ететінін көрсетіңіз. Тізімдегі әр адам журналға жазылады.",
    "Укажите, к кому идти, в какие дни и кто руководит. Каждый человек из списка записывается в журнал просмотров.",
    "Say whom to visit, on which days and who leads. Everybody on the list is named in the trail.",
)
ROUND_TITLE = Words("Атауы", "Название", "Title")
WHO = Words("Кімге", "К кому", "Whom to visit")
WHOM = {
    "none": Words("Мәртебесі жоқтар", "Без статуса", "Without status"),
    "open": Words("Анықталмағандар", "Не определён", "Not settled"),
}
EVERYWHERE = Words("Барлығы", "Все", "All of it")
SETTLEMENT = Words("Елді мекен", "Населённый пункт", "Settlement")
SEX = Words("Жынысы", "Пол", "Sex")
SEXES = {"male": Words("Ерлер", "Мужчины", "Men"), "female": Words("Әйелдер", "Женщины", "Women")}
AGE = Words("Жасы", "Возраст", "Age")
AGE_BAND = Words("{0} жас", "{0} лет", "{0}")
LAST = Words("Соңғы жазба", "Последняя запись", "Last record")
ANY_RECORD = Words("Кез келген", "Любая", "Any")
ANY = Words("Кез келген", "Любой", "Any")
URBAN = Words("Қала немесе ауыл", "Город или село", "Town or village")
URBANS = {"1": Words("Қала", "Город", "Town"), "0": Words("Ауыл", "Село", "Village")}
SINCE = Words("Басталатын күні", "Первый день", "First day")
UNTIL = Words("Аяқталатын күні", "Последний день", "Last day")
UNTIL_WRONG = Words(
    "Соңғы күн біріншіден кейін және үш айдан кешіктірілмей болуы керек.",
    "Последний день не раньше первого и не позже чем через три месяца.",
    "The last day is not before the first and not more than three months after it.",
)
MOST = Words("Ең көп үй саны", "Не больше домохозяйств", "At most so many households")
MOST_HINT = Words(
    "Бос болса — барлығы. Санаттан аз болса, үйлер кездейсоқ таңдалады; қалғандары кейін салыстыруға алынады.",
    "Пусто — все. Если меньше, чем есть, дома выбираются случайно; остальные потом служат для сравнения.",
    "Empty: all. Where there are more, households are drawn by chance; the others serve for comparison later.",
)
MAKE = Words("Құру", "Составить обход", "Make the round")
COUNT = Words("Санау", "Посчитать", "Count")
WOULD_BE = Words(
    "Бұл шарттарға {0} адам, {1} үй сәйкес келеді; ашық аралауға кіргендер саналмайды.",
    "Этим условиям отвечают: людей — {0}, домохозяйств — {1}; кто уже в открытом обходе, не считается.",
    "These terms are met by {0} persons in {1} households; whoever is on an open round already is not counted.",
)
MADE = Words("Аралау құрылды.", "Обход составлен.", "The round is made.")
NOBODY = Words(
    "Бұл шарттарға сай, басқа аралауға кірмеген адам жоқ.",
    "Нет никого, кто отвечает этим условиям и не включён в другой обход.",
    "There is nobody who meets these terms and is not on another round already.",
)
NO_RUN = Words(
    "Әзірге бірде-бір есептеу жарияланған жоқ: кімнің мәртебесі жоғы белгісіз.",
    "Ни один расчёт ещё не опубликован: неизвестно, у кого нет статуса.",
    "No run is published yet: it is not known who is without status.",
)

# --- one round --------------------------------------------------------------------------------------------------------

CATEGORY = Words("Санаты", "Категория", "Category")
CATEGORY_NOW = Words("Қазір осы санатта кімдер", "Кто в этой категории сейчас", "Who is in this category now")
BEGIN = Words("Бастау", "Начать обход", "Begin")
BEGIN_ABOUT = Words(
    "Басталғаннан кейін сұхбаткерлер өз тізімін көреді.",
    "После начала обходчики видят свои списки.",
    "Once it has begun, interviewers see their lists.",
)
CLOSE = Words("Жабу", "Закрыть обход", "Close")
MOVED = Words("Күйі өзгерді.", "Состояние изменено.", "The state is changed.")
PROGRESS = Words("Барысы", "Ход", "Progress")
OF_HOUSEHOLDS = Words(
    "{1} үйдің {0} үйіне барылды", "Посещено {0} из {1} домохозяйств", "{0} of {1} households visited"
)
BY_SETTLEMENT = Words("Елді мекендер бойынша", "По населённым пунктам", "By settlement")
BY_RURAL_DISTRICT = Words("Ауылдық округтер бойынша", "По сельским округам", "By rural district")
RURAL_DISTRICT = Words("Ауылдық округ", "Сельский округ", "Rural district")
BY_INTERVIEWER = Words("Сұхбаткерлер бойынша", "По обходчикам", "By interviewer")
BY_DAY = Words("Күндер бойынша", "По дням", "By day")
NO_SETTLEMENT = Words(
    "Елді мекені көрсетілмеген ({0})", "Населённый пункт не указан ({0})", "Settlement not told ({0})"
)
NOBODY_HAS = Words("Ешкімге берілмеген", "Никому не поручено", "Nobody yet")
DAY = Words("Күні", "День", "Day")
VISITS = Words("Барулар", "Посещения", "Visits")
INTERVIEWED = Words("Сұхбат болды", "Опрошено", "Interviewed")
TO_VISIT = Words("Барылмады", "Не посещено", "Not visited")
AGAIN = Words("Қайта бару", "Повторно", "To visit again")
BY_TELEPHONE = Words("Байланыс орталығы", "Контакт-центру", "Contact centre")
REFUSED = Words("Бас тартты", "Отказ", "Refused")
OTHERWISE = Words("Басқа нәтиже", "Другой исход", "Other outcome")
NO_VISITS = Words("Әзірге ешкім барған жоқ.", "Посещений ещё не было.", "There were no visits yet.")
RULES = Words(
    "Үйде ешкім болмаса — басқа күні, күннің басқа бөлігінде қайта бару; {0} рет болмаса — байланыс орталығы. "
    "Бұл ереже — осы жүйенің баптауы.",
    "Если никого нет дома — снова в другой день и другую часть дня; после {0} раз — контакт-центр. "
    "Это правило — настройка системы.",
    "Nobody home: again on another day, at another part of the day; after {0} times, the contact centre. "
    "This rule is a setting of this system.",
)

# --- who visits whom --------------------------------------------------------------------------------------------------

SHARING = Words("Үйлерді бөлу", "Распределение", "Sharing out")
SHARING_LEAD = Words(
    "Әр сұхбаткерге қанша үй жететінін көрсетіңіз: елді мекендер бөлінбей, ең ірісінен бастап беріледі.",
    "Укажите, сколько домохозяйств по силам каждому: населённые пункты отдаются целиком, начиная с крупнейших.",
    "Say how many households each can visit: settlements are given whole, the largest first.",
)
INTERVIEWER = Words("Сұхбаткер", "Обходчик", "Interviewer")
CAPACITY = Words("Шамасы, үй", "Сколько по силам", "Can visit")
HAS_NOW = Words("Қазір бар", "Сейчас", "Has now")
WOULD_HAVE = Words("Болады", "Получит", "Would have")
SETTLEMENTS = Words("Елді мекендер", "Населённые пункты", "Settlements")
PROPOSE = Words("Бөлуді ұсыну", "Предложить распределение", "Propose")
APPLY = Words("Осылай бөлу", "Распределить так", "Share out so")
GIVEN = Words("Қолдан қолға өткен үйлер: {0}.", "Передано домохозяйств: {0}.", "{0} households changed hands.")
NOT_GIVEN = Words(
    "Ешбір үй берілмеді: олар аяқталған, сол адамда тұр немесе оған бару рұқсат етілмеген.",
    "Ничего не передано: посещения завершены, уже у этого человека или ему туда нельзя.",
    "Nothing changed hands: the visits are done, with that person already, or not theirs to make.",
)
WHYS = {
    "fits": Words("Шамасына сай", "В пределах возможного", "Within what they can"),
    "no_room": Words(
        "Шамасынан {0} үй артық: ешкімде орын қалмады",
        "На {0} больше: места нет ни у кого",
        "{0} more than they can: nobody has room left",
    ),
    "others_barred": Words(
        "Шамасынан {0} үй артық: бұл үйлерге басқалар бара алмайды",
        "На {0} больше: другим в эти дома нельзя",
        "{0} more than they can: the others must not visit these",
    ),
}
LEFT = Words(
    "Ешкім бара алмайтын үйлер: {0}. Оларға басқа ауданнан адам керек.",
    "Домохозяйства, куда никому нельзя: {0}. Для них нужен человек из другого отдела.",
    "Households that nobody here may visit: {0}. They need somebody from another office.",
)
NO_INTERVIEWERS = Words(
    "Бұл аумақта кеңесші де, ассистент те жоқ: әкімші есептік жазба ашсын.",
    "На этой территории нет ни консультантов, ни ассистентов: попросите администратора завести учётные записи.",
    "There is no consultant or assistant in this territory: ask the administrator for accounts.",
)
BY_HAND = Words("Қолмен беру", "Передать вручную", "Hand over by hand")
FROM = Words("Кімнен", "От кого", "From")
TO = Words("Кімге", "Кому", "To")
NUMBERS = Words("Парақтағы нөмірлер", "Номера на листе", "Numbers on the sheet")
NUMBERS_HINT = Words(
    "Мысалы: 12-18, 25. Бос болса — осы елді мекеннің барлығы.",
    "Например: 12-18, 25. Пусто — все в этом населённом пункте.",
    "Such as 12-18, 25. Empty: all of the settlement.",
)
NUMBERS_WRONG = Words(
    "Нөмірлерді 12-18, 25 түрінде жазыңыз.",
    "Напишите номера так: 12-18, 25.",
    "Write numbers like 12-18, 25.",
)
HAND_OVER = Words("Беру", "Передать", "Hand over")
TAKE_BACK = Words("Ешкімге (қайтарып алу)", "Никому (забрать)", "Nobody (take back)")
ANYBODY = Words("Кімде болса да", "У кого бы ни было", "Whoever has them")
HISTORY = Words("Кімге не берілді", "Кому что передано", "What was handed to whom")
SECOND_VISITS = Words("қайта тексеру", "повторная проверка", "second visits")
TAKEN_BACK = Words("қайтарып алынды", "забрано", "taken back")
AT = Words("Қашан", "Когда", "When")
BY = Words("Кім", "Кто", "By")

# --- sheets and visits ------------------------------------------------------------------------------------------------

SHEETS = Words("Парақтар", "Листы обхода", "Sheets")
SHEETS_LEAD = Words(
    "Парақты басып шығарыңыз; қайтып келгенде нәтижелерін осында енгізіңіз. Есімдер тек басылған парақта болады.",
    "Напечатайте лист, а по возвращении внесите исходы здесь. Имена есть только на напечатанном листе.",
    "Print the sheet, and enter the results here when it comes back. Names stand on the printed sheet only.",
)
PRINT = Words("Парақты басып шығару (PDF)", "Напечатать лист (PDF)", "Print the sheet (PDF)")
PRINT_HINT = Words(
    "Парақта ең көбі {0} үй. Ондағы әр адам журналға жазылады; күндік шек бар.",
    "На листе не больше {0} домохозяйств. Каждый человек на нём записывается в журнал; есть дневной предел.",
    "A sheet holds at most {0} households. Everybody on it is named in the trail; there is a limit for a day.",
)
AFTER = Words("Осы нөмірден кейін", "После номера", "After number")
NOT_PRINTED = Words(
    "Парақ басылмады: баратын үй қалмады, не бүгінгі шек таусылды.",
    "Лист не напечатан: идти больше некуда или дневной предел исчерпан.",
    "No sheet was printed: nothing is left to visit, or the limit of the day is used up.",
)
OUTCOME = Words("Нәтижесі", "Исход", "Outcome")
OUTCOMES = {
    "interviewed": Words("Сұхбат болды", "Опрошен", "Interviewed"),
    "nobody_home": Words("Үйде ешкім жоқ", "Никого нет дома", "Nobody home"),
    "refused": Words("Бас тартты", "Отказ", "Refused"),
    "moved_away": Words("Көшіп кеткен", "Выехал", "Moved away"),
    "dead": Words("Қайтыс болған", "Умер", "Dead"),
    "no_address": Words("Мұндай мекенжай жоқ", "Нет такого адреса", "No such address"),
    "not_household": Words("Бұл үй шаруашылығы емес", "Не это домохозяйство", "Not this household"),
}
PART = Words("Күннің бөлігі", "Часть дня", "Part of the day")
PARTS = {
    "morning": Words("таңертең", "утро", "morning"),
    "day": Words("күндіз", "день", "day"),
    "evening": Words("кешке", "вечер", "evening"),
}
NUMBER = Words("№", "№", "No.")
SAVE = Words("Енгізу", "Внести", "Enter")
NOTED = Words("Енгізілді: {0}.", "Внесено: {0}.", "Entered: {0}.")
NOT_NOTED = {
    "refused": Words(
        "Бұл үйге сіз жаза алмайсыз, не аралау жүріп жатқан жоқ.",
        "Это домохозяйство не ваше, или обход не идёт.",
        "This household is not yours, or the round is not running.",
    ),
    "day": Words(
        "Күн аралау ішінде, бүгіннен кеш емес және алдыңғы барудан ерте емес болуы керек.",
        "День — в пределах обхода, не позже сегодняшнего и не раньше прошлого посещения.",
        "The day lies within the round, not after today and not before the last visit.",
    ),
    "same_day": Words(
        "Бір күнде екі рет ешкім болмаса, бір рет саналады: басқа күні барыңыз.",
        "Дважды за день никого — считается один раз: зайдите в другой день.",
        "Nobody home twice on a day counts once: call on another day.",
    ),
    "done": Words("Бұл үй аяқталған.", "Это домохозяйство уже завершено.", "This household is done."),
}
NOTHING_ENTERED = Words("Бірде-бір нәтиже таңдалмады.", "Ни один исход не выбран.", "No outcome was chosen.")
MINE = Words("Менің барулар тізімім", "Мои посещения", "My visits")
MINE_LEAD = Words(
    "Бүгін баратын үйлер. Үйді ашсаңыз, онда тұратындардың есімдері көрінеді — бұл қарау журналға жазылады.",
    "Домохозяйства на сегодня. Откроете домохозяйство — увидите имена; этот просмотр записывается в журнал.",
    "Households for today. Opening one shows the names of its people, and that look is written in the trail.",
)
NOTHING_DUE = Words("Бүгінге бару жоқ.", "На сегодня посещений нет.", "Nothing is due today.")
LATER = Words("Кейінге қалғаны: {0}", "Отложено на потом: {0}", "Left for later: {0}")
DUE_COUNT = Words("Бүгінге: {0}", "На сегодня: {0}", "Due today: {0}")
OPEN = Words("Ашу", "Открыть", "Open")
FIRST_VISIT = Words("бірінші рет", "первое посещение", "first visit")
TURN = Words("{0}-рет: {1}", "{0}-й раз: {1}", "visit {0}: {1}")
OR = Words("{0} не {1}", "{0} или {1}", "{0} or {1}")
SECOND = Words("қайта тексеру", "повторная проверка", "second visit")
VISIT = Words("Үй № {0}", "Домохозяйство № {0}", "Household No. {0}")
PEOPLE = Words("Кім тұрады", "Кто здесь живёт", "Who lives here")
BORN = Words("{0} жылы туған", "{0} г. р.", "born {0}")
DIGITS = Words("ЖСН соңы …{0}", "ИИН …{0}", "number ends …{0}")
NOT_SEEN = Words(
    "Есімдер ашылмады: отбасыңыз немесе шек таусылды.",
    "Имена не открыты: это ваша семья или предел исчерпан.",
    "No names are shown: they are family, or a limit is used up.",
)
BEFORE = Words("Бұрынғы барулар", "Прежние посещения", "Visits so far")
WHAT_CAME = Words("Не шықты?", "Что вышло?", "What came of it?")
FORM_CLOSES = Words(
    "Сұхбат болса, нысанды телефонда толтырыңыз: келгенде бұл бару өзі жабылады.",
    "Если беседа состоялась, заполните анкету в телефоне: когда она придёт, посещение закроется само.",
    "Where you talked, fill in the form on the telephone: this visit closes by itself when it arrives.",
)
CHECK_LEAD = Words(
    "Бұл үйге {0} барған. Келгенін және жауаптардың дәл жазылғанын сұраңыз.",
    "Здесь был(а) {0}. Спросите, приходили ли и верно ли записаны ответы.",
    "{0} was here. Ask whether somebody came and whether the answers are right.",
)
VERDICTS = {
    "agrees": Words("Келген, жауаптар дәл", "Приходили, ответы верны", "Came, and the answers are right"),
    "differs": Words("Келген, жауаптар басқаша", "Приходили, ответы другие", "Came, but the answers differ"),
    "not_visited": Words("Ешкім келмеген", "Никто не приходил", "Nobody came"),
}

# --- the printed sheet ------------------------------------------------------------------------------------------------

SHEET = Words("Аралау парағы", "Лист обхода", "Sheet of a round")
SHEET_NUMBER = Words("Парақ № {0}", "Лист № {0}", "Sheet No. {0}")
SHEET_KEEP = Words(
    "Парақты ешкімге бермеңіз, аралау біткен соң тапсырыңыз. Ондағы адамдар кімге басылғанын көре алады.",
    "Никому не отдавайте лист и сдайте его после обхода. Люди на нём видят, для кого он напечатан.",
    "Give this sheet to nobody and hand it in after the round. Those on it can see for whom it was printed.",
)
SHEET_BOXES = Words("Күні, сағаты, нәтижесі", "День, час, исход", "Day, hour, outcome")
PAGES = Words("{0} / {1}", "{0} / {1}", "{0} / {1}")

# --- quality ----------------------------------------------------------------------------------------------------------

QUALITY = Words("Сапасы", "Качество", "Quality")
QUALITY_LEAD = Words(
    "Белгілер ештеңені дәлелдемейді: алдымен қайда қарау керегін көрсетеді. Шектері — осы жүйенің баптауы.",
    "Отметки ничего не доказывают: они говорят, куда смотреть сначала. Пороги — настройки системы.",
    "Marks prove nothing: they say where to look first. Their limits are settings of this system.",
)
FORMS = Words("Нысандар", "Анкеты", "Forms")
MARKS = {
    "fast": Words("Тым тез", "Слишком быстро", "Too fast"),
    "crowded": Words("Сағатына тым көп", "Слишком много за час", "Too many in an hour"),
    "no_place": Words("Орны жоқ", "Без места", "No place"),
    "far": Words("Басқа жерде толтырылған", "Заполнено в другом месте", "Filled in elsewhere"),
    "night": Words("Түнде", "Ночью", "At night"),
    "same": Words("Бірдей жауап", "Один и тот же ответ", "The same answer"),
    "refused": Words("Бас тарту көп", "Много отказов", "Many refusals"),
}
NO_MARKS = Words("Белгі жоқ", "Отметок нет", "No marks")
COMMONEST = Words("Ең жиі жауап", "Самый частый ответ", "Commonest answer")
REFUSALS = Words("Бас тарту үлесі", "Доля отказов", "Share of refusals")
OF_OTHERS = Words("Басқалармен айырмасы", "Разница с другими", "Against the others")
POINTS = Words("{0} п. т.", "{0} п. п.", "{0} points")
BETWEEN = Words("{0} – {1}", "{0} – {1}", "{0} to {1}")
SMALL = Words("саны аз", "мало данных", "few")
SAMPLE = Words("Қайта тексеру (5 %)", "Повторные посещения (5 %)", "Second visits (5 %)")
SAMPLE_LEAD = Words(
    "Әр жиырмасыншы үйге басқа адам тағы барады. Қай үй екені аралаудың нөмірінен шығады, оны ешкім таңдамайды.",
    "В каждое двадцатое домохозяйство приходит ещё и другой обходчик. Какое — следует из номера обхода, не из выбора.",
    "Every twentieth household is visited by somebody else again; which follows from the number of the round alone.",
)
DRAWN = Words("Таңдалды", "Выбрано", "Drawn")
WITH_CHECKER = Words("Берілді", "Поручено", "Given out")
CHECKED = Words("Тексерілді", "Проверено", "Checked")
AGREE = Words("Сәйкес", "Совпало", "Agree")
GIVE_CHECKS = Words("Тексеруге беру", "Поручить проверку", "Give out second visits")
ALL = Words("Барлығы", "Всего", "All")
NO_FORMS = Words("Әзірге нысан келген жоқ.", "Анкет ещё нет.", "No forms have come yet.")

# --- effect -----------------------------------------------------------------------------------------------------------

EFFECT = Words("Нәтижесі", "Результат", "Effect")
EFFECT_LEAD = Words(
    "Тізім жасалғанда мәртебесі болмаған адамдардың қаншасында кейінгі есептеулерде мәртебе бар.",
    "У скольких из тех, кто при составлении списка был без статуса, он есть по следующим расчётам.",
    "Of those without status when the list was made, how many hold one at later runs.",
)
EFFECT_IS = Words(
    "Бұл — салыстыру, дәлел емес: барылғандар мен басқалары басқа жағынан да өзгеше болуы мүмкін. "
    "Аралық нөлді қамтыса, айырма кездейсоқ болуы ықтимал.",
    "Это сравнение, а не доказательство: посещённые и остальные могут различаться и в другом. "
    "Если интервал включает ноль, разница может быть случайной.",
    "This is a comparison, not proof: those visited and the others may differ in other ways too. "
    "Where the interval holds zero, the difference may be chance.",
)
RUN = Words("Есептеу", "Расчёт", "Run")
MEASURE = Words("Өлшем", "Показатель", "Measure")
HOLD = Words("Мәртебесі бар", "Есть статус", "Hold a status")
CONFIRMED = Words("Тізіліммен расталды", "Подтверждено реестром", "Confirmed by a register")
VISITED_ONES = Words("Барылғандар", "Посещённые", "Visited")
OTHER_ONES = Words(
    "Сол аудан мен санаттағы басқалар", "Другие той же категории и района", "Others alike, same district"
)
DIFFERENCE = Words("Айырма (95 %)", "Разница (95 %)", "Difference (95 %)")
NO_EFFECT = Words(
    "Тізім жасалғаннан кейін жаңа есептеу жарияланған жоқ.",
    "После составления списка новых расчётов не публиковали.",
    "No run was published since the list was made.",
)
PART_OF = Words("{1} адамның {0}-і", "{0} из {1}", "{0} of {1}")
