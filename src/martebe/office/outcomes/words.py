"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules import Words

# --- outcomes -----------------------------------------------------------------------------------------------------

OUTCOMES = Words("Расталған нәтижелер", "Подтверждённые результаты", "Confirmed outcomes")
OUTCOMES_ABOUT = Words(
    "Кезең басында мәртебесі болмағандардың қаншасын тізілімдер растайды, қаншасы тек мәліметте қалады.",
    "Сколько из тех, у кого на начало периода не было статуса, подтверждают реестры, а сколько остаётся на бумаге.",
    "How many of those without status at the start of the period registers bear out, and how many are only reported.",
)
WHOLE_COUNTRY = Words("Бүкіл ел", "Вся страна", "The whole country")
PERIOD = Words("{0} – {1}", "{0} – {1}", "{0} – {1}")
NOT_PUBLISHED = Words(
    "Көрсеткіштер әлі жарияланбаған: кемінде екі күнге шешім керек. Шешімдер шыққаннан кейін олар осында тұрады.",
    "Показатели ещё не опубликованы: нужны решения хотя бы на два дня. Они появятся здесь после публикации.",
    "No figures are published yet: runs for at least two days are needed. They stand here once published.",
)
NEEDED = Words("Мәртебесі болмағандар", "Были без статуса", "Were without status")
REPORTED = Words("Мәліметтерде", "Заявлено", "Reported")
REPORTED_NOTE = Words(
    "Мәртебе алғандардың бәрі, қандай дәлелмен болса да",
    "Все, кто получил статус, на каком бы основании",
    "All who came to hold a status, by whatever evidence",
)
CONFIRMED = Words("Расталған", "Подтверждено", "Confirmed")
CONFIRMED_NOTE = Words(
    "Тізілім растайды және есептен шығаратын себеп жоқ",
    "Подтверждает реестр, и нет причины не засчитывать",
    "A register bears it out, and nothing speaks against it",
)
STILL_WORKING = Words("Әлі жұмыс істейді", "Продолжают работать", "Still working")
STILL_AFTER = Words("{0} айдан кейін", "Через {0} мес.", "After {0} months")
STILL_OF = Words("{0} адамның {1}", "{1} из {0}", "{1} of {0}")
STILL_NOT_YET = Words("уақыты әлі келген жоқ", "срок ещё не наступил", "time has not come yet")
STILL_NOTE = Words(
    "Кезең ішінде жұмысы бірінші рет расталғандардың ішінде",
    "Из тех, чья работа впервые подтверждена в этом периоде",
    "Of those whose work was first confirmed in this period",
)
OF_NEEDED = Words("мәртебесі болмағандардың {0}", "{0} от бывших без статуса", "{0} of those without status")
OWN_RANK = Words(
    "{1} аумақтың ішінде расталған үлес бойынша {0}\u2011орында. Мәліметтер бойынша {2}\u2011орында болар еді.",
    "Место {0} из {1} по доле подтверждённых. По заявленным было бы место {2}.",
    "Rank {0} of {1} by the confirmed rate. By what is reported it would be rank {2}.",
)

EVIDENCE = Words("Мәліметтердегілер неге негізделген", "На чём основаны заявленные", "What the reported rest on")
EVIDENCE_OF = Words("Дәлел", "Подтверждение", "Evidence")
PERSONS = Words("Адам саны", "Человек", "Persons")
SHARE = Words("Үлесі", "Доля", "Share")
EXCLUDED = Words("Есепке алынбағандар", "Не засчитаны", "Not counted")
EXCLUDED_BY = Words("Есепке алынбау себептері", "Почему не засчитаны", "Why some are not counted")
REASON = Words("Себеп", "Причина", "Reason")
NOBODY_EXCLUDED = Words("Мұнда ешкім есептен шығарылған жоқ.", "Здесь не исключён никто.", "Nobody is left out here.")
CHANNELS = Words("Арналар бойынша", "По каналам", "By channel")
CHANNEL = Words("Арна", "Канал", "Channel")
CHANNELS_NOTE = Words(
    "Есептен шығарылмағандардың бәрі; арна соңғы мәлімдемеден алынады.",
    "Все заявленные, кроме исключённых; канал – по последнему заявлению.",
    "Everybody reported, without the excluded; the channel is that of the latest declaration.",
)
BOARD_NOTE = Words(
    "Жалпы көріністегі «жаңартылғандар» мұнымен тең емес: онда адамдар қазіргі тұратын жерінде саналады және "
    "мәртебесін қайта жоғалтқандар жоқ, ал мұнда олар мәлімделгендердің ішінде. "
    "Өңірлер мұнда — кезеңнің бірінші күнгі бөлінісінде.",
    "На общей картине «обновлено» не равно этому числу: там люди считаются там, где живут теперь, и нет тех, чей "
    "статус вновь утрачен; здесь они среди заявленных. Регионы здесь — в делении первого дня периода.",
    "“Updated” on the board is another number: there people are counted where they live now, without those whose "
    "status was lost again; here these are among the reported. Regions here are those of the period's first day.",
)
OPEN_NOTE = Words(
    "Сан адамдарды кезең басындағы тұрғылықты жері бойынша санайды; ашылған тізім қазіргі мекенжайын көрсетеді.",
    "Число считает людей по месту жительства на начало периода; открытый список показывает, где они живут теперь.",
    "A number counts persons where they lived at the start; the list behind it shows where they live now.",
)

RANKING = Words("Рейтинг: тек расталғандар", "Рейтинг: только подтверждённые", "Ranking: confirmed only")
RANKING_NOTE = Words(
    "Орынды тек расталған үлес анықтайды. Соңғы баған: мәліметтермен санаса, аумақ неше орынға көтерілер еді.",
    "Место определяет только доля подтверждённых. Последний столбец: на сколько мест территория поднялась бы,"
    " если считать заявленных.",
    "Only the confirmed rate decides the rank. The last column: how many ranks a place would win if reports counted.",
)
PLACE = Words("Аумақ", "Территория", "Place")
RANK = Words("Орны", "Место", "Rank")
CONFIRMED_RATE = Words("Расталғандар үлесі", "Доля подтверждённых", "Confirmed rate")
REPORTED_RATE = Words("Мәліметтердегі үлес", "Доля заявленных", "Reported rate")
RANK_REPORTED = Words("Мәліметтер бойынша орны", "Место по заявленным", "Rank by reports")
GAIN = Words("Мәліметтер берер ұтыс", "Выигрыш от заявленных", "Won by reports")

TREND = Words("Айлар бойынша", "По месяцам", "By month")
TREND_NOTE = Words(
    "Әр ай сол айдың шешімі білген дерекпен саналады; кейінгі шешім оны өзгертпейді.",
    "Каждый месяц посчитан по данным, известным решению того месяца; позднейшие решения его не меняют.",
    "Each month is counted with what its own run knew; a later run does not change it.",
)
MONTH = Words("Шешім күні", "День решения", "Day of the run")
DECLARED = Words("Тек мәлімдеме", "Только заявление", "Declaration alone")
LAPSED = Words("Қайта айырылған", "Вновь утрачен", "Lost again")
WHAT_COUNTS = Words("Не саналады", "Что засчитывается", "What counts")

# --- still working ------------------------------------------------------------------------------------------------

LASTING = Words("3, 6, 12 айдан кейін", "Через 3, 6, 12 месяцев", "After 3, 6, 12 months")
LASTING_ABOUT = Words(
    "Жұмысы тізіліммен бірінші рет расталғандардың қаншасы үш, алты және он екі айдан кейін де жұмыс істейді.",
    "Сколько из тех, чью работу реестр впервые подтвердил, работают и через три, шесть и двенадцать месяцев.",
    "How many of those whose work a register first confirmed still work three, six and twelve months later.",
)
LASTING_NOTE = Words(
    "Жұмыс деп тізілім көрсеткен ақылы жұмыс саналады; жарна түспеген ашық шарт жетпейді. Кейінгі күн – мерзімі"
    " толғаннан кейінгі бірінші шешім.",
    "Работой считается оплачиваемая работа, которую показывает реестр; открытого договора без взносов мало. Спрошено"
    " у первого решения после наступления срока.",
    "Work is paid work that a register shows; an open contract without contributions is not enough. Asked is the first"
    " run on or after the due day.",
)
FIRST_CONFIRMED = Words("Жұмысы бірінші рет расталды", "Работа подтверждена впервые", "Work first confirmed")
AFTER_MONTHS = Words("{0} айдан кейін", "Через {0} мес.", "After {0} months")
COMES_ON = Words("уақыты {0} келеді", "срок наступит {0}", "time comes on {0}")
ASKED_OF = Words("{0} күнгі шешім", "решение на {0}", "run for {0}")
WHERE_COME = Words("Мерзімі толғандар барлығы", "Всего, где срок наступил", "All whose time has come")
NOBODY_NEW = Words(
    "Бұл жерде жұмысы расталған ешкім әлі жоқ.",
    "Здесь пока ни у кого работа не подтверждена.",
    "Nobody's work has been confirmed here yet.",
)
ONLY_REGIONS = Words(
    "Бұл көрсеткіш өңірлер бойынша саналады; аудан орнына оның өңірі көрсетілді.",
    "Этот показатель считается по регионам; вместо района показан его регион.",
    "This figure is counted by region; the region of the district is shown.",
)

# --- what counts --------------------------------------------------------------------------------------------------

RULES_ABOUT = Words(
    "Қандай дәлел не деп саналады, мәртебесі болса да кім есепке алынбайды және бұл неге сүйенеді.",
    "Какое подтверждение чем считается, кто не засчитывается, хотя статус есть, и на чём это основано.",
    "What each evidence means, who is not counted although a status is held, and what that rests on.",
)
MEANS = {
    "database": Words(
        "Мәртебені тізілім көрсетеді, адам өзі мәлімдемеген немесе басқа нәрсе мәлімдеген. Расталған болып саналады.",
        "Статус показывает реестр; сам человек не заявлял или заявлял другое. Засчитывается как подтверждённый.",
        "A register shows the status; the person declared nothing, or something else. It counts as confirmed.",
    ),
    "declaration_confirmed": Words(
        "Адам мәлімдеген, кейін тізілім соны көрсеткен. Расталған болып саналады.",
        "Человек заявил, затем это показал реестр. Засчитывается как подтверждённый.",
        "The person declared it and a register shows it since. It counts as confirmed.",
    ),
    "declaration": Words(
        "Мәртебе тек адамның өз сөзіне сүйенеді. Мәліметте бар, расталғандарға кірмейді.",
        "Статус держится только на словах человека. В заявленных есть, в подтверждённые не входит.",
        "The status rests on the person's word alone. It is reported and not confirmed.",
    ),
    "lapsed": Words(
        "Мәртебе кезең ішінде болған, соңында жоқ. Мәліметте бар, расталғандарға кірмейді.",
        "Статус был внутри периода, к концу его нет. В заявленных есть, в подтверждённые не входит.",
        "The status was held within the period and is gone at its end. It is reported and not confirmed.",
    ),
}
SHOWN_BY = Words("Мына мәртебелер", "По статусам", "By the statuses")
BORNE_OUT = Words("Мәлімдемені не растайды", "Чем подтверждается заявленное", "What bears out a declaration")
SOURCE_OF_RULE = Words("Негізі", "Источник", "Source")
UNVERIFIED = Words("актіден тексерілмеген", "по акту не проверено", "not verified in an act")
ASKED_OF_START = Words(
    "Кезеңнің бірінші күні туралы сұралады, соңғы шешім білген дерекпен.",
    "Спрашивается о первом дне периода, по данным последнего решения.",
    "Asked of the first day of the period, with what the last run knows.",
)
ASKED_OF_END = Words(
    "Кезеңнің соңғы күні туралы сұралады.",
    "Спрашивается о последнем дне периода.",
    "Asked of the last day of the period.",
)
ONLY_FOR = Words("Тек мына мәртебелер үшін", "Только для статусов", "Only for the statuses")
DOUBLE_SOURCE = Words(
    "Нөмірлердің байланысы: соңғы шешім екі нөмірдің бір адам екенін біледі.",
    "Связи номеров: последнее решение знает, что два номера – один человек.",
    "The links of numbers: the last run knows that two numbers are one person.",
)

# --- claims -------------------------------------------------------------------------------------------------------

CLAIMS = Words("Жарияланған сандар", "Опубликованные заявления", "Claims")
CLAIMS_ABOUT = Words(
    "Басқалар жариялаған сандар есептелген көрсеткіштің жанында. Жарияланған сан ешқашан көрсеткіш болмайды.",
    "Числа, опубликованные другими, рядом с посчитанными. Опубликованное число никогда не становится показателем.",
    "Numbers that others published, beside the computed ones. A claim never becomes a figure.",
)
MADE_UP_COUNTRY = Words(
    "Есептелген сандар – {0} тұрғыны бар ойдан шығарылған елдікі. Жарияланған сандар өзгертілмейді, сондықтан екі жағы"
    " да тұрғындардың үлесімен көрсетілген.",
    "Посчитанные числа – вымышленной страны с {0} жителями. Опубликованные числа не изменяются, поэтому обе стороны"
    " показаны и долей от жителей.",
    "The computed numbers are of a made-up country of {0} residents. Claims are never altered, so both sides are also"
    " shown as shares of the residents.",
)
ENTER = Words("Жарияланған санды енгізу", "Внести заявление", "Enter a claim")
CLAIM = Words("Не туралы", "О чём", "What it speaks of")
SAID_BY = Words("Кім, қашан айтты", "Кто и когда сказал", "Who said it, and when")
CLAIMED = Words("Жарияланғаны", "Опубликовано", "Claimed")
COMPUTED = Words("Есептелгені", "Посчитано", "Computed")
DIFFERENCE = Words("Айырмасы", "Разница", "Difference")
OF_RESIDENTS = Words("тұрғындардың {0}", "{0} жителей", "{0} of residents")
POINTS = Words("{0} пайыздық тармақ", "{0} п.\u00a0п.", "{0} points")
VERDICTS = {
    "agrees": Words("сәйкес", "сходится", "agrees"),
    "less": Words("есептелгені аз", "посчитано меньше", "computed is less"),
    "more": Words("есептелгені көп", "посчитано больше", "computed is more"),
}
VERDICTS_BY_SHARE = {
    "agrees": Words("үлесі сәйкес", "доля сходится", "share agrees"),
    "less": Words("үлесі аз", "доля меньше", "share is less"),
    "more": Words("үлесі көп", "доля больше", "share is more"),
}
NO_RUN = Words(
    "Есептелмеген: бұл күнге, кезеңге немесе аумаққа шешім жоқ",
    "Не посчитано: на этот день, период или территорию решения нет",
    "Not computed: no run is of this day, period or place",
)
NOT_OURS = Words(
    "Есептелмейді: тізілімдерден мұндай сан шықпайды",
    "Не считается: из реестров такое число не получается",
    "Not computable: registers yield no such number",
)
IS_A_PLAN = Words(
    "Есептелмейді: бұл жоспар, дерек емес",
    "Не считается: это план, а не факт",
    "Not computable: this is a plan, not a fact",
)
NO_CLAIMS = Words(
    "Бұл таңдауға сай жарияланған сан жоқ. Аумақты немесе күндерді өзгертіңіз.",
    "По этому выбору заявлений нет. Измените территорию или дни.",
    "No claim fits this choice. Change the place or the days.",
)
SHOW = Words("Көрсету", "Показать", "Show")
EVERYWHERE = Words("Барлық аумақтар", "Все территории", "All places")
PUBLISHED_FROM = Words("Жарияланды: бастап", "Опубликовано с", "Published from")
PUBLISHED_UNTIL = Words("Жарияланды: дейін", "Опубликовано по", "Published until")
AWAITS = Words("екінші адам растаған жоқ", "не подтверждено вторым", "not confirmed by a second officer")
HOW_JUDGED = Words(
    "«Астам» дегенге кем емес сан сәйкес; басқаларына 5 пайызға дейінгі айырма сәйкес деп саналады (өз таңдауымыз).",
    "Сказанному «более» соответствует число не меньше; остальным – с отличием до 5 процентов (собственный выбор).",
    "A number that was said with “over” asks for no less; of others a difference of up to 5 per cent agrees (own"
    " choice).",
)

SUMS = Words("Не қосылмайды", "Что не сходится", "What does not add up")
SUMS_ABOUT = Words(
    "Жарияланған сандарды бір-біріне қосып көрдік: есеп сол сандардың өзімен жүреді.",
    "Опубликованные числа сложены между собой: считаем только ими самими.",
    "The published numbers added up among themselves: nothing but these numbers is used.",
)
WAS_PUBLISHED = Words("жарияланғаны {0}", "опубликовано {0}", "published {0}")

# --- entering -----------------------------------------------------------------------------------------------------

ENTER_ABOUT = Words(
    "Баяндамада немесе хабарламада айтылған санды дереккөзімен енгізіңіз; оны екінші адам дереккөзбен салыстырып"
    " растайды.",
    "Внесите число из доклада или сообщения с источником; второй сотрудник сверит его с источником и подтвердит.",
    "Enter a number from a report or release with its source; a second officer compares it with the source and"
    " confirms it.",
)
SPEAKS_OF = Words("Не саналған", "Что посчитано", "What was counted")
SINCE = Words("Кезеңнің бірінші күні", "Первый день периода", "First day of the period")
SINCE_HINT = Words(
    "Күйі туралы сан үшін бос қалдырыңыз: тұрғындар, анықталғандар, мәртебесі жоқтар.",
    "Для состояния на день оставьте пустым: жители, статус определён, без статуса.",
    "Leave empty for a state on a day: residents, determined, without status.",
)
DAY = Words("Күні немесе кезеңнің соңғы күні", "День или последний день периода", "The day, or the last of the period")
DAY_HINT = Words("Мысалы, 2018 жылғы 1 тамыз.", "Например, 1 августа 2018 года.", "For example 1 August 2018.")
HOW_SAID = Words("Қалай айтылды", "Как сказано", "How it was said")
EXACTLY = Words("дәл сан", "точное число", "a plain number")
SAID_OVER = Words("«… астам»", "«более …»", "“over …”")
SAID_ABOUT = Words("«… шамасында»", "«около …»", "“about …”")
VALUE = Words("Сан", "Число", "Number")
VALUE_HINT = Words(
    "Адам саны; жаңарту үлесі үшін – пайыз, мысалы 59.",
    "Человек; для доли обновления – проценты, например 59.",
    "Persons; for the rate of updating per cent, such as 59.",
)
SOURCE = Words("Дереккөз", "Источник", "Source")
SOURCE_HINT = Words(
    "Кім, қай құжатта айтты. Жеке адамдардың деректерін жазбаңыз.",
    "Кто и в каком документе сказал. Не пишите данных о частных лицах.",
    "Who said it, in which document. Write nothing about private persons.",
)
LINK = Words("Сілтеме", "Ссылка", "Link")
PUBLISHED = Words("Жарияланған күні", "День публикации", "Day of publication")
SAVE = Words("Енгізу", "Внести", "Enter")
BACK = Words("Барлық жарияланған сандар", "Все заявления", "All claims")
CORRECT = Words("Түзету", "Исправить", "Correct")
CORRECT_ABOUT = Words(
    "Жаңа нұсқа жасалады және қайта расталады; бұрынғы нұсқалар өзгеріссіз қалады.",
    "Появится новая версия, её подтверждают заново; прежние остаются как есть.",
    "This makes a new version, to be confirmed anew; earlier ones stay as they are.",
)
CONFIRM = Words("Дереккөзге сай екенін растаймын", "Подтверждаю: так в источнике", "I confirm: the source says so")
CONFIRM_HINT = Words(
    "Растамас бұрын дереккөзді ашып, санды, күнді және аумақты салыстырыңыз.",
    "Прежде чем подтвердить, откройте источник и сверьте число, дни и территорию.",
    "Before you confirm, open the source and compare number, days and place.",
)
CONFIRMED_BY = Words("Растаған", "Подтвердил", "Confirmed by")
ENTERED_BY = Words("Енгізген", "Внёс", "Entered by")
VERSION = Words("{0}-нұсқа", "Версия {0}", "Version {0}")
VERSIONS = Words("Нұсқалары", "Версии", "Versions")
IS_CONFIRMED = Words("екінші адам растаған", "подтверждено вторым", "confirmed by a second officer")
WAS_ENTERED = Words(
    "Сан енгізілді. Енді оны екінші адам растайды.",
    "Заявление внесено. Теперь его подтвердит второй сотрудник.",
    "The claim is entered. A second officer confirms it next.",
)
WAS_CONFIRMED = Words("Сан расталды.", "Заявление подтверждено.", "The claim is confirmed.")

NOT_A_NUMBER = Words(
    "Нөлден кем емес сан жазыңыз, мысалы 1385000 немесе 59,3.",
    "Напишите число не меньше нуля, например 1385000 или 59,3.",
    "Write a number of zero or more, such as 1385000 or 59.3.",
)
MORE_THAN_ALL = Words(
    "Үлес 100 пайыздан аспайды. Адам саны болса, «Жаңартылғандар» дегенді таңдаңыз.",
    "Доля не бывает больше 100 процентов. Если это люди, выберите «Обновлено».",
    "A share is never over 100 per cent. If these are persons, choose “Updated”.",
)
NOT_PERSONS = Words(
    "Адам саны бүтін және 100 миллионнан аспайды.",
    "Число людей – целое и не больше 100 миллионов.",
    "Persons are a whole number of at most 100 million.",
)
DAY_AFTER_PUBLICATION = Words(
    "Бұл күн жарияланғаннан кейін: болмаған нәрсе туралы сан – жоспар, ол мұнда енгізілмейді.",
    "Этот день позже публикации: число о будущем – план, сюда он не вносится.",
    "This day is after the publication: a number about the future is a plan and is not entered here.",
)
NOT_YET_PUBLISHED = Words(
    "Жарияланған күн бүгіннен кейін бола алмайды.",
    "День публикации не может быть позже сегодняшнего.",
    "The day of publication cannot be after today.",
)
PERIOD_NOT_IN_ORDER = Words(
    "Кезең соңғы күнінен бұрын басталуы керек.",
    "Период должен начинаться раньше своего последнего дня.",
    "A period begins before its last day.",
)
STATE_HAS_NO_PERIOD = Words(
    "Бұл бір күнгі күй: кезеңнің басын бос қалдырыңыз.",
    "Это состояние на день: начало периода оставьте пустым.",
    "This is a state on a day: leave the start of the period empty.",
)
PERIOD_IS_WANTED = Words(
    "Бұл кезең ішінде болады: кезеңнің бірінші күнін жазыңыз.",
    "Это происходит за период: укажите его первый день.",
    "This happens within a period: give its first day.",
)
TOO_EARLY = Words(
    "{0} дейінгі аумақтар мен тұрғындар белгісіз. Күнді тексеріңіз.",
    "До {0} территории и жители неизвестны. Проверьте день.",
    "Places and residents before {0} are not known. Check the day.",
)
PLACE_NOT_THERE = Words(
    "Ол күні мұндай аумақ болған жоқ. Аумақты немесе күнді өзгертіңіз.",
    "В тот день такой территории не было. Измените территорию или день.",
    "There was no such place on that day. Change the place or the day.",
)
