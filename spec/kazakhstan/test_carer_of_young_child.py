"""Carer of a child under three: by benefit, as mother or guardian, or as the father who says so."""

from martebe.kazakhstan.records import contracts, contributions, declarations, kinship, social_payments
from spec.harness import not_delivered


def test_to_the_third_birthday(decides):
    """The last day is the day before the child turns three."""
    decides(
        "2018-08-01",
        {
            kinship: """
                  | child_birth_date | kind
                --+------------------+---------
                1 | 2015-08-02       | mother
                2 | 2015-08-01       | mother
                3 | 2018-08-01       | guardian
                4 | 2018-08-02       | mother
            """,
        },
        {1: "carer_of_young_child", 2: "none", 3: "carer_of_young_child", 4: "none"},
    )


def test_one_of_two_parents(decides):
    """The mother stands for both; the father does when he says so."""
    decides(
        "2018-08-01",
        {
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                1 | 2017-05-05       | father
                2 | 2017-05-05       | father
            """,
            declarations: """
                  | category       | day
                --+----------------+-----------
                2 | carer_of_child | 2018-07-10
            """,
        },
        {
            1: "none",
            2: {
                "headline": "carer_of_young_child",
                "held": ["carer_of_young_child", "declared_carer_of_child"],
                "findings": [],
            },
        },
    )


def test_by_the_benefit(decides):
    """Whoever receives the childcare benefit cares, whatever the acts say."""
    decides(
        "2018-08-01",
        {
            social_payments: """
                  | kind              | start      | end
                --+-------------------+------------+-----------
                1 | childcare_benefit | 2018-01-01 | 2018-08-01
                2 | childcare_benefit | 2017-01-01 | 2018-07-31
            """,
        },
        {1: "carer_of_young_child", 2: "none"},
    )


def test_a_mother_who_works(decides):
    """Work heads; the care is held."""
    decides(
        "2018-08-01",
        {
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                1 | 2017-05-05       | mother
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2017-01-01
            """,
            contributions: """
                  | month
                --+--------
                1 | 2018-06
            """,
        },
        {1: {"headline": "employee", "held": ["employee", "carer_of_young_child"]}},
    )


def test_it_is_a_status_from_april_2018(decides):
    """The category was introduced in the second quarter of 2018; before it nobody holds it."""
    decides(
        "2018-03-31",
        {
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                1 | 2017-05-05       | mother
            """,
        },
        {1: "none"},
    )


def test_it_is_a_status_on_the_first_of_april(decides):
    """The same records on the first day of the quarter."""
    decides(
        "2018-04-01",
        {
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                1 | 2017-05-05       | mother
            """,
        },
        {1: "carer_of_young_child"},
    )


def test_acts_that_were_not_delivered(decides):
    """Without the acts, anybody may be a parent."""
    decides(
        "2018-08-01",
        {
            kinship: not_delivered,
        },
        {1: {"headline": "open", "open": ["carer_of_young_child"]}},
    )
