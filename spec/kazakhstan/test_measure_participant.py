"""Participant of a measure of employment."""

from martebe.kazakhstan.records import contracts, measures, residents, unemployed
from spec.harness import delivered_for


def test_the_first_and_the_last_day_count(decides):
    """It holds from the first day to the last, both included; without a last day it goes on."""
    decides(
        "2018-08-01",
        {
            measures: """
                  | start      | end        | measure
                --+------------+------------+---------
                1 | 2018-08-01 |            | training
                2 | 2018-01-01 | 2018-08-01 | training
                3 | 2018-08-02 |            | training
                4 | 2018-01-01 | 2018-07-31 | training
            """,
        },
        {1: "measure_participant", 2: "measure_participant", 3: "none", 4: "none", 5: "none"},
    )


def test_several_participations_of_one_person(decides):
    """Participations are counted elsewhere; here the person is one."""
    decides(
        "2018-08-01",
        {
            measures: """
                  | measure      | start      | end
                --+--------------+------------+-----------
                1 | training     | 2018-02-01 | 2018-05-01
                1 | microcredit  | 2018-06-01 |
                1 | public_works | 2018-07-01 |
            """,
        },
        {1: {"headline": "measure_participant", "held": ["measure_participant"]}},
    )


def test_an_unemployed_person_in_a_measure(decides):
    """The measure heads; a contract for public works contradicts nothing."""
    decides(
        "2018-08-01",
        {
            measures: """
                  | measure      | start
                --+--------------+-----------
                1 | public_works | 2018-07-01
            """,
            unemployed: """
                  | kind       | start
                --+------------+-----------
                1 | unemployed | 2018-05-01
            """,
            contracts: """
                  | start
                --+-----------
                1 | 2018-07-01
            """,
        },
        {
            1: {
                "headline": "employee",
                "held": ["employee", "measure_participant", "registered_unemployed"],
                "findings": [],
            }
        },
    )


def test_a_region_that_did_not_deliver(decides):
    """Where the employment service of a region did not deliver, participation is open."""
    decides(
        "2018-08-01",
        {
            residents: """
                  | region
                --+----------
                1 | 750000000
                2 | 710000000
            """,
            measures: delivered_for(
                (750000000,),
                """
                      | start
                    --+-----------
                    1 | 2018-06-01
                """,
            ),
        },
        {1: "measure_participant", 2: "open"},
    )
