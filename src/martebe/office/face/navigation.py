"""Where one can go: each door stands for an act, and is shown to the roles that may do it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from martebe.office.access.policy import ACTS
from martebe.office.face import words
from martebe.office.face.saying import language
from martebe.rules.words import Language, Words


@dataclass(frozen=True)
class Door:
    """A page that a role starts from. act: a key of ``policy.ACTS``; view: the name of its address."""

    act: str
    view: str
    icon: str
    words: Words
    about: Words
    """One sentence: what is done behind it."""

    @property
    def room(self) -> str:
        """The room it leads into."""
        return self.view.partition(":")[0]


@dataclass(frozen=True)
class Link:
    """A door as one reader sees it from one page."""

    door: Door
    address: str
    current: bool

    @property
    def words(self) -> Words:
        """What the link says."""
        return self.door.words


DOORS: tuple[Door, ...] = (
    Door("headquarters.board", "headquarters:board", "board", words.DOOR_BOARD, words.DOOR_BOARD_ABOUT),
    Door("outcomes.read", "outcomes:outcomes", "check", words.DOOR_OUTCOMES, words.DOOR_OUTCOMES_ABOUT),
    Door("outcomes.claims", "outcomes:claims", "warning", words.DOOR_CLAIMS, words.DOOR_CLAIMS_ABOUT),
    Door("reports.read", "reports:reports", "print", words.DOOR_REPORTS, words.DOOR_REPORTS_ABOUT),
    Door("reports.releases", "reports:releases", "send", words.DOOR_OPEN_DATA, words.DOOR_OPEN_DATA_ABOUT),
    Door("plans.read", "plans:plans", "target", words.DOOR_PLANS, words.DOOR_PLANS_ABOUT),
    Door("desk.find", "desk:find", "search", words.DOOR_FIND, words.DOOR_FIND_ABOUT),
    Door("worklists.mine", "worklists:mine", "check", words.DOOR_MINE, words.DOOR_MINE_ABOUT),
    Door("worklists.assign", "worklists:lists", "paper", words.DOOR_WORKLISTS, words.DOOR_WORKLISTS_ABOUT),
    Door("disputes.tasks", "disputes:tasks", "disagree", words.DOOR_TASKS, words.DOOR_TASKS_ABOUT),
    Door("disputes.conflicts", "disputes:conflicts", "warning", words.DOOR_CONFLICTS, words.DOOR_CONFLICTS_ABOUT),
    Door("fieldwork.mine", "fieldwork:mine", "household", words.DOOR_VISITS, words.DOOR_VISITS_ABOUT),
    Door("fieldwork.read", "fieldwork:rounds", "household", words.DOOR_FIELDWORK, words.DOOR_FIELDWORK_ABOUT),
    Door("rounds.overview", "rounds:overview", "household", words.DOOR_ROUNDS, words.DOOR_ROUNDS_ABOUT),
    Door("rounds.form", "rounds:form", "paper", words.DOOR_FORM, words.DOOR_FORM_ABOUT),
    Door("employers.findings", "employers:findings", "warning", words.DOOR_EMPLOYERS, words.DOOR_EMPLOYERS_ABOUT),
    Door("employers.work", "employers:actions", "paper", words.DOOR_ACTION, words.DOOR_ACTION_ABOUT),
    Door("employers.lapsing", "employers:lapsing", "person", words.DOOR_LAPSING, words.DOOR_LAPSING_ABOUT),
    Door("access.lists", "access:lists", "paper", words.DOOR_LISTS, words.DOOR_LISTS_ABOUT),
    Door("channels.state", "channels:state", "send", words.DOOR_CHANNELS, words.DOOR_CHANNELS_ABOUT),
    Door("trail.read", "trail:entries", "eye", words.DOOR_TRAIL, words.DOOR_TRAIL_ABOUT),
    Door("access.accounts", "access:accounts", "person", words.DOOR_ACCOUNTS, words.DOOR_ACCOUNTS_ABOUT),
    Door("trail.own", "trail:own", "eye", words.DOOR_OWN, words.DOOR_OWN_ABOUT),
    Door("resident.status", "resident:status", "person", words.DOOR_STATUS, words.DOOR_STATUS_ABOUT),
    Door("resident.declare", "resident:missing", "send", words.DOOR_MISSING, words.DOOR_MISSING_ABOUT),
    Door("resident.status", "resident:insurance", "shield", words.DOOR_INSURANCE, words.DOOR_INSURANCE_ABOUT),
    Door("resident.status", "resident:records", "chain", words.DOOR_RECORDS, words.DOOR_RECORDS_ABOUT),
    Door("resident.contest", "resident:contests", "disagree", words.DOOR_DISAGREE, words.DOOR_DISAGREE_ABOUT),
    Door("resident.looks", "resident:looks", "eye", words.DOOR_LOOKS, words.DOOR_LOOKS_ABOUT),
    Door("papers.own", "papers:own", "paper", words.DOOR_PAPERS, words.DOOR_PAPERS_ABOUT),
)
"""In the order in which they are shown."""


@dataclass(frozen=True)
class Area:
    """Doors that belong together, for whoever has many."""

    words: Words
    rooms: frozenset[str]


@dataclass(frozen=True)
class AreaLink:
    """An area as one reader sees it: the address of its first door."""

    area: Area
    address: str
    current: bool

    @property
    def words(self) -> Words:
        """What the link says."""
        return self.area.words


AREAS = (
    Area(words.AREA_PICTURE, frozenset({"headquarters", "outcomes", "reports", "plans"})),
    Area(words.AREA_WORK, frozenset({"worklists", "fieldwork", "rounds"})),
    Area(words.AREA_EMPLOYERS, frozenset({"employers"})),
    Area(words.AREA_PEOPLE, frozenset({"desk", "disputes", "papers", "resident"})),
    Area(words.AREA_ORDER, frozenset({"access", "channels", "trail"})),
)
"""Every room with a door is in one of them."""
FEW = 8
"""So many doors stand side by side; more are shown by area."""


@dataclass(frozen=True)
class Menu:
    """What is shown above every page: all doors, or the areas and the doors of the one that the page is in."""

    areas: list[AreaLink]
    links: list[Link]


def menu_for(role: str, path: str) -> Menu:
    """The menu of a role on a page; at a page behind no door the first area is open."""
    links = links_for(role, path)
    if len(links) <= FEW:
        return Menu([], links)
    by_area = {area: [link for link in links if link.door.room in area.rooms] for area in AREAS}
    inhabited = {area: within for area, within in by_area.items() if within}
    here = next((area for area, within in inhabited.items() if any(link.current for link in within)), None)
    opened = inhabited[here] if here else next(iter(inhabited.values()))
    return Menu([AreaLink(area, within[0].address, area == here) for area, within in inhabited.items()], opened)


def links_for(role: str, path: str) -> list[Link]:
    """The doors that a role may open; current is the one whose address begins the path, the longest of several."""
    open_to = _open_to(role, language())
    here = max((address for _, address in open_to if path.startswith(address)), key=len, default=None)
    return [Link(door, address, address == here) for door, address in open_to]


@cache
def _open_to(role: str, _language: Language) -> list[tuple[Door, str]]:
    """Doors and their addresses, which begin with the language of the page."""
    return [(door, reverse(door.view)) for door in DOORS if ACTS[door.act].allows(role)]
