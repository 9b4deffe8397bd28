"""Bodies that tell membership only: who serves, who is convicted, who is detained."""

from __future__ import annotations

from martebe.kazakhstan.records.common import first_day, last_day, number_of_row, person, span_in_order
from martebe.rules import Span, Table, Words, columns

closed_lists = Table(
    "closed_lists",
    words=Words("Жабық тізімдер", "Закрытые списки", "Closed lists"),
    owner=Words(
        "Қорғаныс, құқық қорғау және арнаулы мемлекеттік органдар",
        "Органы обороны, правоохранительные и специальные государственные органы",
        "Bodies of defence, law enforcement and special state bodies",
    ),
    meaning="One row for each membership: that a person serves or is held; not where, why or in what rank.",
    columns=(
        number_of_row("entry", kk="Жазба нөмірі", ru="Номер записи", en="Number of the entry"),
        person("The number of the person."),
        columns.code(
            "kind",
            {
                "service": Words(
                    "Әскери немесе арнаулы қызмет",
                    "Воинская или специальная служба",
                    "Military or special service",
                ),
                "convicted": Words("Сотталған", "Осуждённый", "Convicted"),
                "detained": Words("Қамауда", "Под стражей", "Detained"),
            },
            kk="Тізім",
            ru="Список",
            en="List",
            meaning="Which list the person is on.",
        ),
        first_day("The first day of membership."),
        last_day("The last day of membership.", missing="The membership goes on."),
    ),
    key=("entry",),
    time=Span("start", "end"),
    delay_days=30,
    known_faults=("A release is reported late.",),
    constraints=span_in_order("MRT-CLO-001"),
)
