"""``martebe explain`` and ``history``: one person's decision with its reasons, and how it changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any, Literal

import typer

from martebe.assembly import catalogue, place_names
from martebe.cli import words
from martebe.cli.labels import Labels
from martebe.cli.options import LAKE, DayOption, KnownAtOption, LakeOption, PersonArgument
from martebe.cli.refusals import RefusalError
from martebe.cli.teller import Teller
from martebe.cli.values import day_of, known_at_of, moment_of, person_of
from martebe.explain import Explanation, UnknownPersonError
from martebe.explain import explain as explain_decision
from martebe.intake import Lake
from martebe.register import Moment, desk, refuse_before_any_rule
from martebe.register import history as history_of
from martebe.rules import Words
from martebe.rules.days import add_months

KNOWN_AT = Words("белгілі болған уақыты", "известно на", "known at")
SINCE = Words("күнінен", "с", "from")
UNTIL = Words("күніне дейін", "по", "to")
HEADLINE = Words("негізгі мәртебе", "основной статус", "headline")
SETTLED = Words("түпкілікті", "окончательно", "settled")
HELD = Words("басқа мәртебелері", "прочие статусы", "other statuses")
YES = Words("иә", "да", "yes")
NO = Words("жоқ", "нет", "no")


def explain(
    teller: Teller,
    person: PersonArgument,
    day: DayOption,
    lake: LakeOption = LAKE,
    known_at: KnownAtOption = None,
    why_not: Annotated[
        str | None, typer.Option("--why-not", metavar="STATUS", help="Only this status: why, why not, or what is open.")
    ] = None,
    form: Annotated[Literal["tree", "sentences", "json"], typer.Option("--form", help="How it is written.")] = "tree",
    with_numbers: Annotated[
        bool, typer.Option("--with-numbers", help="Also the numbers of other persons and of employers.")
    ] = False,
) -> None:
    """Explain one person's decision: what determines it, by which records and law, and what would settle the rest."""
    number, opened, asked = person_of(person), Lake.open(lake), day_of(day)
    refuse_before_any_rule(catalogue, asked)
    known = known_at_of(known_at, opened)
    explanation = explained(opened, number, asked, known)
    if why_not is not None:
        explanation.rule(why_not)
    if teller.as_json or form == "json":
        Teller(teller.language, as_json=True).answer(explanation.as_json(why_not, with_numbers=with_numbers))
    elif form == "sentences":
        teller.write("\n".join(explanation.sentences(teller.language, why_not, with_numbers=with_numbers)))
    else:
        teller.answer(None, explanation.as_tree(teller.language, why_not, with_numbers=with_numbers))


def explained(lake: Lake, person: int, day: date, known_at: datetime) -> Explanation:
    """A person's decision on a day with its reasons, from what the lake knew at a moment."""
    with desk(lake, catalogue, known_at) as opened:
        reference, number = opened.reference(person), opened.standing_for(person)
        received = {entry.delivery: entry.known_from.date() for entry in lake.known(known_at)}
        return explain_decision(reference, catalogue, number, day, received, place_names(day))


def history(
    teller: Teller,
    person: PersonArgument,
    since: Annotated[str, typer.Option("--from", metavar="YYYY-MM-DD", help="The first day asked about.")],
    until: Annotated[str, typer.Option("--until", metavar="YYYY-MM-DD", help="The last day asked about.")],
    lake: LakeOption = LAKE,
    step: Annotated[
        Literal["day", "week", "month"], typer.Option("--step", help="How far the days are apart.")
    ] = "month",
    known_at: Annotated[
        list[str] | None,
        typer.Option(
            "--known-at",
            metavar="TIME",
            help="A time of knowing; may be given several times. Else each day asked about, and now.",
        ),
    ] = None,
) -> None:
    """Show how one person's status changed: the days it holds for, and when that came to be known."""
    number, opened = person_of(person), Lake.open(lake)
    first, last = day_of(since, "--from"), day_of(until, "--until")
    if first > last:
        raise RefusalError(words.BACKWARDS, first, last)
    refuse_before_any_rule(catalogue, last)
    days = list(days_between(first, last, step))
    moments = [moment_of(each, "--known-at") for each in known_at or []] or moments_of(opened, days)
    found = history_of(opened, catalogue, number, days, moments)
    if not found:
        raise UnknownPersonError
    show_history(teller, news(found))


def days_between(first: date, last: date, step: Literal["day", "week", "month"]) -> Iterator[date]:
    """The days from the first to the last, both included, a step apart."""
    number, day = 0, first
    while day < last:
        yield day
        number += 1
        day = (
            add_months(first, number)
            if step == "month"
            else first + timedelta(days=number * (7 if step == "week" else 1))
        )
    yield last


def moments_of(lake: Lake, days: list[date]) -> list[datetime]:
    """The ends of the days as far as the lake knew something new by then, and what it knows now."""
    last = known_at_of(None, lake)
    known = sorted({entry.known_from for entry in lake.journal.entries()})
    ends = [datetime.combine(day, time.max, UTC) for day in days]
    seen = {max((each for each in known if each <= end), default=None) for end in ends}
    return sorted({each for each in seen if each is not None} | {last})


def news(found: list[Moment]) -> list[Moment]:
    """Of the moments of knowing, those at which anything was known otherwise than before."""
    by_moment: dict[datetime, list[Moment]] = {}
    for each in found:
        by_moment.setdefault(each.known_at, []).append(each)
    kept: list[Moment] = []
    before: object = None
    for stretches in by_moment.values():
        alike = [(each.since, each.until, *_told(each)) for each in stretches]
        kept += stretches if alike != before else []
        before = alike
    return kept


def _told(moment: Moment) -> tuple[str, bool, tuple[str, ...]]:
    return moment.decision.headline, moment.decision.settled, moment.decision.held


def show_history(teller: Teller, found: list[Moment]) -> None:
    """One line for each stretch of days and each moment of knowing at which something became known otherwise."""
    labels = Labels(catalogue, {}, teller.language)
    table = teller.table(None, KNOWN_AT, SINCE, UNTIL, HEADLINE, SETTLED, HELD)
    for each in found:
        headline, settled, held = _told(each)
        others = ", ".join(labels.status(code) for code in held if code != headline)
        known = f"{each.known_at:%Y-%m-%d %H:%M %Z}"
        teller.row(
            table, known, each.since, each.until, labels.status(headline), teller.say(YES if settled else NO), others
        )
    teller.answer([_as_json(each) for each in found], table)


def _as_json(moment: Moment) -> dict[str, Any]:
    decision = moment.decision
    return {
        "known_at": moment.known_at,
        "since": moment.since,
        "until": moment.until,
        "headline": decision.headline,
        "settled": decision.settled,
        "held": list(decision.held),
        "open": list(decision.open),
        "insurance": decision.insurance,
        "findings": list(decision.findings),
    }
