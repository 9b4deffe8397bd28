"""Charts hold what they were given: finite shapes within the field, words that cannot break out of a page."""

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from martebe.figures.charts import Bar, Part, Point, Series, band, bar, bars, line, opening, spark, ticks

values = st.just(0.0) | st.floats(1e-6, 1e9)


def numbers_of(drawn: str) -> list[float]:
    """Every number in the attributes of a drawing."""
    attributes = [value for each in ElementTree.fromstring(drawn).iter() for value in each.attrib.values()]
    return [float(found) for value in attributes for found in re.findall(r"-?\d+\.?\d*", value)]


@given(st.lists(values, min_size=1, max_size=40))
def test_a_line_stays_in_its_field(heights: list[float]) -> None:
    points = [Point(at, value, "<&>") for at, value in enumerate(heights)]
    drawn = line([Series("all", points)], number=str, marks=[(0, "<day>")], height=240)
    assert all(-1 <= number <= 1000 for number in numbers_of(drawn))
    assert drawn.count("<circle") == len(heights)


@given(values, values)
def test_ticks_are_round_and_hold_all(low: float, high: float) -> None:
    low, high = sorted((low, high))
    found = ticks(low, high)
    assert found[0] <= low + 1e-6
    assert high <= found[-1] * (1 + 1e-9)
    assert 2 <= len(found) <= 7


@given(st.lists(values, min_size=1, max_size=8))
def test_the_parts_of_a_band_fill_it(sizes: list[float]) -> None:
    drawn = band([Part("accent", size) for size in sizes])
    widths = [float(found) for found in re.findall(r'width="([\d.]+)%" height', drawn)][1:]
    assert abs(sum(widths) - (100 if any(sizes) else 0)) < 0.01 * len(sizes) + 0.01


def test_a_bar_is_as_long_as_its_share() -> None:
    assert 'width="25.00%"' in bar(5, 20)
    assert bar(0, 20).count("<rect") == 1


def test_words_are_escaped() -> None:
    drawn = bars([Bar("<b>", 1, "1 & 2")])
    assert "&lt;b&gt;" in drawn
    assert "1 &amp; 2" in drawn


def test_nothing_is_drawn_of_nothing() -> None:
    assert line([], number=str, marks=[]) == ""
    assert spark([3]) == ""
    assert opening([Part("open", 0)], 0) == ""


def test_a_part_opens_to_the_whole_width() -> None:
    drawn = opening([Part("good", 3), Part("open", 1)], 1)
    assert "M750.0 0" in drawn
    assert "H1000" in drawn
