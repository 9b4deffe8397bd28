"""What records hold where a drawing does not say: a man of working age in Almaty, a full-time learner."""

FILLED = {
    "residents": {
        "birth_date": "1985-01-01",
        "sex": "male",
        "region": "750000000",
        "district": "751110000",
        "urban": "yes",
    },
    "employers": {"region": "750000000", "district": "751110000"},
    "settlements": {"level": "3"},
    "learners": {"full_time": "yes"},
}
