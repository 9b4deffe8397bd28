"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

# --- signing in -----------------------------------------------------------------------------------------------------
SIGN_IN = Words("Кіру", "Вход", "Sign in")
LOGIN = Words("Логин", "Логин", "Login name")
PASSWORD = Words("Құпиясөз", "Пароль", "Password")
NOT_SIGNED_IN = Words(
    "Логин немесе құпиясөз дұрыс емес. Екеуін тексеріп, қайта теріңіз. Бес рет қателескеннен кейін кіру он бес"
    " минутқа жабылады.",
    "Логин или пароль неверны. Проверьте их и введите снова. После пяти ошибок вход закрывается на пятнадцать минут.",
    "The login name or the password is wrong. Check both and type them again. After five mistakes sign-in is closed for"
    " fifteen minutes.",
)
OPEN_DATA = Words("Ашық деректер: кіру қажет емес", "Открытые данные: вход не нужен", "Open data: no sign-in needed")
RESIDENTS_ENTER = Words("Тұрғындарға арналған кіру", "Вход для жителей", "Sign-in for residents")
REFUSED = Words("Қолжетімсіз", "Недоступно", "Not available")
REFUSED_WHY = Words(
    "Мұндай бет немесе адам жоқ не оны көруге құқығыңыз жоқ.",
    "Такой страницы или такого человека нет либо у вас нет права их видеть.",
    "There is no such page or person, or you may not see it.",
)

# --- passwords ------------------------------------------------------------------------------------------------------
STEP_UP = Words("Құпиясөзді қайта енгізіңіз", "Введите пароль ещё раз", "Give your password again")
STEP_UP_WHY = Words(
    "Бұл әрекет үшін құпиясөз тағы бір рет керек; ол бес минут жарамды.",
    "Для этого действия нужен пароль ещё раз; он действует пять минут.",
    "This needs your password once more; it counts for five minutes.",
)
GO_ON = Words("Жалғастыру", "Продолжить", "Go on")
WRONG_PASSWORD = Words(
    "Құпиясөз дұрыс емес не әрекет уақытша жабық.",
    "Пароль неверен либо действие временно закрыто.",
    "The password is wrong, or this is closed for a while.",
)
CHANGE_PASSWORD = Words("Құпиясөзді ауыстыру", "Смена пароля", "Change the password")
MUST_CHANGE = Words(
    "Бұл құпиясөзді сізге басқа адам берді. Жұмысты бастау үшін өзіңіз ғана білетінін таңдаңыз.",
    "Этот пароль вам выдал другой человек. Чтобы начать работу, выберите известный только вам.",
    "Somebody else gave you this password. Choose one that only you know to begin work.",
)
OLD_PASSWORD = Words("Қазіргі құпиясөз", "Текущий пароль", "Present password")
NEW_PASSWORD = Words("Жаңа құпиясөз", "Новый пароль", "New password")
NEW_PASSWORD_HINT = Words(
    "Кемінде 12 таңба. Бірнеше сөзден тұратын тіркес есте жақсы сақталады.",
    "Не менее 12 знаков. Легче запомнить фразу из нескольких слов.",
    "At least 12 characters. A phrase of several words is easier to remember.",
)
AGAIN = Words("Жаңа құпиясөз қайтадан", "Новый пароль ещё раз", "New password again")
NOT_THE_SAME = Words("Екі құпиясөз бірдей емес.", "Два пароля не совпадают.", "The two passwords are not the same.")
PASSWORD_SHORT = Words(
    "Құпиясөз тым қысқа: кемінде 12 таңба керек.",
    "Пароль слишком короткий: нужно не менее 12 знаков.",
    "The password is too short: it needs at least 12 characters.",
)
PASSWORD_NAMES_YOU = Words(
    "Құпиясөзде логиніңіз бар. Басқасын таңдаңыз.",
    "В пароле содержится ваш логин. Выберите другой.",
    "The password contains your login name. Choose another.",
)
PASSWORD_COMMON = Words(
    "Бұл құпиясөз тым кең таралған. Басқасын таңдаңыз.",
    "Этот пароль слишком распространён. Выберите другой.",
    "This password is too common. Choose another.",
)
PASSWORD_CHANGED = Words("Құпиясөз ауыстырылды.", "Пароль изменён.", "The password has been changed.")

# --- accounts -------------------------------------------------------------------------------------------------------
ACCOUNTS = Words("Есептік жазбалар", "Учётные записи", "Accounts")
NEW_ACCOUNT = Words("Жаңа есептік жазба", "Новая учётная запись", "New account")
NAME = Words("Аты-жөні", "Имя", "Name")
ROLE = Words("Рөлі", "Роль", "Role")
TERRITORY = Words("Аумағы", "Территория", "Territory")
REGIONS = Words("Облыстар мен ірі қалалар", "Области и крупнейшие города", "Regions and largest cities")
LOGIN_HINT = Words(
    "Латын әріптері, цифрлар, нүкте, сызықша; кемінде үш таңба.",
    "Латинские буквы, цифры, точка, дефис; не менее трёх знаков.",
    "Latin letters, digits, dot, hyphen; at least three characters.",
)
COUNTRY = Words("Бүкіл ел", "Вся страна", "The whole country")
STATE = Words("Күйі", "Состояние", "State")
ACTIVE = Words("Ашық", "Открыта", "Open")
CLOSED = Words("Жабық", "Закрыта", "Closed")
IS_ACTIVE = Words("Есептік жазба ашық", "Учётная запись открыта", "The account is open")
OWN_PERSON = Words("Қызметкердің өз ЖСН-і", "Собственный ИИН сотрудника", "The officer's own IIN")
OWN_PERSON_HINT = Words(
    "Отбасын көруге жол бермеу және тізімдерді екі адам бекітуі үшін керек. Сақталған соң ешкімге көрсетілмейді.",
    "Нужен, чтобы закрыть доступ к своей семье и чтобы списки утверждали два разных человека. После сохранения не "
    "показывается никому.",
    "Bars the officer from their own family, and has lists approved by two different persons. Once saved it is shown "
    "to nobody.",
)
NOT_AN_IIN = Words(
    "ЖСН он екі цифрдан тұрады, соңғысы бақылау цифры. Енгізілгенін тексеріңіз.",
    "ИИН состоит из двенадцати цифр, последняя контрольная. Проверьте ввод.",
    "An IIN has twelve digits, the last of which is a check digit. Check what was typed.",
)
CHANNEL = Words("Мәлімдемелер арнасы", "Канал заявлений", "Channel of declarations")
CHANNEL_HINT = Words(
    "Қызметкер қабылдаған мәлімдемелер қай арнадан түскен болып жазылады.",
    "Каким каналом считаются поступившими заявления, которые принимает сотрудник.",
    "Through which channel the declarations that the officer takes are said to have come.",
)
USUAL_CHANNEL = Words("рөлдің әдеттегі арнасы", "обычный для роли", "the usual one of the role")
TAKES_NOTHING = Words(
    "Бұл рөл мәлімдеме қабылдамайды: арнаны таңдамаңыз.",
    "Эта роль не принимает заявлений: канал не выбирается.",
    "This role takes no declarations: choose no channel.",
)
LOGIN_TAKEN = Words("Бұл логин бос емес.", "Этот логин занят.", "This login name is taken.")
TERRITORY_MISFIT = {
    "district": Words(
        "Бұл рөлге аудан немесе қала керек.",
        "Для этой роли нужен район или город.",
        "This role needs a district or city.",
    ),
    "region": Words("Бұл рөлге облыс керек.", "Для этой роли нужна область.", "This role needs a region."),
    "country": Words(
        "Бұл рөл бүкіл елге беріледі.", "Эта роль даётся на всю страну.", "This role is for the whole country."
    ),
}
SAVE = Words("Сақтау", "Сохранить", "Save")
SAVED = Words("Сақталды.", "Сохранено.", "Saved.")
RESET = Words("Жаңа құпиясөз беру", "Выдать новый пароль", "Give a new password")
PASSWORD_ONCE = Words("Бір рет кіруге арналған құпиясөз", "Пароль для одного входа", "Password for one sign-in")
PASSWORD_ONCE_HINT = Words(
    "{0} үшін. Қызметкердің өзіне беріңіз: бұл бет екінші рет көрсетілмейді, алғашқы кіргенде құпиясөз ауыстырылады.",
    "Для {0}. Передайте самому сотруднику: второй раз эта страница не показывается, при первом входе пароль меняется.",
    "For {0}. Hand it to the officer in person: this page is not shown again, and the first sign-in changes it.",
)
BACK_TO_ACCOUNTS = Words("Есептік жазбаларға оралу", "К учётным записям", "Back to the accounts")
NO_ACCOUNTS = Words(
    "Әзірге есептік жазба жоқ. Алғашқысын жасаңыз.",
    "Учётных записей пока нет. Создайте первую.",
    "There are no accounts yet. Make the first one.",
)

# --- lists ----------------------------------------------------------------------------------------------------------
LISTS = Words("Адамдар тізімдері", "Списки людей", "Lists of persons")
LISTS_INTRO = Words(
    "Тізімді бір қызметкер сұрайды, басқа екі адам бекітеді, содан кейін жүйе жасайды. Тізімдегі әр адам өзі туралы "
    "мәліметтің не үшін алынғанын көре алады.",
    "Список запрашивает один сотрудник, утверждают два других человека, затем его составляет система. Каждый человек в "
    "списке видит, для чего взяты сведения о нём.",
    "One officer asks for a list, two other persons approve it, then the system makes it. Everybody on it can see what "
    "it was taken for.",
)
NEW_LIST = Words("Тізім сұрау", "Запросить список", "Ask for a list")
NO_LISTS = Words("Әзірге тізім сұралған жоқ.", "Списков пока не запрашивали.", "No list has been asked for yet.")
NUMBER = Words("Нөмірі", "Номер", "Number")
PURPOSE = Words("Мақсаты", "Цель", "Purpose")
REASON = Words("Негіздемесі", "Обоснование", "Reason")
REASON_HINT = Words(
    "Бекітетін адамдар оқиды. Адамдардың аты-жөнін немесе ЖСН-ін жазбаңыз.",
    "Читают те, кто утверждает. Не указывайте имён и ИИН.",
    "Read by those who approve. Write no names and no IINs.",
)
HEADLINE = Words("Мәртебесі", "Статус", "Status")
COLUMNS_ASKED = Words("ЖСН-нен басқа не керек", "Что нужно кроме ИИН", "What is needed beside the IIN")
IIN = Words("ЖСН", "ИИН", "IIN")
COLUMNS = {
    "district": Words("Аудан (КАТО)", "Район (КАТО)", "District (KATO)"),
    "settlement": Words("Елді мекен (КАТО)", "Населённый пункт (КАТО)", "Settlement (KATO)"),
    "sex": Words("Жынысы", "Пол", "Sex"),
    "birth_date": Words("Туған күні", "Дата рождения", "Date of birth"),
    "headline": Words("Мәртебесі", "Статус", "Status"),
    "insurance": Words("Сақтандыруы", "Страхование", "Insurance"),
}
EXPIRES_ON = Words("Жарамдылық мерзімі", "Действует до", "Valid until")
EXPIRES_HINT = Words(
    "Осы күннен кейін тізім жүктелмейді; ең көбі 90 күн.",
    "После этого дня список не скачать; не более 90 дней.",
    "After this day the list cannot be downloaded; at most 90 days.",
)
EXPIRES_WRONG = Words(
    "Бүгіннен бастап 90 күн ішіндегі күнді көрсетіңіз.",
    "Укажите день не ранее сегодняшнего и не позднее чем через 90 дней.",
    "Give a day from today on, within 90 days.",
)
ASKED_BY = Words("Кім сұрады", "Кто запросил", "Asked by")
ASKED_AT = Words("Қашан сұралды", "Когда запрошен", "Asked at")
APPROVED_BY = Words("Кім бекітті", "Кто утвердил", "Approved by")
NOBODY_YET = Words("әзірге ешкім", "пока никто", "nobody yet")
APPROVE = Words("Бекіту", "Утвердить", "Approve")
REFUSE = Words("Бас тарту", "Отклонить", "Refuse")
DOWNLOAD = Words("CSV жүктеп алу", "Скачать CSV", "Download as CSV")
DOWNLOAD_HINT = Words(
    "Құпиясөз қайта сұралады, жүктеу ізде қалады. Файлда кімге берілгені белгіленген.",
    "Потребуется пароль; скачивание останется в журнале. Файл помечен: видно, кому он выдан.",
    "Your password is asked again and the download is recorded. The file is marked with whom it was given to.",
)
LIST_ASKED = Words(
    "Сұрау жазылды. Енді оны басқа екі адам бекітуі керек.",
    "Запрос записан. Теперь его должны утвердить два других человека.",
    "The request is recorded. Two other persons must now approve it.",
)
LIST_APPROVED = Words("Бекітуіңіз жазылды.", "Ваше утверждение записано.", "Your approval is recorded.")
LIST_REFUSED = Words("Тізімнен бас тартылды.", "Список отклонён.", "The list is refused.")
LIST_STATES = {
    "asked": (Words("Бекітуді күтуде", "Ждёт утверждения", "Awaits approval"), "open"),
    "approved": (Words("Жасалуда", "Составляется", "Being made"), "open"),
    "ready": (Words("Дайын", "Готов", "Ready"), "good"),
    "refused": (Words("Бас тартылды", "Отклонён", "Refused"), "bad"),
    "expired": (Words("Мерзімі өтті", "Истёк", "Expired"), "quiet"),
}
