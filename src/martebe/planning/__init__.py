"""Plans: which measure settles how many, what a target needs, and whether it can be reached."""
