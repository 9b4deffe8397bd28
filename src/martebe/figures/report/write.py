"""Write the report: one page in one file for each language, which needs no network and no script."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from martebe.figures import formats
from martebe.figures import words as figure_words
from martebe.figures.categories import ages
from martebe.figures.country import Country
from martebe.figures.figure import rate
from martebe.figures.report import words
from martebe.figures.report.composition import composition, shown_groups
from martebe.figures.report.content import Content, content_of
from martebe.figures.report.river import river
from martebe.intake import Lake
from martebe.intake.storage import write_text
from martebe.register import Run
from martebe.rules import Words
from martebe.rules.words import LANGUAGES, Language

WIDE, NARROW = 760, 250
"""Widths of the bars of the chart of regions, in pixels: beside the names of regions, on a desk and on a phone."""


def write_report(folder: Path, runs: Sequence[Run], lake: Lake, country: Country, language: Language) -> Path:
    """Write the report about the last of some runs, the oldest first, in every language; returns the file in one.

    Raises FigureError where there is no run.
    """
    return dict(zip(LANGUAGES, write_reports(folder, runs, lake, country), strict=True))[language]


def write_reports(
    folder: Path,
    runs: Sequence[Run],
    lake: Lake,
    country: Country,
    languages: Sequence[Language] = LANGUAGES,
) -> list[Path]:
    """Write the same report in several languages, each with links to the others; the figures are counted once."""
    content = content_of(runs, lake, country)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for language in languages:
        file = folder / file_name(language)
        write_text(file, page(content, country, language, languages))
        written.append(file)
    return written


def file_name(language: Language) -> str:
    """The name of the report in a language."""
    return f"report-{language}.html"


def page(content: Content, country: Country, language: Language, languages: Sequence[Language] = ()) -> str:
    """The report as HTML."""
    environment = _environment(language)
    return environment.get_template("report.html").render(
        content=content,
        country=country,
        language=language,
        others=[each for each in languages if each != language],
        stages=river(content.funnels, content.reaches, country),
        tiles=country.tiles(content.ranking.runs[0].day) if content.ranking else {},
        wide=Markup(composition(content.region_statuses, country, language, width=WIDE)),
        narrow=Markup(composition(content.region_statuses, country, language, width=NARROW)),
        groups=shown_groups(content.region_statuses, country),
    )


def _environment(language: Language) -> Environment:
    """Templates that escape whatever they are given, and refuse what they are not given."""
    loader = PackageLoader("martebe.figures.report")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {
        "say": partial(_say, language=language),
        "number": partial(formats.number, language=language),
        "share": partial(formats.share, language=language),
        "day": partial(_day, language=language),
        "month": partial(formats.month, language=language),
        "ages": ages,
    }
    made.globals |= {"t": words, "f": figure_words, "rate": rate, "file_name": file_name}
    return made


def _say(label: Words, *values: object, language: Language) -> str:
    return label.said_in(language).format(*values)


def _day(value: date, language: Language) -> str:
    return formats.moment(value, language) if isinstance(value, datetime) else formats.day(value, language)
