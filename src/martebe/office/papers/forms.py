"""What is typed and chosen on the pages of papers."""

from __future__ import annotations

from typing import cast

from django import forms
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest

from martebe.office.face.saying import language, say
from martebe.office.papers import words as w
from martebe.rules import Language

NAMES = (("kk", "Қазақша"), ("ru", "Русский"), ("en", "English"))


class LanguageForm(forms.Form):
    """In which language a paper is made."""

    language = forms.ChoiceField(choices=NAMES)

    @classmethod
    def for_page(cls) -> LanguageForm:
        """With the language of the page chosen."""
        form = cls(initial={"language": language()})
        form.fields["language"].label = say(w.LANGUAGE)
        return form

    @classmethod
    def chosen(cls, request: HttpRequest) -> Language:
        """The language that was sent. Raises SuspiciousOperation (a 400) for one that no page offers."""
        form = cls(request.POST)
        if not form.is_valid():
            raise SuspiciousOperation("A paper is made in kk, ru or en.")
        return cast(Language, form.cleaned_data["language"])


class CodeForm(forms.Form):
    """The code printed under a QR."""

    code = forms.RegexField(r"^[A-Za-z0-9_-]{20,64}$", strip=True, max_length=64)  # Never as short as a person number.

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["code"].label = say(w.CODE)
        self.fields["code"].help_text = say(w.VERIFY_LEAD)
        self.fields["code"].error_messages["invalid"] = say(w.UNKNOWN_HOW)
        self.fields["code"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}
