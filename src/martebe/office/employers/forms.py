"""What is typed about employers: whom to ask, until when, and what was seen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.employers import actions
from martebe.office.employers import words as w
from martebe.office.employers.naming import findings
from martebe.office.employers.states import Outcome, State
from martebe.office.face.saying import later, say
from martebe.office.numbers import number_of

USUAL, LONGEST = timedelta(days=30), timedelta(days=365)
AT_ONCE = 500
USUAL_FINDING = "contract_is_missing"
LONGEST_WORDS = 1_000


class OpenForm(forms.Form):
    """Employers that were ticked, the officer in charge, and the deadline."""

    assigned = forms.ChoiceField(label=later(w.ASSIGNED), required=False)
    due = forms.DateField(
        label=later(w.DUE), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), input_formats=["%Y-%m-%d"]
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["assigned"]
        assert isinstance(chosen, forms.ChoiceField), "declared so above"
        chosen.choices = [("", say(w.NOBODY)), *actions.officers(actor)]
        self.fields["due"].initial = clock.today() + USUAL

    def clean_due(self) -> date:
        """A day to come, and not too far."""
        due: date = self.cleaned_data["due"]
        if not clock.today() < due <= clock.today() + LONGEST:
            raise ValidationError(say(w.DUE_WRONG))
        return due


class StepForm(forms.Form):
    """A visit, or how an action ends."""

    kind = forms.ChoiceField(label=later(w.STEP_KIND))
    seen = forms.CharField(
        label=later(w.SEEN_THERE),
        help_text=later(w.SEEN_HINT),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField), "declared so above"
        closing = [(each.value, say(w.CLOSE_AS, say(w.OUTCOMES[each.value]))) for each in Outcome]
        kind.choices = [(State.VISIT.value, say(w.VISITED)), *closing]


def ticked(values: list[str]) -> list[int]:
    """The numbers that were ticked in a list; what is no number is left out."""
    return [number for value in values if (number := number_of(value)) is not None][:AT_ONCE]


def finding_of(value: str | None) -> str:
    """A finding that was asked for, or the one that the action began with."""
    return value if value in findings() else USUAL_FINDING


def place_of(value: str | None, own: int | None = None) -> int | None:
    """A place that was asked for by its code, 0 being the country (None); one's own where nothing was asked."""
    code = own if value is None else number_of(value)
    return code if code and code < 1_000_000_000 else None
