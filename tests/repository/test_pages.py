"""What the pages say about the repository is true of it."""

import re
from pathlib import Path

import pytest
import yaml

from tests.repository.files import ROOT, links_of, pages, python_files, repository_files, text_of

NUMBERED = re.compile(r"^(\d)\. \[([^]]+)\]\(([^)]+)\): \*\*[^*]+\*\* \S", re.MULTILINE)
#: A path in a comment or a page: folders and a name with an ending. "File `...`" is one that the reader is to write.
NAMED_FILE = re.compile(
    r"(?<![\w/.<{*-])(?<!File `)((?:src|spec|tests|tools|bench|decisions|docs)/[\w./-]*\.(?:py|md|yaml|csv|toml))"
)
#: Within a room a neighbour is named by its file alone.
NEIGHBOUR = re.compile(r"\(see ([a-z_]+\.py)\)")

#: In running text between backticks, in a block with its explanation behind it.
MAKE_TARGET = re.compile(r"(?:`make |^make (?=[a-z-]+ +#))([a-z-]+)", re.MULTILINE)


def test_the_reading_order_has_nine_files_with_a_paragraph_each() -> None:
    steps = NUMBERED.findall(text_of(Path("READING.md")))
    assert [int(number) for number, _, _ in steps] == list(range(1, 10))
    assert all(shown == target for _, shown, target in steps)


@pytest.mark.parametrize("page", pages(), ids=str)
def test_a_link_leads_to_a_file(page: Path) -> None:
    missing = [target for target in links_of(page) if not (ROOT / target).exists()]
    assert missing == []


@pytest.mark.parametrize("page", [*pages(), *python_files("src", "spec", "tests", "tools", "bench")], ids=str)
def test_a_file_that_is_named_exists(page: Path) -> None:
    named = NAMED_FILE.findall(text_of(page))
    missing = [name for name in named if not (ROOT / name).exists()]
    missing += [name for name in NEIGHBOUR.findall(text_of(page)) if not (ROOT / page.parent / name).exists()]
    assert missing == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set[str](), ["README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.endswith(".md") and (ROOT / page).exists():
            reached.add(page)
            waiting += links_of(Path(page))
    assert sorted({str(page) for page in pages()} - reached) == []


def test_every_make_target_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of(Path("Makefile")), re.MULTILINE))
    named = {name for page in pages() for name in MAKE_TARGET.findall(text_of(page))}
    assert named - targets == set()


def test_publiccode_has_what_the_standard_demands_in_three_languages() -> None:
    described = yaml.safe_load(text_of(Path("publiccode.yml")))
    demanded = {"publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description"}
    demanded |= {"legal", "maintenance", "localisation"}
    assert demanded - described.keys() == set()
    assert set(described["description"]) == set(described["localisation"]["availableLanguages"]) == {"kk", "ru", "en"}
    for words in described["description"].values():
        assert len(words["shortDescription"]) <= 150 <= len(words["longDescription"])


def test_the_licence_is_whole() -> None:
    licence = text_of(Path("LICENSE"))
    assert "Apache License" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def test_the_continuous_run_is_the_readmes_test_command() -> None:
    assert "make test" in text_of(Path("README.md"))
    assert text_of(Path(".ci/run")).rstrip().endswith("\nmake test")
    assert (ROOT / ".ci/run").stat().st_mode & 0o100
    assert Path(".ci/run") in repository_files()
