"""What this room says, in three languages."""

from __future__ import annotations

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
    "Ещё не все владельцы сведений ответили. Сначала запишите их ответы.",
    "Not every owner of the records has answered yet. Write down their answers first.",
)
SAY_WHAT_THE_OWNER_SAID = Words(
    "Деректер иесінің жауабын жазыңыз.",
    "Запишите ответ владельца сведений.",
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
