"""What statuses, places and facts are called in answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from martebe.assembly import catalogue as country
from martebe.assembly import place_names
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.explain.voice import Voice
from martebe.rules import Catalogue, Language, Source, Words

OF_HEADLINES = {
    WITHOUT: Words("мәртебесіз", "без статуса", "without status"),
    NOT_SETTLED: Words("анықталмаған", "не установлено", "not settled"),
    "": Words("тізілімде жоқ", "нет в реестре", "not in the register"),
}
NO_PLACE = Words("орны белгісіз", "место неизвестно", "place not known")


@dataclass(frozen=True)
class Labels:
    """The words of a catalogue and the places of a day, in one language."""

    catalogue: Catalogue
    places: Mapping[int, Words]
    language: Language

    @classmethod
    def on(cls, catalogue: Catalogue, language: Language, *days: date) -> Labels:
        """With the places as they stand on some days; where two give a name to a code, the last."""
        return cls(catalogue, {code: names for day in days for code, names in place_names(day).items()}, language)

    def status(self, code: str) -> str:
        """A status, or a headline that is none."""
        words = {rule.code: rule.words for rule in self.catalogue.rules} | OF_HEADLINES
        return words[code].said_in(self.language) if code in words else code

    def fact(self, code: str) -> str:
        """A fact."""
        words = {fact.code: fact.words for fact in self.catalogue.facts}
        return words[code].said_in(self.language) if code in words else code

    def place(self, code: int | None) -> str:
        """A place by its name, else by its code."""
        if code is None:
            return NO_PLACE.said_in(self.language)
        return self.places[code].said_in(self.language) if code in self.places else f"{code:09d}"


def source(found: Source, language: Language) -> str:
    """An act and its article; marked where no document that states it was read."""
    return Voice(language, acts=country.acts).source(found)
