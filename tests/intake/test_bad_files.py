"""Files that cannot be read as agreed: refused whole, with the place of the fault, and nothing applied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.intake.sending import (
    ALMATY,
    CONTRACTS,
    CONTRIBUTIONS,
    NOW,
    RESIDENTS,
    Sender,
    contract,
    contribution,
    csv_of,
    resident,
)

ROWS = {RESIDENTS: resident, CONTRIBUTIONS: contribution, CONTRACTS: contract}
TABLES = {table.name: table for table in ROWS}
Damage = Callable[[bytes], bytes]


def replaced(old: str, new: str) -> Damage:
    return lambda content: content.replace(old.encode(), new.encode())


def line(number: int, text: str) -> Damage:
    def damage(content: bytes) -> bytes:
        lines = content.split(b"\n")
        lines[number - 1] = text.encode()
        return b"\n".join(lines)

    return damage


def doubled_header(content: bytes) -> bytes:
    header, rest = content.split(b"\n", 1)
    return header.replace(b"person", b"person,person") + b"\n" + rest


FILES: dict[str, tuple[Damage, int, str]] = {
    "an empty file": (lambda content: b"", 101, "a.csv"),
    "only a byte-order mark": (lambda content: b"\xef\xbb\xbf", 106, "a.csv"),
    "cut in the middle of a row": (lambda content: content[:-9], 106, "a.csv"),
    "cut in the middle of a letter": (lambda content: content[:-1] + "ә".encode()[:1], 103, "a.csv"),
    "a byte that is no UTF-8 after letters": (lambda content: content + "ә".encode() + b"\xff\xfe\n", 102, "a.csv"),
    "a NUL byte": (lambda content: content[:90] + b"\0" + content[90:], 104, "a.csv"),
    "a quote never closed": (lambda content: content + b'"', 106, "a.csv"),
    "a quote never closed, with its end of line": (lambda content: content + b'"abc\n', 105, "a.csv"),
    "a quote closed in the middle of a cell": (lambda content: content + b'"a"b\n', 105, "a.csv"),
    "a row with a cell less": (line(3, "one,two"), 107, "a.csv"),
    "a row with a cell more": (line(3, ",".join("123456789")), 107, "a.csv"),
    "a column renamed": (replaced("person", "iin"), 108, "a.csv"),
    "a column in Russian": (replaced("person", "ИИН"), 108, "a.csv"),
    "a column doubled": (doubled_header, 110, "a.csv"),
    "a delimiter nobody uses": (replaced(",", "^"), 108, "a.csv"),
    "no header": (lambda content: content.split(b"\n", 1)[1], 108, "a.csv"),
    "the old format of Excel": (lambda content: content, 111, "a.xls"),
    "a workbook with macros": (lambda content: content, 111, "a.xlsm"),
    "no ending": (lambda content: content, 111, "a"),
    "a zipped file": (lambda content: content, 111, "a.csv.gz"),
    "CSV that is called a workbook": (lambda content: content, 112, "a.xlsx"),
    "CSV that is called Parquet": (lambda content: content, 112, "a.parquet"),
    "CSV that is called JSON lines": (lambda content: content, 112, "a.jsonl"),
    "a letter of another code page": (lambda content: content + "АБВ".encode("cp866") + b"\n", 102, "a.csv"),
}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("fault", FILES)
def test_a_file_that_cannot_be_read_is_refused_whole(sender: Sender, table: str, fault: str) -> None:
    damage, number, name = FILES[fault]
    described = TABLES[table]
    rows = [ROWS[described](each) for each in range(8)]
    receipt = sender.bytes(described, damage(csv_of(rows).encode()), rows, name=name)
    assert receipt.outcome == "refused"
    assert [int(finding.code[-3:]) for finding in receipt.findings] == [number]
    assert (receipt.rows, receipt.fate("refused").rows, receipt.fate("refused").sums) == (8, 8, receipt.sums)
    assert sender.records(described) == []
    assert list((sender.lake.root).glob("tables/**/*.parquet")) == []


@pytest.mark.parametrize(
    ("damage", "offset", "at_line"),
    [
        (lambda content: content[:-9], lambda content: len(content) - 9, None),
        (lambda content: content[:90] + b"\0" + content[90:], lambda content: 90, None),
        (line(3, "one,two"), lambda content: content.index(b"\n", content.index(b"\n") + 1) + 1, 3),
        (lambda content: content[:-1] + b"\xd3", lambda content: len(content) - 1, None),
    ],
)
def test_a_refusal_names_the_place(
    sender: Sender, damage: Damage, offset: Callable[[bytes], int], at_line: int | None
) -> None:
    rows = [contract(number) for number in range(5)]
    content = csv_of(rows).encode()
    (finding,) = sender.bytes(CONTRACTS, damage(content), rows).findings
    assert (finding.offset, finding.line) == (offset(content), at_line)


def test_a_refusal_never_quotes_the_file(sender: Sender) -> None:
    rows = [contract(number) for number in range(5)]
    person = rows[1]["person"]
    receipt = sender.bytes(CONTRACTS, line(3, person)(csv_of(rows).encode()), rows)
    assert person not in receipt.text()


def test_a_file_without_a_header_is_refused_without_quoting_its_first_row(sender: Sender) -> None:
    rows = [resident(number) for number in range(3)]
    receipt = sender.bytes(RESIDENTS, csv_of(rows).encode().split(b"\n", 1)[1], rows)
    assert not any(cell in receipt.text() for cell in rows[0].values() if cell not in ("", "true", "male", str(ALMATY)))


def test_a_file_cut_anywhere_is_never_applied_in_part(sender: Sender) -> None:
    """Cut at every hundredth: refused, or held because its manifest tells of more."""
    rows = [contribution(number) for number in range(60)]
    content = csv_of(rows).encode()
    for cut in range(100):
        receipt = sender.bytes(CONTRIBUTIONS, content[: len(content) * cut // 100], rows)
        assert receipt.outcome in ("refused", "held"), f"cut at {cut} %"
        assert receipt.fate("accepted").rows == 0
    assert sender.records(CONTRIBUTIONS) == []
    assert sender.bytes(CONTRIBUTIONS, content, rows).outcome == "accepted"


def test_columns_may_come_in_any_order(sender: Sender) -> None:
    rows = [dict(reversed(contract(number).items())) for number in range(5)]
    assert sender.rows(CONTRACTS, rows).fate("accepted").rows == 5
    assert sender.records(CONTRACTS, NOW.replace(year=2019))[0][:4] == (
        "C000000",
        int(rows[0]["person"]),
        int(rows[0]["employer"]),
        "labour",
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-with-mark", "cp1251", "kz1048"])
def test_every_agreed_encoding_and_delimiter_gives_the_same_records(
    sender: Sender, encoding: str, delimiter: str
) -> None:
    kazakh = encoding != "cp1251"
    rows = [contract(number, contract=f"Шарт №{number} Қ" if kazakh else f"Договор №{number}") for number in range(5)]
    text = csv_of(rows, delimiter)
    content = b"\xff\xfe" + text.encode("utf-16-le") if encoding.startswith("utf-16-le") else text.encode(encoding)
    assert sender.bytes(CONTRACTS, content, rows).fate("accepted").rows == 5
    assert sender.keys(CONTRACTS) == {row["contract"] for row in rows}


def test_windows_line_ends_and_a_quoted_line_end_are_read(sender: Sender) -> None:
    rows = [contract(number) for number in range(3)]
    content = csv_of(rows).replace("\n", "\r\n").encode()
    assert sender.bytes(CONTRACTS, content, rows).fate("accepted").rows == 3


def test_more_rows_than_a_spreadsheet_holds_are_all_there(sender: Sender) -> None:
    """The 65,537th and the 1,048,577th row are where spreadsheets cut."""
    rows = [contribution(number) for number in range(400)]
    header, *lines = csv_of(rows).splitlines()
    many = [f"Q{number:07d}{lines[number % 400][7:]}" for number in range(1_048_580)]
    content = ("\n".join([header, *many]) + "\n").encode()
    path = sender.manifest(CONTRIBUTIONS, content, [], "many.csv", {"rows": 1_048_580, "sums": {}})
    receipt = sender.lake.receive(path, CONTRIBUTIONS, NOW, sender.terms)
    assert receipt.fate("accepted").rows == 1_048_580
