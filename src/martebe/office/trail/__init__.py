"""What was looked at and done, by whom and for what: appended, chained, and verified."""
