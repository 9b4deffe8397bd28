"""Who learns."""

from __future__ import annotations

from martebe.kazakhstan.records import learners
from martebe.kazakhstan.sources import insurance_law
from martebe.rules import fact

_source = insurance_law("art. 26", "Category 14 of 15: full-time learners of all levels.")

is_pupil = fact(
    "is_pupil",
    learners.where(kind="pupil").in_force().exists(),
    kk="Мектепте оқиды",
    ru="Учится в школе",
    en="Is enrolled in a school",
    source=_source,
)

is_full_time_student = fact(
    "is_full_time_student",
    learners.where(kind="student", full_time=True).in_force().exists(),
    kk="Колледжде немесе жоғары оқу орнында күндізгі бөлімде оқиды",
    ru="Учится очно в колледже или вузе",
    en="Studies full time at a college or university",
    source=_source,
)

__all__ = ["is_full_time_student", "is_pupil"]
