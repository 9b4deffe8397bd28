"""What other rooms may ask of this one: which runs are published, and how places are called."""

from __future__ import annotations

from martebe.office.headquarters.answering_for import territory_of
from martebe.office.headquarters.places import named, place_words, places_below
from martebe.office.headquarters.runs import PublishedRun, latest, runs

__all__ = ["PublishedRun", "latest", "named", "place_words", "places_below", "runs", "territory_of"]
