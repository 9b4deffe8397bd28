"""What is refused: a rule that is not well formed, at the line where it is written, word by word."""

from datetime import date
from fractions import Fraction

from martebe.rules import Group, Table, all_of, choose, law, tenge, today, whole, years_between
from spec.language.toy import (
    OWNER,
    PERSON,
    SOURCE,
    awards,
    contracts,
    contributions,
    country,
    employers,
    household,
    named,
    numbers,
    residents,
    said,
    status,
    workers,
)

NO_ANSWER = (
    "A condition has no answer while the rule is written. Join conditions with & | ~ in place of Python's"
    " 'and', 'or', 'not', and put each comparison in brackets: (a < b) & (b < c)."
)


def test_a_column_that_does_not_exist(refuses):
    """A column is named as its table names it; a close name is suggested."""
    refuses(
        lambda: contracts.where(knd="labour"),
        "Table 'contracts' has no column 'knd'. Its columns are: contract, person, employer, kind, start, "
        "end, signed_on. Did you mean 'kind'?",
    )


def test_a_column_like_no_other(refuses):
    """Without a close name, the refusal lists what there is."""
    refuses(
        lambda: contracts.where(salary=tenge(1)),
        "Table 'contracts' has no column 'salary'. Its columns are: contract, person, employer, kind, start, "
        "end, signed_on.",
    )


def test_a_code_that_does_not_exist(refuses):
    """A column of codes is compared with its codes only."""
    refuses(
        lambda: contracts.kind == "labor",
        "Column contracts.kind never holds 'labor'. Its codes are: labour, civil. Did you mean 'labour'?",
    )


def test_a_code_in_a_list(refuses):
    """The codes of a list are checked like one alone."""
    refuses(
        lambda: awards.where(kind=("pension", "childcar")),
        "Column awards.kind never holds 'childcar'. Its codes are: pension, disability, childcare. Did you "
        "mean 'childcare'?",
    )


def test_a_code_of_the_last_row(refuses):
    """The code of the last row is one of its column's codes."""
    refuses(
        lambda: awards.rows().last("kind", by="decided_on") == "maternity",
        "Column awards.kind never holds 'maternity'. Its codes are: pension, disability, childcare.",
    )


def test_money_and_a_day(refuses):
    """Values of different kinds are never compared."""
    refuses(
        lambda: residents.birth_date > tenge(100),
        "Cannot compare a day with money; both sides must be of one kind.",
    )


def test_a_number_in_place_of_money(refuses):
    """A bare number could be tenge or tiyn, so money says which."""
    refuses(
        lambda: contributions.amount > 1000,
        "Expected money, found 1000 (int); write tenge(1000).",
    )


def test_a_day_in_place_of_a_month(refuses):
    """A month is not its first day."""
    refuses(
        lambda: contributions.month == date(2018, 6, 1),
        "Expected a month, found datetime.date(2018, 6, 1) (date); write month(2018, 7).",
    )


def test_a_day_as_text(refuses):
    """A day is written as a day."""
    refuses(
        lambda: residents.birth_date < "2000-01-01",
        "Expected a day, found '2000-01-01' (str); write date(2018, 7, 31).",
    )


def test_a_whole_number_with_a_fraction(refuses):
    """A whole number has no fraction."""
    refuses(
        lambda: employers.workers_declared > 2.5,
        "Expected a whole number, found 2.5 (float); it is written as Python's int.",
    )


def test_python_and(refuses):
    """Python's 'and' would silently keep one of the two conditions."""
    refuses(
        lambda: contracts.exists() and contributions.exists(),
        NO_ANSWER,
    )


def test_python_not(refuses):
    """Python's 'not' would turn a rule into a plain no."""
    refuses(
        lambda: not contracts.exists(),
        NO_ANSWER,
    )


def test_two_comparisons_in_a_row(refuses):
    """Python reads 1 < x < 3 with an 'and'; each comparison needs its brackets."""
    refuses(
        lambda: whole(1) < employers.workers_declared < whole(3),
        NO_ANSWER,
    )


def test_what_is_no_condition(refuses):
    """Only conditions are joined."""
    refuses(
        lambda: contracts.exists() & (residents.birth_date),
        "Only conditions can be joined; found a day; compare it first.",
    )


def test_yes_and_no_in_place_of_a_condition(refuses):
    """Python's True is no condition."""
    refuses(
        lambda: all_of(contracts.exists(), True),
        "Only conditions can be joined; found True.",
    )


def test_a_table_without_a_span(refuses):
    """Only rows with a first and a last day are in force."""
    refuses(
        lambda: contributions.in_force(),
        "Rows of 'contributions' are not in force from one day to another; ask for a month or day of theirs.",
    )


def test_order_of_codes(refuses):
    """Codes are listed, but none is more than another."""
    refuses(
        lambda: residents.sex > "male",
        "There is no order in a code; only == and != compare it.",
    )


def test_order_of_yes_and_no(refuses):
    """Yes is not more than no."""
    refuses(
        lambda: awards.for_life < True,
        "There is no order in a yes or no; only == and != compare it.",
    )


def test_a_share_by_itself(refuses):
    """A share is taken of something; by itself it is not compared."""
    refuses(
        lambda: law(numbers.rate) > Fraction(1, 10),
        "Shares are not compared; take the share of a value and compare that.",
    )


def test_a_share_as_a_number(refuses):
    """Money is multiplied by a share, which is exact."""
    refuses(
        lambda: tenge(100) * 2,
        "Expected a share, found 2 (int); write Fraction(1, 10).",
    )


def test_adding_days(refuses):
    """Days are moved, not added."""
    refuses(
        lambda: contracts.start + contracts.end,
        "Only money and whole numbers can be added or subtracted; these are of the kind day.",
    )


def test_a_sum_of_months(refuses):
    """Only what can be added has a sum."""
    refuses(
        lambda: contributions.rows().sum("month"),
        "Only money and whole numbers have a sum; contributions.month is a month.",
    )


def test_the_latest_code(refuses):
    """What has no order has no latest."""
    refuses(
        lambda: awards.rows().latest("kind"),
        "There is no order in a code, so awards.kind has no latest or earliest.",
    )


def test_the_last_amount(refuses):
    """The row with the latest day is asked for a code."""
    refuses(
        lambda: awards.rows().last("amount", by="decided_on"),
        "'latest by' picks a column of codes; awards.amount is money.",
    )


def test_the_last_by_an_amount(refuses):
    """The last row is the last by a day."""
    refuses(
        lambda: awards.rows().last("kind", by="amount"),
        "'latest by' needs a day; awards.amount is money.",
    )


def test_a_person_among_rows(refuses):
    """Rows are chosen by their own columns."""
    refuses(
        lambda: contributions.where(residents.birth_date < today),
        "Rows of 'contributions' are chosen by their own columns, days and numbers of the law; this condition"
        " speaks about person.",
    )


def test_rows_of_another_table(refuses):
    """Rows of one table know nothing of another's."""
    refuses(
        lambda: contracts.where(contributions.amount > tenge(1)),
        "Rows of 'contracts' are chosen by their own columns, days and numbers of the law; this condition "
        "speaks about rows of contributions.",
    )


def test_two_subjects(refuses):
    """A rule speaks about a person or an employer, not about both."""
    refuses(
        lambda: (residents.birth_date < today) & (employers.workers_declared > whole(1)),
        "A rule speaks about one thing at a time; this one mixes employer and person.",
    )


def test_rows_and_their_subject(refuses):
    """A column outside of rows is nobody's."""
    refuses(
        lambda: (contracts.start < today) & contracts.exists(),
        "A rule speaks about one thing at a time; this one mixes person and rows of contracts.",
    )


def test_what_members_are_asked(refuses):
    """Members of a group are persons."""
    refuses(
        lambda: household.any(employers.workers_declared > whole(1)),
        "What is asked of the members must speak about a person; this speaks about employer.",
    )


def test_what_a_group_is_asked(refuses):
    """What is said of a household is asked of its members first."""
    refuses(
        lambda: household.has(contracts.exists()),
        "What is said of the group 'household' speaks about person instead.",
    )


def test_the_group_of_several(refuses):
    """A person may work for several employers, so there is no 'the employer'."""
    refuses(
        lambda: workers.has(workers.any(contracts.exists())),
        "A person may belong to several groups 'workers', so 'the' group has no meaning.",
    )


def test_a_group_by_persons(refuses):
    """A group is held together by a number of its own."""
    refuses(
        lambda: Group("circle", contracts.rows(), member="person", key="person"),
        "A group is kept together by a household or business number, not by a person.",
    )


def test_members_who_are_no_persons(refuses):
    """Members are persons."""
    refuses(
        lambda: Group("circle", contracts.rows(), member="employer", key="employer"),
        "The members of a group are persons named in its own table.",
    )


def test_rows_of_nobody(refuses):
    """Rows belong to a person, household or employer."""
    refuses(
        lambda: contracts.by("kind"),
        "Rows belong to a subject by a column of one of the kinds person number, household number, business "
        "number; contracts.kind is a code.",
    )


def test_at_least_none(refuses):
    """A condition that always holds is a mistake."""
    refuses(
        lambda: contracts.rows().at_least(0),
        "'at least 0' is always true; ask for at least 1.",
    )


def test_one_of_nothing(refuses):
    """A condition that never holds is one too."""
    refuses(
        lambda: contracts.where(kind=()),
        "A list of possible values is empty; such a condition could never hold.",
    )


def test_a_day_that_differs_from_person_to_person(refuses):
    """Another day is the same for everybody."""
    refuses(
        lambda: contracts.exists().on(residents.birth_date),
        "Another day must follow from today alone, so that it is the same for everybody.",
    )


def test_days_of_a_month(refuses):
    """A month moves by months."""
    refuses(
        lambda: contributions.month.plus(days=3),
        "A month cannot be moved by days; take its first day.",
    )


def test_money_in_time(refuses):
    """Only days and months lie in time."""
    refuses(
        lambda: contributions.amount.plus(months=1),
        "Only a day or a month can be moved in time; this is money.",
    )


def test_the_first_day_of_money(refuses):
    """Only a month has a first day."""
    refuses(
        lambda: contributions.amount.first_day(),
        "Only a month has a first day; this is money.",
    )


def test_an_age_in_months_paid(refuses):
    """Time is measured between two days."""
    refuses(
        lambda: years_between(contributions.month, today),
        "Cannot measure time between a month and a day; both sides must be of one kind.",
    )


def test_two_kinds_to_choose_from(refuses):
    """Both values of a choice are of one kind."""
    refuses(
        lambda: choose(contracts.exists(), tenge(1), today),
        "Cannot choose between money and a day; both sides must be of one kind.",
    )


def test_a_law_in_force_in_a_month(refuses):
    """A number of the law is in force on a day."""
    refuses(
        lambda: law(numbers.wage, on=contributions.month),
        "A number of the law is in force on a day, not on a month.",
    )


def test_a_table_whose_key_does_not_exist(refuses):
    """The key of a table is made of its columns."""
    refuses(
        lambda: Table("t", words=said("t"), owner=OWNER, meaning="t", columns=[PERSON], key=("persn",)),
        "Table 't' has no column 'persn'. Its columns are: person. Did you mean 'person'?",
    )


def test_two_statuses_of_one_code(refuses):
    """A code names one status."""
    refuses(
        lambda: country(status("worker", contracts.exists()), status("worker", contributions.exists())),
        "Each status, ground of insurance and finding has a code of its own; found twice: worker.",
    )


def test_two_facts_of_one_code(refuses):
    """A code names one fact."""
    refuses(
        lambda: country(
            status("works", named("at work", contracts.exists())),
            status("pays", named("at work", contributions.exists())),
        ),
        "Two different facts are named 'at work'; a fact has one meaning.",
    )


def test_an_amendment_before_the_rule(refuses):
    """Law changes by addition, so an amendment comes later."""
    refuses(
        lambda: status("worker", contracts.exists()).amended(
            since=date(2016, 1, 1),
            when=contributions.exists(),
            source=SOURCE,
        ),
        "Status 'worker' has a rule since 2017-01-01; an amendment must come later, found 2016-01-01.",
    )


def test_a_status_that_does_not_exist(refuses):
    """A status is asked for by its code."""
    refuses(
        lambda: country(status("worker", contracts.exists())).status("workr"),
        "There is no status 'workr'. Did you mean 'worker'? All are listed by: martebe rules.",
    )


def test_a_number_without_its_key(refuses):
    """A number that differs by sex says by whose."""
    refuses(
        lambda: law(numbers.pension_age) <= whole(60),
        "The number 'pension_age' differs by sex: law(..., key=) says by which.",
    )


def test_a_key_that_cannot_choose(refuses):
    """Only a code chooses from a number, and only from one that differs by it."""
    refuses(
        lambda: law(numbers.wage, key=residents.sex) < tenge(1),
        "The number 'wage' differs by no code; a code cannot choose from it.",
    )


def test_a_key_with_codes_of_its_own(refuses):
    """Each code that may choose has a value: nobody falls between."""
    refuses(
        lambda: law(numbers.pension_age, key=contracts.kind) <= whole(60),
        "The number 'pension_age' is known for male, female, but contracts.kind may also be labour, civil.",
    )


def test_half_a_tenge(refuses):
    """Money is written in whole tenge."""
    refuses(lambda: tenge(1.5), "Expected a whole number, found 1.5 (float); it is written as Python's int.")


def test_a_status_about_employers(refuses):
    """A status is held by a person; an employer's rule is said of its workers."""
    refuses(
        lambda: country(status("big", contracts.by("employer").count() > whole(3))),
        "The rule of 'big' must speak about a person; it speaks about employer. Say it of the person by a group:"
        " employer.has(...).",
    )


def test_a_status_called_like_none(refuses):
    """What a headline says of nobody's status is no status's code."""
    refuses(
        lambda: country(status("open", contracts.exists())),
        "'open' is what a headline says where there is no status; choose another code.",
    )


def test_a_rule_that_ends_before_it_begins(refuses):
    """The last day of a rule is not before its first."""
    refuses(
        lambda: status("brief", contracts.exists(), until="2016-12-31"),
        "A rule in force since 2017-01-01 cannot end before, on 2016-12-31.",
    )


def test_a_table_that_the_country_lacks(refuses):
    """A rule asks only tables of its own country."""
    others = Table("pensions", words=said("pensions"), owner=OWNER, meaning="toy", columns=[PERSON], key=("person",))
    refuses(
        lambda: country(status("pensioner", others.exists())),
        "The catalogue of the toy country has no table 'pensions' that its rules ask for.",
    )


def test_a_table_with_a_strange_name(refuses):
    """The name of a table is also that of files and of SQL."""
    refuses(
        lambda: Table("my table", words=said("t"), owner=OWNER, meaning="toy", columns=[PERSON], key=("person",)),
        "A table or column is named by small Latin letters, digits and '_'; found 'my table'.",
    )
