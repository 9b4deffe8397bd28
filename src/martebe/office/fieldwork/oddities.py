"""What the head of an office looks at first: marks of each interviewer's forms, and second visits that do not agree."""

from __future__ import annotations

from dataclasses import dataclass, replace

from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.statements import rows
from martebe.planning.compared import share
from martebe.planning.interviewing import Filled, Marks, Reached, marks
from martebe.planning.share import Share

FORMS = "SELECT * FROM office.fieldwork_forms($1, $2)"
MET = """
SELECT interviewer, count(*), count(*) FILTER (WHERE outcome = 'refused') FROM office.fieldwork_visit
WHERE round = $1 AND interviewer IS NOT NULL AND outcome IN ('interviewed', 'refused') GROUP BY 1
"""
CHECKED = """
SELECT v.interviewer, o.name, count(*), count(*) FILTER (WHERE v.checker IS NOT NULL),
    count(v.verdict), count(*) FILTER (WHERE v.verdict = 'agrees')
FROM office.fieldwork_visit v JOIN office.access_officer o ON o.id = v.interviewer
WHERE v.round = $1 AND v.sampled AND v.outcome = 'interviewed' GROUP BY 1, 2 ORDER BY 2, 1
"""
NAMES = """
SELECT DISTINCT o.id, o.name FROM office.access_officer o JOIN office.fieldwork_visit v ON v.interviewer = o.id
WHERE v.round = $1
"""


@dataclass(frozen=True)
class Marked:
    """An interviewer with the marks of their forms."""

    name: str
    marks: Marks


@dataclass(frozen=True)
class Checked:
    """The interviews of an interviewer that were drawn to be made twice: given out, made, agreeing."""

    interviewer: int | None
    name: str
    drawn: int
    given: int
    made: int
    agree: int

    @property
    def rate(self) -> Share | None:
        """The share of second visits that agree with the first."""
        return share(self.agree, self.made)


def marked(actor: Actor, number: int) -> list[Marked]:
    """The marks of everybody who sent forms or met somebody."""
    names: dict[int, str] = dict(rows(NAMES, number))
    forms = [Filled(*row) for row in rows(FORMS, actor.id, number)]
    local = [replace(form, ended=form.ended.astimezone(clock.ZONE)) for form in forms]
    reached = [Reached(*row) for row in rows(MET, number)]
    return [Marked(names.get(each.interviewer, str(each.interviewer)), each) for each in marks(local, reached)]


def checked(number: int) -> list[Checked]:
    """Second visits by who made the first, and all together at the end."""
    found = [Checked(*row) for row in rows(CHECKED, number)]
    if not found:
        return []
    sums = [sum(column) for column in zip(*((e.drawn, e.given, e.made, e.agree) for e in found), strict=True)]
    return [*found, Checked(None, "", *sums)]
