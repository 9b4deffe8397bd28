"""The words of the report in three languages: titles, captions that say what a picture means, and notes."""

from __future__ import annotations

from martebe.rules import Words

NAME = Words("Мәртебе", "Мартебе", "Martebe")
TITLE = Words("Тұрғындардың мәртебесі", "Статусы жителей", "The statuses of residents")
AS_OF = Words("{0} күнгі жағдай бойынша", "По состоянию на {0}", "As of {0}")
KNOWN = Words(
    "{0} сәтінде белгілі болған деректер бойынша",
    "по данным, известным на {0}",
    "from what was known at {0}",
)
MADE_UP = Words(
    "Бұл — ойдан шығарылған ел. Мұндағы адамдардың ешқайсысы жоқ.",
    "Это вымышленная страна. Ни одного из этих людей не существует.",
    "This is a made-up country. None of these people exist.",
)
LEAD = Words(
    "{0} тұрғынның ішінде {1} адамның мәртебесі анықталған.",
    "Статус определён у {1} из {0} жителей.",
    "{1} of {0} residents have a determined status.",
)
LEAD_UPDATED = Words(
    "{0} мен {1} аралығында {2} мәртебе жаңартылды: қажет болғандардың {3}.",
    "С {0} по {1} обновлено {2}: {3} от требовавшихся.",
    "Between {0} and {1}, {2} were updated: {3} of those needed.",
)
LANGUAGE_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
LANGUAGES = Words("Тілдер", "Языки", "Languages")
CONTENTS = Words("Мазмұны", "Содержание", "Contents")
SHOW_TABLE = Words("Кесте түрінде", "В виде таблицы", "As a table")
SHOW_DISTRICTS = Words("Барлық аудандар мен қалалар", "Все районы и города", "All districts and cities")

# --- the river --------------------------------------------------------------------------------------------------

RIVER = Words("Жазбалардан мәртебеге дейін", "От записей к статусам", "From records to statuses")
RIVER_MEANS = Words(
    "Әр жолақ — бір шешім: тізілімнің барлық жазбалары. Жолақтар арасындағы ағындар адамдардың қайда ауысқанын"
    " көрсетеді: қанық ағын — мәртебесі жаңартылғандар, сары ағын — оны әлі күтіп жүргендер.",
    "Каждая полоса — одно решение: все записи реестра. Потоки между полосами показывают, куда перешли люди:"
    " насыщенный — чей статус обновлён, жёлтый — кто его ещё ждёт.",
    "Each band is one run: all records of the register. The streams between the bands show where people went: the"
    " deep one carries those whose status was updated, the yellow one those who still wait.",
)
UPDATED_OF = Words(
    "{0} мәртебе жаңартылды — қажет болғандардың {1}",
    "Обновлено {0} — {1} от требовавшихся",
    "{0} updated — {1} of those needed",
)
LOST_OF = Words("{0} адам мәртебесінен қайта айырылды", "{0} вновь утратили статус", "{0} lost their status again")
UPDATED_TITLE = Words("Жаңартылғандар кім болып шықты", "Кем оказались обновлённые", "Who the updated turned out to be")
UPDATED_MEANS = Words(
    "{0} мен {1} аралығында мәртебесі анықталғандар, жаңа негізгі мәртебесі бойынша. Әр адам бір рет саналады;"
    " қайтыс болғаны немесе кеткені расталғандар да осында.",
    "Люди, чей статус определился между {0} и {1}, по новому главному статусу. Каждый посчитан один раз; здесь же"
    " те, чья смерть или выезд подтвердились.",
    "People whose status became known between {0} and {1}, by their new headline status. Everybody is counted once;"
    " those found to have died or departed are among them.",
)

# --- regions ----------------------------------------------------------------------------------------------------

MAP = Words("Өңірлер", "Регионы", "Regions")
MAP_MEANS = Words(
    "{0} күні мәртебесі жоқ немесе анықталмаған тұрғындардың қандай үлесі {1} күніне дейін мәртебе алды. Адам кезең"
    " басында тұрған өңірінде саналады, бөлініс те сол күнгі. Тең үлестер бір орынды бөліседі.",
    "Какая доля жителей, у которых на {0} статуса не было или он не был установлен, получила его к {1}; человек"
    " считается в регионе, где жил в начале периода, в делении того дня. Равные доли делят одно место.",
    "The share of residents without a status, or not settled, on {0} who had one by {1}. A person counts where they"
    " lived at the start of the period, in the division of that day. Equal shares share a rank.",
)
UPDATED_NEEDED = Words("Жаңартылды / қажет", "Обновлено / требовалось", "Updated / needed")
COMPOSITION = Words("Өңірлер құрамы", "Состав регионов", "How regions are made up")
COMPOSITION_MEANS = Words(
    "Әр өңірдің тұрғындары негізгі мәртебесінің тобы бойынша, үлеспен. Жоғарыда — мәртебесі анықталғандардың үлесі"
    " көбі.",
    "Жители каждого региона по группе главного статуса, в долях. Сверху — где определённых статусов больше всего.",
    "The residents of each region by the group of their headline status, in shares. Regions with the largest share"
    " of determined statuses come first.",
)

OUTCOMES = Words("Расталған нәтижелер", "Подтверждённые результаты", "Confirmed outcomes")
OUTCOMES_MEAN = Words(
    "Кезең басында мәртебесі болмаған {0} тұрғынның {1} туралы мәлімет бар, {2} нәтижесін тізілімдер растайды. Әр адам"
    " бір рет саналады. Мәлімдеменің өзі ғана растау емес; есепке алынбағандар себебі бойынша көрсетілген. Өңірлердің"
    " орны расталғандар үлесімен анықталады.",
    "Из {0} жителей, не имевших статуса на начало периода, о {1} есть сведения, результат {2} подтверждён реестрами."
    " Каждый посчитан один раз. Одно лишь заявление – не подтверждение; кто не засчитан, показан по причине. Места"
    " регионов – по доле подтверждённых.",
    "Of the {0} residents without status at the start of the period, {1} are reported, and registers confirm {2}."
    " Everybody is counted once. A declaration alone is no confirmation; those not counted are listed by the reason."
    " Regions are ranked by the confirmed rate.",
)

# --- statuses ---------------------------------------------------------------------------------------------------

STATUSES = Words("Мәртебелер", "Статусы", "Statuses")
STATUSES_MEAN = Words(
    "Жолақ — негізгі мәртебесі осы адамдар: олардың қосындысы тұрғындар санын береді. «Мәртебеге ие» бағаны негізгі"
    " мәртебесі басқа болса да осы мәртебесі барлардың бәрін санайды; бір адамда бірнеше мәртебе болады, сондықтан"
    " ол баған қосылмайды.",
    "Полоса — люди, для кого этот статус главный: вместе они дают число жителей. Графа «Имеют статус» считает всех,"
    " у кого он есть, даже если главный другой; у человека бывает несколько статусов, поэтому эта графа не"
    " складывается.",
    "The bar counts persons whose headline status it is: together they make up the residents. The column 'Hold it'"
    " counts all who hold the status, whatever their headline; a person may hold several, so that column does not"
    " add up.",
)

# --- those without ----------------------------------------------------------------------------------------------

LARGEST = Words("Мәртебесі жоқтар: кімдер", "Кто без статуса", "Who is without a status")
LARGEST_MEANS = Words(
    "Мәртебесі жоқ {0} тұрғынның ең үлкен санаттары: жынысы, жасы, қала не ауыл және адам туралы ең соңғы жазба қай"
    " тізілімде тұр. Бұл адамдардың кім екенін емес, оларды қайдан іздеу керегін айтады. Тізімге кірмегені: {1}.",
    "Крупнейшие категории из {0} жителей без статуса: пол, возраст, город или село и реестр с самой последней"
    " записью о человеке. Они говорят не о том, кто эти люди, а о том, где их искать. Не вошли в список: {1}.",
    "The largest categories of the {0} residents without a status: sex, age, town or village, and the register with"
    " the latest record about the person. They say where to look for these people, not what they are. Not listed:"
    " {1}.",
)
OPEN = Words("Анықталмағаны не", "Что не установлено", "What is not settled")
OPEN_MEANS = Words(
    "Тізілім жеткізілмеген жерде «жазба жоқ» деген жауап емес. {0} тұрғынның бірде-бір мәртебесі дәлелденбеген, {1}"
    " тұрғынның мәртебесі алдын ала: одан күштісі ашық тұр. Төмендегі жеткізілімдер оны айқындайды.",
    "Где реестр не поставлен, «записи нет» — не ответ. У {0} жителей не доказан ни один статус, у {1} статус"
    " предварительный: открыт более сильный. Установят это поставки ниже.",
    "Where a register was not delivered, 'no record' is no answer. {0} residents have no proved status, {1} have a"
    " provisional one while a stronger is open. The deliveries below would settle them.",
)
NOTHING_OPEN = Words(
    "Бәрі анықталған: бірде-бір жеткізілім күтілмейді.",
    "Всё установлено: ни одной поставки не ждут.",
    "Everything is settled: no delivery is waited for.",
)
WAITED_UP_TO = Words("{0} күніне дейін", "по {0}", "up to {0}")
OTHERWISE = Words(
    "{0} адам өз өңірінің жеткізілімін күтпейді: жазбасы толық емес немесе туысы басқа өңірде тұрады.",
    "{0} не ждут поставки своего региона: запись неполна или родственник живёт в другом.",
    "{0} do not wait for a delivery of their region: a record is incomplete, or a relative lives in another.",
)

# --- insurance, deliveries, claims, certificate -----------------------------------------------------------------

INSURANCE = Words("Сақтандыруға дайындық", "Готовность к страхованию", "Readiness for insurance")
INSURANCE_MEANS = Words(
    "Міндетті әлеуметтік медициналық сақтандыруда тұрғын үшін осы күні кім жауап береді. {0} күні күшінде болған"
    " негіздер саны: {1}.",
    "Кто в этот день отвечает за жителя в обязательном социальном медицинском страховании. Оснований в силе на {0}:"
    " {1}.",
    "Who answers for a resident in compulsory social health insurance on the day. Grounds in force on {0}: {1}.",
)
DELIVERIES = Words("Жеткізілімдер", "Поставки", "Deliveries")
DELIVERIES_MEAN = Words(
    "{0} жеткізілім келді: {1} қабылданды, {2} кідіртілді, {3} қайтарылды. Бірде-бір жол жоғалмайды: ол қабылданады,"
    " өзгеріссіз қалады, қайталау деп танылады, оқшауланады, кідіртіледі немесе қайтарылады.",
    "Пришло поставок: {0}; принято {1}, задержано {2}, отклонено {3}. Ни одна строка не теряется: она принята,"
    " осталась без изменений, признана повтором, отправлена в карантин, задержана или отклонена.",
    "{0} deliveries came: {1} accepted, {2} held, {3} refused. No row is lost: it is accepted, unchanged, a"
    " duplicate, in quarantine, held or refused.",
)
ROWS = Words("Жолдар", "Строки", "Rows")
CLAIMS = Words("Өзгелер жариялаған сандар", "Что публиковали другие", "What others published")
CLAIMS_MEAN = Words(
    "Бұлар — дереккөзі бар мәлімдемелер, осы есептің көрсеткіштері емес; олар өзара сәйкес келуге міндетті емес."
    " Жанында — осы есептің сол күнгі немесе сол кезеңдегі өз көрсеткіші, бар болса.",
    "Это заявления с источником, а не показатели этого отчёта; между собой они сходиться не обязаны. Рядом —"
    " показатель самого отчёта за тот же день или период, если он есть.",
    "These are claims with their sources, not figures of this report; they need not agree with each other. Beside"
    " them stands this report's own figure for the same day or period, where there is one.",
)
CERTIFICATE = Words("Куәлік", "Свидетельство", "Certificate")
CERTIFICATE_MEANS = Words(
    "Осы сандарды кез келген адам тексере алады: сол жеткізілімдер мен сол ережелер дәл сол байттарды береді.",
    "Эти числа может проверить каждый: те же поставки и те же правила дают те же байты.",
    "Anybody can check these numbers: the same deliveries and the same rules give the same bytes.",
)
RUN = Words("Шешім", "Решение", "Run")
DAY = Words("Шешім күні", "День решения", "Day decided for")
KNOWN_AT = Words("Деректер белгілі болған сәт", "Момент знания", "Known at")
RULES = Words("Ережелер", "Правила", "Rules")
LAKE = Words("Жеткізілген деректер", "Поставленные данные", "What was delivered")
DIGEST = Words("Шешімдер", "Решения", "Decisions")
USED = Words("Пайдаланылған жеткізілімдер", "Использовано поставок", "Deliveries used")
PRODUCT = Words("Бағдарлама", "Программа", "Product")
EQUATION = Words(
    "{0} жазба = {1} қайтыс болған не кеткен + {2} анықталған + {3} мәртебесіз + {4} анықталмаған",
    "{0} записей = {1} умерших и выехавших + {2} определено + {3} без статуса + {4} не установлено",
    "{0} records = {1} dead or departed + {2} determined + {3} without status + {4} not settled",
)
