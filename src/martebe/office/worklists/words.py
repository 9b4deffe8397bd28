"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

# --- the page behind a number -------------------------------------------------------------------------------------

BEHIND = Words("Санның артында", "Что за числом", "Behind the number")
PERSONS = Words("{0} адам", "{0} чел.", "{0} persons")
NOTHING_PUBLISHED = Words(
    "Әлі ешбір шешімнің сандары жарияланбаған. Алдымен martebe publish іске қосылады.",
    "Числа ещё ни одного решения не опубликованы. Сначала запускается martebe publish.",
    "No run's numbers are published yet. First martebe publish is run.",
)
NO_CELL = Words(
    "Бұл мекенжай санды білдірмейді. Санға оның өз бетінен қайта кіріңіз.",
    "Этот адрес не обозначает числа. Откройте число заново с его страницы.",
    "This address does not tell a number. Open the number again from its own page.",
)
WHAT_IT_COUNTS = Words("Нені санайды", "Что оно считает", "What it counts")
PLACE = Words("Аумақ", "Территория", "Place")
STATUS = Words("Мәртебе", "Статус", "Status")
SEX = Words("Жынысы", "Пол", "Sex")
AGE = Words("Жасы", "Возраст", "Age")
SETTLED_IN = Words("Қала ма, ауыл ма", "Город или село", "Town or village")
COUNTED = Words("Есепке алынуы", "Учёт", "Counted")
COUNTED_IN = Words("Есепке алынды", "Засчитано", "Counted in")
GROUP = Words("Топ", "Группа", "Group")
RESIDENTS = Words("Барлық тұрғын", "Все жители", "All residents")
ANY_EVIDENCE = Words("Кез келген дәлел", "Любое подтверждение", "Any evidence")

OPENING = Words("Адамдарды кім аша алады", "Кто может открыть людей", "Who may open the people")
COUNTS_ONLY = Words(
    "Сіздің рөліңіз сандарды оқиды. Жұмыс тізімін аудандық бөлім басшысы немесе өңірлік штаб өз аумағы бойынша "
    "жасайды.",
    "Ваша роль читает числа. Рабочий список составляет руководитель районного отдела или региональный штаб по своей "
    "территории.",
    "Your role reads counts. A worklist is made by the head of a district office or a regional headquarters, for their "
    "own territory.",
)
NOT_YOURS = Words(
    "Бұл адамдар сіздің аумағыңызда тұрмайды, сондықтан сіз оларды аша алмайсыз.",
    "Эти люди живут не на вашей территории, поэтому открыть их вы не можете.",
    "These people do not live in your territory, so you cannot open them.",
)
YOURS = Words(
    "Сіздің аумағыңызда олардың {0} тұрады: {1}.",
    "На вашей территории из них живут {0}: {1}.",
    "Of them {0} live in your territory: {1}.",
)
NOBODY_YOURS = Words(
    "Сіздің аумағыңызда ондай адам жоқ.",
    "На вашей территории таких людей нет.",
    "There is nobody like that in your territory.",
)
LIMITS = Words(
    "Тізімде есімдер көрінбейді. Әр адам бөлек ашылады; сағатына {0}, күніне {1} адамға дейін, әр қарау журналға "
    "жазылады және адамның өзіне көрінеді. Бір күнде жасалатын тізімдерге {2} адамға дейін кіреді.",
    "В списке имён не видно. Каждый человек открывается отдельно: до {0} в час и {1} в день; каждый просмотр "
    "записывается в журнал и виден самому человеку. В списки, составленные за день, войдёт до {2} человек.",
    "A worklist shows no names. Each person is opened by themselves: up to {0} an hour and {1} a day; each look is "
    "written in the trail, and the person can read it. The worklists made in a day hold up to {2} persons.",
)
NO_FILE = Words(
    "Жұмыс тізімі файл болып шықпайды. Файл керек болса, екі адам бекітетін тізім сұралады.",
    "Рабочий список не выгружается файлом. Если файл нужен, запрашивается список, который утверждают двое.",
    "A worklist never leaves as a file. Where a file is needed, a list is requested that two others approve.",
)
ASK_LIST = Words("Тізім сұрау", "Запросить список", "Request a list")

# --- making -------------------------------------------------------------------------------------------------------

MAKE = Words("Жұмыс тізімін жасау", "Составить рабочий список", "Make a worklist")
TITLE = Words("Атауы", "Название", "Title")
TITLE_HINT = Words(
    "Есімдерсіз және нөмірлерсіз: атауды аумақтағы бәрі көреді.",
    "Без имён и номеров: название видят все на территории.",
    "No names and no numbers: everybody in the territory reads the title.",
)
PURPOSE = Words("Мақсаты", "Цель", "Purpose")
MOST = Words("Ең көбі қанша адам", "Сколько человек, самое большее", "How many persons at most")
NARROWER = Words("Қай жерде", "Где именно", "Where exactly")
ORDER = Words("Тәртібі", "Порядок", "Order")
ORDERS = {
    "settlement": Words("Елді мекен бойынша", "По населённым пунктам", "By settlement"),
    "chance": Words("Кездейсоқ іріктеу", "Случайная выборка", "A sample by chance"),
}
ENDS_ON = Words("Қай күнге дейін", "До какого дня", "Until which day")
ENDS_HINT = Words(
    "Содан кейін кім тізімде болғаны ұмытылады, жұмыстың саны қалады.",
    "После этого забывается, кто был в списке; остаётся, сколько сделано.",
    "After that day it is forgotten who was on it; how much was done is kept.",
)
ENDS_WRONG = Words(
    "Бүгіннен бастап үш айдан кеш емес күнді таңдаңыз.",
    "Выберите день от сегодняшнего и не позже чем через три месяца.",
    "Choose a day from today on and within three months.",
)
MADE = Words("Жұмыс тізімі жасалды: {0} адам.", "Рабочий список составлен: {0} чел.", "Worklist made: {0} persons.")
NOBODY_LEFT = Words(
    "Тізімге ешкім қалмады: барлығы басқа ашық тізімде, көшіп кеткен немесе сіздің отбасыңыздан.",
    "Для списка никого не осталось: все уже в другом открытом списке, переехали или из вашей семьи.",
    "Nobody is left for the list: all are on another open list, have moved away, or are of your family.",
)
TOO_MANY = Words(
    "Бүгінгі тізімдерге бұдан көп адам сыймайды. Санды азайтыңыз немесе ертең жасаңыз.",
    "В сегодняшние списки столько людей больше не войдёт. Уменьшите число или составьте завтра.",
    "Today's worklists hold no more persons than that. Ask for fewer, or make it tomorrow.",
)

# --- lists and items ----------------------------------------------------------------------------------------------

LISTS = Words("Жұмыс тізімдері", "Рабочие списки", "Worklists")
LISTS_INTRO = Words(
    "Санның артындағы адамдар: кімге тапсырылды, не істелді, не қалды.",
    "Люди за числом: кому поручены, что сделано, что осталось.",
    "The people behind a number: who works them, what was done, what is left.",
)
NO_LISTS = Words(
    "Әлі жұмыс тізімі жоқ. Кез келген санды ашып, одан тізім жасаңыз.",
    "Рабочих списков ещё нет. Откройте любое число и составьте список из него.",
    "There is no worklist yet. Open any number and make one of it.",
)
TO_ROUND = Words("Үйлеріне бару", "Посетить на дому", "Visit them at home")
TO_ROUND_ABOUT = Words(
    "Осы адамдардың үйлерін аралауды ұйымдастыруға болады: интервьюерлер, парақтар, нәтижелер.",
    "По этим людям можно составить подворный обход: интервьюеры, листы, результаты.",
    "A house-to-house round can be made of these people: interviewers, sheets, results.",
)
MAKE_ROUND = Words("Осы адамдарды аралау", "Составить обход этих людей", "Make a round of these people")
QUERY = Words("Сұраныс", "Запрос", "The query")
QUERY_ABOUT = Words(
    "Бұл санды осы сұраныс береді; кестені шешімнің жариялануы толтырады, ешкім қолмен жазбайды.",
    "Это число даёт такой запрос; таблицу заполняет публикация решения, вручную в неё никто не пишет.",
    "This query gives the number; publishing the run fills the table, and nobody writes into it by hand.",
)
FROM_NUMBER = Words("Қай саннан", "Из какого числа", "From which number")
MADE_BY = Words("Жасаған", "Составил", "Made by")
PROGRESS = Words("Аяқталғаны", "Завершено", "Finished")
OF = Words("{1} адамнан {0}", "{0} из {1}", "{0} of {1}")
ENDED = Words("Мерзімі өтті", "Срок истёк", "Ended")
FOUND_MANY = Words(
    "Тізілімдерде {0} адамның мәртебесі тізім жасалғаннан кейін өзгерді.",
    "По реестрам у {0} чел. статус изменился после составления списка.",
    "By the registers the status of {0} changed after the list was made.",
)
NOT_AN_OUTCOME = Words(
    "Мұнда жазылған нәтиже жұмысты жүргізу үшін ғана керек. Ол ешқандай көрсеткішке кірмейді: тек тізілім растаған "
    "мәртебе есептеледі.",
    "Записанный здесь результат нужен только для работы. Ни в один показатель он не входит: считается лишь статус, "
    "который подтвердил реестр.",
    "A result written here serves the work alone. It enters no figure: only a status that a register confirms is "
    "counted.",
)
STATE = Words("Күйі", "Состояние", "State")
WITH_WHOM = Words("Кімде", "У кого", "With whom")
NOBODYS = Words("Ешкімде емес", "Ни у кого", "Nobody's")
ALL = Words("Барлығы", "Все", "All")
SHOW = Words("Көрсету", "Показать", "Show")
NUMBER = Words("№", "№", "No.")
WHAT_CAME = Words("Не болды", "Что вышло", "What came of it")
DUE = Words("Күні", "Срок", "Due")
REGISTERS_SAY = Words("Тізілімдер", "Реестры", "Registers")
FOUND = Words("{0}, {1} бастап: {2}", "{0}, с {1}: {2}", "{0}, since {1}: {2}")
NO_EVIDENCE = Words("тізілім жазбасы", "запись реестра", "a record of a register")
MARK = Words("{0} белгілеу", "Отметить {0}", "Mark {0}")
OPEN = Words("Ашу", "Открыть", "Open")
NO_ITEMS = Words("Мұндай жол жоқ.", "Таких строк нет.", "There is nothing like that here.")
WHICH = Words("Қайсысын", "Какие", "Which ones")
SCOPES = {
    "marked": Words("Белгіленгендерді", "Отмеченные", "Those marked"),
    "page": Words("Осы беттегілерді", "Все на этой странице", "All on this page"),
    "all": Words("Сүзгіге сайларын түгел", "Все по фильтру", "All that the filter shows"),
}
CHOOSE = Words("Таңдаңыз", "Выберите", "Choose")
ASSIGN = Words("Тапсыру", "Назначить", "Assign")
ASSIGN_TO = Words("Кімге", "Кому", "To whom")
ROUND = Words("Аралау: {0}", "Обход: {0}", "Round: {0}")
ASSIGNED = Words("Тапсырылды: {0}.", "Назначено: {0}.", "Assigned: {0}.")
NOT_ASSIGNED = Words(
    "Ешқайсысы тапсырылмады: белгіленбеген, аяқталған немесе бұл қызметкердің аумағында емес.",
    "Ничего не назначено: не отмечено, завершено или не на территории этого сотрудника.",
    "Nothing was assigned: not marked, finished, or not in that officer's territory.",
)
NOTE_MANY = Words("Жазу", "Записать", "Write down")
NOTED = Words("Жазылды: {0}.", "Записано: {0}.", "Written down: {0}.")
NOT_NOTED = Words("Ештеңе жазылмады.", "Ничего не записано.", "Nothing was written down.")

# --- my work ------------------------------------------------------------------------------------------------------

MINE = Words("Менің жұмысым", "Моя работа", "My work")
MINE_INTRO = Words(
    "Сізге тапсырылған адамдар. Бірін ашыңыз, не болғанын жазыңыз, келесісіне өтіңіз.",
    "Люди, порученные вам. Откройте одного, запишите, что вышло, перейдите к следующему.",
    "The people who are with you. Open one, write down what came of it, go on to the next.",
)
TODAY = Words("Бүгін", "Сегодня", "Today")
LATER = Words("Кейін", "Позже", "Later")
DONE = Words("Аяқталған", "Завершено", "Finished")
OPEN_NEXT = Words("Келесісін ашу", "Открыть следующего", "Open the next one")
LEFT = Words("Бүгінге қалғаны: {0}", "На сегодня осталось: {0}", "Left for today: {0}")
SKIP = Words("Өткізіп, келесісіне", "Пропустить", "Skip to the next")
NOTHING_TODAY = Words("Бүгінге ештеңе қалмады.", "На сегодня ничего не осталось.", "Nothing is left for today.")

# --- one item -----------------------------------------------------------------------------------------------------

NTH = Words("{0}-адам", "Человек № {0}", "Person {0}")
NO_NAME = Words("Есімі тізілімде жоқ", "Имени в реестре нет", "No name in the register")
BORN = Words("{0} жылы туған", "{0} г. р.", "born {0}")
STANDS_NOW = Words("Қазіргі мәртебесі", "Статус сейчас", "Status now")
CARD = Words("Карточканы ашу", "Открыть карточку", "Open the card")
HAS_STATUS = Words(
    "Мәртебесі бар: {0}. Бұл жолды «Қажет емес» деп аяқтауға болады.",
    "Статус есть: {0}. Строку можно завершить: «Не требуется».",
    "Has a status: {0}. The line may be finished as 'No need'.",
)
ROUTE = Words("Қалай", "Как", "How")
SAVE = Words("Сақтау", "Сохранить", "Save")
SAVE_NEXT = Words("Сақтап, келесісіне өту", "Сохранить и дальше", "Save and next")
DUE_NEEDED = Words(
    "Келесі қадамның күнін жазыңыз: бүгін немесе кейін.",
    "Укажите день следующего шага: сегодня или позже.",
    "Give the next step its day: today or later.",
)
RESULTS = Words("Нәтиже", "Результат", "Result")
STEPS = Words("Келесі қадам", "Следующий шаг", "Next step")
HISTORY = Words("Не істелді", "Что сделано", "What was done")
NO_HISTORY = Words("Әлі ештеңе істелмеді.", "Пока ничего не сделано.", "Nothing was done yet.")
