"""Two made-up countries for all tests of this folder, which run in one test process so that each is made once."""

from datetime import date
from pathlib import Path

import pytest

from martebe.madeup import Country, make_country
from tests.madeup.opened import Opened

DAY = date(2018, 8, 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of this folder together where tests are spread over processes."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("madeup"))


@pytest.fixture(scope="session")
def country(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """Two hundred thousand people, with the usual faults."""
    return _made(200_000, tmp_path_factory.mktemp("country") / "made")


@pytest.fixture(scope="session")
def faultless(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """Forty thousand people whose deliveries all arrive whole."""
    folder = tmp_path_factory.mktemp("faultless") / "made"
    return Opened(make_country(40_000, 5, DAY, folder, faults="none"))


def _made(people: int, folder: Path) -> Opened:
    made: Country = make_country(people, 3, DAY, folder)
    return Opened(made)
