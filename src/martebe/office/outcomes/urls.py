"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.outcomes import claim_views, views

app_name = "outcomes"
urlpatterns = [
    path("outcomes/", views.outcomes, name="outcomes"),
    path("outcomes/lasting/", views.lasting, name="lasting"),
    path("outcomes/rules/", views.rules, name="rules"),
    path("claims/", claim_views.claims, name="claims"),
    path("claims/new/", claim_views.enter, name="enter"),
    path("claims/<number:number>/", claim_views.claim, name="claim"),
    path("claims/<number:number>/correct/", claim_views.correct, name="correct"),
    path("claims/<number:number>/confirm/", claim_views.confirm, name="confirm"),
]
