"""Registered pregnancy and established disability; nothing medical is known."""

from __future__ import annotations

from martebe.kazakhstan.records import disabilities, pregnancies
from martebe.kazakhstan.sources import insurance_law, pension_law_2013, social_code
from martebe.rules import fact

is_pregnant = fact(
    "is_pregnant",
    pregnancies.in_force().exists(),
    kk="Жүктілік бойынша есепте тұр",
    ru="Состоит на учёте по беременности",
    en="Is registered as pregnant",
    source=insurance_law("art. 26", "Category 3 of 15: pregnant women who do not work."),
)

has_disability = fact(
    "has_disability",
    disabilities.in_force().exists(),
    kk="Мүгедектік белгіленген",
    ru="Установлена инвалидность",
    en="Has an established disability",
    source=insurance_law("art. 26", "Category 13 of 15."),
)

has_grave_disability_without_term = fact(
    "has_grave_disability_without_term",
    disabilities.where(disabilities.end.is_missing(), grade=("group_1", "group_2")).in_force().exists(),
    kk="Бірінші немесе екінші топтағы мүгедектік мерзімсіз белгіленген",
    ru="Бессрочно установлена инвалидность первой или второй группы",
    en="Has a disability of group I or II without term",
    source=social_code("art. 248 p. 3 (2)", earlier=pension_law_2013()),
)

__all__ = ["has_disability", "has_grave_disability_without_term", "is_pregnant"]
