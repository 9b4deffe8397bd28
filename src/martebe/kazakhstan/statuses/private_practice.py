"""A notary, bailiff, advocate or mediator in private practice."""

from __future__ import annotations

from martebe.kazakhstan.facts.business import has_private_practice
from martebe.kazakhstan.sources import FIRST_VERIFICATION, FIRST_VERIFICATION_DAY, SOCIAL_CODE_DAY, social_code
from martebe.rules import Status

_when = has_private_practice

status = Status(
    "private_practice",
    kk="Жеке практикамен айналысатын адам",
    ru="Занимающийся частной практикой",
    en="In private practice",
    group="self_employed",
    insurance="pays_as_entrepreneur",
    source=FIRST_VERIFICATION,
    since=FIRST_VERIFICATION_DAY,
    when=_when,
).amended(since=SOCIAL_CODE_DAY, when=_when, source=social_code("art. 97 p. 2 (3)"))
