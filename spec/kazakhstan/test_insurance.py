"""Insurance: who stands for a person, strongest ground first."""

from martebe.kazakhstan.records import (
    assistance_awards,
    closed_lists,
    contracts,
    contributions,
    deaths,
    disabilities,
    entrepreneurs,
    kandas,
    kinship,
    learners,
    moves,
    pregnancies,
    residents,
    single_payments,
    social_payments,
    unemployed,
)
from spec.harness import not_delivered


def test_what_the_state_pays_for_in_any_case(decides):
    """Age, pension, disability, study, leave and prison insure, working or not."""
    decides(
        "2020-06-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2010-05-05
                2 | 1950-05-05
                3 | 1985-05-05
                4 | 1999-05-05
                5 | 1985-05-05
                6 | 1985-05-05
                7 | 1985-05-05
                8 | 2002-05-05
            """,
            social_payments: """
                  | kind              | start
                --+-------------------+-----------
                2 | old_age_pension   | 2015-01-01
                5 | maternity_benefit | 2020-05-01
            """,
            disabilities: """
                  | grade   | start
                --+---------+-----------
                3 | group_3 | 2015-01-01
            """,
            learners: """
                  | kind    | start
                --+---------+-----------
                4 | student | 2017-09-01
                8 | pupil   | 2009-09-01
            """,
            closed_lists: """
                  | kind      | start
                --+-----------+-----------
                6 | convicted | 2019-01-01
                7 | detained  | 2020-01-01
            """,
            contracts: """
                  | start
                --+-----------
                2 | 2019-01-01
                3 | 2019-01-01
                4 | 2019-01-01
                5 | 2019-01-01
            """,
            contributions: """
                  | month
                --+--------
                3 | 2020-05
                4 | 2020-05
            """,
        },
        {
            1: {"insurance": "state_pays_child"},
            2: {"insurance": "state_pays_pension_recipient"},
            3: {"insurance": "state_pays_person_with_disability"},
            4: {"insurance": "state_pays_student"},
            5: {"insurance": "state_pays_on_leave"},
            6: {"insurance": "state_pays_convicted"},
            7: {"insurance": "state_pays_detained"},
            8: {"insurance": "state_pays_student"},
        },
    )


def test_what_the_state_pays_for_who_does_not_work(decides):
    """Six categories insure those who do not work."""
    decides(
        "2020-06-01",
        {
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2020-05-01
            """,
            pregnancies: """
                  | registered_on
                --+--------------
                2 | 2020-03-01
            """,
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                3 | 2018-05-05       | mother
            """,
            social_payments: """
                  | kind                         | start
                --+------------------------------+-----------
                4 | disabled_child_carer_benefit | 2020-01-01
            """,
            kandas: """
                  | granted_on
                --+-----------
                5 | 2020-01-01
            """,
            assistance_awards: """
                  | start
                --+-----------
                6 | 2020-04-01
            """,
        },
        {
            1: {"insurance": "state_pays_registered_unemployed"},
            2: {"insurance": "state_pays_pregnant"},
            3: {"insurance": "state_pays_carer_of_small_child"},
            4: {"insurance": "state_pays_carer_of_disabled_child"},
            5: {"insurance": "state_pays_kandas"},
            6: {"insurance": "state_pays_assistance"},
        },
    )


def test_contributions_end_what_rests_on_not_working(decides):
    """When contributions appear the employer stands for the person, and for those in business they themselves."""
    decides(
        "2020-06-01",
        {
            pregnancies: """
                  | registered_on
                --+--------------
                2 | 2020-03-01
            """,
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                3 | 2018-05-05       | mother
            """,
            social_payments: """
                  | kind                         | start
                --+------------------------------+-----------
                4 | disabled_child_carer_benefit | 2020-01-01
            """,
            kandas: """
                  | granted_on
                --+-----------
                5 | 2020-01-01
            """,
            assistance_awards: """
                  | start
                --+-----------
                6 | 2020-04-01
            """,
            contributions: """
                  | month
                --+--------
                2 | 2020-05
                3 | 2020-05
                4 | 2020-05
                5 | 2020-05
            """,
            entrepreneurs: """
                  | start
                --+-----------
                6 | 2019-01-01
            """,
        },
        {
            2: {"insurance": "employer_pays"},
            3: {"insurance": "employer_pays"},
            4: {"insurance": "employer_pays"},
            5: {"insurance": "employer_pays"},
            6: {"insurance": "pays_as_entrepreneur"},
        },
    )


def test_who_pays(decides):
    """An employer, a customer, the person; or nobody, and then no ground is found."""
    decides(
        "2020-06-01",
        {
            contracts: """
                  | kind   | start
                --+--------+-----------
                1 | labour | 2020-04-01
                2 | civil  | 2020-04-01
                3 | labour | 2019-01-01
            """,
            contributions: """
                  | kind   | month
                --+--------+--------
                4 | self   | 2020-05
                5 | labour | 2020-05
            """,
            entrepreneurs: """
                  | kind         | start
                --+--------------+-----------
                6 | peasant_farm | 2015-01-01
            """,
            single_payments: """
                  | month
                --+--------
                7 | 2020-06
                8 | 2020-05
            """,
            closed_lists: """
                  | kind    | start
                --+---------+-----------
                9 | service | 2019-01-01
            """,
        },
        {
            1: {"insurance": "employer_pays"},
            2: {"insurance": "customer_withholds"},
            3: {"insurance": "employer_is_to_pay"},
            4: {"insurance": "pays_for_oneself"},
            5: {"insurance": "employer_pays"},
            6: {"insurance": "pays_as_entrepreneur"},
            7: {"insurance": "pays_with_single_payment"},
            8: {"insurance": "not_insured"},
            9: {"insurance": "served_apart"},
        },
    )


def test_the_unemployed_on_a_subsidised_job_from_2026(decides):
    """Until 2025 registration alone is the ground; from 2026 it lapses when contributions appear."""
    registered = """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2025-05-01
                2 | unemployed | 2025-05-01
            """
    decides(
        "2025-12-31",
        {
            unemployed: registered,
            contributions: """
                  | month
                --+--------
                2 | 2025-11
            """,
        },
        {1: {"insurance": "state_pays_registered_unemployed"}, 2: {"insurance": "state_pays_registered_unemployed"}},
    )
    decides(
        "2026-03-01",
        {
            unemployed: registered,
            contributions: """
                  | month
                --+--------
                2 | 2026-01
            """,
        },
        {1: {"insurance": "state_pays_registered_unemployed"}, 2: {"insurance": "employer_pays"}},
    )


def test_the_single_payment_after_its_end(decides):
    """From 2024 a payment entered by mistake is no ground, and none is said to be found."""
    decides(
        "2024-02-01",
        {
            single_payments: """
                  | month
                --+--------
                1 | 2024-02
            """,
        },
        {1: {"insurance": "not_insured"}},
    )


def test_the_third_birthday(decides):
    """The ground of the carer ends on the very day."""
    decides(
        "2021-05-05",
        {
            kinship: """
                  | child_birth_date | kind
                --+------------------+-------
                1 | 2018-05-06       | mother
                2 | 2018-05-05       | mother
            """,
        },
        {1: {"insurance": "state_pays_carer_of_small_child"}, 2: {"insurance": "not_insured"}},
    )


def test_the_eighteenth_birthday(decides):
    """The ground of the child ends on the very day."""
    decides(
        "2020-06-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2002-06-02
                2 | 2002-06-01
            """,
        },
        {1: {"insurance": "state_pays_child"}, 2: {"insurance": "not_insured"}},
    )


def test_before_2020_only_employers_paid(decides):
    """In 2018 the state and the persons did not pay yet."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2010-05-05
                2 | 1985-05-05
                3 | 1985-05-05
            """,
            contributions: """
                  | month
                --+--------
                2 | 2018-06
            """,
        },
        {1: {"insurance": "none"}, 2: {"insurance": "employer_pays"}, 3: {"insurance": "none"}},
    )


def test_before_employers_paid(decides):
    """Deductions began on 1 July 2017."""
    decides(
        "2017-06-30",
        {
            contributions: """
                  | month
                --+--------
                1 | 2017-05
            """,
        },
        {1: {"insurance": "none"}},
    )


def test_the_dead_and_the_departed(decides):
    """Nobody stands for who is no longer here."""
    decides(
        "2020-06-01",
        {
            deaths: """
                  | died_on
                --+-----------
                1 | 2020-05-01
            """,
            moves: """
                  | kind     | day
                --+----------+-----------
                2 | departed | 2020-05-01
            """,
        },
        {1: {"insurance": "none"}, 2: {"insurance": "none"}},
    )


def test_not_delivered_is_never_not_insured(decides):
    """While one register is missing, nobody is said to have no ground."""
    decides(
        "2020-06-01",
        {
            disabilities: not_delivered,
        },
        {1: {"insurance": "open", "insurance_settled": False}},
    )
