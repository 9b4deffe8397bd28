"""Keep a question on PostgreSQL to a few subjects, and to those whom their answers need, each found by an index.

Who asks for a sum over a household needs its members, and they may be asked for something of theirs. So the query
first walks as many groups as the rules do: ``wanted_household`` are the households of the persons asked for,
``wanted_person`` all who live there, and so on. Every scan then says ``person = ANY(ARRAY(SELECT ...))``: the array is
made once before the scan begins, so that PostgreSQL goes by the index however it misjudges the number of rows; a join
with the same rows may be planned as a scan of the nation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from martebe.engines.binding import BoundGroup
from martebe.engines.sql_plan import OfGroup
from martebe.rules import nodes as n
from martebe.rules.reading import SUBJECTS, children

NUMBERS = exp.cast(exp.Parameter(this=exp.Literal.number(1)), exp.DataType.build("BIGINT[]", dialect="postgres"))
"""The numbers asked for: the one parameter of the query."""
GroupRows = Callable[[BoundGroup], exp.Select]


@dataclass
class FewSubjects:
    """The subjects whose numbers are the query's first parameter, and those whom their answers need."""

    _numbers: dict[str, exp.Expr] = field(default_factory=dict)

    def asked(self, number: exp.Expr) -> exp.Expr:
        """The condition that somebody was asked for."""
        return _among(number, NUMBERS)

    def among(self, subject: str, number: exp.Expr) -> exp.Expr:
        """The condition that a person, household or employer is one of those needed."""
        return _among(number, self._numbers[subject])

    def wanted(self, asked: Sequence[n.Node], subject: str, group_rows: GroupRows) -> list[tuple[str, exp.Query]]:
        """Common table expressions that walk from those asked for to all whom their answers need."""
        self._numbers = {subject: NUMBERS}
        groups = list(dict.fromkeys(node for node in asked if isinstance(node, BoundGroup)))
        walked = [] if subject == "person" or not groups else [self._members(groups, group_rows)]
        for _ in range(max(map(_depth, asked), default=0)):
            walked += [*self._groups(groups, group_rows), self._members(groups, group_rows)]
        return walked

    def _groups(self, groups: Sequence[BoundGroup], group_rows: GroupRows) -> list[tuple[str, exp.Query]]:
        """One step from persons to their groups."""
        persons = self._numbers["person"]
        steps = []
        for subject in dict.fromkeys(SUBJECTS[group.key.kind] for group in groups):
            mine = [group for group in groups if SUBJECTS[group.key.kind] == subject]
            found = [_step(group_rows(group), group.key, group.member, persons) for group in mine]
            steps.append(self._widened(subject, found))
        return steps

    def _members(self, groups: Sequence[BoundGroup], group_rows: GroupRows) -> tuple[str, exp.Query]:
        """One step from groups to their members."""
        known = [(group, self._numbers.get(SUBJECTS[group.key.kind])) for group in groups]
        found = [_step(group_rows(group), group.member, group.key, keys) for group, keys in known if keys is not None]
        return self._widened("person", found)

    def _widened(self, subject: str, found: Sequence[exp.Select]) -> tuple[str, exp.Query]:
        """Those of a subject already wanted and those found."""
        before = self._numbers.get(subject)
        start = [] if before is None else [exp.select(exp.Unnest(expressions=[before.copy()]).as_("key"))]
        together = [*start, *found]
        name = f"wanted_{subject}" if before in (None, NUMBERS) else f"{_source(before)}_further"
        self._numbers[subject] = exp.Array(expressions=[exp.select("key").from_(name)])
        return name, together[0] if len(together) == 1 else exp.union(*together)


def _among(number: exp.Expr, numbers: exp.Expr) -> exp.Expr:
    return exp.EQ(this=number, expression=exp.Any(this=exp.Paren(this=numbers.copy())))


def _step(rows: exp.Select, to: n.Column, by: n.Column, numbers: exp.Expr) -> exp.Select:
    return rows.select(exp.column(to.name).as_("key")).where(_among(exp.column(by.name), numbers))


def _source(array: exp.Expr) -> str:
    """The common table expression that an array is made from."""
    table = array.find(exp.Table)
    assert table is not None, "an array of subjects already found is read from a table"
    return table.name


def _depth(node: n.Node) -> int:
    """How many groups a question walks into, one inside the other."""
    return isinstance(node, OfGroup) + max(map(_depth, children(node)), default=0)
