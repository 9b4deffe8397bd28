"""The same rows in every agreed format give the same records, and damage in any of them is seen."""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from martebe.rules.nodes import Kind
from tests.intake.sending import CONTRACTS, CONTRIBUTIONS, PERSONS, Row, Sender, codes, contract, contribution, csv_of

ROWS = [contribution(number, reverses="P999999" if number == 7 else "") for number in range(50)]


def as_xlsx(rows: Sequence[Row]) -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.add_worksheet("empty")
        sheet = book.add_worksheet("rows")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for place, row in enumerate([dict(zip(rows[0], rows[0], strict=True)), *rows]):
            for column, (name, cell) in enumerate(row.items()):
                if place and name == "amount":
                    sheet.write_number(place, column, float(cell))
                elif place and name == "paid_on":
                    sheet.write_datetime(place, column, date.fromisoformat(cell), day)
                else:
                    sheet.write_string(place, column, cell)
    return written.getvalue()


def as_json_lines(rows: Sequence[Row]) -> bytes:
    lines = [json.dumps({name: cell for name, cell in row.items() if cell}, ensure_ascii=False) for row in rows]
    return ("\n".join(lines) + "\n").encode()


def as_parquet(rows: Sequence[Row], folder: Path) -> bytes:
    (folder / "rows.csv").write_text(csv_of(rows))
    casts = {Kind.PERSON: "BIGINT", Kind.BUSINESS: "BIGINT", Kind.DAY: "DATE"}
    cells = []
    for column in CONTRIBUTIONS.columns:
        value = f"CAST({column.name} AS {casts.get(column.kind, 'VARCHAR')})"
        value = "CAST(month || '-01' AS DATE)" if column.kind is Kind.MONTH else value
        value = "CAST(CAST(amount AS DECIMAL(18, 2)) * 100 AS BIGINT)" if column.kind is Kind.MONEY else value
        cells.append(f"{value} AS {column.name}")
    path = folder / "rows.parquet"
    duckdb.execute(
        f"COPY (SELECT {', '.join(cells)} FROM read_csv('{folder}/rows.csv', all_varchar = true)) TO '{path}'"
    )
    return path.read_bytes()


FORMATS: dict[str, Callable[[Sequence[Row], Path], bytes]] = {
    "a.csv": lambda rows, folder: csv_of(rows).encode(),
    "a.xlsx": lambda rows, folder: as_xlsx(rows),
    "a.jsonl": lambda rows, folder: as_json_lines(rows),
    "a.parquet": as_parquet,
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_records(sender: Sender, tmp_path: Path, name: str) -> None:
    receipt = sender.bytes(CONTRIBUTIONS, FORMATS[name](ROWS, tmp_path), ROWS, name=name)
    assert (receipt.outcome, receipt.fate("accepted").rows) == ("accepted", 50)
    first = min(sender.records(CONTRIBUTIONS))
    assert first == (
        "P000000", int(PERSONS[0]), int(ROWS[0]["payer"]), "labour",
        date(2018, 6, 1), 1_000_050, date(2018, 6, 25), None,
    )  # fmt: skip
    assert len(sender.records(CONTRIBUTIONS)) == 49
    described = duckdb.sql(f"DESCRIBE SELECT * FROM {sender.lake.source(CONTRIBUTIONS, sender.now)}").fetchall()
    assert [row[1] for row in described] == [
        "VARCHAR",
        "BIGINT",
        "BIGINT",
        "VARCHAR",
        "DATE",
        "BIGINT",
        "DATE",
        "VARCHAR",
    ]


def test_an_empty_table_has_the_same_types(sender: Sender) -> None:
    described = duckdb.sql(f"DESCRIBE SELECT * FROM {sender.lake.source(CONTRIBUTIONS, sender.now)}").fetchall()
    assert [row[1] for row in described] == [
        "VARCHAR",
        "BIGINT",
        "BIGINT",
        "VARCHAR",
        "DATE",
        "BIGINT",
        "DATE",
        "VARCHAR",
    ]


@pytest.mark.parametrize("name", ["a.xlsx", "a.parquet"])
def test_a_binary_file_cut_anywhere_is_refused(sender: Sender, tmp_path: Path, name: str) -> None:
    content = FORMATS[name](ROWS, tmp_path)
    for cut in range(0, 100, 7):
        receipt = sender.bytes(CONTRIBUTIONS, content[: len(content) * cut // 100], ROWS, name=name)
        assert receipt.outcome == "refused", f"cut at {cut} %"


def test_a_macro_in_a_workbook_is_found_whatever_its_name(sender: Sender) -> None:
    content = io.BytesIO(as_xlsx(ROWS))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    assert codes(sender.bytes(CONTRIBUTIONS, content.getvalue(), ROWS, name="a.xlsx")) == {"CTB-111"}


def test_a_workbook_of_two_sheets_with_content_is_refused(sender: Sender) -> None:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        for name in ("one", "two"):
            book.add_worksheet(name).write_string(0, 0, "person")
    assert codes(sender.bytes(CONTRIBUTIONS, written.getvalue(), ROWS, name="a.xlsx")) == {"CTB-112"}


def test_a_workbook_that_asks_for_too_much_memory_is_refused(sender: Sender) -> None:
    """One cell in the last corner of a sheet of two rows: unpacked it would be a table of 17,000 million cells."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, list(contract(1)))
        sheet.write_row(1, 0, list(contract(1).values()))
        sheet.write_string(1_048_575, 16_383, "x")
    receipt = sender.bytes(CONTRACTS, written.getvalue(), [contract(1)], name="a.xlsx")
    assert (receipt.outcome, codes(receipt)) == ("refused", {"CTR-112"})
    assert "larger unpacked" in receipt.findings[0].words.en


def test_a_number_that_a_spreadsheet_has_shortened_is_set_apart_with_its_zero(sender: Sender) -> None:
    number = next(each for each in PERSONS if each.startswith("0"))
    written = io.BytesIO()
    row = contract(1, person=number)
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, list(row))
        sheet.write_row(1, 0, list(row.values()))
        sheet.write_number(1, 1, int(number))
    receipt = sender.bytes(CONTRACTS, written.getvalue(), [row], name="a.xlsx")
    assert receipt.outcome == "held"
    assert [(kept["column"], kept["repair"]) for kept in sender.quarantine(receipt)] == [("person", number)]


@pytest.mark.parametrize(
    ("change", "number"),
    [
        ("CAST(amount AS DOUBLE) AS amount", 113),
        ("CAST(paid_on AS TIMESTAMP) AS paid_on", 113),
        ("person = 1 AS person", 113),
    ],
)
def test_a_parquet_column_of_another_type_is_refused(sender: Sender, tmp_path: Path, change: str, number: int) -> None:
    as_parquet(ROWS, tmp_path)
    path = tmp_path / "other.parquet"
    duckdb.execute(f"COPY (SELECT * REPLACE ({change}) FROM '{tmp_path}/rows.parquet') TO '{path}'")
    assert codes(sender.bytes(CONTRIBUTIONS, path.read_bytes(), ROWS, name="a.parquet")) == {f"CTB-{number}"}


@pytest.mark.parametrize("seed", range(12))
def test_a_parquet_file_with_changed_bytes_never_ends_in_a_trace(sender: Sender, tmp_path: Path, seed: int) -> None:
    content = bytearray(as_parquet(ROWS, tmp_path))
    chance = random.Random(seed)
    for _ in range(3):
        content[chance.randrange(len(content) // 4, len(content))] = chance.randrange(256)
    assert sender.bytes(CONTRIBUTIONS, bytes(content), ROWS, name="a.parquet").outcome in ("held", "refused")


def test_a_type_is_named_without_the_names_inside_it(sender: Sender, tmp_path: Path) -> None:
    path = tmp_path / "other.parquet"
    as_parquet(ROWS, tmp_path)
    change = "{'Aigul 900101300123': amount} AS amount"
    duckdb.execute(f"COPY (SELECT * REPLACE ({change}) FROM '{tmp_path}/rows.parquet') TO '{path}'")
    receipt = sender.bytes(CONTRIBUTIONS, path.read_bytes(), ROWS, name="a.parquet")
    assert codes(receipt) == {"CTB-113"}
    assert "900101300123" not in receipt.text()


def test_parquet_values_beyond_belief_are_set_apart_in_the_form_of_text(sender: Sender, tmp_path: Path) -> None:
    as_parquet(ROWS, tmp_path)
    path = tmp_path / "other.parquet"
    change = (
        "CASE WHEN payment = 'P000003' THEN -5 WHEN payment = 'P000004' THEN CAST('-9223372036854775808' AS BIGINT)"
        " ELSE amount END AS amount"
    )
    duckdb.execute(f"COPY (SELECT * REPLACE ({change}) FROM '{tmp_path}/rows.parquet') TO '{path}'")
    receipt = sender.bytes(CONTRIBUTIONS, path.read_bytes(), ROWS, name="a.parquet", sums={})
    kept, least = sender.quarantine(receipt)
    assert json.loads(least["cells"])["amount"] == "-92233720368547758.08"
    cells = json.loads(kept["cells"])
    assert (cells["amount"], cells["person"], cells["month"]) == ("-0.05", PERSONS[3], "2018-06")


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ('{"contract": "C1"', 112),
        ('["C1"]', 112),
        ("[" * 100_000, 112),
        (json.dumps({**contract(1), "contract": "C\ud800"}), 112),
        ('{"contract": {"number": "C1"}}', 108),
        ('{"contract": "C1", "contract": "C2"}', 110),
        ('{"contract": "C1", "iin": "1"}', 108),
    ],
)
def test_json_lines_that_are_no_rows_are_refused_with_their_line(sender: Sender, line: str, number: int) -> None:
    content = as_json_lines([contract(1)]) + line.encode() + b"\n"
    receipt = sender.bytes(CONTRACTS, content, [contract(1)], name="a.jsonl")
    assert (codes(receipt), receipt.findings[0].line) == ({f"CTR-{number}"}, 2)


def test_an_unknown_or_nested_member_is_refused(sender: Sender) -> None:
    for extra in ({"iin": "1"}, {"kind": ["labour"]}, {"kind": {"a": 1}}):
        content = (json.dumps({**contract(1), **extra}) + "\n").encode()
        assert codes(sender.bytes(CONTRACTS, content, [contract(1)], name="a.jsonl")) <= {"CTR-109", "CTR-112"}


def test_numbers_in_json_keep_their_digits(sender: Sender) -> None:
    row = {**ROWS[1], "amount": 10001.10, "person": int(PERSONS[1])}
    content = (json.dumps({name: cell for name, cell in row.items() if cell}) + "\n").encode()
    receipt = sender.bytes(CONTRIBUTIONS, content, [ROWS[1]], name="a.jsonl", sums={"amount": 1_000_110})
    assert receipt.outcome == ("held" if PERSONS[1].startswith("0") else "accepted")
