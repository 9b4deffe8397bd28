"""Text as a printed paper can show it: one line, bounded, and only letters that the fonts in it have.

PDF/A refuses a letter without a shape, and a name may hold anything: an emoji, marks that turn the reading direction,
fifty thousand letters. The record keeps what was said; the paper shows what can be shown, and a box for the rest.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
"""More letters than any name or category needs; what follows is cut and marked."""
BOX = "□"
SHOWN = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u0400-\u0482\u048a-\u04ff\u2013\u2014\u2018-\u201e\u2026\u2116\u20b8\u25a1"
)
"""Latin, Cyrillic with all Kazakh letters, and the punctuation of three languages: all that Libertinus Serif draws."""
_OTHER = re.compile(f"[^{SHOWN}]")
_LONG_WORD = re.compile(r"(\S{28})(?=\S)")
_BREAK = "\u200b"


def legible(text: str) -> str:
    """The text as it can be printed; words longer than a line may be broken."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(letter for letter in composed if unicodedata.category(letter) not in ("Cf", "Mn"))
    line = _OTHER.sub(BOX, " ".join(visible.split()))
    cut = line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
    return _LONG_WORD.sub(rf"\1{_BREAK}", cut)
