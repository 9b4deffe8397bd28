"""Three runs over the small country: before the round, after it, and in August 2018."""

from datetime import UTC, date, datetime

import pytest

from martebe.assembly import catalogue
from martebe.intake import Lake
from martebe.register import Asked, Register, Resources, Run, decide

ASKED = (
    (date(2017, 3, 31), datetime(2017, 4, 1, tzinfo=UTC)),
    (date(2018, 1, 1), datetime(2018, 1, 20, tzinfo=UTC)),
    (date(2018, 8, 1), datetime(2018, 9, 1, tzinfo=UTC)),
)


@pytest.fixture(scope="session")
def runs(small_lake: Lake, tmp_path_factory: pytest.TempPathFactory) -> list[Run]:
    register = Register(tmp_path_factory.mktemp("figures-register"))
    resources = Resources(threads=1, memory="1GB")
    return [decide(register, catalogue, small_lake, Asked(*each, ("district",), resources)) for each in ASKED]
