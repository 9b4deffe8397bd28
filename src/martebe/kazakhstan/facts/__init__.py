"""What follows from the records about a person, before any status is named."""
