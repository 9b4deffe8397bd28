"""The resident's own pages: each one look at oneself, with purpose own."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.services import look, needs
from martebe.office.channels import services as channels
from martebe.office.disputes import services as disputes
from martebe.office.face.moments import moment
from martebe.office.face.saying import say
from martebe.office.ledger import services as ledger
from martebe.office.resident import words as w
from martebe.office.resident.forms import OWN_CHANNEL, Declare
from martebe.office.resident.own import Mine, handle, mine, rule_words
from martebe.office.trail import services as trail
from martebe.office.trail.services import LookedAt

LOOKS_SHOWN, LOOKS_EXPORTED = 200, 10_000
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell would begin a formula in a program for tables."""


@needs("resident.status")
@require_GET
def status(request: Request) -> HttpResponse:
    """My status in plain words, since when, whether it is settled, and the way to everything else."""
    return _shown(request, "resident/status.html", lambda own: {"since": own.since(), "frozen": _frozen(own)})


@needs("resident.status")
@require_GET
def why(request: Request) -> HttpResponse:
    """Why I have this status: the deciding records, and folded the whole explanation."""
    return _shown(
        request,
        "resident/why.html",
        lambda own: {"deciding": _records(own, own.deciding(), request), "lines": own.why()},
    )


@needs("resident.status")
@require_GET
def insurance(request: Request) -> HttpResponse:
    """My insurance: whether, on what ground, and which months were paid."""
    return _shown(request, "resident/insurance.html", lambda own: {"months": own.months()})


@needs("resident.status")
@require_GET
def records(request: Request) -> HttpResponse:
    """Everything that is recorded about me, by owner."""
    return _shown(
        request,
        "resident/records.html",
        lambda own: {
            "owners": [
                (owner, [(words, _records(own, rows, request)) for words, rows in tables])
                for owner, tables in own.by_owner()
            ]
        },
    )


@needs("resident.status")
@require_http_methods(["GET", "POST"])
def missing(request: Request) -> HttpResponse:
    """What is missing, whom to turn to, and what I can say myself here."""
    form = Declare(request.POST or None)
    if form.is_valid():
        accepted = _declared(request, form)
        messages.success(request, say(w.DECLARED_CONFLICT if accepted.conflict else w.DECLARED))
        return redirect("resident:status")
    return _shown(
        request,
        "resident/missing.html",
        lambda own: {
            "form": form,
            "lines": own.awaited(),
            "turn_to": own.turn_to(),
            "findings": own.findings(),
        },
    )


@needs("resident.looks")
@require_GET
def looks(request: Request) -> HttpResponse:
    """Who looked at me and for what."""
    return render(request, "resident/looks.html", {"looks": _looks(request, LOOKS_SHOWN)})


@needs("resident.looks")
@require_GET
def looks_csv(request: Request) -> HttpResponse:
    """The same as a table."""
    answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="looks.csv"'
    writer = csv.writer(answer)
    writer.writerow(say(each) for each in (w.AT, w.WHO, w.WHERE, w.WHAT_FOR, w.WHAT))
    writer.writerows(map(safe, _looks(request, LOOKS_EXPORTED)))
    return answer


def safe(row: Iterable[str]) -> list[str]:
    """Cells that no program takes for a formula."""
    return [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row]


def person_of(request: Request) -> int:
    """Who is signed in, as a person; the acts of this room are open to residents alone."""
    assert request.actor.person is not None, "only residents may do these acts"
    return request.actor.person


def _shown(request: Request, template: str, more: Callable[[Mine], dict[str, Any]]) -> HttpResponse:
    """A page about oneself, made whole within the look; of somebody whom no register knows, the page that says so."""
    with look(request.actor, person_of(request), "own", "resident.status") as seen:
        try:
            own = mine(ledger.dossier(seen.person))
        except LookupError:
            return render(request, "resident/unknown.html")
        return render(request, template, {"mine": own, "words": w, **more(own)})


def _frozen(own: Mine) -> list[dict[str, Any]]:
    return [
        {
            "title": title,
            "headline": rule_words(effect.headline),
            "insurance": w.NOT_INSURED if effect.insurance in disputes.UNINSURED else rule_words(effect.insurance),
        }
        for title, effect in own.frozen
    ]


def _records(own: Mine, rows: Iterable[ledger.Record], request: Request) -> list[dict[str, Any]]:
    return [
        {
            "words": row.table.words,
            "owner": row.table.owner,
            "cells": disputes.cells_said(row.table, row.cells, own.dossier.person),
            "received_on": row.received_on,
            "handle": handle(row, request.actor.id),
        }
        for row in rows
    ]


def _declared(request: Request, form: Declare) -> channels.Accepted:
    """Take what the resident says as from the portal, within a look at themselves."""
    with look(request.actor, person_of(request), "declaration", "resident.declare") as seen:
        event = channels.ChannelEvent(
            OWN_CHANNEL,
            f"/channels/{OWN_CHANNEL}/resident",
            str(uuid4()),
            channels.MADE,
            clock.now(),
            seen.person,
            form.cleaned_data["category"],
            clock.today(),
            form.tiyn,
        )
        return channels.accept(event, request.actor)


def _looks(request: Request, limit: int) -> list[list[str]]:
    with look(request.actor, person_of(request), "own", "resident.looks") as seen:
        return list(_looks_said(trail.who_looked(seen.person, limit)))


def _looks_said(found: Iterable[LookedAt]) -> Iterator[list[str]]:
    """Each look in words; what was written within the same minute by the same hand for the same act is one."""
    for at, of_minute in groupby(found, key=lambda each: moment(each.at)):
        for each in {(one.role, one.territory, one.purpose, one.act): one for one in of_minute}.values():
            own = each.role == "resident"
            yield [
                at,
                say(w.YOURSELF if own else each.role_words),
                "" if own else say(each.office),
                say(each.purpose_words),
                say(each.act_words),
            ]
