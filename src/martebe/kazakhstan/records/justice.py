"""The Ministry of Justice: who lives in the country, who died, whose child is whose."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from martebe.kazakhstan.records.common import number_of_row, person
from martebe.rules import Constraint, Table, Words, columns, constraint

JUSTICE = Words("Әділет министрлігі", "Министерство юстиции", "Ministry of Justice")
EARLIEST_BIRTH = date(1900, 1, 1)


def _of_residents(table: Table) -> Iterator[Constraint]:
    yield constraint(
        "MRT-RES-001",
        table["registered_since"] >= table["birth_date"],
        kk="Тұрғылықты жері бойынша тіркелген күн туған күннен бұрын. Екі күнді тексеріңіз.",
        ru="Дата регистрации по месту жительства раньше даты рождения. Проверьте обе даты.",
        en="The person is registered at the place of residence before birth. Check both days.",
    )
    yield constraint(
        "MRT-RES-002",
        table["birth_date"] >= EARLIEST_BIRTH,
        kk="Туған күні 1900 жылдан бұрын. Адамның тірі екенін тексеріңіз.",
        ru="Дата рождения раньше 1900 года. Проверьте, жив ли человек.",
        en="The day of birth lies before 1900. Check whether the person is alive.",
        otherwise="flag",
    )


residents = Table(
    "residents",
    words=Words("Тұрғындар", "Жители", "Residents"),
    owner=JUSTICE,
    meaning="One row for each person whom the database 'Natural persons' counts as living in the country.",
    columns=(
        person("The number of the person."),
        columns.day(
            "birth_date",
            kk="Туған күні",
            ru="Дата рождения",
            en="Day of birth",
            meaning="As the register holds it; never derived from the digits of the person number.",
        ),
        columns.code(
            "sex",
            {"male": Words("Ер", "Мужской", "Male"), "female": Words("Әйел", "Женский", "Female")},
            kk="Жынысы",
            ru="Пол",
            en="Sex",
            meaning="As the register holds it; never derived from the digits of the person number.",
        ),
        columns.place(
            "region",
            kk="Облыс",
            ru="Область",
            en="Region",
            meaning="Region or city of republican significance.",
        ),
        columns.place(
            "district",
            kk="Аудан немесе қала",
            ru="Район или город",
            en="District or city",
            meaning="District or city of regional significance; in the largest cities, their district.",
            within="region",
        ),
        columns.place(
            "settlement",
            kk="Елді мекен",
            ru="Населённый пункт",
            en="Settlement",
            meaning="The settlement of the registered address.",
            missing="The address is registered in the district without a settlement.",
            within="district",
        ),
        columns.yes_no(
            "urban",
            kk="Қалалық жер",
            ru="Городская местность",
            en="Urban",
            meaning="Whether the address is urban.",
        ),
        columns.day(
            "registered_since",
            kk="Тіркелген күні",
            ru="Зарегистрирован с",
            en="Registered since",
            meaning="The day of registration at this address.",
        ),
    ),
    key=("person",),
    delay_days=30,
    delivered_by="region",
    population="person",
    known_faults=(
        "Phantoms: persons who died or departed and were never taken off.",
        "One person under two numbers.",
        "A registered address at which the person does not live.",
    ),
    constraints=_of_residents,
)


names = Table(
    "names",
    words=Words("Аты-жөні", "Фамилии, имена, отчества", "Names"),
    owner=JUSTICE,
    meaning="One row for each person: what the identity document calls them. No rule asks it.",
    columns=(
        person("The number of the person."),
        columns.text("surname", kk="Тегі", ru="Фамилия", en="Surname", meaning="As the identity document spells it."),
        columns.text("given_name", kk="Аты", ru="Имя", en="Given name", meaning="As the identity document spells it."),
        columns.text(
            "patronymic",
            kk="Әкесінің аты",
            ru="Отчество",
            en="Patronymic",
            meaning="As the identity document spells it.",
            missing="The document has none.",
        ),
    ),
    key=("person",),
    delay_days=30,
    delivered_by="region",
    known_faults=("A Kazakh name in Russian letters, as clerks wrote it before the nineties.",),
)


def _of_deaths(table: Table) -> Iterator[Constraint]:
    yield constraint(
        "MRT-DEA-001",
        table["registered_on"] >= table["died_on"],
        kk="Қайтыс болу оның күнінен бұрын тіркелген. Екі күнді тексеріңіз.",
        ru="Смерть зарегистрирована раньше, чем наступила. Проверьте обе даты.",
        en="The death is registered before it happened. Check both days.",
    )


deaths = Table(
    "deaths",
    words=Words("Қайтыс болу туралы актілер", "Акты о смерти", "Acts of death"),
    owner=JUSTICE,
    meaning="One row for each act of civil status that records a death.",
    columns=(
        number_of_row("act", kk="Акт нөмірі", ru="Номер акта", en="Number of the act"),
        person("The number of the person who died."),
        columns.day(
            "died_on",
            kk="Қайтыс болған күні",
            ru="Дата смерти",
            en="Day of death",
            meaning="The day of death.",
        ),
        columns.day(
            "registered_on",
            kk="Тіркелген күні",
            ru="Дата регистрации",
            en="Day of registration",
            meaning="The day on which the act was drawn up.",
        ),
    ),
    key=("act",),
    time="died_on",
    delay_days=30,
    known_faults=("An act drawn up years later.", "An act under the number of a namesake."),
    constraints=_of_deaths,
)


def _of_kinship(table: Table) -> Iterator[Constraint]:
    yield constraint(
        "MRT-KIN-001",
        table["person"] != table["child"],
        kk="Адам өзінің баласы ретінде жазылған. Екі нөмірді тексеріңіз.",
        ru="Человек записан собственным ребёнком. Проверьте оба номера.",
        en="A person is written as their own child. Check both numbers.",
    )


kinship = Table(
    "kinship",
    words=Words(
        "Балалар және олардың заңды өкілдері",
        "Дети и их законные представители",
        "Children and their parents",
    ),
    owner=JUSTICE,
    meaning="One row for each parent or guardian of each child: acts of birth, adoption and guardianship.",
    columns=(
        person("The number of the parent or guardian."),
        columns.person(
            "child",
            kk="Баланың ЖСН-і",
            ru="ИИН ребёнка",
            en="Number of the child",
            meaning="The number of the child.",
        ),
        columns.day(
            "child_birth_date",
            kk="Баланың туған күні",
            ru="Дата рождения ребёнка",
            en="Child's day of birth",
            meaning="The day of birth in the act.",
        ),
        columns.code(
            "kind",
            {
                "mother": Words("Анасы", "Мать", "Mother"),
                "father": Words("Әкесі", "Отец", "Father"),
                "guardian": Words("Қамқоршы немесе қорғаншы", "Опекун или попечитель", "Guardian"),
            },
            kk="Кім болып келеді",
            ru="Кем приходится",
            en="Relation",
            meaning="What the person is to the child.",
        ),
    ),
    key=("person", "child"),
    delay_days=30,
    known_faults=("Children born abroad or before electronic acts are missing.",),
    constraints=_of_kinship,
)
