"""Where PostgreSQL is written otherwise than sqlglot writes it: each difference with its reason."""

from __future__ import annotations

from sqlglot import exp


def text(query: exp.Query) -> str:
    """A query as PostgreSQL reads it; every name in quotes, because columns may be called ``end`` or ``left``."""
    return query.transform(_days_between).sql(dialect="postgres", identify=True)


def _days_between(node: exp.Expr) -> exp.Expr:
    """A difference of days is ``end - start``.

    sqlglot writes seconds between two timestamps divided by 86400, in decimal arithmetic and for every row.
    Test: test_days_between_is_a_subtraction_of_days.
    """
    if not isinstance(node, exp.DateDiff):
        return node
    return exp.Paren(this=exp.Sub(this=exp.cast(node.this, "date"), expression=exp.cast(node.expression, "date")))
