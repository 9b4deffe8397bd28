"""The people behind a number, as a list that is worked: assigned, followed up, ended with a result."""
