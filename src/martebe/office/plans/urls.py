"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.plans import change_views, step_views, views

app_name = "plans"
urlpatterns = [
    path("plans/", views.plans, name="plans"),
    path("plans/new/", step_views.categories, name="categories"),
    path("plans/new/proposal/", step_views.proposal, name="proposal"),
    path("plans/new/targets/", step_views.targets, name="targets"),
    path("plans/<number:number>/", views.plan, name="plan"),
    path("plans/<number:number>/versions/<number:version>/", views.version, name="version"),
    path("plans/<number:number>/change/", change_views.change, name="change"),
]
