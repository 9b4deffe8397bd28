"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

# --- findings --------------------------------------------------------------------------------------------------------

FINDINGS = Words("Жұмыс берушілер: анықталғандар", "Работодатели: что найдено", "Employers: what was found")
FINDINGS_INTRO = Words(
    "Тізілімдер бір-бірімен салыстырылды: қай жұмыс берушілерде шарт, жарна немесе жас жөнінен сәйкессіздік бар.",
    "Реестры сверены между собой: у каких работодателей не сходятся договоры, взносы и возраст работников.",
    "Registers are compared: with which employers contracts, contributions and ages do not fit together.",
)
FINDING = Words("Не анықталды", "Что найдено", "What was found")
EMPLOYERS = Words("Жұмыс берушілер", "Работодатели", "Employers")
PERSONS = Words("Адамдар", "Люди", "Persons")
SINCE = Words("{0} күнінен бергі өзгеріс", "Изменение с {0}", "Change since {0}")
PLACE = Words("Аумақ", "Территория", "Place")
BY_PLACE = Words("Аумақтар бойынша: {0}", "По территориям: {0}", "By place: {0}")
WORST_FIRST = Words(
    "Жұмыс берушінің тіркелген жері бойынша; адам саны көбінен бастап.",
    "По месту регистрации работодателя; сначала где больше людей.",
    "By where the employer is registered; most persons first.",
)
NOWHERE = Words("Мекенжайы белгісіз", "Адрес неизвестен", "Address not known")
OVERLAP = Words(
    "Бір адам бірнеше жолда болуы мүмкін: тоқтаған және ұмытылған жарналар «жарналар түспейді» жолына да кіреді.",
    "Один человек может быть в нескольких строках: прекратившиеся и забытые взносы входят и в «взносы не поступают».",
    "A person may stand in several rows: contributions that stopped or were forgotten are part of those missing.",
)
NOT_PUBLISHED = Words(
    "Көрсеткіштер әлі жарияланған жоқ. Олар келесі шешімнен кейін пайда болады.",
    "Показатели ещё не опубликованы. Они появятся после ближайшего решения.",
    "No figures are published yet. They appear after the next run.",
)
NONE_FOUND = Words("Мұнда ештеңе анықталмады.", "Здесь ничего не найдено.", "Nothing was found here.")
LAW = Words("Негізі", "Основание", "Rests on")
LIST = Words("Жұмыс берушілер тізімі", "Список работодателей", "List of employers")
ACTIONS = Words(
    "«Еңбек шартын жаса» акциясы", "Акция «Заключи трудовой договор»", "The action 'Conclude an employment contract'"
)

# --- the list and one employer ---------------------------------------------------------------------------------------

LIST_INTRO = Words(
    "Аумағыңыздағы жұмыс берушілер. Жұмыс істейтіндерін белгілеп, акцияға қосыңыз.",
    "Работодатели вашей территории. Отметьте тех, с кем работать, и включите их в акцию.",
    "Employers of your territory. Tick those to work with and add them to the action.",
)
ALL_PLACES = Words("Бүкіл аумағым", "Вся моя территория", "All of my territory")
SHOW = Words("Көрсету", "Показать", "Show")
EMPLOYER = Words("Жұмыс беруші", "Работодатель", "Employer")
SOLE = Words("Дара кәсіпкер № {0}", "Индивидуальный предприниматель № {0}", "Sole entrepreneur No. {0}")
UNNAMED = Words("Атауы белгісіз № {0}", "Без наименования № {0}", "Without a name, No. {0}")
WORKERS = Words("Мәлімделген қызметкерлер", "Работников заявлено", "Workers declared")
STATE = Words("Күйі", "Состояние", "State")
NOT_ASKED = Words("Жұмыс басталған жоқ", "Работа не начата", "Not begun")
CHOOSE = Words("Таңдау: {0}", "Выбрать: {0}", "Choose: {0}")
ADD = Words("Акцияға қосу", "Включить в акцию", "Add to the action")
ASSIGNED = Words("Жауапты қызметкер", "Ответственный сотрудник", "Officer in charge")
NOBODY = Words("Тағайындалмаған", "Не назначен", "Nobody yet")
DUE = Words("Мерзімі", "Срок", "Due")
CHOOSE_SOME = Words(
    "Кемінде бір жұмыс берушіні белгілеңіз.", "Отметьте хотя бы одного работодателя.", "Tick at least one employer."
)
DUE_WRONG = Words(
    "Мерзім бүгіннен кейін және бір жылдан аспауы керек.",
    "Срок должен быть позже сегодняшнего дня и не дальше года.",
    "The deadline lies after today and within a year.",
)
OPENED = Words(
    "Акцияға қосылған жұмыс берушілер: {0}. Бұрын қосылғандары өзгерген жоқ.",
    "Включено работодателей: {0}. Включённые раньше остались как были.",
    "Employers added: {0}. Those added before stay as they were.",
)
BUSINESS = Words("БСН", "БИН", "Business number")
MASKED = Words(
    "Дара кәсіпкердің нөмірі мен аты-жөні жеке дерек: ашсаңыз, бұл журналда қалады.",
    "Номер и имя индивидуального предпринимателя личные: если открыть, это останется в журнале.",
    "The number and name of a sole entrepreneur are personal: opening them leaves a trace.",
)
OPEN_NUMBER = Words("Нөмірін ашу", "Открыть номер", "Open the number")
REGISTERED_IN = Words("Тіркелген жері", "Место регистрации", "Registered in")
CLOSED_ON = Words("Тізілімнен шығарылған күні", "Снят с учёта", "Taken off on")
HISTORY = Words("Жасалған жұмыс", "Что сделано", "What was done")
NO_HISTORY = Words(
    "Бұл жұмыс берушімен әлі жұмыс жүргізілмеген.",
    "С этим работодателем ещё не работали.",
    "Nothing was done with this employer yet.",
)
PEOPLE_BEHIND = Words("Осы адамдар", "Эти люди", "These persons")

# --- the action ------------------------------------------------------------------------------------------------------

ACTIONS_INTRO = Words(
    "Кіммен жұмыс жүріп жатыр, не жіберілді, неден не шықты. Нәтижені кейінгі тізілімдер көрсетеді, қолмен жазылмайды.",
    "С кем идёт работа, что отправлено и что вышло. Результат показывают более поздние реестры, вручную он не пишется.",
    "With whom work goes on, what was sent, what came of it. Later registers show the result; nobody types it in.",
)
PROGRESS = Words("Барысы", "Ход", "Progress")
ASKED = Words("Акциядағы жұмыс берушілер", "Работодателей в акции", "Employers in the action")
ASKED_PERSONS = Words("Олардың қызметкерлері", "Их работников", "Their workers")
REGISTERED = Words("Кейін тіркелген шарттар", "Договоров внесено после", "Contracts entered since")
BEGUN = Words("Жарналар түсе бастағандар", "Взносы начали поступать", "Contributions that began")
SETTLED = Words("Сәйкессіздік жойылды", "Расхождение устранено", "No longer found")
CHECKED = Words("{0} күнгі шешім бойынша", "По решению на {0}", "By the run of {0}")
NOT_CHECKED = Words("Кейінгі шешім әлі жоқ", "Более позднего решения ещё нет", "No later run yet")
THE_RELEASE = Words(
    "Салыстыру үшін: министрліктің 2018 жылғы 28 тамыздағы хабарында 7,5 мыңнан астам жұмыс беруші және 30 мыңнан"
    " астам шарт аталған. Бұл мәлімдеме, біздің санағымыз емес.",
    "Для сравнения: в сообщении министерства от 28 августа 2018 года названы более 7,5 тыс. работодателей и более"
    " 30 тыс. договоров. Это заявление, а не наш подсчёт.",
    "For comparison: the ministry's release of 28 August 2018 names over 7.5 thousand employers and over 30 thousand"
    " contracts. That is a claim, not our count.",
)
CLAIMED = Words("мәлімделген: {0} астам", "заявлено: более {0}", "claimed: over {0}")
NO_ACTIONS = Words(
    "Мұндай жұмыс жоқ. Жұмыс берушілерді тізімнен қосыңыз.",
    "Таких дел нет. Добавьте работодателей из списка.",
    "There are none. Add employers from the list.",
)
STATES = {
    "open": Words("Басталды", "Начато", "Begun"),
    "letter": Words("Хат жіберілді", "Письмо отправлено", "Letter sent"),
    "visit": Words("Барып қайтылды", "Посещён", "Visited"),
    "closed": Words("Аяқталды", "Завершено", "Closed"),
}
OUTCOMES = {
    "promised": Words("Түзетуге уәде берді", "Обещал исправить", "Promised to set it right"),
    "refused": Words("Бас тартты", "Отказался", "Refused"),
    "not_found": Words("Мекенжайда табылмады", "Не найден по адресу", "Not found at the address"),
    "no_ground": Words("Негіз жоқ болып шықты", "Оснований не оказалось", "There was no ground"),
    "passed_on": Words("Еңбек инспекциясына берілді", "Передано инспекции труда", "Passed on to the labour inspection"),
}
STATES_LETTER = Words("Хат жіберілген күні", "Письмо отправлено", "Letter sent on")
UNFINISHED = Words("Аяқталмағандар", "Незавершённые", "Not closed")
OVERDUE = Words("Мерзімі өтті", "Просрочено", "Overdue")
LETTERS = Words("Хаттар жасау", "Составить письма", "Make letters")
LETTER = Words("Хат", "Письмо", "Letter")
LETTER_LANGUAGE = Words("Хат тілі", "Язык письма", "Language of the letter")
LETTERS_HINT = Words(
    "Белгіленгендерге нөмірленген хаттар бір PDF-те жасалады; бұрын жіберілгені сол нөмірмен қайталанады.",
    "Отмеченным составляются пронумерованные письма в одном PDF; отправленное раньше повторяется с тем же номером.",
    "Numbered letters to those ticked come in one PDF; one that was sent before comes again under its number.",
)
NO_SOLE_LETTERS = Words(
    "Дара кәсіпкерлерге хат олардың бетінде, нөмірі ашылғаннан кейін жасалады.",
    "Письмо индивидуальному предпринимателю составляют на его странице, открыв номер.",
    "A letter to a sole entrepreneur is made on their page, once the number was opened.",
)
STEP = Words("Қадам жазу", "Записать шаг", "Write down a step")
STEP_KIND = Words("Не істелді", "Что сделано", "What was done")
VISITED = Words("Жұмыс берушіге бардым", "Посетил работодателя", "Visited the employer")
CLOSE_AS = Words("Аяқтау: {0}", "Завершить: {0}", "Close: {0}")
SEEN_THERE = Words("Не көрдіңіз", "Что увидели", "What was seen")
SEEN_HINT = Words(
    "Адамдардың аты-жөні мен нөмірін жазбаңыз.",
    "Не пишите имён и номеров людей.",
    "Write no names or numbers of persons.",
)
NOTED = Words("Жазылды.", "Записано.", "Written down.")
NO_SUCH_STEP = Words(
    "Бұл қадам енді мүмкін емес: жұмыс {0}. Бетті жаңартыңыз.",
    "Этот шаг уже невозможен: {0}. Обновите страницу.",
    "This step is not possible any more: {0}. Reload the page.",
)
REASSIGN = Words(
    "Жауапты мен мерзімді өзгерту", "Изменить ответственного и срок", "Change the officer and the deadline"
)
OPENED_ON = Words("Басталған күні", "Начато", "Begun on")

# --- the letter ------------------------------------------------------------------------------------------------------

LETTER_NUMBER = "{0}-{1:06d}"
LETTER_TITLE = Words("Түсіндіру хаты", "Письмо-разъяснение", "Letter of explanation")
LETTER_TO = Words("Кімге: {0}", "Кому: {0}", "To: {0}")
LETTER_BIN = Words("БСН {0}", "БИН {0}", "Business number {0}")
LETTER_FROM = Words("Жұмыспен қамту жөніндегі штаб: {0}", "Штаб по занятости: {0}", "Headquarters of employment: {0}")
LETTER_GREETING = Words("Құрметті жұмыс беруші!", "Уважаемый работодатель!", "Dear employer,")
LETTER_FOUND = Words(
    "{0} күнгі жағдай бойынша мемлекеттік тізілімдер салыстырылды. Сіздің {1} қызметкеріңіз бойынша анықталғаны: {2}.",
    "По состоянию на {0} сверены государственные реестры. По вашим работникам ({1}) установлено: {2}.",
    "State registers were compared as of {0}. Of {1} of your workers it was found: {2}.",
)
LETTER_LAW = Words("Құқықтық негізі: {0}.", "Правовое основание: {0}.", "It rests on: {0}.")
LETTER_ASK = Words(
    "Мәліметті тексеріп, қажет болса түзетуіңізді сұраймыз: шарттарды еңбек шарттарының бірыңғай жүйесіне енгізіңіз"
    " немесе аяқталғанын белгілеңіз, жарналарды аударыңыз. Соңғы мерзімі: {0}.",
    "Просим до {0} проверить сведения и при необходимости исправить их: внести договоры в единую систему учёта"
    " трудовых договоров или отметить их прекращение, перечислить взносы.",
    "Please check this by {0} and set it right where needed: enter contracts into the unified system of labour"
    " contracts or note their end, and pay contributions.",
)
LETTER_SIGNED = Words("Басшы", "Руководитель", "Head")
LETTER_MISTAKE = Words(
    "Тізілімде қате болса, бізге хабарлаңыз. Бұл хат жаза емес және ешкімнің кінәсін білдірмейді.",
    "Если в реестре ошибка, сообщите нам. Это письмо не наказание и ничьей вины не утверждает.",
    "If a register is mistaken, tell us. This letter is no penalty and says of nobody that they are at fault.",
)

# --- about to lapse --------------------------------------------------------------------------------------------------

LAPSING = Words("Бітетін мәртебелер", "Истекающие статусы", "Statuses about to lapse")
LAPSING_INTRO = Words(
    "Қазір белгілі мәлімет бойынша мәртебесі осы немесе келесі айда бітетіндер: кімді алдын ала шақыру керек.",
    "Чей статус кончается в этом или следующем месяце по тому, что уже известно: кого пригласить заранее.",
    "Whose status ends this month or next by what is known already: whom to invite beforehand.",
)
STATUS = Words("Мәртебе", "Статус", "Status")
REASON = Words("Себебі", "Почему", "Why")
CEASES = Words("енді болмайды: {0}", "больше не будет: {0}", "no longer: {0}")
BEGINS = Words("басталады: {0}", "наступает: {0}", "from then: {0}")
NO_ONE_REASON = Words("бірнеше себеп қатар", "несколько причин вместе", "several reasons together")
LOSE = Words("Мәртебесінен айырылады", "Теряют статус", "Lose the status")
INVITE = Words("Шақыру керек", "Пригласить", "To be invited")
WITHOUT = Words("Мәртебесіз қалады", "Останутся без статуса", "Left without any")
INVITE_HINT = Words(
    "Негізгі мәртебесі өзгеретіндер ғана шақырылады; қалғандарының негізгі мәртебесі сақталады.",
    "Приглашают только тех, у кого меняется основной статус; у остальных основной статус остаётся.",
    "Only those are invited whose main status changes; the others keep theirs.",
)
NONE_LAPSING = Words(
    "Бұл айларда ешкімнің мәртебесі бітпейді.",
    "В эти месяцы ни у кого статус не кончается.",
    "Nobody's status ends in these months.",
)
MONTH = Words("Ай", "Месяц", "Month")

# --- groups of persons for worklists ---------------------------------------------------------------------------------

GROUP_LAPSE = Words("Мәртебесі бітетіндер: {0}, {1}", "Истекает статус: {0}, {1}", "About to lose the status: {0}, {1}")
GROUP_EMPLOYER = Words("№ {1} жұмыс беруші: {0}", "Работодатель № {1}: {0}", "Employer No. {1}: {0}")
