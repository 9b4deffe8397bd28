"""Findings of jobs: what the records of a worker with one employer show. Here everybody has one employer."""

from dataclasses import replace

from martebe.kazakhstan import catalogue
from martebe.kazakhstan.findings import jobs
from martebe.kazakhstan.records import contracts, contributions, employers, residents
from spec.harness import not_delivered

of_jobs = replace(catalogue, findings=jobs.findings, jobs=None)


def test_contributions_that_stopped(decides):
    """Paid in the year, but not in the last months, under a contract that goes on: wages may be unpaid."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind   | start
                --+--------+-----------
                1 | labour | 2017-01-01
                2 | labour | 2017-01-01
                3 | labour | 2018-06-01
            """,
            contributions: """
                  | kind   | month
                --+--------+--------
                1 | labour | 2018-02
                2 | labour | 2018-02
                2 | labour | 2018-06
                3 | labour | 2018-02
            """,
        },
        {
            1: {"findings": ["contributions_stopped", "contributions_are_missing"]},
            2: {"findings": []},
            3: {"findings": []},
        },
        by=of_jobs,
    )


def test_that_contributions_stopped_is_open_until_they_were_delivered(decides):
    """No record is not the same as no delivery: nobody is asked why they do not pay."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind   | start
                --+--------+-----------
                1 | labour | 2017-01-01
            """,
            contributions: not_delivered,
        },
        {1: {"findings": []}},
        by=of_jobs,
    )


def test_an_employer_that_was_taken_off(decides):
    """A contract that is still open with an employer who exists no more; the last day is a day of existence."""
    decides(
        "2018-08-01",
        {
            employers: """
                business | end
                ---------+-----------
                101      | 2018-07-31
                102      | 2018-08-01
                103      |
            """,
            contracts: """
                  | employer | kind   | start
                --+----------+--------+-----------
                1 | 101      | labour | 2018-07-01
                2 | 102      | labour | 2018-07-01
                3 | 103      | labour | 2018-07-01
            """,
        },
        {1: {"findings": ["employer_is_gone"]}, 2: {"findings": []}, 3: {"findings": []}},
        by=of_jobs,
    )


def test_two_contracts_with_one_employer(decides):
    """Two in force at once; one after the other is no finding."""
    decides(
        "2018-08-01",
        {
            contracts: """
                  | kind   | start      | end
                --+--------+------------+-----------
                1 | labour | 2018-06-01 |
                1 | labour | 2018-07-01 |
                2 | labour | 2018-06-01 | 2018-06-30
                2 | labour | 2018-07-01 |
            """,
        },
        {1: {"findings": ["two_contracts_with_one_employer"]}, 2: {"findings": []}},
        by=of_jobs,
    )


def test_a_child_at_work(decides):
    """Sixteen is the age of a contract without consent; the birthday itself is no finding."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | birth_date
                --+-----------
                1 | 2002-08-02
                2 | 2002-08-01
            """,
            contracts: """
                  | kind   | start
                --+--------+-----------
                1 | labour | 2018-07-01
                2 | labour | 2018-07-01
            """,
        },
        {1: {"findings": ["minor_at_work"]}, 2: {"findings": []}},
        by=of_jobs,
    )
