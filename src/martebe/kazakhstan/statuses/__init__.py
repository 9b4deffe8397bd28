"""The statuses, one file each: what a person may be, with words, source, days and rule. Their order is in ``order``."""
