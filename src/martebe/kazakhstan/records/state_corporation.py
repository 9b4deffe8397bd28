"""The State Corporation, through which contributions, single payments and social payments all pass."""

from __future__ import annotations

from collections.abc import Iterator

from martebe.kazakhstan.records.common import (
    STATE_CORPORATION,
    all_of_these,
    amount,
    amount_above_zero,
    first_day,
    last_day,
    month_not_after_payment,
    number_of_row,
    paid_day,
    paid_month,
    person,
    span_in_order,
)
from martebe.rules import Constraint, Span, Table, Words, columns, constraint, tenge


def _of_reversals(table: Table) -> Iterator[Constraint]:
    reverses = table["reverses"]
    yield constraint(
        "MRT-CTB-001",
        (table["amount"] > tenge(0)) | ~reverses.is_missing(),
        kk="Сома нөлден үлкен емес, бірақ ештеңе жойылмайды. Соманы немесе жойылатын төлемді түзетіңіз.",
        ru="Сумма не больше нуля, но ничего не отменяется. Исправьте сумму или отменяемый платёж.",
        en="The amount is not above zero, yet nothing is reversed. Correct it or name the reversed payment.",
    )
    yield constraint(
        "MRT-CTB-002",
        reverses.is_missing() | (reverses != table["payment"]),
        kk="Төлем өзін-өзі жояды. Жойылатын төлемнің нөмірін тексеріңіз.",
        ru="Платёж отменяет сам себя. Проверьте номер отменяемого платежа.",
        en="The payment reverses itself. Check the number of the reversed payment.",
    )


contributions = Table(
    "contributions",
    words=Words("Міндетті зейнетақы жарналары", "Обязательные пенсионные взносы", "Mandatory pension contributions"),
    owner=STATE_CORPORATION,
    meaning=(
        "One row for each contribution paid for one person and one month, and for each reversal of one. What the State"
        " Social Insurance Fund withholds from its payments comes from no work and is not delivered."
    ),
    columns=(
        number_of_row("payment", kk="Төлем нөмірі", ru="Номер платежа", en="Number of the payment"),
        person("The number of the person for whom it is paid."),
        columns.business(
            "payer",
            kk="Төлеушінің БСН/ЖСН-і",
            ru="БИН/ИИН плательщика",
            en="Payer",
            meaning="Who transferred it: an employer, a customer of a civil-law contract, or the person.",
        ),
        columns.code(
            "kind",
            {
                "labour": Words("Еңбек шарты бойынша", "По трудовому договору", "For work by a labour contract"),
                "civil": Words(
                    "Азаматтық-құқықтық шарт бойынша", "По договору ГПХ", "For work by a civil-law contract"
                ),
                "self": Words("Өзі үшін", "За себя", "For oneself"),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="For what work the contribution is paid.",
        ),
        paid_month(),
        amount("The contribution; of a reversal, what is taken back, with either sign."),
        paid_day(),
        columns.text(
            "reverses",
            kk="Жойылатын төлем",
            ru="Отменяемый платёж",
            en="Reverses",
            meaning="The number of the payment that this one takes back.",
            missing="It is a payment, not a reversal.",
        ),
    ),
    key=("payment",),
    time="month",
    delay_days=60,
    cancels="reverses",
    known_faults=(
        "Paid late, for several months at once, or for a month long past.",
        "Paid under a wrong person number and reversed later.",
        "Delivered twice.",
    ),
    constraints=all_of_these(_of_reversals, month_not_after_payment("MRT-CTB-003")),
)

single_payments = Table(
    "single_payments",
    words=Words("Бірыңғай жиынтық төлемдер", "Единые совокупные платежи", "Single aggregate payments"),
    owner=STATE_CORPORATION,
    meaning="One row for each single aggregate payment for one month (1 January 2019 to 31 December 2023).",
    columns=(
        number_of_row("payment", kk="Төлем нөмірі", ru="Номер платежа", en="Number of the payment"),
        person("The number of the person for whom it is paid."),
        columns.business(
            "payer",
            kk="Төлеушінің БСН/ЖСН-і",
            ru="БИН/ИИН плательщика",
            en="Payer",
            meaning="Who transferred it: the person or someone in the person's favour.",
        ),
        paid_month(),
        amount("The payment: one monthly calculation index in cities, half of it elsewhere."),
        paid_day(),
    ),
    key=("payment",),
    time="month",
    delay_days=60,
    known_faults=("A month is written that was meant to be another.",),
    constraints=all_of_these(amount_above_zero("MRT-SAP-001"), month_not_after_payment("MRT-SAP-002")),
)

social_payments = Table(
    "social_payments",
    words=Words(
        "Зейнетақылар, жәрдемақылар және әлеуметтік төлемдер",
        "Пенсии, пособия и социальные выплаты",
        "Social payments",
    ),
    owner=STATE_CORPORATION,
    meaning="One row for each award of a pension, a benefit or a social insurance payment to a person.",
    columns=(
        number_of_row("award", kk="Тағайындау нөмірі", ru="Номер назначения", en="Number of the award"),
        person("The number of the person to whom it is awarded."),
        columns.code(
            "kind",
            {
                "old_age_pension": Words("Жасына байланысты зейнетақы", "Пенсия по возрасту", "Old-age pension"),
                "service_pension": Words(
                    "Еңбек сіңірген жылдары үшін зейнетақы", "Пенсия за выслугу лет", "Service pension"
                ),
                "disability_benefit": Words(
                    "Мүгедектігі бойынша жәрдемақы", "Пособие по инвалидности", "Disability benefit"
                ),
                "survivor_benefit": Words(
                    "Асыраушысынан айырылу жағдайы бойынша жәрдемақы",
                    "Пособие по случаю потери кормильца",
                    "Survivor benefit",
                ),
                "maternity_benefit": Words(
                    "Жүктілікке және босануға байланысты төлем",
                    "Выплата по беременности и родам",
                    "Maternity benefit",
                ),
                "childcare_benefit": Words(
                    "Бала күтіміне байланысты төлем", "Выплата по уходу за ребёнком", "Childcare benefit"
                ),
                "disabled_child_carer_benefit": Words(
                    "Мүгедектігі бар баланы тәрбиелеушіге жәрдемақы",
                    "Пособие воспитывающему ребёнка с инвалидностью",
                    "Benefit for raising a child with disability",
                ),
                "special_state_benefit": Words(
                    "Арнаулы мемлекеттік жәрдемақы",
                    "Специальное государственное пособие",
                    "Special state benefit",
                ),
                "large_family_benefit": Words(
                    "Көпбалалы отбасыларға жәрдемақы", "Пособие многодетным семьям", "Large family benefit"
                ),
                "job_loss_benefit": Words(
                    "Жұмысынан айырылу жағдайы бойынша төлем", "Выплата по потере работы", "Job loss benefit"
                ),
            },
            kk="Түрі",
            ru="Вид",
            en="Kind",
            meaning="What is awarded.",
        ),
        first_day("The first day for which it is awarded."),
        last_day(
            "The last day for which it is awarded.",
            missing="It is awarded without term, or its end is not yet decided.",
        ),
        amount("What is paid for a month."),
    ),
    key=("award",),
    time=Span("start", "end"),
    delay_days=15,
    known_faults=("An award goes on after the death of its holder until the act arrives.",),
    constraints=all_of_these(span_in_order("MRT-SOC-001"), amount_above_zero("MRT-SOC-002")),
)
