"""What a reader asks for, read from an address; and the addresses of other choices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode

from django.http import Http404, QueryDict
from django.urls import reverse

from martebe.assembly import places
from martebe.kazakhstan.places.division import codes_above
from martebe.office.access.actors import Actor
from martebe.office.headquarters.answering_for import territory_of
from martebe.office.headquarters.carried import divisions
from martebe.office.headquarters.lines import COUNTRY
from martebe.office.headquarters.runs import PublishedRun
from martebe.office.headquarters.scene import Choice, near
from martebe.office.numbers import number_of

NOW = "now"


def choice_of(asked: QueryDict, actor: Actor, runs: Sequence[PublishedRun]) -> Choice:
    """The choice of an address; what it does not say is the officer's own place, the latest run, a month before, then.

    Raises Http404 for a day that no run is about.
    """
    run = _run_of(asked.get("day"), runs) or runs[0]
    against = _run_of(asked.get("against"), runs) or near(runs, run, 1)
    place = number_of(asked.get("place"))
    place = (territory_of(actor) or COUNTRY) if place is None else place
    division = _division(asked.get("geography"), run.day)
    return Choice(place, run, tuple(runs), against, near(runs, run, 12), division, is_narrow(place, actor, run.day))


def is_narrow(place: int, actor: Actor, day: date) -> bool:
    """Whether a place is so small that its counts by trait may point at somebody, and lies outside an officer's own."""
    own, division = territory_of(actor), places.on(day)
    if own is None or place == COUNTRY or place in division:
        return False
    return own not in codes_above(place)


def address_of_board(choice: Choice, **other: object) -> str:
    """The address of a choice with something else in it: place, day, against or geography."""
    latest = choice.runs[0]
    usual = near(choice.runs, choice.run, 1)
    said: dict[str, object] = {"place": choice.place}
    said |= {} if choice.run == latest else {"day": choice.run.day}
    said |= {"against": choice.month.day} if choice.month is not None and choice.month != usual else {}
    said |= {} if choice.division is None else {"geography": choice.division}
    return f"{reverse('headquarters:board')}?{urlencode(said | other)}"


def _run_of(day: str | None, runs: Sequence[PublishedRun]) -> PublishedRun | None:
    if not day:
        return None
    found = next((run for run in runs if run.day.isoformat() == day), None)
    if found is None:
        raise Http404
    return found


def geographies(run: PublishedRun) -> list[date]:
    """The days of divisions that figures of a run and its period can be told in, the latest last."""
    known = divisions()
    own = [run.day] if any(run.since < day <= run.day for day in known) else []
    later = [day for day in known if day > run.day]
    return own + (sorted({*later[:-1], places.days[-1]}) if later else [])


def _division(said: str | None, day: date) -> date | None:
    """The day of a division; None as then. An earlier day than the run's is as then too."""
    if said == NOW:
        return places.days[-1]
    try:
        found = date.fromisoformat(said or "")
    except ValueError:
        return None
    return found if day <= found <= places.days[-1] else None
