"""Martebe: which labour and social status each resident of a country has by its registers, why, and who has none."""
