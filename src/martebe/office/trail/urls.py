"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.trail import views

app_name = "trail"
urlpatterns = [
    path("trail/", views.entries, name="entries"),
    path("trail/entries/<number:number>/", views.entry, name="entry"),
    path("trail/person/", views.find_person, name="find_person"),
    path("trail/person/<str:token>/", views.of_person, name="of_person"),
    path("trail/own/", views.own, name="own"),
    path("trail/alarms/", views.alarm_list, name="alarms"),
    path("trail/chain/", views.chain, name="chain"),
    path("trail/chain/verify/", views.verify, name="verify"),
    path("trail/touched/", views.touched, name="touched"),
    path("trail/looks/", views.suspects, name="suspects"),
    path("trail/looks/review/", views.review, name="review"),
]
