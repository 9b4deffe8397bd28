"""What an officer types about a contest or a conflict."""

from __future__ import annotations

from typing import Any

from django import forms

from martebe.office.disputes import words as w
from martebe.office.disputes.models import NoticeChannel
from martebe.office.disputes.states import CONFLICT_WORDS, ConflictState
from martebe.office.face.saying import say

LONGEST = 4_000
UPHOLD, REJECT = "uphold", "reject"


class Heard(forms.Form):
    """What the owner of the records answered."""

    said = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["said"].label = say(w.OWNER_SAID)


class Answering(forms.Form):
    """The written answer."""

    decision = forms.ChoiceField(widget=forms.RadioSelect)
    reasons = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 5}))
    article = forms.CharField(max_length=300)
    acknowledged = forms.BooleanField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        decision = self.fields["decision"]
        assert isinstance(decision, forms.ChoiceField), "declared so above"
        decision.choices = [(UPHOLD, say(w.UPHOLD)), (REJECT, say(w.REJECT))]
        decision.label, self.fields["article"].label = say(w.DECISION), say(w.ARTICLE)
        self.fields["reasons"].label, self.fields["reasons"].help_text = say(w.REASONS), say(w.REASONS_HINT)
        self.fields["acknowledged"].label = say(w.ACKNOWLEDGED)


class Noticing(forms.Form):
    """How the answer reached the person, as an officer can say it."""

    channel = forms.ChoiceField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        channel = self.fields["channel"]
        assert isinstance(channel, forms.ChoiceField), "declared so above"
        officers = [each for each in NoticeChannel if each is not NoticeChannel.PAGE]
        channel.choices = [(each.value, say(w.CHANNELS[each.value])) for each in officers]
        channel.label = say(w.HOW)


class Ending(forms.Form):
    """How a contradiction was settled."""

    state = forms.ChoiceField()
    words = forms.CharField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        state = self.fields["state"]
        assert isinstance(state, forms.ChoiceField), "declared so above"
        ends = (ConflictState.REGISTER_MENDED, ConflictState.DECLARATION_MENDED)
        state.choices = [(each.value, say(CONFLICT_WORDS[each])) for each in ends]
        state.label, self.fields["words"].label = say(w.STATE), say(w.END_CONFLICT)
