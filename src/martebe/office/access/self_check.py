"""Does the floor hold? Asked before the office opens: what the database allows its role beyond what it may."""

from __future__ import annotations

from typing import Any

from django.db import DataError, ProgrammingError, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from martebe.office.access import seed

POWERS = {
    "the role of the office is a superuser": "SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper",
    "the role of the office passes row security": "SELECT FROM pg_roles WHERE rolname = current_user AND rolbypassrls",
}
"""What is wrong, and a question that has rows when it is."""
NAMED = {
    "the role of the office owns {0}": """
        SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname IN ('office', 'records', 'now') AND pg_get_userbyid(relowner) = current_user
    """,
    "row security is not forced on {0}": """
        SELECT DISTINCT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
        WHERE nspname IN ('office', 'records') AND relkind IN ('r', 'p')
            AND (attname IN ('person', 'child') OR attname = 'persons' AND atttypid = 'bigint[]'::regtype)
            AND has_column_privilege(c.oid, attnum, 'SELECT')
            AND NOT (relrowsecurity AND relforcerowsecurity) AND relname <> ALL (%(open)s)
    """,
    "the view {0} does not ask with the rights of who asks": """
        SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname = 'now' AND relkind = 'v'
            AND NOT coalesce(reloptions @> '{security_invoker=true}', false)
    """,
    "anybody may call {0}, which has the owner's rights": """
        SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
        WHERE nspname IN ('office', 'records', 'now') AND prosecdef
            AND EXISTS (SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner)))
                        WHERE grantee = 0 AND privilege_type = 'EXECUTE')
    """,
    "{0} has the owner's rights and does not say where it looks for names": """
        SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
        WHERE nspname IN ('office', 'records', 'now') AND prosecdef
            AND NOT EXISTS (SELECT FROM unnest(proconfig) s WHERE s LIKE 'search_path=%%')
    """,
}
OPEN = ["access_resident"]
"""Who has signed in is asked before there can be a look; the table holds a number and nothing else."""
POLICY = "the database decides by another policy than this version: run martebe migrate"
UNSET = "a transaction without a look reads persons"
"""The first question about persons that no look has opened must fail, not answer."""


def check(connection: BaseDatabaseWrapper) -> list[str]:
    """What is wrong with how the database keeps persons apart, asked in the office's role; [] when nothing is."""
    with connection.cursor() as cursor:
        found = [wrong for wrong, question in POWERS.items() if _rows(cursor, question)]
        for wrong, question in NAMED.items():
            found += [wrong.format(name) for (name,) in _rows(cursor, question)]
        if seed.differs(lambda question: _rows(cursor, question)):
            found.append(POLICY)
    return found + [UNSET] * _answers_without_a_look(connection)


def _answers_without_a_look(connection: BaseDatabaseWrapper) -> bool:
    """Whether a reach is left over from another transaction, or a person can be read without any.

    A country without residents has no row that would ask for the reach, so it is asked for by itself, too.
    """
    questions = ("SELECT current_setting('martebe.reach')::bigint[]", "SELECT FROM now.residents LIMIT 1")
    return any(_answers(connection, question) for question in questions)


def _answers(connection: BaseDatabaseWrapper, question: str) -> list[tuple[Any, ...]]:
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            return _rows(cursor, question)
    except (DataError, ProgrammingError):
        return []


def _rows(cursor: Any, question: str) -> list[tuple[Any, ...]]:
    cursor.execute(question, {"open": OPEN})
    rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows
