"""The monthly report to the Government and the releases of open data, with their certificates."""
