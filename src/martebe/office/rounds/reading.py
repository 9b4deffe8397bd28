"""A filled form as ODK Collect sends it: read with limits, believed in nothing, kept as it came."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from martebe.office.clock import ZONE
from martebe.office.fieldwork.services import NOT_LISTED, outcome_of
from martebe.office.rounds import words as w
from martebe.office.rounds.errors import RefusedFormError
from martebe.office.rounds.form import FORM_ID, MOST_TENGE, categories
from martebe.people.identity_numbers import Verdict, check_iin
from martebe.planning.visits import Outcome

LARGEST = 1024 * 1024
"""Bytes of one form: some hundred times what the questions need, so that a long remark passes."""
DEEPEST, MOST_ELEMENTS = 16, 1_000
LONGEST_ID = 200
_INSTANCE = re.compile(rf"[\x21-\x7e]{{1,{LONGEST_ID}}}")
_WHOLE = re.compile(r"[0-9]{1,10}")


@dataclass(frozen=True)
class Point:
    """A place as a device saw it: degrees, and the accuracy in metres."""

    latitude: float
    longitude: float
    accuracy: float | None


@dataclass(frozen=True)
class Filled:
    """A filled form. answers: the text of each element below the root, by name; what is asked twice counts once."""

    xml: bytes
    instance: str
    version: str
    answers: Mapping[str, str]

    @property
    def digest(self) -> bytes:
        """By which two files are told to be the same."""
        return hashlib.sha256(self.xml).digest()

    @property
    def consents(self) -> bool:
        """Whether there was somebody who agreed to answer."""
        return self.answers.get("consent") != "no" and self.met == "interviewed"

    @property
    def listed(self) -> str:
        """The key that was chosen from the interviewer's list; empty where the person is not on it."""
        said = self.answers.get("listed", "").strip()
        return "" if said == NOT_LISTED else said

    @property
    def met(self) -> Outcome:
        """What came of the visit; of somebody who did not agree to answer, a refusal."""
        said = outcome_of(self.answers.get("met", "").strip())
        return "refused" if said == "interviewed" and self.answers.get("consent") == "no" else said

    @cached_property
    def person(self) -> int | None:
        """The person number; None where there is none or it is impossible."""
        text = self.answers.get("iin", "").strip()
        possible = check_iin(text, made_up=True).verdict is not Verdict.IMPOSSIBLE
        return int(text) if self.consents and text.isascii() and possible else None

    @property
    def category(self) -> str | None:
        """What the person does; None where the form does not offer it."""
        said = self.answers.get("category", "")
        return said if said in categories() else None

    @property
    def income(self) -> int | None:
        """The monthly income in tiyn; None where none was named. Raises ValueError for what is no such sum."""
        said = self.answers.get("monthly_income", "").strip()
        if not said:
            return None
        if not _WHOLE.fullmatch(said) or int(said) > MOST_TENGE:
            raise ValueError("An income is whole tenge.")
        return int(said) * 100

    @property
    def photo(self) -> str | None:
        """The name of the file that the form speaks of."""
        return self.answers.get("photo") or None

    @property
    def place(self) -> Point | None:
        """Where the device was; None where it does not say so, or not on this earth."""
        parts = self.answers.get("place", "").split()
        try:
            latitude, longitude, *rest = (float(part) for part in parts)
        except ValueError:
            return None
        on_earth = -90 <= latitude <= 90 and -180 <= longitude <= 180
        return Point(latitude, longitude, rest[1] if len(rest) > 1 else None) if on_earth else None

    @property
    def started(self) -> datetime | None:
        """When it was begun, by the device's clock."""
        return _moment(self.answers.get("start", ""))

    @property
    def ended(self) -> datetime | None:
        """When it was finished, by the device's clock."""
        return _moment(self.answers.get("end", ""))

    @property
    def day(self) -> date | None:
        """The day of the interview, by the device's clock."""
        try:
            return date.fromisoformat(self.answers.get("today", "").strip())
        except ValueError:
            return None

    @property
    def seconds(self) -> int | None:
        """How long it took, by the device's clock."""
        if self.started is None or self.ended is None:
            return None
        return max(-(2**31), min(2**31 - 1, int((self.ended - self.started).total_seconds())))


def read(xml: bytes) -> Filled:
    """Read a form. Raises RefusedFormError for what is not a form of the round."""
    if len(xml) > LARGEST:
        raise RefusedFormError("MRT-RND-003", w.TOO_LARGE, 413)
    root = _parsed(xml)
    if root.get("id") != FORM_ID:
        raise RefusedFormError("MRT-RND-005", w.OTHER_FORM)
    answers = {_local(each): (each.text or "") for each in root}
    instance = next((each.text or "" for each in root.iter() if _local(each) == "instanceID"), "").strip()
    if not _INSTANCE.fullmatch(instance):
        raise RefusedFormError("MRT-RND-006", w.NO_INSTANCE)
    return Filled(xml, instance, (root.get("version") or "")[:LONGEST_ID], answers)


def _parsed(xml: bytes) -> Element:
    """The root element. Entities and document types are refused before anything is made of them."""
    depth = seen = 0
    root: Element | None = None
    try:
        for event, element in iterparse(io.BytesIO(xml), events=("start", "end"), forbid_dtd=True):
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            seen += event == "start"
            if depth > DEEPEST or seen > MOST_ELEMENTS:
                raise RefusedFormError("MRT-RND-004", w.TOO_DEEP)
    except DefusedXmlException:
        raise RefusedFormError("MRT-RND-002", w.HAS_DTD) from None
    except (ParseError, LookupError, ValueError):  # a letter cut in two, an encoding that nobody knows
        raise RefusedFormError("MRT-RND-001", w.NOT_XML) from None
    if root is None:
        raise RefusedFormError("MRT-RND-001", w.NOT_XML)
    return root


def _local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _moment(text: str) -> datetime | None:
    """A moment with its zone, at most a few centuries off; one without a zone is in the country's."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if not 1900 <= moment.year <= 2200:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONE)
