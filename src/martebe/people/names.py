"""Whether two names are written alike, so that one person under two spellings is not taken for two."""

from __future__ import annotations

import unicodedata

# Small letters that nobody can tell apart by sight, Cyrillic to Latin.
CYRILLIC = "асеіјкморѕтхувнһ"
LATIN = "aceijkmopstxybhh"
LOOKALIKES = str.maketrans(CYRILLIC, LATIN)


def same_name(name: str) -> str:
    """What two spellings of a name have in common: letters and digits, whatever the case, script or spaces."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(each for each in folded if each.isalnum()).translate(LOOKALIKES)
