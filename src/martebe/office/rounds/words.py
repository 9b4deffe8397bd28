"""What this room says, in three languages: the form of the round first, then the pages."""

from __future__ import annotations

from martebe.rules.words import Words

# --- the form -----------------------------------------------------------------------------------------------------

FORM_TITLE = Words("Үй-үйді аралау: мәртебе", "Подворный обход: статус", "House-to-house round: status")
INTRO = Words(
    "Өзіңізді таныстырыңыз, не үшін келгеніңізді айтыңыз. Жауап беру ерікті; мәртебе кейін жеке бетте көрінеді.",
    "Представьтесь и скажите, зачем вы пришли. Отвечать не обязательно; статус потом виден на личной странице.",
    "Say who you are and why you came. Answering is voluntary; the status is shown later on the person's page.",
)
CONSENT = Words("Адам жауап беруге келісе ме?", "Человек согласен отвечать?", "Does the person agree to answer?")
LISTED = Words("Тізімдегі кім?", "Кто из списка?", "Who of the list is it?")
NOT_LISTED = Words("Тізімде жоқ адам", "Человека нет в списке", "Somebody who is not listed")
MET = Words("Бару немен аяқталды?", "Чем закончилось посещение?", "What came of the visit?")
VISITS = {
    "interviewed": Words("Сұхбат болды", "Беседа состоялась", "We talked"),
    "nobody_home": Words("Үйде ешкім жоқ", "Никого нет дома", "Nobody home"),
    "refused": Words("Есік ашпады немесе бас тартты", "Не открыли или отказались", "Did not open or refused"),
    "moved_away": Words("Көшіп кеткен", "Выехал", "Moved away"),
    "dead": Words("Қайтыс болған", "Умер", "Dead"),
    "no_address": Words("Мұндай мекенжай жоқ", "Нет такого адреса", "No such address"),
    "not_household": Words("Бұл үй шаруашылығы емес", "Не это домохозяйство", "Not this household"),
}
YES = Words("Иә", "Да", "Yes")
NO = Words("Жоқ", "Нет", "No")
IIN = Words("ЖСН", "ИИН", "Person number (IIN)")
IIN_HINT = Words(
    "Жеке куәліктегі он екі цифр", "Двенадцать цифр из удостоверения личности", "Twelve digits, as on the identity card"
)
IIN_WRONG = Words(
    "Мұндай ЖСН болмайды. Цифрларды куәлікпен салыстырыңыз.",
    "Такого ИИН не бывает. Сверьте цифры с удостоверением.",
    "There is no such number. Compare the digits with the card.",
)
CATEGORY = Words("Адам немен айналысады?", "Чем человек занимается?", "What does the person do?")
INCOME = Words("Айлық табысы, теңге", "Доход за месяц, тенге", "Income of a month, tenge")
INCOME_HINT = Words(
    "Адам айтқан сома; айтқысы келмесе, бос қалдырыңыз.",
    "Сумма со слов человека; если не хочет называть, оставьте пустым.",
    "As the person says; leave it empty if they would rather not.",
)
INCOME_WRONG = Words(
    "Сома 0-ден кем емес және 1 000 000 000 теңгеден аспайды.",
    "Сумма от 0 до 1 000 000 000 тенге.",
    "The amount is between 0 and 1,000,000,000 tenge.",
)
PLACE = Words("Әңгіме болған жер", "Место беседы", "Where you are")
PLACE_HINT = Words("Далаға шығып, дәлдік 20 метрге жеткенше күтіңіз.", "Выйдите из дома и ждите точности 20 метров.",
                   "Step outside and wait for an accuracy of 20 metres.")  # fmt: skip
PHOTO = Words("Сурет (міндетті емес)", "Снимок (не обязательно)", "Photo (optional)")
PHOTO_HINT = Words(
    "Тек үй-жай немесе шаруашылық. Адамдар мен құжаттарды түсірмеңіз.",
    "Только двор или хозяйство. Не снимайте людей и документы.",
    "The yard or the holding only. No people and no documents.",
)
REMARK = Words("Ескертпе (міндетті емес)", "Примечание (не обязательно)", "Remark (optional)")

# --- answers to a device ------------------------------------------------------------------------------------------

RECEIVED = Words("Қабылданды.", "Принято.", "Received.")
RECEIVED_BEFORE = Words("Бұрын қабылданған.", "Принято ранее.", "Received before.")
RECEIVED_SET_APART = Words(
    "Қабылданды, тексеруге қойылды.", "Принято и отложено для проверки.", "Received and set apart to be looked at."
)
CONFLICT_KEPT = Words(
    "Осы нөмірмен басқа нысан бұрын келген. Екеуі де сақталды; бөлім басшысы қарайды.",
    "Под этим номером раньше пришла другая анкета. Обе сохранены; их рассмотрит руководитель отдела.",
    "Another form came under this number before. Both are kept; the head of the office will look at them.",
)
NO_FILE = Words(
    "Сұрауда xml_submission_file деген файл жоқ.",
    "В запросе нет файла xml_submission_file.",
    "The request has no file named xml_submission_file.",
)
NOT_XML = Words(
    "Файл XML ретінде оқылмады. Нысанды қайта жіберіңіз.",
    "Файл не читается как XML. Отправьте анкету ещё раз.",
    "The file cannot be read as XML. Send the form again.",
)
HAS_DTD = Words(
    "XML құжат түрін (DTD) жариялайды; ондай файл қабылданбайды.",
    "XML объявляет тип документа (DTD); такой файл не принимается.",
    "The XML declares a document type (DTD); such a file is not taken.",
)
TOO_LARGE = Words("Файл тым үлкен.", "Файл слишком велик.", "The file is too large.")
TOO_DEEP = Words(
    "XML тым терең немесе элементі тым көп.",
    "В XML слишком много уровней или элементов.",
    "The XML has too many levels or elements.",
)
OTHER_FORM = Words("Бұл аралау нысаны емес.", "Это не анкета обхода.", "This is not the form of the round.")
NO_INSTANCE = Words(
    "Нысанда meta/instanceID жоқ немесе тым ұзын.",
    "В анкете нет meta/instanceID, или он слишком длинный.",
    "The form has no meta/instanceID, or it is too long.",
)
NOT_SECURE = Words(
    "Құпиясөз тек TLS (https) арқылы қабылданады.",
    "Пароль принимается только по TLS (https).",
    "A password is taken over TLS (https) only.",
)
SIGN_IN = Words("Логин мен құпиясөзді тексеріңіз.", "Проверьте имя и пароль.", "Check the name and the password.")

# --- why a form is set apart, and what is odd about one -------------------------------------------------------------

REASONS = {
    "unknown_version": Words("Нұсқасы белгісіз", "Неизвестная версия", "Unknown version of the form"),
    "retired_version": Words("Нұсқаның мерзімі өткен", "Версия устарела", "Version no longer accepted"),
    "no_such_number": Words("ЖСН бүлінген", "ИИН невозможен", "Impossible person number"),
    "not_in_territory": Words(
        "Бұл аумақта мұндай тұрғын жоқ", "Такого жителя на этой территории нет", "No such resident in this territory"
    ),
    "own_family": Words(
        "Сұхбат алушының өзі не отбасы мүшесі", "Сам интервьюер или его семья", "The interviewer or their family"
    ),
    "unknown_category": Words("Санаты белгісіз", "Неизвестная категория", "Unknown category"),
    "unreadable_income": Words("Табысы оқылмайды", "Доход не читается", "Unreadable income"),
    "not_taken": Words("Арна қабылдамады", "Канал не принял", "Not taken by the channel"),
}
FLAGS = {
    "place_missing": Words("Орны жоқ", "Нет места", "No place"),
    "place_zero": Words("Орны 0, 0", "Место 0, 0", "Place 0, 0"),
    "place_imprecise": Words("Орны дәл емес", "Место неточно", "Place imprecise"),
    "too_short": Words("Тым қысқа", "Слишком быстро", "Too short"),
    "too_many": Words("Сағатына тым көп", "Слишком много за час", "Too many in an hour"),
    "clock_off": Words("Құрылғы сағаты қате", "Часы устройства неверны", "Device clock is wrong"),
    "sent_late": Words("Кеш жіберілген", "Отправлено поздно", "Sent late"),
    "filled_twice": Words("Екі рет толтырылған", "Заполнено дважды", "Filled twice"),
    "file_missing": Words("Файл жетпейді", "Не хватает файла", "File missing"),
    "file_refused": Words("Файл қабылданбады", "Файл не принят", "File refused"),
}
OUTCOMES = {
    "accepted": Words("Қабылданды", "Принято", "Accepted"),
    "declined": Words("Сұхбатсыз", "Без беседы", "No interview"),
    "unchanged": Words("Бұрын келген", "Пришло ранее", "Received before"),
    "conflict": Words("Қайшылық", "Конфликт", "Conflict"),
    "quarantined": Words("Оқшауланған", "Карантин", "Quarantined"),
    "rejected": Words("Жабылды", "Закрыто", "Closed"),
    "refused": Words("Қабылданбады", "Отклонено", "Refused"),
}

# --- what a form says, for people -----------------------------------------------------------------------------------

TOLD = {
    "start": Words("Басталуы", "Начало", "Begun"),
    "end": Words("Аяқталуы", "Конец", "Finished"),
    "today": Words("Сұхбат күні", "День беседы", "Day of the interview"),
    "device": Words("Құрылғы", "Устройство", "Device"),
    "interviewer": Words("Құрылғыдағы есім", "Имя на устройстве", "Name on the device"),
    "listed": LISTED,
    "met": MET,
    "consent": CONSENT,
    "iin": IIN,
    "category": CATEGORY,
    "monthly_income": INCOME,
    "place": PLACE,
    "photo": PHOTO,
    "remark": REMARK,
}
AGREES = {"yes": YES, "no": NO}

# --- pages ----------------------------------------------------------------------------------------------------------

TITLE = Words("Тапсырылған нысандар", "Сданные анкеты", "Forms handed in")
LEAD = Words(
    "Телефоннан түскен нысандар және олармен не болды. Кімге кім баратыны бөлек бетте.",
    "Анкеты, пришедшие с телефонов, и что с ними стало. Кто к кому идёт — на отдельной странице.",
    "Forms that came from telephones, and what became of them. Who visits whom has a page of its own.",
)
TO_ROUNDS = Words("Аралаулар", "Подворные обходы", "Rounds")
FORM = Words("Аралау нысаны", "Анкета обхода", "Form of the round")
FORM_LEAD = Words(
    "ODK Collect қосымшасында сервердің мекенжайын, логин мен құпиясөзді енгізіңіз.",
    "В приложении ODK Collect введите адрес сервера, имя и пароль.",
    "In ODK Collect, enter the address of the server, your name and your password.",
)
SERVER = Words("Сервер", "Сервер", "Server")
VERSION = Words("Нұсқасы", "Версия", "Version")
DOWNLOAD = Words("XLSForm жүктеу", "Скачать XLSForm", "Download the XLSForm")
UPLOAD = Words("Файлдарды жүктеу", "Загрузить файлы", "Upload files")
UPLOAD_LEAD = Words(
    "Құрылғыдан көшірілген нысандар: бір XML немесе ZIP. Қайта жүктеу зиян емес.",
    "Анкеты, скопированные с устройства: один XML или ZIP. Повторная загрузка не вредит.",
    "Forms copied from a device: one XML, or a ZIP. Uploading again does no harm.",
)
FILE = Words("Файл", "Файл", "File")
RECEIPT = Words("Түбіртек", "Квитанция", "Receipt")
ROWS = Words("Барлығы", "Всего", "In all")
COUNT = Words("Саны", "Количество", "Count")
DETAIL = Words("Толығырақ", "Подробнее", "In detail")
BAD_BUNDLE = Words(
    "ZIP қабылданбады: {0}. Одан ештеңе алынған жоқ.",
    "ZIP не принят: {0}. Из него ничего не взято.",
    "The ZIP is refused: {0}. Nothing of it was taken.",
)
BUNDLE_FAULTS = {
    "broken": Words("бүлінген", "повреждён", "it is broken"),
    "encrypted": Words("шифрланған", "зашифрован", "it is encrypted"),
    "link": Words("ішінде сілтеме бар", "внутри ссылка", "it holds a link"),
    "path": Words(
        "ішінде қалтадан шығатын жол бар", "внутри путь за пределы папки", "it holds a path that leads outside"
    ),
    "nested": Words("ішінде басқа мұрағат бар", "внутри другой архив", "it holds another archive"),
    "files": Words("файл тым көп", "слишком много файлов", "it holds too many files"),
    "size": Words("ашылғанда тым үлкен", "слишком велик в распакованном виде", "it is too large when unpacked"),
    "ratio": Words("тым қатты қысылған", "сжат подозрительно сильно", "it is packed suspiciously tight"),
    "empty": Words("ішінде нысан жоқ", "внутри нет анкет", "it holds no forms"),
}

BY_DAY = Words("Күндер мен сұхбаткерлер бойынша", "По дням и обходчикам", "By day and interviewer")
DAY = Words("Күні", "День", "Day")
INTERVIEWER = Words("Сұхбаткер", "Обходчик", "Interviewer")
FORMS = Words("Нысандар", "Анкеты", "Forms")
ODD = Words("Белгілер", "Отметки качества", "Quality flags")
LATEST = Words("Соңғы нысандар", "Последние анкеты", "Latest forms")
QUARANTINE = Words("Оқшаулау", "Карантин", "Quarantine")
CONFLICTS = Words("Қайшылықтар", "Конфликты", "Conflicts")
NOTHING = Words("Әзірге ештеңе жоқ.", "Пока ничего нет.", "Nothing yet.")
RECEIVED_AT = Words("Келген уақыты", "Получено", "Received")
OUTCOME = Words("Нәтижесі", "Итог", "Outcome")
REASON = Words("Себебі", "Причина", "Reason")
OPEN = Words("Ашу", "Открыть", "Open")
COMPARE = Words("Салыстыру", "Сравнить", "Compare")
ONE = Words("Аралау нысаны № {0}", "Анкета обхода № {0}", "Form of the round No. {0}")
INSTANCE = Words("Құрылғыдағы нөмірі", "Номер на устройстве", "Number on the device")
DEVICE_TIME = Words("Аяқталған (құрылғы сағаты)", "Окончено (часы устройства)", "Finished (device clock)")
LASTED = Words("Ұзақтығы, секунд", "Длительность, секунд", "Lasted, seconds")
DECLARATION = Words("Мәлімдеме", "Заявление", "Declaration")
ATTACHMENTS = Words("Файлдар", "Файлы", "Files")
RAW = Words("Бастапқы XML", "Исходный XML", "Raw XML")
ANSWERS = Words("Жауаптар", "Ответы", "Answers")
FIRST = Words("Бірінші келген", "Пришло первым", "Came first")
LATER = Words("Кейін келген", "Пришло позже", "Came later")
VERDICT_LEAD = Words(
    "Шешімді екі адам қабылдайды: екеуі бірдей айтқанда ғана орындалады.",
    "Решают двое: действует, когда оба сказали одно и то же.",
    "Two people decide: it takes effect once both have said the same.",
)
RELEASE = Words("Қабылдау", "Принять", "Release")
REJECT = Words("Жабу", "Закрыть", "Close")
SAID = Words("Айтылды", "Уже сказано", "Said so far")
NOTED = Words("Пікіріңіз жазылды; екінші адам керек.", "Ваше мнение записано; нужен второй человек.",
              "Your word is noted; a second person is needed.")  # fmt: skip
RELEASED = Words("Нысан қабылданды.", "Анкета принята.", "The form is released.")
CLOSED = Words("Нысан жабылды.", "Анкета закрыта.", "The form is closed.")
STILL = Words("Әлі қабылданбайды: {0}.", "Всё ещё нельзя принять: {0}.", "It still cannot be taken: {0}.")
NOT_YOURS = Words("Өз нысаныңызды өзіңіз шеше алмайсыз.", "Нельзя решать о собственной анкете.",
                  "You cannot decide on a form of your own.")  # fmt: skip
BACK = Words("Нысандарға оралу", "Вернуться к анкетам", "Back to the forms")
