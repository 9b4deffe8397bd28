"""A lake to send to, empty for each test."""

from pathlib import Path

import pytest

from tests.intake.sending import Sender


@pytest.fixture
def sender(tmp_path: Path) -> Sender:
    return Sender(tmp_path)
