"""The employment service: who is registered as unemployed, and who takes part in measures of employment."""

from __future__ import annotations

from martebe.kazakhstan.records.common import first_day, last_day, number_of_row, person, span_in_order
from martebe.rules import Span, Table, Words, columns

EMPLOYMENT_SERVICE = Words("Халықты жұмыспен қамту орталықтары", "Центры занятости населения", "Employment centres")

unemployed = Table(
    "unemployed",
    words=Words(
        "Тіркелген жұмыссыздар мен жұмыс іздеушілер",
        "Зарегистрированные безработные и ищущие работу",
        "Registered unemployed",
    ),
    owner=EMPLOYMENT_SERVICE,
    meaning="One row for each registration of a person as seeking work or as unemployed.",
    columns=(
        number_of_row("registration", kk="Тіркеу нөмірі", ru="Номер регистрации", en="Number of the registration"),
        person("The number of the registered person."),
        columns.code(
            "kind",
            {
                "job_seeker": Words("Жұмыс іздеуші", "Лицо, ищущее работу", "Job seeker"),
                "unemployed": Words("Жұмыссыз", "Безработный", "Unemployed"),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="As what the person is registered.",
        ),
        first_day("The day of registration."),
        last_day("The day of deregistration.", missing="The registration stands."),
    ),
    key=("registration",),
    time=Span("start", "end"),
    delivered_by="region",
    delay_days=10,
    known_faults=("A registration stands after the person has found work.",),
    constraints=span_in_order("MRT-UNE-001"),
)

measures = Table(
    "measures",
    words=Words("Жұмыспен қамтуға жәрдемдесу шаралары", "Меры содействия занятости", "Measures of employment"),
    owner=EMPLOYMENT_SERVICE,
    meaning="One row for each participation. Participations are not persons: one person may have several.",
    columns=(
        number_of_row("participation", kk="Қатысу нөмірі", ru="Номер участия", en="Number of the participation"),
        person("The number of the participant."),
        columns.code(
            "measure",
            {
                "permanent_job": Words("Тұрақты жұмыс орны", "Постоянное рабочее место", "Permanent job"),
                "training": Words("Қысқа мерзімді оқыту", "Краткосрочное обучение", "Short-term training"),
                "social_workplace": Words("Әлеуметтік жұмыс орны", "Социальное рабочее место", "Social workplace"),
                "youth_practice": Words("Жастар практикасы", "Молодёжная практика", "Youth practice"),
                "public_works": Words("Қоғамдық жұмыстар", "Общественные работы", "Public works"),
                "microcredit": Words("Шағын кредит", "Микрокредит", "Microcredit"),
            },
            kk="Шара",
            ru="Мера",
            en="Measure",
            meaning="In which measure the person takes part.",
        ),
        columns.business(
            "employer",
            kk="Жұмыс берушінің БСН/ЖСН-і",
            ru="БИН/ИИН работодателя",
            en="Employer",
            meaning="With whom the person works in the measure.",
            missing="The measure has no employer (training, microcredit).",
        ),
        first_day("The first day of the participation."),
        last_day("The last day of the participation.", missing="The participation goes on."),
    ),
    key=("participation",),
    time=Span("start", "end"),
    delivered_by="region",
    delay_days=15,
    known_faults=("A participation that was broken off keeps its planned end.",),
    constraints=span_in_order("MRT-MEA-001"),
)
