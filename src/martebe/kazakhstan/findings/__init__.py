"""What does not fit together in the records of one person. A finding is shown to an officer; it changes no status."""

from __future__ import annotations

from martebe.kazakhstan.findings.of_declarations import of_declarations
from martebe.kazakhstan.findings.of_jobs import jobs
from martebe.kazakhstan.findings.of_residence import of_residence
from martebe.kazakhstan.findings.of_work import of_work
from martebe.rules import Status

findings: tuple[Status, ...] = (*of_residence, *of_work, *of_declarations)

__all__ = ["findings", "jobs"]
