"""What administrators type: keys and subscribers."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy

from martebe.assembly import catalogue
from martebe.kazakhstan.channels import channels
from martebe.office.channels import words
from martebe.office.channels.addresses import AddressError, check
from martebe.office.channels.models import Subscriber
from martebe.office.face.saying import say

said = lazy(say, str)
"""Words in the language of whoever will read the form."""
PUBLIC_KEY_BYTES = 32


class KeyForm(forms.Form):
    """A channel, and its public key where it has one."""

    channel = forms.ChoiceField(
        label=said(words.CHANNEL), choices=lambda: [(c, say(channels[c].words)) for c in channels]
    )
    public_key = forms.CharField(
        label=said(words.PUBLIC_KEY), help_text=said(words.PUBLIC_KEY_HINT), required=False, max_length=60
    )

    def clean_public_key(self) -> bytes | None:
        """The bytes of the key; None where none was given."""
        typed: str = self.cleaned_data["public_key"].strip()
        if not typed:
            return None
        try:
            key = base64.b64decode(typed, validate=True)
        except binascii.Error:
            key = b""
        if len(key) != PUBLIC_KEY_BYTES:
            raise ValidationError(say(words.NOT_A_PUBLIC_KEY))
        return key


class SubscriberForm(forms.Form):
    """Who is told, where, and what it may hear."""

    code = forms.RegexField(r"^[a-z0-9-]{2,40}$", label=said(words.CODE), help_text=said(words.CODE_HINT))
    name = forms.CharField(label=said(words.NAME), max_length=200)
    address = forms.CharField(label=said(words.ADDRESS), help_text=said(words.ADDRESS_HINT), max_length=500)
    insurance = forms.BooleanField(label=said(words.INSURANCE), required=False)
    statuses = forms.MultipleChoiceField(
        label=said(words.STATUSES),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=lambda: [(status.code, say(status.words)) for status in catalogue.statuses],
    )

    def clean_code(self) -> str:
        """A code that no other subscriber has."""
        code: str = self.cleaned_data["code"]
        if Subscriber.objects.filter(code=code).exists():
            raise ValidationError(say(words.CODE_TAKEN))
        return code

    def clean_address(self) -> str:
        """An address that may be sent to."""
        address: str = self.cleaned_data["address"]
        try:
            check(address)
        except AddressError:
            raise ValidationError(say(words.ADDRESS_REFUSED)) from None
        return address

    def clean(self) -> dict[str, Any]:
        """Whoever is told hears something."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if not found.get("statuses") and not found.get("insurance"):
            self.add_error("statuses", say(words.NOTHING_TO_HEAR))
        return found
