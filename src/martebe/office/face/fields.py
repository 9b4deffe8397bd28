"""Fields that forms of several rooms share."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from martebe.office.face import words as w
from martebe.office.face.saying import say

A_NUMBER = re.compile(r"\d{7}|\d(?:\s?\d){8}")
"""So many digits in a row, or apart by single spaces, may be a person's number; a day or an amount has fewer."""


class MoneyField(forms.DecimalField):
    """Money as people write it: spaces between the thousands, a comma or a point before the tiyn."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def to_python(self, value: Any) -> Any:
        """The amount in tenge, as a Decimal; None where the field was left empty."""
        return super().to_python(re.sub(r"\s", "", str(value)).replace(",", ".") if value else value)


class TitleField(forms.CharField):
    """A title that others read too: without anything that may be a person's number."""

    def clean(self, value: Any) -> str:
        """The title as it was typed."""
        title = str(super().clean(value))
        if A_NUMBER.search(title):
            raise ValidationError(say(w.TITLE_NUMBERS))
        return title
