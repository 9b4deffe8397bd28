"""Local executive bodies (akimats): who lives with whom."""

from __future__ import annotations

from martebe.kazakhstan.records.common import person, span_in_order
from martebe.rules import Span, Table, Words, columns

households = Table(
    "households",
    words=Words("Үй шаруашылықтары", "Домохозяйства", "Households"),
    owner=Words(
        "Жергілікті атқарушы органдар (әкімдіктер)",
        "Местные исполнительные органы (акиматы)",
        "Local executive bodies (akimats)",
    ),
    meaning="One row for each time that a person belongs to a household. A household is not an address.",
    columns=(
        columns.household(
            "household",
            kk="Үй шаруашылығының нөмірі",
            ru="Номер домохозяйства",
            en="Household",
            meaning="The number of the household.",
        ),
        person("The number of the member."),
        columns.code(
            "role",
            {
                "head": Words("Үй шаруашылығының басшысы", "Глава домохозяйства", "Head"),
                "spouse": Words("Жұбайы", "Супруг или супруга", "Spouse"),
                "child": Words("Баласы", "Ребёнок", "Child"),
                "parent": Words("Ата-анасы", "Родитель", "Parent"),
                "other": Words("Басқа", "Другое", "Other"),
            },
            kk="Басшыға кім болып келеді",
            ru="Кем приходится главе",
            en="Role",
            meaning="What the member is to the head.",
        ),
        columns.day("since", kk="Қай күннен", ru="С какого дня", en="Since", meaning="The first day of belonging."),
        columns.day(
            "until",
            kk="Қай күнге дейін",
            ru="По какой день",
            en="Until",
            meaning="The last day of belonging.",
            missing="The person belongs to it still.",
        ),
    ),
    key=("household", "person", "since"),
    time=Span("since", "until"),
    delivered_by="region",
    delay_days=30,
    known_faults=("Family members who live apart are listed together, and the reverse.",),
    constraints=span_in_order("MRT-HOU-001"),
)
