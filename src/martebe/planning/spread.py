"""Share whole persons out by weights, so that the parts make the whole exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

Place = TypeVar("Place")


def largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    """Hamilton's method: each gets the whole part of its due, and what is left goes where most was cut off.

    Equal remainders: the larger weight first, then the earlier. Where all weights are zero all are due the same. Raises
    ValueError for a negative total or weight, and where there is nobody to share out among.
    """
    if total < 0 or not weights or min(weights) < 0:
        raise ValueError(f"Expected a total and weights that are not negative; found {total} and {list(weights)}.")
    whole = sum(weights)
    dues = [Fraction(total * weight, whole) if whole else Fraction(total, len(weights)) for weight in weights]
    parts = [int(due) for due in dues]
    order = sorted(range(len(dues)), key=lambda at: (parts[at] - dues[at], -weights[at], at))
    for at in order[: total - sum(parts)]:
        parts[at] += 1
    return parts


def spread(districts: Mapping[Place, int], months: int) -> dict[Place, list[int]]:
    """Each district's target over so many months, as evenly as whole persons allow.

    The extra persons of a district begin where those of the one before ended, so that months of the whole are even too.
    """
    found: dict[Place, list[int]] = {}
    begins = 0
    for district, target in districts.items():
        each, more = divmod(target, months)
        extra = {(begins + at) % months for at in range(more)}
        found[district] = [each + (month in extra) for month in range(months)]
        begins = (begins + more) % months
    return found
