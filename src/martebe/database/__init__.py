"""A PostgreSQL to work with: one given by its address, or our own that lives and dies with its owner."""

from martebe.database.errors import DatabaseError
from martebe.database.server import DISPOSABLE, PostgresServer
from martebe.database.url import database_url, default_data_directory

__all__ = ["DISPOSABLE", "DatabaseError", "PostgresServer", "database_url", "default_data_directory"]
