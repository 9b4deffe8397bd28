"""Decide once for each pattern of answers, not once for each person.

Rules only join answers of records: "has a labour contract", "is under 18". Whoever has the same answers gets the same
decision, and a nation of millions has only some thousands of such patterns. So each person is folded into a few words
of bits (one for what is proved, one for what is open), the rules are worked out for each different set of words, and
the result is joined back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlglot import exp

from martebe.engines.binding import BoundGroup, BoundRows
from martebe.engines.sql_expressions import case, in_places, literal
from martebe.engines.sql_passes import BITS as BITS
from martebe.engines.sql_passes import Flag
from martebe.engines.sql_plan import Columns, Layer, Plan
from martebe.rules import nodes as n
from martebe.rules.coverage import Places
from martebe.rules.reading import walk


def atoms(rules: Iterable[n.Condition]) -> list[n.Condition]:
    """The conditions that rules are joined from: what AND, OR, NOT and facts come down to."""
    found: dict[n.Condition, None] = {}
    for rule in rules:
        match rule:
            case n.And(parts) | n.Or(parts):
                found.update(dict.fromkeys(atoms(parts)))
            case n.Not(part) | n.Fact(condition=part):
                found.update(dict.fromkeys(atoms([part])))
            case _:
                found[rule] = None
    return list(found)


def may_be_open(node: n.Node) -> bool:
    """Whether the answer depends on a register that was not delivered everywhere."""
    bound = (part for part in walk(node) if isinstance(part, BoundRows | BoundGroup))
    return any(not part.places.everywhere for part in bound)


@dataclass(frozen=True)
class Patterns:
    """The words each person is folded into, and what every bit of them says."""

    words: Mapping[str, exp.Expr]
    proved: Mapping[n.Condition, Flag]
    open: Mapping[n.Condition, Flag]

    def layer(self, plan: Plan, persons: str) -> Layer:
        """The layer of all different patterns, on which the rules can be written."""
        select = exp.select(*[exp.column(word) for word in self.words]).from_(persons).distinct()
        columns: Columns = {(atom, "answer"): self._answer(atom, flag) for atom, flag in self.proved.items()}
        return Layer(plan.add("patterns", select), columns)

    def _answer(self, atom: n.Condition, proved: Flag) -> exp.Expr:
        if atom not in self.open:
            return proved.sql()
        return case((proved.sql(), exp.true()), (self.open[atom].sql(), exp.null()), default=exp.false())


def patterns(plan: Plan, layer: Layer, conditions: Sequence[n.Condition]) -> Patterns:
    """Fold the conditions into words over a layer.

    Flags that the layer already holds as words are taken as they are; every other condition gets bits of its own.
    """
    held = {atom: layer.flags[atom] for atom in conditions if atom in layer.flags}
    columns = dict.fromkeys(flag.column for flag in held.values())
    words: dict[str, exp.Expr] = {column: exp.column(column) for column in columns}
    opened = {atom: Flag(f"open_{flag.column}", flag.bit) for atom, flag in held.items() if may_be_open(atom)}
    words |= {f"open_{column}": _not_delivered(held, column) for column in _columns(opened, held)}
    proved = dict(held)
    rest = [atom for atom in conditions if atom not in held]
    writer = plan.expressions(layer)
    for number in range(0, len(rest), BITS):
        group = {atom: writer.condition(atom) for atom in rest[number : number + BITS]}
        name = f"answers_{number // BITS}"
        words[name] = bits(list(group.values()))
        proved |= {atom: Flag(name, bit) for bit, atom in enumerate(group)}
        unsettled = {atom: _open(answer) for atom, answer in group.items() if may_be_open(atom)}
        if unsettled:
            words[f"open_{name}"] = bits(list(unsettled.values()))
            opened |= {atom: Flag(f"open_{name}", bit) for bit, atom in enumerate(unsettled)}
    # On a day before any law nothing is asked; one empty word still makes one pattern of everybody.
    return Patterns(words or {"nothing": bits([])}, proved, opened)


def bits(answers: Sequence[exp.Expr | None]) -> exp.Expr:
    """A word with one bit for each answer, set where it is TRUE; None leaves its bit unset."""
    total: exp.Expr = literal(0)
    for bit, answer in enumerate(answers):
        if answer is not None:
            one = case((answer, literal(1 << bit)), default=literal(0))
            total = exp.Add(this=total, expression=one)
    return exp.cast(total, exp.DataType.Type.BIGINT)


def _open(answer: exp.Expr) -> exp.Expr:
    return exp.Is(this=exp.Paren(this=answer.copy()), expression=exp.null())


def _columns(opened: Mapping[n.Condition, Flag], held: Mapping[n.Condition, Flag]) -> list[str]:
    return list(dict.fromkeys(held[atom].column for atom in opened))


def _not_delivered(held: Mapping[n.Condition, Flag], column: str) -> exp.Expr:
    """The bits of a word that are open for a person: not set, and not delivered for the person's place."""
    masks: dict[Places, int] = defaultdict(int)
    for atom, flag in held.items():
        assert isinstance(atom, n.AtLeast) and isinstance(atom.rows, BoundRows)
        if flag.column == column and not atom.rows.places.everywhere:
            masks[atom.rows.places] |= flag.mask
    total: exp.Expr = literal(0)
    for places, mask in masks.items():
        delivered = in_places(places, exp.column("place")) or exp.true()
        total = exp.Add(this=total, expression=case((delivered, literal(0)), default=literal(mask)))
    unset = exp.Paren(this=exp.BitwiseNot(this=exp.column(column)))
    return exp.BitwiseAnd(this=exp.Paren(this=exp.cast(total, exp.DataType.Type.BIGINT)), expression=unset)
