"""One person on one page: what stands there, put together from the ledger within one look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from itertools import groupby

from martebe.assembly import catalogue
from martebe.explain import Explanation
from martebe.kazakhstan.insurance import EMPLOYERS_PAY_DAY
from martebe.office import clock
from martebe.office.access.actors import Actor
from martebe.office.access.policy import ACTS, PURPOSES, ROLES
from martebe.office.access.services import Seen
from martebe.office.desk import words as w
from martebe.office.desk.declarations import Declared, declared_by
from martebe.office.desk.explained import Branch, branches
from martebe.office.disputes import services as disputes
from martebe.office.face.saying import language, say
from martebe.office.ledger.services import (
    Dossier,
    Standing,
    dossier,
    place_names,
    settlement_words,
    standings,
)
from martebe.office.trail.services import LookedAt, who_looked
from martebe.rules import Status, Words
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT

LOOKS_SHOWN = 20
PAYERS = {
    "employer_pays": w.PAYER_EMPLOYER,
    "employer_is_to_pay": w.PAYER_EMPLOYER,
    "customer_withholds": w.PAYER_CUSTOMER,
    "payer": w.PAYER_ONESELF,
    "state": w.PAYER_STATE,
    "apart": w.PAYER_APART,
    "none": w.PAYER_NONE,
}
"""Who pays, by ground of insurance, else by its group."""
RULES = {rule.code: rule for rule in catalogue.rules}


def headline_words(code: str) -> Words:
    """What a headline says, where there is a status and where there is none."""
    return {WITHOUT: w.HEADLINE_WITHOUT, NOT_SETTLED: w.HEADLINE_OPEN}.get(code) or RULES[code].words


def badge_of(standing: Standing) -> tuple[str, Words]:
    """The state of a badge and its words."""
    if standing.headline == NOT_SETTLED:
        return "open", w.BADGE_OPEN
    if standing.headline == WITHOUT:
        return "quiet", w.BADGE_WITHOUT
    return ("good", w.BADGE_SETTLED) if standing.settled else ("open", w.BADGE_PROVISIONAL)


@dataclass(frozen=True)
class Explained:
    """A rule with what determined its answer."""

    words: Words
    why: tuple[Branch, ...]


@dataclass(frozen=True)
class Visit:
    """Looks at the person from one office for one purpose, one after another on one day; at: the last of them."""

    at: datetime
    role: Words
    office: Words | None
    purpose: Words
    acts: tuple[Words, ...]


@dataclass(frozen=True)
class Card:
    """A person as an officer sees them now, within the look that the card is drawn in."""

    actor: Actor
    seen: Seen
    purpose: str
    day: date
    standing: Standing
    dossier: Dossier

    # --- who ------------------------------------------------------------------------------------------------------

    @property
    def token(self) -> str:
        """Stands for the person in addresses."""
        return self.seen.token

    @cached_property
    def title(self) -> str:
        """What the person is called, as the register of names spells it."""
        return str(self.dossier.names or say(w.NO_NAME))

    @cached_property
    def address(self) -> list[Words]:
        """Where the person is registered: the settlement, where it is told, and the district; a city is both."""
        code = self.dossier.settlement
        settlement = None if code is None else settlement_words(code, self.day)
        return list(dict.fromkeys(filter(None, (settlement, place_names(self.seen.district)))))

    @property
    def purpose_words(self) -> Words:
        """What the look is for."""
        return PURPOSES[self.purpose].words

    # --- what they are --------------------------------------------------------------------------------------------

    @property
    def headline(self) -> Words:
        """The status, or that there is none."""
        return headline_words(self.standing.headline)

    @property
    def badge(self) -> tuple[str, Words]:
        """Settled, provisional, open or without."""
        return badge_of(self.standing)

    @cached_property
    def means(self) -> str:
        """What the badge means for this person, in one sentence; nothing where the status is settled."""
        if self.standing.provisional:
            return say(w.PROVISIONAL_MEANS, "; ".join(map(say, self.stronger)))
        return {WITHOUT: say(w.WITHOUT_MEANS), NOT_SETTLED: say(w.OPEN_MEANS)}.get(self.standing.headline, "")

    @cached_property
    def stronger(self) -> list[Words]:
        """The open statuses that stand before the headline."""
        order = [status.code for status in catalogue.statuses]
        before = order[: order.index(self.standing.headline)] if self.standing.headline in order else order
        return [RULES[code].words for code in self.standing.open if code in before]

    @cached_property
    def explanation(self) -> Explanation:
        """Of all that is proved or open, and of nothing that is disproved: many times faster, with the same words."""
        known = self.standing
        codes = {*known.held, *known.open, *known.findings, known.insurance}
        if not known.insurance_settled:
            codes |= {rule.code for rule in catalogue.insurance}
        return self.dossier.explanation(self.day, about=codes)

    @cached_property
    def why(self) -> tuple[Branch, ...]:
        """What determined the headline."""
        return self.explained(self.standing.headline).why if self.standing.headline in RULES else ()

    @cached_property
    def others(self) -> list[Explained]:
        """The other statuses that are proved."""
        return [self.explained(code) for code in self.standing.held if code != self.standing.headline]

    @property
    def still_open(self) -> list[Words]:
        """The statuses that are neither proved nor disproved."""
        return [RULES[code].words for code in self.standing.open]

    @cached_property
    def awaited(self) -> tuple[Branch, ...]:
        """The registers to hear from before the headline is settled."""
        writer = self.explanation.writer(language())
        return self._branches(writer.awaited(self.explanation.open_headline))

    def explained(self, code: str) -> Explained:
        """A rule with what determined it."""
        account = self.explanation.accounts[code]
        return Explained(account.rule.words, self._branches(self.explanation.writer(language()).why(account)))

    def _branches(self, lines: tuple[object, ...]) -> tuple[Branch, ...]:
        return branches(lines, members=self.sees_household)  # type: ignore[arg-type]

    # --- insurance and findings -----------------------------------------------------------------------------------

    @property
    def insurance_in_force(self) -> bool:
        """Whether there are rules of insurance on the day."""
        return self.day >= EMPLOYERS_PAY_DAY

    @cached_property
    def insurance(self) -> Explained | None:
        """The ground, and why; nothing where none is proved."""
        return self.explained(self.standing.insurance) if self.standing.insurance in RULES else None

    @property
    def insurance_open(self) -> bool:
        """Whether a ground may yet be found."""
        return self.standing.insurance == NOT_SETTLED

    @property
    def badge_open(self) -> Words:
        """What a badge says of what is not settled."""
        return w.BADGE_OPEN

    @property
    def payer(self) -> Words:
        """Who pays."""
        ground = self.standing.insurance
        return PAYERS.get(ground) or PAYERS[RULES[ground].group]

    @cached_property
    def findings(self) -> list[Explained]:
        """What does not fit together."""
        return [self.explained(code) for code in self.standing.findings]

    # --- household ------------------------------------------------------------------------------------------------

    @property
    def sees_household(self) -> bool:
        """Whether this role may see, for this purpose, who the members are."""
        return ACTS["desk.household"].allows(self.actor.role, self.purpose)

    # --- what was said, contested, looked at ----------------------------------------------------------------------

    @cached_property
    def declarations(self) -> list[Declared]:
        """What the person said, newest first."""
        return declared_by(self.dossier, self.actor)

    @cached_property
    def conflicts(self) -> list[dict[str, object]]:
        """Declarations that a register contradicts."""
        return [
            {
                "declaration": each.declaration,
                "status": headline_words(each.status),
                "owner": catalogue.tables[each.table].description.owner,
                "state": disputes.CONFLICT_WORDS[disputes.ConflictState(each.state)],
            }
            for each in disputes.conflicts_of(self.seen.person)
        ]

    @cached_property
    def contests(self) -> list[dict[str, object]]:
        """What the person disagrees with."""
        return [
            {
                "number": each.pk,
                "state": disputes.STATE_WORDS[disputes.State(each.state)],
                "due": each.due,
                "frozen": each.frozen,
            }
            for each in disputes.contests_of(self.seen.person)
        ]

    @property
    def frozen(self) -> bool:
        """Whether adverse changes wait for an answer."""
        return any(each["frozen"] for each in self.contests)

    @cached_property
    def visits(self) -> list[Visit]:
        """Who looked before, newest first; the look of this page itself left out."""
        looks = [
            each
            for each in who_looked(self.seen.person, LOOKS_SHOWN + 1)[1:]
            if each.act in ACTS and each.purpose in PURPOSES
        ]
        return [_visit(list(of_one)) for _, of_one in groupby(looks, key=_sitting)]

    # --- what the officer may do ----------------------------------------------------------------------------------

    @property
    def may_declare(self) -> bool:
        """Whether the officer takes declarations."""
        return ACTS["desk.declare"].allows(self.actor.role)

    @property
    def may_give_papers(self) -> bool:
        """Whether the officer gives out certificates."""
        return ACTS["papers.certificate"].allows(self.actor.role)

    @property
    def may_open_contest(self) -> bool:
        """Whether the officer writes down a contest."""
        return ACTS["disputes.open"].allows(self.actor.role)

    @property
    def choices(self) -> list[Status]:
        """The statuses that one may ask about: those that are not proved, in force on the day."""
        held = set(self.standing.held)
        return [status for status in _statuses_on(self.day) if status.code not in held]


@lru_cache(maxsize=64)
def _statuses_on(day: date) -> tuple[Status, ...]:
    return tuple(status for status in catalogue.statuses if status.on(day))


def _sitting(look: LookedAt) -> tuple[object, ...]:
    return look.role, look.territory, look.purpose, look.at.astimezone(clock.ZONE).date()


def _visit(looks: list[LookedAt]) -> Visit:
    last = looks[0]
    return Visit(
        last.at,
        ROLES[last.role].words,
        place_names(last.territory) if last.territory else None,
        PURPOSES[last.purpose].words,
        tuple(dict.fromkeys(ACTS[each.act].words for each in looks)),
    )


def card_of(actor: Actor, seen: Seen, purpose: str) -> Card:
    """The card of a person, within a look at them. Raises LookupError for one whom the population does not hold."""
    day = clock.today()
    found = standings([seen.person], day)
    if seen.person not in found:
        raise LookupError("Nobody of the population has this number.")
    return Card(actor, seen, purpose, day, found[seen.person], dossier(seen.person))
