"""The manual: the specification, the tables, the statuses and the numbers as plain Markdown in docs/reference."""
