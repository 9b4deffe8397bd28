"""The page that tells how settlements are brought in is followed to the letter, with a file as the classifier is."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from martebe.assembly import terms
from martebe.intake import Lake
from martebe.kazakhstan.records import settlements
from tests.repository.files import text_of

PAGE = text_of(Path("docs/how-to/bring-in-settlements.md"))
KATO = """te,ab,cd,ef,hij,k,name_kaz,name_rus,nn
110000000,11,00,00,000,1,АҚМОЛА ОБЛЫСЫ,АКМОЛИНСКАЯ ОБЛАСТЬ,1
113200000,11,32,00,000,1,Ақкөл ауданы,Аккольский район,2
113220000,11,32,20,000,1,Ақкөл қ.,г.Акколь,3
113233000,11,32,33,000,1,Бірінші а.о.,Первый с.о.,4
113233100,11,32,33,100,1,Бұлақ а.,с.Булак,5
751110000,75,11,10,000,1,Алмалы ауданы,Алмалинский район,6
"""


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)```", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def test_the_classifier_is_brought_in_by_the_page_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kato.csv").write_text(KATO, "utf-8")
    duckdb.sql(block("sql"))
    manifest = tmp_path / "settlements.delivery.json"
    manifest.write_text(block("json"), "utf-8")
    assert json.loads(block("json"))["rows"] == 4
    lake, now = Lake.create(tmp_path / "lake"), datetime(2018, 7, 2, tzinfo=UTC)
    receipt = lake.receive(manifest, settlements.description, now, terms())
    assert (receipt.outcome, receipt.fate("accepted").rows, receipt.flags) == ("accepted", 4, ())
    known = lake.source(settlements.description, now)
    rows = duckdb.sql(f"SELECT code, level, parent, kind, urban, valid_from FROM {known}")
    assert sorted(rows.fetchall()) == [
        (113220000, 3, 113200000, "city", True, date(2018, 7, 1)),
        (113233000, 3, 113200000, "rural_district", False, date(2018, 7, 1)),
        (113233100, 4, 113233000, "village", False, date(2018, 7, 1)),
        (751110000, 3, 750000000, "city_district", True, date(2018, 7, 1)),
    ]
