"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.reports import release_views, views

app_name = "reports"
urlpatterns = [
    path("reports/", views.reports, name="reports"),
    path("reports/new/", views.asked, name="ask"),
    path("reports/<number:number>/", views.report, name="report"),
    path("reports/<number:number>/file/", views.file, name="file"),
    path("releases/", release_views.releases, name="releases"),
    path("releases/new/", release_views.asked, name="ask_release"),
    path("releases/<number:number>/", release_views.release, name="release"),
    path("releases/<number:number>/judgement/", release_views.judged, name="judge_release"),
    path("releases/<number:number>/files/<name:name>", release_views.file, name="release_file"),
    path("open-data/", release_views.open_data, name="open_data"),
    path("open-data/<number:number>/<name:name>", release_views.open_file, name="open_file"),
]
