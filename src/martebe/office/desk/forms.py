"""What an officer types at the desk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms

from martebe.office import clock
from martebe.office.access.policy import PURPOSES
from martebe.office.desk import declaring, visit
from martebe.office.desk import words as w
from martebe.office.face.fields import MoneyField
from martebe.office.face.saying import say
from martebe.people.identity_numbers import Reason, Verdict, check_iin
from martebe.rules import Status
from martebe.rules.words import Words

DAYS = ["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "%d %m %Y"]
EARLIEST_KNOWN = date(1900, 1, 1)
DAYS_BACK = timedelta(days=366)
"""How far back a declaration may speak. A setting of this system: no act was found."""


Said = dict[str, tuple[Words, Words | None]]

MISTAKES = {
    "required": w.FIELD_REQUIRED,
    "max_length": w.FIELD_LONG,
    **dict.fromkeys(("invalid", "invalid_choice", "max_digits", "max_decimal_places"), w.FIELD_INVALID),
    **dict.fromkeys(("max_whole_digits", "null_characters_not_allowed"), w.FIELD_INVALID),
}


class DeskForm(forms.Form):
    """A form whose labels and hints are said in the reader's language: ``said`` names them by field."""

    said: ClassVar[Said] = {}
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, hint) in self.said.items():
            self.fields[name].label = say(label)
            self.fields[name].help_text = say(hint) if hint else ""
        for field in self.fields.values():  # Django does not say them in Kazakh
            field.error_messages |= {code: say(words) for code, words in MISTAKES.items()}


class EventField(forms.CharField):
    """The number of the form itself, hidden: what is sent twice is recorded once."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> declaring.Opened:
        """The number and the moment the form was opened."""
        try:
            return declaring.opened_as(str(value))
        except ValueError:
            raise forms.ValidationError(say(w.FIELD_INVALID)) from None


class EitherField(forms.CharField):
    """A field of which the form says itself when it may be empty."""

    def validate(self, value: Any) -> None:
        """Leave an empty one to the form."""


class EitherDay(forms.DateField):
    """A day of which the form says itself when it may be missing."""

    def validate(self, value: Any) -> None:
        """Leave a missing one to the form."""


class FindForm(DeskForm):
    """A purpose, and either a person number or surname, given name and day of birth."""

    said: ClassVar[Said] = {
        "purpose": (w.PURPOSE, w.PURPOSE_HINT),
        "reason": (w.REASON, None),
        "number": (w.IIN, w.IIN_HINT),
        "surname": (w.SURNAME, None),
        "given": (w.GIVEN, None),
        "born": (w.BIRTH_DATE, w.BIRTH_DATE_HINT),
    }
    purpose = forms.ChoiceField()
    reason = forms.CharField(max_length=300, required=False)
    number = EitherField(
        max_length=40,
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "off", "autofocus": True, "data-search": True}
        ),
    )
    surname = EitherField(max_length=100, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    given = EitherField(max_length=100, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    born = EitherDay(
        input_formats=DAYS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def __init__(self, role: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(code, say(PURPOSES[code].words)) for code in visit.purposes(role)]
        purpose, born = self.fields["purpose"], self.fields["born"]
        assert isinstance(purpose, forms.ChoiceField)
        purpose.choices = [("", say(w.CHOOSE)), *choices]
        reasoned = (code for code, _ in choices if PURPOSES[code].reasoned)
        self.fields["reason"].help_text = say(w.REASON_HINT, ", ".join(say(PURPOSES[code].words) for code in reasoned))
        born.error_messages["invalid"] = say(w.BIRTH_DATE_WRONG)

    @property
    def by_name(self) -> bool:
        """Whether somebody is searched for by names."""
        return any(self[name].value() for name in ("surname", "given", "born"))

    def clean_number(self) -> int | None:
        """The number; a slip that its check digit shows is said, and nothing is looked up."""
        typed = re.sub(r"[\s\u00a0-]", "", self.cleaned_data["number"])
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit()):
            raise forms.ValidationError(say(w.IIN_LETTERS))
        found = check_iin(typed, made_up=True)
        if found is Reason.NOT_TWELVE_DIGITS:
            raise forms.ValidationError(say(w.IIN_LENGTH, len(typed)))
        if found.verdict is Verdict.IMPOSSIBLE:
            raise forms.ValidationError(say(w.IIN_CHECK))
        return int(typed)

    def clean_reason(self) -> str:
        """The written reason, where the purpose needs one; it names nobody's number."""
        reason = str(self.cleaned_data["reason"]).strip()
        purpose = PURPOSES.get(self.cleaned_data.get("purpose", ""))
        if purpose is None or not purpose.reasoned:
            return ""
        if not reason:
            raise forms.ValidationError(say(w.REASON_NEEDED))
        return without_number(reason, w.REASON_NUMBER)

    def clean(self) -> dict[str, Any]:
        """One of the two ways must be complete."""
        found = self.cleaned_data
        named = all(found.get(name) for name in ("surname", "given", "born"))
        if not self.errors and not found.get("number") and not named:
            raise forms.ValidationError(say(w.NUMBER_OR_NAMES))
        return found


class DeclareForm(DeskForm):
    """What a person says they do."""

    said: ClassVar[Said] = {
        "category": (w.CATEGORY, None),
        "day": (w.DECLARED_DAY, None),
        "income": (w.INCOME, w.INCOME_HINT),
        "ground": (w.GROUND, w.GROUND_HINT),
        "consent": (w.CONSENT, None),
    }
    event = EventField()
    category = forms.ChoiceField(widget=forms.RadioSelect)
    day = forms.DateField(input_formats=DAYS, widget=forms.DateInput(format=DAYS[0], attrs={"inputmode": "numeric"}))
    income = MoneyField(required=False, max_digits=13, decimal_places=2)
    ground = forms.CharField(max_length=300)
    consent = forms.BooleanField()

    def __init__(self, categories: dict[str, Words], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        category = self.fields["category"]
        assert isinstance(category, forms.ChoiceField)
        category.choices = [(code, say(words)) for code, words in categories.items()]
        self.fields["consent"].error_messages["required"] = say(w.CONSENT_NEEDED)
        self.fields["consent"].required = not self.is_bound or "record" in self.data  # what is only tried is not kept
        self.fields["day"].error_messages["invalid"] = say(w.BIRTH_DATE_WRONG)

    def clean_day(self) -> date:
        """Today or a day of the last year."""
        day: date = self.cleaned_data["day"]
        if day > clock.today():
            raise forms.ValidationError(say(w.DAY_AHEAD))
        if day < clock.today() - DAYS_BACK:
            raise forms.ValidationError(say(w.DAY_BACK))
        return day

    def clean_income(self) -> int | None:
        """In tiyn."""
        income = self.cleaned_data["income"]
        if income is None:
            return None
        if income < 0:
            raise forms.ValidationError(say(w.NEGATIVE))
        return int(income * 100)

    def clean_ground(self) -> str:
        """A few words; they name nobody's number."""
        return without_number(str(self.cleaned_data["ground"]), w.REASON_NUMBER)


class MendForm(DeclareForm):
    """Another text for a declaration, and why."""

    said: ClassVar[Said] = {**DeclareForm.said, "ground": (w.MEND_REASON, w.GROUND_HINT)}


class WithdrawForm(DeskForm):
    """Why a declaration is taken back."""

    said: ClassVar[Said] = {"ground": (w.WITHDRAW_REASON, w.GROUND_HINT)}
    event = EventField()
    ground = forms.CharField(max_length=300)

    def clean_ground(self) -> str:
        """A few words; they name nobody's number."""
        return without_number(str(self.cleaned_data["ground"]), w.REASON_NUMBER)


class ContestForm(DeskForm):
    """What a person says is wrong, in their own words."""

    said: ClassVar[Said] = {"about": (w.CONTEST_ABOUT, None), "text": (w.CONTEST_TEXT, w.CONTEST_TEXT_HINT)}
    about = forms.ChoiceField()
    text = forms.CharField(max_length=4_000, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, statuses: Iterable[Status], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about = self.fields["about"]
        assert isinstance(about, forms.ChoiceField)
        about.choices = [(status.code, say(status.words)) for status in statuses]


class KnownForm(DeskForm):
    """As known on which day."""

    said: ClassVar[Said] = {"known": (w.KNOWN_ON, w.KNOWN_ON_HINT)}
    known = forms.DateField(
        required=False, input_formats=DAYS, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )

    def clean_known(self) -> date | None:
        """Nothing is known of tomorrow, nor of days before there were registers."""
        known: date | None = self.cleaned_data["known"]
        if known and not EARLIEST_KNOWN <= known <= clock.today():
            raise forms.ValidationError(say(w.KNOWN_ON_WRONG))
        return known


def without_number(text: str, words: Words) -> str:
    """A text of somebody's own words; refused where it could hold a person's number."""
    if len(re.sub(r"\D", "", text)) >= 9:
        raise forms.ValidationError(say(words))
    return text.strip()
