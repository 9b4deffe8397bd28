"""Regions and districts of Kazakhstan on a day, with their KATO codes and names."""
