"""What each role does here, in plain words: the steps by hand, what may be done and how much of it from the policy."""

from __future__ import annotations

from dataclasses import dataclass

from martebe.office.access.policy import ACTS, PURPOSES, ROLES
from martebe.office.access.rights import About, Act, Purpose
from martebe.rules.words import Words


@dataclass(frozen=True)
class Chapter:
    """The help of one kind of reader. roles: keys of ``policy.ROLES``; empty: for anybody, signed in or not."""

    key: str
    title: Words
    steps: tuple[Words, ...]
    roles: tuple[str, ...] = ()

    @property
    def acts(self) -> list[Act]:
        """What the policy lets one of the roles do."""
        return [act for act in ACTS.values() if any(act.allows(role) for role in self.roles)]

    @property
    def limits(self) -> list[Purpose]:
        """The purposes for which one of the roles may look at other persons, with how many in an hour and a day."""
        others = [act for act in self.acts if act.about is not About.SELF]
        given = {purpose for act in others for role in self.roles for purpose in act.purposes(role)}
        return [purpose for name, purpose in PURPOSES.items() if name in given and purpose.per_hour is not None]


FIND = Words(
    "Адамды ЖСН бойынша немесе тегі, аты және туған күні бойынша іздеңіз. Іздеу өрісіне «/» пернесімен өтесіз. "
    "Алдымен мақсатты таңдайсыз: әр қарау мақсатымен бірге жазылады, оны адамның өзі көреді.",
    "Найдите человека по ИИН или по фамилии, имени и дате рождения. К полю поиска ведёт клавиша «/». Сначала выберите "
    "цель: каждый просмотр записывается вместе с целью, и человек это видит.",
    "Find the person by IIN, or by surname, name and birth date. The key «/» leads to the search field. Choose the "
    "purpose first: each look is recorded with its purpose, and the person can read it.",
)
CARD = Words(
    "Карточкада мәртебе, оның себебі және не жетіспейтіні көрінеді. Үзік жиекті белгі «әлі анықталмаған» дегенді "
    "білдіреді: ол «жоқ» деген жауап емес.",
    "На карточке видно статус, его причины и чего не хватает. Пунктирная отметка значит «ещё не установлено»: это не "
    "ответ «нет».",
    "The card shows the status, why it is so, and what is missing. A dashed mark means «not settled yet»: it is not a "
    "«no».",
)
DECLARE = Words(
    "Адам айтқанды мәлімдеме ретінде жазыңыз: санаты, күні, негізі. Жаңа мәртебе бірден көрінеді, қолхатты беріңіз.",
    "Запишите сказанное человеком как заявление: категория, день, основание. Новый статус виден сразу; выдайте "
    "расписку.",
    "Write down what the person says as a declaration: category, day, ground. The new status shows at once; hand over "
    "the receipt.",
)
CONFLICT = Words(
    "Мәлімдеме тізілімге қайшы келсе, екеуі де сақталады, ал дереккөз иесіне тапсырма жіберіледі. Ештеңені "
    "өшірудің қажеті жоқ.",
    "Если заявление противоречит реестру, сохраняется и то и другое, а владелец источника получает задание. Удалять "
    "ничего не нужно.",
    "If a declaration contradicts a register, both are kept and the owner of the source gets a task. There is nothing "
    "to delete.",
)
ANSWER = Words(
    "Келіспеушілік тапсырмаларын мерзімі бойынша қараңыз. Жауап жазбаша беріледі; қаралып жатқанда мәртебе адамның "
    "зиянына өзгермейді.",
    "Рассматривайте задания по несогласиям в порядке сроков. Ответ даётся письменно; пока идёт рассмотрение, статус не "
    "меняется человеку во вред.",
    "Work through the tasks from contests by their deadlines. The answer is given in writing; while it "
    "is under review, "
    "the status does not change to the person's disadvantage.",
)
LISTS = Words(
    "100-ден астам адамның тізімі тек бекітілген тапсырма ретінде беріледі: бір адам сұрайды, екіншісі бекітеді.",
    "Список более чем 100 человек выдаётся только как утверждённое задание: один просит, другой утверждает.",
    "A list of more than 100 persons is given only as an approved job: one person asks, another approves.",
)
TRAIL = Words(
    "Кім, қашан, қандай мақсатпен қарағанын іздеңіз: қызметкер, мақсат және уақыт бойынша. Адам бойынша іздеу де "
    "із қалдырады.",
    "Смотрите, кто, когда и с какой целью смотрел: по сотруднику, цели и времени. Поиск по человеку тоже "
    "оставляет след.",
    "See who looked, when and for what: by officer, purpose and time. Looking up a person leaves an entry as well.",
)
CHAIN = Words(
    "Журналдың бүтіндігін тексеріңіз: әр жазба алдыңғысының дайджестін сақтайды, сондықтан өзгерту байқалады.",
    "Проверяйте целость журнала: каждая запись хранит дайджест предыдущей, поэтому изменение заметно.",
    "Check that the trail is whole: each entry holds the digest of the one before, so that a change shows.",
)
ACCOUNTS = Words(
    "Есептік жазбаларды ашыңыз және жабыңыз: рөл, аумақ, мерзім. Сіз адамдардың деректерін көрмейсіз.",
    "Заводите и закрывайте учётные записи: роль, территория, срок. Данных о людях вы не видите.",
    "Open and close accounts: role, territory, term. You do not see the data of persons.",
)
CHANNELS = Words(
    "Арналардың күйін бақылаңыз: не келді, не күтіп тұр, кімге жеткізілмеді.",
    "Следите за состоянием каналов: что пришло, что ждёт, что кому не доставлено.",
    "Watch the state of the channels: what came, what waits, what could not be delivered to whom.",
)
OWN = Words(
    "«Менің мәртебем» бетінде мәртебеңіз қарапайым сөзбен айтылады: неге солай, не жетіспейді, оны қалай түзетуге "
    "болады, сақтандырылғансыз ба.",
    "Страница «Мой статус» говорит простыми словами: какой у вас статус, почему, чего не хватает и как это исправить, "
    "застрахованы ли вы.",
    "The page «My status» says in plain words what your status is, why, what is missing and how to mend "
    "it, and whether "
    "you are insured.",
)
WHO_LOOKED = Words(
    "«Кім қарады» бетінде деректеріңізді қай мекеме, қашан, қандай мақсатпен қарағаны көрінеді.",
    "На странице «Кто смотрел» видно, какое учреждение, когда и с какой целью смотрело ваши данные.",
    "The page «Who looked» shows which office looked at your data, when, and for what.",
)
DISAGREE = Words(
    "Келіспесеңіз, «Келіспеймін» батырмасын басып, өз сөзіңізбен жазыңыз. Жауап жазбаша, белгіленген "
    "мерзімде беріледі.",
    "Если вы не согласны, нажмите «Я не согласен» и напишите своими словами. Ответ придёт письменно, в срок.",
    "If you disagree, choose «I disagree» and write in your own words. The answer comes in writing, by a set day.",
)
CERTIFICATE = Words(
    "Мәртебе туралы анықтаманы PDF түрінде аласыз. Ондағы QR кодты кез келген адам тексере алады.",
    "Справку о статусе можно получить в PDF. QR-код на ней может проверить каждый.",
    "You can fetch the certificate of status as a PDF. Anyone can verify it by its QR code.",
)
VERIFY = Words(
    "Анықтаманы кіруді қажет етпейтін бетте тексересіз: QR кодты сканерлеңіз немесе нөмірін теріңіз. Бет қағазда "
    "жазылғаннан артық ештеңе айтпайды.",
    "Справка проверяется на странице, где не нужно входить: отсканируйте QR-код или наберите номер. "
    "Страница не говорит "
    "больше, чем сказано на бумаге.",
    "A certificate is verified on a page that needs no sign-in: scan the QR code or type the number. The page says no "
    "more than the paper does.",
)

ANYBODY = Words("Барлығына", "Для всех", "For everybody")
FRONT_DESK = Words("Қабылдаудағы қызметкерге", "Для сотрудника на приёме", "For the officer at the desk")
HEADS = Words("Басшыға және штабқа", "Для руководителя и штаба", "For heads and headquarters")

CHAPTERS = (
    Chapter("resident", ROLES["resident"].words, (OWN, WHO_LOOKED, DISAGREE, CERTIFICATE), ("resident",)),
    Chapter("desk", FRONT_DESK, (FIND, CARD, DECLARE, CONFLICT, ANSWER), ("operator", "consultant", "assistant")),
    Chapter("heads", HEADS, (FIND, CARD, ANSWER, LISTS, CHANNELS), ("district_head", "regional_headquarters")),
    Chapter("analyst", ROLES["ministry_analyst"].words, (LISTS, CHANNELS), ("ministry_analyst",)),
    Chapter("auditor", ROLES["auditor"].words, (TRAIL, CHAIN, LISTS), ("auditor",)),
    Chapter("administrator", ROLES["administrator"].words, (ACCOUNTS, CHANNELS), ("administrator",)),
    Chapter("anybody", ANYBODY, (VERIFY,)),
)


def chapters_for(role: str | None) -> list[Chapter]:
    """The chapters, those of the reader's own role first."""
    return sorted(CHAPTERS, key=lambda chapter: role not in chapter.roles)
