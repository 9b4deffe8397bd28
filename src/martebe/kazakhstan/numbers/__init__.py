"""Numbers of the law by date, each with its act and article: one YAML file for each area, readable alone."""

from pathlib import Path

from martebe.rules.numbers_from_yaml import load_numbers

numbers = load_numbers(Path(__file__).parent)

__all__ = ["numbers"]
