"""The people behind a number, as a list that is worked: assigned, followed, ended with a result."""
