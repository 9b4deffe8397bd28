"""Cells that name something outside the file: persons and businesses by their numbers, places by their codes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import duckdb
import numpy as np
import pyarrow as pa

from martebe.intake import problems
from martebe.intake.problems import Problem
from martebe.intake.sql import name, text
from martebe.people.identity_numbers import NumberArray, Reason, ReasonArray, check_business_array, check_iin_array
from martebe.rules.nodes import Kind
from martebe.rules.tables import ColumnDescription, TableDescription

# Small enough for the twelve digits of a batch to stay in the cache of a processor.
BATCH_ROWS = 1 << 14
NEVER_TAKEN = {
    Reason.NOT_TWELVE_DIGITS: problems.BAD_NUMBER,
    Reason.ONLY_ZEROS: problems.BAD_NUMBER,
    Reason.OTHER_REGISTER: problems.OTHER_NUMBER,
    Reason.MADE_UP_NOT_ALLOWED: problems.MADE_UP_NUMBER,
}
SUBJECTS = {Kind.PERSON: "person", Kind.BUSINESS: "employer"}
CHECKS: dict[Kind, Callable[..., ReasonArray]] = {Kind.PERSON: check_iin_array, Kind.BUSINESS: check_business_array}


def check_numbers(connection: duckdb.DuckDBPyConnection, table: TableDescription, *, made_up: bool) -> None:
    """Judge the numbers of persons and businesses.

    A register is believed about its own people: there a number whose digits do not fit is accepted and flagged
    (issued so in error, and corrected only by the register); in any other table it is quarantined.
    """
    for column in table.columns:
        if column.kind in CHECKS:
            own = table.population == SUBJECTS[column.kind] and column.name in table.key
            for reason, numbers in _odd_numbers(connection, column, made_up).items():
                _note(connection, table, column, reason, numbers, own)


def _odd_numbers(
    connection: duckdb.DuckDBPyConnection, column: ColumnDescription, made_up: bool
) -> dict[Reason, list[int]]:
    """The numbers that are not plainly valid, by why. Judging each row costs less than finding the different ones."""
    check = CHECKS[column.kind]
    cell = name(column.name)
    found = connection.execute(f"SELECT {cell} FROM numbered WHERE NOT _bad AND {cell} IS NOT NULL").fetchnumpy()
    numbers: NumberArray = found[column.name]
    batches = np.split(numbers, range(BATCH_ROWS, len(numbers), BATCH_ROWS))
    judged = np.concatenate([check(batch, made_up=made_up) for batch in batches])
    odd = np.unique(judged[judged > Reason.MADE_UP])
    return {Reason(int(reason)): np.unique(numbers[judged == reason]).tolist() for reason in odd}


def _note(
    connection: duckdb.DuckDBPyConnection,
    table: TableDescription,
    column: ColumnDescription,
    reason: Reason,
    numbers: list[int],
    own: bool,
) -> None:
    problem = NEVER_TAKEN.get(reason)
    if problem is None:
        doubtful = own or reason in (Reason.NO_SUCH_DATE, Reason.UNKNOWN_KIND)
        problem = problems.UNVERIFIED_NUMBER if doubtful else problems.IMPOSSIBLE_NUMBER
    target = "flagged" if problem is problems.UNVERIFIED_NUMBER else "faults"
    connection.register("odd", pa.table({"code": pa.array(numbers, pa.int64())}))
    _insert(connection, target, problem, table, column, "odd")
    connection.unregister("odd")


def check_places(
    connection: duckdb.DuckDBPyConnection, table: TableDescription, exists: Callable[[int, date], bool], day: date
) -> None:
    """Quarantine rows with a code that is no place's on the day the delivery speaks until."""
    for column in table.columns:
        if column.kind is Kind.PLACE:
            cell = name(column.name)
            query = f"SELECT DISTINCT {cell} FROM numbered WHERE NOT _bad AND {cell} IS NOT NULL ORDER BY 1"
            unknown = [code for (code,) in connection.execute(query).fetchall() if not exists(code, day)]
            connection.register("unknown", pa.table({"code": pa.array(unknown, pa.int32())}))
            _insert(connection, "faults", problems.UNKNOWN_PLACE, table, column, "unknown")
            connection.unregister("unknown")


def mark_places_outside(
    connection: duckdb.DuckDBPyConnection,
    table: TableDescription,
    outside: Callable[[int, int, date], bool],
    day: date,
) -> None:
    """Mark rows whose place does not lie in the wider one that the row names.

    They are accepted: which of the two codes is wrong is not ours to say, and nobody is to fall out of a register for
    an address.
    """
    for column in table.columns:
        if column.within is not None:
            place, wider = name(column.name), name(column.within)
            named = f"FROM numbered WHERE NOT _bad AND {place} IS NOT NULL"
            pairs = connection.execute(f"SELECT DISTINCT {place}, {wider} {named} ORDER BY ALL").fetchall()
            apart = [(inner, outer) for inner, outer in pairs if outside(inner, outer, day)]
            codes = {"code": [inner for inner, _ in apart], "wider": [outer for _, outer in apart]}
            connection.register("apart", pa.table(codes, pa.schema([(each, pa.int32()) for each in codes])))
            _insert(connection, "flagged", problems.PLACE_OUTSIDE, table, column, "apart", f"AND n.{wider} = o.wider")
            connection.unregister("apart")


def mark_unknown_businesses(connection: duckdb.DuckDBPyConnection, table: TableDescription, register: str) -> None:
    """Mark rows with a legal entity that ``register``, a relation with a column ``business``, does not know.

    A sole entrepreneur stands under a personal number and in no register of employers, so only numbers whose fifth
    digit says that they are no person's are asked for.
    """
    for column in table.columns:
        if column.kind is Kind.BUSINESS:
            cell = name(column.name)
            connection.execute(
                f"CREATE OR REPLACE TEMP TABLE unknown AS SELECT DISTINCT {cell} AS code FROM good n"
                f" ANTI JOIN {register} r ON r.business = n.{cell} WHERE n.{cell} // 10000000 % 10 >= 4"
            )
            _insert(connection, "flagged", problems.UNKNOWN_BUSINESS, table, column, "unknown")


def _insert(
    connection: duckdb.DuckDBPyConnection,
    target: str,
    problem: Problem,
    table: TableDescription,
    column: ColumnDescription,
    among: str,
    also: str = "",
) -> None:
    """Note a problem of the rows whose cell is a ``code`` of a relation, where more need not be the same."""
    connection.execute(
        f"INSERT INTO {target} SELECT n._row, {text(problem.code(table))}, {text(column.name)}"
        f" FROM numbered n SEMI JOIN {among} o ON n.{name(column.name)} = o.code {also} WHERE NOT n._bad"
    )
