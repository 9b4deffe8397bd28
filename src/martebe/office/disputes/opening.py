"""A person disagrees: adverse effect is frozen, both versions are kept, and the owners of the records are asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction

from martebe.assembly import catalogue
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.explain import Explanation
from martebe.office import clock
from martebe.office.disputes.deadlines import answer_due
from martebe.office.disputes.effect import InEffect, adverse, in_effect
from martebe.office.disputes.errors import DisputeError
from martebe.office.disputes.models import About, Contest, Task
from martebe.office.disputes.reasons import tables_behind
from martebe.office.disputes.words import ALREADY_CONTESTED, NO_SUCH_RECORD, NO_SUCH_STATUS, SAY_WHAT_IS_WRONG
from martebe.office.face.saying import language
from martebe.office.ledger import services as ledger
from martebe.office.trail import services as trail

if TYPE_CHECKING:
    from martebe.office.access.actors import Actor
    from martebe.office.ledger.services import Dossier, Record

Key = Mapping[str, Any]
MOMENT = timedelta(microseconds=1)
REGISTER_OF_STATUSES = "declarations"
"""Whose owner answers for a status that no record decides."""
POPULATION = catalogue.subjects["person"].table


@dataclass(frozen=True)
class Grounds:
    """What is known when a contest is opened: the record, what stays in effect, which tables' owners are asked."""

    record: Record | None
    stood: InEffect
    tables: tuple[str, ...]
    district: int | None


@transaction.atomic
def open_contest(
    actor: Actor,
    person: int,
    about_table: str | None,
    about_key: Key | None,
    about_status: str | None,
    text: str,
    district: int | None = None,
) -> Contest:
    """Open a contest, within a look at the person: about a record, a status, or (neither) that nothing is known.

    district: where a person lives of whom nothing is known, as they say themselves; else the registers tell it.
    From the same transaction on, no adverse change is announced for the person (see ``frozen``). Raises DisputeError
    where there is no such record or status, where it is contested already, or where nothing is said.
    """
    said = text.strip()
    if not said:
        raise DisputeError(SAY_WHAT_IS_WRONG)
    grounds = _grounds(person, about_table, about_key, about_status, district)
    key = {name: _plain(cell) for name, cell in about_key.items()} if about_table and about_key else None
    _refuse_a_second(person, about_table or "", key, about_status or "")
    contest = Contest.objects.create(
        person=person,
        district=grounds.district,
        about=_about(about_table, about_status),
        table=about_table or "",
        key=key,
        status=about_status or "",
        said=said,
        language=language(),
        recorded=None if grounds.record is None else as_kept(grounds.record),
        stood_headline=grounds.stood.headline,
        stood_held=list(grounds.stood.held),
        stood_insurance=grounds.stood.insurance,
        entered_by=_entered_by(grounds.record),
        opened_at=clock.now(),
        opened_by=actor.id,
        on_behalf=actor.kind != "resident",
        due=answer_due(clock.today()),
    )
    _ask_owners(contest, grounds.tables)
    act = "disputes.open" if contest.on_behalf else "resident.contest"
    trail.write(actor, act, "contest", person=person, detail={"contest": contest.pk, "step": "open"})
    return contest


def contests_of(person: int) -> list[Contest]:
    """All contests of a person, newest first, within a look at them."""
    found = Contest.objects.raw("SELECT * FROM disputes_contest WHERE person = %s ORDER BY id DESC", [person])
    return list(found.prefetch_related("notices"))


def frozen(person: int) -> Contest | None:
    """The first contest that keeps adverse changes from taking effect, within a look at the person; or None.

    Its ``stood`` is the standing that others may rely on meanwhile.
    """
    return Contest.objects.filter(person=person, released_at=None).order_by("id").first()


def as_kept(record: Record) -> dict[str, Any]:
    """A version of a record as a contest keeps it for ever."""
    cells = {name: _plain(cell) for name, cell in record.cells.items()}
    return {"cells": cells, "delivery": record.delivery, "received_on": str(record.received_on or "")}


def record_of(dossier: Dossier, table: str, key: Key) -> Record | None:
    """What a register says now under a key; None where it says nothing any more."""
    wanted = {name: str(_plain(cell)) for name, cell in key.items()}
    for record in dossier.records():
        own = {name: str(_plain(record.cells.get(name))) for name in record.table.key}
        if record.table.name == table and record.known_to is None and own == wanted:
            return record
    return None


def _plain(cell: object) -> object:
    return cell if isinstance(cell, str | int | bool | None) else str(cell)


def _about(table: str | None, status: str | None) -> About:
    if table:
        return About.RECORD
    return About.STATUS if status else About.NOTHING_KNOWN


def _grounds(person: int, table: str | None, key: Key | None, status: str | None, district: int | None) -> Grounds:
    try:
        dossier = ledger.dossier(person)
    except LookupError:
        return _nothing_known(table, status, district)
    explanation = dossier.explanation(clock.today())
    if table:
        record = record_of(dossier, table, key or {})
        if record is None:
            raise DisputeError(NO_SUCH_RECORD)
        return Grounds(record, _stood(dossier, explanation, record), (table,), dossier.district)
    tables = _tables_of_status(explanation, status) if status else (POPULATION,)
    return Grounds(None, in_effect(explanation.decision), tables or (REGISTER_OF_STATUSES,), dossier.district)


def _tables_of_status(explanation: Explanation, status: str) -> tuple[str, ...]:
    """Whose owners are asked about a status; about none at all, those who have not delivered."""
    if status in (NOT_SETTLED, WITHOUT):
        return tuple(dict.fromkeys(each.register.table for each in explanation.open_headline.awaited))
    if status not in explanation.accounts:
        raise DisputeError(NO_SUCH_STATUS)
    return tables_behind(explanation, status)


def _nothing_known(table: str | None, status: str | None, district: int | None) -> Grounds:
    if table or status:
        raise DisputeError(NO_SUCH_RECORD if table else NO_SUCH_STATUS)
    return Grounds(None, InEffect(NOT_SETTLED, (), NOT_SETTLED), (POPULATION,), district)


def _stood(dossier: Dossier, explanation: Explanation, record: Record) -> InEffect:
    """What stood before the contested record was known, where the record took something away; else what stands."""
    after = in_effect(explanation.decision)
    try:
        before = in_effect(dossier.explanation(explanation.day, record.known_from - MOMENT).decision)
    except LookupError:
        return after
    return before if adverse(before, after) else after


def _entered_by(record: Record | None) -> str:
    return str(record.cells.get("officer") or "") if record is not None else ""


def _refuse_a_second(person: int, table: str, key: Key | None, status: str) -> None:
    same = Contest.objects.filter(person=person, table=table, status=status, answered_at=None, released_at=None)
    if same.filter(key=key).exists() if key else same.filter(key__isnull=True).exists():
        raise DisputeError(ALREADY_CONTESTED)


def _ask_owners(contest: Contest, tables: Iterable[str]) -> None:
    Task.objects.bulk_create(
        Task(
            contest_number=contest.pk,
            kind=contest.about,
            table=table,
            district=contest.district,
            opened_on=clock.today(),
            due=contest.due,
        )
        for table in tables
    )
