"""What is typed to enter a claim, and what chooses among claims."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from martebe.assembly import catalogue
from martebe.figures.claimable import PERIODS, RATE, STATES
from martebe.figures.words import COUNTRY
from martebe.kazakhstan.places import PlaceError, places
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.face import moments
from martebe.office.face.saying import language, later, say
from martebe.office.outcomes import words as w
from martebe.office.outcomes.comparing import named
from martebe.office.outcomes.models import Bound, Entered

MOST = Decimal(100_000_000)
"""More persons than this nobody claims of the country; it is a slip of the keys."""
NUMBER = re.compile(r"[0-9]{1,12}(\.[0-9]{1,2})?")
"""Shares are claimed by hundredths of a per cent and no finer."""
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
BOUNDS = {Bound.EXACT: w.EXACTLY, Bound.OVER: w.SAID_OVER, Bound.ABOUT: w.SAID_ABOUT}


def day_field(label: str, **more: Any) -> forms.DateField:
    """A day as browsers send it."""
    return forms.DateField(label=label, widget=DAY, input_formats=["%Y-%m-%d"], **more)


class ClaimForm(forms.Form):
    """What was said, of what, where and when, by whom; refuses what cannot have been meant."""

    figure = forms.ChoiceField(label=later(w.SPEAKS_OF))
    place = forms.TypedChoiceField(label=later(w.PLACE), coerce=int, empty_value=None, required=False)
    since = day_field(later(w.SINCE), required=False, help_text=later(w.SINCE_HINT))
    day = day_field(later(w.DAY), help_text=later(w.DAY_HINT))
    bound = forms.ChoiceField(label=later(w.HOW_SAID), required=False)
    value = forms.CharField(label=later(w.VALUE), help_text=later(w.VALUE_HINT), max_length=20)
    source = forms.CharField(label=later(w.SOURCE), help_text=later(w.SOURCE_HINT), min_length=8, max_length=300)
    link = forms.URLField(label=later(w.LINK), required=False, max_length=500, assume_scheme="https")
    published = day_field(later(w.PUBLISHED))

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        figures = [*STATES, *PERIODS, *(f"updated.{status.code}" for status in catalogue.statuses)]
        offered: dict[str, list[tuple[Any, Any]]] = {
            "figure": [(figure, say(named(figure))) for figure in figures],
            "place": _places(actor.territory),
            "bound": [(bound.value, say(words)) for bound, words in BOUNDS.items()],
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        self.fields["place"].required = actor.territory is not None

    def clean_value(self) -> Decimal:
        """A number as any of the three languages writes it, with a sign of per cent or without."""
        typed = "".join(self.cleaned_data["value"].split()).removesuffix("%").replace(",", ".")
        if not NUMBER.fullmatch(typed):
            raise ValidationError(say(w.NOT_A_NUMBER))
        return Decimal(typed)

    def clean(self) -> dict[str, Any]:
        """Days in order, a number that can be meant, and a place that was there."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            typed = dict(said)
            self._refuse_days(typed)
            self._refuse_place(typed)
            said["value"] = self._counted(typed["figure"], typed["value"])
        return said

    def _refuse_days(self, said: Mapping[str, Any]) -> None:
        is_state, since, day, published = said["figure"] in STATES, said["since"], said["day"], said["published"]
        found = {
            w.DAY_AFTER_PUBLICATION: ("day", day > published),
            w.TOO_EARLY: ("day", day < places.first_day),
            w.NOT_YET_PUBLISHED: ("published", published > clock.today()),
            w.PERIOD_NOT_IN_ORDER: ("since", since and since >= day),
            w.STATE_HAS_NO_PERIOD: ("since", since and is_state),
            w.PERIOD_IS_WANTED: ("since", not since and not is_state),
        }
        for words, (field, wrong) in found.items():
            if wrong:
                self.add_error(field, say(words, moments.day(places.first_day)))

    def _refuse_place(self, said: Mapping[str, Any]) -> None:
        """Nothing was said of a place before it was made or after it was divided."""
        day = said["since"] or said["day"]
        try:
            there = said["place"] is None or said["place"] in places.on(day)
        except PlaceError:
            there = False
        if not there:
            self.add_error("place", say(w.PLACE_NOT_THERE))

    def _counted(self, figure: str, value: Decimal) -> Decimal:
        """Persons, or a share from 0 to 1."""
        if figure == RATE and value > 100:
            self.add_error("value", say(w.MORE_THAN_ALL))
        if figure != RATE and (value != value.to_integral_value() or value > MOST):
            self.add_error("value", say(w.NOT_PERSONS))
        return value / 100 if figure == RATE else value


def _places(territory: int | None) -> list[tuple[Any, Any]]:
    """Where somebody may say that something was claimed: in their own territory, as it stands today."""
    today, name = places.on(clock.today()), language()
    regions = today.regions if territory is None else [today.place(territory)]
    whole = [("", say(COUNTRY))] if territory is None else []
    below = [
        (region.name(name), [(each.code, each.name(name)) for each in today.districts(region.code)])
        for region in regions
    ]
    return [*whole, *((region.code, region.name(name)) for region in regions), *below]


def as_typed(claim: Entered) -> dict[str, Any]:
    """A version as it would be typed, to correct it."""
    value = claim.value * 100 if claim.figure == RATE else claim.value
    names = ("figure", "place", "since", "day", "bound", "source", "link", "published")
    return {name: getattr(claim, name) for name in names} | {"value": f"{value.normalize():f}"}


class ChooseForm(forms.Form):
    """Which claims to show."""

    place = forms.TypedChoiceField(label=later(w.PLACE), coerce=int, empty_value=None, required=False)
    since = day_field(later(w.PUBLISHED_FROM), required=False)
    until = day_field(later(w.PUBLISHED_UNTIL), required=False)

    def __init__(self, there: Mapping[int, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everywhere = [("", say(w.EVERYWHERE)), *sorted(there.items(), key=lambda each: each[1])]
        self.fields["place"].choices = everywhere  # type: ignore[attr-defined]
