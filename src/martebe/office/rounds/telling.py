"""What a form says, in the reader's language: questions as they were asked, codes as their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from martebe.office.face.saying import say
from martebe.office.rounds import words as w
from martebe.office.rounds.form import categories
from martebe.office.rounds.reading import Filled

NOT_ASKED = ("intro", "meta")
"""Parts of a form that hold no answer."""


@dataclass(frozen=True)
class Told:
    """One question, and what each of some forms answers. differs: not all of them say the same."""

    question: str
    answers: Sequence[str]

    @property
    def differs(self) -> bool:
        """Whether the forms contradict each other here."""
        return len(set(self.answers)) > 1


def told(*forms: Filled) -> list[Told]:
    """Every question that one of the forms answers, in the order of the form; unknown ones by their name."""
    names = dict.fromkeys(name for form in forms for name in form.answers if name not in NOT_ASKED)
    return [Told(_question(name), [_answer(name, form.answers.get(name, "")) for form in forms]) for name in names]


def _question(name: str) -> str:
    return say(w.TOLD[name]) if name in w.TOLD else name


def _answer(name: str, said: str) -> str:
    words = {"category": categories(), "consent": w.AGREES, "met": w.VISITS}.get(name, {}).get(said)
    return say(words) if words else said
