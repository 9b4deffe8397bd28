"""One chunk of the country: its people, how they are related, learn and work, and the seeds for what registers add."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from martebe.madeup.draws import Index, Random, stream
from martebe.madeup.employers import Employers
from martebe.madeup.kin import Kin, make_kin
from martebe.madeup.learning import Studies, make_studies
from martebe.madeup.people import People, make_people
from martebe.madeup.plan import Chunk, Plan
from martebe.madeup.settlements import Settlement, homes
from martebe.madeup.situations import code, draw_situations
from martebe.madeup.working_lives import Jobs, make_jobs


@dataclass(frozen=True)
class World:
    """The truth about one chunk of the country.

    homes: the settlement of each record, NOWHERE where its address has none.
    """

    plan: Plan
    chunk: Chunk
    people: People
    kin: Kin
    homes: npt.NDArray[np.int32]
    studies: Studies
    jobs: Jobs
    employers: Employers

    def random(self, theme: str) -> Random:
        """The random stream of this chunk for one theme."""
        return stream(self.plan.seed, self.chunk.region, self.chunk.index, theme)

    def are(self, *situations: str) -> Index:
        """The rows of the people in any of these situations, in order."""
        return np.flatnonzero(np.isin(self.people.situation, [code(each) for each in situations]))

    def row_numbers(self, count: int) -> npt.NDArray[np.int64]:
        """Numbers for ``count`` rows of one table, different from those of every other chunk."""
        return (self.chunk.index + 1) * 10**8 + np.arange(count, dtype=np.int64)

    @cached_property
    def children(self) -> Index:
        """Everybody with a known mother, in order."""
        return np.flatnonzero(self.kin.mother >= 0)


def make_world(plan: Plan, chunk: Chunk, employers: Employers, settlements: Sequence[Settlement]) -> World:
    """Make up everybody of one chunk."""

    def random(theme: str) -> Random:
        return stream(plan.seed, chunk.region, chunk.index, theme)

    people = make_people(random("people"), plan, chunk)
    kin = make_kin(random("kin"), people)
    people = draw_situations(random("situations"), people, kin, chunk)
    studies = make_studies(random("studies"), people, plan.last_known)
    jobs = make_jobs(random("jobs"), people, studies, employers, plan.last_known)
    live = homes(random("settlements"), people, kin, settlements)
    return World(plan, chunk, people, kin, live, studies, jobs, employers)
