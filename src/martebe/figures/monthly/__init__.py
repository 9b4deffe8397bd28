"""The monthly report to the Government: counted once by district, told for any place, written as PDF, XLSX and CSV.

``count_month`` counts a month from its runs, ``count_months`` several; ``report_of`` makes the report about a place
from what was counted, without runs and lake; ``written`` gives its files. The same runs give the same bytes.
"""

from martebe.figures.monthly.about import spoken
from martebe.figures.monthly.counting import count_month, count_months
from martebe.figures.monthly.counts import MonthCounts
from martebe.figures.monthly.months import PeriodRuns, last_of, months_of, period_of
from martebe.figures.monthly.report import MonthlyReport, report_of
from martebe.figures.monthly.tables import Cell, Column, Table
from martebe.figures.monthly.write import FORMATS, Format, file_name, written

__all__ = [
    "FORMATS", "Cell", "Column", "Format", "MonthCounts", "MonthlyReport", "PeriodRuns", "Table", "count_month",
    "count_months", "file_name", "last_of", "months_of", "period_of", "report_of", "spoken", "written",
]  # fmt: skip
