"""Everything that rules ask of the tables about one kind of subject, in one GROUP BY.

Most questions only ask whether a person has a certain row: these share 64-bit words of flags. The rows of all tables,
each as its flags and values, are put end to end and folded into one line a person: one GROUP BY and one join for the
whole country in place of one for each table. What all questions to a table have in common becomes the WHERE of its
scan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from sqlglot import exp

from martebe.engines.sql_expressions import Expressions, bigint, case, code_rank, literal
from martebe.rules import nodes as n
from martebe.rules.numbers import Numbers
from martebe.rules.reading import walk

Aggregate = n.AtLeast | n.Count | n.Sum | n.Latest | n.Earliest | n.LastCode
BITS = 62
"""Bits of a signed 64-bit number that every engine can add up without a sign."""


@dataclass(frozen=True)
class Flag:
    """One bit of a column: set where the subject has such a row."""

    column: str
    bit: int

    @property
    def mask(self) -> int:
        """The number that has only this bit."""
        return 1 << self.bit

    def sql(self) -> exp.Expr:
        """Whether the bit is set."""
        masked = exp.Paren(this=exp.BitwiseAnd(this=exp.column(self.column), expression=literal(self.mask)))
        return exp.Paren(this=exp.NEQ(this=masked, expression=literal(0)))


class Narrow(Protocol):
    """Narrows a scan to the subjects asked for, by the column that holds them."""

    def __call__(self, select: exp.Select, key: n.Column) -> exp.Select:
        """The narrowed scan."""


def is_flag(aggregate: n.Node) -> bool:
    """Whether an aggregate only asks if there is a row."""
    return isinstance(aggregate, n.AtLeast) and aggregate.times == 1


def fold(aggregates: Iterable[Aggregate], numbers: Numbers, subject: str) -> Fold | None:
    """What answers all aggregates of one subject; None where there are none."""
    by_table: dict[tuple[str, n.Column], list[Aggregate]] = defaultdict(list)
    for aggregate in aggregates:
        by_table[(aggregate.rows.table, aggregate.rows.by)].append(aggregate)
    scans = tuple(Scan(numbers, table, by, tuple(asked)) for (table, by), asked in by_table.items())
    return Fold(scans, subject) if scans else None


@dataclass(frozen=True)
class Scan:
    """The rows of one table that anybody asks for, and which of the questions each row answers."""

    numbers: Numbers
    table: str
    by: n.Column
    aggregates: tuple[Aggregate, ...]

    @property
    def flags(self) -> list[Aggregate]:
        """The aggregates that only ask whether there is a row."""
        return [each for each in self.aggregates if is_flag(each)]

    def wanted(self) -> list[exp.Expr]:
        """The conditions a row fulfils if any question asks for it."""
        rests = [self._rest(each) for each in self.aggregates]
        some = [] if None in rests else [exp.or_(*dict.fromkeys(rest for rest in rests if rest is not None))]
        return [self._condition(part) for part in self._common()] + some

    def picked(self, aggregate: Aggregate, then: exp.Expr, otherwise: exp.Expr | None = None) -> exp.Expr:
        """One thing for the rows of a wanted scan that an aggregate asks for, another (or NULL) for the rest."""
        rest = self._rest(aggregate)
        return then if rest is None else case((rest, then), default=otherwise)

    def word(self, places: Iterable[tuple[Aggregate, int]]) -> exp.Expr:
        """The flags of a row as a number, each aggregate at its bit."""
        word: exp.Expr | None = None
        for aggregate, bit in places:
            flag = self.picked(aggregate, literal(1 << bit), literal(0))
            word = flag if word is None else exp.Add(this=word, expression=flag)
        return bigint(literal(0) if word is None else word)

    def _parts(self, aggregate: Aggregate) -> tuple[n.Condition, ...]:
        where = aggregate.rows.where
        if where is None:
            return ()
        return where.parts if isinstance(where, n.And) else (where,)

    def _common(self) -> list[n.Condition]:
        """The conditions that every question makes."""
        first, *others = [self._parts(aggregate) for aggregate in self.aggregates]
        return [part for part in first if all(part in other for other in others)]

    def _rest(self, aggregate: Aggregate) -> exp.Expr | None:
        common = self._common()
        parts = [self._condition(part) for part in self._parts(aggregate) if part not in common]
        return exp.and_(*parts) if parts else None

    def _condition(self, node: n.Condition) -> exp.Expr:
        columns = {(part, "outcome"): exp.column(part.name) for part in walk(node) if isinstance(part, n.Column)}
        return Expressions(self.numbers, columns).condition(node)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Fold:
    """The rows of all tables as flags and values, folded into one line for each subject."""

    scans: tuple[Scan, ...]
    subject: str

    @property
    def name(self) -> str:
        """What the pass is called in the query."""
        return f"records_of_{self.subject}"

    def select(self, narrow: Narrow) -> exp.Select:
        """The query, with the subject's number as ``key``."""
        rows = [narrow(self._rows(scan), scan.by) for scan in self.scans]
        together = rows[0] if len(rows) == 1 else exp.union(*rows, distinct=False)
        words = [exp.BitwiseOrAgg(this=exp.column(word)).as_(word) for word in self._words()]
        values = [_folded(each, exp.column(name)).as_(name) for each, name in self._values().items()]
        return exp.select("key", *words, *values).from_(together.subquery("rows")).group_by("key")

    def columns(self, name: str) -> list[exp.Expr]:
        """The words and values as the layer above carries them; no row means no flag, nothing counted, no day."""
        words = [_zero(name, word) for word in self._words()]
        values = [
            _zero(name, column) if _counts(each) else _as_is(name, column) for each, column in self._values().items()
        ]
        return [*words, *values]

    def outcomes(self, name: str) -> Iterable[tuple[Aggregate, exp.Expr]]:
        """What each aggregate came to, over the carried columns."""
        flags = self.flags(name)
        yield from ((aggregate, flags[aggregate].sql()) for aggregate in self._places())
        yield from ((aggregate, exp.column(f"{name}_{column}")) for aggregate, column in self._values().items())

    def flags(self, name: str) -> dict[n.Node, Flag]:
        """Which carried word and bit holds each flag."""
        return {aggregate: Flag(f"{name}_flags_{word}", bit) for aggregate, (word, bit) in self._places().items()}

    def _asked(self) -> list[Aggregate]:
        return [aggregate for scan in self.scans for aggregate in scan.aggregates]

    def _places(self) -> dict[Aggregate, tuple[int, int]]:
        flags = [aggregate for aggregate in self._asked() if is_flag(aggregate)]
        return {aggregate: divmod(number, BITS) for number, aggregate in enumerate(flags)}

    def _words(self) -> list[str]:
        return [f"flags_{word}" for word in sorted({word for word, _ in self._places().values()})]

    def _values(self) -> dict[Aggregate, str]:
        values = [aggregate for aggregate in self._asked() if not is_flag(aggregate)]
        return {aggregate: f"value_{number}" for number, aggregate in enumerate(values)}

    def _rows(self, scan: Scan) -> exp.Select:
        """The rows of one table that anybody asks for, with a column for every word and value of the fold."""
        places = self._places()
        select = exp.select(exp.column(scan.by.name).as_("key")).from_(scan.table).where(*scan.wanted())
        for number, word in enumerate(self._words()):
            mine = [(each, places[each][1]) for each in scan.flags if places[each][0] == number]
            select = select.select(scan.word(mine).as_(word))
        for aggregate, name in self._values().items():
            mine_too = aggregate in scan.aggregates
            value = scan.picked(aggregate, _value(aggregate)) if mine_too else exp.null()
            select = select.select(exp.cast(value, _type(aggregate)).as_(name))
        return select


def _value(aggregate: Aggregate) -> exp.Expr:
    """What one row gives to an aggregate."""
    match aggregate:
        case n.AtLeast() | n.Count(distinct=None):
            return literal(1)
        case n.Count(distinct=n.Column(name=name)):
            return exp.column(name)
        case n.Sum(column=column) | n.Latest(column=column) | n.Earliest(column=column):
            return exp.column(column.name)
        case n.LastCode(day=day, code=code):
            return code_rank(exp.column(day.name), exp.column(code.name), code.options)
    raise TypeError(f"No aggregate is known for {type(aggregate).__name__}.")


def _folded(aggregate: Aggregate, value: exp.Expr) -> exp.Expr:
    """The aggregate over the values of the rows."""
    match aggregate:
        case n.AtLeast() | n.Count(distinct=None):
            return exp.Count(this=value)
        case n.Count():
            return exp.Count(this=exp.Distinct(expressions=[value]))
        case n.Sum():
            return bigint(exp.Sum(this=value))
        case n.Latest() | n.LastCode():
            return exp.Max(this=value)
        case n.Earliest():
            return exp.Min(this=value)
    raise TypeError(f"No aggregate is known for {type(aggregate).__name__}.")


def _type(aggregate: Aggregate) -> exp.DType:
    """The SQL type of what rows give to an aggregate."""
    column = aggregate.distinct if isinstance(aggregate, n.Count) else getattr(aggregate, "column", None)
    kind = None if column is None else column.kind
    if kind in (n.Kind.DAY, n.Kind.MONTH):
        return exp.DType.DATE
    if kind in (n.Kind.CODE, n.Kind.TEXT):
        return exp.DType.TEXT
    return exp.DType.BOOLEAN if kind is n.Kind.YES_NO else exp.DType.BIGINT


def _counts(aggregate: Aggregate) -> bool:
    return isinstance(aggregate, n.AtLeast | n.Count | n.Sum)


def _zero(name: str, column: str) -> exp.Expr:
    return exp.Coalesce(this=exp.column(column, name), expressions=[literal(0)]).as_(f"{name}_{column}")


def _as_is(name: str, column: str) -> exp.Expr:
    return exp.column(column, name).as_(f"{name}_{column}")
