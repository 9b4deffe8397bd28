"""What the SQL engines share: a question as one query in the engine's dialect.

``answers`` asks named conditions and values of every subject, or of a few through an index.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlglot import exp

from martebe.engines.binding import Binder
from martebe.engines.sql_expressions import Expressions
from martebe.engines.sql_plan import Narrow, Plan
from martebe.rules import nodes as n
from martebe.rules.coverage import Coverage
from martebe.rules.numbers import Numbers
from martebe.rules.reading import scope_of, walk


def answers(
    asked: Mapping[str, n.Condition | n.Value],
    day: date,
    *,
    coverage: Coverage,
    numbers: Numbers,
    subjects: Mapping[str, n.Subject],
    narrow: Narrow | None = None,
) -> exp.Select:
    """A query with one row for each subject: ``key``, then a column for each question.

    A condition is TRUE, FALSE or NULL (not settled). A value has a second column ``<name>_settled``: where that is
    FALSE the value means nothing, where it is TRUE a NULL is a missing value. Raises MissingNumberError where the law
    has no number on the day.
    """
    binder = Binder(day, coverage, numbers)
    bound = {name: binder.bind(node) for name, node in asked.items()}
    plan = Plan(binder, subjects, narrow=narrow)
    layer = plan.layer(bound.values(), _subject(asked))
    columns = [column for name, node in bound.items() for column in _written(plan.expressions(layer), name, node)]
    return plan.query(exp.select("key", *columns).from_(layer.name))


def _subject(asked: Mapping[str, n.Node]) -> str:
    scopes = {scope for scope in map(scope_of, asked.values()) if scope is not None}
    if len(scopes) > 1:
        raise ValueError(f"One question is about one subject; found {', '.join(sorted(scopes))}. Ask them apart.")
    return scopes.pop() if scopes else "person"


def _written(writer: Expressions, name: str, node: n.Condition | n.Value) -> list[exp.Expr]:
    if isinstance(node, n.Condition):
        return [writer.condition(node).as_(name)]
    value = writer.value(node)
    settled = exp.true() if value.settled is None else exp.Coalesce(this=value.settled, expressions=[exp.false()])
    return [value.sql.as_(name), settled.as_(f"{name}_settled")]


def row_condition(node: n.Condition, numbers: Numbers, dialect: str = "duckdb") -> str:
    """A condition on one row of a table as SQL text: TRUE or FALSE, never NULL. For checks of deliveries."""
    columns = {(part, "outcome"): exp.column(part.name) for part in walk(node) if isinstance(part, n.Column)}
    written = Expressions(numbers, columns).condition(node)  # type: ignore[arg-type]
    return exp.Coalesce(this=written, expressions=[exp.false()]).sql(dialect=dialect)
