"""What a rule is, how it is written and when it is refused. Knows nothing of any country."""

from martebe.rules import columns
from martebe.rules.asking import (
    Group,
    Period,
    Rows,
    Table,
    between,
    constraint,
    each_month,
    previous_quarter,
    within_months,
)
from martebe.rules.catalogue import Catalogue, Jobs, Status, Version
from martebe.rules.coverage import EVERYWHERE, Complete, Coverage, Delivered, Places
from martebe.rules.errors import RuleError
from martebe.rules.language import (
    Condition,
    Value,
    all_of,
    any_of,
    choose,
    days_between,
    fact,
    law,
    month,
    months_between,
    tenge,
    today,
    whole,
    years_between,
)
from martebe.rules.nodes import Kind, Subject
from martebe.rules.numbers import Number, Numbers
from martebe.rules.numbers_from_yaml import load_numbers
from martebe.rules.tables import ColumnDescription, Constraint, Option, Span, TableDescription
from martebe.rules.words import LANGUAGES, Language, Source, Words

__all__ = [
    "EVERYWHERE", "LANGUAGES", "Catalogue", "ColumnDescription", "Complete", "Condition", "Constraint", "Coverage",
    "Delivered", "Group", "Jobs", "Kind", "Language", "Number", "Numbers", "Option", "Period", "Places", "Rows",
    "RuleError", "Source", "Span", "Status", "Subject", "Table", "TableDescription", "Value", "Version", "Words",
    "all_of", "any_of", "between", "choose", "columns", "constraint", "days_between", "each_month", "fact", "law",
    "load_numbers", "month", "months_between", "previous_quarter", "tenge", "today", "whole", "within_months",
    "years_between",
]  # fmt: skip
