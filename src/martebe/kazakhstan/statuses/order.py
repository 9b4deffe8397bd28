"""The order of statuses, strongest first: of all that a person holds, the first is the headline. One page, no more.

No act that sets an order was found; this one is the product's own, and each place says why it stands where it does.
Four steps make it: who is no longer here or is held; who is a child; what registers prove, work before study and
study before support; last, what persons say of themselves. So a declaration never outranks a record, and a record
never erases a declaration: both are held, and where they contradict each other a finding says so.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from martebe.rules import RuleError, Status

REASONS: dict[str, str] = {
    # Who is no longer here, or is held
    "deceased": "A death is final: whatever else is recorded belongs to the past or to another person.",
    "departed": "Who left for good is no resident, though contracts and benefits may not be closed yet.",
    "detained": "Detention decides where a person is and who insures them, and may turn into a sentence or a release.",
    "convicted": "A sentence suspends work and study outside the institution.",
    "service": "Those who serve are counted apart, owe no contributions and are treated by a service of their own.",
    # Who is a child
    "pupil": "A child in school is told from other children, because a child out of school needs attention.",
    "child": "Age alone makes a child insured, whatever work, benefit or declaration is recorded too.",
    # What registers prove: work
    "on_maternity_or_childcare_leave": "On leave the state takes the employer's place, although the contract lasts.",
    "employee": "A contract with contributions is work proved by two registers that do not depend on each other.",
    "individual_entrepreneur": "A registration proves business of one's own, but not that it runs.",
    "private_practice": "A licensed practice is a registration too, and rarer than the entrepreneur's.",
    "peasant_farm": "A farm is registered like a business, but its income comes by seasons.",
    "civil_law_contractor": "A civil-law contract is work for one task, weaker than lasting work or business.",
    "single_payment_payer": "The payment stands for registration, but only for the month it is paid for.",
    "own_contributor": "Contributions for oneself prove earnings without telling from what.",
    "contributions_without_contract": "Contributions prove the work; the missing contract is what is to be put right.",
    "contract_without_contributions": "A contract without contributions may have been left open: work is less sure.",
    # What registers prove: study
    "student": "Full-time study fills the day where no work is proved.",
    "adult_pupil": "School after eighteen ends soon, while a student's status lasts for years.",
    # What registers prove: support
    "pension_recipient": "A pension lasts for life and insures by itself.",
    "measure_participant": "A measure is the way to work that is being walked now.",
    "registered_unemployed": "Registration is kept up by visits, so it says that the person seeks work now.",
    "person_with_disability": "Disability insures by itself and lasts, but says nothing of seeking work.",
    "carer_of_disabled_child": "A benefit that is paid monthly proves the care.",
    "carer_of_young_child": "The care of a small child ends with the third birthday.",
    "pregnant": "Pregnancy is the shortest of these states and mostly turns into the care of a child.",
    "social_payment_recipient": "A benefit proves need or loss, but not what the person does.",
    "assistance_beneficiary": "Assistance goes to a whole family and is granted anew each quarter.",
    "kandas": "The status tells where a person came from, not what they do.",
    "job_seeker": "A job seeker is registered for days, until registered as unemployed.",
    # What persons say of themselves: work
    "foreign_enterprise_worker": "Work for a named kind of employer says most of all declarations.",
    "declared_employee": "A named employer can be asked for a contract.",
    "domestic_worker": "A household is an employer too, but is rarely registered as one.",
    "home_worker_without_contract": "Work at home has a customer, but no employer who could be asked.",
    "household_plot_worker": "The plot is in the household book, though its income is not.",
    "independent_worker_productive": "Earnings at or above the minimum make registration worth while.",
    "independent_worker_unproductive": "Earnings below the minimum call for help before registration.",
    "independent_worker": "Without an established income nothing more can be said of independent work.",
    "labour_migrant": "Work abroad is work, but out of reach of the country's registers.",
    # What persons say of themselves: no work
    "declared_adult_pupil": "Study that no school confirms is weaker than any declared work.",
    "declared_carer_of_child": "Care without an act or benefit is a reason not to work, nothing more.",
    "housewife": "Keeping house is a choice not to seek work.",
    "unregistered_unemployed": "Whoever is without work and not registered is to be invited to register.",
    "declared_departed": "That somebody left is often said by others, so it is the weakest of all.",
}

# Files of this folder that hold no status.
_OTHERS = {"__init__", "groups", "order"}


def _status(code: str) -> Status:
    found: Status = import_module(f"martebe.kazakhstan.statuses.{code}").status
    if found.code != code:
        raise RuleError(
            f"The file statuses/{code}.py holds the status '{found.code}'; a file is named like its status."
        )
    return found


def _in_order() -> tuple[Status, ...]:
    written = {file.stem for file in Path(__file__).parent.glob("*.py")} - _OTHERS
    if unplaced := sorted(written - REASONS.keys()):
        raise RuleError(
            f"These statuses have no place in statuses/order.py: {', '.join(unplaced)}. Give each one and say why."
        )
    if unwritten := sorted(REASONS.keys() - written):
        raise RuleError(
            f"statuses/order.py places what has no file: {', '.join(unwritten)}. Write the file or take it out."
        )
    return tuple(_status(code) for code in REASONS)


statuses: tuple[Status, ...] = _in_order()

__all__ = ["REASONS", "statuses"]
