"""Forms filled in about somebody of the interviewer's list: the telephone knows a key, the office knows who that is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from martebe.office.fieldwork.services import Came, form_came, listed_person
from martebe.office.rounds.quality import clock_is_right
from martebe.office.rounds.reading import Filled


def with_person(filled: Filled, interviewer: str) -> Filled:
    """The form with the number of the person whom its key means on the list of an interviewer (``officer:7``)."""
    person = listed_person(interviewer, filled.listed) if filled.listed and filled.consents else None
    return filled if person is None else replace(filled, answers={**filled.answers, "iin": f"{person:012d}"})


def tell_round(filled: Filled, submission: int, person: int | None, received_at: datetime) -> None:
    """Tell the round which visit a form was filled in on; the time of receipt stands where the device's cannot be."""
    if person is None and not filled.listed:
        return
    trusted = clock_is_right(filled, received_at)
    ended = filled.ended if trusted and filled.ended else received_at
    place = filled.place
    latitude, longitude = (place.latitude, place.longitude) if place else (None, None)
    form_came(Came(submission, person, filled.listed, filled.met, ended, latitude, longitude, filled.category))
