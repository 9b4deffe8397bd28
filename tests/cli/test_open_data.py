"""``martebe open-data`` writes a release and says where; what it refuses, it refuses in words."""

from pathlib import Path

from tests.cli.conftest import FIRST, LAST, Home


def key_in(folder: Path, text: str = "0123456789abcdef" * 2) -> Path:
    path = folder / "release.key"
    path.write_text(text, encoding="ascii")
    return path


def released(country: Home, folder: Path, *more: object):
    options = ("--out", folder / "out", "--releases", folder / "releases.jsonl", "--at", "2018-09-01")
    return country.call("open-data", *options, *more)


def test_every_day_is_released_and_entered(country: Home, tmp_path: Path) -> None:
    answer = released(country, tmp_path, "--key", key_in(tmp_path), "--json")
    assert answer.data["release"] == 1
    assert answer.data["days"] == [FIRST, LAST]
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"statuses.csv", "statuses.sdmx.csv", "codes.csv", "metadata.json"}
    assert (tmp_path / "releases.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_it_answers_in_the_language_of_the_reader(country: Home, tmp_path: Path) -> None:
    key = key_in(tmp_path)
    assert "Выпуск 1: дней – 2" in released(country, tmp_path, "--key", key, "--language", "ru").out
    assert "1-шығарылым: 2 күн" in released(country, tmp_path, "--key", key, "--language", "kk").out


def test_another_key_is_refused_in_words(country: Home, tmp_path: Path) -> None:
    released(country, tmp_path, "--key", key_in(tmp_path))
    answer = released(country, tmp_path, "--key", key_in(tmp_path, "another secret of thirty-two bytes"))
    assert (answer.code, "not the key of release 1" in answer.err) == (3, True)


def test_without_a_key_nothing_is_released(country: Home, tmp_path: Path) -> None:
    assert released(country, tmp_path).code == 2
    assert released(country, tmp_path, "--key", key_in(tmp_path, "short")).code == 3
    assert released(country, tmp_path, "--key", tmp_path / "nowhere").code == 3
    assert not (tmp_path / "out").exists()
