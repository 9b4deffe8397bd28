"""Events that wait at the same time are taken in together: one question to the rules, one commit, one write to disk.

Each channel has a clerk in each process of the office. A request hands its events over and waits for the answers; the
clerk takes all that wait by then. So a channel works in one transaction of a process at a time, and its burst is its
own clerk's burden.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future, TimeoutError
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

import psycopg
from django.db import InterfaceError, OperationalError, connections

from martebe.kazakhstan.channels import channels
from martebe.office.access import actors
from martebe.office.access.actors import Actor
from martebe.office.channels.services import Answer, ChannelEvent, accept_many

TOGETHER = 200
"""No more events are added once so many are to be taken in together; one request may bring more by itself."""
IDLE_SECONDS = 5.0
"""After so long without work the clerk goes and leaves its connection."""
PATIENCE_SECONDS = 30.0
NOT_THERE = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)
"""What is raised when the database is away, or gave up one of two transactions that waited for each other."""


class AwayError(Exception):
    """The events may or may not have been taken in: the sender is to send them again."""


@dataclass
class Asked:
    """The events of one request."""

    events: Sequence[ChannelEvent]
    answers: Future[list[Answer]] = field(default_factory=Future)


class Clerk:
    """Takes in what one channel sends to one process."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self._waiting: SimpleQueue[Asked] = SimpleQueue()
        self._coming_and_going = threading.Lock()
        self._is_there = False

    def take(self, events: Sequence[ChannelEvent]) -> list[Answer]:
        """The answers to events, in their order. Raises AwayError when the database does not answer."""
        if not events:
            return []
        asked = Asked(events)
        with self._coming_and_going:
            self._waiting.put(asked)
            if not self._is_there:
                self._is_there = True
                threading.Thread(target=self._work, name=self.actor.id, daemon=True).start()
        try:
            return asked.answers.result(PATIENCE_SECONDS)
        except (*NOT_THERE, TimeoutError):
            raise AwayError from None

    def _work(self) -> None:
        try:
            while some := self._together():
                self._answer(some)
        finally:
            connections.close_all()

    def _together(self) -> list[Asked]:
        """All that wait; nothing when it is time to go."""
        try:
            some = [self._waiting.get(timeout=IDLE_SECONDS)]
        except Empty:
            with self._coming_and_going:
                self._is_there = not self._waiting.empty()
                return [self._waiting.get()] if self._is_there else []
        while sum(len(each.events) for each in some) < TOGETHER:
            try:
                some.append(self._waiting.get_nowait())
            except Empty:
                break
        return some

    def _answer(self, some: Sequence[Asked]) -> None:
        """Answer all, or each alone where together they fail: what is wrong with one is no harm to the others."""
        try:
            answers = iter(self._taken([event for each in some for event in each.events]))
        except Exception as error:
            if len(some) == 1 or isinstance(error, NOT_THERE):
                for each in some:
                    each.answers.set_exception(error)
            else:
                for each in some:
                    self._answer([each])
            return
        for each in some:
            each.answers.set_result([next(answers) for _ in each.events])

    def _taken(self, events: Sequence[ChannelEvent]) -> list[Answer]:
        """Try twice: a connection may have broken since it was used last, and an event counts once however often."""
        try:
            return accept_many(events, self.actor)
        except NOT_THERE:
            connections.close_all()
            return accept_many(events, self.actor)


clerks = {code: Clerk(actors.channel(code, channel.words.en)) for code, channel in channels.items()}
