"""Groups of persons that other rooms publish, and rounds that work may be given to: each room says its own in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from martebe.office.access.actors import Actor
from martebe.rules.errors import RuleError
from martebe.rules.words import Words

WordsOf = Callable[[str], Words]
Rounds = Callable[[Actor], Sequence[tuple[int, str]]]
_words: dict[str, WordsOf] = {}
_rounds: list[Rounds] = []


def register_group_words(room: str, words_of: WordsOf) -> None:
    """Say the groups of a room in words; ``room`` is what their names begin with, before the first colon."""
    _words[room] = words_of


def group_words(name: str) -> Words:
    """What a group is called; by its name where no room says more, or where somebody made it up in an address."""
    words_of = _words.get(name.partition(":")[0])
    try:
        return words_of(name) if words_of else Words(name, name, name)
    except (LookupError, ValueError, RuleError):
        return Words(name, name, name)


def register_rounds(rounds: Rounds) -> None:
    """Offer rounds for work to be given to: the number and title of each that an officer may fill."""
    _rounds[:] = [rounds]


def rounds_for(actor: Actor) -> list[tuple[int, str]]:
    """The rounds that an officer may give work to."""
    return [each for rounds in _rounds for each in rounds(actor)]
