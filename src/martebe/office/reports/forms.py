"""What is chosen to have a report made."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from babel.dates import format_skeleton
from django import forms

from martebe.assembly import places
from martebe.figures.words import COUNTRY
from martebe.office.access.actors import Actor
from martebe.office.face.moments import LOCALES
from martebe.office.face.saying import language, later, say
from martebe.office.headquarters.services import territory_of
from martebe.office.reports import words as w
from martebe.office.reports.making import Month, Wish

WHOLE = ""
"""The country among the choices of a place."""


class AskForm(forms.Form):
    """Month, place, language and form of a report; of places only those that the officer answers for."""

    month = forms.TypedChoiceField(label=later(w.MONTH), coerce=date.fromisoformat)
    place = forms.TypedChoiceField(label=later(w.PLACE), coerce=int, empty_value=None, required=False)
    language = forms.ChoiceField(label=later(w.LANGUAGE))
    form = forms.ChoiceField(label=later(w.FORM))

    def __init__(self, actor: Actor, months: list[Month], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered: dict[str, list[tuple[Any, Any]]] = {
            "month": [(each.month.isoformat(), month_said(each.month)) for each in months],
            "place": places_of(actor, months[0].day) if months else [],
            "language": [(code, say(words)) for code, words in w.LANGUAGE_NAMES.items()],
            "form": [(code, say(words)) for code, words in w.FORMS.items()],
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        self.fields["place"].required = territory_of(actor) is not None

    def wish(self) -> Wish:
        """What was chosen, once the form is valid."""
        chosen = self.cleaned_data
        return Wish(chosen["month"], chosen["place"], cast(Any, chosen["form"]), cast(Any, chosen["language"]))


def month_said(month: date) -> str:
    """A month and its year in the reader's language."""
    return str(format_skeleton("yMMMM", month, locale=LOCALES[language()]))


def places_of(actor: Actor, day: date) -> list[tuple[Any, Any]]:
    """What an officer answers for, and what lies below: regions, each with its districts."""
    division, own = places.on(day), territory_of(actor)
    if own is None:
        grouped = [(region.name(language()), _with_districts(region.code, day)) for region in division.regions]
        return [(WHOLE, say(COUNTRY)), *grouped]
    if own in division and division.place(own).level == 1:
        return _with_districts(own, day)
    return [(own, division.name(own, language()))] if own in division else []


def _with_districts(region: int, day: date) -> list[tuple[Any, Any]]:
    division = places.on(day)
    return [(each.code, each.name(language())) for each in (division.place(region), *division.districts(region))]
