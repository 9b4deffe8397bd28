"""Addresses of this room. A person is named by a token that only the officer's own session opens."""

from __future__ import annotations

from django.urls import path

from martebe.office.desk import contest_views, declare_views, views

app_name = "desk"
urlpatterns = [
    path("", views.start, name="start"),
    path("find/", views.find, name="find"),
    path("person/<str:token>/", views.card, name="card"),
    path("person/<str:token>/why/", views.why, name="why"),
    path("person/<str:token>/records/", views.records, name="records"),
    path("person/<str:token>/timeline/", views.timeline, name="timeline"),
    path("person/<str:token>/household/", views.household, name="household"),
    path("person/<str:token>/declare/", declare_views.declare, name="declare"),
    path("person/<str:token>/contest/", contest_views.contest, name="contest"),
    path("person/<str:token>/declaration/<number:number>/correct/", declare_views.correct, name="correct"),
    path("person/<str:token>/declaration/<number:number>/withdraw/", declare_views.withdraw, name="withdraw"),
]
