"""Says to work on a household plot."""

from __future__ import annotations

from martebe.kazakhstan.facts.declared import says_household_plot
from martebe.kazakhstan.sources import FIRST_VERIFICATION_DAY
from martebe.rules import Source, Status

status = Status(
    "household_plot_worker",
    kk="Жеке қосалқы шаруашылық жұмыскері",
    ru="Работник личного подсобного хозяйства",
    en="Works on a household plot",
    group="informal",
    insurance="not_insured",
    source=Source(
        "Ministry of Labour and Social Protection, release of 28 August 2018",
        note="Workers of household plots are named as a category of their own.",
    ),
    since=FIRST_VERIFICATION_DAY,
    when=says_household_plot,
)
