"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

CERTIFICATE = Words("Мәртебе туралы анықтама", "Справка о статусе", "Certificate of status")
RECEIPT = Words("Мәлімдеме қабылдау қолхаты", "Расписка о приёме заявления", "Receipt of a declaration")
REGISTER = Words("Мәртебелерді есепке алу жүйесі", "Система учёта статусов граждан", "Register of citizens' statuses")
KINDS = {"certificate": CERTIFICATE, "receipt": RECEIPT}
NUMBERED = Words("№ {0}", "№ {0}", "No. {0}")
ISSUED = Words("{0} берілді", "Выдано {0}", "Issued on {0}")
PAGES = Words("{0}-бет, барлығы {1}", "Страница {0} из {1}", "Page {0} of {1}")

WHO = Words("Адам туралы мәлімет", "Сведения о человеке", "The person")
NAME = Words("Тегі, аты, әкесінің аты", "Фамилия, имя, отчество", "Full name")
BIRTH_DATE = Words("Туған күні", "Дата рождения", "Date of birth")
IIN = Words("ЖСН", "ИИН", "Person number (IIN)")
NAME_UNKNOWN = Words("Тізілімде жоқ", "Нет в реестре", "Not in the register")

HEADLINE = Words("Негізгі мәртебе", "Основной статус", "Headline status")
OTHERS = Words("Басқа мәртебелері", "Другие статусы", "Other statuses held")
NO_STATUS = Words("Мәртебесі жоқ", "Без статуса", "Without status")
NOT_SETTLED = Words("Анықталмаған", "Не установлен", "Not settled")
INSURANCE = Words(
    "Міндетті әлеуметтік медициналық сақтандыру",
    "Обязательное социальное медицинское страхование",
    "Compulsory social health insurance",
)
NO_GROUND = Words("Сақтандыру негізі табылмады", "Основание для страхования не найдено", "No ground was found")
INSURANCE_OPEN = Words(
    "Түпкілікті емес: барлық мәлімет түскен жоқ.",
    "Не окончательно: поступили не все сведения.",
    "Not final: not everything has been delivered.",
)
BY_LAW = Words("Негізі", "Основание", "By")
SINCE = Words(
    "Әр айдың бірінші күні осы мәртебе болған, басы: {0}.",
    "Этот статус был на первый день каждого месяца, начало: {0}.",
    "This status was held on the first day of each month since {0}.",
)
PROVISIONAL = Words(
    "Алдын ала: одан күштірек мәртебені анықтайтын мәлімет әлі түскен жоқ.",
    "Предварительно: сведения, от которых зависит более сильный статус, ещё не поступили.",
    "Provisional: what would decide a stronger status has not been delivered yet.",
)
TRUE_ON = Words("Қай күнгі мәртебе", "Статус на день", "Status on the day")
KNOWN_AT = Words("Қай сәттегі мәлімет бойынша", "По сведениям на момент", "By what was known at")
CONTESTED = Words(
    "Адам бұл мәртебемен келіспейді. Өтініш {0} бастап қаралуда; жауап берілгенше мәртебе оның зиянына өзгертілмейді.",
    "Человек не согласен с этим статусом. Обращение рассматривается с {0}; до ответа статус не меняется ему во вред.",
    "The person disagrees with this status. It has been under review since {0}; until it is answered, "
    "nothing changes to the person's disadvantage.",
)
CONTESTED_SHORT = Words("Дау қаралуда", "Рассматривается несогласие", "Under review: the person disagrees")

DECLARED = Words("Не мәлімделді", "Что заявлено", "What was declared")
DECLARATION = Words("Мәлімдеме нөмірі", "Номер заявления", "Number of the declaration")
CATEGORY = Words("Санаты", "Категория", "Category")
DECLARED_ON = Words("Мәлімделген күні", "Дата заявления", "Day of the declaration")
CHANNEL = Words("Арна", "Канал", "Channel")
INCOME = Words("Аталған айлық табыс", "Названный доход за месяц", "Monthly income named")
NOW = Words("Қазіргі мәртебе", "Статус теперь", "Status now")
DISAGREE = Words("Келіспесеңіз", "Если вы не согласны", "If you disagree")
DISAGREE_HOW = Words(
    "Жеке бетіңізде «Келіспеймін» батырмасын басыңыз, 1414 нөміріне қоңырау шалыңыз немесе жұмыспен қамту орталығына "
    "келіңіз. Жауап жазбаша беріледі; қаралып жатқанда ештеңе сіздің зияныңызға өзгермейді.",
    "Нажмите «Я не согласен» на своей странице, позвоните по номеру 1414 или придите в центр занятости. Ответ дают "
    "письменно; пока идёт рассмотрение, ничто не меняется вам во вред.",
    "Choose «I disagree» on your page, call 1414 or come to the employment centre. The answer is given in writing; "
    "while it is under review, nothing changes to your disadvantage.",
)

VALID_UNTIL = Words("{0} дейін жарамды", "Действителен до {0}", "Valid until {0}")
CHECK = Words("Құжатты тексеру", "Проверка документа", "Verify this paper")
CHECK_HOW = Words(
    "QR-кодты телефонмен оқыңыз немесе мекенжайды ашып, кодты енгізіңіз. Бет осы құжатта жазылғаннан артық ештеңе "
    "көрсетпейді.",
    "Наведите телефон на QR-код или откройте адрес и введите код. Страница не покажет больше, чем написано здесь.",
    "Point a telephone at the QR code, or open the address and type the code. The page shows no more than this paper.",
)
CODE = Words("Код", "Код", "Code")
QR = Words("Тексеру мекенжайы бар QR-код", "QR-код с адресом проверки", "QR code with the address of verification")

VERIFY_TITLE = Words("Құжатты тексеру", "Проверка документа", "Verify a paper")
VERIFY_LEAD = Words(
    "Құжаттағы QR-кодтың астындағы кодты енгізіңіз.",
    "Введите код, напечатанный под QR-кодом.",
    "Type the code printed under the QR code.",
)
VERIFY = Words("Тексеру", "Проверить", "Verify")
VERIFY_ANOTHER = Words("Басқа құжатты тексеру", "Проверить другой документ", "Verify another paper")
SAME_PAPER = Words(
    "Құжаттағы жазу төмендегімен сәйкес келе ме, салыстырыңыз.",
    "Сравните документ с тем, что показано ниже.",
    "Compare the paper with what is shown below.",
)
UNKNOWN = Words("Мұндай құжат берілмеген", "Такой документ не выдавался", "No such paper was issued")
UNKNOWN_HOW = Words(
    "Кодты құжатпен әріптеп салыстырыңыз: бас әріп пен кіші әріп бөлек. Сәйкес келсе, бұл құжатқа сенбеңіз.",
    "Сверьте код с документом по буквам: прописные и строчные различаются. Если всё совпадает, не доверяйте документу.",
    "Compare the code with the paper letter by letter: capitals matter. If it is the same, do not trust this paper.",
)
TOO_MANY = Words("Тым көп сұрау", "Слишком много запросов", "Too many requests")
TOO_MANY_HOW = Words("Бір минуттан кейін қайталаңыз.", "Повторите через минуту.", "Try again in a minute.")
STATES = {
    "valid": Words("Жарамды", "Действителен", "Valid"),
    "expired": Words("Мерзімі өткен", "Срок истёк", "Expired"),
    "withdrawn": Words("Кері қайтарылған", "Отозван", "Withdrawn"),
    "superseded": Words("Жаңасымен алмастырылған", "Заменён новым", "Superseded by a newer one"),
}
PAPER = Words("Құжат", "Документ", "Paper")
PAPER_NUMBER = Words("Құжат нөмірі", "Номер документа", "Number of the paper")
INITIALS = Words("Аты-жөнінің бас әріптері", "Инициалы", "Initials")
BIRTH_YEAR = Words("Туған жылы", "Год рождения", "Year of birth")
STATE = Words("Күйі", "Состояние", "State")
UNTIL = Words("Жарамдылық мерзімі", "Действителен до", "Valid until")

PAPERS = Words("Анықтамалар", "Справки", "Papers")
MY_PAPERS = Words("Менің анықтамаларым", "Мои справки", "My papers")
PRINT_LEAD = Words(
    "Анықтама осы сәттегі мәртебені айтады және 30 күн жарамды.",
    "Справка говорит о статусе на этот момент и действительна 30 дней.",
    "The certificate tells the status at this moment and is valid for 30 days.",
)
LANGUAGE = Words("Тілі", "Язык", "Language")
MAKE = Words("PDF жасау", "Сделать PDF", "Make the PDF")
ISSUED_TO = Words("Берілген құжаттар", "Выданные документы", "Papers issued")
NONE_ISSUED = Words("Әзірге құжат берілген жоқ.", "Документов пока не выдано.", "No paper has been issued yet.")
WITHDRAW = Words("Кері қайтару", "Отозвать", "Withdraw")
WITHDRAWN = Words("№ {0} құжат кері қайтарылды.", "Документ № {0} отозван.", "Paper No. {0} is withdrawn.")
DAY_ISSUED = Words("Берілген күні", "Дата выдачи", "Issued")
ACTION = Words("Әрекет", "Действие", "Action")
BACK = Words("Карточкаға оралу", "Вернуться к карточке", "Back to the card")
