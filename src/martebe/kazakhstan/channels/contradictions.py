"""What a register proves that cannot hold beside a declaration: both are kept, and the register's owner is asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from martebe.kazakhstan.records import tables
from martebe.kazakhstan.sources import own_choice, social_code
from martebe.rules import Source, Words


@dataclass(frozen=True)
class Contradiction:
    """A status that registers prove, and why a declared category cannot hold beside it.

    tables: the records that prove it; their owners answer. reason: one sentence for the person and the officer.
    """

    status: str
    tables: tuple[str, ...]
    reason: Words
    source: Source

    @property
    def owners(self) -> tuple[Words, ...]:
        """Whose the records are, each owner once."""
        return tuple(dict.fromkeys(tables[name].description.owner for name in self.tables))


_PROVED_BY = {
    "deceased": ("deaths",),
    "departed": ("moves",),
    "detained": ("closed_lists",),
    "convicted": ("closed_lists",),
    "service": ("closed_lists",),
    "pupil": ("learners",),
    "student": ("learners",),
    "adult_pupil": ("learners",),
    "on_maternity_or_childcare_leave": ("contracts", "social_payments"),
    "employee": ("contracts", "contributions"),
    "individual_entrepreneur": ("entrepreneurs",),
    "private_practice": ("entrepreneurs",),
    "peasant_farm": ("entrepreneurs",),
    "civil_law_contractor": ("contracts", "contributions"),
    "single_payment_payer": ("single_payments",),
    "own_contributor": ("contributions",),
    "contributions_without_contract": ("contributions",),
    "contract_without_contributions": ("contracts",),
    "registered_unemployed": ("unemployed",),
}
_HIRED = (
    "employee",
    "civil_law_contractor",
    "contributions_without_contract",
    "contract_without_contributions",
    "on_maternity_or_childcare_leave",
)
_OWN_BUSINESS = (
    "individual_entrepreneur",
    "private_practice",
    "peasant_farm",
    "single_payment_payer",
    "own_contributor",
)
_HELD = ("detained", "convicted", "service")
_AT_SCHOOL = ("pupil", "student", "adult_pupil")

_DEAD = Words(
    "Тіркелім бойынша адам қайтыс болған, ал оның атынан мәлімдеме түсті.",
    "По актовой записи человек умер, а от его имени поступило заявление.",
    "A death is registered, yet a declaration arrived in the person's name.",
)
_GONE = Words(
    "Шекара мен көші-қон деректері бойынша адам елден кеткен, ал мәлімдеме оның осында екенін айтады.",
    "По данным о миграции человек выехал из страны, а в заявлении он находится здесь.",
    "The migration records say that the person left the country; the declaration says they are here.",
)
_IN_CUSTODY = Words(
    "Жабық тізім бойынша адам басқа жерде, мәлімделген іспен айналыса алмайды.",
    "По закрытому списку человек находится в другом месте и не может заниматься заявленным.",
    "A closed list says that the person is elsewhere and cannot do what was declared.",
)
_WORKS = Words(
    "Тізілімдер жұмысты немесе кәсіпті дәлелдейді, ал мәлімдемеде адам жұмыс істемейді.",
    "Реестры подтверждают работу или своё дело, а по заявлению человек не работает.",
    "Registers prove work or a business, yet the person declared not to work.",
)
_WORKS_HERE = Words(
    "Тізілімдер осы елдегі жұмысты немесе оқуды дәлелдейді, ал мәлімдемеде адам шетелде.",
    "Реестры подтверждают работу или учёбу в стране, а по заявлению человек за рубежом.",
    "Registers prove work or study in the country, yet the person declared to be abroad.",
)
_REGISTERED = Words(
    "Адам жұмыссыз ретінде тіркелген, ал мәлімдеме бұған қайшы келеді.",
    "Человек зарегистрирован безработным, а заявление этому противоречит.",
    "The person is registered as unemployed, which the declaration contradicts.",
)

_SHOWN = own_choice("A declaration never outranks a record, nor the reverse: the contradiction goes to its source.")
_UNEMPLOYED_DO_NOT_WORK = social_code(
    "art. 98-100",
    "Who works is not registered as unemployed; the bases are checked at registration.",
    earlier=own_choice("As under the Social Code: who is registered as unemployed does not work."),
)


def _all(statuses: Iterable[str], reason: Words, source: Source = _SHOWN) -> tuple[Contradiction, ...]:
    return tuple(Contradiction(status, _PROVED_BY[status], reason, source) for status in statuses)


_ALIVE = _all(["deceased"], _DEAD)
_HERE = (*_ALIVE, *_all(["departed"], _GONE), *_all(_HELD, _IN_CUSTODY))
_AT_WORK = (*_HERE, *_all(["registered_unemployed"], _REGISTERED, _UNEMPLOYED_DO_NOT_WORK))
_NOT_AT_WORK = (*_HERE, *_all((*_HIRED, *_OWN_BUSINESS), _WORKS))
_ABROAD = (
    *_ALIVE,
    *_all(_HELD, _IN_CUSTODY),
    *_all((*_HIRED, *_AT_SCHOOL), _WORKS_HERE),
    *_all(["registered_unemployed"], _REGISTERED),
)

CONTRADICTS: dict[str, tuple[Contradiction, ...]] = {
    "foreign_enterprise": _AT_WORK,
    "domestic_worker": _AT_WORK,
    "home_without_contract": _AT_WORK,
    "household_plot": _AT_WORK,
    "independent_worker": _AT_WORK,
    "labour_migrant": _ABROAD,
    "housewife": _NOT_AT_WORK,
    "unregistered_unemployed": (*_NOT_AT_WORK, *_all(["registered_unemployed"], _REGISTERED)),
    "adult_pupil": _HERE,
    "carer_of_child": _HERE,
    "departed": _ABROAD,
    "employed": _AT_WORK,
}
"""For each category that may be declared, the statuses that contradict it where registers prove them."""


def contradictions(category: str, held: Iterable[str]) -> tuple[Contradiction, ...]:
    """What contradicts a declared category among the statuses that a person holds."""
    proved = set(held)
    return tuple(each for each in CONTRADICTS[category] if each.status in proved)
