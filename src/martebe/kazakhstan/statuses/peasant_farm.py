"""The head of a peasant or farmer's holding."""

from __future__ import annotations

from martebe.kazakhstan.facts.business import heads_peasant_farm
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_when = heads_peasant_farm

status = Status(
    "peasant_farm",
    kk="Шаруа немесе фермер қожалығының басшысы",
    ru="Глава крестьянского или фермерского хозяйства",
    en="Head of a peasant farm",
    group="self_employed",
    insurance="pays_as_entrepreneur",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(
    since=SOCIAL_CODE_DAY,
    when=_when,
    source=social_code("art. 97 p. 2 (8)", "Point 8 was added by the law of 24.06.2025 No. 196-VIII."),
)
