"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.access import account_views, list_views, views

app_name = "access"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("password/", views.password, name="password"),
    path("password/again/", views.step_up, name="step_up"),
    path("accounts/", account_views.listed, name="accounts"),
    path("accounts/new/", account_views.opened, name="open_account"),
    path("accounts/<number:number>/", account_views.changed, name="change_account"),
    path("accounts/<number:number>/password/", account_views.reset, name="reset_password"),
    path("lists/", list_views.listed, name="lists"),
    path("lists/new/", list_views.asked, name="ask_list"),
    path("lists/<number:number>/", list_views.shown, name="list"),
    path("lists/<number:number>/judgement/", list_views.judged, name="judge_list"),
    path("lists/<number:number>/file/", list_views.fetched, name="fetch_list"),
]
