"""How intake says no: a refused file, a lake that cannot be used, one that somebody else is writing."""

from __future__ import annotations

from dataclasses import dataclass

from martebe.intake.problems import Problem
from martebe.rules.words import Words


class IntakeError(Exception):
    """Something that a person can put right; the message says what was found, expected, and to do."""

    def __init__(self, words: Words, *values: object) -> None:
        """``values`` fill the places ``{0}``, ``{1}`` of the words."""
        self.words = Words(words.kk.format(*values), words.ru.format(*values), words.en.format(*values))
        super().__init__(self.words.en)


class ManifestError(IntakeError):
    """The description sent beside a file cannot be used; the file was not looked at."""


class LakeError(IntakeError):
    """The lake cannot do what was asked; nothing in it has changed."""


class LakeBusyError(LakeError):
    """Another run is writing to the lake."""


@dataclass
class RefusedError(Exception):
    """A file that cannot be read as agreed; ``offset`` in bytes and ``line`` where they are known."""

    problem: Problem
    words: Words
    offset: int | None = None
    line: int | None = None


def refuse(problem: Problem, *, offset: int | None = None, line: int | None = None, **values: object) -> RefusedError:
    """A refusal with its words filled in."""
    return RefusedError(problem, problem.said(offset=offset, line=line, **values), offset, line)
