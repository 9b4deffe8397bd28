"""A whole question as one SQL query: one pass over each table, one join to the population, then boolean expressions.

The query is a chain of common table expressions. ``asked`` holds the subjects; ``contracts_by_person`` what one pass
over a table gives for each of them; ``known`` joins these; then come what is asked of groups and the facts, each
layer written once and referred to by the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from martebe.engines.binding import Binder, BoundGroup
from martebe.engines.sql_expressions import FALSE, TRUE, Expressions, Role, bigint, case, in_places, literal
from martebe.engines.sql_table_pass import Aggregate, TablePass
from martebe.rules import nodes as n
from martebe.rules.check import SUBJECTS, children, walk

Members = n.MembersAtLeast | n.MembersAll | n.MembersCount | n.MembersSum
OfGroup = n.ConditionOfGroup | n.ValueOfGroup
Columns = dict[tuple[n.Node, Role], exp.Expr]
Narrow = Callable[[exp.Expr], exp.Expr]


@dataclass(frozen=True)
class Layer:
    """A common table expression and where each node stands in it."""

    name: str
    columns: Columns


@dataclass
class Plan:
    """Builds the query for one subject.

    carried: columns of the population table that the caller wants beside the answers, as ``own_<name>``.
    narrow: for a few subjects through an index, the condition on a person or employer number; None for everybody.
    """

    binder: Binder
    subjects: Mapping[str, n.Subject]
    carried: Sequence[str] = ()
    narrow: Narrow | None = None
    ctes: list[tuple[str, exp.Select]] = field(default_factory=list)

    def layer(self, nodes: Iterable[n.Node], subject: str = "person") -> Layer:
        """The layer on which the (bound) nodes of a subject can be written as expressions."""
        asked = list(dict.fromkeys(part for node in nodes for part in walk(node)))
        layer = self._known(asked, subject)
        if subject == "person":
            for group, of_group in _by_depth(asked):
                layer = self._of_groups(self._joined(layer, group, of_group), group, of_group)
        else:
            layer = self._of_workers(layer, asked, subject)
        return self._facts(layer, asked)

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
        return Layer(self._add(unique, select), {**layer.columns, **added})

    def query(self, select: exp.Select) -> exp.Select:
        """The final select with all layers before it."""
        for name, inner in self.ctes:
            select = select.with_(name, as_=inner, copy=False)
        return select

    def _add(self, name: str, select: exp.Select) -> str:
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
        base = self._add("asked", self._narrowed(select.from_(population.table), population.key))
        known = exp.select(
            *[exp.column(name, base) for name in ("key", "place", *(f"own_{name}" for name in names))]
        ).from_(base)
        columns: Columns = {(column, "outcome"): exp.column(f"own_{column.name}") for column in own}
        known = self._join_passes(known, columns, asked, subject, exp.column("key", base))
        return Layer(self._add("known", known), columns)

    def _join_passes(
        self, select: exp.Select, columns: Columns, asked: Sequence[n.Node], subject: str, on: exp.Expr
    ) -> exp.Select:
        """Join what one pass over each table gives for the subject; note where each aggregate then stands."""
        passes: dict[tuple[str, n.Column], list[Aggregate]] = defaultdict(list)
        for node in asked:
            if isinstance(node, Aggregate) and SUBJECTS[node.rows.by.kind] == subject:
                passes[(node.rows.table, node.rows.by)].append(node)
        for (table, by), aggregates in passes.items():
            one = TablePass(self.binder.numbers, table, by, aggregates)
            narrowed = one.select() if subject == "household" else self._narrowed(one.select(), by.name)
            name = self._add(f"{table}_by_{by.name}", narrowed)
            columns.update({(node, "outcome"): column for node, column in one.outcomes(name)})
            joined = exp.EQ(this=exp.column("key", name), expression=on.copy())
            select = select.select(*one.columns(name)).join(exp.to_table(name), on=joined, join_type="left")
        return select

    def _narrowed(self, select: exp.Select, key: str) -> exp.Select:
        return select if self.narrow is None else select.where(self.narrow(exp.column(key)))

    # --- groups -------------------------------------------------------------------------------------------------

    def _joined(self, layer: Layer, group: BoundGroup, of_group: Sequence[OfGroup]) -> Layer:
        """The persons of a layer with their group and what is known of it."""
        inside = list(dict.fromkeys(part for node in of_group for part in walk(node)))
        members = [node for node in inside if isinstance(node, Members) and node.group == group]
        membership = self._add(f"{group.name}_of", self._membership(group))
        columns = dict(layer.columns)
        key = exp.column("group_key", membership)
        select = exp.select(_all_of(layer), key.as_(f"{group.name}_key")).from_(layer.name)
        on = exp.EQ(this=exp.column("key", membership), expression=exp.column("key", layer.name))
        select = select.join(exp.to_table(membership), on=on, join_type="left")
        select = self._join_members(select, columns, layer, group, membership, members, key)
        select = self._join_passes(select, columns, inside, SUBJECTS[group.key.kind], key)
        return Layer(self._add(f"with_{group.name}", select), columns)

    def _membership(self, group: BoundGroup) -> exp.Select:
        """Who belongs to which group: the smallest key where a person has but one, every key once where several."""
        member, key = exp.column(group.member.name), exp.column(group.key.name)
        one = TablePass(
            self.binder.numbers, group.table, group.member, [n.Count(n.Rows(group.table, group.member, group.where))]
        )
        rows = exp.select(member.as_("key")).from_(group.table).where(*one.wanted())
        rows = self._narrowed(rows, group.member.name)
        if group.single:
            return rows.select(exp.Min(this=key).as_("group_key")).group_by(member.copy())
        return rows.select(key.as_("group_key")).distinct()

    def _join_members(
        self, select: exp.Select, columns: Columns, layer: Layer, group: BoundGroup, membership: str,
        members: Sequence[Members], key: exp.Expr,
    ) -> exp.Select:  # fmt: skip
        """Join the counts and sums over the members of each group."""
        if not members:
            return select
        counted = exp.select(exp.column("group_key", membership).as_("key")).from_(layer.name)
        on = exp.EQ(this=exp.column("key", membership), expression=exp.column("key", layer.name))
        counted = counted.join(exp.to_table(membership), on=on).group_by(exp.column("group_key", membership))
        carried = []
        for number, node in enumerate(members):
            for role, total in self._totals(layer, node).items():
                column = f"{group.name}_{number}_{role}"
                counted = counted.select(total.as_(column))
                carried.append(((node, role), column))
        name = self._add(f"{group.name}_members", counted)
        for slot, column in carried:
            columns[slot] = exp.column(f"{name}_{column}")
            zero = exp.Coalesce(this=exp.column(column, name), expressions=[literal(0)])
            select = select.select(zero.as_(f"{name}_{column}"))
        joined = exp.EQ(this=exp.column("key", name), expression=key.copy())
        return select.join(exp.to_table(name), on=joined, join_type="left")

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
        has_group = exp.not_(exp.Is(this=exp.column(f"{group.name}_key"), expression=exp.null()))
        without = in_places(group.places, exp.column("place"))
        writer = self.expressions(layer)
        written: Columns = {}
        for node in of_group:
            if isinstance(node, n.ConditionOfGroup):
                branches = [(has_group, writer.condition(node.condition)), (without or TRUE, FALSE)]
                written[(node, "outcome")] = case(*branches)
                continue
            value = writer.value(node.value)
            written[(node, "outcome")] = case((has_group, value.sql))
            written[(node, "settled")] = case((has_group, value.settled or TRUE), default=without or TRUE)
        return self.next_layer(layer, f"of_{group.name}", written)

    def _of_workers(self, layer: Layer, asked: Sequence[n.Node], subject: str) -> Layer:
        """An employer's (or household's) row with the counts over its members."""
        members = [node for node in asked if isinstance(node, Members) and SUBJECTS[node.group.key.kind] == subject]
        for group in dict.fromkeys(node.group for node in members):
            assert isinstance(group, BoundGroup)
            mine = [node for node in members if node.group == group]
            people = self.layer([child for node in mine for child in children(node) if not isinstance(child, n.Group)])
            membership = self._add(f"{group.name}_of", self._membership(group))
            columns = dict(layer.columns)
            select = exp.select(_all_of(layer)).from_(layer.name)
            key = exp.column("key", layer.name)
            select = self._join_members(select, columns, people, group, membership, mine, key)
            layer = Layer(self._add(f"with_{group.name}", select), columns)
        return layer

    # --- facts --------------------------------------------------------------------------------------------------

    def _facts(self, layer: Layer, asked: Sequence[n.Node]) -> Layer:
        """Each fact once as a column, those that build on others after them."""
        facts = [node for node in asked if isinstance(node, n.Fact)]
        depth = {fact: sum(isinstance(part, n.Fact) for part in walk(fact)) for fact in facts}
        for level in sorted(set(depth.values())):
            writer = self.expressions(layer)
            written: Columns = {(fact, "outcome"): writer.condition(fact) for fact in facts if depth[fact] == level}
            layer = self.next_layer(layer, "facts", written)
        return layer


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
