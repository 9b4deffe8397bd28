"""Disagreements: a resident's contest, a declaration against a register, and the task at the source they open."""
