"""What changed between two runs: who moved from which status to which, where, and what moved them.

A person moves because a fact became another, or because the rules did. A fact becomes another because the registers
delivered something about it in between, or because time passed. That is told for each move by the facts that differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from martebe.engines.decision_patterns import BITS
from martebe.intake import Lake
from martebe.register.certificate import Legend
from martebe.register.connection import Resources, connected
from martebe.register.runs import Run
from martebe.rules import Catalogue
from martebe.rules import nodes as n
from martebe.rules.reading import walk

Cause = Literal["records", "time", "rules", "population"]


@dataclass(frozen=True)
class Move:
    """So many persons of a place went from one headline to another; "" stands for not being in the register."""

    place: int | None
    before: str
    after: str
    persons: int


@dataclass(frozen=True)
class Mover:
    """A fact whose answer differs for so many of those who moved, and why it can differ."""

    before: str
    after: str
    fact: str
    became: Literal["proved", "disproved", "open"]
    cause: Cause
    persons: int


@dataclass(frozen=True)
class Changes:
    """The moves between two runs and what moved the persons."""

    moves: tuple[Move, ...]
    movers: tuple[Mover, ...]
    stayed: int

    @property
    def moved(self) -> int:
        """Persons whose headline differs."""
        return sum(move.persons for move in self.moves)


def changes(first: Run, second: Run, catalogue: Catalogue, lake: Lake, resources: Resources | None = None) -> Changes:
    """Compare two runs person by person."""
    with connected(resources or Resources()) as connection:
        connection.execute(f"CREATE VIEW before AS SELECT * FROM {first.decisions}")
        connection.execute(f"CREATE VIEW after AS SELECT * FROM {second.decisions}")
        connection.execute(f"CREATE TABLE moved AS {_moved(first.certificate.legend, second.certificate.legend)}")
        (stayed,) = connection.execute(
            "SELECT coalesce(sum(persons), 0) FROM moved WHERE before = after"
        ).fetchone() or (0,)
        moves = connection.execute(
            "SELECT place, before, after, sum(persons)::BIGINT FROM moved WHERE before <> after"
            " GROUP BY ALL ORDER BY 4 DESC, 2, 3, 1"
        ).fetchall()
        patterns = connection.execute(
            "SELECT before, after, sum(persons)::BIGINT, * EXCLUDE (place, before, after, persons) FROM moved"
            " WHERE before <> after GROUP BY ALL ORDER BY ALL"
        )
        names = [each[0] for each in patterns.description or []][3:]
        found = _movers(patterns.fetchall(), names, first, second, _causes(first, second, catalogue, lake))
    return Changes(tuple(Move(*move) for move in moves), found, int(stayed))


def _moved(first: Legend, second: Legend) -> str:
    """Persons by place, headline before and after, and the words of facts on both sides."""
    words = [
        f"{side}.{name}_{number} AS {side}_{name}_{number}"
        for side, legend in (("before", first), ("after", second))
        for name in ("facts", "facts_open")
        for number in range(max(1, -(-len(legend.facts) // BITS)))
    ]
    return (
        "SELECT coalesce(after.place, before.place) AS place, coalesce(before.headline, '') AS before,"
        f" coalesce(after.headline, '') AS after, count(*) AS persons, {', '.join(words)}"
        " FROM before FULL JOIN after USING (person) GROUP BY ALL"
    )


def _causes(first: Run, second: Run, catalogue: Catalogue, lake: Lake) -> Mapping[str, Cause]:
    """Why each fact can differ: something was delivered about it in between, the rules changed, or only time passed.

    "" stands for what rules ask besides facts.
    """
    one, other = first.certificate, second.certificate
    earlier, later = sorted((one.known_at, other.known_at))
    came = {entry.receipt.table for entry in lake.known(later) if entry.known_from > earlier and entry.applied}
    otherwise: Cause = "rules" if one.rules != other.rules else ("time" if one.day != other.day else "records")
    asked = {
        fact.code: {part.table for part in walk(fact) if isinstance(part, n.Rows | n.Column)}
        for fact in catalogue.facts
    }
    besides: Cause = "records" if came and otherwise == "time" else otherwise
    return {"": besides} | {code: "records" if asks & came else otherwise for code, asks in asked.items()}


def _movers(
    rows: Iterable[Sequence[object]], names: Sequence[str], first: Run, second: Run, causes: Mapping[str, Cause]
) -> tuple[Mover, ...]:
    """Add up, over the patterns of those who moved, which facts differ."""
    total: dict[tuple[str, str, str, str, Cause], int] = {}
    for before, after, persons, *words in rows:
        word = dict(zip(names, words, strict=True))
        held = "" not in (before, after)
        differing = _differing(word, first, second, causes) if held else [_came_or_went(str(after))]
        for fact, became, cause in differing:
            key = (str(before), str(after), fact, became, cause)
            total[key] = total.get(key, 0) + int(str(persons))
    movers = [Mover(*key, persons=persons) for key, persons in total.items()]  # type: ignore[arg-type]
    return tuple(sorted(movers, key=lambda mover: (-mover.persons, mover.before, mover.after, mover.fact)))


def _came_or_went(after: str) -> tuple[str, str, Cause]:
    """Whom only one of the runs holds, the population register moved."""
    return "", "proved" if after else "disproved", "population"


def _differing(
    word: Mapping[str, object], first: Run, second: Run, causes: Mapping[str, Cause]
) -> Iterable[tuple[str, str, Cause]]:
    earlier, later = (
        _answers(word, side, run.certificate.legend) for side, run in (("before", first), ("after", second))
    )
    differing = [fact for fact in later if fact in earlier and earlier[fact] != later[fact]]
    yield from ((fact, later[fact], causes.get(fact, "rules")) for fact in differing)
    if not differing:
        yield "", "proved", causes[""]


def _answers(word: Mapping[str, object], side: str, legend: Legend) -> dict[str, str]:
    """Each fact's answer in one pattern."""
    answers = {}
    for number, fact in enumerate(legend.facts):
        proved, opened = (word[f"{side}_{name}_{number // BITS}"] for name in ("facts", "facts_open"))
        bit = 1 << (number % BITS)
        answers[fact] = "proved" if int(str(proved)) & bit else "open" if int(str(opened)) & bit else "disproved"
    return answers
