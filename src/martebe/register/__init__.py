"""The decisions about all residents on a day, their history, and the changes between two runs."""
