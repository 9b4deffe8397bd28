"""A whole question as one SQL query: one pass over each table, one join to the population, then boolean expressions.

The query is a chain of common table expressions. ``asked`` holds the subjects; ``contracts_by_person`` what one pass
over a table gives for each of them; ``known`` joins these; then come what is asked of groups and the facts, each
layer written once and referred to by the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sqlglot import exp

from martebe.engines.binding import Binder, BoundGroup
from martebe.engines.sql_expressions import FALSE, TRUE, Expressions, Role, bigint, case, in_places, literal
from martebe.engines.sql_passes import Aggregate, Flag, Scan, fold
from martebe.rules import nodes as n
from martebe.rules.reading import SUBJECTS, children, walk

Members = n.MembersAtLeast | n.MembersAll | n.MembersCount | n.MembersSum
OfGroup = n.ConditionOfGroup | n.ValueOfGroup
Columns = dict[tuple[n.Node, Role], exp.Expr]
KEY_KINDS = {name: kind for kind, name in SUBJECTS.items()}


class Narrow(Protocol):
    """Keeps a question to a few subjects, and to those whom their answers need."""

    def wanted(
        self, asked: Sequence[n.Node], subject: str, group_rows: Callable[[BoundGroup], exp.Select]
    ) -> list[tuple[str, exp.Query]]:
        """The common table expressions that find whom the (bound) nodes need, before all others."""

    def among(self, subject: str, number: exp.Expr) -> exp.Expr:
        """The condition that a person, household or employer is one of these."""


@dataclass(frozen=True)
class Layer:
    """A common table expression and where each node stands in it; ``flags`` names the bits among the columns."""

    name: str
    columns: Columns
    flags: Mapping[n.Node, Flag] = field(default_factory=dict)


@dataclass
class Plan:
    """Builds the query for one subject.

    carried: columns of the population table that the caller wants beside the answers, as ``own_<name>``.
    narrow: for a few subjects through an index, whom the answers need; None for everybody.
    """

    binder: Binder
    subjects: Mapping[str, n.Subject]
    carried: Sequence[str] = ()
    narrow: Narrow | None = None
    ctes: list[tuple[str, exp.Query]] = field(default_factory=list)
    memberships: dict[BoundGroup, str] = field(default_factory=dict)

    def layer(self, nodes: Iterable[n.Node], subject: str = "person") -> Layer:
        """The layer on which the (bound) nodes of a subject can be written as expressions, its facts as columns."""
        nodes = list(nodes)
        return self.with_facts(self.ground(nodes, subject), nodes)

    def ground(self, nodes: Iterable[n.Node], subject: str = "person") -> Layer:
        """The same without the facts: the subjects, and all that the tables and groups hold of them."""
        nodes = list(nodes)
        asked = list(dict.fromkeys(part for node in nodes for part in walk(node)))
        said = _said(nodes)
        if self.narrow is not None and not self.ctes:
            self.ctes += self.narrow.wanted(asked, subject, self._group_rows)
        layer = self._known(asked, subject)
        if subject == "person":
            for group, of_group in _by_depth(asked):
                layer = self._of_groups(self._joined(layer, group, of_group), group, of_group)
        else:
            layer = self._with_members(layer, said)
        return layer

    def expressions(self, layer: Layer) -> Expressions:
        """The writer of expressions over a layer."""
        return Expressions(self.binder.numbers, layer.columns, exp.column("place"))

    def next_layer(self, layer: Layer, name: str, written: Mapping[tuple[n.Node, Role], exp.Expr]) -> Layer:
        """A layer that adds columns, one for each node and role."""
        if not written:
            return layer
        unique = self._unique(name)
        names = {slot: f"{unique}_is_{number}" for number, slot in enumerate(written)}
        select = exp.select("*", *[written[slot].as_(names[slot]) for slot in written]).from_(layer.name)
        added = {slot: exp.column(column) for slot, column in names.items()}
        return Layer(self.add(unique, select), {**layer.columns, **added}, layer.flags)

    def query(self, select: exp.Select) -> exp.Select:
        """The final select with all layers before it."""
        for name, inner in self.ctes:
            select = select.with_(name, as_=inner, copy=False)
        return select

    def add(self, name: str, select: exp.Query) -> str:
        """Add a common table expression; returns the name it got."""
        unique = self._unique(name)
        self.ctes.append((unique, select))
        return unique

    def _unique(self, name: str) -> str:
        taken = {each for each, _ in self.ctes}
        return next(each for each in (name, *(f"{name}_{i}" for i in range(2, 1000))) if each not in taken)

    # --- the population and one pass over each table ------------------------------------------------------------

    def _known(self, asked: Sequence[n.Node], subject: str) -> Layer:
        """The subjects with the columns of their own row and what each table holds of them."""
        population = self.subjects[subject]
        own = [node for node in asked if isinstance(node, n.Column) and node.subject == subject]
        names = dict.fromkeys([*(column.name for column in own), *(self.carried if subject == "person" else ())])
        select = exp.select(
            exp.column(population.key).as_("key"),
            exp.column(population.place).as_("place"),
            *[exp.column(name).as_(f"own_{name}") for name in names],
        )
        key = n.Column(population.table, population.key, KEY_KINDS[subject])
        base = self.add("asked", self._narrowed(select.from_(population.table), key))
        known = exp.select(
            *[exp.column(name, base) for name in ("key", "place", *(f"own_{name}" for name in names))]
        ).from_(base)
        columns: Columns = {(column, "outcome"): exp.column(f"own_{column.name}") for column in own}
        flags: dict[n.Node, Flag] = {}
        known = self._join_records(known, columns, flags, asked, subject, exp.column("key", base))
        return Layer(self.add("known", known), columns, flags)

    def _join_records(
        self,
        select: exp.Select,
        columns: Columns,
        flags: dict[n.Node, Flag],
        asked: Sequence[n.Node],
        subject: str,
        on: exp.Expr,
    ) -> exp.Select:
        """Join what the tables hold of the subject; note where each aggregate then stands."""
        mine = [node for node in asked if isinstance(node, Aggregate) and SUBJECTS[node.rows.by.kind] == subject]
        folded = fold(mine, self.binder.numbers, subject)
        if folded is None:
            return select
        name = self.add(folded.name, folded.select(self._narrowed))
        columns.update({(node, "outcome"): column for node, column in folded.outcomes(name)})
        flags |= folded.flags(name)
        joined = exp.EQ(this=exp.column("key", name), expression=on.copy())
        return select.select(*folded.columns(name)).join(exp.to_table(name), on=joined, join_type="left")

    def _narrowed(self, select: exp.Select, key: n.Column) -> exp.Select:
        """Only rows of the subjects that the answers need."""
        if self.narrow is None:
            return select
        return select.where(self.narrow.among(SUBJECTS[key.kind], exp.column(key.name)))

    # --- groups -------------------------------------------------------------------------------------------------

    def _joined(self, layer: Layer, group: BoundGroup, of_group: Sequence[OfGroup]) -> Layer:
        """The persons of a layer with their group and what is known of it."""
        said = _said(node.condition if isinstance(node, n.ConditionOfGroup) else node.value for node in of_group)
        subject, membership = SUBJECTS[group.key.kind], self._membership(group)
        name, columns = self._unique(f"with_{group.name}"), dict(layer.columns)
        key = exp.column("group_key", membership)
        select = exp.select(_all_of(layer), key.as_(f"{name}_key")).from_(layer.name)
        on = exp.EQ(this=exp.column("key", membership), expression=exp.column("key", layer.name))
        select = select.join(exp.to_table(membership), on=on, join_type="left")
        select = self._join_own(select, columns, said, subject, key)
        select = self._join_members(select, columns, layer, said, key)
        select = self._join_records(select, columns, {}, said, subject, key)
        return Layer(self.add(name, select), columns, layer.flags)

    def _group_rows(self, group: BoundGroup) -> exp.Select:
        """The rows that say who belongs to which group; nothing selected yet."""
        asked = n.Count(n.Rows(group.table, group.member, group.where))
        scan = Scan(self.binder.numbers, group.table, group.member, (asked,))
        return exp.select().from_(group.table).where(*scan.wanted())

    def _membership(self, group: BoundGroup) -> str:
        """Who belongs to which group: the smallest key where a person has but one, every key once where several."""
        if group not in self.memberships:
            member, key = exp.column(group.member.name), exp.column(group.key.name)
            rows = self._narrowed(self._group_rows(group), group.member).select(member.as_("key"))
            if group.single:
                rows = rows.select(exp.Min(this=key).as_("group_key")).group_by(member.copy())
            else:
                rows = rows.select(key.as_("group_key")).distinct()
            self.memberships[group] = self.add(f"{group.name}_of", rows)
        return self.memberships[group]

    def _join_own(
        self, select: exp.Select, columns: Columns, said: Sequence[n.Node], subject: str, on: exp.Expr
    ) -> exp.Select:
        """Join the columns of the group's own row in its population."""
        own = [node for node in said if isinstance(node, n.Column)]
        if not own:
            return select
        population = self.subjects[subject]
        key = n.Column(population.table, population.key, KEY_KINDS[subject])
        rows = exp.select(exp.column(key.name).as_("key"), *[exp.column(column.name) for column in own])
        name = self.add(f"{population.table}_own", self._narrowed(rows.from_(population.table), key))
        for column in own:
            columns[(column, "outcome")] = exp.column(f"{name}_{column.name}")
            select = select.select(exp.column(column.name, name).as_(f"{name}_{column.name}"))
        joined = exp.EQ(this=exp.column("key", name), expression=on.copy())
        return select.join(exp.to_table(name), on=joined, join_type="left")

    def _with_members(self, layer: Layer, said: Sequence[n.Node]) -> Layer:
        """An employer's row with the counts over its workers."""
        asks = [child for node in said if isinstance(node, Members) for child in children(node)]
        if not asks:
            return layer
        people = self.layer(child for child in asks if not isinstance(child, n.Group))
        columns = dict(layer.columns)
        select = exp.select(_all_of(layer)).from_(layer.name)
        select = self._join_members(select, columns, people, said, exp.column("key", layer.name))
        return Layer(self.add("with_members", select), columns, layer.flags)

    def _join_members(
        self, select: exp.Select, columns: Columns, people: Layer, said: Sequence[n.Node], on: exp.Expr
    ) -> exp.Select:
        """Join the counts and sums over the members of each group; note where each then stands."""
        members = [node for node in said if isinstance(node, Members)]
        for group in dict.fromkeys(node.group for node in members):
            assert isinstance(group, BoundGroup)
            totals = {
                (node, role): total
                for node in members
                if node.group == group
                for role, total in self._totals(people, node).items()
            }
            name = self.add(f"{group.name}_members", self._counted(people, group, list(totals.values())))
            for number, slot in enumerate(totals):
                columns[slot] = exp.column(f"{name}_{number}")
                zero = exp.Coalesce(this=exp.column(f"total_{number}", name), expressions=[literal(0)])
                select = select.select(zero.as_(f"{name}_{number}"))
            joined = exp.EQ(this=exp.column("key", name), expression=on.copy())
            select = select.join(exp.to_table(name), on=joined, join_type="left")
        return select

    def _counted(self, people: Layer, group: BoundGroup, totals: Sequence[exp.Expr]) -> exp.Select:
        """What is counted and summed up over the members of each group."""
        membership = self._membership(group)
        key = exp.column("group_key", membership)
        named = [total.as_(f"total_{number}") for number, total in enumerate(totals)]
        on = exp.EQ(this=exp.column("key", membership), expression=exp.column("key", people.name))
        rows = exp.select(key.as_("key"), *named).from_(people.name)
        return rows.join(exp.to_table(membership), on=on).group_by(key.copy())

    def _totals(self, layer: Layer, node: Members) -> dict[Role, exp.Expr]:
        """The sums over members that a node is decided by."""
        writer = self.expressions(layer)
        if isinstance(node, n.MembersSum):
            value = writer.value(node.value)
            unsettled = (
                FALSE
                if value.settled is None
                else exp.not_(exp.Coalesce(this=value.settled, expressions=[exp.false()]))
            )
            return {"outcome": _total(value.sql), "unsettled": _counted(unsettled)}
        condition = writer.condition(node.condition)
        totals: dict[Role, exp.Expr] = {
            "outcome": _counted(condition),
            "unsettled": _counted(exp.Is(this=exp.Paren(this=condition.copy()), expression=exp.null())),
        }
        if isinstance(node, n.MembersAll):
            totals["disproved"] = _counted(exp.not_(exp.Paren(this=condition.copy())))
        return totals

    def _of_groups(self, layer: Layer, group: BoundGroup, of_group: Sequence[OfGroup]) -> Layer:
        """What holds for the group, said of each of its members."""
        has_group = exp.not_(exp.Is(this=exp.column(f"{layer.name}_key"), expression=exp.null()))
        without = in_places(group.places, exp.column("place"))
        writer = self.expressions(layer)
        written: Columns = {}
        for node in of_group:
            if isinstance(node, n.ConditionOfGroup):
                branches = [(has_group, writer.condition(node.condition)), (without or TRUE, FALSE)]
                written[(node, "answer")] = case(*branches)
                continue
            value = writer.value(node.value)
            written[(node, "outcome")] = case((has_group, value.sql))
            written[(node, "settled")] = case((has_group, value.settled or TRUE), default=without or TRUE)
        return self.next_layer(layer, f"of_{group.name}", written)

    # --- facts --------------------------------------------------------------------------------------------------

    def with_facts(self, layer: Layer, nodes: Iterable[n.Node]) -> Layer:
        """Each fact that the nodes speak of once as a column, those that build on others after them."""
        facts = [node for node in _said(nodes) if isinstance(node, n.Fact)]
        depth = {fact: sum(isinstance(part, n.Fact) for part in walk(fact)) for fact in facts}
        for level in sorted(set(depth.values())):
            writer = self.expressions(layer)
            written: Columns = {(fact, "answer"): writer.condition(fact) for fact in facts if depth[fact] == level}
            layer = self.next_layer(layer, "facts", written)
        return layer


def _said(nodes: Iterable[n.Node]) -> list[n.Node]:
    """The nodes with what they say of their own subject: not what they ask of rows, members or another group."""
    said: dict[n.Node, None] = {}
    for node in nodes:
        said[node] = None
        if not isinstance(node, Aggregate | Members | OfGroup):
            said |= dict.fromkeys(_said(children(node)))
    return list(said)


def _by_depth(asked: Sequence[n.Node]) -> Iterable[tuple[BoundGroup, list[OfGroup]]]:
    """The groups that are asked with what is asked of them, inner questions before those that contain them."""
    found: dict[tuple[int, BoundGroup], list[OfGroup]] = {}
    for node in asked:
        if isinstance(node, OfGroup):
            depth = sum(isinstance(part, OfGroup) for part in walk(node))
            assert isinstance(node.group, BoundGroup)
            found.setdefault((depth, node.group), []).append(node)
    for depth, group in sorted(found, key=lambda each: each[0]):
        yield group, found[(depth, group)]


def _all_of(layer: Layer) -> exp.Expr:
    return exp.Column(this=exp.Star(), table=exp.to_identifier(layer.name))


def _counted(condition: exp.Expr) -> exp.Expr:
    return bigint(exp.Sum(this=case((condition, literal(1)), default=literal(0))))


def _total(value: exp.Expr) -> exp.Expr:
    return bigint(exp.Sum(this=exp.Coalesce(this=value, expressions=[literal(0)])))
