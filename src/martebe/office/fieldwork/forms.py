"""What is typed to make a round, to share it out, and to say what came of visits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms

from martebe.assembly import catalogue, places
from martebe.figures.categories import AGES, ages
from martebe.figures.traits import last_age
from martebe.figures.words import NEVER_HEARD_OF
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.face.fields import TitleField
from martebe.office.face.saying import later, say
from martebe.office.fieldwork import words as w
from martebe.office.fieldwork.making import Wish
from martebe.office.fieldwork.sharing import Interviewer, Visit
from martebe.office.ledger.services import settlements_in
from martebe.office.numbers import number_of
from martebe.office.worklists.services import Cell
from martebe.planning.visits import OUTCOMES, PARTS, part_of
from martebe.rules.words import Words

LONGEST = timedelta(days=92)
"""A round that takes longer is another round: people move, and so does their status."""
Choices = list[tuple[Any, Any]]
_RANGE = re.compile(r"(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?")


def choices(table: dict[str, Words], empty: Words | None = None) -> Choices:
    """The words of a table, to choose from; ``empty``: what it means to choose none."""
    first = [("", say(empty))] if empty else []
    return [*first, *((code, say(words)) for code, words in table.items())]


class MakeForm(forms.Form):
    """Whom to visit, where and when, and who leads."""

    title = TitleField(label=later(w.ROUND_TITLE), min_length=3, max_length=120)
    place = forms.TypedChoiceField(label=later(w.PLACE), coerce=int)
    settlement = forms.TypedChoiceField(label=later(w.SETTLEMENT), coerce=int, empty_value=None, required=False)
    headline = forms.ChoiceField(label=later(w.WHO), choices=lambda: choices(w.WHOM))
    sex = forms.ChoiceField(label=later(w.SEX), required=False, choices=lambda: choices(w.SEXES, w.ANY))
    age_from = forms.TypedChoiceField(label=later(w.AGE), coerce=int, empty_value=None, required=False)
    urban = forms.ChoiceField(label=later(w.URBAN), required=False, choices=lambda: choices(w.URBANS, w.ANY))
    last = forms.ChoiceField(label=later(w.LAST), required=False, choices=lambda: _records())
    since = forms.DateField(label=later(w.SINCE), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    until = forms.DateField(label=later(w.UNTIL), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    most = forms.IntegerField(
        label=later(w.MOST), help_text=later(w.MOST_HINT), required=False, min_value=1, max_value=20_000
    )
    leader = forms.TypedChoiceField(label=later(w.LEADER), coerce=int)

    def __init__(self, actor: Actor, leaders: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told: dict[str, Choices] = {
            "place": _within(actor.territory),
            "settlement": [("", say(w.EVERYWHERE)), *_settlements(self._district(actor.territory))],
            "age_from": [("", say(w.ANY)), *((age, say(w.AGE_BAND, ages(age, last_age(age)))) for age in AGES)],
            "leader": leaders,
        }
        for name, of in told.items():
            self.fields[name].choices = of  # type: ignore[attr-defined]

    def _district(self, territory: int | None) -> int | None:
        """The district whose settlements are offered: the one that is chosen, else the officer's own."""
        chosen = number_of(str(self.data.get("place") or self.initial.get("place") or ""))
        return territory if chosen is None or chosen not in places.on(clock.today()) else chosen

    def clean_until(self) -> Any:
        """A day of a round that is neither over before it began nor endless."""
        until, since = self.cleaned_data["until"], self.cleaned_data.get("since")
        if since is not None and not since <= until <= since + LONGEST:
            raise forms.ValidationError(say(w.UNTIL_WRONG))
        return until

    def wish(self) -> Wish:
        """What was asked, once the form is valid."""
        told = self.cleaned_data
        cell = Cell(
            place=told["settlement"] or told["place"],
            headline=told["headline"],
            sex=told["sex"] or None,
            age_from=told["age_from"],
            urban=bool(int(told["urban"])) if told["urban"] else None,
            last="" if told["last"] == NO_RECORD else told["last"] or None,
        )
        return Wish(told["title"], told["place"], cell, told["since"], told["until"], told["leader"], told["most"])


class CapacityForm(forms.Form):
    """How many households each interviewer can visit."""

    def __init__(self, interviewers: Iterable[Interviewer], even: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in interviewers:
            self.fields[f"can-{each.id}"] = forms.IntegerField(
                label=each.name, min_value=0, max_value=20_000, initial=even, required=False
            )

    def capacities(self) -> dict[int, int]:
        """By interviewer; those with an empty field take no part."""
        return {int(name[4:]): value for name, value in self.cleaned_data.items() if value is not None}


class HandForm(forms.Form):
    """Some households from one to another."""

    settlement = forms.TypedChoiceField(label=later(w.SETTLEMENT), coerce=int, empty_value=None, required=False)
    numbers = forms.CharField(label=later(w.NUMBERS), help_text=later(w.NUMBERS_HINT), required=False, max_length=300)
    giver = forms.TypedChoiceField(label=later(w.FROM), coerce=int, empty_value=None, required=False)
    taker = forms.TypedChoiceField(label=later(w.TO), coerce=int, empty_value=None, required=False)

    def __init__(self, settlements: Choices, people: Iterable[Interviewer], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(each.id, each.name) for each in people]
        self.fields["settlement"].choices = [("", say(w.EVERYWHERE)), *settlements]  # type: ignore[attr-defined]
        self.fields["giver"].choices = [("", say(w.ANYBODY)), (0, say(w.NOBODY_HAS)), *named]  # type: ignore[attr-defined]
        self.fields["taker"].choices = [*named, ("", say(w.TAKE_BACK))]  # type: ignore[attr-defined]

    def clean_numbers(self) -> list[tuple[int, int]]:
        """The first and last number of each stretch."""
        said = [part.strip() for part in self.cleaned_data["numbers"].split(",") if part.strip()]
        found = [_RANGE.fullmatch(part) for part in said]
        if None in found:
            raise forms.ValidationError(say(w.NUMBERS_WRONG))
        return [(int(match[1]), int(match[2] or match[1])) for match in found if match]

    def pairs(self, visits: Iterable[Visit]) -> list[tuple[int, int | None]]:
        """Which of these households are meant, each with who is to have it."""
        told = self.cleaned_data
        return [(each.id, told["taker"]) for each in visits if self._means(each)]

    def _means(self, visit: Visit) -> bool:
        told = self.cleaned_data
        stretches, giver = told["numbers"], told["giver"]
        return (
            told["settlement"] in (None, visit.settlement)
            and (giver is None or giver == (visit.interviewer or 0))
            and (not stretches or any(first <= visit.nth <= last for first, last in stretches))
        )


class OutcomeForm(forms.Form):
    """What came of one visit."""

    outcome = forms.ChoiceField(label=later(w.OUTCOME), widget=forms.RadioSelect)
    day = forms.DateField(label=later(w.DAY), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    part = forms.ChoiceField(label=later(w.PART))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        now = clock.now().astimezone(clock.ZONE)
        super().__init__(*args, **kwargs)
        self.initial = {"day": now.date(), "part": part_of(now)}
        self.fields["outcome"].choices = [(code, say(w.OUTCOMES[code])) for code in OUTCOMES]  # type: ignore[attr-defined]
        self.fields["part"].choices = [(code, say(w.PARTS[code])) for code in PARTS]  # type: ignore[attr-defined]


class CheckForm(forms.Form):
    """What a second visit found."""

    verdict = forms.ChoiceField(label=later(w.WHAT_CAME), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["verdict"].choices = choices(w.VERDICTS)  # type: ignore[attr-defined]


class RowForm(OutcomeForm):
    """One row of a sheet; where no outcome is chosen, nothing is entered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"] = forms.ChoiceField(
            label=say(w.OUTCOME), required=False, choices=choices({code: w.OUTCOMES[code] for code in OUTCOMES}, BLANK)
        )


NO_RECORD = "-"
"""Chosen for the last record where no register knows anything of somebody."""
BLANK = Words("—", "—", "—")


def _within(territory: int | None) -> Choices:
    """A territory and the districts in it."""
    day = places.on(clock.today())
    if territory is None:
        return []
    below = day.districts(territory) if day.place(territory).level == 1 else ()
    return [(code, say(day.place(code).names)) for code in (territory, *(district.code for district in below))]


def _settlements(territory: int | None) -> Choices:
    """The rural districts of a district, each before its settlements; a region has too many to choose from."""
    day = clock.today()
    if territory is None or places.on(day).place(territory).level == 1:
        return []
    found: list[tuple[int, Words]] = []
    for rural in settlements_in(territory, day).items():
        found += [rural, *settlements_in(rural[0], day).items()]
    return [(code, say(words)) for code, words in found]


def _records() -> Choices:
    """The tables that the last record of somebody without status can be in."""
    tables = sorted((say(table.description.words), name) for name, table in catalogue.tables.items())
    return [("", say(w.ANY_RECORD)), (NO_RECORD, say(NEVER_HEARD_OF)), *((name, words) for words, name in tables)]
