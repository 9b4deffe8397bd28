"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.worklists import views

app_name = "worklists"
urlpatterns = [
    path("worklists/", views.listed, name="lists"),
    path("worklists/behind/", views.cell, name="cell"),
    path("worklists/make/", views.made, name="make"),
    path("worklists/mine/", views.mine, name="mine"),
    path("worklists/<number:number>/", views.worked, name="list"),
    path("worklists/<number:number>/assign/", views.assigned, name="assign"),
    path("worklists/<number:number>/note/", views.noted_many, name="note_many"),
    path("worklists/items/<number:number>/", views.opened, name="item"),
    path("worklists/items/<number:number>/note/", views.noted, name="note"),
]
