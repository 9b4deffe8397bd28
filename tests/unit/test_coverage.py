"""How the periods of deliveries join to one, at the ends of the calendar too."""

from datetime import date

from martebe.rules.coverage import EVERYWHERE, Coverage, Delivered

TODAY = date(2018, 8, 1)


def places(*delivered: Delivered, since: date | None = None, until: date | None = TODAY) -> object:
    return Coverage(delivered, {}).places("t", since, until, TODAY)


def test_deliveries_that_touch_reach_as_one() -> None:
    """One that begins on the day after another ends leaves no gap; one that begins two days after does."""
    first = Delivered("t", date(2018, 6, 30), date(2018, 1, 1))
    assert places(first, Delivered("t", TODAY, date(2018, 7, 1)), since=date(2018, 1, 1)) == EVERYWHERE
    assert places(first, Delivered("t", TODAY, date(2018, 7, 2)), since=date(2018, 1, 1)) != EVERYWHERE


def test_a_delivery_without_end() -> None:
    """A sender who writes the last day there is has delivered all."""
    assert places(Delivered("t", date.max), Delivered("t", date.max, date(2018, 1, 1))) == EVERYWHERE


def test_a_question_without_beginning() -> None:
    """Asked since the first day there is, only a delivery without beginning answers."""
    assert places(Delivered("t", TODAY), since=date.min) == EVERYWHERE
    assert places(Delivered("t", TODAY, date(2000, 1, 1)), since=date.min) != EVERYWHERE
