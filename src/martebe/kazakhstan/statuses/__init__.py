"""The statuses of Kazakhstan, each with its labels, its source and its rule."""
