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
    Door("desk.find", "desk:find", "search", words.DOOR_FIND, words.DOOR_FIND_ABOUT),
    Door("disputes.tasks", "disputes:tasks", "disagree", words.DOOR_TASKS, words.DOOR_TASKS_ABOUT),
    Door("disputes.conflicts", "disputes:conflicts", "warning", words.DOOR_CONFLICTS, words.DOOR_CONFLICTS_ABOUT),
    Door("rounds.overview", "rounds:overview", "household", words.DOOR_ROUNDS, words.DOOR_ROUNDS_ABOUT),
    Door("rounds.form", "rounds:form", "paper", words.DOOR_FORM, words.DOOR_FORM_ABOUT),
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


def links_for(role: str, path: str) -> list[Link]:
    """The doors that a role may open; current is the one whose address begins the path, the longest of several."""
    open_to = _open_to(role, language())
    here = max((address for _, address in open_to if path.startswith(address)), key=len, default=None)
    return [Link(door, address, address == here) for door, address in open_to]


@cache
def _open_to(role: str, _language: Language) -> list[tuple[Door, str]]:
    """Doors and their addresses, which begin with the language of the page."""
    return [(door, reverse(door.view)) for door in DOORS if ACTS[door.act].allows(role)]
