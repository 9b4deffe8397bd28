"""Addresses of this room."""

from __future__ import annotations

from django.urls import path

from martebe.office.papers import views

app_name = "papers"
urlpatterns = [
    path("papers/<str:token>/", views.of_person, name="of_person"),
    path("papers/<str:token>/certificate/", views.certificate, name="certificate"),
    path("papers/<str:token>/receipt/<number:declaration>/", views.receipt, name="receipt"),
    path("papers/<str:token>/withdraw/<slug:number>/", views.withdraw, name="withdraw"),
    path("my/papers/", views.own, name="own"),
    path("my/papers/certificate/", views.own_certificate, name="own_certificate"),
    path("my/papers/receipt/<number:declaration>/", views.own_receipt, name="own_receipt"),
    path("verify/", views.verify, name="verify"),
    path("verify/<str:code>/", views.verify_code, name="verified"),
]
