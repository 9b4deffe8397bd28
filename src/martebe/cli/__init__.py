"""The command line: ``martebe madeup``, ``receive``, ``decide``, ``explain`` and the others, in three languages."""

from martebe.cli.app import app, main

__all__ = ["app", "main"]
