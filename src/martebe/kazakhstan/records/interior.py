"""The Ministry of Internal Affairs: who left the country for good, and who came."""

from __future__ import annotations

from martebe.kazakhstan.records.common import number_of_row, person
from martebe.rules import Table, Words, columns

moves = Table(
    "moves",
    words=Words("Елден кету және елге келу", "Выезды и въезды", "Departures and arrivals"),
    owner=Words("Ішкі істер министрлігі", "Министерство внутренних дел", "Ministry of Internal Affairs"),
    meaning="One row for each departure abroad for permanent residence and each arrival for it.",
    columns=(
        number_of_row("move", kk="Жазба нөмірі", ru="Номер записи", en="Number of the entry"),
        person("The number of the person who moved."),
        columns.code(
            "kind",
            {
                "departed": Words(
                    "Тұрақты тұруға кетті",
                    "Выехал на постоянное жительство",
                    "Departed for permanent residence",
                ),
                "arrived": Words(
                    "Тұрақты тұруға келді",
                    "Прибыл на постоянное жительство",
                    "Arrived for permanent residence",
                ),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="The direction; of two moves on one day, the arrival stands.",
        ),
        columns.day("day", kk="Күні", ru="Дата", en="Day", meaning="The day of the departure or arrival."),
    ),
    key=("move",),
    time="day",
    delay_days=30,
    known_faults=("Who leaves without taking off the registration is not in the list.",),
)
