"""Residents who do not exist, and what each register would hold of them, faults included."""
