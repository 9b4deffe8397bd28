"""The hand-written query (``nation_by_hand.sql``), its blanks filled in: what was delivered, and which bit is what.

Nothing here reads a rule. The three lists below were written from the law's page like the query, so that a query that
agrees with the engine for everybody is a second opinion on it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from martebe.rules import Coverage

QUERY = Path(__file__).with_name("nation_by_hand.sql")
DAY = date(2018, 8, 1)
WINDOW, YEAR, BEFORE = date(2018, 5, 1), date(2017, 8, 1), date(2018, 4, 30)

DELIVERIES: dict[str, tuple[str, date | None, date | None]] = {
    "deaths_now": ("deaths", None, DAY),
    "deaths_before": ("deaths", None, BEFORE),
    "moves_now": ("moves", None, DAY),
    "moves_before": ("moves", None, BEFORE),
    "kandas_now": ("kandas", None, DAY),
    "kinship_ever": ("kinship", None, None),
    "contributions_window": ("contributions", WINDOW, DAY),
    "contributions_year": ("contributions", YEAR, DAY),
    "contracts_now": ("contracts", None, DAY),
    "contracts_window": ("contracts", None, DAY),
    "entrepreneurs_now": ("entrepreneurs", None, DAY),
    "social_payments_now": ("social_payments", None, DAY),
    "assistance_now": ("assistance_awards", None, DAY),
    "disabilities_now": ("disabilities", None, DAY),
    "pregnancies_now": ("pregnancies", None, DAY),
    "unemployed_now": ("unemployed", None, DAY),
    "measures_now": ("measures", None, DAY),
    "learners_now": ("learners", None, DAY),
    "closed_lists_now": ("closed_lists", None, DAY),
    "declarations_window": ("declarations", date(2016, 8, 1), DAY),
}
"""Of which register each blank speaks, and about which days."""

STATUSES = {
    "deceased": "is_dead",
    "departed": "has_departed",
    "detained": "is_detained",
    "convicted": "is_convicted",
    "service": "serves",
    "pupil": "is_pupil AND is_under_18",
    "child": "is_under_18",
    "on_maternity_or_childcare_leave": "on_leave",
    "employee": "employee",
    "individual_entrepreneur": "is_individual_entrepreneur",
    "private_practice": "has_private_practice",
    "peasant_farm": "heads_peasant_farm",
    "civil_law_contractor": "civil_contractor",
    "single_payment_payer": "FALSE",  # from 2019 on
    "own_contributor": "own_contributions_arrive",
    "contributions_without_contract": "no_contract",
    "contract_without_contributions": "no_contributions",
    "student": "is_full_time_student",
    "adult_pupil": "is_pupil AND NOT is_under_18",
    "pension_recipient": "pensioner",
    "measure_participant": "takes_part_in_measure",
    "registered_unemployed": "is_registered_unemployed",
    "person_with_disability": "has_disability",
    "carer_of_disabled_child": "receives_benefit_for_disabled_child",
    "carer_of_young_child": "carer",
    "pregnant": "is_pregnant",
    "social_payment_recipient": "receives_benefit",
    "assistance_beneficiary": "receives_assistance",
    "kandas": "is_kandas",
    "job_seeker": "is_registered_job_seeker",
    "foreign_enterprise_worker": "says = 'foreign_enterprise'",
    "declared_employee": "says = 'employed'",
    "domestic_worker": "says = 'domestic_worker'",
    "home_worker_without_contract": "says = 'home_without_contract'",
    "household_plot_worker": "says = 'household_plot'",
    "independent_worker_productive": "productive",
    "independent_worker_unproductive": "unproductive",
    "independent_worker": "of_unknown_income",
    "labour_migrant": "says = 'labour_migrant'",
    "declared_adult_pupil": "says = 'adult_pupil'",
    "declared_carer_of_child": "says = 'carer_of_child'",
    "housewife": "says = 'housewife'",
    "unregistered_unemployed": "unregistered",
    "declared_departed": "says = 'departed'",
}
"""Strongest first: bit n of the words of statuses."""

FINDINGS = (
    "died_before_window AND contributions_arrive",
    "died_before_window AND has_labour_contract",
    "died_before_window AND (receives_benefit OR pensioner)",
    "departed_before_window AND contributions_arrive",
    "departed_before_window AND has_labour_contract",
    "no_contract",
    "no_contributions",
    "left_open",
    "is_registered_unemployed AND has_labour_contract AND NOT takes_part_in_measure",
    "is_registered_unemployed AND is_registered_in_business AND NOT takes_part_in_measure",
    "is_under_16 AND (has_labour_contract OR labour_contributions_arrive)",
    "says IN ('housewife', 'unregistered_unemployed') AND contributions_arrive AND contributions_follow_declaration",
    "says IN ('departed', 'labour_migrant') AND contributions_arrive AND contributions_follow_declaration",
    "says = 'departed' AND NOT has_departed",
    "says = 'unregistered_unemployed' AND is_registered_unemployed",
    "says IN ('housewife', 'unregistered_unemployed') AND has_labour_contract",
    "says = 'adult_pupil' AND NOT is_pupil",
    "says = 'carer_of_child' AND NOT is_mother_or_guardian_of_small_child AND NOT is_father_of_small_child",
    "is_dead AND declared_after_death",
)

FACTS = (
    *("is_dead", "has_departed", "is_detained", "is_convicted", "serves", "is_pupil", "is_under_18"),
    *("has_labour_contract", "receives_birth_benefit", "labour_contributions_arrive", "has_new_labour_contract"),
    *("is_exempt_from_contributions", "has_reached_pension_age", "has_grave_disability_without_term"),
    *("receives_service_pension", "is_individual_entrepreneur", "has_private_practice", "heads_peasant_farm"),
    *("has_civil_contract", "civil_contributions_arrive", "FALSE", "own_contributions_arrive"),
    *("had_labour_contract_lately", "has_lasting_labour_contract", "is_full_time_student"),
    *("receives_old_age_pension", "takes_part_in_measure", "is_registered_unemployed", "has_disability"),
    *("receives_benefit_for_disabled_child", "receives_childcare_benefit", "is_mother_or_guardian_of_small_child"),
    *("is_father_of_small_child", "says = 'carer_of_child'", "is_pregnant", "receives_benefit", "receives_assistance"),
    *("is_kandas", "is_registered_job_seeker", "says = 'foreign_enterprise'", "says = 'employed'"),
    *("says = 'domestic_worker'", "says = 'home_without_contract'", "says = 'household_plot'"),
    *("says = 'independent_worker'", "named_enough_income", "named_small_income", "says = 'labour_migrant'"),
    *("says = 'adult_pupil'", "says = 'housewife'", "says = 'unregistered_unemployed'", "says = 'departed'", "FALSE"),
    *("contributions_arrive", "is_registered_in_business", "died_before_window", "departed_before_window"),
    *("has_year_old_labour_contract", "contributions_arrived_in_year", "is_under_16"),
    *("contributions_follow_declaration", "declared_after_death"),
)
"""In the order in which decisions store them; what FALSE stands for is asked by no rule of 2018."""


def query(coverage: Coverage) -> str:
    """The query for a lake that has received so much."""
    blanks = {name: _delivered(coverage, *asked) for name, asked in DELIVERIES.items()}
    statuses = list(STATUSES.values())
    return QUERY.read_text().format(
        **blanks,
        held=_word(statuses, "({}) IS TRUE"),
        open=_word(statuses, "({}) IS NULL"),
        findings=_word(FINDINGS, "({}) IS TRUE"),
        facts=_word(FACTS, "({}) IS TRUE"),
        facts_open=_word(FACTS, "({}) IS NULL"),
        headline=_headline(),
    )


def _delivered(coverage: Coverage, table: str, since: date | None, until: date | None) -> str:
    """FALSE where the region was delivered, NULL where it was not."""
    places = coverage.places(table, since, until, DAY)
    if places.everywhere:
        return "FALSE"
    listed = ", ".join(map(str, sorted(places.listed))) or "NULL"
    return f"(CASE WHEN r.region IN ({listed}) THEN FALSE END)"


def _word(conditions: list[str] | tuple[str, ...], form: str) -> str:
    """A word with one bit for each condition."""
    bits = [
        f"CASE WHEN {form.format(condition)} THEN {1 << bit} ELSE 0 END"
        for bit, condition in enumerate(conditions)
        if condition != "FALSE"
    ]
    return "           CAST(" + "\n         + ".join(bits) + " AS BIGINT)"


def _headline() -> str:
    branches = "\n".join(f"            WHEN {1 << bit} THEN '{code}'" for bit, code in enumerate(STATUSES))
    return f"       CASE held_0 & -held_0\n{branches}\n            ELSE if(open_0 = 0, 'none', 'open') END"
