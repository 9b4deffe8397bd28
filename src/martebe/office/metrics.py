"""Figures about the office for Prometheus: how many requests, how fast, how much waits. No label names a person.

Several processes answer pages. With ``PROMETHEUS_MULTIPROC_DIR`` set, as ``martebe serve`` does, they count into one
folder, and whichever is asked tells the sum; what waits is read from the database at the moment of asking.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from martebe.office import clock
from martebe.office.access.guards import public

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
TOKEN = "MARTEBE_METRICS_TOKEN"
LOOPBACK = ("127.0.0.1", "::1")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
OWN = CollectorRegistry()
"""The counts of this process."""
REQUESTS = Counter("martebe_requests_total", "Requests answered.", ("route", "method", "status"), registry=OWN)
SECONDS = Histogram(
    "martebe_request_seconds",
    "Seconds until a request was answered.",
    ("route",),
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
    registry=OWN,
)


def count_request(route: str, method: str, status: int, seconds: float) -> None:
    """Count one answered request."""
    REQUESTS.labels(route, method if method in METHODS else "other", status).inc()
    SECONDS.labels(route).observe(seconds)


class Waiting(Collector):
    """What waits in the database at this moment."""

    def collect(self) -> Iterator[Metric]:
        """The figures, read now; where the database does not answer, the asker gets its failure."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rows, oldest FROM office.trail_unsealed()")
            rows, oldest = cursor.fetchone()
            cursor.execute("SELECT count(*) FROM office.access_alarm WHERE at > %s - interval '1 day'", [clock.now()])
            alarms = cursor.fetchone()[0]
        age = (clock.now() - oldest).total_seconds() if oldest else 0.0
        yield GaugeMetricFamily("martebe_trail_unsealed_rows", "Rows of the trail in no block yet, up to 1000.", rows)
        yield GaugeMetricFamily("martebe_trail_unsealed_seconds", "Age of the oldest such row.", max(age, 0.0))
        yield GaugeMetricFamily("martebe_alarms_last_day", "Alarms about who looked, in 24 hours.", alarms)


@public("Figures without persons, for whoever holds the token of the monitoring, or is on this machine.")
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """All figures in the text format of Prometheus; 404 for whoever may not ask."""
    if not _may_ask(request):
        return HttpResponse(status=404)
    counted = CollectorRegistry()
    if os.environ.get(FOLDER):
        MultiProcessCollector(counted)  # type: ignore[no-untyped-call]
    else:
        counted = OWN
    waiting = CollectorRegistry()
    waiting.register(Waiting())
    return HttpResponse(generate_latest(counted) + generate_latest(waiting), content_type=CONTENT_TYPE_LATEST)


def _may_ask(request: HttpRequest) -> bool:
    """Whoever shows the token; without one in the settings, whoever asks from this machine and through no proxy."""
    token = os.environ.get(TOKEN)
    if token:
        return hmac.compare_digest(request.headers.get("Authorization", "").encode(), f"Bearer {token}".encode())
    proxied = settings.BEHIND_TLS or "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return request.META.get("REMOTE_ADDR") in LOOPBACK and not proxied
