"""Who is on a closed list: membership alone is known."""

from __future__ import annotations

from martebe.kazakhstan.records import closed_lists
from martebe.kazakhstan.sources import employment_law_2016, insurance_law, social_code
from martebe.rules import fact

serves = fact(
    "serves",
    closed_lists.where(kind="service").in_force().exists(),
    kk="Әскери немесе арнаулы қызметте",
    ru="Состоит на воинской или специальной службе",
    en="Is in military or special service",
    source=social_code("art. 97 p. 2 (7)", earlier=employment_law_2016()),
)

is_convicted = fact(
    "is_convicted",
    closed_lists.where(kind="convicted").in_force().exists(),
    kk="Бас бостандығынан айыру орнында жазасын өтеуде",
    ru="Отбывает наказание в учреждении",
    en="Serves a sentence in a penal institution",
    source=insurance_law("art. 26", "Category 9 of 15, except institutions of minimum security."),
)

is_detained = fact(
    "is_detained",
    closed_lists.where(kind="detained").in_force().exists(),
    kk="Қамауда ұсталуда",
    ru="Содержится под стражей",
    en="Is held in detention",
    source=insurance_law("art. 26", "Category 10 of 15."),
)

__all__ = ["is_convicted", "is_detained", "serves"]
