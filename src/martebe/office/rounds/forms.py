"""What is sent from the pages of the round."""

from __future__ import annotations

from django import forms

from martebe.office.face.saying import say
from martebe.office.rounds import words as w


class UploadForm(forms.Form):
    """Forms copied from a device."""

    file = forms.FileField(widget=forms.ClearableFileInput(attrs={"accept": ".xml,.zip"}))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["file"].label = say(w.FILE)
        self.fields["file"].help_text = say(w.UPLOAD_LEAD)


class VerdictForm(forms.Form):
    """What should become of a form that is set apart."""

    verdict = forms.ChoiceField(choices=[("release", "release"), ("reject", "reject")])
