"""What the command line answers where it cannot do what was asked: one message, one exit code, never a trace."""

from __future__ import annotations

import re
import traceback
from enum import IntEnum
from pathlib import Path

import duckdb

from martebe.cli import words
from martebe.database import DatabaseError
from martebe.figures.errors import FigureError
from martebe.intake import IntakeError, ManifestError
from martebe.madeup import MadeUpError
from martebe.rules import Language, RuleError, Words

PERSON_NUMBER = re.compile(r"(?<!\d)\d{12}(?!\d)")
PACKAGE = Path(__file__).parents[1]


class Exit(IntEnum):
    """What the exit code of a command says."""

    DONE = 0
    ODD = 1
    WRONG_CALL = 2
    CANNOT = 3
    FAULT = 4
    INTERRUPTED = 130


class RefusalError(Exception):
    """What a command cannot do with what it was given; ``words`` say what was found, expected and to do."""

    def __init__(self, words: Words, *values: object, code: Exit = Exit.WRONG_CALL) -> None:
        """``values`` fill the places ``{0}``, ``{1}`` of the words."""
        self.words = Words(words.kk.format(*values), words.ru.format(*values), words.en.format(*values))
        self.code = code
        super().__init__(self.words.en)


def answer_to(error: BaseException, language: Language) -> tuple[str, Exit]:
    """The message and the exit code for an error, in a language and without the number of any person."""
    text, code = _answer_to(error, language)
    return masked(text), code


def masked(text: str) -> str:
    """A text in which no number of twelve digits, such as a person's, is left."""
    return PERSON_NUMBER.sub("…", text)


def _answer_to(error: BaseException, language: Language) -> tuple[str, Exit]:
    if isinstance(error, KeyboardInterrupt | duckdb.InterruptException):
        return words.INTERRUPTED.said_in(language), Exit.INTERRUPTED
    if (wrong := _wrong_call(error)) is not None:
        return wrong.said_in(language), Exit.WRONG_CALL
    said = getattr(error, "words", None)
    if isinstance(said, Words):
        return said.said_in(language), _code_of(error)
    if isinstance(error, RuleError | DatabaseError):
        return str(error), _code_of(error)
    if isinstance(error, OSError) and error.filename is not None:
        found = (Path(str(error.filename)).name, error.strerror)
        return words.FILE.said_in(language).format(*found), Exit.CANNOT
    return _fault(error, language), Exit.FAULT


def _code_of(error: BaseException) -> Exit:
    match error:
        case RefusalError(code=code):
            return code
        case MadeUpError() | RuleError():
            return Exit.WRONG_CALL
        case ManifestError():
            return Exit.ODD
        case IntakeError() | FigureError():
            return Exit.CANNOT
    return Exit.CANNOT


def _wrong_call(error: BaseException) -> Words | None:
    """What typer found wrong in a call, in our words; values are not repeated, since one may be a person's number."""
    names = [each.__name__ for each in type(error).__mro__]
    if "UsageError" not in names:
        return None
    shown = getattr(getattr(error, "param", None), "opts", None) or [""]
    what = max(shown, key=len)
    match names:
        case ["MissingParameter", *_]:
            return filled(words.MISSING, _name_of(error))
        case ["NoSuchOption", *_]:
            return filled(words.NO_OPTION, getattr(error, "option_name", what))
        case ["BadParameter", *_]:
            return filled(words.BAD_VALUE, _name_of(error))
    message = str(getattr(error, "message", ""))
    if message.startswith("No such command"):
        return filled(words.NO_COMMAND, message.removeprefix("No such command").split("'")[1])
    return words.NOT_UNDERSTOOD


def _name_of(error: BaseException) -> str:
    """The option, or the argument as the help calls it."""
    param = getattr(error, "param", None)
    options = [name for name in getattr(param, "opts", ()) if name.startswith("--")]
    return options[0] if options else str(getattr(param, "metavar", None) or getattr(param, "name", "")).upper()


def filled(said: Words, *values: object) -> Words:
    """Words with their places ``{0}``, ``{1}`` filled in."""
    return Words(said.kk.format(*values), said.ru.format(*values), said.en.format(*values))


def _fault(error: BaseException, language: Language) -> str:
    """A fault of our own: what it is and where, without its message, which may hold what a record holds."""
    steps = [
        f"{Path(step.filename).relative_to(PACKAGE)}:{step.lineno}"
        for step in traceback.extract_tb(error.__traceback__)
        if PACKAGE in Path(step.filename).parents
    ]
    return words.FAULT.said_in(language).format(f"{type(error).__module__}.{type(error).__name__}", " > ".join(steps))
