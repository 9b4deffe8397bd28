"""What officers and administrators type."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import lazy

from martebe.kazakhstan.channels import channels
from martebe.kazakhstan.places import places
from martebe.office import clock
from martebe.office.access import words
from martebe.office.access.accounts import misfit
from martebe.office.access.models import Officer
from martebe.office.access.passwords import weakness
from martebe.office.access.policy import ROLES
from martebe.office.face.saying import language, say
from martebe.people.identity_numbers import Verdict, check_iin

said = lazy(say, str)
"""Words in the language of whoever will read the form."""
KNOWN = {"autocomplete": "current-password"}
KEPT = ("login", "name", "role", "territory", "channel", "is_active")
CHOSEN = {"autocomplete": "new-password"}


class PasswordField(forms.CharField):
    """A password as it was typed, blanks included."""

    def __init__(self, attrs: dict[str, str], **kwargs: Any) -> None:
        super().__init__(max_length=256, strip=False, widget=forms.PasswordInput(attrs=attrs), **kwargs)


class SignIn(forms.Form):
    """Login name and password."""

    login = forms.CharField(
        label=said(words.LOGIN),
        max_length=64,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = PasswordField(KNOWN, label=said(words.PASSWORD))


class StepUp(forms.Form):
    """The password once more."""

    password = PasswordField(KNOWN, label=said(words.PASSWORD))


class ChangePassword(forms.Form):
    """The present password, and a new one twice."""

    old = PasswordField(KNOWN, label=said(words.OLD_PASSWORD))
    new = PasswordField(CHOSEN, label=said(words.NEW_PASSWORD), help_text=said(words.NEW_PASSWORD_HINT))
    again = PasswordField(CHOSEN, label=said(words.AGAIN))

    def __init__(self, officer: Officer, *args: Any, **kwargs: Any) -> None:
        self.officer = officer
        super().__init__(*args, **kwargs)

    def clean_new(self) -> str:
        """The new password, if it is strong enough."""
        chosen: str = self.cleaned_data["new"]
        if (wrong := weakness(chosen, self.officer.login)) is not None:
            raise ValidationError(say(wrong))
        return chosen

    def clean_again(self) -> str:
        """The repetition, if it repeats."""
        repeated: str = self.cleaned_data["again"]
        if self.cleaned_data.get("new") not in (None, repeated):
            raise ValidationError(say(words.NOT_THE_SAME))
        return repeated


def territories() -> list[tuple[Any, Any]]:
    """The country, its regions, and under each region its districts, as they stand today."""
    today = places.on(clock.today())
    name = language()
    regions = [(region.code, region.name(name)) for region in today.regions]
    districts = [
        (region.name(name), [(each.code, each.name(name)) for each in today.districts(region.code)])
        for region in today.regions
    ]
    return [("", say(words.COUNTRY)), (say(words.REGIONS), regions), *districts]


def roles() -> list[tuple[str, str]]:
    """The roles that an officer may have."""
    return [(name, say(role.words)) for name, role in ROLES.items() if role.kind == "officer"]


def desks() -> list[tuple[str, str]]:
    """The channels of which an officer may be the desk: residents speak for themselves, and rounds come in as forms."""
    taken = [each for each in channels.values() if not each.only_oneself and each.code != "round"]
    return [("", say(words.USUAL_CHANNEL)), *((each.code, say(each.words)) for each in taken)]


class AccountForm(forms.Form):
    """An officer's account. The officer's own person number goes in and never comes out."""

    login = forms.RegexField(r"^[A-Za-z0-9._-]{3,64}$", label=said(words.LOGIN), help_text=said(words.LOGIN_HINT))
    name = forms.CharField(label=said(words.NAME), max_length=200)
    role = forms.ChoiceField(label=said(words.ROLE), choices=roles)
    territory = forms.TypedChoiceField(
        label=said(words.TERRITORY), choices=territories, coerce=int, empty_value=None, required=False
    )
    channel = forms.ChoiceField(
        label=said(words.CHANNEL), help_text=said(words.CHANNEL_HINT), choices=desks, required=False
    )
    person = forms.CharField(
        label=said(words.OWN_PERSON),
        help_text=said(words.OWN_PERSON_HINT),
        required=False,
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    is_active = forms.BooleanField(label=said(words.IS_ACTIVE), required=False, initial=True)

    def __init__(self, officer: Officer, *args: Any, **kwargs: Any) -> None:
        self.officer = officer
        kwargs["initial"] = {name: getattr(officer, name) for name in KEPT}
        super().__init__(*args, **kwargs)

    def clean_login(self) -> str:
        """A login name that nobody else has."""
        login: str = self.cleaned_data["login"].lower()
        if Officer.objects.filter(login=login).exclude(pk=self.officer.pk).exists():
            raise ValidationError(say(words.LOGIN_TAKEN))
        return login

    def clean_person(self) -> int | None:
        """A person number that can exist, or nothing."""
        typed: str = self.cleaned_data["person"]
        if typed and check_iin(typed, made_up=settings.DEMO).verdict is Verdict.IMPOSSIBLE:
            raise ValidationError(say(words.NOT_AN_IIN))
        return int(typed) if typed else None

    def clean(self) -> dict[str, Any]:
        """Role, territory and channel fit each other."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if "role" in found and "territory" in found:
            wrong = misfit(found["role"], found["territory"])
            if wrong is not None:
                self.add_error("territory", say(wrong))
        if found.get("channel") and not ROLES[found.get("role", "operator")].channel:
            self.add_error("channel", say(words.TAKES_NOTHING))
        return found

    def filled(self) -> Officer:
        """The officer as the form has it, not yet saved."""
        for name in KEPT:
            setattr(self.officer, name, self.cleaned_data[name])
        return self.officer
