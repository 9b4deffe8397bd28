"""All addresses: pages in a language of their own, machines without one."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

import martebe.office.numbers  # noqa: F401 - the addresses of the rooms are written with it

PAGES = (
    "face", "access", "trail", "channels", "rounds", "desk", "resident", "disputes", "papers", "headquarters",
    "worklists", "plans", "outcomes", "employers", "reports", "fieldwork",
)  # fmt: skip
MACHINES = ("channels", "resident", "rounds", "papers")
"""Rooms that other programs speak to: their ``machines.py`` lists addresses that have no language."""

urlpatterns = [
    path("", include("martebe.office.health")),
    *i18n_patterns(
        *(path("", include(f"martebe.office.{room}.urls")) for room in PAGES),
    ),
    *(path("", include(f"martebe.office.{room}.machines")) for room in MACHINES),
]

handler400 = "martebe.office.face.trouble.bad_request"
handler403 = "martebe.office.face.trouble.forbidden"
handler404 = "martebe.office.face.trouble.not_found"
handler500 = "martebe.office.face.trouble.broken"
