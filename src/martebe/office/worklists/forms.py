"""What is typed to make a worklist, to share it out and to work it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.policy import ACTS, PURPOSES, WORKLIST_PERSONS_PER_DAY
from martebe.office.face.fields import TitleField
from martebe.office.face.saying import later, say
from martebe.office.headquarters.services import named
from martebe.office.worklists import words as w
from martebe.office.worklists.groups import rounds_for
from martebe.office.worklists.making import LIFE, LONGEST_LIFE, MOST, Wish
from martebe.office.worklists.officers import workers
from martebe.office.worklists.vocabulary import OUTCOMES, ROUTES, STATES
from martebe.office.worklists.working import Filter, Item, Note

USUAL = 200
"""So many persons are offered for a new worklist: a week's work of one officer."""
NEXT = timedelta(days=7)
"""When a next step is due if nobody says otherwise."""
ROUND, NOBODY = "round:", "nobody"
Choices = list[tuple[str, str]]


class DayInput(forms.DateInput):
    """A day chosen from the browser's calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MakeForm(forms.Form):
    """What a worklist is called, what it is for, how many are on it, from where and until when."""

    title = TitleField(label=later(w.TITLE), help_text=later(w.TITLE_HINT), max_length=120)
    purpose = forms.ChoiceField(label=later(w.PURPOSE))
    place = forms.TypedChoiceField(label=later(w.NARROWER), coerce=int)
    most = forms.IntegerField(label=later(w.MOST), min_value=1, max_value=min(MOST, WORKLIST_PERSONS_PER_DAY))
    order = forms.ChoiceField(label=later(w.ORDER))
    ends_on = forms.DateField(label=later(w.ENDS_ON), help_text=later(w.ENDS_HINT), widget=DayInput)

    def __init__(self, actor: Actor, offered: list[int], title: str, typed: QueryDict | None = None) -> None:
        """``offered``: the places of the actor's part, the whole of it first. title: what is offered as one."""
        start = {"title": title[:120], "purpose": "formalization", "most": USUAL, "ends_on": clock.today() + LIFE}
        super().__init__(typed, initial=start)
        called = named(offered, clock.today())
        _offer(self, "purpose", [(each, say(PURPOSES[each].words)) for each in _purposes(actor)])
        _offer(self, "place", [(str(code), say(called[code])) for code in offered])
        _offer(self, "order", [(code, say(words)) for code, words in w.ORDERS.items()])

    def clean_ends_on(self) -> date:
        """A day from today on, and not too far."""
        day: date = self.cleaned_data["ends_on"]
        if not clock.today() <= day <= clock.today() + LONGEST_LIFE:
            raise ValidationError(say(w.ENDS_WRONG))
        return day

    def wish(self) -> Wish:
        """What was asked, once the form is valid."""
        return Wish(**{name: value for name, value in self.cleaned_data.items() if name != "place"})


class NoteForm(forms.Form):
    """What was done about a person: how they were sought, what came of it, and when to go on."""

    outcome = forms.ChoiceField(label=later(w.WHAT_CAME), widget=forms.RadioSelect)
    route = forms.ChoiceField(label=later(w.ROUTE), widget=forms.RadioSelect)
    due = forms.DateField(label=later(w.DUE), required=False, widget=DayInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "route", [(code, say(words)) for code, words in ROUTES.items()])
        _offer(self, "outcome", outcomes())

    @classmethod
    def of(cls, item: Item) -> NoteForm:
        """The form as it stands for an item, ready for the keyboard: the arrows choose, Enter saves."""
        due = item.due if item.due and item.due > clock.today() else clock.today() + NEXT
        form = cls(initial={"route": item.route or "call", "outcome": item.result or item.step, "due": due})
        form.fields["outcome"].widget.attrs["autofocus"] = True
        return form

    def clean(self) -> dict[str, Any]:
        """A next step has a day from today on; a result needs none."""
        said = super().clean() or {}
        outcome, due = OUTCOMES.get(said.get("outcome", "")), said.get("due")
        if outcome and not outcome.ends and (due is None or due < clock.today()):
            self.add_error("due", say(w.DUE_NEEDED))
        return said

    def note(self) -> Note:
        """What was done, once the form is valid."""
        said = self.cleaned_data
        outcome = OUTCOMES[said["outcome"]]
        if outcome.ends:
            return Note(said["route"], outcome.reached, result=said["outcome"])
        return Note(said["route"], outcome.reached, step=said["outcome"], due=said["due"])


class FilterForm(forms.Form):
    """Which items of a worklist are shown."""

    state = forms.ChoiceField(label=later(w.STATE), required=False)
    officer = forms.TypedChoiceField(label=later(w.WITH_WHOM), required=False, coerce=int, empty_value=None)
    place = forms.TypedChoiceField(label=later(w.PLACE), required=False, coerce=int, empty_value=None)

    def __init__(self, actor: Actor, offered: list[int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = [("", say(w.ALL))]
        _offer(self, "state", everything + [(code, say(words)) for code, (_, words) in STATES.items()])
        known = [(str(each.number), each.name) for each in workers(actor)]
        _offer(self, "officer", [*everything, ("0", say(w.NOBODYS)), *known])
        called = named(offered, clock.today())
        _offer(self, "place", [*everything, *((str(code), say(called[code])) for code in offered)])
        if len(offered) < 2:
            del self.fields["place"]

    def filter(self) -> Filter:
        """What was asked; everything where that cannot be."""
        said = self.cleaned_data if self.is_valid() else {}
        return Filter(said.get("state") or None, said.get("officer"), said.get("place"))


class AssignForm(forms.Form):
    """Which items are given to whom."""

    scope = forms.ChoiceField(label=later(w.WHICH))
    to = forms.ChoiceField(label=later(w.ASSIGN_TO))

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "scope", [(code, say(words)) for code, words in w.SCOPES.items()])
        officers = [(str(each.number), f"{each.name} · {say(each.role_words)}") for each in workers(actor)]
        rounds = [(f"{ROUND}{number}", say(w.ROUND, title)) for number, title in rounds_for(actor)]
        _offer(self, "to", [("", say(w.CHOOSE)), *officers, *rounds, (NOBODY, say(w.NOBODYS))])

    @property
    def given_to(self) -> dict[str, int | None]:
        """The officer or the round, as ``working.assign`` takes them."""
        to = self.cleaned_data["to"]
        if to.startswith(ROUND):
            return {"to_round": int(to.removeprefix(ROUND))}
        return {"officer": None if to == NOBODY else int(to)}


def outcomes() -> list[tuple[str, Choices]]:
    """What can come of a try, results apart from next steps."""
    told = {True: say(w.RESULTS), False: say(w.STEPS)}
    return [
        (told[ends], [(code, say(each.words)) for code, each in OUTCOMES.items() if each.ends == ends])
        for ends in (False, True)
    ]


def _purposes(actor: Actor) -> list[str]:
    """What a role may make worklists for, in the order of the policy."""
    return [code for code in PURPOSES if ACTS["worklists.make"].allows(actor.role, code)]


def _offer(form: forms.Form, name: str, choices: Any) -> None:
    form.fields[name].choices = choices  # type: ignore[attr-defined]
