"""The report: one file that needs nothing else, in three languages, the same bytes for the same runs."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from martebe.assembly import country
from martebe.figures import (
    claims,
    confirmed,
    deliveries,
    formats,
    funnel,
    funnel_between,
    insurance,
    largest_without,
    ranking,
    statuses,
    unsettled,
    write_report,
    write_reports,
)
from martebe.figures.errors import FigureError
from martebe.figures.figure import Figure
from martebe.intake import Lake
from martebe.register import Run
from martebe.rules.words import LANGUAGES, Language

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Reader(HTMLParser):
    """Checks that what is opened is closed, and keeps tags, identities and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.identities: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        held = dict(attrs)
        self.identities += [held["id"]] if held.get("id") else []
        self.addresses += [value for name, value in attrs if name in ("href", "src", "xlink:href") and value]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(file: Path) -> Reader:
    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    return reader


@pytest.fixture(scope="module")
def pages(runs: list[Run], small_lake: Lake, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    written = write_reports(tmp_path_factory.mktemp("report"), runs, small_lake, country)
    return dict(zip(LANGUAGES, written, strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_and_needs_nothing_else(pages: dict[str, Path], language: Language) -> None:
    """No script, no address but its own sections and the other languages."""
    page = read(pages[language])
    assert page.open == []
    assert not page.tags & {"script", "iframe", "img", "link", "object"}
    inside = {f"#{identity}" for identity in page.identities}
    assert set(page.addresses) <= inside | {file.name for file in pages.values()}
    assert "url(" not in pages[language].read_text(encoding="utf-8").replace("url(#", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_what_the_run_counted(pages: dict[str, Path], runs: list[Run], language: Language) -> None:
    text = pages[language].read_text(encoding="utf-8")
    counts = runs[-1].certificate.counts
    for number in (counts.records, counts.residents, counts.determined, counts.without):
        assert formats.number(number, language) in text
    assert runs[-1].certificate.digest in text
    assert f'lang="{language}"' in text


def test_a_made_up_country_says_so(pages: dict[str, Path]) -> None:
    assert "None of these people exist." in pages["en"].read_text(encoding="utf-8")


def test_claims_stand_beside_figures_with_their_source(pages: dict[str, Path], runs: list[Run]) -> None:
    """1,385,000 is what was published; the report's own number stands next to it."""
    text = pages["en"].read_text(encoding="utf-8")
    row = next(row for row in text.split("<tr>") if formats.number(1_385_000, "en") in row)
    own = funnel_between(runs[1], runs[2], country).updated
    assert re.findall(r'<td class="n">([^<]*)</td>', row)[1] == formats.number(own, "en")
    assert "Ministry of Labour, 28 August 2018" in row


def test_outcomes_are_ranked_by_what_is_confirmed_with_what_is_reported_beside(
    pages: dict[str, Path], runs: list[Run], small_lake: Lake
) -> None:
    text = pages["kk"].read_text(encoding="utf-8").partition('<section id="outcomes">')[2].partition("</section>")[0]
    rates = re.findall(r'</th><td class="n">([^<]*%)</td><td class="n soft">([^<]*%)</td>', text)
    places = [each.counted for each in confirmed(runs[1], runs[2], small_lake, country).places]
    expected = [(each.confirmed_rate, each.reported_rate) for each in places if each.needed]
    assert rates == [tuple(formats.share(rate, "kk") for rate in pair) for pair in expected]


def test_claims_that_contradict_each_other_are_shown_with_what_it_means(pages: dict[str, Path]) -> None:
    text = pages["en"].read_text(encoding="utf-8")
    assert "Participations are not persons" in text
    assert f'= {formats.number(97_800, "en")}</td><td class="n">+{formats.number(5_100, "en")}' in text


def test_every_tile_of_the_map_has_its_rate(pages: dict[str, Path], runs: list[Run]) -> None:
    text = pages["ru"].read_text(encoding="utf-8")
    tiles = dict(re.findall(r'<div class="tile [^>]*><b>([^<]*)</b><span>([^<]*)</span>', text))
    rates = {place.place: place.rate for place in ranking(runs[1], runs[2], country).places}
    names = {tile.words.ru: code for code, tile in country.tiles(runs[1].certificate.day).items()}
    assert {names[name]: rate for name, rate in tiles.items()} == {
        place: formats.share(rate, "ru") for place, rate in rates.items()
    }


def test_the_same_runs_give_the_same_bytes(
    pages: dict[str, Path], runs: list[Run], small_lake: Lake, tmp_path: Path
) -> None:
    again = write_reports(tmp_path, runs, small_lake, country)
    assert [file.read_bytes() for file in again] == [file.read_bytes() for file in pages.values()]


def test_one_run_is_enough_for_a_report(runs: list[Run], small_lake: Lake, tmp_path: Path) -> None:
    """Without a second run there is nothing to rank, and no link to a section that is not there."""
    page = read(write_report(tmp_path, runs[-1:], small_lake, country, "kk"))
    assert "regions" not in page.identities
    others = {file.name for file in tmp_path.iterdir()}
    assert set(page.addresses) <= {f"#{identity}" for identity in page.identities} | others


def test_a_country_without_tiles_or_claims_has_a_report_too(runs: list[Run], small_lake: Lake, tmp_path: Path) -> None:
    plain = replace(country, tiles=lambda day: {}, claims=())
    page = read(write_report(tmp_path, runs, small_lake, plain, "en"))
    assert "claims" not in page.identities


def test_a_report_on_no_run_is_refused(small_lake: Lake, tmp_path: Path) -> None:
    with pytest.raises(FigureError, match="There is no run to report on"):
        write_report(tmp_path, [], small_lake, country, "en")


def test_every_figure_has_a_form_for_the_terminal_and_one_for_programs(runs: list[Run], small_lake: Lake) -> None:
    """The table is titled by the definition in each language, and the JSON is plain."""
    last = runs[-1]
    figures: list[Figure] = [
        funnel(last, country),
        funnel_between(runs[1], last, country),
        ranking(runs[1], last, country, "district"),
        statuses(last, country),
        statuses(last, country, "district"),
        insurance(last, country),
        largest_without(last, small_lake, country),
        unsettled(last, small_lake, country),
        deliveries(small_lake, last.certificate.known_at, country),
        confirmed(runs[1], last, small_lake, country),
        claims(runs, small_lake, country),
    ]
    for figure in figures:
        assert json.loads(json.dumps(figure.as_json()))["figure"] == figure.code
        for language in LANGUAGES:
            console = Console(width=400, file=StringIO(), record=True)
            console.print(figure.as_table(language))
            assert figure.definition.said_in(language) in " ".join(console.export_text().split())
