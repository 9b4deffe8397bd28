"""The advisory locks of the office: who waits for whom, each number once. Officers' own are hashes of their ids."""

from __future__ import annotations

MIGRATING = 5_276_170
"""Held by whoever brings a database up to date."""
LOADING = 5_276_171
"""Held by whoever brings a lake's deliveries in, for as long as that takes."""
SEALING = 5_276_172
"""Held while a block of the trail is made; somebody else then seals nothing."""
NEW_FORM = 5_276_173
"""Held while a new version of the round's form comes into force."""
PUBLISHING = 5_276_174
"""Held by whoever brings what runs say into the office's figures."""
RELEASING = 5_276_175
"""Held while a release of open data is entered in its register."""
