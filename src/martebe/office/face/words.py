"""What every page says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

PRODUCT = Words("Мәртебе", "Мәртебе", "Martebe")
SKIP = Words("Мазмұнға өту", "Перейти к содержанию", "Skip to the content")
MADE_UP = Words(
    "Көрсетілім: барлық адамдар ойдан шығарылған",
    "Демонстрация: все люди вымышлены",
    "Demonstration: all people are made up",
)
TODAY = Words("Бүгін: {0}", "Сегодня: {0}", "Today: {0}")

NAVIGATION = Words("Бөлімдер", "Разделы", "Sections")
LANGUAGE = Words("Тіл", "Язык", "Language")
SIGN_IN = Words("Кіру", "Войти", "Sign in")
SIGN_OUT = Words("Шығу", "Выйти", "Sign out")
WHOLE_COUNTRY = Words("Бүкіл ел", "Вся страна", "The whole country")
HELP = Words("Көмек", "Помощь", "Help")
OPEN_DATA = Words("Ашық деректер", "Открытые данные", "Open data")
LICENCE = Words("Лицензия: Apache 2.0", "Лицензия: Apache 2.0", "Licence: Apache 2.0")
VERSION = Words("Мәртебе, {0} нұсқасы", "Мәртебе, версия {0}", "Martebe, version {0}")
CLOSE = Words("Жабу", "Закрыть", "Close")

THEME_AUTO = Words("Түсі құрылғыдағыдай болсын", "Тема как на устройстве", "Theme as on the device")
THEME_LIGHT = Words("Ашық түске ауысу", "Включить светлую тему", "Switch to the light theme")
THEME_DARK = Words("Қараңғы түске ауысу", "Включить тёмную тему", "Switch to the dark theme")

KEYS = Words("Пернелер", "Клавиши", "Keys")
KEYS_INTRO = Words(
    "Барлығын тінтуірсіз жасауға болады. Пернелер мәтін жазып жатқанда әсер етпейді.",
    "Всё можно делать без мыши. Пока вы пишете текст, эти клавиши не действуют.",
    "Everything can be done without a mouse. While you are writing, these keys do nothing.",
)
KEY_SEARCH = Words("Іздеу өрісіне өту", "Перейти к полю поиска", "Go to the search field")
KEY_HELP = Words("Осы тізімді көрсету", "Показать этот список", "Show this list")
KEY_NEXT = Words("Келесі өріске немесе сілтемеге өту", "К следующему полю или ссылке", "To the next field or link")
KEY_BACK = Words("Алдыңғы өріске немесе сілтемеге оралу", "К предыдущему полю или ссылке", "Back to the one before")
KEY_ENTER = Words("Жіберу немесе ашу", "Отправить или открыть", "Send or open")
KEY_SPACE = Words("Белгілеу немесе басу", "Отметить или нажать", "Tick or press")
KEY_ESCAPE = Words("Терезені жабу", "Закрыть окно", "Close the window")

REQUIRED = Words("міндетті", "обязательно", "required")
OPTIONAL = Words("міндетті емес", "необязательно", "optional")
MENDING = Words(
    "Жіберілмеді. Мыналарды түзетіңіз:",
    "Не отправлено. Исправьте, пожалуйста:",
    "This was not sent. Please correct:",
)
MORE = Words("Келесілері", "Следующие", "Next ones")
FROM_START = Words("Басынан", "К началу", "From the start")
YES = Words("иә", "да", "yes")
NO = Words("жоқ", "нет", "no")

T400 = Words("Сұрау түсініксіз", "Запрос не понят", "The request was not understood")
T400_MEANING = Words(
    "Жіберілген мәлімет осы бет күткендей емес.",
    "Отправленное не такое, какого ждёт эта страница.",
    "What was sent is not what this page expects.",
)
T400_REMEDY = Words(
    "Алдыңғы бетке оралып, қайта көріңіз.",
    "Вернитесь на предыдущую страницу и попробуйте снова.",
    "Go back one page and try again.",
)
T403 = Words("Бұл бет сізге ашылмайды", "Эта страница вам не открыта", "This page is not open to you")
T403_MEANING = Words(
    "Рөліңіз бұл әрекетті көздемейді немесе мұндай бет жоқ.",
    "Ваша роль не предусматривает этого действия, или такой страницы нет.",
    "Your role does not provide for this, or there is no such page.",
)
T403_REMEDY = Words(
    "Бұл жұмысыңызға керек болса, әкімшіге хабарласыңыз.",
    "Если это нужно вам для работы, обратитесь к администратору.",
    "If you need it for your work, ask the administrator.",
)
STALE = Words("Нысан ескірген", "Форма устарела", "The form has grown old")
STALE_MEANING = Words(
    "Бұл бет ашық тұрғанда сіз қайта кірдіңіз немесе браузер cookie сақтамайды. Ештеңе жазылған жоқ.",
    "Пока страница была открыта, вы вошли заново, или браузер не хранит cookie. Ничего не записано.",
    "While the page stood open you signed in anew, or your browser keeps no cookies. Nothing was recorded.",
)
STALE_REMEDY = Words(
    "Бетті қайта ашып, қайта жіберіңіз.",
    "Откройте страницу заново и отправьте ещё раз.",
    "Open the page again and send it once more.",
)
T404 = Words("Мұндай бет жоқ", "Такой страницы нет", "There is no such page")
T404_MEANING = Words(
    "Мекенжай қате терілген немесе сілтеменің мерзімі өткен: адам туралы беттердің сілтемелері ұзақ сақталмайды.",
    "Адрес набран с ошибкой или срок ссылки истёк: ссылки на страницы о людях живут недолго.",
    "The address is mistyped, or the link has expired: links to pages about people do not live long.",
)
T404_REMEDY = Words(
    "Бастапқы беттен қайта бастаңыз.", "Начните снова с главной страницы.", "Start again from the entrance."
)
T429 = Words("Сұрау тым көп", "Слишком много запросов", "Too many requests")
T429_MEANING = Words(
    "Қысқа уақытта рұқсат етілгеннен көп сұрау түсті.",
    "За короткое время пришло больше запросов, чем разрешено.",
    "More requests came in a short time than are allowed.",
)
T429_REMEDY = Words("Бір минуттан кейін қайта көріңіз.", "Попробуйте через минуту.", "Try again in a minute.")
T500 = Words("Бізден қате кетті", "Ошибка на нашей стороне", "Something failed on our side")
T500_MEANING = Words(
    "Соңғы әрекет жазылмаған болуы мүмкін.",
    "Последнее действие могло не записаться.",
    "The last step may not have been recorded.",
)
T500_REMEDY = Words(
    "Алдымен нәтижені тексеріңіз, содан кейін қайталаңыз. Қайталанса, әкімшіге уақытын айтыңыз.",
    "Сначала проверьте результат, затем повторите. Если повторится, сообщите администратору время.",
    "First check the result, then try again. If it happens again, tell the administrator at what time.",
)
T503 = Words("Қазір жауап бере алмаймыз", "Сейчас не можем ответить", "We cannot answer just now")
T503_MEANING = Words(
    "Дерекқор бірер сәтке жауап бермей тұр. Бұрын жазылғанның бәрі сақтаулы.",
    "База данных ненадолго не отвечает. Всё записанное ранее сохранено.",
    "The database does not answer for a moment. All that was recorded before is safe.",
)
T503_REMEDY = Words(
    "Бірнеше секундтан кейін қайта көріңіз.", "Попробуйте через несколько секунд.", "Try again in a few seconds."
)
TO_ENTRANCE = Words("Бастапқы бетке", "На главную", "To the entrance")

HELP_INTRO = Words(
    "Мұнда не істеуге болатыны рөлге байланысты. Төменде әр рөлдің қадамдары, рұқсаттары мен шектері берілген.",
    "Что здесь можно делать, зависит от роли. Ниже шаги, права и пределы каждой роли.",
    "What can be done here depends on the role. Below are the steps, rights and limits of each.",
)
HELP_MAY = Words("Не істеуге рұқсат", "Что разрешено", "What may be done")
HELP_LIMITS = Words("Қанша адамды қарауға болады", "Сколько людей можно смотреть", "How many persons may be looked at")
PURPOSE = Words("Мақсат", "Цель", "Purpose")
PER_HOUR = Words("Сағатына", "В час", "In an hour")
PER_DAY = Words("Тәулігіне", "В сутки", "In a day")

PATTERNS = Words("Беттердің бөлшектері", "Из чего сделаны страницы", "What pages are made of")
PATTERNS_INTRO = Words(
    "Стильдердің әр бөлшегі өзінің әр күйінде. Бет жазатындарға арналған.",
    "Каждая часть стиля в каждом своём состоянии. Для тех, кто пишет страницы.",
    "Each part of the style in each of its states, for those who write pages.",
)
P_COLOURS = Words("Түстер", "Цвета", "Colours")
P_TEXT = Words("Мәтін", "Текст", "Text")
P_BUTTONS = Words("Батырмалар", "Кнопки", "Buttons")
P_STATES = Words("Күйлер", "Состояния", "States")
P_NOTICES = Words("Хабарламалар", "Сообщения", "Notices")
P_FORM = Words("Нысан", "Форма", "Form")
P_TABLE = Words("Кесте", "Таблица", "Table")
P_TIMELINE = Words("Уақыт желісі", "Лента времени", "Timeline")
P_ICONS = Words("Белгішелер", "Значки", "Icons")
P_EMPTY = Words("Бос күй", "Пустое состояние", "Empty state")
P_BUSY = Words("Күту күйі", "Состояние ожидания", "Busy state")
SAMPLE_NAME = Words("Аты-жөні", "Имя", "Name")
SAMPLE_HINT = Words("Құжаттағыдай жазыңыз.", "Напишите как в документе.", "Write it as in the document.")
SAMPLE_DAY = Words("Күні", "День", "Day")
SAMPLE_CHOICE = Words("Тілі", "Язык", "Language")
SAMPLE_AGREED = Words("Мен оқып шықтым", "Я прочитал(а)", "I have read this")
SAMPLE_TEXT = Words("Өз сөзіңізбен", "Своими словами", "In your own words")
SAMPLE_SENTENCE = Words(
    "Мәртебе жазбалардан шығады: кім не айтқаны, қашан айтқаны белгілі.",
    "Статус следует из записей: известно, кто что сказал и когда.",
    "A status follows from records: it is known who said what, and when.",
)
SAMPLE_SETTLED = Words("Анықталған", "Установлено", "Settled")
SAMPLE_NOTHING = Words("Әзірге ештеңе жоқ.", "Пока ничего нет.", "There is nothing here yet.")
SAMPLE_SEND = Words("Жіберу", "Отправить", "Send")
SAMPLE_DROP = Words("Қайтарып алу", "Отозвать", "Withdraw")
SAMPLE_SUM = Words("Сома", "Сумма", "Amount")

AREAS = Words("Жұмыс салалары", "Направления", "Areas")
AREA_PICTURE = Words("Көрініс", "Картина", "Picture")
AREA_WORK = Words("Жұмыс", "Работа", "Work")
AREA_EMPLOYERS = Words("Жұмыс берушілер", "Работодатели", "Employers")
AREA_PEOPLE = Words("Адамдар", "Люди", "People")
AREA_ORDER = Words("Тәртіп", "Порядок", "Order")
DOOR_BOARD = Words("Жалпы көрініс", "Общая картина", "Board")
DOOR_BOARD_ABOUT = Words(
    "Елде, өңірде, ауданда, ауылда кімнің мәртебесі жоқ, бұл қалай өзгеріп жатыр.",
    "У кого нет статуса в стране, регионе, районе, селе и как это меняется.",
    "Who is without status in the country, a region, a district, a village, and how that changes.",
)
DOOR_OUTCOMES = Words("Расталған нәтижелер", "Подтверждённые результаты", "Confirmed outcomes")
DOOR_OUTCOMES_ABOUT = Words(
    "Мәліметтердегінің қаншасын тізілімдер растайды және неше адам әлі жұмыс істейді.",
    "Сколько из заявленного подтверждают реестры и сколько людей продолжает работать.",
    "How much of what is reported registers bear out, and how many still work.",
)
DOOR_CLAIMS = Words("Жарияланған сандар", "Опубликованные заявления", "Claims")
DOOR_CLAIMS_ABOUT = Words(
    "Шенеуніктер айтқан сандар есептелгендердің жанында және не қосылмайтыны.",
    "Числа из заявлений рядом с посчитанными и то, что не сходится.",
    "Numbers that officials said beside the computed ones, and what does not add up.",
)
DOOR_REPORTS = Words("Есептер", "Отчёты", "Reports")
DOOR_REPORTS_ABOUT = Words(
    "Айлық есепті басып шығарыңыз немесе кесте етіп алыңыз.",
    "Распечатайте отчёт за месяц или возьмите его таблицами.",
    "Print the monthly report, or take it as tables.",
)
DOOR_OPEN_DATA = Words("Ашық деректер", "Открытые данные", "Open data")
DOOR_OPEN_DATA_ABOUT = Words(
    "Шығарылымды сұраңыз, шабуыл нәтижесін оқып, шығарыңыз.",
    "Запросите выпуск, прочтите итог атаки и выпустите.",
    "Ask for a release, read what the attack found, and release it.",
)
DOOR_FIND = Words("Адамды іздеу", "Поиск человека", "Find a person")
DOOR_FIND_ABOUT = Words(
    "Мәртебесін көру, айтқанын жазу, қолхат беру.",
    "Увидеть статус, записать сказанное, выдать расписку.",
    "See the status, write down what is said, give a receipt.",
)
DOOR_STATUS = Words("Менің мәртебем", "Мой статус", "My status")
DOOR_STATUS_ABOUT = Words(
    "Қандай, неге солай және не жетіспейді.",
    "Какой он, почему и чего не хватает.",
    "What it is, why, and what is missing.",
)
DOOR_LOOKS = Words("Кім қарады", "Кто смотрел", "Who looked")
DOOR_LOOKS_ABOUT = Words(
    "Деректеріңізді кім, қашан, не үшін қарады.",
    "Кто, когда и зачем смотрел ваши данные.",
    "Who looked at your data, when, and for what.",
)
DOOR_PAPERS = Words("Анықтамалар", "Справки", "Papers")
DOOR_PAPERS_ABOUT = Words(
    "Мәртебе туралы анықтаманы PDF түрінде алу.",
    "Получить справку о статусе в PDF.",
    "Fetch a certificate of status as a PDF.",
)
DOOR_VISITS = Words("Менің баруларым", "Мои посещения", "My visits")
DOOR_VISITS_ABOUT = Words(
    "Бүгін қай үйге бару керек және не шықты.",
    "В какие дома идти сегодня и что вышло.",
    "Which households to visit today, and what came of it.",
)
DOOR_FIELDWORK = Words("Үйлерді аралау", "Подворный обход", "Rounds")
DOOR_FIELDWORK_ABOUT = Words(
    "Кімге кім барады, қаншасына барылды, қалай өтті.",
    "Кто к кому идёт, сколько пройдено и как.",
    "Who visits whom, how far it came, and how well.",
)
DOOR_ROUNDS = Words("Тапсырылған нысандар", "Сданные анкеты", "Forms handed in")
DOOR_ROUNDS_ABOUT = Words(
    "Тапсырылған нысандар және олармен не болды.",
    "Сданные анкеты и что с ними стало.",
    "The forms handed in, and what became of them.",
)
DOOR_TASKS = Words("Келіспеушіліктер", "Несогласия", "Contests")
DOOR_TASKS_ABOUT = Words(
    "Сұралғандар, келген жауаптар, мерзімдер.",
    "Что спрошено, что отвечено, какие сроки.",
    "What was asked, what was answered, what is due.",
)
DOOR_CHANNELS = Words("Арналар", "Каналы", "Channels")
DOOR_CHANNELS_ABOUT = Words(
    "Не келді, не күтіп тұр, не жеткізілмеді.",
    "Что пришло, что ждёт, что не доставлено.",
    "What came, what waits, what was not delivered.",
)
DOOR_TRAIL = Words("Қараулар журналы", "Журнал просмотров", "The trail")
DOOR_TRAIL_ABOUT = Words(
    "Кім кімге, қашан, қандай мақсатпен қарады; журнал бүтін бе.",
    "Кто, на кого, когда и с какой целью смотрел; цел ли журнал.",
    "Who looked at whom, when and for what; whether the trail is whole.",
)
DOOR_OWN = Words("Менің әрекеттерім", "Мои действия", "What I did")
DOOR_OWN_ABOUT = Words(
    "Журналда сіз туралы не жазылғаны.",
    "Что о ваших действиях записано в журнале.",
    "What the trail holds of your own acts.",
)
DOOR_EMPLOYERS = Words("Жұмыс берушілер", "Работодатели", "Employers")
DOOR_EMPLOYERS_ABOUT = Words(
    "Шартсыз жарналар, жарнасыз шарттар, жұмыс істейтін балалар: қай жұмыс берушілерде.",
    "Взносы без договоров, договоры без взносов, работающие дети: у каких работодателей.",
    "Contributions without contracts, contracts without contributions, children at work: with which employers.",
)
DOOR_ACTION = Words("«Еңбек шартын жаса»", "«Заключи трудовой договор»", "Conclude a contract")
DOOR_ACTION_ABOUT = Words(
    "Жұмыс берушілерге хаттар мен барулар, олардан кейін тізілімдерде не өзгергені.",
    "Письма и посещения работодателей и что после них изменилось в реестрах.",
    "Letters and visits to employers, and what changed in the registers afterwards.",
)
DOOR_LAPSING = Words("Бітетін мәртебелер", "Истекающие статусы", "About to lapse")
DOOR_LAPSING_ABOUT = Words(
    "Келесі айда кімнің мәртебесі бітеді, кімді шақыру керек.",
    "У кого в следующем месяце кончится статус и кого пригласить.",
    "Whose status ends next month, and whom to invite.",
)
DOOR_WORKLISTS = Words("Жұмыс тізімдері", "Рабочие списки", "Worklists")
DOOR_WORKLISTS_ABOUT = Words(
    "Санның артындағы адамдарды қызметкерлерге бөлу және не істелгенін көру.",
    "Распределить людей за числом между сотрудниками и видеть, что сделано.",
    "Share out the people behind a number, and see what was done.",
)
DOOR_MINE = Words("Менің жұмысым", "Моя работа", "My work")
DOOR_MINE_ABOUT = Words(
    "Сізге тапсырылған адамдар: бүгін не істеу керек.",
    "Люди, порученные вам: что сделать сегодня.",
    "The people who are with you: what is to be done today.",
)
DOOR_LISTS = Words("Тізімдер", "Списки", "Lists")
DOOR_LISTS_ABOUT = Words(
    "Тізім сұрау және екінші адам болып бекіту.",
    "Запросить список и утвердить его вторым лицом.",
    "Request a list, and approve one as the second person.",
)
DOOR_ACCOUNTS = Words("Есептік жазбалар", "Учётные записи", "Accounts")
DOOR_ACCOUNTS_ABOUT = Words("Рөл, аумақ, құпиясөз.", "Роль, территория, пароль.", "Role, territory, password.")
DOOR_CONFLICTS = Words("Қайшылықтар", "Противоречия", "Conflicts")
DOOR_CONFLICTS_ABOUT = Words(
    "Мәлімдеме мен тізілім әртүрлі айтқан жерлер.",
    "Где заявление и реестр говорят разное.",
    "Where a declaration and a register say different things.",
)
DOOR_MISSING = Words("Не жетіспейді", "Чего не хватает", "What is missing")
DOOR_MISSING_ABOUT = Words(
    "Не істеу керек және немен айналысатыныңызды айту.",
    "Что сделать и как сказать, чем вы заняты.",
    "What to do, and how to say what you do.",
)
DOOR_INSURANCE = Words("Сақтандыру", "Страхование", "Insurance")
DOOR_INSURANCE_ABOUT = Words(
    "Сақтандырылғансыз ба және неге.", "Застрахованы ли вы и почему.", "Whether you are insured, and why."
)
DOOR_RECORDS = Words("Мен туралы жазбалар", "Записи обо мне", "Records about me")
DOOR_RECORDS_ABOUT = Words(
    "Мемлекеттік тізілімдерден не келді.", "Что пришло из реестров.", "What came from the registers."
)
DOOR_DISAGREE = Words("Келіспеймін", "Я не согласен", "I disagree")
DOOR_DISAGREE_ABOUT = Words(
    "Қатені айту және жауапты оқу.", "Сказать об ошибке и прочитать ответ.", "Say what is wrong, and read the answer."
)
DOOR_FORM = Words("Аралау нысаны", "Анкета обхода", "Form of the round")
DOOR_PLANS = Words("Жоспарлар", "Планы", "Plans")
DOOR_PLANS_ABOUT = Words(
    "Ең үлкен санаттар бойынша не істелетінін жоспарлау, нақты нәтиже мен болжамды салыстыру.",
    "Запланировать работу с крупнейшими категориями и сравнить план с фактом и прогнозом.",
    "Plan the work on the largest categories and hold plan, fact and forecast side by side.",
)
DOOR_FORM_ABOUT = Words(
    "Нысанды алу, толтырылғанын тапсыру.",
    "Получить анкету, сдать заполненные.",
    "Fetch the form, hand in those filled in.",
)
TITLE_NUMBERS = Words(
    "Атауда жеті не одан көп цифр қатар тұр. Нөмірді алып тастаңыз.",
    "В названии подряд семь или больше цифр. Уберите номер.",
    "The title has seven or more digits in a row. Take the number out.",
)
