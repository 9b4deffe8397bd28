"""The Ministry of Labour: labour contracts, targeted social assistance, disability, the kandas."""

from __future__ import annotations

from collections.abc import Iterator

from martebe.kazakhstan.records.common import (
    MINISTRY_OF_LABOUR,
    all_of_these,
    amount,
    amount_above_zero,
    first_day,
    last_day,
    number_of_row,
    person,
    span_in_order,
)
from martebe.rules import Constraint, Span, Table, Words, columns, constraint


def _of_signature(table: Table) -> Iterator[Constraint]:
    yield constraint(
        "MRT-CTR-002",
        table["signed_on"] <= table["start"],
        kk="Шарт жұмыс басталғаннан кейін жасалған. Екі күнді тексеріңіз.",
        ru="Договор подписан после начала работы. Проверьте обе даты.",
        en="The contract was signed after the work began. Check both days.",
        otherwise="flag",
    )


contracts = Table(
    "contracts",
    words=Words("Еңбек және азаматтық-құқықтық шарттар", "Трудовые договоры и договоры ГПХ", "Contracts of work"),
    owner=MINISTRY_OF_LABOUR,
    meaning="One row for each contract of work that an employer or customer has entered, without wages.",
    columns=(
        number_of_row("contract", kk="Шарт нөмірі", ru="Номер договора", en="Number of the contract"),
        person("The number of the one who works."),
        columns.business(
            "employer",
            kk="Жұмыс берушінің БСН/ЖСН-і",
            ru="БИН/ИИН работодателя",
            en="Employer",
            meaning="The employer, or the customer of a civil-law contract.",
        ),
        columns.code(
            "kind",
            {
                "labour": Words("Еңбек шарты", "Трудовой договор", "Labour contract"),
                "civil": Words(
                    "Азаматтық-құқықтық шарт", "Договор гражданско-правового характера", "Civil-law contract"
                ),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="What kind of contract it is.",
        ),
        first_day("The first day of work."),
        last_day("The last day of work.", missing="The contract has no agreed end and none was entered."),
        columns.day(
            "signed_on",
            kk="Қол қойылған күні",
            ru="Дата подписания",
            en="Signed on",
            meaning="The day of both signatures.",
        ),
    ),
    key=("contract",),
    time=Span("start", "end"),
    delay_days=35,
    known_faults=(
        "The end of a contract is never entered.",
        "A contract is entered months after it was signed.",
        "Before 2020 a contract is known only where the employer entered it of their own will.",
    ),
    constraints=all_of_these(span_in_order("MRT-CTR-001"), _of_signature),
)

assistance_awards = Table(
    "assistance_awards",
    words=Words("Атаулы әлеуметтік көмек", "Адресная социальная помощь", "Targeted social assistance"),
    owner=MINISTRY_OF_LABOUR,
    meaning="One row for each member of a family to which targeted social assistance is awarded.",
    columns=(
        number_of_row("award", kk="Тағайындау нөмірі", ru="Номер назначения", en="Number of the award"),
        person("The number of the member of the family."),
        columns.code(
            "kind",
            {
                "unconditional": Words("Шартсыз ақшалай көмек", "Безусловная денежная помощь", "Unconditional"),
                "conditional": Words("Шартты ақшалай көмек", "Обусловленная денежная помощь", "Conditional"),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="Whether the help is tied to a social contract.",
        ),
        first_day("The first day for which it is awarded."),
        last_day("The last day for which it is awarded.", missing="Its end is not yet decided."),
        amount("What the family is paid for this member for a month."),
    ),
    key=("award",),
    time=Span("start", "end"),
    delay_days=15,
    known_faults=("Members are missing whom the family did not name.",),
    constraints=all_of_these(span_in_order("MRT-ASS-001"), amount_above_zero("MRT-ASS-002")),
)

disabilities = Table(
    "disabilities",
    words=Words("Мүгедектікті белгілеу", "Установление инвалидности", "Decisions on disability"),
    owner=MINISTRY_OF_LABOUR,
    meaning="One row for each decision that establishes a disability; group and term, nothing medical.",
    columns=(
        number_of_row("decision", kk="Шешім нөмірі", ru="Номер решения", en="Number of the decision"),
        person("The number of the person."),
        columns.code(
            "grade",
            {
                "group_1": Words("Бірінші топ", "Первая группа", "Group I"),
                "group_2": Words("Екінші топ", "Вторая группа", "Group II"),
                "group_3": Words("Үшінші топ", "Третья группа", "Group III"),
                "child": Words("Мүгедектігі бар бала", "Ребёнок с инвалидностью", "Child with disability"),
            },
            kk="Тобы",
            ru="Группа",
            en="Group",
            meaning="The group established.",
        ),
        columns.yes_no(
            "since_childhood",
            kk="Бала кезінен",
            ru="С детства",
            en="Since childhood",
            meaning="Whether disability dates from childhood.",
        ),
        first_day("The day from which it is established."),
        last_day("The last day of the term.", missing="It is established without term."),
    ),
    key=("decision",),
    time=Span("start", "end"),
    delay_days=30,
    known_faults=("A term that has run out and was prolonged is entered late.",),
    constraints=span_in_order("MRT-DIS-001"),
)

kandas = Table(
    "kandas",
    words=Words("Қандас мәртебесі", "Статус кандаса", "Kandas"),
    owner=MINISTRY_OF_LABOUR,
    meaning="One row for each time that the status of kandas (before 2021: oralman) was granted.",
    columns=(
        person("The number of the person."),
        columns.day(
            "granted_on",
            kk="Берілген күні",
            ru="Дата присвоения",
            en="Granted on",
            meaning="The first day of the status.",
        ),
        columns.day(
            "ended_on",
            kk="Аяқталған күні",
            ru="Дата прекращения",
            en="Ended on",
            meaning="The last day: citizenship was acquired, a year passed, or the status was withdrawn.",
            missing="The status goes on.",
        ),
    ),
    key=("person", "granted_on"),
    time=Span("granted_on", "ended_on"),
    delay_days=30,
    known_faults=("The acquisition of citizenship is reported late.",),
    constraints=span_in_order("MRT-KAN-001"),
)
