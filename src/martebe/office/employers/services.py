"""What other rooms may ask of this one: the groups of persons it hands to worklists, and their names."""

from __future__ import annotations

from martebe.office.employers.groups import employer_group, group_words, lapse_group

__all__ = ["employer_group", "group_words", "lapse_group"]
