"""The Committee on Statistics: which settlements there are below the districts, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator

from martebe.kazakhstan.records.common import all_of_these, span_in_order
from martebe.rules import ColumnDescription, Constraint, Span, Table, Words, columns, constraint

STATISTICS = Words(
    "Ұлттық экономика министрлігінің Статистика комитеті",
    "Комитет по статистике Министерства национальной экономики",
    "Committee on Statistics of the Ministry of National Economy",
)
RURAL_DISTRICT_OR_TOWN, SETTLEMENT = 3, 4


def _of_levels(table: Table) -> Iterator[Constraint]:
    yield constraint(
        "MRT-SET-002",
        (table["level"] == RURAL_DISTRICT_OR_TOWN) | (table["level"] == SETTLEMENT),
        kk="Деңгей 3 немесе 4 болуы керек: облыстар мен аудандар бұл тізімде жоқ. Деңгейді тексеріңіз.",
        ru="Уровень должен быть 3 или 4: областей и районов в этом списке нет. Проверьте уровень.",
        en="The level must be 3 or 4: regions and districts are not in this list. Check the level.",
    )


def _name(language: str, kk: str, ru: str, en: str, meaning: str, missing: str | None = None) -> ColumnDescription:
    return columns.text(f"name_{language}", kk=kk, ru=ru, en=en, meaning=meaning, missing=missing)


settlements = Table(
    "settlements",
    words=Words("Елді мекендер", "Населённые пункты", "Settlements"),
    owner=STATISTICS,
    meaning=(
        "One row for each rural district, town or settlement below the districts, and for the days on which its code"
        " and name are in force. It takes the columns te, ab, cd, ef, hij, k, name_kaz and name_rus of the official"
        " classifier KATO (stat.gov.kz, ESTAT442785) as docs/how-to/bring-in-settlements.md says. No rule asks it."
    ),
    columns=(
        columns.place(
            "code",
            kk="ӘАОЖ коды",
            ru="Код КАТО",
            en="KATO code",
            meaning="Nine digits: ABCDEF000 a rural district, town or city, ABCDEFHIJ a settlement. Column te.",
            within="parent",
        ),
        columns.whole(
            "level",
            kk="Деңгейі",
            ru="Уровень",
            en="Level",
            meaning="3: a rural district, a town, or a city itself; 4: a settlement.",
        ),
        columns.place(
            "parent",
            kk="Жоғары тұрған аумақ",
            ru="Вышестоящая территория",
            en="Place above",
            meaning="Found by zeroing the last digits: of a settlement its rural district, else the district.",
        ),
        columns.code(
            "kind",
            {
                "city": Words("Қала", "Город", "City"),
                "city_district": Words("Қаладағы аудан", "Район в городе", "City district"),
                "town": Words("Кент", "Посёлок", "Town"),
                "rural_district": Words("Ауылдық округ", "Сельский округ", "Rural district"),
                "village": Words("Ауыл", "Село", "Village"),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="What it is; the classifier says it in the name.",
        ),
        columns.text(
            "name_kk", kk="Қазақша атауы", ru="Название на казахском", en="Name in Kazakh", meaning="name_kaz."
        ),
        columns.text("name_ru", kk="Орысша атауы", ru="Название на русском", en="Name in Russian", meaning="name_rus."),
        _name(
            "en",
            "Ағылшынша атауы",
            "Название на английском",
            "Name in English",
            "The name in Latin letters.",
            missing="The classifier has none; the Kazakh name is shown.",
        ),
        columns.yes_no("urban", kk="Қалалық жер", ru="Городская местность", en="Urban", meaning="Whether it is urban."),
        columns.day(
            "valid_from",
            kk="Қолданысқа енген күні",
            ru="Действует с",
            en="Valid from",
            meaning="The first day on which code and name are in force.",
        ),
        columns.day(
            "valid_until",
            kk="Қолданыстағы соңғы күні",
            ru="Действует по",
            en="Valid until",
            meaning="The last day on which code and name are in force.",
            missing="They are in force.",
        ),
    ),
    key=("code", "valid_from"),
    time=Span("valid_from", "valid_until"),
    delay_days=30,
    known_faults=("Other registers keep an abolished code for years.", "A settlement that nobody lives in is listed."),
    constraints=all_of_these(span_in_order("MRT-SET-001"), _of_levels),
)
