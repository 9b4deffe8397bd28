"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.disputes import conflict_views, views

app_name = "disputes"
urlpatterns = [
    path("contests/", views.tasks, name="tasks"),
    path("contests/<number:number>/", views.contest, name="contest"),
    path("contests/<number:number>/tasks/<number:task>/send/", views.send, name="send"),
    path("contests/<number:number>/tasks/<number:task>/hear/", views.hear, name="hear"),
    path("contests/<number:number>/answer/", views.answer, name="answer"),
    path("contests/<number:number>/notice/", views.notice, name="notice"),
    path("contests/<number:number>/withdraw/", views.withdraw, name="withdraw"),
    path("contests/<number:number>/settle/", views.settle, name="settle"),
    path("conflicts/", conflict_views.conflicts, name="conflicts"),
    path("conflicts/letter/", conflict_views.letter, name="letter"),
    path("conflicts/<number:number>/", conflict_views.conflict, name="conflict"),
]
