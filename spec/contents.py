"""The order of the chapters about the language; those about Kazakhstan follow the order of its statuses."""

LANGUAGE = (
    "refusals",
    "rows",
    "comparisons",
    "three_answers",
    "coverage",
    "periods",
    "days",
    "numbers",
    "groups",
    "other_days",
    "statuses",
    "programmes",
)
