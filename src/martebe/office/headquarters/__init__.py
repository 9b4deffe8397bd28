"""The board: who holds which status where, how that changes, and which run says so."""
