"""What the board shows is what the runs say."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from martebe.office.headquarters import services

pytestmark = pytest.mark.usefixtures("published")


def test_every_run_is_published_the_newest_first() -> None:
    found = services.runs()
    assert [run.day for run in found][::4] == [date(2018, 8, 1), date(2017, 3, 31)]
    assert services.latest() == found[0]
    assert {run.since for run in found} == {date(2017, 3, 31), date(2018, 1, 1)}


def test_the_board_opens_for_whoever_steers(signed_in: Callable[..., Client]) -> None:
    assert signed_in("ministry_analyst").get("/ru/board/").status_code == 200
