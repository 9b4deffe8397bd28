"""Counts, rates and rankings, each made from decisions and never typed in."""
