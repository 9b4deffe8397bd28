"""The Ministry of Health: registration of pregnancy."""

from __future__ import annotations

from martebe.kazakhstan.records.common import number_of_row, person, span_in_order
from martebe.rules import Span, Table, Words, columns

pregnancies = Table(
    "pregnancies",
    words=Words("Жүктілік бойынша есепке алу", "Учёт по беременности", "Registrations of pregnancy"),
    owner=Words("Денсаулық сақтау министрлігі", "Министерство здравоохранения", "Ministry of Health"),
    meaning="One row for each registration of a pregnancy with a clinic; the fact alone, nothing medical.",
    columns=(
        number_of_row("registration", kk="Есеп нөмірі", ru="Номер учёта", en="Number of the registration"),
        person("The number of the woman."),
        columns.day(
            "registered_on",
            kk="Есепке алынған күні",
            ru="Дата постановки на учёт",
            en="Registered on",
            meaning="The first day.",
        ),
        columns.day(
            "ended_on",
            kk="Есептен шыққан күні",
            ru="Дата снятия с учёта",
            en="Ended on",
            meaning="The last day of the registration.",
            missing="The registration goes on.",
        ),
    ),
    key=("registration",),
    time=Span("registered_on", "ended_on"),
    delivered_by="region",
    delay_days=30,
    known_faults=("The end is written late or never.",),
    constraints=span_in_order("MRT-PRE-001"),
)
