"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.resident import contesting, entering, views

app_name = "resident"
urlpatterns = [
    path("my/sign-in/", entering.sign_in, name="sign_in"),
    path("my/code/", entering.code, name="code"),
    path("my/provider/", entering.to_provider, name="to_provider"),
    path("demo-console/", entering.console, name="console"),
    path("my/", views.status, name="status"),
    path("my/why/", views.why, name="why"),
    path("my/missing/", views.missing, name="missing"),
    path("my/insurance/", views.insurance, name="insurance"),
    path("my/records/", views.records, name="records"),
    path("my/looks/", views.looks, name="looks"),
    path("my/looks.csv", views.looks_csv, name="looks_csv"),
    path("my/contests/", contesting.contests, name="contests"),
    path("my/contests/new/", contesting.disagree, name="disagree"),
    path("my/contests/<number:number>/withdraw/", contesting.withdraw, name="withdraw"),
    path("my/contests/<number:number>/read/", contesting.read, name="read"),
]
