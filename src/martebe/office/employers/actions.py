"""The action "Conclude an employment contract": employers are asked, steps written down, later runs count the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection, transaction
from django.db.models import Q, QuerySet, Sum

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.employers.models import Action, Step
from martebe.office.employers.reading import PAGE, span
from martebe.office.employers.states import PENDING, STEPS, Outcome, State
from martebe.office.statements import rows

OPEN = "SELECT office.employers_open($1, $2::bigint[], $3, $4, $5::date, $6::date)"
OFFICERS = """
SELECT 'officer:' || id, name FROM office.access_officer
WHERE is_active AND role IN ('consultant', 'assistant', 'district_head') AND territory BETWEEN $1 AND $2 ORDER BY name
"""
OVERDUE = "overdue"
UNFINISHED = "unfinished"


class StepRefusedError(Exception):
    """The action is in a state that the step does not follow."""

    def __init__(self, state: State) -> None:
        self.state = state
        super().__init__(f"An action that is {state} does not take this step; it may go to {sorted(STEPS[state])}.")


@dataclass(frozen=True)
class Progress:
    """All actions of a territory together: what was asked, and what later runs show of it."""

    employers: int
    persons: int
    registered: int
    begun: int
    settled: int
    checked_on: date | None


def open_actions(actor: Actor, employers: Sequence[int], code: str, assigned: str, due: date) -> int:
    """Ask employers of the actor's territory to set a finding right; how many were not asked already."""
    ((opened,),) = rows(OPEN, actor.id, list(employers), code, assigned, due, clock.today())
    return int(opened)


def of_territory(actor: Actor) -> QuerySet[Action]:
    """The actions that an officer may see: those of the territory."""
    found = Action.objects.select_related("employer")
    if actor.territory is None:
        return found
    first, last = span(actor.territory)
    return found.filter(district__gte=first, district__lte=last)


def chosen(actor: Actor, state: str, after: int) -> tuple[Sequence[Action], int | None]:
    """A page of actions in a state, the most urgent first, and where the next one begins."""
    wanted = {
        OVERDUE: Q(state__in=PENDING, due__lt=clock.today()),
        UNFINISHED: Q(state__in=PENDING),
        **{each.value: Q(state=each.value) for each in State},
    }.get(state, Q())
    found = list(of_territory(actor).filter(wanted).order_by("due", "id")[after : after + PAGE + 1])
    return found[:PAGE], after + PAGE if len(found) > PAGE else None


def progress(actor: Actor) -> Progress:
    """What became of all actions of the territory."""
    mine = of_territory(actor)
    sums = mine.aggregate(**{name: Sum(name, default=0) for name in ("persons", "registered", "begun", "settled")})
    checked = mine.exclude(checked_on=None).order_by("-checked_on").values_list("checked_on", flat=True).first()
    employers = mine.values("employer").distinct().count()
    return Progress(employers, **sums, checked_on=checked)


def officers(actor: Actor) -> list[tuple[str, str]]:
    """Who may be put in charge: the officers who work in the territory."""
    return [(each, name) for each, name in rows(OFFICERS, *span(actor.territory))]


def reassign(action: Action, assigned: str, due: date) -> None:
    """Put another officer in charge, or set another deadline; of a closed action neither. Raises StepRefusedError."""
    with transaction.atomic():
        if State(_locked(action).state) not in PENDING:
            raise StepRefusedError(State(action.state))
        Action.objects.filter(pk=action.pk).update(assigned=assigned, due=due)


def visit(actor: Actor, action: Action, seen: str) -> None:
    """Write down that the employer was visited. Raises StepRefusedError."""
    _moved(actor, action, State.VISIT, seen, visited_on=clock.today())


def close(actor: Actor, action: Action, outcome: Outcome, seen: str) -> None:
    """Close an action with what the officer saw; its evidence goes on being counted. Raises StepRefusedError."""
    _moved(actor, action, State.CLOSED, seen, outcome=outcome.value, closed_on=clock.today())


def send_letter(actor: Actor, action: Action) -> None:
    """Give the letter of an action its number and day; one that was sent keeps them, and the state stays.

    Raises StepRefusedError where it was closed without one.
    """
    with transaction.atomic():
        state = State(_locked(action).state)
        if action.letter is not None:
            return
        if state is State.CLOSED:
            raise StepRefusedError(state)
        after = State.LETTER if State.LETTER in STEPS[state] else state
        _written(actor, action, State.LETTER, after, "", {"letter": _next_letter(), "letter_on": clock.today()})


def _next_letter() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('office.employers_letter')")
        return int(cursor.fetchone()[0])


def _moved(actor: Actor, action: Action, to: State, seen: str, **changed: object) -> None:
    with transaction.atomic():
        if to not in STEPS[State(_locked(action).state)]:
            raise StepRefusedError(State(action.state))
        _written(actor, action, to, to, seen, changed)


def _locked(action: Action) -> Action:
    """The action as it stands now, which nobody else changes until the transaction ends."""
    Action.objects.select_for_update().get(pk=action.pk)
    action.refresh_from_db(fields=["state", "letter", "letter_on"])
    return action


def _written(
    actor: Actor, action: Action, kind: State, state: State, seen: str, changed: dict[str, object]
) -> None:  # fmt: skip
    changed["state"] = state.value
    Action.objects.filter(pk=action.pk).update(**changed)
    Step.objects.create(action=action, kind=kind.value, by=actor.id, at=clock.now(), words=seen)
    for name, value in changed.items():
        setattr(action, name, value)
