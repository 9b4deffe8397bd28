"""What tables of several owners share: columns that mean the same everywhere, constraints on spans."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from martebe.rules import ColumnDescription, Constraint, Table, Words, columns, constraint, tenge

Constraints = Callable[[Table], Iterator[Constraint]]

MINISTRY_OF_LABOUR = Words(
    "Еңбек және халықты әлеуметтік қорғау министрлігі",
    "Министерство труда и социальной защиты населения",
    "Ministry of Labour and Social Protection of Population",
)
STATE_CORPORATION = Words(
    "«Азаматтарға арналған үкімет» мемлекеттік корпорациясы",
    "Государственная корпорация «Правительство для граждан»",
    "State Corporation 'Government for Citizens'",
)


def person(meaning: str) -> ColumnDescription:
    """The person number of the one the row is about."""
    return columns.person("person", kk="ЖСН", ru="ИИН", en="Person number (IIN)", meaning=meaning)


def number_of_row(name: str, *, kk: str, ru: str, en: str) -> ColumnDescription:
    """The number under which the owner keeps the row; it never changes and is never used again."""
    return columns.text(
        name, kk=kk, ru=ru, en=en, meaning="The owner's number of this row; never changed, never used again."
    )


def first_day(meaning: str) -> ColumnDescription:
    """The first day on which the row is in force."""
    return columns.day("start", kk="Басталған күні", ru="Дата начала", en="First day", meaning=meaning)


def last_day(meaning: str, missing: str) -> ColumnDescription:
    """The last day on which the row is in force, itself included."""
    return columns.day("end", kk="Аяқталған күні", ru="Дата окончания", en="Last day", meaning=meaning, missing=missing)


def amount(meaning: str) -> ColumnDescription:
    """Money."""
    return columns.money("amount", kk="Сомасы", ru="Сумма", en="Amount", meaning=meaning)


def paid_month() -> ColumnDescription:
    """The month that a payment is for, whenever it is made."""
    return columns.month(
        "month",
        kk="Қай ай үшін",
        ru="За какой месяц",
        en="Month paid for",
        meaning="The month that the payment is for, not the month in which it is made.",
    )


def paid_day() -> ColumnDescription:
    """The day on which the State Corporation took the payment in."""
    return columns.day(
        "paid_on",
        kk="Төленген күні",
        ru="Дата уплаты",
        en="Day of payment",
        meaning="The day on which the State Corporation received the payment.",
    )


def span_in_order(code: str) -> Constraints:
    """The last day of a row does not lie before its first."""

    def constraints(table: Table) -> Iterator[Constraint]:
        start, end = table.span()
        yield constraint(
            code,
            end.is_missing() | (end >= start),
            kk="Аяқталған күні басталған күнінен бұрын. Екі күнді тексеріңіз.",
            ru="Дата окончания раньше даты начала. Проверьте обе даты.",
            en="The last day lies before the first. Check both days.",
        )

    return constraints


def amount_above_zero(code: str) -> Constraints:
    """The amount of a row is more than nothing."""

    def constraints(table: Table) -> Iterator[Constraint]:
        yield constraint(
            code,
            table["amount"] > tenge(0),
            kk="Сома нөлден үлкен болуы керек. Соманы тексеріңіз.",
            ru="Сумма должна быть больше нуля. Проверьте сумму.",
            en="The amount must be more than zero. Check the amount.",
        )

    return constraints


def month_not_after_payment(code: str) -> Constraints:
    """A month may be paid ahead, but rarely is: the row is taken and marked."""

    def constraints(table: Table) -> Iterator[Constraint]:
        yield constraint(
            code,
            table["month"] <= table["paid_on"].month(),
            kk="Төлем әлі басталмаған ай үшін жасалған. Айды тексеріңіз.",
            ru="Платёж сделан за месяц, который ещё не начался. Проверьте месяц.",
            en="The payment is for a month that had not begun when it was made. Check the month.",
            otherwise="flag",
        )

    return constraints


def all_of_these(*each: Constraints) -> Constraints:
    """Several constraints on one table."""

    def constraints(table: Table) -> Iterator[Constraint]:
        for one in each:
            yield from one(table)

    return constraints
