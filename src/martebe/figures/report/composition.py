"""How the residents of each region are made up by group of statuses: a stacked chart, drawn by Vega-Lite as SVG."""

from __future__ import annotations

import re
from typing import Any

import vl_convert

from martebe.figures.country import Country
from martebe.figures.statuses import StatusCounts
from martebe.rules.words import Language

FONT = "system-ui, sans-serif"


def composition(figure: StatusCounts, country: Country, language: Language, *, width: int) -> str:
    """The chart as SVG of so many pixels, coloured by the classes of the page's style sheet."""
    drawn = vl_convert.vegalite_to_svg(_chart(figure, country, language, width))
    codes = list(figure.groups)
    # The page colours the groups, so that light and dark and print each have their own.
    return re.sub(r'fill="#0000([0-9a-f]{2})"', lambda found: f'class="group-{codes[int(found[1], 16)]}"', drawn)


def shown_groups(figure: StatusCounts, country: Country) -> list[str]:
    """The groups of residents that anybody is in, in their order."""
    groups = [group for group in figure.groups if group not in country.catalogue.closing_groups]
    return [group for group in groups if any(place.persons(group) for place in figure.places)]


def _chart(figure: StatusCounts, country: Country, language: Language, width: int) -> dict[str, Any]:
    """Regions with the largest share of determined statuses first."""
    groups = shown_groups(figure, country)
    day = figure.runs[0].day
    numbers = {group: number for number, group in enumerate(figure.groups)}
    values = [
        {
            "place": country.short_place(place.place, day, language),
            "group": number,
            "persons": place.persons(group),
            "settled": -_share_determined(place.persons(*groups), place.persons("none", "open")),
        }
        for place in figure.places
        for number, group in enumerate(groups)
    ]
    colours = [f"#0000{numbers[group]:02x}" for group in groups]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": width,
        "height": {"step": 22},
        "padding": {"left": 16, "right": 0, "top": 0, "bottom": 0},
        "data": {"values": values},
        "mark": {"type": "bar", "height": {"band": 0.72}},
        "encoding": {
            "y": {"field": "place", "type": "nominal", "sort": {"field": "settled"}, "axis": _axis(width)},
            "x": {
                "field": "persons",
                "type": "quantitative",
                "stack": "normalize",
                "axis": None,
                "scale": {"nice": False},
            },
            "order": {"field": "group"},
            "color": {
                "field": "group",
                "type": "ordinal",
                "scale": {"domain": list(range(len(groups))), "range": colours},
                "legend": None,
            },
        },
        "config": {"view": {"stroke": None}, "background": None, "font": FONT, "aria": False},
    }


def _axis(width: int) -> dict[str, Any]:
    size = 13 if width > 400 else 11
    return {
        "title": None, "domain": False, "ticks": False, "labelPadding": 8, "labelFontSize": size,
        "labelColor": "currentColor", "labelLimit": 220,
    }  # fmt: skip


def _share_determined(residents: int, needed: int) -> float:
    return 0.0 if not residents else (residents - needed) / residents
