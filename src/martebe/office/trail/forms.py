"""What an auditor types or chooses."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator

from martebe.kazakhstan.places import places
from martebe.office import clock
from martebe.office.access.policy import ACTS, PURPOSES
from martebe.office.face.saying import language, later, say
from martebe.office.trail import naming, words
from martebe.office.trail.reading import Filter
from martebe.people.identity_numbers import Verdict, check_iin

Choices = list[tuple[str, str]]


def midnight(day: date) -> datetime:
    """The moment at which a day begins in the country."""
    return datetime.combine(day, time(), clock.ZONE)


class DayField(forms.DateField):
    """A day on which there can be a trail, with a day after it."""

    widget = forms.DateInput({"type": "date"}, "%Y-%m-%d")

    def __init__(self, **kwargs: Any) -> None:
        within = (MinValueValidator(date(1900, 1, 1)), MaxValueValidator(date(2199, 12, 31)))
        super().__init__(validators=within, **kwargs)


class Days(forms.Form):
    """A first and a last day."""

    since = DayField(label=later(words.SINCE))
    until = DayField(label=later(words.UNTIL))
    officer = forms.ChoiceField(label=later(words.OFFICER))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officer"].choices = self._open(list(naming.officers().items()))  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The last day does not lie before the first."""
        said = super().clean() or self.cleaned_data
        if said.get("since") and said.get("until") and said["until"] < said["since"]:
            self.add_error("until", ValidationError(say(words.BACKWARDS)))
        return said

    def moments(self) -> tuple[datetime | None, datetime | None]:
        """The moments [since, until) that the days cover."""
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        return (midnight(since) if since else None, midnight(until + timedelta(days=1)) if until else None)

    def _open(self, choices: Choices) -> Choices:
        """The choices, with an empty one on top."""
        return [("", "" if self.fields["officer"].required else say(words.ANY)), *choices]


class Wanted(Days):
    """Which entries of the trail to show; nothing has to be chosen."""

    act = forms.ChoiceField(label=later(words.ACT))
    purpose = forms.ChoiceField(label=later(words.PURPOSE))
    territory = forms.ChoiceField(label=later(words.OFFICE))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False
        chosen = {
            "officer": list(naming.officers().items()),
            "act": [(code, say(each.words)) for code, each in ACTS.items()],
            "purpose": [(code, say(each.words)) for code, each in PURPOSES.items()],
            "territory": _territories(),
        }
        for name, choices in chosen.items():
            self.fields[name].choices = self._open(choices)  # type: ignore[attr-defined]

    def filter(self) -> Filter:
        """What was chosen; nothing where the form does not hold."""
        if not self.is_valid():
            return Filter()
        said = self.cleaned_data
        territory = int(said["territory"]) if said["territory"] else None
        return Filter(*self.moments(), said["act"] or None, said["purpose"] or None, territory, said["officer"] or None)


class Whose(forms.Form):
    """Whose trail to read."""

    number = forms.CharField(
        label=later(words.IIN), widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off"})
    )

    def clean_number(self) -> int:
        """A person number that can exist."""
        typed = "".join(self.cleaned_data["number"].split())
        if check_iin(typed, made_up=True).verdict is Verdict.IMPOSSIBLE:
            raise ValidationError(say(words.IIN_WRONG))
        return int(typed)


class Review(forms.Form):
    """What a look was, by an auditor."""

    entry = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    verdict = forms.ChoiceField(choices=[(code, code) for code in words.VERDICTS])


def _territories() -> Choices:
    division = places.on(clock.today())
    return [
        (str(each.code), each.name(language()))
        for region in division.regions
        for each in (region, *division.districts(region.code))
    ]
