"""Counts, rates and rankings, each made from decisions and never typed in.

Every figure is a frozen value with ``definition`` (three languages), ``runs`` (name and digest of what it was counted
from), ``as_json()`` and ``as_table(language)`` for the terminal. ``Country`` brings what is not the mechanism's: the
catalogue, the names of places, and for the report its tiles and the claims of others.
"""

from martebe.figures.between import FunnelBetween, funnel_between
from martebe.figures.categories import Categories, largest_without
from martebe.figures.claims import Claims, claims
from martebe.figures.confirmed import Outcomes, confirmed
from martebe.figures.country import Claim, Country
from martebe.figures.deliveries import DeliveryQuality, deliveries
from martebe.figures.evidence import outcomes
from martebe.figures.figure import Figure, RunStamp
from martebe.figures.funnel import Funnel, funnel
from martebe.figures.insurance import InsuranceReadiness, insurance
from martebe.figures.ranking import Ranking, ranking
from martebe.figures.report import write_report, write_reports
from martebe.figures.statuses import StatusCounts, statuses
from martebe.figures.unsettled import Unsettled, unsettled

__all__ = [
    "Categories", "Claim", "Claims", "Country", "DeliveryQuality", "Figure", "Funnel", "FunnelBetween",
    "InsuranceReadiness", "Outcomes", "Ranking", "RunStamp", "StatusCounts", "Unsettled", "claims", "confirmed",
    "deliveries", "funnel", "funnel_between", "insurance", "largest_without", "outcomes", "ranking", "statuses",
    "unsettled", "write_report", "write_reports",
]  # fmt: skip
