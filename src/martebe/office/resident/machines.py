"""The address that the state's provider sends browsers back to: one for all languages, as it is registered there."""

from __future__ import annotations

from django.urls import path

from martebe.office.resident import entering

app_name = "resident_machines"
urlpatterns = [path("oidc/back/", entering.from_provider, name="from_provider")]
