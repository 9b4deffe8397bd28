"""The decisions about everybody in one SQL query, as ``decisions.decide`` means them.

Statuses, findings and facts are stored as bits: bit n of word w stands for number 62 w + n of the catalogue's list, so
that the lowest bit that is set is the strongest status.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlglot import exp

from martebe.engines.binding import Binder
from martebe.engines.decision_patterns import BITS, atoms, bits, patterns
from martebe.engines.decisions import NOT_SETTLED, WITHOUT, facts_in_force, in_force
from martebe.engines.sql_expressions import case, literal
from martebe.engines.sql_plan import Columns, Layer, Narrow, Plan
from martebe.rules import nodes as n
from martebe.rules.catalogue import Catalogue, Status
from martebe.rules.coverage import Coverage

Named = Status | n.Fact
"""What a decision answers by name."""


def decision_query(
    catalogue: Catalogue,
    day: date,
    coverage: Coverage,
    *,
    carried: Sequence[str] = (),
    narrow: Narrow | None = None,
) -> exp.Select:
    """One row for each person of the population.

    Columns: person, place, the ``carried`` columns of the population table, headline, settled, held_0.., open_0..,
    insurance, insurance_settled, findings_0.., facts_0.. (proved), facts_open_0.. .
    """
    writer = DecisionWriter(catalogue, day, coverage, carried, narrow)
    return writer.query()


class DecisionWriter:
    """Writes the decision query: persons folded into patterns, the rules answered for each pattern, and joined back."""

    def __init__(
        self,
        catalogue: Catalogue,
        day: date,
        coverage: Coverage,
        carried: Sequence[str] = (),
        narrow: Narrow | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.day = day
        self.binder = Binder(day, coverage, catalogue.numbers)
        self.plan = Plan(self.binder, catalogue.subjects, carried=carried, narrow=narrow)

    def query(self) -> exp.Select:
        """The whole query."""
        named: dict[Named, n.Condition] = {
            rule: self.binder.bind(when) for rule, when in in_force(self.catalogue.rules, self.day)
        }
        named |= {fact: self.binder.bind(fact) for fact in facts_in_force(self.catalogue, self.day)}
        asked = atoms(named.values())
        ground = self.plan.ground(asked)
        folded = patterns(self.plan, ground, asked)
        own = [exp.column(f"own_{name}").as_(name) for name in self.plan.carried]
        words = [sql.copy().as_(word) for word, sql in folded.words.items()]
        select = exp.select(exp.column("key").as_("person"), exp.column("place"), *own, *words)
        persons = self.plan.add("persons", select.from_(ground.name))
        decided = self._decided(folded.layer(self.plan, persons), named, list(folded.words))
        return self.plan.query(self._joined_back(persons, decided, list(folded.words)))

    def _decided(self, layer: Layer, named: Mapping[Named, n.Condition], key: list[str]) -> str:
        """Answer the rules for each pattern; returns the name of the layer that holds what is decided."""
        layer = self.plan.with_facts(layer, named.values())
        writer = self.plan.expressions(layer)
        written: Columns = {(node, "answer"): writer.condition(node) for node in named.values()}
        answered = self.plan.next_layer(layer, "answers", written)
        answer = {each: answered.columns[(node, "answer")] for each, node in named.items()}
        words = self._words(answer)
        select = exp.select(*[exp.column(column) for column in key], *[sql.as_(name) for name, sql in words.items()])
        bits_of = self.plan.add("words", select.from_(answered.name))
        kept = [name for name in words if name.startswith(("held", "open", "findings", "facts"))]
        final = exp.select(*[exp.column(column) for column in [*key, *kept]], *self._headlines()).from_(bits_of)
        return self.plan.add("decided", final)

    def _words(self, answer: Mapping[Named, exp.Expr]) -> dict[str, exp.Expr]:
        """The words of bits that are stored, and those of insurance that only its headline is read from."""
        statuses, insurance = self.catalogue.statuses, self.catalogue.insurance
        lists: list[tuple[str, Sequence[Named], bool]] = [
            ("held", statuses, False),
            ("open", statuses, True),
            ("findings", self.catalogue.findings, False),
            ("facts", self.catalogue.facts, False),
            ("facts_open", self.catalogue.facts, True),
            ("insured", insurance, False),
            ("uninsured_yet", insurance, True),
        ]
        words = {}
        for name, rules, of_open in lists:
            picked = [_open_or_proved(answer.get(rule), of_open) for rule in rules]
            for number in range(words_for(len(rules))):
                words[f"{name}_{number}"] = bits(picked[number * BITS : (number + 1) * BITS])
        return words

    def _headlines(self) -> list[exp.Expr]:
        statuses, insurance = self.catalogue.statuses, self.catalogue.insurance
        return [
            _headline("held", "open", statuses).as_("headline"),
            _settled("held", "open", len(statuses)).as_("settled"),
            _headline("insured", "uninsured_yet", insurance).as_("insurance"),
            _settled("insured", "uninsured_yet", len(insurance)).as_("insurance_settled"),
        ]

    def _joined_back(self, persons: str, decided: str, key: list[str]) -> exp.Select:
        own = [exp.column(name, persons) for name in ("person", "place", *self.plan.carried)]
        on = exp.and_(*[exp.EQ(this=exp.column(word, persons), expression=exp.column(word, decided)) for word in key])
        words = [name for name in self._words({}) if name.startswith(("held", "open", "findings", "facts"))]
        names = ["headline", "settled", "insurance", "insurance_settled", *words]
        kept = [exp.column(name, decided) for name in names]
        return exp.select(*own, *kept).from_(persons).join(exp.to_table(decided), on=on)


def _open_or_proved(answer: exp.Expr | None, of_open: bool) -> exp.Expr | None:
    """What sets a bit: that an answer is open, or that it is proved; nothing where no rule is in force."""
    if answer is None:
        return None
    return exp.Is(this=exp.Paren(this=answer.copy()), expression=exp.null()) if of_open else answer.copy()


def words_for(number: int) -> int:
    """How many 64-bit words hold so many bits; at least one, so that the columns are always there."""
    return max(1, -(-number // BITS))


def _lowest(word: str) -> exp.Expr:
    """The lowest bit that is set, as a number."""
    return exp.Paren(this=exp.BitwiseAnd(this=exp.column(word), expression=exp.Neg(this=exp.column(word))))


def _headline(held: str, opened: str, ladder: Sequence[Status]) -> exp.Expr:
    numbers = range(words_for(len(ladder)))
    held_bits = [
        (exp.EQ(this=_lowest(f"{held}_{number}"), expression=literal(1 << bit)), literal(status.code))
        for number in numbers
        for bit, status in enumerate(ladder[number * BITS : (number + 1) * BITS])
    ]
    some_open = [exp.column(f"{opened}_{number}").neq(0) for number in numbers]
    branches = [*held_bits, (exp.or_(*some_open), literal(NOT_SETTLED))]
    return case(*branches, default=literal(WITHOUT))


def _settled(held: str, opened: str, size: int) -> exp.Expr:
    """Nothing open is stronger than the strongest proved: its lowest bit lies below every open one."""
    branches = []
    for number in range(words_for(size)):
        nothing = exp.column(f"{held}_{number}").eq(0).and_(exp.column(f"{opened}_{number}").eq(0))
        first = (
            exp.column(f"{opened}_{number}")
            .eq(0)
            .or_(
                exp.and_(
                    exp.column(f"{held}_{number}").neq(0),
                    exp.LT(this=_lowest(f"{held}_{number}"), expression=_lowest(f"{opened}_{number}")),
                )
            )
        )
        branches.append((exp.not_(nothing), first))
    return case(*branches, default=exp.true())
