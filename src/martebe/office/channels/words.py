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
CHANNELS = Words("Арналар", "Каналы", "Channels")
ABOUT = Words(
    "Мәлімдемелер қайдан түседі және мәртебенің өзгергені кімге хабарланады.",
    "Откуда поступают заявления и кому сообщается об изменении статуса.",
    "Where declarations come from, and who is told when a status changed.",
)
SUBSCRIBERS = Words("Хабар алушылар", "Получатели", "Subscribers")
NO_SUBSCRIBERS = Words("Хабар алушылар әлі жоқ.", "Получателей пока нет.", "There are no subscribers yet.")
NAME = Words("Атауы", "Название", "Name")
CODE = Words("Коды", "Код", "Code")
CODE_HINT = Words(
    "Латын әріптері, цифрлар, дефис; кейін өзгермейді.",
    "Латинские буквы, цифры, дефис; потом не меняется.",
    "Latin letters, digits, hyphens; it never changes.",
)
ADDRESS = Words("Мекенжайы", "Адрес", "Address")
ADDRESS_HINT = Words(
    "https, ішкі желіден тыс. Қайта бағыттау ескерілмейді.",
    "https, вне внутренней сети. Перенаправления не учитываются.",
    "https, outside the own network. Redirects are not followed.",
)
ADDRESS_REFUSED = Words(
    "Бұл мекенжайға жіберуге болмайды. https және сыртқы желідегі атау күтіледі.",
    "По этому адресу отправлять нельзя. Ожидается https и имя вне внутренней сети.",
    "Nothing can be sent to this address. https and a host outside the own network are expected.",
)
CODE_TAKEN = Words("Мұндай код бар.", "Такой код уже есть.", "This code is taken.")
STATUSES = Words("Қай мәртебелер туралы біледі", "О каких статусах узнаёт", "Statuses it hears of")
INSURANCE = Words("Сақтандыру негізі туралы біледі", "Узнаёт об основании страхования", "Hears of the insurance")
NOTHING_TO_HEAR = Words(
    "Кемінде бір мәртебені немесе сақтандыруды таңдаңыз.",
    "Выберите хотя бы один статус или страхование.",
    "Choose at least one status, or the insurance.",
)
ADD_SUBSCRIBER = Words("Хабар алушыны тіркеу", "Зарегистрировать получателя", "Register a subscriber")
SUBSCRIBER_ADDED = Words("Хабар алушы тіркелді.", "Получатель зарегистрирован.", "The subscriber is registered.")
END = Words("Тоқтату", "Прекратить", "End")
ENDED = Words("Хабар беру тоқтатылды.", "Отправка прекращена.", "Nothing more is sent.")
STATE = Words("Күйі", "Состояние", "State")
ACTIVE = Words("Қосулы", "Действует", "Active")
INACTIVE = Words("Тоқтатылған", "Прекращён", "Ended")
WAITING = Words("Күтуде", "Ожидают", "Waiting")
SENT = Words("Жіберілді", "Отправлено", "Sent")
OLDEST = Words("Ең ескісі", "Самое старое", "Oldest")
FAILING = Words("Қайталануда", "Повторяются", "Being retried")
SET_ASIDE = Words("Шетке қойылған", "Отложено", "Set aside")
FAILURE = Words("Соңғы себеп", "Последняя причина", "Last reason")
TRY_AGAIN = Words("Қайта жіберу", "Отправить снова", "Try again")
TRIED_AGAIN = Words("Қайта жіберіледі: {0}", "Будет отправлено снова: {0}", "To be sent again: {0}")
KEYS = Words("Арналардың кілттері", "Ключи каналов", "Keys of channels")
NO_KEYS = Words("Кілттер әлі жоқ.", "Ключей пока нет.", "There are no keys yet.")
KEY = Words("Кілт", "Ключ", "Key")
CHANNEL = Words("Арна", "Канал", "Channel")
ALGORITHM = Words("Әдісі", "Алгоритм", "Algorithm")
UNTIL = Words("Мерзімі", "Действует до", "Valid until")
REVOKED = Words("Қайтарып алынған", "Отозван", "Revoked")
ADD_KEY = Words("Кілт қосу", "Добавить ключ", "Add a key")
PUBLIC_KEY = Words("Ашық кілт", "Открытый ключ", "Public key")
PUBLIC_KEY_HINT = Words(
    "Ed25519, base64. Бос қалдырсаңыз, ортақ құпия жасалады.",
    "Ed25519, base64. Если пусто, создаётся общий секрет.",
    "Ed25519, in base64. Left empty, a shared secret is made.",
)
NOT_A_PUBLIC_KEY = Words(
    "Бұл Ed25519 ашық кілті емес: base64 түріндегі 32 байт күтіледі.",
    "Это не открытый ключ Ed25519: ожидаются 32 байта в base64.",
    "This is no public Ed25519 key: 32 bytes in base64 are expected.",
)
REVOKE = Words("Қайтарып алу", "Отозвать", "Revoke")
KEY_REVOKED = Words("Кілт қайтарып алынды.", "Ключ отозван.", "The key is revoked.")
KEY_ADDED = Words("Кілт қосылды: {0}", "Ключ добавлен: {0}", "The key is added: {0}")
SECRET_ONCE = Words(
    "Құпия енді көрсетілмейді. Оны арнаға қорғалған жолмен беріңіз.",
    "Секрет больше не будет показан. Передайте его каналу защищённым путём.",
    "The secret is not shown again. Hand it to the channel by a protected way.",
)
SAVE = Words("Сақтау", "Сохранить", "Save")
BACK = Words("Арналарға оралу", "Назад к каналам", "Back to the channels")
ACTIONS = Words("Әрекеттер", "Действия", "Actions")
PROGRAMS = Words("Бағдарламалар үшін сипаттама", "Описание для программ", "Description for programs")
PROGRAMS_ABOUT = Words(
    "Оқиғалар POST {0} мекенжайына CloudEvents 1.0 пішінінде, арнаның қолтаңбасымен жіберіледі.",
    "События отправляются на POST {0} в форме CloudEvents 1.0 с подписью канала.",
    "Events are sent to POST {0} as CloudEvents 1.0, signed by the channel.",
)
SIGNING = Words("Қолтаңба", "Подпись", "Signature")
SIGNED = Words(
    "Қол қойылатыны: төмендегі жолдар, әрқайсысы LF таңбасымен аяқталады, содан кейін жіберілген мазмұнның өзі. ce- "
    "тақырыпшалары болса, бос жолдың алдында атау ретімен тұрады.",
    "Подписываются строки ниже, каждая с LF в конце, а за ними отправляемое содержимое как есть. Заголовки ce-, если "
    "они есть, стоят перед пустой строкой в порядке имён.",
    "Signed are the lines below, each ended by a line feed, and then the body as it is sent. Headers ce-, where there "
    "are any, stand before the empty line in the order of their names.",
)
SIGNED_LINES = Words(
    "martebe-v1\n<Martebe-Key: кілт>\n<Martebe-Time: 1970 жылдан бергі секунд, UTC>\n<Content-Type>\n<бос жол>",
    "martebe-v1\n<Martebe-Key: ключ>\n<Martebe-Time: секунды с 1970 года, UTC>\n<Content-Type>\n<пустая строка>",
    "martebe-v1\n<Martebe-Key: the key>\n<Martebe-Time: seconds since 1970, UTC>\n<Content-Type>\n<an empty line>",
)
SIGNATURE_SENT = Words(
    "Қолтаңба (ортақ құпиямен HMAC-SHA256 немесе Ed25519) base64 түрінде Martebe-Signature тақырыпшасында жіберіледі. "
    "Құпия base64 түрінде беріледі: алдымен ашыңыз. Сағаттар бес минуттан артық ауытқымасын; мұнда қазір {0}.",
    "Подпись (HMAC-SHA256 общим секретом или Ed25519) отправляется в base64 в заголовке Martebe-Signature. Секрет "
    "выдан в base64: сначала раскодируйте его. Часы не должны расходиться больше чем на пять минут; здесь сейчас {0}.",
    "The signature (HMAC-SHA256 by the shared secret, or Ed25519) is sent in base64 in the header Martebe-Signature. "
    "The secret was given in base64: decode it first. Clocks may differ by five minutes; here it is now {0}.",
)
MEDIA_TYPES = Words("Мазмұн түрлері", "Типы содержимого", "Media types")
FIELDS = Words("Мәлімдеме өрістері", "Поля заявления", "Fields of a declaration")
REQUIRED = Words("міндетті", "обязательно", "required")
PROBLEM_CODES = Words("Жауап кодтары", "Коды ответов", "Codes of problems")
MEANING = Words("Мағынасы", "Значение", "Meaning")
OPENAPI = Words("OpenAPI құжаты", "Документ OpenAPI", "OpenAPI document")
LIMIT = Words("Секундына / бірден", "В секунду / сразу", "A second / at once")
LATE = Words("Кешігуі", "Опоздание", "Late by at most")
OFFICER = Words("Қызметкер", "Сотрудник", "Officer")
IS_NAMED = Words("көрсетіледі", "указывается", "is named")
NOT_NAMED = Words("көрсетілмейді", "не указывается", "is not named")
MAY_BE_NAMED = Words("көрсетілуі мүмкін", "может быть указан", "may be named")
DAYS = Words("{0} күн", "{0} дн.", "{0} days")
