"""Rules as they would be: other numbers of the law, and a file of Python that the operator wrote."""

from __future__ import annotations

import runpy
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from martebe.cli import words
from martebe.cli.refusals import RefusalError
from martebe.cli.values import overridden
from martebe.rules import Catalogue, Status


def changed_catalogue(catalogue: Catalogue, numbers: Iterable[str], since: date, rules: Path | None) -> Catalogue:
    """The catalogue with some numbers changed from a day on, and with the rules of a file."""
    for written in numbers:
        catalogue = replace(catalogue, numbers=overridden(catalogue.numbers, written, since))
    return catalogue if rules is None else with_rules(catalogue, rules)


def with_rules(catalogue: Catalogue, path: Path) -> Catalogue:
    """The catalogue as a file changes it: by ``statuses``, replaced or added by code, then by ``changed(catalogue)``.

    Raises RefusalError naming the line of the file at which it fails.
    """
    if not path.is_file():
        raise FileNotFoundError(2, "No such file", path.name)
    try:
        return _applied(catalogue, runpy.run_path(str(path)), path)
    except RefusalError:
        raise
    except Exception as error:  # whatever the operator's own code raises is theirs to read
        raise RefusalError(
            words.RULES_FILE, path.name, _line(error, path), f"{type(error).__name__}: {error}"
        ) from None


def _applied(catalogue: Catalogue, written: dict[str, Any], path: Path) -> Catalogue:
    if "statuses" not in written and "changed" not in written:
        raise RefusalError(words.NO_RULES, path.name)
    catalogue = replace(catalogue, statuses=_merged(catalogue.statuses, written.get("statuses", ())))
    changed = written["changed"](catalogue) if "changed" in written else catalogue
    if not isinstance(changed, Catalogue):
        raise TypeError(f"changed(catalogue) returns a Catalogue; found {type(changed).__name__}")
    return changed


def _merged(statuses: tuple[Status, ...], changed: Sequence[Status]) -> tuple[Status, ...]:
    """Each status in its place, in its new form where there is one; new ones come last, as the weakest."""
    by_code = {status.code: status for status in changed}
    there = {status.code for status in statuses}
    new = [status for status in changed if status.code not in there]
    return (*[by_code.get(status.code, status) for status in statuses], *new)


def _line(error: Exception, path: Path) -> int:
    """The last line of the file on the way to the error; of one that cannot be read, the line it stops at."""
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    steps = [step.lineno for step in traceback.extract_tb(error.__traceback__) if step.filename == str(path)]
    return steps[-1] or 1 if steps else 1
