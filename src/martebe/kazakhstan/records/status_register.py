"""The register of statuses itself: what persons declare, and which two numbers are one person."""

from __future__ import annotations

from collections.abc import Iterator

from martebe.kazakhstan.records.common import MINISTRY_OF_LABOUR, number_of_row, person
from martebe.rules import Constraint, Table, Words, columns, constraint, tenge

CHANNELS = {
    "egov": Words("«Электрондық үкімет» порталы", "Портал «электронного правительства»", "e-Government portal"),
    "service_centre": Words("Халыққа қызмет көрсету орталығы", "Центр обслуживания населения", "Service centre"),
    "telecom": Words("«Қазақтелеком» порталы", "Портал «Казахтелеком»", "Kazakhtelecom portal"),
    "contact_centre": Words("1414 байланыс орталығы", "Контакт-центр 1414", "Contact centre 1414"),
    "hotline": Words("Жедел желі", "Горячая линия", "Hotline"),
    "round": Words("Үй-үйді аралау", "Подворный обход", "House-to-house round"),
    "employment_centre": Words("Халықты жұмыспен қамту орталығы", "Центр занятости населения", "Employment centre"),
}
CATEGORIES = {
    "foreign_enterprise": Words(
        "Шетелдік кәсіпорында жұмыс істейді",
        "Работает на иностранном предприятии",
        "Works in a foreign enterprise",
    ),
    "domestic_worker": Words("Үй жұмыскері", "Домашний работник", "Domestic worker"),
    "home_without_contract": Words(
        "Үйде шартсыз жұмыс істейді", "Работает на дому без договора", "Works at home without a contract"
    ),
    "household_plot": Words(
        "Жеке қосалқы шаруашылықта жұмыс істейді",
        "Работает в личном подсобном хозяйстве",
        "Works on a household plot",
    ),
    "independent_worker": Words("Тәуелсіз жұмыскер", "Независимый работник", "Independent worker"),
    "labour_migrant": Words("Шетелдегі еңбек мигранты", "Трудовой мигрант за рубежом", "Labour migrant abroad"),
    "housewife": Words("Үй шаруасындағы әйел", "Домохозяйка", "Housewife"),
    "unregistered_unemployed": Words(
        "Тіркелмеген жұмыссыз", "Незарегистрированный безработный", "Unregistered unemployed"
    ),
    "adult_pupil": Words("Ересек оқушы", "Взрослый школьник", "Adult pupil"),
    "carer_of_child": Words("Бала күтімімен отыр", "Ухаживает за ребёнком", "Carer of a child"),
    "departed": Words("Елден кеткен", "Выехал за рубеж", "Departed abroad"),
    "employed": Words("Жалданып жұмыс істейді", "Работает по найму", "Works for an employer"),
}


def _of_declarations(table: Table) -> Iterator[Constraint]:
    income = table["monthly_income"]
    yield constraint(
        "MRT-DEC-001",
        income.is_missing() | (income >= tenge(0)),
        kk="Мәлімделген табыс теріс. Соманы тексеріңіз.",
        ru="Заявленный доход отрицательный. Проверьте сумму.",
        en="The declared income is negative. Check the amount.",
    )
    yield constraint(
        "MRT-DEC-002",
        ~table["officer"].is_missing() | ~table["channel"].one_of("round", "employment_centre"),
        kk="Мәлімдемені қабылдаған қызметкер көрсетілмеген. Қызметкерді көрсетіңіз.",
        ru="Не указано, кто принял заявление. Укажите сотрудника.",
        en="It is not said which officer took the declaration. Name the officer.",
        otherwise="flag",
    )


declarations = Table(
    "declarations",
    words=Words("Мәлімдемелер", "Заявления о статусе", "Declarations"),
    owner=MINISTRY_OF_LABOUR,
    meaning="One row for each time that a person said, through some channel, what they do.",
    columns=(
        number_of_row("declaration", kk="Мәлімдеме нөмірі", ru="Номер заявления", en="Number of the declaration"),
        person("The number of the person who declared."),
        columns.code("channel", CHANNELS, kk="Арна", ru="Канал", en="Channel", meaning="How the declaration arrived."),
        columns.text(
            "officer",
            kk="Қызметкер",
            ru="Сотрудник",
            en="Officer",
            meaning="The service number of the officer who took it.",
            missing="The person declared without an officer.",
        ),
        columns.code(
            "category",
            CATEGORIES,
            kk="Санат",
            ru="Категория",
            en="Category",
            meaning="What the person said; of two declarations on one day, the category listed last stands.",
        ),
        columns.day("day", kk="Күні", ru="Дата", en="Day", meaning="The day of the declaration."),
        columns.money(
            "monthly_income",
            kk="Айлық табысы",
            ru="Доход за месяц",
            en="Monthly income",
            meaning="The income of a month that the person named.",
            missing="No income was named.",
        ),
        columns.text(
            "withdraws",
            kk="Қайтарып алынған мәлімдеме",
            ru="Отозванное заявление",
            en="Declaration withdrawn",
            meaning="The number of the declaration that this row withdraws.",
            missing="The row is a declaration of its own.",
        ),
    ),
    key=("declaration",),
    time="day",
    delay_days=5,
    cancels="withdraws",
    known_faults=(
        "An officer enters a category without having met the person.",
        "A category is declared in place of another that would cost.",
    ),
    constraints=_of_declarations,
)


def _of_links(table: Table) -> Iterator[Constraint]:
    yield constraint(
        "MRT-LNK-001",
        table["number"] != table["person"],
        kk="Нөмір өзіне байланған. Екі нөмірді тексеріңіз.",
        ru="Номер связан сам с собой. Проверьте оба номера.",
        en="A number is linked to itself. Check both numbers.",
    )


identity_links = Table(
    "identity_links",
    words=Words("Бір адамның нөмірлері", "Номера одного человека", "Numbers of one person"),
    owner=MINISTRY_OF_LABOUR,
    meaning="One row for each number that was found to belong to a person who has another one.",
    columns=(
        columns.person("number", kk="Нөмір", ru="Номер", en="Number", meaning="The number that is no longer used."),
        columns.person(
            "person",
            kk="ЖСН",
            ru="ИИН",
            en="Person number (IIN)",
            meaning="The number that stands for the person.",
        ),
        columns.day(
            "linked_on",
            kk="Байланған күні",
            ru="Дата связывания",
            en="Linked on",
            meaning="The day of the finding.",
        ),
    ),
    key=("number",),
    known_faults=("A link that was wrong and has been withdrawn.",),
    constraints=_of_links,
)
