"""A key under which the spellings of a name meet: Kazakh and Russian, Cyrillic and Latin, with and without endings.

Names were written down by ear and by several alphabets: Жақия is Жахия and Zhakiya, Өмірбек is Умирбек, Тілеулі is
Тлеули. So the key keeps what all of these keep. It is for finding, together with a day of birth, never for proving:
different names may meet as well.
"""

from __future__ import annotations

import re
import unicodedata

# Latin letters and groups that stand for one Cyrillic letter; the longer first.
GROUPS = (
    ("shch", "ш"), ("sch", "ш"), ("zh", "ж"), ("kh", "х"), ("gh", "г"), ("sh", "ш"), ("ch", "ч"), ("ts", "ц"),
    ("yu", "ю"), ("iu", "ю"), ("ya", "я"), ("ia", "я"), ("yo", "е"), ("io", "е"), ("ye", "е"), ("ş", "ш"),
)  # fmt: skip
LATIN = str.maketrans("abvwgdejzcikqlmnoprstufhxyı", "абввгдежзцикклмнопрстуфххыы")
# What hearing and the Russian alphabet do not keep apart. Short vowels and й are often left out altogether.
FOLDS = str.maketrans(
    {
        **dict.fromkeys("әя", "а"), **dict.fromkeys("ёэ", "е"), **dict.fromkeys("оөұүю", "у"),
        **dict.fromkeys("қхһ", "к"), "ғ": "г", "ң": "н", "щ": "ш", "ц": "с", "ф": "п",
        **dict.fromkeys("иійыьъ", ""),
    }
)  # fmt: skip
ENDINGS = re.compile(r"(ұлы|улы|қызы|кызы|кизи|ович|евич|овна|евна|ова|ева|ов|ев|(?<=[ийы]н)а|(?<=ск)(ий|ая))$")
LEAST = 2
"""Of a shorter rest nothing could be told any more: the ending stays."""


def spelling_key(name: str) -> str:
    """The key of a surname or given name, in small Cyrillic letters; empty where the name has no letter."""
    letters = "".join(each for each in unicodedata.normalize("NFC", name).casefold() if each.isalpha())
    name_itself = _without_ending(_in_cyrillic(letters))
    return re.sub(r"(.)\1+", r"\1", name_itself.translate(FOLDS).replace("нг", "н") or name_itself)


def _in_cyrillic(letters: str) -> str:
    for latin, cyrillic in GROUPS:
        letters = letters.replace(latin, cyrillic)
    return "".join(map(_unaccented, letters)).translate(LATIN)


def _unaccented(letter: str) -> str:
    """Latin letters without their marks; a Cyrillic й or ё is a letter of its own."""
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


def _without_ending(name: str) -> str:
    shorter = ENDINGS.sub("", name)
    return shorter if len(shorter) >= LEAST else name
