"""What other rooms may ask of this one: guards for views, looks at persons, and words that stand for a person in URLs.

@needs("desk.card")
def card(request: Request, token: str) -> HttpResponse:
    person = person_of(request.actor, token)
    with look(request.actor, person, "service", "desk.card") as seen:
        ...  # read, and make the whole answer, here
"""

from martebe.office.access.accounts import officer_name
from martebe.office.access.alarms import Alarm, alarms
from martebe.office.access.guards import needs, public
from martebe.office.access.looks import Refused, Seen, look, look_behind, looked, search, work
from martebe.office.access.recognition import recognised
from martebe.office.access.sessions import sign_in_officer, sign_in_resident, sign_out
from martebe.office.access.tokens import person_of, token_for

__all__ = [
    "Alarm",
    "Refused",
    "Seen",
    "alarms",
    "look",
    "look_behind",
    "looked",
    "needs",
    "officer_name",
    "person_of",
    "public",
    "recognised",
    "search",
    "sign_in_officer",
    "sign_in_resident",
    "sign_out",
    "token_for",
    "work",
]
