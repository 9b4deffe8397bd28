"""What an officer types."""

from __future__ import annotations

from django import forms

from martebe.office.access import words
from martebe.office.face.saying import say


class SignIn(forms.Form):
    """Login name and password."""

    login = forms.CharField(max_length=64, widget=forms.TextInput(attrs={"autocomplete": "username"}))
    password = forms.CharField(
        max_length=256, strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["login"].label = say(words.LOGIN)
        self.fields["password"].label = say(words.PASSWORD)
