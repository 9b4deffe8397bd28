"""A dossier explains what the reference engine finds in the lake, as known now and at any past moment."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from martebe.assembly import catalogue
from martebe.intake import Lake
from martebe.office.ledger.services import dossier
from martebe.register import RegisterError, desk
from tests.office.conftest import TODAY
from tests.office.test_ledger_standings import reaching

FIRST = date(2017, 6, 1)


def everybody(lake: Lake) -> list[int]:
    with desk(lake, catalogue, lake.journal.entries()[-1].known_from) as opened:
        residents = catalogue.tables["residents"].description
        rows = opened.connection.execute(f"SELECT person FROM {opened.records.unlinked(residents)} ORDER BY person")
        return [person for (person,) in rows.fetchall()]


def moments(lake: Lake) -> list[datetime]:
    """Moments of the lake's history since there are residents: some drawn, and the last."""
    first = next(entry for entry in lake.journal.entries() if entry.receipt.table == "residents" and entry.applied)
    known = sorted({entry.known_from for entry in lake.journal.entries() if entry.number > first.number})
    return [*random.Random(7).sample(known[:-1], 5), known[-1]]


@pytest.mark.parametrize("place", range(6))
def test_what_was_known_then_is_what_the_lake_knew(office: str, small_lake: Lake, place: int) -> None:
    known_at, drawn = moments(small_lake)[place], random.Random(place)
    day = min(TODAY, max(FIRST, known_at.date() - timedelta(days=drawn.randrange(60))))
    persons = drawn.sample(everybody(small_lake), 20)
    compared = 0
    with desk(small_lake, catalogue, known_at) as opened, reaching(everybody(small_lake)):
        for person in persons:
            try:
                expected = opened.decide(person, day)
            except RegisterError:
                with pytest.raises(LookupError):
                    dossier(person).explanation(day, known_at)
                continue
            found = dossier(person).explanation(day, known_at).decision
            columns = ("person", "headline", "settled", "held", "open", "insurance", "insurance_settled", "findings")
            assert all(getattr(found, each) == getattr(expected, each) for each in (*columns, "facts"))
            compared += 1
    assert compared > 5
