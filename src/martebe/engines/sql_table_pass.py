"""Everything that rules ask of one table and subject, answered in one GROUP BY.

"There is at least one" questions share 64-bit words of flags (one BIT_OR in place of many aggregates); what all
questions have in common becomes the WHERE of the pass, so that a scan skips what nobody asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlglot import exp

from martebe.engines.sql_expressions import Expressions, bigint, case, code_rank, literal
from martebe.rules import nodes as n
from martebe.rules.check import walk
from martebe.rules.numbers import Numbers

Aggregate = n.AtLeast | n.Count | n.Sum | n.Latest | n.Earliest | n.LastCode
FLAGS_IN_A_WORD = 62
"""Bits of a signed 64-bit number that every engine can add up without a sign."""


@dataclass(frozen=True)
class TablePass:
    """One pass over a table for all aggregates that group it by one column."""

    numbers: Numbers
    table: str
    by: n.Column
    aggregates: Sequence[Aggregate]

    @property
    def flags(self) -> list[Aggregate]:
        """The aggregates that only ask whether there is a row."""
        return [each for each in self.aggregates if isinstance(each, n.AtLeast) and each.times == 1]

    @property
    def values(self) -> list[Aggregate]:
        """The aggregates that need a column of their own."""
        return [each for each in self.aggregates if each not in self.flags]

    def select(self) -> exp.Select:
        """The pass: the key, the words of flags, and the values."""
        common = self._common()
        select = exp.select(exp.column(self.by.name).as_("key")).from_(self.table)
        for number, word in enumerate(self._words()):
            select = select.select(self._word(word, common).as_(f"flags_{number}"))
        for number, aggregate in enumerate(self.values):
            select = select.select(self._value(aggregate, common).as_(f"value_{number}"))
        return select.where(*self.wanted()).group_by(exp.column(self.by.name))

    def wanted(self) -> list[exp.Expr]:
        """The conditions a row fulfils if any question asks for it."""
        common = self._common()
        rests = [self._rest(each, common) for each in self.aggregates]
        some = [] if None in rests else [exp.or_(*dict.fromkeys(rest for rest in rests if rest is not None))]
        return [self._condition(part) for part in common] + some

    def columns(self, name: str) -> list[exp.Expr]:
        """The columns of the pass as the layer above carries them; no row means no flag, nothing counted."""
        words = [self._zero(name, f"flags_{number}") for number, _ in enumerate(self._words())]
        values = [
            self._zero(name, f"value_{number}") if _counts(each) else self._as_is(name, f"value_{number}")
            for number, each in enumerate(self.values)
        ]
        return [*words, *values]

    def outcomes(self, name: str) -> Iterable[tuple[Aggregate, exp.Expr]]:
        """What each aggregate came to, over the carried columns."""
        for number, word in enumerate(self._words()):
            for bit, aggregate in enumerate(word):
                flag = exp.BitwiseAnd(this=exp.column(f"{name}_flags_{number}"), expression=literal(1 << bit))
                yield aggregate, exp.Paren(this=exp.NEQ(this=exp.Paren(this=flag), expression=literal(0)))
        for number, aggregate in enumerate(self.values):
            yield aggregate, exp.column(f"{name}_value_{number}")

    # --- the WHERE ----------------------------------------------------------------------------------------------

    def _parts(self, aggregate: Aggregate) -> tuple[n.Condition, ...]:
        where = aggregate.rows.where
        if where is None:
            return ()
        return where.parts if isinstance(where, n.And) else (where,)

    def _common(self) -> list[n.Condition]:
        """The conditions that every question of this pass makes."""
        first, *others = [self._parts(aggregate) for aggregate in self.aggregates]
        return [part for part in first if all(part in other for other in others)]

    def _rest(self, aggregate: Aggregate, common: list[n.Condition]) -> exp.Expr | None:
        parts = [self._condition(part) for part in self._parts(aggregate) if part not in common]
        return exp.and_(*parts) if parts else None

    def _condition(self, node: n.Condition) -> exp.Expr:
        columns = {(part, "outcome"): exp.column(part.name) for part in walk(node) if isinstance(part, n.Column)}
        return Expressions(self.numbers, columns).condition(node)  # type: ignore[arg-type]

    # --- what is selected ---------------------------------------------------------------------------------------

    def _words(self) -> list[list[Aggregate]]:
        return [self.flags[start : start + FLAGS_IN_A_WORD] for start in range(0, len(self.flags), FLAGS_IN_A_WORD)]

    def _word(self, word: list[Aggregate], common: list[n.Condition]) -> exp.Expr:
        bits = [self._where(aggregate, common, literal(1 << bit), literal(0)) for bit, aggregate in enumerate(word)]
        total = bits[0]
        for bit in bits[1:]:
            total = exp.Add(this=total, expression=bit)
        return exp.BitwiseOrAgg(this=bigint(total))

    def _value(self, aggregate: Aggregate, common: list[n.Condition]) -> exp.Expr:
        match aggregate:
            case n.AtLeast() | n.Count(distinct=None):
                return exp.Count(this=self._where(aggregate, common, literal(1)))
            case n.Count(distinct=n.Column(name=name)):
                values = self._where(aggregate, common, exp.column(name))
                return exp.Count(this=exp.Distinct(expressions=[values]))
            case n.Sum(column=column):
                return bigint(exp.Sum(this=self._where(aggregate, common, exp.column(column.name))))
            case n.Latest(column=column):
                return exp.Max(this=self._where(aggregate, common, exp.column(column.name)))
            case n.Earliest(column=column):
                return exp.Min(this=self._where(aggregate, common, exp.column(column.name)))
            case n.LastCode(day=day, code=code):
                rank = code_rank(exp.column(day.name), exp.column(code.name), code.options)
                return exp.Max(this=self._where(aggregate, common, rank))
        raise TypeError(f"No aggregate is known for {type(aggregate).__name__}.")

    def _where(
        self,
        aggregate: Aggregate,
        common: list[n.Condition],
        then: exp.Expr,
        otherwise: exp.Expr | None = None,
    ) -> exp.Expr:
        rest = self._rest(aggregate, common)
        return then if rest is None else case((rest, then), default=otherwise)

    def _zero(self, name: str, column: str) -> exp.Expr:
        return exp.Coalesce(this=exp.column(column, name), expressions=[literal(0)]).as_(f"{name}_{column}")

    def _as_is(self, name: str, column: str) -> exp.Expr:
        return exp.column(column, name).as_(f"{name}_{column}")


def _counts(aggregate: Aggregate) -> bool:
    return isinstance(aggregate, n.AtLeast | n.Count | n.Sum)
