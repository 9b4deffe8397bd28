"""One person on one page: what stands there, put together from the ledger within one look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

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
from martebe.office.desk.named import initials
from martebe.office.disputes import services as disputes
from martebe.office.disputes.states import CONFLICT_WORDS, STATE_WORDS, ConflictState, State
from martebe.office.face.saying import language, say
from martebe.office.ledger.services import Dossier, Standing, dossier, place_names, standings
from martebe.office.trail.services import LookedAt, who_looked
from martebe.rules import Status, Words
from martebe.rules.catalogue import NOT_SETTLED, WITHOUT

LOOKS_SHOWN = 8
PAYERS = {"state": w.PAYER_STATE, "payer": w.PAYER_PAYER, "apart": w.PAYER_APART, "none": w.PAYER_NONE}
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
class Look:
    """One look of somebody at the person, in words."""

    look: LookedAt
    role: Words
    office: Words | None
    purpose: Words
    act: Words


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
        """Initials: enough at a counter where the person says who they are, and little over a shoulder."""
        return initials(getattr(self.dossier, "names", None)) or say(w.NO_NAME)

    @property
    def place(self) -> Words:
        """The district the person is registered in."""
        return place_names(self.seen.district)

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
        return PAYERS[RULES[self.standing.insurance].group]

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
                "state": CONFLICT_WORDS[ConflictState(each.state)],
            }
            for each in disputes.conflicts_of(self.seen.person)
        ]

    @cached_property
    def contests(self) -> list[dict[str, object]]:
        """What the person disagrees with."""
        return [
            {"number": each.pk, "state": STATE_WORDS[State(each.state)], "due": each.due, "frozen": each.frozen}
            for each in disputes.contests_of(self.seen.person)
        ]

    @property
    def frozen(self) -> bool:
        """Whether adverse changes wait for an answer."""
        return any(each["frozen"] for each in self.contests)

    @cached_property
    def looks(self) -> list[Look]:
        """Who looked before, newest first; the look of this page itself left out."""
        found = who_looked(self.seen.person, LOOKS_SHOWN + 1)
        return [
            Look(
                each,
                ROLES[each.role].words if each.role in ROLES else PURPOSES["service"].words,
                place_names(each.territory) if each.territory else None,
                PURPOSES[each.purpose].words if each.purpose in PURPOSES else PURPOSES["own"].words,
                ACTS[each.act].words,
            )
            for each in found[1:]
            if each.act in ACTS
        ]

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
        return [status for status in catalogue.statuses if status.code not in held and status.on(self.day)]


def card_of(actor: Actor, seen: Seen, purpose: str) -> Card:
    """The card of a person, within a look at them. Raises LookupError for one whom the population does not hold."""
    day = clock.today()
    found = standings([seen.person], day)
    if seen.person not in found:
        raise LookupError("Nobody of the population has this number.")
    return Card(actor, seen, purpose, day, found[seen.person], dossier(seen.person))
