"""Every decision has the form of decisions/README.md, and the list there is whole."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.repository.files import links_of, repository_files, text_of

DECISIONS = [path for path in repository_files() if path.match("decisions/[0-9]*.md")]
SECTIONS = ["Question", "Answer", "Why", "What would change our mind"]


@pytest.mark.parametrize("page", DECISIONS, ids=str)
def test_a_decision_has_number_day_state_and_its_four_sections(page: Path) -> None:
    text = text_of(page)
    assert re.match(rf"# {page.name[:4]} \S", text)
    day = re.search(r"^Date: (\S+)$", text, re.MULTILINE)
    assert day
    date.fromisoformat(day[1])
    assert re.search(r"^State: (accepted|proposed|replaced by \d{4})$", text, re.MULTILINE)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == SECTIONS
    assert all(body.strip() for body in re.split(r"^## .+$", text, flags=re.MULTILINE))


def test_the_list_names_every_decision_once_and_numbers_have_no_gap() -> None:
    listed = [Path(link) for link in links_of(Path("decisions/README.md"))]
    assert listed == sorted(DECISIONS)
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))
