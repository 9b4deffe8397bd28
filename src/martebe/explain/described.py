"""What a rule asks, in words: its values and conditions without their answers, made from the words of the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from martebe.engines.records import Row
from martebe.engines.reference import Reference
from martebe.explain import formulas as f
from martebe.explain.voice import Voice
from martebe.rules import Catalogue, Kind, Option
from martebe.rules import nodes as n
from martebe.rules.reading import children, is_static, kind_of, walk
from martebe.rules.tables import ColumnDescription, TableDescription

SIGNS: dict[n.Operator, str] = {"=": "=", "<>": "≠", "<": "<", "<=": "≤", ">": ">", ">=": "≥"}
OPPOSITES: dict[n.Operator, n.Operator] = {"=": "<>", "<>": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}


@dataclass(frozen=True)
class Described:
    """Says what nodes ask, for a question about one day."""

    voice: Voice
    catalogue: Catalogue
    reference: Reference

    # --- tables and rows ----------------------------------------------------------------------------------------

    def table(self, name: str) -> TableDescription:
        """The description of a table."""
        return self.catalogue.tables[name].description

    def named(self, name: str) -> dict[str, str]:
        """The words of a table and its owner, as the parts of a formula."""
        table = self.table(name)
        return {"table": self.voice.say(table.words), "owner": self.voice.say(table.owner)}

    def column(self, column: n.Column) -> ColumnDescription:
        """The description of a column."""
        return self.table(column.table).column(column.name)

    def label(self, column: n.Column) -> str:
        """The label of a column."""
        return self.voice.say(self.column(column).words)

    def rows(self, table: str, rows: Sequence[Row], columns: Sequence[str]) -> str:
        """Some cells of rows: 'Kind – Labour contract, Month – May 2018, June 2018'; rows apart where more varies."""
        described = [self.table(table).column(name) for name in columns]
        values = {column.name: list(dict.fromkeys(row[column.name] for row in rows)) for column in described}
        if sum(len(each) > 1 for each in values.values()) <= 1:
            return ", ".join(self._cell(column, *values[column.name]) for column in described)
        return "; ".join(", ".join(self._cell(column, row[column.name]) for column in described) for row in rows)

    def _cell(self, column: ColumnDescription, *values: n.Scalar | None) -> str:
        said = ", ".join(self.voice.value(value, column.kind, column.options) for value in values)
        return self.voice.say(f.CELL, column=self.voice.say(column.words), value=said)

    def options(self, *nodes: n.Node) -> tuple[Option, ...]:
        """The codes that values may come to, with their words: those of the first column of codes among them."""
        coded = (part for node in nodes for part in walk(node) if isinstance(part, n.Column) and part.kind is Kind.CODE)
        return next((self.column(column).options for column in coded), ())

    # --- values -------------------------------------------------------------------------------------------------

    def value(self, node: n.Value, day: date, options: tuple[Option, ...] = ()) -> str:
        """What a value is; one that follows from the day alone is said itself."""
        if isinstance(node, n.Constant) or is_static(node):
            return self.voice.value(self.reference.ask_of_row(node, {}, day).came_to, kind_of(node), options)
        match node:
            case n.Column():
                return self.label(node)
            case n.LawNumber(code):
                return self.voice.say(self.catalogue.numbers[code].words)
            case n.MembersCount() | n.MembersSum():
                return self.voice.say(f.MEMBERS_SUM if isinstance(node, n.MembersSum) else f.MEMBERS_COUNT)
            case n.Count() | n.Sum() | n.Latest() | n.Earliest() | n.LastCode():
                return self.aggregate(node)
            case n.Elapsed(start, end, unit):
                return self.voice.say(f.ELAPSED[unit], start=self.value(start, day), end=self.value(end, day))
            case n.ValueOfGroup(value=inside) | n.ValueOn(value=inside) | n.Choose(then=inside):
                return self.value(inside, day, options)
        return self.calculated(node, [self.value(part, day) for part in children(node) if isinstance(part, n.Value)])

    def aggregate(self, node: n.Count | n.Sum | n.Latest | n.Earliest | n.LastCode) -> str:
        """What is made of rows: their number, a sum, the latest or earliest value."""
        table = self.named(node.rows.table)["table"]
        match node:
            case n.Count(distinct=n.Column() as column):
                return self.voice.say(f.DIFFERENT, table=table, column=self.label(column))
            case n.Count():
                return self.voice.say(f.COUNT, table=table)
            case n.Sum(column=column):
                return self.voice.say(f.SUM, table=table, column=self.label(column))
            case n.Earliest(column=column):
                return self.voice.say(f.EARLIEST, table=table, column=self.label(column))
            case n.Latest(column=column) | n.LastCode(code=column):
                return self.voice.say(f.LATEST, table=table, column=self.label(column))

    def calculated(self, node: n.Node, said: list[str]) -> str:
        """A calculation, from what its operands are called."""
        match node:
            case n.Shift(_, amount, unit):
                return f"{said[0]} {'−' if amount < 0 else '+'} {self.voice.elapsed(abs(amount), unit)}"
            case n.MonthOf():
                return self.voice.say(f.MONTH_OF, value=said[0])
            case n.FirstDay():
                return self.voice.say(f.FIRST_DAY, value=said[0])
            case n.StartOf(unit=calendar):
                return self.voice.say(f.START_OF[calendar], value=said[0])
            case n.Plus() | n.Minus() | n.Portion():
                return f" {({n.Plus: '+', n.Minus: '−', n.Portion: '×'})[type(node)]} ".join(said)
        raise TypeError(f"{type(node).__name__} is no calculation.")

    # --- conditions ---------------------------------------------------------------------------------------------

    def condition(self, node: n.Condition, day: date) -> str:
        """What a condition asks: 'Kind = Labour contract; First day ≤ 1 August 2018'."""
        match node:
            case n.Fact(words=words):
                return self.voice.say(words)
            case n.And(parts):
                return "; ".join(self._bracketed(part, n.And, day) for part in parts)
            case n.Or(parts):
                return f" {self.voice.say(f.OR)} ".join(self._bracketed(part, n.Or, day) for part in parts)
            case n.Not(part):
                return self.voice.say(f.OPPOSITE, what=f"({self.condition(part, day)})")
            case n.Compare(operator, left, right):
                options = self.options(left, right)
                return self.compared(operator, self.value(left, day, options), self.value(right, day, options))
            case n.OneOf(value, wanted):
                listed = [self.voice.value(each, kind_of(value), self.options(value)) for each in wanted]
                said = self.value(value, day)
                return f"{said} = {listed[0]}" if len(listed) == 1 else f"{said}: {' / '.join(listed)}"
            case n.Missing(value):
                return self.missing(value, day)
        return self._of_records(node, day)

    def missing(self, value: n.Value, day: date) -> str:
        """That there is no value: an empty cell is 'not given', of records there is 'none'."""
        nothing = f.EMPTY if isinstance(value, n.Column) else f.NO_VALUE
        return self.voice.say(f.KNOWN_MISSING, what=self.value(value, day), value=self.voice.say(nothing))

    def compared(self, operator: n.Operator, left: str, right: str) -> str:
        """Two values and the sign between them."""
        return f"{left} {SIGNS[operator]} {right}"

    def _bracketed(self, part: n.Condition, inside: type[n.And] | type[n.Or], day: date) -> str:
        said = self.condition(part, day)
        return f"({said})" if isinstance(part, n.And | n.Or) and not isinstance(part, inside) else said

    def _of_records(self, node: n.Condition, day: date) -> str:
        match node:
            case n.AtLeast(rows):
                said = self.voice.say(f.QUOTED, what=self.named(rows.table)["table"])
                return said if rows.where is None else f"{said}: {self.condition(rows.where, day)}"
            case n.MembersAtLeast(group) | n.MembersAll(group):
                return f"{self.voice.say(f.MEMBERS, **self.named(group.table))}: {self.condition(node.condition, day)}"
            case n.ConditionOfGroup(condition=inside) | n.ConditionOn(condition=inside):
                return self.condition(inside, day)
        raise TypeError(f"{type(node).__name__} is no condition.")
