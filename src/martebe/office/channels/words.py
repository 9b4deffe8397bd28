"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

NO_SUCH_CHANNEL = Words(
    "Мұндай арна жоқ. Құжаттамадағы арналардың бірін көрсетіңіз.",
    "Такого канала нет. Укажите один из каналов из документации.",
    "There is no such channel. Name one of those in the documentation.",
)
NOT_YOUR_SOURCE = Words(
    "Бұл «source» сіздің арнаңыздікі емес. «/channels/<арна>» деп басталуы керек.",
    "Этот source не принадлежит вашему каналу. Он начинается с «/channels/<канал>».",
    "This source is not your channel's own. It begins with '/channels/<channel>'.",
)
ONLY_ONESELF = Words(
    "Бұл арнада адам тек өзі туралы мәлімдей алады.",
    "По этому каналу можно заявлять только о себе.",
    "Through this channel a person may declare only about themself.",
)
NO_OFFICER_HERE = Words(
    "Бұл арнада адам өзі мәлімдейді, сондықтан қызметкер көрсетілмейді.",
    "По этому каналу человек заявляет сам, сотрудник не указывается.",
    "Through this channel the person declares alone; leave the officer out.",
)
NAME_THE_OFFICER = Words(
    "Бұл арнада мәлімдемені қабылдаған қызметкерді көрсету керек.",
    "По этому каналу нужно указать сотрудника, принявшего заявление.",
    "Through this channel the officer who took the declaration must be named.",
)
NO_SUCH_TYPE = Words(
    "Оқиғаның мұндай түрі жоқ. Құжаттамадағы түрлердің бірін көрсетіңіз.",
    "Такого типа события нет. Укажите один из типов из документации.",
    "There is no such type of event. Name one of those in the documentation.",
)
TYPE_NOT_YOURS = Words(
    "Сіздің арнаңыз оқиғаның бұл түрін жібере алмайды.",
    "Ваш канал не может отправлять события этого типа.",
    "Your channel may not send events of this type.",
)
NAME_WHAT_IS_CORRECTED = Words(
    "Түзету мен қайтарып алу «corrects» өрісінде алғашқы оқиғаның «id» мәнін атайды; алғашқысында бұл өріс жоқ.",
    "Исправление и отзыв называют в поле corrects id первого события; у первого события этого поля нет.",
    "A correction or withdrawal names in 'corrects' the id of the first event; a first event has no such field.",
)
NOTHING_WITH_A_WITHDRAWAL = Words(
    "Қайтарып алуда санат, күн және табыс болмайды. Оларды алып тастаңыз.",
    "При отзыве нет категории, даты и дохода. Уберите их.",
    "A withdrawal has no category, day or income. Leave them out.",
)
SAY_WHAT_AND_WHEN = Words(
    "Мәлімдемеде санат пен күн болуы керек.",
    "В заявлении должны быть категория и дата.",
    "A declaration needs a category and a day.",
)
CATEGORY_NOT_YOURS = Words(
    "Бұл арна мұндай санатты мәлімдей алмайды. Рұқсат етілгендері құжаттамада.",
    "По этому каналу такую категорию заявить нельзя. Допустимые указаны в документации.",
    "This category cannot be declared through this channel. The documentation lists those that can.",
)
INCOME_OUT_OF_RANGE = Words(
    "Айлық табыс теріс немесе тым үлкен. Соманы тиынмен көрсетіңіз.",
    "Доход за месяц отрицательный или слишком велик. Укажите сумму в тиынах.",
    "The monthly income is negative or too large. Give the amount in tiyn.",
)
TOO_LONG = Words(
    "Мәтіндердің бірі рұқсат етілгеннен ұзын. Шектер құжаттамада.",
    "Один из текстов длиннее допустимого. Пределы указаны в документации.",
    "One of the texts is longer than allowed. The limits are in the documentation.",
)
FROM_THE_FUTURE = Words(
    "Оқиғаның уақыты әлі келген жоқ. Арнаның сағатын тексеріңіз.",
    "Время события ещё не наступило. Проверьте часы канала.",
    "The time of the event lies ahead. Check the channel's clock.",
)
TOO_LATE = Words(
    "Оқиға тым кеш келді. Оны арна иесімен келісіп, қолмен енгізіңіз.",
    "Событие пришло слишком поздно. Внесите его вручную по согласованию с владельцем канала.",
    "The event came too late. Enter it by hand, in agreement with the owner of the channel.",
)
DAY_IN_THE_FUTURE = Words(
    "Мәлімдеменің күні әлі келген жоқ. Күнді тексеріңіз.",
    "Дата заявления ещё не наступила. Проверьте дату.",
    "The day of the declaration lies ahead. Check the day.",
)
DIFFERENT_BODY = Words(
    "Осы «source» пен «id» бойынша басқа мазмұн бұрын келген. Жаңа оқиғаға жаңа «id» беріңіз.",
    "С этими source и id раньше пришло другое содержание. Дайте новому событию новый id.",
    "Another body came before under this source and id. Give a new event a new id.",
)

UNKNOWN_SENDER = Words(
    "Жіберуші танылмады. Қолтаңба тақырыптарын, кілттің мерзімін және сағатты тексеріңіз.",
    "Отправитель не опознан. Проверьте заголовки подписи, срок ключа и часы.",
    "The sender is not known. Check the headers of the signature, the validity of the key, and the clock.",
)
NOT_YOURS = Words("Бұған рұқсат жоқ.", "Это не разрешено.", "This is not allowed.")
NOT_READABLE = Words(
    "Мазмұны JSON ретінде оқылмайды: үзілген, кілті қайталанған немесе тым терең.",
    "Содержимое не читается как JSON: оборвано, ключ повторён или слишком глубокая вложенность.",
    "The body cannot be read as JSON: it is cut, a key is repeated, or it is too deep.",
)
TOO_LARGE = Words(
    "Мазмұны тым үлкен: бір оқиға үшін 1 МБ, топтама үшін 8 МБ дейін.",
    "Содержимое слишком велико: до 1 МБ для события, до 8 МБ для пакета.",
    "The body is too large: 1 MB at most for an event, 8 MB for a batch.",
)
WRONG_TYPE = Words(
    "Content-Type application/cloudevents+json, application/cloudevents-batch+json немесе ce-тақырыптарымен"
    " application/json болуы керек.",
    "Content-Type должен быть application/cloudevents+json, application/cloudevents-batch+json или application/json"
    " с заголовками ce-.",
    "The Content-Type must be application/cloudevents+json, application/cloudevents-batch+json, or application/json"
    " with ce- headers.",
)
COMPRESSED = Words(
    "Сығылған мазмұн қабылданбайды. Content-Encoding тақырыбынсыз жіберіңіз.",
    "Сжатое содержимое не принимается. Отправьте без заголовка Content-Encoding.",
    "Compressed bodies are not taken. Send it without Content-Encoding.",
)
WRONG_EVENT = Words(
    "Оқиға келісілген пішінге сәйкес емес. «errors» тізіміндегі өрістерді түзетіңіз.",
    "Событие не соответствует согласованной форме. Исправьте поля из списка errors.",
    "The event is not of the agreed form. Correct the fields listed in 'errors'.",
)
BATCH_SIZE = Words(
    "Топтамада 1-ден 1000-ға дейін оқиға болуы керек. Оны бөліп жіберіңіз.",
    "В пакете должно быть от 1 до 1000 событий. Разделите его.",
    "A batch holds 1 to 1,000 events. Split it.",
)
TOO_MANY = Words(
    "Арна тым жиі жібереді. Retry-After тақырыбындағы секундтан кейін қайталаңыз.",
    "Канал отправляет слишком часто. Повторите через число секунд из Retry-After.",
    "The channel sends too often. Try again after the seconds in Retry-After.",
)
AWAY = Words(
    "Дерекқор қазір қолжетімсіз. Сол оқиғаны сол «id» мәнімен қайта жіберіңіз: ол бір рет қана есепке алынады.",
    "База данных сейчас недоступна. Отправьте то же событие с тем же id: оно будет учтено один раз.",
    "The database is away. Send the same event again under the same id: it counts once.",
)
NO_SUCH_ADDRESS = Words(
    "Мұндай мекенжай жоқ. Мекенжайлар /api/v1/openapi.json құжатында.",
    "Такого адреса нет. Адреса перечислены в /api/v1/openapi.json.",
    "There is no such address. /api/v1/openapi.json lists those that are.",
)
