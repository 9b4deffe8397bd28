"""Whether the office lives, and whether it is ready to answer: for whoever starts, watches and balances it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from functools import lru_cache

import structlog
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.http import require_safe

from martebe.office import clock
from martebe.office.access.guards import public
from martebe.office.access.self_check import check
from martebe.office.metrics import metrics

LONGEST_UNSEALED = timedelta(hours=4)
"""Whoever writes a trail that nobody seals stops in the end; X-Road's servers stop after as long."""
CHECKED_FOR_SECONDS = 60


@public("It says nothing but that the program runs.")
@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """The program runs and answers."""
    return JsonResponse({"status": "live"})


@public("It says whether the office can be used, and nothing about anybody.")
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 when the database answers, is up to date and safe, and the trail is being sealed; else 503."""
    found = {name: _holds(name, test) for name, test in CHECKS.items()}
    good = all(found.values())
    return JsonResponse({"status": "ready" if good else "not_ready", "checks": found}, status=200 if good else 503)


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def _migrations() -> bool:
    return _up_to_date(int(time.monotonic()) // CHECKED_FOR_SECONDS)


def _self_check() -> bool:
    return _safe(int(time.monotonic()) // CHECKED_FOR_SECONDS)


def _sealed() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT oldest FROM office.trail_unsealed()")
        oldest = cursor.fetchone()[0]
    return oldest is None or clock.now() - oldest < LONGEST_UNSEALED


@lru_cache(1)
def _up_to_date(minute: int) -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


@lru_cache(1)
def _safe(minute: int) -> bool:
    return not check(connection)


CHECKS: dict[str, Callable[[], bool]] = {
    "database": _database,
    "migrations": _migrations,
    "self_check": _self_check,
    "trail_sealed": _sealed,
}


def _holds(name: str, test: Callable[[], bool]) -> bool:
    try:
        return test()
    except Error:
        structlog.get_logger().warning("not_ready", state=name, exc_info=True)
        return False


urlpatterns = [
    path("health/live", live, name="health_live"),
    path("health/ready", ready, name="health_ready"),
    path("metrics", metrics, name="metrics"),
]
