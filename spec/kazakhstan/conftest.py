"""The words of the chapters on Kazakhstan: its whole catalogue decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from martebe.kazakhstan import catalogue
from martebe.rules import Catalogue
from spec.harness.engines import Engine
from spec.harness.examples import Decides
from spec.harness.world import Drawings
from spec.kazakhstan.filled import FILLED


@pytest.fixture
def decides(engine: Engine) -> Callable[..., None]:
    """What is decided in Kazakhstan."""

    def check(
        day: str, drawings: Drawings, expected: Mapping[int, str | Mapping[str, object]], *, by: Catalogue = catalogue
    ) -> None:
        Decides(by, day, drawings, expected, FILLED).check(engine)

    return check
