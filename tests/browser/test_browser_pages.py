"""Every page that a role starts from, and those of one person: no grave fault in any language, width or theme."""

from collections.abc import Callable

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

COMBINATIONS = [("kk", 360), ("ru", 1280), ("en", 390)]
OFFICERS = {
    "operator": ("", "contests/", "find/", "rounds/form/", "rounds/upload/", "password/", "worklists/mine/"),
    "administrator": ("", "accounts/", "channels/", "channels/programs/"),
    "auditor": (
        "", "lists/", "outcomes/rules/", "releases/",
        "trail/", "trail/person/", "trail/own/", "trail/alarms/", "trail/looks/", "trail/touched/", "trail/chain/",
    ),
    "ministry_analyst": ("", "board/?geography=now", "releases/", "claims/new/", "reports/"),
    "assistant": ("visits/",),
    "district_head": ("fieldwork/", "fieldwork/new/", "employers/list/"),
    "regional_headquarters": (
        "", "board/", "reports/", "outcomes/", "outcomes/lasting/", "claims/", "claims/new/",
        "plans/", "plans/new/", "worklists/", "worklists/behind/", "worklists/behind/?headline=none",
        "employers/", "employers/list/", "employers/actions/", "employers/lapsing/",
        "rounds/", "contests/", "conflicts/", "lists/", "lists/new/",
    ),
}  # fmt: skip
ENTRANCES = ("", "sign-in/", "my/sign-in/", "verify/", "demo-console/", "open-data/")
OWN = ("my/", "my/why/", "my/missing/", "my/insurance/", "my/records/", "my/looks/", "my/contests/", "my/contests/new/")
PARTS = ("", "why/", "records/", "timeline/", "household/", "declare/")

faulty = dict[str, list[str]]


def faults_of(reader: Reader, paths: tuple[str, ...]) -> faulty:
    """What is wrong with each of the pages, those without fault left out."""
    found: faulty = {}
    for path in paths:
        reader.open(path)
        found[path] = reader.find_fault()
    return {path: faults for path, faults in found.items() if faults}


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
@pytest.mark.parametrize("role", OFFICERS)
def test_pages_of_a_role(
    reader: Callable[..., Reader], passwords: dict[str, str], role: str, language: str, width: int
) -> None:
    somebody = reader(language, width)
    somebody.sign_in(role, passwords[role])
    assert faults_of(somebody, OFFICERS[role]) == {}


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_pages_of_a_person_at_the_desk(
    reader: Callable[..., Reader], passwords: dict[str, str], neighbours: list[int], language: str, width: int
) -> None:
    consultant = reader(language, width)
    consultant.sign_in("consultant", passwords["consultant"])
    card = consultant.find(neighbours[0])
    assert faults_of(consultant, tuple(f"{card}{part}" for part in PARTS)) == {}


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_pages_of_a_resident(reader: Callable[..., Reader], neighbours: list[int], language: str, width: int) -> None:
    resident = reader(language, width)
    resident.sign_in_as_resident(neighbours[1])
    assert faults_of(resident, OWN) == {}


@pytest.mark.parametrize(("language", "width"), COMBINATIONS)
def test_pages_where_one_enters(reader: Callable[..., Reader], language: str, width: int) -> None:
    assert faults_of(reader(language, width), ENTRANCES) == {}
