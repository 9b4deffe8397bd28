"""What goes wrong around a database server, said so that the reader can mend it."""


class DatabaseError(Exception):
    """No PostgreSQL to work with: what was found, what was expected, what to do."""
