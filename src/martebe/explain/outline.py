"""A reason as an outline in one language: each line a text, with the lines that stand under it.

AND, OR and NOT are not said: what determines an answer stands in the outline, each part with its own answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from martebe.engines.records import Row
from martebe.engines.reference import NOT_SETTLED, Answer
from martebe.explain import formulas as f
from martebe.explain.described import OPPOSITES, Described
from martebe.explain.reasons import Aggregate, Reason
from martebe.explain.voice import NUMBERS_OF_SUBJECTS
from martebe.rules import Option, Source
from martebe.rules import nodes as n
from martebe.rules import tables as t
from martebe.rules.numbers import Entry, Number
from martebe.rules.reading import is_static, kind_of, walk

ROWS_SHOWN = 6
DELIVERY = "_delivery"
"""A row may carry under this name the delivery that brought it."""
Members = n.MembersAtLeast | n.MembersAll | n.MembersCount | n.MembersSum


Mark = Literal["", "yes", "no", "open", "records", "law", "unverified", "member"]


@dataclass(frozen=True)
class Line:
    """A text and the lines under it; ``fact`` is the code of the fact that the line states.

    mark: for forms that draw the outline: how a fact is answered, or that the line cites records or law (unverified
    where no document that states it was read), or speaks of a member of a group.
    """

    text: str
    under: tuple[Line, ...] = ()
    fact: str | None = None
    mark: Mark = ""


def mark_of(answer: Answer) -> Mark:
    """The mark of an answer."""
    return "open" if answer is None else ("yes" if answer else "no")


def law_mark(source: Source) -> Mark:
    """The mark of what rests on a source."""
    return "unverified" if source.unverified else "law"


@dataclass(frozen=True)
class Outline:
    """Writes reasons down. ``deliveries`` gives the day on which each delivery named in rows was received."""

    described: Described
    deliveries: Mapping[str, date] = field(default_factory=dict)

    # --- conditions ---------------------------------------------------------------------------------------------

    def reasons(self, reason: Reason) -> tuple[Line, ...]:
        """The lines of what determines a condition."""
        match reason.node:
            case n.Fact() as fact:
                return (self._fact(fact, reason),)
            case n.AtLeast():
                return self._records(reason)
            case n.Compare() | n.OneOf() | n.Missing():
                return self._comparison(reason)
            case n.ConditionOn():
                return (self._on_day(reason, self._all(reason.because)),)
            case n.MembersAtLeast() | n.MembersAll():
                return (self._members(reason),)
            case n.ConditionOfGroup(group) if not reason.because:
                return (self._without_group(group, reason),)
        return self._all(reason.because)

    def _all(self, reasons: Iterable[Reason]) -> tuple[Line, ...]:
        return tuple(dict.fromkeys(line for reason in reasons for line in self.reasons(reason)))

    def _fact(self, fact: n.Fact, reason: Reason) -> Line:
        voice = self.described.voice
        text = voice.say(f.ANSWERED, what=voice.say(fact.words), answer=voice.say(f.answer_words(reason.answer)))
        cited = fact.source.on(reason.day)
        source = Line(voice.say(f.SOURCE, source=voice.source(cited)), mark=law_mark(cited))
        return Line(text, (*self._all(reason.because), source), fact.code, mark_of(reason.answer))

    def _comparison(self, reason: Reason) -> tuple[Line, ...]:
        """What was compared; where a value is missing, that it is: for an aggregate its records say so already."""
        missing = [part for part in reason.because if part.came_to is None]
        if not missing or reason.answer is None:
            details = self._details(reason.because)
            return details if self._is_said_by_records(reason) else (Line(self._compared(reason), details),)
        return tuple(line for part in missing for line in self._missing(part))

    def _is_said_by_records(self, reason: Reason) -> bool:
        """Two values of the same words would read 'latest day = latest day': only their records tell them apart."""
        if not reason.answer or len(reason.because) == 1:
            return False
        left, right = (self._value(part) for part in reason.because)
        return left == right

    def _missing(self, part: Reason) -> tuple[Line, ...]:
        assert isinstance(part.node, n.Value)
        records = self._details([part])
        return records or (Line(self.described.missing(part.node, part.day)),)

    def _compared(self, reason: Reason) -> str:
        """The comparison so that it is true: a disproved 'less than' is said as 'not less than'."""
        say, node = self.described.voice.say, reason.node
        assert isinstance(node, n.Condition)
        if reason.answer is None:
            return say(f.CELL, column=self.described.condition(node, reason.day), value=say(f.UNSETTLED))
        options = self.described.options(node)
        said = [self._value(part, options) for part in reason.because]
        if isinstance(node, n.Compare):
            operator = node.operator if reason.answer else OPPOSITES[node.operator]
            return self.described.compared(operator, said[0], said[1])
        return said[0]

    def _on_day(self, reason: Reason, under: tuple[Line, ...]) -> Line:
        voice = self.described.voice
        return Line(voice.say(f.ON_DAY, day=voice.day(reason.because[0].day)), under)

    def _members(self, reason: Reason) -> Line:
        assert isinstance(reason.node, Members)
        heading = self.described.voice.say(f.MEMBERS, **self.described.named(reason.node.group.table))
        return Line(heading, tuple(self._member(number, part) for number, part in enumerate(reason.because, 1)))

    def _member(self, number: int, part: Reason) -> Line:
        voice, is_value = self.described.voice, isinstance(part.node, n.Value)
        answer = self._value(part) if is_value else voice.say(f.answer_words(part.answer))
        under = self._details([part]) if is_value else self.reasons(part)
        return Line(voice.say(f.MEMBER, number=number, answer=answer), under, mark="member")

    def _without_group(self, group: n.Group, reason: Reason) -> Line:
        formula = f.NOT_DELIVERED if reason.came_to is NOT_SETTLED else f.NO_GROUP
        return Line(self.described.voice.say(formula, **self.described.named(group.table)))

    # --- values -------------------------------------------------------------------------------------------------

    def _value(self, reason: Reason, options: tuple[Option, ...] = ()) -> str:
        """A value and in brackets what it is: '38 (full years, 10 January 1980 → 1 August 2018)'."""
        node, voice = reason.node, self.described.voice
        assert isinstance(node, n.Value)
        if isinstance(node, n.LawNumber) and reason.came_to is not None and reason.came_to is not NOT_SETTLED:
            return self._law_number(node, reason)
        if isinstance(node, n.Choose | n.ValueOn | n.ValueOfGroup) and reason.because:
            return self._value(reason.because[-1], options)
        said = self._amount(node, reason, options or self.described.options(node))
        if isinstance(node, n.Constant) or is_static(node):
            return said
        return voice.say(f.VALUE_OF, value=said, what=self._what(node, reason))

    def _amount(self, node: n.Value, reason: Reason, options: tuple[Option, ...]) -> str:
        if isinstance(node, n.Elapsed) and isinstance(reason.came_to, int):
            return self.described.voice.elapsed(reason.came_to, node.unit)
        return self.described.voice.value(reason.came_to, kind_of(node), options)

    def _what(self, node: n.Value, reason: Reason) -> str:
        parts = reason.because
        if reason.came_to is None or reason.came_to is NOT_SETTLED:
            return self.described.value(node, reason.day)
        match node:
            case n.Elapsed():
                return self.described.voice.say(f.FROM_TO, start=self._value(parts[0]), end=self._value(parts[1]))
            case n.Shift() | n.MonthOf() | n.FirstDay() | n.StartOf() | n.Plus() | n.Minus() | n.Portion():
                return self.described.calculated(node, [self._value(part) for part in parts])
        return self.described.value(node, reason.day)

    def _law_number(self, node: n.LawNumber, reason: Reason) -> str:
        voice, number = self.described.voice, self.described.catalogue.numbers[node.code]
        entry = entry_of(number, node, reason)
        what = voice.say(
            f.LAW_NUMBER, name=voice.say(number.words), span=voice.span(entry), source=voice.source(entry.source)
        )
        return voice.say(f.VALUE_OF, value=voice.law_value(entry.value, number.unit), what=what)

    def _law_line(self, reason: Reason) -> Line:
        assert isinstance(reason.node, n.LawNumber)
        entry = entry_of(self.described.catalogue.numbers[reason.node.code], reason.node, reason)
        return Line(self._value(reason), mark=law_mark(entry.source))

    def _details(self, reasons: Iterable[Reason]) -> tuple[Line, ...]:
        """The records, choices, members and other days behind values."""
        return tuple(dict.fromkeys(line for reason in reasons for line in self._detail(reason)))

    def _detail(self, reason: Reason) -> tuple[Line, ...]:
        match reason.node:
            case node if isinstance(node, Aggregate):
                return self._records(reason)
            case n.Choose():
                return (*self.reasons(reason.because[0]), *self._details(reason.because[1:]))
            case n.MembersCount() | n.MembersSum():
                return (self._members(reason),)
            case n.ValueOn():
                return (self._on_day(reason, self._details(reason.because)),)
            case n.ValueOfGroup(group) if not reason.because:
                return (self._without_group(group, reason),)
        return self._details(reason.because)

    # --- records ------------------------------------------------------------------------------------------------

    def _records(self, reason: Reason) -> tuple[Line, ...]:
        node, voice = reason.node, self.described.voice
        assert isinstance(node, Aggregate)
        if reason.came_to is NOT_SETTLED:
            return (Line(voice.say(f.NOT_DELIVERED, **self.described.named(node.rows.table)), mark="records"),)
        law = tuple(self._law_line(number) for number in reason.law)
        if reason.rows and reason.came_to is not False:
            return (Line(self._found(node, reason.rows), law, mark="records"),)
        return (Line(self._not_found(node, reason), (*self._unfit(node, reason), *law), mark="records"),)

    def _found(self, node: Aggregate, rows: Sequence[Row]) -> str:
        return self.described.voice.say(f.RECORDS, **self.described.named(node.rows.table), rows=self._rows(node, rows))

    def _not_found(self, node: Aggregate, reason: Reason) -> str:
        say, named = self.described.voice.say, self.described.named(node.rows.table)
        if node.rows.where is None:
            none = say(f.NO_RECORD, **named)
        else:
            none = say(f.NO_SUCH_RECORD, **named, conditions=self.described.condition(node.rows.where, reason.day))
        if not isinstance(node, n.AtLeast) or node.times == 1:
            return none
        return f"{none}; {say(f.NOT_ENOUGH_RECORDS, found=len(reason.rows), needed=node.times)}"

    def _unfit(self, node: Aggregate, reason: Reason) -> tuple[Line, ...]:
        if not reason.unfit:
            return ()
        return (Line(self.described.voice.say(f.UNFIT, rows=self._rows(node, reason.unfit)), mark="records"),)

    def _rows(self, node: Aggregate, rows: Sequence[Row]) -> str:
        """The last few rows in the order of their time, and the deliveries that brought them."""
        table = self.described.table(node.rows.table)
        shown = sorted(rows, key=lambda row: str(row[first_time(table) or table.key[0]]))[-ROWS_SHOWN:]
        said = [self.described.rows(table.name, shown, telling_columns(node, table))]
        if len(rows) > len(shown):
            said.append(self.described.voice.say(f.MORE_ROWS, count=len(rows) - len(shown)))
        brought = [str(row[DELIVERY]) for row in shown if row.get(DELIVERY)]
        return "; ".join([*said, *(self._delivery(delivery) for delivery in dict.fromkeys(brought))])

    def _delivery(self, delivery: str) -> str:
        voice = self.described.voice
        if delivery not in self.deliveries:
            return voice.say(f.FROM_DELIVERY, delivery=delivery)
        return voice.say(f.FROM_DELIVERY_ON, delivery=delivery, day=voice.day(self.deliveries[delivery]))


def entry_of(number: Number, node: n.LawNumber, reason: Reason) -> Entry:
    """The entry of a number of the law that a settled reason speaks of."""
    parts = list(reason.because)
    key = str(parts.pop(0).came_to) if node.key is not None else None
    day = parts.pop(0).came_to if node.on is not None else reason.day
    assert isinstance(day, date), "a number of the law is in force on a day"
    return number.on(day, key)


def telling_columns(node: Aggregate, table: t.TableDescription) -> list[str]:
    """The columns that say why a row counts: its time and what the rule asks of it; never whose it is."""
    asked = {part.name for part in walk(node) if isinstance(part, n.Column)} - {node.rows.by.name}
    names = asked | set(table.times)
    telling = [column.name for column in table.columns if column.name in names]
    without_numbers = [name for name in telling if table.column(name).kind not in NUMBERS_OF_SUBJECTS]
    return without_numbers or [name for name in table.key if table.column(name).kind not in NUMBERS_OF_SUBJECTS]


def first_time(table: t.TableDescription) -> str | None:
    """The column by which rows are put in order of time."""
    return next(iter(table.times), None)
