"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.employers import action_views, lapse_views, views

app_name = "employers"
urlpatterns = [
    path("employers/", views.findings_page, name="findings"),
    path("employers/list/", views.listed, name="list"),
    path("employers/lapsing/", lapse_views.lapsing, name="lapsing"),
    path("employers/actions/", action_views.board, name="actions"),
    path("employers/actions/open/", action_views.open_actions, name="open"),
    path("employers/actions/letters/", action_views.letters, name="letters"),
    path("employers/actions/<number:number>/step/", action_views.step, name="step"),
    path("employers/actions/<number:number>/assign/", action_views.reassign, name="reassign"),
    path("employers/<number:number>/", views.employer, name="employer"),
    path("employers/<number:number>/number/", views.number, name="number"),
    path("employers/<number:number>/letter/", action_views.letter_to_sole, name="letter_to_sole"),
]
