"""How far back facts look: settings of the product, each with its reason in ``numbers/settings.yaml``.

A span is read once, when the rules are: the period of rows must follow from today alone, so that the engines know
which deliveries an answer needs. A changed setting is therefore a changed rule.
"""

from __future__ import annotations

from martebe.kazakhstan.numbers import numbers
from martebe.rules import Number, Period, between, today, within_months


def _months(setting: Number) -> int:
    return int(setting.entries()[-1].value)


_contribution_months = _months(numbers.contribution_window_months)
_stale_months = _months(numbers.stale_contract_months)

contribution_window: Period = within_months(_contribution_months)
declaration_window: Period = within_months(_months(numbers.declaration_validity_months))
stale_window: Period = within_months(_stale_months)

window_start = today.plus(months=-_contribution_months).start_of("month")
stale_start = today.plus(months=-_stale_months).start_of("month")

before_window: Period = between(None, window_start.plus(days=-1))
until_today: Period = between(None, today)
this_month: Period = between(today, today)
