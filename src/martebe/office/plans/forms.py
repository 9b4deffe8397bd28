"""What headquarters types about a plan: numbers to be reached and who answers for them, never a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from martebe.figures import formats
from martebe.figures.traits import TRAITS
from martebe.office.face.fields import MoneyField, TitleField
from martebe.office.face.saying import language, later, say
from martebe.office.headquarters.services import place_words
from martebe.office.plans import words as w
from martebe.planning import Capacity
from martebe.rules.days import add_months

MOST_PERSONS = 20_000_000
MOST_MONTHS = 24
MOST_TENGE = Decimal(10) ** 13
TOLD_APART = ("last", "age", "sex")
"""The traits that the largest categories are told apart by unless others are chosen."""


class ToldApart(forms.Form):
    """Where, and by which traits categories are told apart."""

    place = forms.ChoiceField(label=later(w.PLACE), required=False)
    by = forms.MultipleChoiceField(
        label=later(w.TOLD_APART), required=False, widget=forms.CheckboxSelectMultiple(), choices=()
    )

    def __init__(self, *args: Any, places: Iterable[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = list(places)  # type: ignore[attr-defined]
        if len(self.fields["place"].choices) < 2:  # type: ignore[attr-defined]
            del self.fields["place"]
        by = self.fields["by"]
        assert isinstance(by, forms.MultipleChoiceField), "declared so above"
        by.choices = [(name, say(w.TRAIT_NAMES[name])) for name in TRAITS]


class Reckoning(forms.Form):
    """What a proposal is reckoned with; the defaults of the capacity are our own."""

    months = forms.IntegerField(label=later(w.MONTHS), min_value=1, max_value=MOST_MONTHS, initial=5)
    calls = forms.IntegerField(label=later(w.CALLS), min_value=0, max_value=100_000, initial=Capacity.calls)
    visits = forms.IntegerField(label=later(w.VISITS), min_value=0, max_value=100_000, initial=Capacity.visits)
    days = forms.IntegerField(label=later(w.DAYS_A_MONTH), min_value=1, max_value=31, initial=Capacity.days)
    period = forms.ChoiceField(label=later(w.PERIOD))

    def __init__(self, *args: Any, periods: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        period = self.fields["period"]
        assert isinstance(period, forms.ChoiceField), "declared so above"
        period.choices = list(periods)

    @property
    def capacity(self) -> Capacity:
        """What headquarters can do in a month."""
        return Capacity(*(self.cleaned_data[name] for name in ("calls", "visits", "days")))


class PlanForm(forms.Form):
    """What is said of the plan as a whole."""

    title = TitleField(label=later(w.TITLE), max_length=200)
    target = forms.IntegerField(label=later(w.TASK), help_text=later(w.TASK_HINT), min_value=1, max_value=MOST_PERSONS)
    owner = forms.CharField(label=later(w.OWNER), max_length=200)


class PartForm(forms.Form):
    """What is planned for one category: how many in which months, and in each district."""

    total = forms.IntegerField(label=later(w.TO_SPREAD), min_value=1, max_value=MOST_PERSONS)
    first = forms.ChoiceField(label=later(w.FIRST_MONTH))
    months = forms.IntegerField(label=later(w.MONTHS), min_value=1, max_value=MOST_MONTHS)
    responsible = forms.CharField(label=later(w.RESPONSIBLE), max_length=200)
    budget = MoneyField(label=later(w.BUDGET), min_value=0, max_value=MOST_TENGE, decimal_places=2)

    def __init__(self, *args: Any, first: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["first"]
        assert isinstance(field, forms.ChoiceField), "declared so above"
        months = [add_months(first, number) for number in range(12)]
        field.choices = [(str(month), formats.month(month, language())) for month in months]

    @property
    def tiyn(self) -> int:
        """The budget."""
        return int(self.cleaned_data["budget"] * 100)


class DistrictsForm(forms.Form):
    """A number for each district."""

    def __init__(self, *args: Any, persons: Mapping[int | None, int], day: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.codes = {f"d{code or 0}": code for code in persons}
        for name, code in self.codes.items():
            words = w.NO_DISTRICT if code is None else place_words(code, day)
            hint = say(w.OF_PERSONS, persons[code])
            self.fields[name] = forms.IntegerField(
                label=say(words), help_text=hint, min_value=0, max_value=MOST_PERSONS, initial=0
            )

    @property
    def targets(self) -> dict[int | None, int]:
        """Districts and persons."""
        return {code: self.cleaned_data[name] for name, code in self.codes.items()}


class ReasonForm(forms.Form):
    """Why a plan is changed."""

    reason = forms.CharField(label=later(w.REASON), max_length=1_000, widget=forms.Textarea(attrs={"rows": 2}))
