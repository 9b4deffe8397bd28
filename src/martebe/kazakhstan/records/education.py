"""The ministry of education: pupils and students."""

from __future__ import annotations

from martebe.kazakhstan.records.common import first_day, last_day, number_of_row, person, span_in_order
from martebe.rules import Span, Table, Words, columns

learners = Table(
    "learners",
    words=Words("Оқушылар мен студенттер", "Учащиеся и студенты", "Pupils and students"),
    owner=Words(
        "Білім және ғылым министрлігі",
        "Министерство образования и науки",
        "Ministry of Education and Science",
    ),
    meaning="One row for each enrolment in a school, a college or an institution of higher learning.",
    columns=(
        number_of_row("enrolment", kk="Қабылдау нөмірі", ru="Номер зачисления", en="Number of the enrolment"),
        person("The number of the learner."),
        columns.code(
            "kind",
            {
                "pupil": Words("Мектеп оқушысы", "Школьник", "Pupil of a school"),
                "student": Words("Студент", "Студент", "Student of a college or university"),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="Where the person learns.",
        ),
        columns.yes_no(
            "full_time",
            kk="Күндізгі оқу",
            ru="Очное обучение",
            en="Full time",
            meaning="Whether the person learns full time.",
        ),
        columns.text(
            "institution",
            kk="Оқу орны",
            ru="Организация образования",
            en="Institution",
            meaning="The owner's number of the institution.",
        ),
        first_day("The day of enrolment."),
        last_day("The day of the end of study or of expulsion.", missing="The study goes on."),
    ),
    key=("enrolment",),
    time=Span("start", "end"),
    delivered_by="region",
    delay_days=60,
    known_faults=(
        "A leaver is taken off only at the next school year.",
        "Who learns abroad is not in the list.",
    ),
    constraints=span_in_order("MRT-LEA-001"),
)
