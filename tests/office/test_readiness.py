"""A loaded office is ready, until nobody has sealed its trail for hours."""

from datetime import timedelta

import pytest
from django.test import Client

from martebe.office import clock, health
from martebe.office.trail import services
from tests.office.test_trail_entry import Actor


@pytest.fixture(autouse=True)
def _nothing_remembered():
    health._up_to_date.cache_clear()
    health._safe.cache_clear()


def test_a_migrated_and_loaded_office_is_ready(office):
    answer = Client().get("/health/ready")
    assert answer.json() == {
        "status": "ready",
        "checks": {"database": True, "migrations": True, "self_check": True, "trail_sealed": True},
    }
    assert answer.status_code == 200


def test_a_trail_that_nobody_seals_closes_the_office_in_the_end(office, monkeypatch):
    services.write(Actor(), "desk.card", "service")
    assert Client().get("/health/ready").status_code == 200
    later = clock.now() + health.LONGEST_UNSEALED + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    answer = Client().get("/health/ready")
    assert (answer.status_code, answer.json()["checks"]["trail_sealed"]) == (503, False)
