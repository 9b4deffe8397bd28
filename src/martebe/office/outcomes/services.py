"""What other rooms may ask of this one."""

from __future__ import annotations

from martebe.figures.confirmed import Counted
from martebe.office.outcomes.reading import Line, Still, counted, latest, lines, still


def confirmed_of(place: int | None) -> Counted | None:
    """Outcomes of a region, a district or the country (None) from the start of the period to the latest run.

    None before the first publication. ``Counted`` has needed, reported, confirmed, excluded, their rates, by_evidence,
    by_channel and by_reason.
    """
    end = latest()
    return None if end is None else counted(end, place)


def ranking_of(region: int | None = None) -> list[Line]:
    """Regions, or the districts of one, by what is confirmed; nothing before the first publication."""
    end = latest()
    return [] if end is None else lines(end, region)


def still_working(region: int | None = None) -> list[Still]:
    """Of those first confirmed in work, how many still work after 3, 6, 12 months, where that time has come."""
    return still(region)


__all__ = ["Line", "Still", "confirmed_of", "ranking_of", "still_working"]
