"""A release of the small country: its files, its register, and what is refused."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from martebe.assembly import country
from martebe.disclosure import (
    BASE,
    LEVELS,
    Cell,
    DisclosureError,
    Level,
    Release,
    Releases,
    counted,
    protected,
    publish,
    read_key,
)
from martebe.disclosure.files import CODES, METADATA, PLAIN, SDMX, harmless
from martebe.register import Register
from martebe.rules import LANGUAGES
from tests.disclosure.attacker import CLOSE, exact_totals, of_rounded
from tests.disclosure.conftest import DAYS
from tests.disclosure.drawn import KEY, error_above

AT = datetime(2018, 9, 2, tzinfo=UTC)


def released(register: Register, folder: Path, key: bytes = KEY, at: datetime = AT) -> Release:
    releases = Releases(folder / "releases.jsonl")
    return publish(register, country, releases, key, at, folder / "out", made_up=True)


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"))))


def only(register: Register, folder: Path, *days: date) -> Register:
    """A register that holds only the runs of some days."""
    (folder / "runs").mkdir(parents=True)
    for run in register.runs():
        if run.certificate.day in days:
            (folder / "runs" / run.name).symlink_to(run.folder)
    return Register(folder)


def test_the_tables_of_the_small_country_are_near_the_truth(register: Register) -> None:
    true = [counted(run, country) for run in register.runs()]
    for table, published in zip(true, protected(true, KEY), strict=True):
        assert table.persons.sum() == sum(table.margins[LEVELS[0]].values())
        assert error_above(table, published, 100) < 0.03


def test_nothing_is_given_away_by_the_file_itself(register: Register, tmp_path: Path) -> None:
    """The attacker reads the file and knows the population of regions, and the true counts of larger statuses."""
    released(register, tmp_path)
    published: list[dict[Cell, int]] = []
    true = [counted(run, country) for run in register.runs()]
    for table in true:
        by_code = {(f"{cell.district:09d}", cell.status): cell for cell in table.cells}
        finest = [
            row
            for row in rows(tmp_path / "out" / PLAIN)
            if (row["day"], row["place_level"], row["status_level"]) == (str(table.day), "district", "status")
        ]
        published.append({by_code[row["place"], row["status"]]: int(row["persons"]) for row in finest})
        assert published[-1]
    known = of_rounded(published, {cell for table in true for cell in table.cells})
    for month, table in enumerate(true):
        exact_totals(known, month, table, Level("country", "all"), Level("region", "all"))
        exact_totals(known, month, table, Level("country", "status"), least=100)
    for unknown in list(known.cells)[::60]:
        ((low, high),) = known.bounds({unknown: 1})
        assert high - low > CLOSE


def test_people_and_machines_read_the_same_counts(register: Register, tmp_path: Path) -> None:
    released(register, tmp_path)
    plain, sdmx = rows(tmp_path / "out" / PLAIN), rows(tmp_path / "out" / SDMX)
    assert {row["day"] for row in plain} == {str(day) for day in DAYS}
    keys = ("place_level", "place", "status_level", "status", "day", "persons")
    dimensions = ("AREA_LEVEL", "REF_AREA", "STATUS_LEVEL", "STATUS", "TIME_PERIOD", "OBS_VALUE")
    assert [[row[key] for key in keys] for row in plain] == [[row[key] for key in dimensions] for row in sdmx]
    told = [tuple(row[key] for key in dimensions[:-1]) for row in sdmx]
    assert len(set(told)) == len(told)
    assert {(row["STRUCTURE"], row["ACTION"]) for row in sdmx} == {("dataflow", "I")}
    assert all(int(row["persons"]) > 0 and int(row["persons"]) % BASE == 0 for row in plain)


def test_every_code_has_its_words(register: Register, tmp_path: Path) -> None:
    released(register, tmp_path)
    codes = {(row["dimension"], row["level"], row["code"]) for row in rows(tmp_path / "out" / CODES)}
    for row in rows(tmp_path / "out" / SDMX):
        assert ("REF_AREA", row["AREA_LEVEL"], row["REF_AREA"]) in codes
        assert ("STATUS", row["STATUS_LEVEL"], row["STATUS"]) in codes
    assert all(row[language] for row in rows(tmp_path / "out" / CODES) for language in LANGUAGES)


def test_the_metadata_names_the_runs_but_not_what_they_counted(register: Register, tmp_path: Path) -> None:
    """The certificate of a run holds exact totals of the country: they would undo the rounding."""
    release = released(register, tmp_path)
    metadata = json.loads((tmp_path / "out" / METADATA).read_text(encoding="utf-8"))
    assert [run["digest"] for run in metadata["runs"]] == [run.certificate.digest for run in register.runs()]
    assert set(metadata["runs"][0]) == {"name", "day", "known_at", "digest", "rules"}
    assert metadata["made_up_people"] is True
    assert metadata["release"]["content"]["key"] == release.content.key
    everything = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())
    assert KEY.decode() not in everything + (tmp_path / "releases.jsonl").read_text(encoding="utf-8")


def test_the_same_release_again_is_the_same_and_is_entered_once(register: Register, tmp_path: Path) -> None:
    first = released(register, tmp_path)
    files = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    again = released(register, tmp_path, at=datetime(2018, 9, 3, tzinfo=UTC))
    assert again == first
    assert files == {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert len(Releases(tmp_path / "releases.jsonl").all()) == 1


def test_a_month_later_the_months_before_are_told_again_unchanged(register: Register, tmp_path: Path) -> None:
    first = released(only(register, tmp_path / "july", DAYS[0]), tmp_path)
    second = released(register, tmp_path)
    assert (first.number, second.number) == (1, 2)
    assert second.content.months[:1] == first.content.months
    assert second.previous == first.digest


def test_an_earlier_day_may_come_later(register: Register, tmp_path: Path) -> None:
    first = released(only(register, tmp_path / "august", DAYS[1]), tmp_path)
    second = released(register, tmp_path)
    assert [month.day for month in second.content.months] == [DAYS[1], DAYS[0]]
    assert second.content.months[0] == first.content.months[0]


def refusal(register: Register, folder: Path, key: bytes = KEY) -> str:
    before = (folder / "releases.jsonl").read_bytes()
    out = {path: path.read_bytes() for path in (folder / "out").iterdir()}
    with pytest.raises(DisclosureError) as refused:
        released(register, folder, key)
    assert (folder / "releases.jsonl").read_bytes() == before
    assert {path: path.read_bytes() for path in (folder / "out").iterdir()} == out
    assert len({refused.value.words.said_in(language) for language in LANGUAGES}) == len(LANGUAGES)
    return str(refused.value)


def test_another_key_is_refused(register: Register, tmp_path: Path) -> None:
    released(register, tmp_path)
    assert "not the key of release 1" in refusal(register, tmp_path, KEY[::-1])


def test_a_released_day_whose_run_is_gone_is_missed(register: Register, tmp_path: Path) -> None:
    released(register, tmp_path)
    message = refusal(only(register, tmp_path / "august", DAYS[1]), tmp_path)
    assert "The day 2018-07-01, published in release 1, is missing here" in message


def test_a_day_that_would_be_told_otherwise_is_refused(register: Register, tmp_path: Path) -> None:
    content = released(register, tmp_path).content
    other = replace(content, months=(replace(content.months[0], cells="other"), content.months[1]))
    with pytest.raises(DisclosureError, match="The day 2018-07-01 was published otherwise in release 1"):
        Releases(tmp_path / "releases.jsonl").add(other, AT)


def test_other_levels_are_refused(register: Register, tmp_path: Path) -> None:
    content = released(register, tmp_path).content
    with pytest.raises(DisclosureError, match="was made in another way"):
        Releases(tmp_path / "releases.jsonl").add(replace(content, levels=("country x sex",)), AT)


@pytest.mark.parametrize("change", [lambda text: text.replace("2018-07-01", "2018-07-02"), lambda text: text[1:]])
def test_a_register_of_releases_that_was_changed_is_not_believed(change, register: Register, tmp_path: Path) -> None:
    released(only(register, tmp_path / "july", DAYS[0]), tmp_path)
    released(register, tmp_path)
    path = tmp_path / "releases.jsonl"
    first, second = path.read_text(encoding="utf-8").splitlines()
    path.write_text(f"{change(first)}\n{second}\n", encoding="utf-8")
    assert "was changed after it was written" in refusal(register, tmp_path)


def test_a_short_key_is_refused_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"short")
    with pytest.raises(DisclosureError, match="holds 5 bytes, and 32 at least"):
        read_key(tmp_path / "key")


@pytest.mark.parametrize("text", ["=1+1", "+7", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_text_is_a_formula(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert harmless("Абай облысы") == "Абай облысы"
    assert harmless(-1) == -1
