"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.disputes import conflict_views, views

app_name = "disputes"
urlpatterns = [
    path("contests/", views.tasks, name="tasks"),
    path("contests/<int:number>/", views.contest, name="contest"),
    path("contests/<int:number>/tasks/<int:task>/send/", views.send, name="send"),
    path("contests/<int:number>/tasks/<int:task>/hear/", views.hear, name="hear"),
    path("contests/<int:number>/answer/", views.answer, name="answer"),
    path("contests/<int:number>/notice/", views.notice, name="notice"),
    path("contests/<int:number>/withdraw/", views.withdraw, name="withdraw"),
    path("contests/<int:number>/settle/", views.settle, name="settle"),
    path("conflicts/", conflict_views.conflicts, name="conflicts"),
    path("conflicts/letter/", conflict_views.letter, name="letter"),
    path("conflicts/<int:number>/", conflict_views.conflict, name="conflict"),
]
