"""An explanation of what another engine found proved or open says what the whole explanation says."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from martebe.assembly import catalogue, place_names
from martebe.explain import explain
from martebe.intake import Lake
from martebe.register.person import desk

DAY = date(2018, 8, 1)
KNOWN = datetime(2018, 8, 2, tzinfo=ZoneInfo("Asia/Almaty"))


@pytest.mark.parametrize("start", range(0, 1_200, 300))
def test_disproved_rules_add_nothing(small_lake: Lake, start: int) -> None:
    """Every thirtieth resident: the same decision, the same sentences, from the rules that are not disproved."""
    with desk(small_lake, catalogue, KNOWN) as opened:
        residents = opened.records.unlinked(catalogue.tables["residents"].description)
        numbers = opened.connection.execute(f"SELECT person FROM {residents} ORDER BY person").fetchall()
        for (person,) in numbers[start : start + 300 : 30]:
            number, reference = opened.standing_for(person), opened.reference(person)
            whole = explain(reference, catalogue, number, DAY, opened.received(), place_names(DAY))
            codes = {code for code, step in whole.decision.steps.items() if step.answer is not False}
            some = explain(reference, catalogue, number, DAY, opened.received(), place_names(DAY), codes)
            assert some.sentences("kk") == whole.sentences("kk")
            assert some.decision.headline == whole.decision.headline
            assert some.decision.settled == whole.decision.settled
            assert set(some.accounts) == codes
