"""What is odd in one interviewer's forms, beside those of the others of the same round.

None of it proves anything: it says where the head of an office looks first. All limits are settings of this system.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from martebe.planning.compared import Difference, Pair, difference, share
from martebe.planning.share import Share

SHORTEST_SECONDS = 60
MOST_IN_AN_HOUR = 20
NIGHT_FROM, NIGHT_UNTIL = 22, 7
"""Hours between which nobody is called upon."""
FAR_KILOMETRES = 5.0
"""So far from the middle of all forms of the settlement a form was filled in somewhere else."""
FEW = 20
"""Below so many forms or visits, shares are shown and nothing is marked by them."""
SAME_ANSWER = 0.9
"""So large a share of one answer is marked, where the others do not give it as often."""
EARTH_KILOMETRES = 6371.0


@dataclass(frozen=True)
class Filled:
    """A form as far as quality asks about it: by the device's clock and position; nothing of the person."""

    interviewer: int
    settlement: int | None
    ended: datetime
    seconds: int | None
    latitude: float | None
    longitude: float | None
    answer: str | None


@dataclass(frozen=True)
class Reached:
    """How many households an interviewer met somebody at, and how many of them refused."""

    interviewer: int
    met: int
    refused: int


@dataclass(frozen=True)
class Marks:
    """One interviewer: counts of odd forms, the commonest answer, refusals against the others'; marks are codes."""

    interviewer: int
    forms: int
    fast: int
    crowded: int
    no_place: int
    far: int
    night: int
    same_share: Share | None
    same_answer: str | None
    met: int
    refused_share: Share | None
    refused_more: Difference | None
    marks: tuple[str, ...]


def marks(forms: Sequence[Filled], reached: Iterable[Reached]) -> list[Marks]:
    """The marks of every interviewer, by number."""
    met = {each.interviewer: each for each in reached}
    middles = _middles(forms)
    by_interviewer: dict[int, list[Filled]] = {number: [] for number in sorted(met)}
    for form in sorted(forms, key=lambda form: (form.interviewer, form.ended)):
        by_interviewer.setdefault(form.interviewer, []).append(form)
    return [
        _marks(number, own, [form for form in forms if form.interviewer != number], met, middles)
        for number, own in sorted(by_interviewer.items())
    ]


Middles = dict[int | None, tuple[float, float]]


def _marks(number: int, own: list[Filled], others: list[Filled], met: dict[int, Reached], middles: Middles) -> Marks:
    fast = sum(form.seconds is not None and form.seconds < SHORTEST_SECONDS for form in own)
    night = sum(form.ended.hour >= NIGHT_FROM or form.ended.hour < NIGHT_UNTIL for form in own)
    far = sum(_is_far(form, middles) for form in own)
    no_place = sum(form.latitude is None for form in own)
    answer, same, alike = _same(own, others)
    me = met.get(number, Reached(number, 0, 0))
    more = _refused_more(me, met)
    odd = {
        "fast": fast, "crowded": _crowded(own), "no_place": no_place, "far": far, "night": night, "same": alike,
        "refused": me.met >= FEW and more is not None and more.low > 0,
    }  # fmt: skip
    return Marks(
        number, len(own), fast, _crowded(own), no_place, far, night, same, answer, me.met,
        share(me.refused, me.met), more, tuple(code for code, found in odd.items() if found),
    )  # fmt: skip


def _crowded(own: Sequence[Filled]) -> int:
    """How many forms ended within an hour after another, beyond what is possible, in the fullest hour."""
    ends, first, most = [form.ended for form in own], 0, 0
    for last, end in enumerate(ends):
        while end - ends[first] >= timedelta(hours=1):
            first += 1
        most = max(most, last - first + 1)
    return most if most > MOST_IN_AN_HOUR else 0


def _same(own: list[Filled], others: list[Filled]) -> tuple[str | None, Share | None, bool]:
    """The commonest answer, its share, and whether it stands out: nearly always given, more often than elsewhere."""
    said = Counter(form.answer for form in own if form.answer)
    if not said:
        return None, None, False
    answer, times = min(said.items(), key=lambda pair: (-pair[1], pair[0]))
    told = [form.answer for form in others if form.answer]
    apart = difference([Pair(times, said.total(), told.count(answer), len(told))])
    stands_out = said.total() >= FEW and times / said.total() >= SAME_ANSWER and (apart is None or apart.low > 0)
    return answer, share(times, said.total()), stands_out


def _refused_more(me: Reached, met: dict[int, Reached]) -> Difference | None:
    others = [each for each in met.values() if each.interviewer != me.interviewer]
    refused, among = sum(each.refused for each in others), sum(each.met for each in others)
    return difference([Pair(me.refused, me.met, refused, among)])


def _middles(forms: Iterable[Filled]) -> Middles:
    """For each settlement with several places the one in the middle of them."""
    places: dict[int | None, list[tuple[float, float]]] = defaultdict(list)
    for form in forms:
        if form.latitude is not None and form.longitude is not None:
            places[form.settlement].append((form.latitude, form.longitude))
    return {
        code: (median(latitude for latitude, _ in found), median(longitude for _, longitude in found))
        for code, found in places.items()
        if code is not None and len(found) > 2
    }


def _is_far(form: Filled, middles: Middles) -> bool:
    middle = middles.get(form.settlement)
    if middle is None or form.latitude is None or form.longitude is None:
        return False
    return kilometres((form.latitude, form.longitude), middle) > FAR_KILOMETRES


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far two places are apart, degrees of latitude and longitude each (haversine)."""
    (a, b), (c, d) = (map(math.radians, place) for place in (one, other))
    return (
        2
        * EARTH_KILOMETRES
        * math.asin(math.sqrt(math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2))
    )
