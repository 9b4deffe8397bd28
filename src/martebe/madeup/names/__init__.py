"""Names that people in the country bear: by origin and sex, in all the forms that grammar and clerks give them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from martebe.kazakhstan.places.tables import read_table

Texts = npt.NDArray[np.str_]
Weights = npt.NDArray[np.float64]
ORIGINS = ("kazakh", "russian", "other")
KAZAKH, RUSSIAN, OTHER = range(3)
SHARES = (0.675, 0.198, 0.127)
"""Kazakhs, Russians and all others on 1 January 2018 (Committee on Statistics, rounded)."""
AS_RUSSIAN_WRITES = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
"""Until the nineties most clerks wrote Kazakh names with Russian letters."""


@dataclass(frozen=True)
class Names:
    """Names of one kind, each with its weight in drawing."""

    texts: tuple[str, ...]
    weights: Weights

    @property
    def shares(self) -> Weights:
        """Weights that sum to one."""
        return np.asarray(self.weights / self.weights.sum())


@cache
def given(origin: int, sex: str) -> Names:
    """Given names of one origin, for men or women."""
    return _names([row for row in _rows("given.csv") if (row["origin"], row["sex"]) == (ORIGINS[origin], sex)])


@cache
def surnames(origin: int) -> Names:
    """Surnames of one origin, as men bear them."""
    return _names([row for row in _rows("surnames.csv") if row["origin"] == ORIGINS[origin]])


def _rows(file: str) -> list[dict[str, str]]:
    return read_table(file, "martebe.madeup.names")


def _names(rows: list[dict[str, str]]) -> Names:
    return Names(tuple(row["name"] for row in rows), np.array([float(row["weight"]) for row in rows]))


# --- forms ----------------------------------------------------------------------------------------------------------


def forms(texts: tuple[str, ...]) -> Texts:
    """Each name (row) in its own letters and in Russian ones (column)."""
    return np.array([[text, text.translate(AS_RUSSIAN_WRITES)] for text in texts])


SHORT_SONS = {"Илья": "Ильи", "Никита": "Никити", "Лука": "Луки", "Фома": "Фоми", "Кузьма": "Кузьми"}
"""Fathers whose sons are -ч: Ильич, Никитич; their daughters are Ильинична and Никитична."""
OWN_STEMS = {
    "Михаил": "Михайло", "Павел": "Павло", "Лев": "Льво", "Пётр": "Петро", "Петр": "Петро", "Яков": "Яковле",
    "Даниил": "Данило", "Гавриил": "Гаврило", "Савва": "Саввы",
}  # fmt: skip
"""Fathers whose Russian patronymic is made from another stem."""


def of_woman(surname: str) -> str:
    """The form that a woman bears: Иванова, Достоевская; others do not change."""
    if surname.endswith("ский"):
        return surname[:-2] + "ая"
    return surname + "а" if surname.endswith(("ов", "ев", "ёв", "ин", "ын")) else surname


def patronymic(father: str, *, male: bool, kazakh: bool) -> str:
    """After the father's given name: Серікұлы and Серікқызы, or Иванович and Ивановна."""
    if kazakh:
        return father + ("ұлы" if male else "қызы")
    if father in SHORT_SONS:
        return SHORT_SONS[father] + ("ч" if male else "чна" if father == "Никита" else "нична")
    return _stem(father) + ("вич" if male else "вна")


def _stem(name: str) -> str:
    """What a Russian patronymic is made from, with the vowel that joins it."""
    if name in OWN_STEMS:
        return OWN_STEMS[name]
    if name.endswith("ий"):
        return name[:-2] + "ье"
    if name.endswith(("й", "ь")):
        return name[:-1] + "е"
    return name + ("е" if name[-1] in "аәеёиіоөуұүыэюя" else "о")
