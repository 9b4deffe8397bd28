"""Two months of the small country, and a register that holds them."""

from datetime import UTC, date, datetime

import pytest

from martebe.assembly import catalogue
from martebe.intake import Lake
from martebe.register import Asked, Register, Resources, decide

DAYS = (date(2018, 7, 1), date(2018, 8, 1))
KNOWN_AT = datetime(2018, 9, 1, tzinfo=UTC)


@pytest.fixture(scope="session")
def register(small_lake: Lake, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """Only for reading."""
    register = Register(tmp_path_factory.mktemp("disclosure-register"))
    for day in DAYS:
        decide(register, catalogue, small_lake, Asked(day, KNOWN_AT, ("district",), Resources(1, "1GB")))
    return register
