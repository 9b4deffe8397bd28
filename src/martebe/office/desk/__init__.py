"""The operator's desk: find a citizen, read the card, take a declaration."""
