"""Who may look at whom and for what: the one page to read. Nothing else in the office grants anything.

``martebe migrate`` writes these tables into the database, where ``office.open_look`` decides by them. A row of ACTS
says: what is done, about whom, by which roles, for which purposes. Whatever has no row here cannot be done.
Long because: it is one page; who wonders what is allowed must not have to look in two places.
"""

from __future__ import annotations

from martebe.office.access.rights import About, Act, Purpose, Role, act
from martebe.rules.words import Words

ROLES = {
    "operator": Role(
        Words("Оператор", "Оператор", "Operator"), "officer", ("district", "region", "country"), "contact_centre"
    ),
    "consultant": Role(Words("Кеңесші", "Консультант", "Consultant"), "officer", ("district",), "employment_centre"),
    "assistant": Role(Words("Ассистент", "Ассистент", "Assistant"), "officer", ("district",), "employment_centre"),
    "district_head": Role(
        Words("Аудандық бөлім басшысы", "Руководитель районного отдела", "Head of a district office"),
        "officer",
        ("district",),
    ),
    "regional_headquarters": Role(
        Words("Өңірлік штаб", "Региональный штаб", "Regional headquarters"), "officer", ("region",)
    ),
    "ministry_analyst": Role(
        Words("Министрлік талдаушысы", "Аналитик министерства", "Analyst of the ministry"), "officer", ("country",)
    ),
    "auditor": Role(Words("Аудитор", "Аудитор", "Auditor"), "officer", ("country",)),
    "administrator": Role(Words("Әкімші", "Администратор", "Administrator"), "officer", ("country",)),
    "resident": Role(Words("Тұрғын", "Житель", "Resident"), "resident", ("country",)),
    "channel": Role(Words("Арна", "Канал", "Channel"), "channel", ("country",)),
    "system": Role(Words("Жүйе", "Система", "System"), "system", ("country",)),
}

PURPOSES = {
    "service": Purpose(Words("Қызмет көрсету", "Обслуживание", "Service"), 40, 200),
    "declaration": Purpose(Words("Мәлімдеме қабылдау", "Приём заявления", "Taking a declaration"), 40, 200),
    "assistance": Purpose(Words("Әлеуметтік көмек", "Социальная помощь", "Social assistance"), 40, 200),
    "contest": Purpose(Words("Келіспеушілікті қарау", "Рассмотрение несогласия", "Considering a contest"), 40, 200),
    "round": Purpose(Words("Үйлерді аралау", "Подворный обход", "House-to-house round"), 45, 300),
    "quality": Purpose(Words("Деректер сапасы", "Качество данных", "Quality of data"), 20, 100, reasoned=True),
    "audit": Purpose(Words("Аудит", "Аудит", "Audit"), 20, 100),
    "own": Purpose(Words("Өзі туралы мәлімет", "Сведения о себе", "One's own records"), None, None),
    "certificate": Purpose(Words("Анықтама беру", "Выдача справки", "Issuing a certificate"), 40, 200),
    "formalization": Purpose(Words("Мәртебені ресімдеу", "Формализация статуса", "Formalization of a status"), 45, 300),
    "steering": Purpose(Words("Штаб жұмысы", "Работа штаба", "Work of headquarters"), None, None),
    "channel": Purpose(Words("Арнадан түскен өтініш", "Обращение по каналу", "Received through a channel"), None, None),
}

PERSONS_PER_HOUR = 45
"""So many different persons in an hour for one officer, all purposes together: nobody is served faster at a desk."""
PERSONS_OF_AN_OFFICE, PERSONS_OF_EACH = 200, 10
"""So many different persons in an hour for all officers of a territory, or so many for each of them if that is more."""
PERSONS_OF_EACH_CALL_TAKER = 30
"""The second of these for officers of the whole country, who take one call after another (contact centre 1414)."""
MISSES_PER_HOUR = 20
"""So many looks in an hour at numbers that nobody has, or that the officer may not see, close all persons to them."""

LIST_ROWS_PER_DAY = 20_000
"""So many persons in all the lists that one officer downloads in a day."""

WORKLIST_PERSONS_PER_DAY = 2_000
"""So many persons on all the worklists that one officer makes in a day: a week's work of ten who work forty a day."""

FRONT = ("operator", "consultant", "assistant")
DESK = (*FRONT, "district_head", "regional_headquarters")
INTERVIEWERS = ("consultant", "assistant")
HEADS = ("district_head", "regional_headquarters")
STEERING = (*HEADS, "ministry_analyst", "auditor")
"""Who reads counts: of the whole country, for places are compared, and without anybody's name."""
OFFICERS = tuple(name for name, role in ROLES.items() if role.kind == "officer")
CLAIM = ("service", "declaration", "assistance", "contest", "certificate")
READ = (*CLAIM, "quality", "formalization")
WORKED = ("formalization", "round")
"""What worklists are for."""

ACTS: dict[str, Act] = {
    # --- the desk -------------------------------------------------------------------------------------------------
    "desk.find": act(
        Words("Адамды іздеу", "Поиск человека", "Finding a person"), About.TERRITORY, DESK, (*CLAIM, "quality")
    ),
    "desk.card": act(
        Words("Адам карточкасын көру", "Просмотр карточки человека", "Reading a person's card"),
        About.TERRITORY,
        DESK,
        READ,
    ),
    "desk.explain": act(
        Words("Мәртебенің себебін көру", "Просмотр причины статуса", "Reading why a status is or is not held"),
        About.TERRITORY,
        DESK,
        READ,
    ),
    "desk.records": act(
        Words("Тізілім жазбаларын көру", "Просмотр записей реестров", "Reading the records of registers"),
        About.TERRITORY,
        DESK,
        READ,
    ),
    "desk.timeline": act(
        Words("Мәртебе тарихын көру", "Просмотр истории статуса", "Reading the history of a status"),
        About.TERRITORY,
        DESK,
        READ,
    ),
    "desk.household": act(
        Words("Үй шаруашылығын көру", "Просмотр домохозяйства", "Reading a person's household"),
        About.TERRITORY,
        ("consultant", "assistant", "district_head"),
        CLAIM,
    ),
    "desk.declare": act(
        Words("Мәлімдемені жазу", "Запись заявления", "Writing down a declaration"),
        About.TERRITORY,
        FRONT,
        ("declaration", "assistance"),
    ),
    "desk.receipt": act(
        Words("Қолхат беру", "Выдача расписки", "Giving a receipt"),
        About.TERRITORY,
        FRONT,
        ("declaration", "assistance"),
    ),
    # --- rounds and channels ----------------------------------------------------------------------------------------
    "rounds.form": act(
        Words("Аралау нысанын алу", "Получение формы обхода", "Fetching the form of the round"),
        About.NOBODY,
        (*FRONT, "district_head"),
        ("round",),
    ),
    "rounds.submit": act(
        Words("Аралау нәтижесін тапсыру", "Сдача анкеты обхода", "Submitting a form of the round"),
        About.TERRITORY,
        (*FRONT, "district_head"),
        ("round",),
    ),
    "rounds.overview": act(
        Words("Аралау барысын көру", "Просмотр хода обхода", "Following the round"), About.NOBODY, HEADS, ("round",)
    ),
    "rounds.read": act(
        Words("Аралау нысанын оқу", "Чтение анкеты обхода", "Reading a form of the round"),
        About.TERRITORY,
        HEADS,
        ("round",),
    ),
    "rounds.decide": act(
        Words(
            "Оқшауланған нысан туралы шешім", "Решение об анкете в карантине", "Deciding on a form that is set apart"
        ),
        About.NOBODY,
        HEADS,
        ("round",),
    ),
    # --- rounds from house to house ---------------------------------------------------------------------------------
    "fieldwork.read": act(
        Words("Аралаулардың барысын көру", "Просмотр хода обходов", "Following rounds"),
        About.NOBODY,
        STEERING,
        ("steering",),
    ),
    "fieldwork.plan": act(
        Words("Аралауды жоспарлау", "Составление обхода", "Planning a round"), About.NOBODY, HEADS, ("round",)
    ),
    "fieldwork.quality": act(
        Words("Аралау сапасын қарау", "Разбор качества обхода", "Reviewing the quality of a round"),
        About.NOBODY,
        HEADS,
        ("round",),
    ),
    "fieldwork.mine": act(
        Words("Өз барулар тізімін көру", "Просмотр своих посещений", "Reading one's own visits"),
        About.NOBODY,
        INTERVIEWERS,
        ("round",),
    ),
    "fieldwork.visit": act(
        Words("Үйдегілерді көру", "Просмотр домохозяйства в обходе", "Reading who lives in a household to visit"),
        About.TERRITORY,
        INTERVIEWERS,
        ("round",),
    ),
    "fieldwork.telephone": act(
        Words("Тізімді телефонға алу", "Загрузка списка в телефон", "Fetching the list to a telephone"),
        About.TERRITORY,
        INTERVIEWERS,
        ("round",),
    ),
    "fieldwork.sheet": act(
        Words("Аралау парағын басып шығару", "Печать листа обхода", "Printing a sheet of a round"),
        About.TERRITORY,
        (*INTERVIEWERS, *HEADS),
        ("round",),
    ),
    "fieldwork.note": act(
        Words("Бару нәтижесін енгізу", "Запись исхода посещения", "Writing down what came of a visit"),
        About.NOBODY,
        (*INTERVIEWERS, *HEADS),
        ("round",),
    ),
    "channels.accept": act(
        Words("Арнадан мәлімдеме қабылдау", "Приём заявления по каналу", "Accepting a declaration from a channel"),
        About.ANYONE,
        ("channel",),
        ("channel",),
    ),
    "channels.announce": act(
        Words("Мәртебе өзгерісін хабарлау", "Сообщение об изменении статуса", "Announcing a change of status"),
        About.ANYONE,
        ("system",),
        ("channel",),
    ),
    "channels.state": act(
        Words("Арналардың күйін көру", "Просмотр состояния каналов", "Reading the state of the channels"),
        About.NOBODY,
        (*HEADS, "ministry_analyst", "auditor", "administrator"),
        ("quality",),
    ),
    "channels.keys": act(
        Words("Арналардың кілттерін басқару", "Управление ключами каналов", "Managing the keys of channels"),
        About.NOBODY,
        ("administrator",),
        ("service",),
    ),
    "channels.subscribers": act(
        Words("Хабар алушыларды басқару", "Управление получателями", "Managing the subscribers"),
        About.NOBODY,
        ("administrator",),
        ("service",),
    ),
    # --- the resident -----------------------------------------------------------------------------------------------
    "resident.status": act(
        Words("Өз мәртебесін көру", "Просмотр своего статуса", "Reading one's own status"),
        About.SELF,
        ("resident",),
        ("own",),
    ),
    "resident.looks": act(
        Words("Кім қарағанын көру", "Просмотр, кто смотрел", "Reading who looked"), About.SELF, ("resident",), ("own",)
    ),
    "resident.declare": act(
        Words("Өзі туралы мәлімдеу", "Заявление о себе", "Declaring about oneself"),
        About.SELF,
        ("resident",),
        ("declaration",),
    ),
    "resident.contest": act(
        Words("Келіспеушілік білдіру", "Заявление о несогласии", "Disagreeing"), About.SELF, ("resident",), ("contest",)
    ),
    # --- disputes and papers ----------------------------------------------------------------------------------------
    "disputes.open": act(
        Words("Келіспеушілікті жазу", "Запись несогласия", "Writing down a contest"),
        About.TERRITORY,
        DESK,
        ("contest",),
    ),
    "disputes.tasks": act(
        Words("Тапсырмаларды көру", "Просмотр заданий", "Reading the tasks"), About.NOBODY, DESK, ("contest",)
    ),
    "disputes.conflicts": act(
        Words("Қайшылықты реттеу", "Разбор противоречия", "Settling a contradiction"),
        About.TERRITORY,
        ("consultant", *HEADS),
        ("quality",),
    ),
    "disputes.settle": act(
        Words("Түзетілген тізілімді ескеру", "Учёт исправления в реестре", "Taking a corrected register into account"),
        About.ANYONE,
        ("system",),
        ("contest",),
    ),
    "disputes.answer": act(
        Words("Келіспеушілікке жауап беру", "Ответ на несогласие", "Answering a contest"),
        About.TERRITORY,
        ("consultant", *HEADS),
        ("contest",),
    ),
    "papers.certificate": act(
        Words("Мәртебе туралы анықтама беру", "Выдача справки о статусе", "Issuing a certificate of status"),
        About.TERRITORY,
        FRONT,
        ("certificate",),
    ),
    "papers.own": act(
        Words("Өзіне анықтама алу", "Получение своей справки", "Fetching one's own certificate"),
        About.SELF,
        ("resident",),
        ("certificate",),
    ),
    "papers.withdraw": act(
        Words("Анықтаманы кері қайтару", "Отзыв справки", "Withdrawing a certificate"),
        About.TERRITORY,
        (*FRONT, "district_head"),
        ("certificate",),
    ),
    # --- employers --------------------------------------------------------------------------------------------------
    "employers.findings": act(
        Words("Жұмыс берушілер туралы анықталғанды көру", "Просмотр найденного о работодателях", "Reading findings"),
        About.NOBODY,
        STEERING,
        ("steering",),
    ),
    "employers.lapsing": act(
        Words("Бітетін мәртебелерді көру", "Просмотр истекающих статусов", "Reading which statuses lapse"),
        About.NOBODY,
        STEERING,
        ("steering",),
    ),
    "employers.work": act(
        Words("Жұмыс берушінің бетін көру", "Просмотр страницы работодателя", "Reading the page of an employer"),
        About.NOBODY,
        (*STEERING, "consultant", "assistant"),
        ("steering",),
    ),
    "employers.open": act(
        Words("Жұмыс берушіні акцияға қосу", "Включение работодателя в акцию", "Adding an employer to the action"),
        About.NOBODY,
        HEADS,
        ("steering",),
    ),
    "employers.step": act(
        Words("Жұмыс берушімен жұмыс", "Работа с работодателем", "Working with an employer"),
        About.NOBODY,
        (*HEADS, "consultant", "assistant"),
        ("steering",),
    ),
    "employers.sole": act(
        Words("Дара кәсіпкердің деректерін ашу", "Открытие данных предпринимателя", "Opening a sole entrepreneur"),
        About.TERRITORY,
        (*HEADS, "consultant", "assistant"),
        ("formalization",),
    ),
    # --- the trail and the lists ------------------------------------------------------------------------------------
    "trail.read": act(
        Words("Ізді оқу", "Чтение журнала просмотров", "Reading the trail"), About.NOBODY, ("auditor",), ("audit",)
    ),
    "trail.entry": act(
        Words("Журнал жазбасын ашу", "Открытие записи журнала", "Opening an entry of the trail"),
        About.NOBODY,
        ("auditor",),
        ("audit",),
    ),
    "trail.touched": act(
        Words("Қозғалған адамдарды санау", "Подсчёт затронутых лиц", "Counting who was touched"),
        About.NOBODY,
        ("auditor",),
        ("audit",),
    ),
    "trail.verify": act(
        Words("Журналдың бүтіндігін тексеру", "Проверка целости журнала", "Verifying the trail"),
        About.NOBODY,
        ("auditor", "administrator"),
        ("audit",),
    ),
    "trail.review": act(
        Words("Күмәнді қарауларды тексеру", "Разбор сомнительных просмотров", "Reviewing odd looks"),
        About.NOBODY,
        ("auditor",),
        ("audit",),
    ),
    "trail.person": act(
        Words("Адамға қатысты ізді оқу", "Чтение журнала по человеку", "Reading the trail of a person"),
        About.ANYONE,
        ("auditor",),
        ("audit",),
    ),
    "trail.own": act(
        Words("Өз әрекеттерін көру", "Просмотр своих действий", "Reading what one did oneself"),
        About.NOBODY,
        OFFICERS,
        ("own",),
    ),
    "access.lists": act(
        Words("Тізімдерді көру", "Просмотр списков", "Reading what lists there are"),
        About.NOBODY,
        (*HEADS, "ministry_analyst", "auditor"),
        ("quality", "audit"),
    ),
    "access.make_list": act(
        Words("Тізім жасау", "Составление списка", "Making a list"),
        About.ANYONE,
        ("system",),
        ("assistance", "round", "quality"),
    ),
    "access.request_list": act(
        Words("Тізім сұрау", "Запрос списка", "Requesting a list"),
        About.NOBODY,
        (*HEADS, "ministry_analyst"),
        ("assistance", "round", "quality"),
    ),
    "access.approve_list": act(
        Words("Тізімді бекіту", "Утверждение списка", "Approving a list"),
        About.NOBODY,
        (*HEADS, "ministry_analyst", "auditor"),
        ("audit", "quality"),
    ),
    "access.download_list": act(
        Words("Тізімді жүктеп алу", "Скачивание списка", "Downloading a list"),
        About.TERRITORY,
        (*HEADS, "ministry_analyst"),
        ("assistance", "round", "quality"),
    ),
    # --- headquarters -----------------------------------------------------------------------------------------------
    "headquarters.board": act(
        Words("Жалпы көріністі көру", "Просмотр общей картины", "Reading the board"),
        About.NOBODY,
        STEERING,
        ("steering",),
    ),
    # --- worklists --------------------------------------------------------------------------------------------------
    "worklists.cell": act(
        Words("Санның артында не тұрғанын көру", "Просмотр, что стоит за числом", "Reading what a number counts"),
        About.NOBODY,
        STEERING,
        ("steering",),
    ),
    "worklists.make": act(
        Words("Жұмыс тізімін жасау", "Составление рабочего списка", "Making a worklist"), About.NOBODY, HEADS, WORKED
    ),
    "worklists.assign": act(
        Words("Жұмыс тізімін бөлу", "Распределение рабочего списка", "Assigning a worklist"),
        About.NOBODY,
        HEADS,
        WORKED,
    ),
    "worklists.mine": act(
        Words("Өз жұмысын көру", "Просмотр своей работы", "Reading one's own work"),
        About.NOBODY,
        (*FRONT, "district_head"),
        WORKED,
    ),
    "worklists.note": act(
        Words("Жұмыс нәтижесін жазу", "Запись о сделанной работе", "Writing down what was done"),
        About.NOBODY,
        DESK,
        WORKED,
    ),
    "worklists.open": act(
        Words("Жұмыс тізіміндегі адамды ашу", "Открытие человека из рабочего списка", "Opening a person of a worklist"),
        About.TERRITORY,
        DESK,
        WORKED,
    ),
    # --- outcomes and claims ----------------------------------------------------------------------------------------
    "outcomes.read": act(
        Words("Расталған нәтижелерді көру", "Просмотр подтверждённых результатов", "Reading confirmed outcomes"),
        About.NOBODY,
        STEERING,
        ("steering",),
    ),
    "outcomes.claims": act(
        Words("Жарияланған сандарды көру", "Просмотр опубликованных заявлений", "Reading claims"),
        About.NOBODY,
        STEERING,
        ("steering",),
    ),
    "outcomes.enter_claim": act(
        Words("Жарияланған санды енгізу", "Внесение заявления", "Entering a claim"),
        About.NOBODY,
        ("regional_headquarters", "ministry_analyst"),
        ("steering",),
    ),
    "outcomes.confirm_claim": act(
        Words("Жарияланған санды растау", "Подтверждение заявления по источнику", "Confirming a claim by its source"),
        About.NOBODY,
        ("regional_headquarters", "ministry_analyst", "auditor"),
        ("steering",),
    ),
    # --- reports and open data --------------------------------------------------------------------------------------
    "reports.read": act(
        Words("Есептерді оқу", "Чтение отчётов", "Reading reports"), About.NOBODY, STEERING, ("steering",)
    ),
    "reports.make": act(
        Words("Есеп жасату", "Заказ отчёта", "Having a report made"), About.NOBODY, STEERING, ("steering",)
    ),
    "reports.releases": act(
        Words(
            "Ашық деректер шығарылымдарын көру",
            "Просмотр выпусков открытых данных",
            "Reading releases of open data",
        ),
        About.NOBODY,
        ("ministry_analyst", "auditor"),
        ("steering",),
    ),
    "reports.ask_release": act(
        Words("Ашық деректер шығарылымын сұрау", "Запрос выпуска открытых данных", "Asking for a release of open data"),
        About.NOBODY,
        ("ministry_analyst",),
        ("steering",),
    ),
    "reports.release": act(
        Words("Ашық деректерді шығару", "Выпуск открытых данных", "Releasing open data"),
        About.NOBODY,
        ("ministry_analyst", "auditor"),
        ("steering",),
    ),
    # --- plans ------------------------------------------------------------------------------------------------------
    "plans.read": act(
        Words("Жоспарларды көру", "Просмотр планов", "Reading the plans"), About.NOBODY, STEERING, ("steering",)
    ),
    "plans.make": act(Words("Жоспар жасау", "Составление плана", "Making a plan"), About.NOBODY, HEADS, ("steering",)),
    # --- accounts ---------------------------------------------------------------------------------------------------
    "access.accounts": act(
        Words("Есептік жазбаларды басқару", "Управление учётными записями", "Managing accounts"),
        About.NOBODY,
        ("administrator",),
        ("service",),
    ),
    "access.sign_in": act(Words("Кіру", "Вход", "Signing in"), About.NOBODY, OFFICERS, ("own",)),
    "access.password": act(
        Words("Өз құпиясөзін ауыстыру", "Смена своего пароля", "Changing one's own password"),
        About.NOBODY,
        OFFICERS,
        ("own",),
    ),
}
