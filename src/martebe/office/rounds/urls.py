"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.rounds import views

app_name = "rounds"
urlpatterns = [
    path("rounds/", views.overview, name="overview"),
    path("rounds/form/", views.form, name="form"),
    path("rounds/form/xlsform/", views.xlsform, name="xlsform"),
    path("rounds/upload/", views.upload, name="upload"),
    path("rounds/<number:number>/", views.one, name="one"),
    path("rounds/<number:number>/files/<str:name>", views.attached, name="file"),
    path("rounds/<number:number>/compare/", views.compare, name="compare"),
    path("rounds/<number:number>/apart/", views.apart, name="apart"),
]
