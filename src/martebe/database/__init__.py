"""A PostgreSQL to work with: one that is given by its address, or our own that lives and dies with its owner."""
