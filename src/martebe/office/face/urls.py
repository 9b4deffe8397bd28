"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.face import patterns, views

app_name = "face"
urlpatterns = [
    path("help/", views.help_pages, name="help"),
    path("face/", patterns.patterns, name="patterns"),
    path("theme", views.theme, name="theme"),
]
