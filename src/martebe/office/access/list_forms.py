"""What is typed to ask for a list, and what is sent to approve one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from martebe.assembly import catalogue
from martebe.kazakhstan.places import places
from martebe.office import clock
from martebe.office.access import words
from martebe.office.access.accounts import level_of
from martebe.office.access.actors import Actor
from martebe.office.access.forms import said, territories
from martebe.office.access.lists import COLUMNS, Wish
from martebe.office.access.names import place_of
from martebe.office.access.policy import ACTS, PURPOSES
from martebe.office.face.saying import language, say

LONGEST = timedelta(days=90)
"""After this a list is asked for anew: people move, and so does their status."""


class AskForm(forms.Form):
    """What a list is for, of whom, what it tells, and until when."""

    purpose = forms.ChoiceField(label=said(words.PURPOSE))
    reason = forms.CharField(
        label=said(words.REASON),
        help_text=said(words.REASON_HINT),
        min_length=10,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    territory = forms.TypedChoiceField(label=said(words.TERRITORY), coerce=int, empty_value=None, required=False)
    headline = forms.ChoiceField(label=said(words.HEADLINE))
    columns = forms.MultipleChoiceField(
        label=said(words.COLUMNS_ASKED), required=False, widget=forms.CheckboxSelectMultiple
    )
    expires_on = forms.DateField(
        label=said(words.EXPIRES_ON),
        help_text=said(words.EXPIRES_HINT),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered: dict[str, list[tuple[Any, Any]]] = {
            "purpose": [(name, say(PURPOSES[name].words)) for name in ACTS["access.request_list"].purposes(actor.role)],
            "territory": within(actor.territory),
            "headline": [(status.code, say(status.words)) for status in catalogue.statuses],
            "columns": [(column, say(words.COLUMNS[column])) for column in COLUMNS],
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean_expires_on(self) -> Any:
        """A day from today on, and not too far."""
        day = self.cleaned_data["expires_on"]
        if not clock.today() <= day <= clock.today() + LONGEST:
            raise ValidationError(say(words.EXPIRES_WRONG))
        return day

    def wish(self) -> Wish:
        """What was asked, once the form is valid."""
        return Wish(**self.cleaned_data)


class JudgeForm(forms.Form):
    """The digest of what was read: if that is not what stands there any more, the approval counts for nothing."""

    digest = forms.RegexField(r"^[0-9a-f]{64}$", widget=forms.HiddenInput)


def within(territory: int | None) -> list[tuple[Any, Any]]:
    """The territories that somebody may ask about: their own, and the districts in it."""
    if territory is None:
        return territories()
    districts = places.on(clock.today()).districts(territory) if level_of(territory) == "region" else ()
    return [
        (territory, say(place_of(territory))),
        *((district.code, district.name(language())) for district in districts),
    ]
