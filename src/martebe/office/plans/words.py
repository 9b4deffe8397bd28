"""What this room says, in three languages."""

from __future__ import annotations

from martebe.planning import Light
from martebe.rules.words import Words

# --- the list -----------------------------------------------------------------------------------------------------

PLANS = Words("Жоспарлар", "Планы", "Plans")
PLANS_INTRO = Words(
    "Мұнда штаб мәртебесі жоқ адамдардың ең үлкен санаттары бойынша не істейтінін жоспарлайды, ал нақты нәтиже тек"
    " есептен келеді.",
    "Здесь штаб планирует работу с крупнейшими категориями людей без статуса, а факт берётся только из расчёта.",
    "Here headquarters plans what is done about the largest categories without status; facts come from the runs alone.",
)
NEW_PLAN = Words("Жаңа жоспар", "Новый план", "New plan")
NO_PLANS = Words(
    "Әзірге жоспар жоқ. Бірінші жоспар ең үлкен санаттан басталады.",
    "Планов пока нет. Первый начинают с крупнейшей категории.",
    "There are no plans yet. The first one begins with the largest category.",
)
PLACE = Words("Аумақ", "Территория", "Place")
TO_BOARD = Words("Жалпы көрініске", "К общей картине", "To the board")
TARGET = Words("Мақсат", "Цель", "Target")
DUE = Words("Осы күнге көзделгені", "План на этот день", "Planned by now")
FACT = Words("Расталғаны", "Подтверждено", "Confirmed")
REPORTED = Words("Есеп бойынша", "По отчётам", "Reported")
FORECAST = Words("Болжам", "Прогноз", "Forecast")
STANDING = Words("Жағдайы", "Состояние", "How it stands")
MADE_UP = Words("Көрсетілім үшін жасалған", "Составлен для демонстрации", "Made up for the demonstration")
NOTHING_PUBLISHED = Words(
    "Есеп әлі жарияланбаған, сондықтан жоспарлайтын ештеңе жоқ. Алдымен martebe publish іске қосылады.",
    "Расчёты ещё не опубликованы, планировать не по чему. Сначала запускают martebe publish.",
    "No run has been published, so there is nothing to plan by. First martebe publish is run.",
)
LIGHTS = {
    Light.REACHED: Words("Мақсатқа жетті", "Цель достигнута", "Reached"),
    Light.ON_COURSE: Words("Жетеді", "Будет достигнута", "On course"),
    Light.UNCERTAIN: Words("Белгісіз", "Неясно", "Uncertain"),
    Light.BEHIND: Words("Жетпейді", "Не будет достигнута", "Out of reach"),
    Light.IMPOSSIBLE: Words("Мүмкін емес", "Недостижима", "Impossible"),
    Light.UNKNOWN: Words("Болжам жоқ", "Прогноза нет", "No forecast"),
}

# --- first step: the category --------------------------------------------------------------------------------------

STEP = Words("{0}-қадам, барлығы 3", "Шаг {0} из 3", "Step {0} of 3")
CATEGORIES = Words("Ең үлкен санаттар", "Крупнейшие категории", "The largest categories")
CATEGORIES_INTRO = Words(
    "{0}: мәртебесі жоқ {1} адам. Санатты таңдаңыз.",
    "{0}: без статуса {1} чел. Выберите категорию.",
    "{0}: {1} persons without status. Choose a category.",
)
TOLD_APART = Words("Санаттар неге қарап бөлінеді", "По чему различать категории", "What categories are told apart by")
TRAIT_NAMES = {
    "last": Words("Соңғы жазба", "Последняя запись", "Last record"),
    "age": Words("Жасы", "Возраст", "Age"),
    "sex": Words("Жынысы", "Пол", "Sex"),
    "urban": Words("Қала не ауыл", "Город или село", "Town or village"),
    "household": Words("Кіммен тұрады", "С кем живут", "Household"),
    "declared": Words("Не мәлімдеген", "Что заявляли", "What was declared"),
}
SHOW = Words("Көрсету", "Показать", "Show")
CATEGORY = Words("Санат", "Категория", "Category")
PERSONS = Words("Адам", "Человек", "Persons")
SHARE = Words("Үлесі", "Доля", "Share")
WHAT_SETTLES = Words("Не көмектескенін көру", "Что помогало раньше", "See what settled them before")
NOBODY_WITHOUT = Words(
    "Бұл аумақта мәртебесі жоқ адам жоқ. Жоспарлайтын ештеңе жоқ.",
    "На этой территории нет людей без статуса. Планировать нечего.",
    "Nobody in this place is without status. There is nothing to plan.",
)
PEOPLE = Words("Осы адамдар", "Эти люди", "These people")
STILL_WITHOUT = Words("Қазір мәртебесі жоқтары: {0}", "Сейчас без статуса: {0}", "Without status now: {0}")

# --- second step: the proposal -------------------------------------------------------------------------------------

PROPOSAL = Words("Ұсыныс", "Предложение", "The proposal")
PROPOSAL_INTRO = Words(
    "Осындай {0} адам бар. Төменде бұрын осындай адамдар қандай жолмен мәртебе алғаны тұр.",
    "Таких людей {0}. Ниже показано, каким путём такие люди получали статус раньше.",
    "There are {0} such persons. Below stands by which way such people came to a status before.",
)
NOT_A_CAUSE = Words(
    "Бұл байланыс, себеп емес: кімге жеткеніміз басқалардан өзгеше болуы мүмкін. Тізілімдер тек жауап бергендерді"
    " біледі, сондықтан шақырылғандар бұдан көп болады.",
    "Это связь, а не причина: те, до кого дошли, могли отличаться от других. Реестры знают только откликнувшихся,"
    " поэтому приглашать придётся больше людей.",
    "This is an association, not a cause: whom a way reached may differ from the others. Registers know only those who"
    " answered, so more people have to be asked than are counted here.",
)
WAY = Words("Жолы", "Путь", "Way")
OF_REACHED = Words("Расталғаны / жеткені", "Подтверждено из охваченных", "Confirmed of those reached")
MEASURED_BY = Words("Кім бойынша өлшенді", "По кому измерено", "Measured by")
EXPECTED = Words("Күтілетіні", "Ожидается", "Expected")
FOR_ONE = Words("Бір нәтижеге адам", "Людей на один результат", "People for one outcome")
RATE = Words("{0} адамнан {1} ({2}, {3}–{4})", "{1} из {0} ({2}, {3}–{4})", "{1} of {0} ({2}, {3}–{4})")
REPORTED_RATE = Words("есеп бойынша {0}", "по отчётам {0}", "reported {0}")
IN_REGION = Words("осы өңірде", "в этом регионе", "in this region")
IN_COUNTRY = Words("бүкіл ел бойынша", "по всей стране", "in the whole country")
WIDER = Words(
    "бұл санатта аз болғандықтан кеңірек: {0}", "здесь было мало, поэтому шире: {0}", "too few here, so wider: {0}"
)
THIS_CATEGORY = Words("осы санат", "эта категория", "this category")
FEW = Words("{0} адамнан аз, сенімсіз", "меньше {0} человек, ненадёжно", "fewer than {0} persons, not reliable")
REACHING = Words("жетеміз: {0}, {1}", "при охвате {0}, {1}", "reaching {0}, {1}")
BY_CALLS = Words("қоңырау мөлшерінде", "в пределах звонков", "as far as calls go")
BY_VISITS = Words("аралау мөлшерінде", "в пределах обходов", "as far as visits go")
BY_THEMSELVES = Words("бұрынғыдай өздері келсе", "если придут сами, как прежде", "if they come as before")
FOR_ONE_OPEN = Words("{0} адамнан кем емес", "не меньше {0}", "at least {0}")
CHOOSE_WAY = Words("Осы жолмен жоспарлау", "Планировать этим путём", "Plan by this way")
WITHOUT_TRYING = Words(
    "Салыстыру үшін: ештеңе жасалмаған адамдардың ішінен {0}.",
    "Для сравнения: среди тех, с кем ничего не предпринималось, {0}.",
    "For comparison: of those with whom nothing was tried, {0}.",
)
NEVER_TRIED = Words(
    "Бұл кезеңде ешкімге ешбір жолмен жетпеген, сондықтан мөлшері де жоқ.",
    "За этот период никого ни одним путём не охватили, поэтому и доли нет.",
    "In this period nobody was reached by any way, so there is no rate.",
)
NOT_TRIED = Words(
    "Мұндай адамдарға бұл жолдармен жетпеген, сондықтан олар туралы ештеңе айтылмайды: {0}.",
    "Этими путями таких людей не охватывали, поэтому о них ничего не сказано: {0}.",
    "Such people were never reached by these ways, so nothing is said of them: {0}.",
)
PERIOD = Words("Өлшеу кезеңі", "Период измерения", "Measured between")
PERIOD_IS = Words("{0} – {1}", "{0} – {1}", "{0} – {1}")
MONTHS = Words("Жоспардың айлары", "Месяцев в плане", "Months of the plan")
CALLS = Words("Күніне қоңырау", "Звонков в день", "Calls a day")
VISITS = Words("Күніне аралау", "Обходов в день", "Visits a day")
DAYS_A_MONTH = Words("Айына жұмыс күні", "Рабочих дней в месяц", "Working days a month")
OUR_CHOICE = Words(
    "Басында тұрған сандар — өніміміздің болжамы; штаб өзінікін жазады.",
    "Начальные числа — предположение продукта; штаб ставит свои.",
    "The numbers at the start are our own assumption; headquarters puts its own.",
)
CAPACITY = Words("Мүмкіндік", "Возможности", "Capacity")
RECKON = Words("Қайта есептеу", "Пересчитать", "Reckon again")

# --- third step: the targets ----------------------------------------------------------------------------------------

TARGETS = Words("Мақсаттар", "Цели", "The targets")
TARGETS_INTRO = Words(
    "Аудандар мәртебесі жоқ адамдар санына қарай толтырылған; оларды өзгертуге болады. Айларға тең бөлінеді.",
    "Районы заполнены по числу людей без статуса; числа можно изменить. По месяцам они делятся поровну.",
    "Districts are filled in by how many are without status there, and can be changed. Months share them evenly.",
)
TITLE = Words("Жоспардың атауы", "Название плана", "Title of the plan")
TASK = Words("Жоспардың мақсаты, адам", "Цель плана, человек", "Target of the plan, persons")
TASK_HINT = Words(
    "Жоғарыдан берілген тапсырма. Бөліктердің қосындысы одан өзгеше болса, бұл жоспарда айтылады.",
    "Поставленная сверху задача. Если сумма частей от неё отличается, это будет сказано в плане.",
    "What was set from above. Where the parts make another sum, the plan says so.",
)
TO_SPREAD = Words("Осы санат бойынша, адам", "По этой категории, человек", "By this category, persons")
FIRST_MONTH = Words("Бірінші ай", "Первый месяц", "First month")
OWNER = Words("Жауапты штаб", "Ответственный штаб", "Owner")
RESPONSIBLE = Words("Орындаушы", "Исполнитель", "Responsible")
BUDGET = Words("Бюджет, теңге", "Бюджет, тенге", "Budget, tenge")
DISTRICTS = Words("Аудандар", "Районы", "Districts")
SPREAD = Words("Қайта бөлу", "Распределить заново", "Share out again")
ADOPT = Words("Бекіту", "Утвердить", "Adopt")
ADOPTED = Words("Жоспар бекітілді.", "План утверждён.", "The plan is adopted.")
NO_DISTRICT = Words("Ауданы көрсетілмеген", "Район не указан", "District not told")
NOTHING_PLANNED = Words(
    "Барлық ауданда 0 тұр. Кемінде бір ауданға адам санын жазыңыз.",
    "Во всех районах стоит 0. Укажите число хотя бы в одном.",
    "Every district has 0. Give at least one of them a number.",
)
OF_PERSONS = Words("мәртебесі жоғы: {0}", "без статуса: {0}", "without status: {0}")
BACK = Words("Артқа", "Назад", "Back")

# --- the plan -------------------------------------------------------------------------------------------------------

OWNED_BY = Words("Жауапты: {0}", "Ответственный: {0}", "Owner: {0}")
COUNTED_FROM = Words(
    "Нақты нәтиже {0} есебінен бастап саналады: бөліктің адамдарының қайсысында тізілім растаған мәртебе бар, әр адам"
    " бір рет.",
    "Факт считается от расчёта на {0}: у кого из людей этой категории теперь есть подтверждённый реестром статус,"
    " каждый человек один раз.",
    "Facts are counted from the run of {0}: who of the category then holds a status that a register bears out, each"
    " person once.",
)
NOT_TOLD = Words(
    "{0} есебі жарияланбаған, сондықтан нақты нәтиже жоқ. Сол күнгі есепті жариялаңыз.",
    "Расчёт на {0} не опубликован, поэтому факта нет. Опубликуйте расчёт на этот день.",
    "The run of {0} is not published, so there are no facts. Publish the run of that day.",
)
PACE_IS_PAST = Words(
    "Болжам осы уақытқа дейінгі қарқыннан шығады: кезеңде осындай адамдардың қаншасы мәртебе алды. Аралығы — тек"
    " өлшеудің дәлдігі.",
    "Прогноз исходит из прежнего темпа: сколько таких людей получили статус за период. Разброс — только точность"
    " измерения.",
    "The forecast goes on from the pace so far: how many such people settled in the period. Its range is that of the"
    " measurement alone.",
)
PLAN_FACT_FORECAST = Words("Жоспар, нақты нәтиже, болжам", "План, факт, прогноз", "Plan, fact, forecast")
BY_MONTH = Words("Айлар бойынша", "По месяцам", "By month")
MONTH = Words("Ай", "Месяц", "Month")
PLANNED = Words("Жоспар", "План", "Plan")
CUMULATED = Words(
    "Сандар жоспар басынан сол айдың соңына дейінгі қосынды.",
    "Числа даны нарастающим итогом от начала плана до конца месяца.",
    "Numbers are sums from the start of the plan to the end of the month.",
)
BY_DISTRICT = Words("Аудандар, әлсізі бірінші", "Районы, слабейший первым", "Districts, the weakest first")
DISTRICT = Words("Аудан", "Район", "District")
PARTS = Words("Бөліктері", "Части", "Parts")
ADD_PART = Words("Санат қосу", "Добавить категорию", "Add a category")
CHANGE = Words("Мақсаттарды өзгерту", "Изменить цели", "Change the targets")
VERSIONS = Words("Нұсқалар", "Версии", "Versions")
VERSION = Words("{0}-нұсқа", "Версия {0}", "Version {0}")
IS_OLD = Words(
    "Бұл бұрынғы нұсқа. Қазір басқа нұсқа қолданылады.",
    "Это прежняя версия. Сейчас действует другая.",
    "This is an earlier version. Another one is in force now.",
)
TO_LATEST = Words("Қолданыстағы нұсқа", "Действующая версия", "The version in force")
FIRST_VERSION = Words("Бастапқы жоспар", "Первоначальный план", "The plan as it began")
FORECAST_IS = Words("{0} ({1}–{2})", "{0} ({1}–{2})", "{0} ({1}–{2})")
TARGETS_BY_MONTH = Words("Аудан мен ай бойынша мақсаттар", "Цели по районам и месяцам", "Targets by district and month")
TOTAL = Words("Барлығы", "Всего", "Total")
BUDGET_OF = Words("Бюджет: {0}", "Бюджет: {0}", "Budget: {0}")

# --- a change -------------------------------------------------------------------------------------------------------

CHANGE_INTRO = Words(
    "Өзгеріс жаңа нұсқа болады; бұрынғысы оқылатын күйде қалады.",
    "Изменение станет новой версией; прежняя останется доступной для чтения.",
    "A change becomes a new version; the earlier one stays readable.",
)
REASON = Words("Өзгерту себебі", "Причина изменения", "Reason of the change")
CHANGED = Words("Жоспардың жаңа нұсқасы бекітілді.", "Новая версия плана утверждена.", "A new version is adopted.")
