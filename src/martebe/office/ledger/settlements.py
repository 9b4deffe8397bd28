"""What settlements are called: the classifier as it is known now, asked by code and day."""

from __future__ import annotations

from datetime import date

from django.db import connection

from martebe.rules import Words

LISTED = """
SELECT code, name_kk, name_ru, coalesce(name_en, name_kk) FROM now.settlements
WHERE {} = %(code)s AND valid_from <= %(day)s AND coalesce(valid_until >= %(day)s, true) ORDER BY code
"""


def settlement_words(code: int, day: date) -> Words | None:
    """How a settlement, town or rural district was called on a day; None where the classifier has no such code."""
    return _listed("code", code, day).get(code)


def settlements_in(code: int, day: date) -> dict[int, Words]:
    """What lay right below a district or rural district on a day, by code: rural districts and towns, or villages."""
    return _listed("parent", code, day)


def _listed(column: str, code: int, day: date) -> dict[int, Words]:
    with connection.cursor() as cursor:
        cursor.execute(LISTED.format(column), {"code": code, "day": day})
        return {found: Words(*names) for found, *names in cursor.fetchall()}
