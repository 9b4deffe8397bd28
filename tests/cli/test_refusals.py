"""An error of any kind is one message without a trace; a fault of our own tells where it is and nothing of the data."""

import pytest

from martebe.cli.refusals import Exit, answer_to, masked
from martebe.database import DatabaseError
from martebe.kazakhstan.places import places
from martebe.rules import LANGUAGES


def fault_of_ours() -> BaseException:
    try:
        places._followed("880101300123", None)  # type: ignore[arg-type]
    except Exception as error:
        return error
    raise AssertionError("it fails")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_of_our_own_names_the_place_and_no_data(language: str) -> None:
    error = fault_of_ours()
    text, code = answer_to(error, language)  # type: ignore[arg-type]
    assert code is Exit.FAULT
    assert type(error).__name__ in text
    assert "kazakhstan/places/history.py:" in text
    assert "880101300123" not in text


def test_a_message_never_holds_the_number_of_a_person() -> None:
    assert masked("the row of 880101300123 and 8801013001234") == "the row of … and 8801013001234"
    assert answer_to(DatabaseError("no such person 880101300123"), "en") == ("no such person …", Exit.CANNOT)


def test_a_file_is_named_without_its_folders() -> None:
    error = PermissionError(13, "Permission denied", "/secret/folder/lake.json")
    text, code = answer_to(error, "en")
    assert code is Exit.CANNOT
    assert "'lake.json'" in text
    assert "secret" not in text


def test_an_interruption_says_that_nothing_is_half_written() -> None:
    assert answer_to(KeyboardInterrupt(), "en")[1] is Exit.INTERRUPTED
