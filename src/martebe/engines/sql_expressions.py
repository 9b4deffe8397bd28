"""Conditions and values of the rule language as sqlglot trees: portable SQL, never text.

NULL carries "not settled" in conditions. A value is a pair: its SQL, where NULL is "missing", and the SQL that says
whether it is settled (None: it always is). Inside rows everything is settled, so there a NULL condition is disproved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from sqlglot import exp

from martebe.engines.binding import BoundGroup, BoundRows
from martebe.rules import days
from martebe.rules import nodes as n
from martebe.rules.coverage import Places
from martebe.rules.numbers import Amount, Entry, Numbers

EPOCH = date(1970, 1, 1)
Role = Literal["answer", "outcome", "settled", "unsettled", "disproved"]
"""What a column of the layer below says of a node: the answer of a condition; what records or members came to before
it is asked whether all were delivered; whether a value is settled; how many members are unsettled or disproved."""
TRUE, FALSE, NULL = exp.true(), exp.false(), exp.null()


@dataclass(frozen=True)
class SqlValue:
    """A value in SQL, and the condition under which it is settled (None: always)."""

    sql: exp.Expr
    settled: exp.Expr | None = None
    may_be_missing: bool = True


def literal(value: n.Scalar | None) -> exp.Expr:
    """A constant in SQL."""
    match value:
        case None:
            return exp.null()
        case bool():
            return exp.true() if value else exp.false()
        case int():
            return exp.Literal.number(value) if value >= 0 else exp.Neg(this=exp.Literal.number(-value))
        case date():
            return exp.cast(exp.Literal.string(value.isoformat()), exp.DataType.Type.DATE)
        case str():
            return exp.Literal.string(value)
    raise TypeError(f"A {type(value).__name__} has no form in SQL.")


def bigint(expression: exp.Expr) -> exp.Expr:
    """A whole number of 64 bits, whatever the engine made of it."""
    return exp.cast(expression, exp.DataType.Type.BIGINT)


def case(*branches: tuple[exp.Expr, exp.Expr], default: exp.Expr | None = None) -> exp.Expr:
    """CASE WHEN ... THEN ... ELSE ... END."""
    ifs = [exp.If(this=when.copy(), true=then.copy()) for when, then in branches]
    return exp.Case(ifs=ifs, default=None if default is None else default.copy())


def both(*conditions: exp.Expr | None) -> exp.Expr | None:
    """All the conditions that there are, or None when there is none."""
    given = [condition.copy() for condition in conditions if condition is not None]
    return exp.and_(*given) if given else None


def in_places(places: Places, column: exp.Expr) -> exp.Expr | None:
    """The condition that a place is among those delivered; None where all are."""
    if places.everywhere:
        return None
    if not places.listed:
        return FALSE
    return exp.In(this=column.copy(), expressions=[literal(place) for place in sorted(places.listed)])


@dataclass
class Expressions:
    """Writes bound rules as SQL.

    columns: where a node already stands as a column of the layer below (aggregates, facts, the subject's own columns).
    place: the column of the subject's place. Without it the expressions are about one row of a table.
    """

    numbers: Numbers
    columns: Mapping[tuple[n.Node, Role], exp.Expr]
    place: exp.Expr | None = None

    def _column(self, node: n.Node, role: Role = "outcome") -> exp.Expr:
        return self.columns[(node, role)].copy()

    # --- conditions ---------------------------------------------------------------------------------------------

    def condition(self, node: n.Condition) -> exp.Expr:
        """A condition: TRUE proved, FALSE disproved, NULL not settled."""
        if (node, "answer") in self.columns:
            return self._column(node, "answer")
        match node:
            case n.And(parts):
                return exp.and_(*[self.condition(part) for part in parts])
            case n.Or(parts):
                return exp.or_(*[self.condition(part) for part in parts])
            case n.Not(part):
                return exp.not_(self._exact(part))
            case n.Fact(condition=inside):
                return self.condition(inside)
            case n.Compare():
                return self._compare(node)
            case n.OneOf(n.LastCode() as code, options):
                return self._compare_code(code, options)
            case n.OneOf(value, options):
                one = self.value(value)
                listed = exp.In(this=one.sql, expressions=[literal(option) for option in options])
                return self._decided(listed, one)
            case n.Missing(value):
                one = self.value(value)
                return self._when(one.settled, exp.Is(this=one.sql, expression=exp.null()))
            case n.AtLeast(rows):
                return self._found(self._at_least(node), rows)
            case n.MembersAtLeast() | n.MembersAll():
                return self._members(node)
        raise TypeError(f"No SQL is known for {type(node).__name__}.")

    def _exact(self, node: n.Condition) -> exp.Expr:
        """A condition under NOT: inside a row NULL must have become FALSE before it is turned round."""
        written = self.condition(node)
        if self.place is not None or isinstance(node, n.Not | n.Missing):
            return written
        return exp.Coalesce(this=written, expressions=[exp.false()])

    def _when(self, settled: exp.Expr | None, outcome: exp.Expr) -> exp.Expr:
        return outcome if settled is None else case((settled, outcome))

    def _compare(self, node: n.Compare) -> exp.Expr:
        folded = _age_as_date(node)
        if isinstance(folded.left, n.LastCode) and isinstance(folded.right, n.Constant):
            return self._compare_code(folded.left, (folded.right.value,), negated=folded.operator == "<>")
        left, right = self.value(folded.left), self.value(folded.right)
        operators = {"=": exp.EQ, "<>": exp.NEQ, "<": exp.LT, "<=": exp.LTE, ">": exp.GT, ">=": exp.GTE}
        compared = operators[folded.operator](this=_paren(left.sql), expression=_paren(right.sql))
        return self._decided(compared, left, right)

    def _decided(self, condition: exp.Expr, *values: SqlValue) -> exp.Expr:
        """A condition on values; inside a row NULL stays, so that a scan can skip by it."""
        return condition if self.place is None else _settled(condition, *values)

    def _compare_code(self, node: n.LastCode, options: Sequence[n.Scalar], negated: bool = False) -> exp.Expr:
        """The last code is one of some: told by its place in the list, without spelling it out."""
        assert isinstance(node.rows, BoundRows)
        places = [literal(node.code.options.index(str(option))) for option in options]
        found: exp.Expr = exp.In(this=_place(self._column(node), len(node.code.options)), expressions=places)
        delivered = None if self.place is None else in_places(node.rows.places, self.place)
        return _settled(exp.not_(found) if negated else found, SqlValue(NULL, delivered))

    def _at_least(self, node: n.AtLeast) -> exp.Expr:
        counted = self._column(node)
        return counted if node.times == 1 else exp.GTE(this=counted, expression=literal(node.times))

    def _found(self, found: exp.Expr, rows: n.Rows) -> exp.Expr:
        assert isinstance(rows, BoundRows) and self.place is not None
        delivered = in_places(rows.places, self.place)
        if delivered is None:
            return found
        branches = [(found, TRUE)] if delivered is FALSE else [(found, TRUE), (delivered, FALSE)]
        return case(*branches)

    def _members(self, node: n.MembersAtLeast | n.MembersAll) -> exp.Expr:
        """Decided as far as the members who are settled allow; open where one who is not could turn it."""
        proved, unsettled = self._column(node), self._column(node, "unsettled")
        delivered = self._group_delivered(node.group)
        if isinstance(node, n.MembersAll):
            disproved = self._column(node, "disproved")
            some, none = (
                (exp.GT(this=disproved, expression=literal(0)), FALSE),
                exp.EQ(this=unsettled, expression=literal(0)),
            )
            return case(some, (exp.and_(none, delivered or TRUE), TRUE))
        enough = (exp.GTE(this=proved, expression=literal(node.times)), TRUE)
        possible = exp.Paren(this=exp.Add(this=proved.copy(), expression=unsettled))
        too_few = exp.LT(this=possible, expression=literal(node.times))
        return case(enough, (exp.and_(too_few, delivered or TRUE), FALSE))

    def _group_delivered(self, group: n.Group) -> exp.Expr | None:
        assert isinstance(group, BoundGroup) and self.place is not None
        return in_places(group.places, self.place)

    # --- values -------------------------------------------------------------------------------------------------

    def value(self, node: n.Value) -> SqlValue:
        """A value and when it is settled."""
        match node:
            case n.Constant(value):
                return SqlValue(literal(value), may_be_missing=False)
            case n.Column():
                return SqlValue(self._column(node))
            case n.Count() | n.Sum() | n.Latest() | n.Earliest() | n.LastCode():
                return self._aggregate(node)
            case n.MembersCount() | n.MembersSum():
                return self._members_value(node)
            case n.ValueOfGroup():
                return SqlValue(self._column(node), self._column(node, "settled"))
            case n.LawNumber():
                return self._law_number(node)
            case n.Choose(condition, then, otherwise):
                return self._choose(condition, self.value(then), self.value(otherwise))
            case _:
                return self._calculated(node)

    def _aggregate(self, node: n.Count | n.Sum | n.Latest | n.Earliest | n.LastCode) -> SqlValue:
        assert isinstance(node.rows, BoundRows) and self.place is not None
        settled = in_places(node.rows.places, self.place)
        column = self._column(node)
        if isinstance(node, n.LastCode):
            return SqlValue(_decoded(column, node.code.options), settled)
        return SqlValue(column, settled, may_be_missing=not isinstance(node, n.Count | n.Sum))

    def _members_value(self, node: n.MembersCount | n.MembersSum) -> SqlValue:
        unsettled = self._column(node, "unsettled")
        none_open = exp.EQ(this=unsettled, expression=literal(0))
        return SqlValue(self._column(node), both(none_open, self._group_delivered(node.group)), may_be_missing=False)

    def _choose(self, condition: n.Condition, then: SqlValue, otherwise: SqlValue) -> SqlValue:
        when = self.condition(condition)
        if self.place is None:
            return SqlValue(case((when, then.sql), default=otherwise.sql))
        settled = case((when, then.settled or TRUE), (exp.not_(when.copy()), otherwise.settled or TRUE), default=FALSE)
        return SqlValue(case((when, then.sql), default=otherwise.sql), settled)

    def _law_number(self, node: n.LawNumber, part: Callable[[Amount], int] = int) -> SqlValue:
        """A number chosen by a record: by its key, by the day of an event, or by both."""
        key = None if node.key is None else self.value(node.key)
        on = None if node.on is None else self.value(node.on)
        branches = []
        for chosen in self.numbers[node.code].keys or (None,):
            is_key = None if key is None else exp.EQ(this=key.sql.copy(), expression=literal(chosen))
            for entry in self.numbers[node.code].entries(chosen):
                if not isinstance(node.on, n.Constant):
                    when = both(is_key, _in_force(entry, on))
                elif entry.holds_on(node.on.value):  # type: ignore[arg-type]
                    when = is_key
                else:
                    continue
                branches.append((when or TRUE, literal(part(entry.value))))
        return SqlValue(case(*branches), both(*[chosen.settled for chosen in (key, on) if chosen is not None]))

    def _calculated(self, node: n.Value) -> SqlValue:
        if isinstance(node, n.Portion):
            return self._portion(node)
        match node:
            case n.Plus(left, right) | n.Minus(left, right):
                first, second = self.value(left), self.value(right)
                joined = exp.Add if isinstance(node, n.Plus) else exp.Sub
                total = joined(this=_paren(first.sql), expression=_paren(second.sql))
                return SqlValue(exp.Paren(this=total), both(first.settled, second.settled))
            case n.Elapsed(start, end, unit):
                first, second = self.value(start), self.value(end)
                return SqlValue(_elapsed(first.sql, second.sql, unit), both(first.settled, second.settled))
            case n.Shift(value, amount, unit):
                inside = self.value(value)
                return SqlValue(_shifted(inside.sql, amount, unit), inside.settled)
            case n.FirstDay(month):
                return self.value(month)
            case n.MonthOf(day):
                inside = self.value(day)
                return SqlValue(_start_of(inside.sql, "month"), inside.settled)
            case n.StartOf(day, calendar):
                inside = self.value(day)
                return SqlValue(_start_of(inside.sql, calendar), inside.settled)
        raise TypeError(f"No SQL is known for {type(node).__name__}.")

    def _portion(self, node: n.Portion) -> SqlValue:
        of = self.value(node.value)
        match node.share:
            case n.Choose(condition, then, otherwise):  # SQL has no shares: choose between the portions instead
                portions = [self._portion(n.Portion(node.value, share)) for share in (then, otherwise)]
                return self._choose(condition, *portions)
            case n.LawNumber():
                over = self._law_number(node.share, lambda value: Fraction(value).numerator)
                under = self._law_number(node.share, lambda value: Fraction(value).denominator)
                return SqlValue(_truncated(of.sql, over.sql, under.sql), both(of.settled, over.settled))
            case n.Constant(int() | Fraction() as value):
                share = Fraction(value)
                return SqlValue(_truncated(of.sql, literal(share.numerator), literal(share.denominator)), of.settled)
        raise TypeError(f"No SQL is known for a share that is a {type(node.share).__name__}.")


# --- pieces of SQL ----------------------------------------------------------------------------------------------


def _paren(expression: exp.Expr) -> exp.Expr:
    simple = exp.Column | exp.Literal | exp.Cast | exp.Paren | exp.Case | exp.Coalesce
    return expression if isinstance(expression, simple) else exp.Paren(this=expression)


def _settled(condition: exp.Expr, *values: SqlValue) -> exp.Expr:
    """A comparison: disproved where a value is missing, open where one is not settled."""
    missing = any(value.may_be_missing for value in values)
    decided = exp.Coalesce(this=condition, expressions=[exp.false()]) if missing else condition
    settled = both(*[value.settled for value in values])
    return decided if settled is None else case((settled, decided))


def _age_as_date(node: n.Compare) -> n.Compare:
    """``age >= 18 years`` as ``birth date <= a day``: the same answer, without arithmetic on every row."""
    match node:
        case n.Compare(
            "<" | "<=" | ">" | ">=" as operator,
            n.Elapsed(start, n.Constant(date() as end), unit),
            n.Constant(int() as least),
        ):
            at_least = least if operator in ("<", ">=") else least + 1
            bound = n.Constant(days.shift(end, -at_least, unit), n.Kind.DAY)
            return n.Compare("<=" if operator in (">", ">=") else ">", start, bound)
    return node


def _truncated(value: exp.Expr, over: exp.Expr, under: exp.Expr) -> exp.Expr:
    """Value * over / under, the remainder dropped towards zero, as integer division does on every engine."""
    product = exp.Paren(this=exp.Mul(this=_paren(value.copy()), expression=_paren(over)))
    return bigint(exp.IntDiv(this=product, expression=_paren(under)))


def _part(day: exp.Expr, unit: str) -> exp.Expr:
    return exp.Extract(this=exp.var(unit), expression=day.copy())


def _in_force(entry: Entry, on: SqlValue | None) -> exp.Expr | None:
    """The day of an event lies in the days a value is in force."""
    assert on is not None, "a number that is not static names the day of an event"
    begun = exp.GTE(this=on.sql.copy(), expression=literal(entry.start))
    lasting = None if entry.until is None else exp.LTE(this=on.sql.copy(), expression=literal(entry.until))
    return both(begun, lasting)


def _elapsed(start: exp.Expr, end: exp.Expr, unit: days.Unit) -> exp.Expr:
    if unit == "days":
        return bigint(exp.DateDiff(this=end.copy(), expression=start.copy(), unit=exp.var("DAY")))
    years = exp.Paren(this=exp.Sub(this=_part(end, "YEAR"), expression=_part(start, "YEAR")))
    months = exp.Paren(this=exp.Sub(this=_part(end, "MONTH"), expression=_part(start, "MONTH")))
    early_day = exp.LT(this=_part(end, "DAY"), expression=_part(start, "DAY"))
    if unit == "months":
        total = exp.Add(this=exp.Mul(this=years, expression=literal(12)), expression=months)
        return bigint(exp.Sub(this=exp.Paren(this=total), expression=case((early_day, literal(1)), default=literal(0))))
    same_month = exp.EQ(this=_part(end, "MONTH"), expression=_part(start, "MONTH"))
    early_month = exp.LT(this=_part(end, "MONTH"), expression=_part(start, "MONTH"))
    early = exp.or_(early_month, exp.and_(same_month, early_day))
    return bigint(exp.Sub(this=years, expression=case((early, literal(1)), default=literal(0))))


def _shifted(day: exp.Expr, amount: int, unit: days.Unit) -> exp.Expr:
    by, name = (amount, "DAY") if unit == "days" else (amount * (12 if unit == "years" else 1), "MONTH")
    moved = exp.DateAdd(this=day.copy(), expression=literal(by), unit=exp.var(name))
    return exp.cast(moved, exp.DataType.Type.DATE)


def _start_of(day: exp.Expr, unit: str) -> exp.Expr:
    return exp.cast(exp.func("DATE_TRUNC", exp.Literal.string(unit), day.copy()), exp.DataType.Type.DATE)


def code_rank(day: exp.Expr, code: exp.Expr, options: tuple[str, ...]) -> exp.Expr:
    """A day and the place of a code in its list as one number, so that the greatest is the latest."""
    since = _elapsed(literal(EPOCH), day, "days")
    place = case(
        *[(exp.EQ(this=code.copy(), expression=literal(option)), literal(i)) for i, option in enumerate(options)]
    )
    return exp.Add(this=exp.Mul(this=since, expression=literal(len(options))), expression=place)


def _place(rank: exp.Expr, size: int) -> exp.Expr:
    """The place of the code in its list, from a rank; the remainder of a day before 1970 is brought above zero."""
    remainder = exp.Paren(this=exp.Add(this=exp.Mod(this=rank, expression=literal(size)), expression=literal(size)))
    return exp.Paren(this=exp.Mod(this=remainder, expression=literal(size)))


def _decoded(rank: exp.Expr, options: tuple[str, ...]) -> exp.Expr:
    place = _place(rank, len(options))
    return case(*[(exp.EQ(this=place, expression=literal(i)), literal(option)) for i, option in enumerate(options)])
