"""The State Revenue Committee: who is registered for business of their own, and which employers there are."""

from __future__ import annotations

from collections.abc import Iterator

from martebe.kazakhstan.records.common import (
    all_of_these,
    first_day,
    last_day,
    number_of_row,
    person,
    span_in_order,
)
from martebe.rules import Constraint, Span, Table, Words, columns, constraint

REVENUE = Words(
    "Қаржы министрлігінің Мемлекеттік кірістер комитеті",
    "Комитет государственных доходов Министерства финансов",
    "State Revenue Committee of the Ministry of Finance",
)

entrepreneurs = Table(
    "entrepreneurs",
    words=Words("Кәсіпкерлікті тіркеу", "Регистрации предпринимателей", "Registrations of entrepreneurs"),
    owner=REVENUE,
    meaning="One row for each registration of a person: entrepreneur, private practice, head of a farm.",
    columns=(
        number_of_row("registration", kk="Тіркеу нөмірі", ru="Номер регистрации", en="Number of the registration"),
        person("The number of the registered person."),
        columns.code(
            "kind",
            {
                "individual_entrepreneur": Words(
                    "Дара кәсіпкер", "Индивидуальный предприниматель", "Individual entrepreneur"
                ),
                "private_practice": Words("Жеке практика", "Частная практика", "Private practice"),
                "peasant_farm": Words(
                    "Шаруа немесе фермер қожалығы", "Крестьянское или фермерское хозяйство", "Peasant farm"
                ),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="As what the person is registered.",
        ),
        first_day("The day of registration."),
        last_day("The day on which the registration ended.", missing="The registration stands."),
    ),
    key=("registration",),
    time=Span("start", "end"),
    delay_days=15,
    known_faults=("A registration stands although the business has stopped: a suspension is not in the list.",),
    constraints=span_in_order("MRT-ENT-001"),
)


def _of_workers(table: Table) -> Iterator[Constraint]:
    yield constraint(
        "MRT-EMP-002",
        table["workers"] >= 0,
        kk="Қызметкерлер саны теріс. Санды тексеріңіз.",
        ru="Число работников отрицательное. Проверьте число.",
        en="The number of workers is negative. Check it.",
    )


employers = Table(
    "employers",
    words=Words("Жұмыс берушілер", "Работодатели", "Employers"),
    owner=REVENUE,
    meaning="One row for each legal person, branch or entrepreneur who may have workers.",
    columns=(
        columns.business(
            "business",
            kk="БСН немесе ЖСН",
            ru="БИН или ИИН",
            en="Business number",
            meaning="The number of the legal person or branch; of a sole entrepreneur, the person number.",
        ),
        columns.text("name", kk="Атауы", ru="Наименование", en="Name", meaning="The registered name."),
        columns.place("region", kk="Облыс", ru="Область", en="Region", meaning="Region of the registered address."),
        columns.place(
            "district",
            kk="Аудан немесе қала",
            ru="Район или город",
            en="District or city",
            meaning="District of the registered address.",
            within="region",
        ),
        columns.text(
            "activity",
            kk="Қызмет түрі (ЭҚЖЖ)",
            ru="Вид деятельности (ОКЭД)",
            en="Activity (OKED)",
            meaning="The code of the main activity.",
        ),
        columns.whole(
            "workers",
            kk="Қызметкерлер саны",
            ru="Число работников",
            en="Workers",
            meaning="Workers as last declared.",
        ),
        first_day("The day of registration."),
        last_day("The day on which the employer was taken off.", missing="The employer exists."),
    ),
    key=("business",),
    time=Span("start", "end"),
    delay_days=15,
    population="employer",
    known_faults=("A branch is listed beside its head unit without a link between them.",),
    constraints=all_of_these(span_in_order("MRT-EMP-001"), _of_workers),
)
