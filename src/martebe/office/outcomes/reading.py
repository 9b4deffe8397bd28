"""What was published about outcomes, read back as the figures that it came from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Q, QuerySet, Sum

from martebe.assembly import country
from martebe.figures.confirmed import Counted, Outcome
from martebe.figures.figure import rate
from martebe.figures.lasting import AFTER
from martebe.figures.ranking import ranks
from martebe.office.outcomes.models import Count, Followed, Kept, Needed
from martebe.rules import Words

Cell = tuple[int | None, Outcome]
"""A place, and so many persons of it."""


@dataclass(frozen=True)
class Line:
    """A place in the ranking: its rank by what is confirmed, and the one it would have by what is reported.

    gain: how many ranks it would win by reporting; negative: it would lose them. None where nobody was without status.
    """

    place: int | None
    words: Words
    counted: Counted
    rank: int | None
    rank_reported: int | None

    @property
    def gain(self) -> int | None:
        """Ranks won by counting what no register bears out."""
        return None if self.rank is None or self.rank_reported is None else self.rank - self.rank_reported


@dataclass(frozen=True)
class Later:
    """Of those first confirmed in work in a month: who works ``after`` so many months, asked of the run of a later day.

    later_run, later_day and working are None where no run is as late as ``due``.
    """

    after: int
    due: date
    later_run: str | None
    later_day: date | None
    confirmed: int
    working: int | None

    @property
    def share(self) -> Fraction | None:
        """Of those confirmed; None where the time has not come."""
        return None if self.working is None else rate(self.working, self.confirmed)


@dataclass(frozen=True)
class Still:
    """Of those first confirmed in work in months whose time has come: how many still work ``after`` so many months."""

    after: int
    confirmed: int
    working: int

    @property
    def share(self) -> Fraction | None:
        """Of those confirmed."""
        return rate(self.working, self.confirmed)


def latest() -> Followed | None:
    """The newest month followed; None before the first publication."""
    return Followed.objects.order_by("-day").first()


def months_to(end: Followed) -> list[Followed]:
    """The months of the period of one of them, the oldest first."""
    return list(Followed.objects.filter(start_run=end.start_run, day__lte=end.day).order_by("day"))


def followed() -> list[Followed]:
    """All months, the newest first."""
    return list(Followed.objects.order_by("-day"))


def counted(end: Followed, place: int | None) -> Counted:
    """The outcomes of a place of any level, or of the country, at a month."""
    needed = Needed.objects.filter(_within(place), start_run=end.start_run).aggregate(all=Sum("persons"))["all"] or 0
    cells = Count.objects.filter(_within(place), run=end)
    return Counted(needed, tuple(cell for _, cell in _cells(cells)))


def lines(end: Followed, region: int | None) -> list[Line]:
    """The regions of the country, or the districts of one, by falling confirmed rate."""
    by = "region" if region is None else "district"
    needed = dict(
        Needed.objects.filter(_within(region), start_run=end.start_run)
        .values_list(by)
        .annotate(all=Sum("persons"))
        .order_by(by)
    )
    cells: dict[int | None, list[Outcome]] = defaultdict(list)
    for place, cell in _cells(Count.objects.filter(_within(region), run=end), by):
        cells[place].append(cell)
    division = country.places.on(end.start_day)
    everywhere = division.regions if region is None else division.districts(region)
    places = {each.code for each in everywhere} | needed.keys()
    return _ranked({place: Counted(needed.get(place, 0), tuple(cells[place])) for place in places}, end.start_day)


def _ranked(by_place: dict[int | None, Counted], day: date) -> list[Line]:
    reported = {place: rank for rank, place in ranks({p: each.reported_rate for p, each in by_place.items()})}
    return [
        Line(place, country.place_words(place, day), by_place[place], rank, reported[place])
        for rank, place in ranks({place: each.confirmed_rate for place, each in by_place.items()})
    ]


def trend(end: Followed, place: int | None) -> list[tuple[Followed, Counted]]:
    """Each month of the period with its outcomes."""
    return [(month, counted(month, place)) for month in months_to(end)]


def kept(place: int | None) -> list[tuple[Followed, list[Later]]]:
    """Each month with those first confirmed in work then, in a region or the country, the newest month first."""
    rows = Kept.objects.filter(Q() if place is None else Q(region=place))
    keys = ("run", "after", "due", "later_run", "later_day")
    summed = rows.values_list(*keys).order_by("after").annotate(Sum("confirmed"), Sum("working"))
    found: dict[str, list[Later]] = defaultdict(list)
    for run, *each in summed:
        found[run].append(Later(*each))
    return [(month, found[month.run]) for month in followed() if found[month.run]]


def still(place: int | None, start_run: str | None = None) -> list[Still]:
    """Over all months whose time has come, for each number of months; of one period, or of all."""
    entries = [each for month, later in kept(place) if start_run in (None, month.start_run) for each in later]
    return [_still(after, [each for each in entries if each.after == after]) for after in AFTER]


def _still(after: int, entries: Iterable[Later]) -> Still:
    come = [each for each in entries if each.working is not None]
    return Still(after, sum(each.confirmed for each in come), sum(each.working or 0 for each in come))


def _cells(rows: QuerySet[Count], by: str | None = None) -> Sequence[Cell]:
    """Outcomes, added up for each place of a level, or over all rows."""
    keys = ("evidence", "channel", "excluded")
    summed = rows.values_list(*keys, *([by] if by else [])).annotate(Sum("persons")).order_by(*keys)
    return [(rest[0] if by else None, Outcome(evidence, channel, excluded, rest[-1]))
            for evidence, channel, excluded, *rest in summed]  # fmt: skip


def _within(place: int | None) -> Q:
    """Rows of the country, a region or a district."""
    return Q() if place is None else Q(region=place) | Q(district=place)
