"""Plans: which route settles how many, what a target needs, and whether it can be reached. Values in, values out."""

from martebe.planning.forecast import Forecast, Pace, forecast, pace_of, together
from martebe.planning.measured import ENOUGH, Measured, Tally, measured, tally
from martebe.planning.proposal import Asked, Capacity, Proposal, proposals
from martebe.planning.share import Interval, Share
from martebe.planning.spread import largest_remainder, spread
from martebe.planning.sums import Sum
from martebe.planning.verdict import Light, Verdict, verdict

__all__ = [
    "ENOUGH", "Asked", "Capacity", "Forecast", "Interval", "Light", "Measured", "Pace", "Proposal", "Share", "Sum",
    "Tally", "Verdict", "forecast", "largest_remainder", "measured", "pace_of", "proposals", "spread", "tally",
    "together", "verdict",
]  # fmt: skip
