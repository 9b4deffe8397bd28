"""What a lawyer says of a person: facts, each with words and a source. Statuses combine facts and never ask a table."""
