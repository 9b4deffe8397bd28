"""The one way to draw: charts as SVG, as wide as their place, coloured by the classes of the page's style sheet.

Across, all is said in per cent of the width; along, in pixels. So a chart fills a telephone or a desk without a script,
and its letters keep the size of the text around it. What cannot be said in per cent (paths) lies in an inner picture
that is stretched. Words are given as they are to be read. A chart says itself to nobody who does not see: beside each
stands its table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, DEPTH = 1000, 100
"""The inner size of what is stretched."""
ABOVE, BELOW = 26, 26
"""Pixels above and below the field of a line chart, for the highest label and for the days."""
GRID_LINES = 4
LEAST_REACH = 1e-6
"""Values that differ by a smaller share lie on one line."""
ROW, BAR = 44, 8
"""Pixels of a row of bars, and of its bar."""


class Drawing(str):
    """Finished SVG, whose words are escaped already: templates put it into a page as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """What templates ask before they would escape."""
        return str(self)


@dataclass(frozen=True)
class Point:
    """A value at a place along the chart (any number that grows, such as the ordinal of a day); said: both in words."""

    at: float
    value: float
    said: str


@dataclass(frozen=True)
class Series:
    """Points in their order; ``kind`` is the class ``chart-<kind>`` that colours them, such as accent or open.

    told: whether its points are marked and the last one has its value; the bounds of a range are drawn without.
    """

    label: str
    points: Sequence[Point]
    kind: str = "accent"
    told: bool = True


@dataclass(frozen=True)
class Bar:
    """A length from 0, its words and its value in words."""

    label: str
    value: float
    said: str
    kind: str = "accent"


@dataclass(frozen=True)
class Part:
    """A share of a band: so much, with the class that colours it."""

    kind: str
    value: float


def line(
    series: Sequence[Series],
    *,
    number: Callable[[float], str],
    marks: Sequence[tuple[float, str]],
    height: int = 240,
    from_zero: bool = True,
) -> Drawing:
    """Lines over one field. number: writes a value of the axis; marks: where along it what is written below.

    The last point of each line is marked with its value. Nothing is drawn without points.
    """
    points = [point for each in series for point in each.points]
    if not points:
        return Drawing()
    field = _field(points, height, from_zero=from_zero)
    parts = [*_grid(field, number), *_marks(field, marks), *(_stroke(field, each) for each in series)]
    parts += [label for each in series if each.told for label in _points(field, each, number)]
    return _svg("chart-line", height, parts)


def bars(rows: Sequence[Bar], largest: float | None = None) -> Drawing:
    """A bar for each row, its words and value above it; ``largest`` is the value of a whole width."""
    most = largest or max((row.value for row in rows), default=0)
    parts = []
    for number, row in enumerate(rows):
        top = number * ROW
        parts.append(f'<text class="chart-text" x="0" y="{top + 18}">{escape(row.label)}</text>')
        parts.append(f'<text class="chart-value" x="100%" y="{top + 18}" text-anchor="end">{escape(row.said)}</text>')
        parts += _bar(row.value, most, row.kind, top + 26)
    return _svg("chart-bars", len(rows) * ROW, parts)


def bar(value: float, largest: float, kind: str = "accent") -> Drawing:
    """One bar without words, for a cell of a table that says the number."""
    return _svg("chart-bar", BAR, _bar(value, largest, kind, 0))


def spark(values: Sequence[float], kind: str = "accent") -> Drawing:
    """A line as small as a word, for a cell of a table that says the numbers."""
    points = [Point(at, value, "") for at, value in enumerate(values)]
    if len(points) < 2:
        return Drawing()
    field = _Field(0, len(values) - 1, (min(values), max(values)), 3, 18)
    return _svg("chart-spark", 24, [_stroke(field, Series("", points, kind))])


def band(parts: Sequence[Part], height: int = 28) -> Drawing:
    """Parts of a whole, side by side over the whole width."""
    whole, start, drawn = sum(part.value for part in parts), 0.0, []
    for part in parts:
        share = part.value / whole * 100 if whole else 0
        if share:
            drawn.append(f'<rect class="chart-{part.kind}" x="{start:.2f}%" width="{share:.2f}%" height="{height}"/>')
        start += share
    return _svg("chart-band", height, drawn)


def opening(parts: Sequence[Part], opened: int, height: int = 34) -> Drawing:
    """What leads from one part of a band to the whole width of the band below, which shows that part alone."""
    whole = sum(part.value for part in parts)
    if not whole:
        return Drawing()
    start = sum(part.value for part in parts[:opened]) / whole * WIDTH
    end = start + parts[opened].value / whole * WIDTH
    half = DEPTH / 2
    left = f"M{start:.1f} 0C{start:.1f} {half:.0f} 0 {half:.0f} 0 {DEPTH}"
    right = f"H{WIDTH}C{WIDTH} {half:.0f} {end:.1f} {half:.0f} {end:.1f} 0Z"
    path = f'<path class="chart-opening chart-{parts[opened].kind}" d="{left}{right}"/>'
    return _svg("chart-band", height, [_inner(0, height, path)])


@dataclass(frozen=True)
class _Field:
    """Which values lie where: along from ``first`` to ``last``, up from the lowest of ``steps`` to the highest."""

    first: float
    last: float
    steps: Sequence[float]
    top: float
    depth: float

    def across(self, at: float) -> float:
        """Share of the width, from 0 to 1."""
        return (at - self.first) / (self.last - self.first) if self.last > self.first else 0.5

    def down(self, value: float) -> float:
        """Share of the depth, from 0 at the top."""
        low, high = self.steps[0], self.steps[-1]
        return (high - value) / (high - low) if high > low else 0.5

    def y(self, value: float) -> float:
        """Pixels from the top of the picture."""
        return self.top + self.down(value) * self.depth


def _field(points: Sequence[Point], height: int, *, from_zero: bool) -> _Field:
    steps = ticks(0 if from_zero else min(point.value for point in points), max(point.value for point in points))
    along = [point.at for point in points]
    return _Field(min(along), max(along), steps, ABOVE, height - ABOVE - BELOW)


def ticks(low: float, high: float) -> list[float]:
    """Round values from at or below the lowest to at or above the highest, a few of them."""
    reach = high - low if high - low > abs(high) * LEAST_REACH else abs(high) or 1
    power = 10 ** floor(log10(reach / GRID_LINES))
    step = next(power * round_ for round_ in (1, 2, 2.5, 5, 10) if power * round_ * GRID_LINES >= reach)
    return [step * number for number in range(floor(low / step), max(ceil(high / step), floor(low / step) + 1) + 1)]


def _grid(field: _Field, number: Callable[[float], str]) -> Iterator[str]:
    for value in field.steps:
        y = field.y(value)
        yield f'<line class="chart-grid" x1="0" x2="100%" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="chart-label" x="0" y="{y - 5:.1f}">{escape(number(value))}</text>'


def _marks(field: _Field, marks: Sequence[tuple[float, str]]) -> Iterator[str]:
    y = field.top + field.depth + 19
    for at, said in marks:
        across = field.across(at)
        anchor = "start" if across < 0.05 else "end" if across > 0.95 else "middle"
        x = f"{across * 100:.2f}%"
        yield f'<text class="chart-label" x="{x}" y="{y:.0f}" text-anchor="{anchor}">{escape(said)}</text>'


def _stroke(field: _Field, series: Series) -> str:
    at = [f"{field.across(p.at) * WIDTH:.1f} {field.down(p.value) * DEPTH:.1f}" for p in series.points]
    path = f'<path class="chart-stroke chart-{series.kind}" vector-effect="non-scaling-stroke" d="M{"L".join(at)}"/>'
    return _inner(field.top, field.depth, path)


def _points(field: _Field, series: Series, number: Callable[[float], str]) -> Iterator[str]:
    """A mark at each point that tells it, and the value of the last one above it."""
    for point in series.points:
        last = point is series.points[-1]
        across, y = field.across(point.at) * 100, field.y(point.value)
        kind = f"chart-point chart-{series.kind}" if last else "chart-touch"
        yield (
            f'<circle class="{kind}" cx="{across:.2f}%" cy="{y:.1f}" r="{4 if last else 9}">'
            f"<title>{escape(point.said)}</title></circle>"
        )
        if last:
            yield (
                f'<text class="chart-value" x="{across:.2f}%" y="{y - 11:.1f}" text-anchor="end">'
                f"{escape(number(point.value))}</text>"
            )


def _bar(value: float, largest: float, kind: str, top: float) -> list[str]:
    share = value / largest * 100 if largest else 0
    ground = f'<rect class="chart-ground" width="100%" y="{top}" height="{BAR}" rx="{BAR // 2}"/>'
    if not share:
        return [ground]
    length = f'<rect class="chart-{kind}" width="{share:.2f}%" y="{top}" height="{BAR}" rx="{BAR // 2}"/>'
    return [ground, length]


def _inner(top: float, depth: float, path: str) -> str:
    return (
        f'<svg class="chart-inner" y="{top:.1f}" width="100%" height="{depth:.1f}" viewBox="0 0 {WIDTH} {DEPTH}"'
        f' preserveAspectRatio="none">{path}</svg>'
    )


def _svg(kind: str, height: float, parts: Iterable[str]) -> Drawing:
    start = f'<svg class="chart {kind}" width="100%" height="{height:.0f}" aria-hidden="true">'
    return Drawing(f"{start}{''.join(parts)}</svg>")
