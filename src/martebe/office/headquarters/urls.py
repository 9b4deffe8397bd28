"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.headquarters import views

app_name = "headquarters"
urlpatterns = [
    path("board/", views.board, name="board"),
    path("board/runs/<name:name>/", views.certificate, name="certificate"),
]
