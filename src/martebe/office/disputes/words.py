"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.catalogue import NOT_SETTLED, WITHOUT
from martebe.rules.words import Words

# --- what is refused -------------------------------------------------------------------------------------------------

SAY_WHAT_IS_WRONG = Words(
    "Ненің дұрыс емес екенін өз сөзіңізбен жазыңыз.",
    "Напишите своими словами, что неверно.",
    "Say in your own words what is wrong.",
)
NO_SUCH_RECORD = Words(
    "Мұндай жазба жоқ. Жазбаны тізімнен таңдаңыз.",
    "Такой записи нет. Выберите запись из списка.",
    "There is no such record. Choose one from the list.",
)
NO_SUCH_STATUS = Words(
    "Мұндай мәртебе жоқ. Мәртебені тізімнен таңдаңыз.",
    "Такого статуса нет. Выберите статус из списка.",
    "There is no such status. Choose one from the list.",
)
ALREADY_CONTESTED = Words(
    "Бұл туралы келіспеушілік тіркелген, ол әлі қаралуда. Оның барысын өз бетіңізден көріңіз.",
    "Несогласие с этим уже зарегистрировано и рассматривается. Ход рассмотрения виден на вашей странице.",
    "A contest about this is open already. Its progress is on your page.",
)
NOT_A_HUMAN = Words(
    "Келіспеушілікке аты-жөні белгілі қызметкер ғана жауап береді.",
    "На несогласие отвечает только сотрудник, названный по имени.",
    "Only a named officer answers a contest.",
)
ENTERED_IT_YOURSELF = Words(
    "Даулы жазбаны өзіңіз енгізгенсіз. Жауапты басқа қызметкер беруі керек.",
    "Оспариваемую запись внесли вы сами. Ответить должен другой сотрудник.",
    "You entered the contested record yourself. Another officer must answer.",
)
ACKNOWLEDGE_FIRST = Words(
    "Бас тарту үшін екі нұсқаны да оқығаныңызды растаңыз: шешім сіздің атыңыздан шығады.",
    "Чтобы отклонить, подтвердите, что прочли обе версии: решение принимается от вашего имени.",
    "To reject, confirm that you have read both versions: the decision is yours.",
)
GIVE_REASONS = Words(
    "Шешімнің себебін және құқықтық негізін жазыңыз.",
    "Укажите причины решения и правовое основание.",
    "Give the reasons of the decision and the article it rests on.",
)
OWNER_NOT_HEARD = Words(
    "Деректер иелерінің жауабы әлі толық келген жоқ. Алдымен олардың жауабын жазыңыз.",
    "Ещё не все владельцы данных ответили. Сначала запишите их ответы.",
    "Not every owner of the records has answered yet. Write down their answers first.",
)
SAY_WHAT_THE_OWNER_SAID = Words(
    "Дерек иесінің жауабын жазыңыз.",
    "Запишите ответ владельца данных.",
    "Write down what the owner of the records answered.",
)
PAGE_IS_THEIR_OWN = Words(
    "Жауапты бетте оқығанын адамның өзі ғана растайды; қызметкер басқа жолды көрсетеді.",
    "Прочтение на странице подтверждает только сам человек; сотрудник указывает другой способ.",
    "Only the person can say that they read it on their page; an officer names another way.",
)
NOT_ANSWERED_YET = Words(
    "Жауап әлі берілген жоқ, сондықтан хабарлайтын ештеңе жоқ.",
    "Ответа ещё нет, поэтому сообщать нечего.",
    "There is no answer yet, so there is nothing to give notice of.",
)
ANOTHER_PERSON = Words("басқа адам", "другой человек", "another person")
SAY_HOW_IT_ENDED = Words(
    "Қайшылық қалай шешілгенін жазыңыз.",
    "Напишите, чем закончилось противоречие.",
    "Say how the contradiction was settled.",
)

# --- the pages -------------------------------------------------------------------------------------------------------

TASKS = Words("Келіспеушіліктер бойынша тапсырмалар", "Задания по несогласиям", "Tasks from contests")
TASKS_INTRO = Words(
    "Әр тапсырма — дерек иесіне қойылған сұрақ. Тізімде адам туралы ештеңе жоқ; тапсырманы ашу ізге жазылады.",
    "Каждое задание — вопрос владельцу данных. В списке нет данных о людях; открытие задания записывается.",
    "Each task is a question to an owner of records. The list names nobody; opening a task is written into the trail.",
)
NO_TASKS = Words("Күтіп тұрған тапсырма жоқ.", "Ожидающих заданий нет.", "No task is waiting.")
CONFLICTS = Words("Тізілімдермен қайшылықтар", "Противоречия с реестрами", "Contradictions with registers")
CONFLICTS_INTRO = Words(
    "Адам бірнәрсе мәлімдеді, тізілім басқаша айтады. Екеуі де сақталған; тізілім иесінен сұрау керек.",
    "Человек заявил одно, реестр говорит другое. Сохранено и то и другое; нужно спросить владельца реестра.",
    "A person declared one thing, a register says another. Both are kept; the register's owner is to be asked.",
)
NO_CONFLICTS = Words("Қайшылық жоқ.", "Противоречий нет.", "There are no contradictions.")
NUMBER = Words("Нөмірі", "Номер", "Number")
KIND = Words("Не туралы", "О чём", "About")
OWNER = Words("Дерек иесі", "Владелец данных", "Owner")
TABLE = Words("Жазбалар", "Записи", "Records")
DISTRICT = Words("Аудан", "Район", "District")
AGE = Words("Неше күн", "Сколько дней", "Days")
DUE = Words("Мерзімі", "Срок", "Due")
STATE = Words("Күйі", "Состояние", "State")
STATUS = Words("Тізілім бойынша", "По реестру", "By the register")
DECLARATION = Words("Мәлімдеме", "Заявление", "Declaration")
OPENED = Words("Тіркелді", "Зарегистрировано", "Registered")
URGENCIES = {
    "in_time": Words("мерзімінде", "в срок", "in time"),
    "soon": Words("мерзімі жақын", "срок близко", "due soon"),
    "overdue": Words("мерзімі өтті: штабта", "просрочено: у штаба", "overdue: with the headquarters"),
}
KINDS = {
    "record": Words("Жазба", "Запись", "A record"),
    "status": Words("Мәртебе", "Статус", "A status"),
    "nothing_known": Words("Адам тізілімде жоқ", "Человека нет в реестре", "Nothing is known of the person"),
}
CONTEST = Words("{0} нөмірлі келіспеушілік", "Несогласие № {0}", "Contest number {0}")
BOTH_VERSIONS = Words("Екі нұсқа", "Обе версии", "Both versions")
PERSON_SAYS = Words("Адам айтады", "Говорит человек", "The person says")
ON_BEHALF = Words("қызметкер жазып алды", "записал сотрудник", "written down by an officer")
REGISTER_SAID = Words("Тізілім айтты", "Реестр говорил", "The register said")
REGISTER_NOW = Words("Тізілім қазір айтады", "Реестр говорит теперь", "The register says now")
REGISTER_SILENT = Words("Жазба енді жоқ.", "Записи больше нет.", "The record is no longer there.")
NO_RECORD = Words("Нақты жазба көрсетілмеген.", "Конкретная запись не указана.", "No single record is contested.")
EFFECT = Words("Не күшінде", "Что действует", "What is in effect")
STANDS = Words("Әзірге күшінде", "Пока действует", "In effect meanwhile")
REGISTERS_GIVE = Words("Тізілімдер бойынша", "По реестрам", "By the registers")
FROZEN = Words(
    "Адамға зиян өзгеріс тоқтатылған.", "Изменение во вред человеку приостановлено.", "Adverse change is frozen."
)
RELEASED = Words("Тоқтату аяқталды.", "Приостановка закончена.", "The freeze has ended.")
AT_SOURCE = Words("Дерек иесінде", "У владельца данных", "At the source")
SEND_TASK = Words("Сұрақ жіберілді деп белгілеу", "Отметить, что запрос отправлен", "Note that the owner was asked")
OWNER_SAID = Words("Дерек иесінің жауабы", "Ответ владельца данных", "What the owner answered")
WRITE_DOWN = Words("Жауапты жазу", "Записать ответ", "Write it down")
ANSWER = Words("Жазбаша жауап", "Письменный ответ", "The written answer")
ANSWER_LANGUAGE = Words(
    "Адам келіспеушілігін {0} тілінде берді: жауапты сол тілде жазыңыз.",
    "Человек обратился на языке: {0}. Ответьте на нём же.",
    "The person wrote in {0}: answer in that language.",
)
LANGUAGE_NAMES = {
    "kk": Words("қазақ", "казахский", "Kazakh"),
    "ru": Words("орыс", "русский", "Russian"),
    "en": Words("ағылшын", "английский", "English"),
}
DECISION = Words("Шешім", "Решение", "Decision")
UPHOLD = Words("Адамдікі дұрыс", "Человек прав", "The person is right")
REJECT = Words("Тізілімдікі дұрыс", "Реестр прав", "The register is right")
REASONS = Words("Себебі", "Причины", "Reasons")
REASONS_HINT = Words(
    "Адамға түсінікті сөзбен: не тексерілді, кім не айтты, неге осылай шешілді.",
    "Понятно для человека: что проверено, кто что ответил, почему решено так.",
    "In words the person understands: what was checked, who answered what, why it was decided so.",
)
ARTICLE = Words("Құқықтық негізі", "Правовое основание", "Article of law")
ACKNOWLEDGED = Words(
    "Екі нұсқаны да оқыдым, шешімді өз атымнан қабылдаймын",
    "Я прочёл обе версии и принимаю решение от своего имени",
    "I have read both versions and take the decision in my own name",
)
GIVE_ANSWER = Words("Жауап беру", "Дать ответ", "Give the answer")
ANSWERED = Words("Жауап берілді.", "Ответ дан.", "The answer is given.")
ANSWERED_BY = Words("Жауап берген", "Ответил", "Answered by")
NOTICES = Words("Хабарлау", "Уведомление", "Notice")
NOTICES_INTRO = Words(
    "Адамға зиян шешім жауап оған екі жолмен жеткенде ғана күшіне енеді.",
    "Решение во вред человеку действует, только когда ответ дошёл до него двумя путями.",
    "A decision to the person's harm takes effect only once the answer has reached them in two ways.",
)
WAITS_FOR_REGISTER = Words(
    "Адамдікі дұрыс деп танылды. Тізілім түзетілгенше тоқтату сақталады.",
    "Человек признан правым. Приостановка сохраняется, пока реестр не исправлен.",
    "The person was found to be right. The freeze stays until the register has been corrected.",
)
CHECK_REGISTER = Words("Тізілімді қайта тексеру", "Проверить реестр снова", "Check the register again")
CHANNELS = {
    "page": Words("жеке бетінде оқыды", "прочёл на своей странице", "read on their page"),
    "letter": Words("хатты алды", "получил письмо", "received a letter"),
    "in_person": Words("өз қолына берілді", "вручено лично", "handed over in person"),
    "call": Words("телефонмен айтылды", "сообщено по телефону", "told by telephone"),
}
HOW = Words("Қалай жетті", "Как получено", "How it reached them")
NOTE_NOTICE = Words("Белгілеу", "Отметить", "Note it")
NOTED = Words("Белгіленді.", "Отмечено.", "Noted.")
WITHDRAW = Words("Адамның өтініші бойынша қайтарып алу", "Отозвать по просьбе человека", "Take back at their request")
LETTER = Words("Хат дайындау", "Подготовить письмо", "Prepare a letter")
LETTER_HINT = Words(
    "Хатта осы иеге қатысты ең ескі 20 қайшылық болады; әр адамды қарау ізге жазылады.",
    "В письме будут 20 самых старых противоречий этого владельца; просмотр каждого человека записывается.",
    "The letter holds this owner's 20 oldest contradictions; each look at a person is written into the trail.",
)
LETTER_TO = Words("Кімге: {0}", "Кому: {0}", "To: {0}")
LETTER_TEXT = Words(
    "Төмендегі адамдардың мәлімдемесі сіздің тізіліміңізге қайшы келеді. Жазбаларды тексеріп, қатесін түзетіңіз "
    "немесе дұрыс екенін растаңыз. Жауап беру мерзімі: {0}.",
    "Заявления перечисленных ниже людей противоречат вашему реестру. Проверьте записи и исправьте ошибку либо "
    "подтвердите, что ошибки нет. Ждём ответа до {0}.",
    "The declarations of the persons below contradict your register. Please check the records and correct them, or "
    "confirm that they are right. We expect your answer by {0}.",
)
LETTER_LINE = Words(
    "ЖСН {0}. {1}: «{2}». Мәлімдеме № {3}.",
    "ИИН {0}. {1}: «{2}». Заявление № {3}.",
    "IIN {0}. {1}: «{2}». Declaration no. {3}.",
)
END_CONFLICT = Words("Немен аяқталды", "Чем закончилось", "How it ended")
STATUS_IS = Words("Мәртебе: {0}", "Статус: {0}", "Status: {0}")
INSURANCE_IS = Words("Сақтандыру: {0}", "Страхование: {0}", "Insurance: {0}")
UNNAMED = {
    NOT_SETTLED: Words("әлі анықталмаған", "ещё не установлено", "not settled yet"),
    WITHOUT: Words("жоқ", "нет", "none"),
}
