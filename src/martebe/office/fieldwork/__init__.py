"""A house-to-house round as an operation: who visits whom where, and what came of it."""
