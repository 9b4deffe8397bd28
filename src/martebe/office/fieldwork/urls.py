"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.fieldwork import door_views, plan_views, views

app_name = "fieldwork"
urlpatterns = [
    path("fieldwork/", views.rounds, name="rounds"),
    path("fieldwork/new/", plan_views.new, name="new"),
    path("fieldwork/<number:number>/", views.one, name="one"),
    path("fieldwork/<number:number>/effect/", views.effect, name="effect"),
    path("fieldwork/<number:number>/state/", plan_views.moved, name="move"),
    path("fieldwork/<number:number>/sharing/", plan_views.shared, name="sharing"),
    path("fieldwork/<number:number>/sharing/hand/", plan_views.handed, name="hand"),
    path("fieldwork/<number:number>/quality/", plan_views.quality, name="quality"),
    path("fieldwork/<number:number>/quality/second/", plan_views.second, name="second"),
    path("fieldwork/<number:number>/sheets/", door_views.sheets, name="sheets"),
    path("fieldwork/<number:number>/sheets/print/", door_views.printed, name="print"),
    path("visits/", door_views.mine, name="mine"),
    path("visits/<number:number>/", door_views.visit, name="visit"),
    path("visits/<number:number>/second/", door_views.checked, name="check"),
]
