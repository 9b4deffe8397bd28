"""The records of persons in PostgreSQL: brought in from the lake, asked about one person now."""
