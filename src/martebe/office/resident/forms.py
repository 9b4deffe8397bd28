"""What a resident types."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms

from martebe.kazakhstan.channels import channels
from martebe.kazakhstan.places import places
from martebe.office import clock
from martebe.office.face.fields import MoneyField
from martebe.office.face.saying import language, say
from martebe.office.resident import words as w
from martebe.people.identity_numbers import Verdict, check_iin

Choices = Iterable[tuple[str, str]]
OWN_CHANNEL = "egov"
"""What a resident declares here comes in as from the portal: signed in, about nobody else."""
TIYN = 100
LONGEST_TEXT = 4_000


class AskForCode(forms.Form):
    """The person number."""

    number = forms.CharField(
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "autofocus": True}),
    )

    def __init__(self, *args: Any, made_up: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._made_up = made_up
        self.fields["number"].label, self.fields["number"].help_text = say(w.IIN), say(w.IIN_HINT)

    def clean_number(self) -> int:
        """The number, where its digits can be one at all; whether somebody has it is not said."""
        text = "".join(self.cleaned_data["number"].split())
        if check_iin(text, made_up=self._made_up).verdict is Verdict.IMPOSSIBLE:
            raise forms.ValidationError(say(w.IIN_WRONG))
        return int(text)


class EnterCode(forms.Form):
    """The one-time code."""

    code = forms.RegexField(
        r"^\s*\d{6}\s*$",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "autofocus": True}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = say(w.CODE)
        self.fields["code"].error_messages["invalid"] = say(w.CODE_WRONG)


class Declare(forms.Form):
    """What the resident does, and what it brings in."""

    category = forms.ChoiceField(widget=forms.RadioSelect)
    monthly_income = MoneyField(required=False, min_value=0, max_value=Decimal(10**9), decimal_places=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = channels[OWN_CHANNEL].categories
        category, income = self.fields["category"], self.fields["monthly_income"]
        assert isinstance(category, forms.ChoiceField), "declared so above"
        category.choices = [(code, say(words)) for code, words in w.MYSELF.items() if code in allowed]
        category.label, income.label, income.help_text = say(w.CATEGORY), say(w.INCOME), say(w.INCOME_HINT)

    @property
    def tiyn(self) -> int | None:
        """The income in tiyn, if one was named."""
        named = self.cleaned_data["monthly_income"]
        return None if named is None else int(named * TIYN)


class Disagree(forms.Form):
    """What is wrong, in the resident's own words; and where they live, if no register knows them."""

    about = forms.ChoiceField()
    district = forms.ChoiceField()
    said = forms.CharField(max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, about: Choices, unknown: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen, where, said = self.fields["about"], self.fields["district"], self.fields["said"]
        assert isinstance(chosen, forms.ChoiceField) and isinstance(where, forms.ChoiceField), "declared so above"
        chosen.choices, chosen.label = list(about), say(w.WHAT_IS_WRONG)
        where.choices, where.label = districts() if unknown else (), say(w.WHERE_I_LIVE)
        if not unknown:
            del self.fields["district"]  # the population register tells it
        said.label, said.help_text = say(w.SAID), say(w.SAID_HINT)


def districts() -> list[tuple[str, str]]:
    """The districts of the country by their code, region by region."""
    division = places.on(clock.today())
    return [
        (str(each.code), f"{region.name(language())}: {each.name(language())}")
        for region in division.regions
        for each in division.districts(region.code)
    ]
