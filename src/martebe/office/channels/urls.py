"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.channels import views

app_name = "channels"
urlpatterns = [
    path("channels/", views.state, name="state"),
    path("channels/keys/new/", views.add_key, name="add_key"),
    path("channels/keys/revoke/", views.revoke_key, name="revoke_key"),
    path("channels/subscribers/new/", views.add_subscriber, name="add_subscriber"),
    path("channels/subscribers/end/", views.end_subscriber, name="end_subscriber"),
    path("channels/subscribers/try-again/", views.try_again, name="try_again"),
    path("channels/programs/", views.programs, name="programs"),
]
