"""The pattern page: each component of the style sheet in each of its states, for those who write pages."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from martebe.office.access.services import public
from martebe.office.face import words
from martebe.office.face.icons import ICONS
from martebe.office.face.saying import later
from martebe.office.face.templatetags.saying import BADGES

COLOURS = ("ground", "surface", "sunk", "ink", "ink-quiet", "accent", "good", "open", "bad", "ornament")
CHOICES = (("kk", "Қазақша"), ("ru", "Русский"), ("en", "English"))


class Sample(forms.Form):
    """One field of each kind."""

    name = forms.CharField(label=later(words.SAMPLE_NAME), help_text=later(words.SAMPLE_HINT))
    day = forms.DateField(label=later(words.SAMPLE_DAY), required=False, widget=forms.DateInput({"type": "date"}))
    kind = forms.ChoiceField(label=later(words.SAMPLE_CHOICE), choices=CHOICES)
    way = forms.ChoiceField(label=later(words.SAMPLE_CHOICE), choices=CHOICES, widget=forms.RadioSelect)
    agreed = forms.BooleanField(label=later(words.SAMPLE_AGREED))
    text = forms.CharField(label=later(words.SAMPLE_TEXT), required=False, widget=forms.Textarea)


@public("It shows the parts that pages are made of and holds no data; only in a demonstration.")
@require_GET
def patterns(request: HttpRequest) -> HttpResponse:
    """The page, in a demonstration only."""
    if not settings.DEMO:
        raise Http404
    sample = {"day": date(2018, 8, 2), "moment": datetime(2018, 8, 2, 9, 30, tzinfo=UTC), "tiyn": 4_250_000_50}
    return render(
        request,
        "face/patterns.html",
        sample
        | {"empty": Sample(), "wrong": Sample({"name": ""}), "badges": BADGES, "icons": ICONS, "colours": COLOURS},
    )
