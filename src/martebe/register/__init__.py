"""The decisions about all residents on a day, their history, and the changes between two runs."""

from martebe.register.certificate import Certificate, Counts, Legend
from martebe.register.changes import Changes, Move, Mover, changes
from martebe.register.connection import Resources, connected, records_of
from martebe.register.decide import Asked, decide, refuse_before_any_rule
from martebe.register.errors import RegisterError
from martebe.register.gathered import as_known, one_row_each, standing_numbers
from martebe.register.person import Desk, Moment, desk, history, stretches
from martebe.register.runs import Register, Run
from martebe.register.simulate import Simulation, simulate
from martebe.register.together import decide_all

__all__ = [
    "Asked", "Certificate", "Changes", "Counts", "Desk", "Legend", "Moment", "Move", "Mover", "Register",
    "RegisterError", "Resources", "Run", "Simulation", "as_known", "changes", "connected", "decide", "decide_all",
    "desk", "history", "one_row_each", "records_of", "refuse_before_any_rule", "simulate", "standing_numbers",
    "stretches",
]  # fmt: skip
