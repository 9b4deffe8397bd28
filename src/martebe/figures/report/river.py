"""The river: each run as a band of records, and ribbons that carry persons from one band to the next.

Only shapes are drawn here, stretched by the page to its width; the words around them are HTML, so that they stay
readable on a phone. The order in a band: determined, needed (without status and not settled), left the register.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from martebe.figures.between import FunnelBetween
from martebe.figures.country import Country
from martebe.figures.funnel import Funnel

WIDTH = 1000.0
DEPTH = 100.0
"""The inner size of the pictures; the page stretches them."""


@dataclass(frozen=True)
class Shape:
    """A closed path with the class that colours it."""

    kind: str
    path: str


@dataclass(frozen=True)
class Stage:
    """A run in the picture: its band, and the reach to the next run, empty below the last one."""

    funnel: Funnel
    band: tuple[Shape, ...]
    reach: FunnelBetween | None
    ribbons: tuple[Shape, ...]


def river(funnels: tuple[Funnel, ...], reaches: tuple[FunnelBetween, ...], country: Country) -> tuple[Stage, ...]:
    """The stages of the picture, the oldest run first."""
    most = max((funnel.records for funnel in funnels), default=0)
    scale = WIDTH / most if most else 0.0
    stages = []
    for number, each in enumerate(funnels):
        reach = reaches[number] if number < len(reaches) else None
        ribbons = () if reach is None else tuple(_ribbons(each, reach, funnels[number + 1], scale, country))
        stages.append(Stage(each, tuple(_band(each, scale)), reach, ribbons))
    return tuple(stages)


def _band(funnel: Funnel, scale: float) -> Iterator[Shape]:
    start = 0.0
    parts = (
        ("determined", funnel.determined),
        ("without", funnel.without),
        ("open", funnel.not_settled),
        ("left", funnel.left),
    )
    for kind, persons in parts:
        end = start + persons * scale
        if persons:
            yield Shape(kind, f"M{start:.2f} 0H{end:.2f}V{DEPTH:.0f}H{start:.2f}Z")
        start = end


def _ribbons(first: Funnel, reach: FunnelBetween, second: Funnel, scale: float, country: Country) -> Iterator[Shape]:
    """Ribbons in the order in which they lie in the bands; what is not needed stays as one pale stream."""
    closed = sum(group.persons for group in reach.updated_groups if group.code in country.catalogue.closing_groups)
    determined = reach.updated - closed
    still = reach.still_without + reach.still_not_settled
    upper, lower = first.determined, second.determined
    after = lower + second.without + second.not_settled
    flows = (
        ("stays", 0, upper - reach.lost, 0, lower - determined),
        ("gone", upper + reach.needed, first.left, after + closed, second.left - closed),
        ("closed", upper + determined + still, closed, after, closed),
        ("still", upper + determined, still, lower, still),
        ("updated", upper, determined, lower - determined, determined),
        ("lost", upper - reach.lost, reach.lost, lower + still, reach.lost),
    )
    for kind, above, wide_above, below, wide_below in flows:
        if wide_above or wide_below:
            yield Shape(kind, _ribbon(*(value * scale for value in (above, wide_above, below, wide_below))))


def _ribbon(above: float, wide_above: float, below: float, wide_below: float) -> str:
    """From one stretch of the band above to one of the band below."""
    half = DEPTH / 2
    left = f"M{above:.2f} 0C{above:.2f} {half:.0f} {below:.2f} {half:.0f} {below:.2f} {DEPTH:.0f}"
    right_below, right_above = below + wide_below, above + wide_above
    right = f"C{right_below:.2f} {half:.0f} {right_above:.2f} {half:.0f} {right_above:.2f} 0Z"
    return f"{left}H{right_below:.2f}{right}"
