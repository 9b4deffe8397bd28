"""Residents who do not exist, and what each register would hold of them, faults included.

``make_country`` draws a country from one seed and writes what its registers deliver. The people live through the funnel
of the releases of 2017 and 2018, so that the rules, deciding, come to the published counts.
"""

from martebe.madeup.country import Country, make_country
from martebe.madeup.faults import NO_FAULTS, USUAL_FAULTS, Faults
from martebe.madeup.refusals import MadeUpError

__all__ = ["NO_FAULTS", "USUAL_FAULTS", "Country", "Faults", "MadeUpError", "make_country"]
