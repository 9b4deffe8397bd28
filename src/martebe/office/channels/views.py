"""Pages about channels: how it stands with each subscriber, keys, and what programs are told."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from martebe.kazakhstan.channels import channels
from martebe.office import clock
from martebe.office.access.actors import Request
from martebe.office.access.services import needs, public
from martebe.office.channels import envelope, keyring, problems, words
from martebe.office.channels.api import WAY
from martebe.office.channels.forms import KeyForm, SubscriberForm
from martebe.office.channels.models import Key, Subscriber
from martebe.office.channels.problems import Problem
from martebe.office.face.saying import say
from martebe.office.statements import rows
from martebe.office.trail import services as trail
from martebe.rules.words import Words

STATES = "SELECT subscriber, waiting, sent, failing, set_aside, oldest, failure FROM office.channels_states()"
TRY_AGAIN = "SELECT office.channels_try_again($1, $2)"


@dataclass(frozen=True)
class State:
    """How it stands with one subscriber: counts of messages, and when the oldest open one was made."""

    subscriber: Subscriber
    waiting: int
    sent: int
    failing: int
    set_aside: int
    oldest: datetime | None
    failure: str


@dataclass(frozen=True)
class KeyLine:
    """A key in the list."""

    key: Key
    channel: Words
    in_use: bool


@needs("channels.state")
@require_safe
def state(request: Request) -> HttpResponse:
    """Subscribers and keys, without any person."""
    known = {each.code: each for each in Subscriber.objects.all()}
    states = [State(known[code], *counts) for code, *counts in rows(STATES) if code in known]
    now = clock.now()
    keys = [
        KeyLine(each, channels[each.channel].words, each.revoked_at is None and each.valid_until > now)
        for each in Key.objects.order_by("channel", "valid_from")
    ]
    may_change = request.actor.role == "administrator"
    return render(request, "channels/state.html", {"states": states, "keys": keys, "may_change": may_change})


@needs("channels.keys", step_up=True)
@require_http_methods(["GET", "HEAD", "POST"])
def add_key(request: Request) -> HttpResponse:
    """Give a channel a key; a shared secret is shown once, in this answer."""
    form = KeyForm(request.POST or None)
    if not form.is_valid():
        return render(request, "channels/key.html", {"form": form}, status=422 if form.is_bound else 200)
    channel, public_key = form.cleaned_data["channel"], form.cleaned_data["public_key"]
    secret = ""
    if public_key is None:
        key, shared = keyring.add_secret(channel, clock.now(), request.actor.id)
        secret = base64.b64encode(shared).decode()
    else:
        key = keyring.add_public_key(channel, public_key, clock.now(), request.actor.id)
    trail.write(request.actor, "channels.keys", "service", detail={"channel": channel, "step": "add"})
    return render(request, "channels/key_once.html", {"key": key, "secret": secret})


@needs("channels.keys", step_up=True)
@require_POST
def revoke_key(request: Request) -> HttpResponse:
    """Let a key prove nothing any more."""
    key = get_object_or_404(Key, id=request.POST.get("key", ""))
    if keyring.revoke(key.id, clock.now()):
        trail.write(request.actor, "channels.keys", "service", detail={"channel": key.channel, "step": "revoke"})
        messages.success(request, say(words.KEY_REVOKED))
    return redirect("channels:state")


@needs("channels.subscribers", step_up=True)
@require_http_methods(["GET", "HEAD", "POST"])
def add_subscriber(request: Request) -> HttpResponse:
    """Register who is to be told."""
    form = SubscriberForm(request.POST or None)
    if not form.is_valid():
        return render(request, "channels/subscriber.html", {"form": form}, status=422 if form.is_bound else 200)
    Subscriber.objects.create(**form.cleaned_data, added_at=clock.now(), added_by=request.actor.id)
    _write(request, form.cleaned_data["code"], "add")
    messages.success(request, say(words.SUBSCRIBER_ADDED))
    return redirect("channels:state")


@needs("channels.subscribers", step_up=True)
@require_POST
def end_subscriber(request: Request) -> HttpResponse:
    """Tell a subscriber nothing more."""
    subscriber = get_object_or_404(Subscriber, code=request.POST.get("subscriber", ""))
    Subscriber.objects.filter(code=subscriber.code).update(active=False)
    _write(request, subscriber.code, "end")
    messages.success(request, say(words.ENDED))
    return redirect("channels:state")


@needs("channels.subscribers")
@require_POST
def try_again(request: Request) -> HttpResponse:
    """Send again what was set aside for a subscriber."""
    subscriber = get_object_or_404(Subscriber, code=request.POST.get("subscriber", ""))
    ((count,),) = rows(TRY_AGAIN, subscriber.code, clock.now())
    _write(request, subscriber.code, "try_again")
    messages.success(request, say(words.TRIED_AGAIN, count))
    return redirect("channels:state")


@public("It describes the address for programs, which holds nobody's data.")
@require_safe
def programs(request: HttpRequest) -> HttpResponse:
    """What a program needs to know to send events."""
    fields = [(name, each.is_required(), each.description or "") for name, each in envelope.Said.model_fields.items()]
    shown: Mapping[str, object] = {
        "way": f"{WAY}events",
        "now": int(clock.now().timestamp()),
        "media_types": list(envelope.LARGEST),
        "fields": fields,
        "channels": channels.values(),
        "problems": sorted(_problems(), key=lambda each: each.code),
    }
    return render(request, "channels/programs.html", dict(shown))


def _problems() -> list[Problem]:
    return [each for each in vars(problems).values() if isinstance(each, Problem)]


def _write(request: Request, subscriber: str, step: str) -> None:
    trail.write(request.actor, "channels.subscribers", "service", detail={"subscriber": subscriber, "step": step})
