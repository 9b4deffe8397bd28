"""Whose child is small."""

from __future__ import annotations

from martebe.kazakhstan.records import kinship
from martebe.kazakhstan.sources import insurance_law
from martebe.rules import fact, today, whole, years_between

_born = kinship.child_birth_date <= today
_under_three = years_between(kinship.child_birth_date, today) < whole(3)
_small_children = kinship.where(_born & _under_three)
_source = insurance_law("art. 26", "Category 4 of 15: one legal representative who raises a child under three.")

is_mother_or_guardian_of_small_child = fact(
    "is_mother_or_guardian_of_small_child",
    _small_children.where(kind=("mother", "guardian")).exists(),
    kk="Үш жасқа толмаған баланың анасы немесе қамқоршысы",
    ru="Мать или опекун ребёнка до трёх лет",
    en="Is the mother or guardian of a child under three",
    source=_source,
)

is_father_of_small_child = fact(
    "is_father_of_small_child",
    _small_children.where(kind="father").exists(),
    kk="Үш жасқа толмаған баланың әкесі",
    ru="Отец ребёнка до трёх лет",
    en="Is the father of a child under three",
    source=_source,
)

__all__ = ["is_father_of_small_child", "is_mother_or_guardian_of_small_child"]
