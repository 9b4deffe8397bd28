"""By what persons without status are told apart: traits that registers know, as codes, and how they are said.

A category is a set of traits: each is given, or left open (None). A trait that no register knows of somebody is a code
of its own, the empty text, and is said so; it is not left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

from martebe.figures import words
from martebe.figures.categories import AGES, ages
from martebe.figures.country import Country
from martebe.rules import Words
from martebe.rules.words import LANGUAGES, Language

ADULT = 18
"""Members of a household below this age are its children."""
TOWN, VILLAGE = "town", "village"
SETTLEMENTS: Mapping[str, bool | None] = {TOWN: True, VILLAGE: False, "": None}
HOUSEHOLDS = {
    "alone": Words("жалғыз тұрады", "живут одни", "living alone"),
    "children": Words("үйінде балалар бар", "с детьми в доме", "with children at home"),
    "adults": Words("тек ересектермен тұрады", "живут только со взрослыми", "living with adults only"),
    "": Words("кіммен тұратыны белгісіз", "неизвестно, с кем живут", "not known with whom they live"),
}
"""Of a household; the empty code where no register knows with whom somebody lives."""
NOTHING_DECLARED = Words("ештеңе мәлімдемеген", "ничего не заявляли", "nothing declared")
DECLARED = Words("мәлімдегені: {0}", "заявили: {0}", "declared: {0}")
LAST = Words("соңғы жазба: {0}", "последняя запись: {0}", "last record: {0}")
AGED = Words("{0} жас", "{0} лет", "aged {0}")
EVERYBODY = Words("Мәртебесі жоқ барлық адам", "Все люди без статуса", "All persons without status")


@dataclass(frozen=True)
class Traits:
    """What a category is told apart by; None: by this it is not, the empty text: no register knows.

    last: the table of the last record. age: the first year of the band, one of AGES. sex: a code of the
    population table. urban: TOWN or VILLAGE. household: a key of HOUSEHOLDS. declared: the category declared last.
    """

    last: str | None = None
    age: str | None = None
    sex: str | None = None
    urban: str | None = None
    household: str | None = None
    declared: str | None = None

    def given(self) -> dict[str, str]:
        """The traits that tell the category apart."""
        return {name: code for name in TRAITS if (code := getattr(self, name)) is not None}

    def includes(self, other: Traits) -> bool:
        """Whether everybody of another category is of this one."""
        return all(getattr(other, name) == code for name, code in self.given().items())

    def wider(self) -> Iterator[Traits]:
        """The category itself, then ever wider ones, in the order of LEFT_OPEN_FIRST; at last everybody."""
        found = self
        yield found
        for name in LEFT_OPEN_FIRST:
            if getattr(found, name) is not None:
                found = replace(found, **{name: None})
                yield found


TRAITS = tuple(field.name for field in fields(Traits))
LEFT_OPEN_FIRST = ("household", "urban", "declared", "age", "sex", "last")
"""How a category widens where it holds too few to measure anything by: what says least of work is left open first."""
SAID = ("sex", "age", "urban", "household", "declared", "last")
"""The order in which traits are said."""


def traits_words(traits: Traits, country: Country) -> Words:
    """A category in words: "Men, aged 25–34, town, last record: Pension contributions"."""
    given = traits.given()
    parts = [trait_words(name, given[name], country) for name in SAID if name in given] or [EVERYBODY]
    return Words(*(_sentence(parts, language) for language in LANGUAGES))


def _sentence(parts: list[Words], language: Language) -> str:
    first, *others = (part.said_in(language) for part in parts)
    return ", ".join([first[:1].upper() + first[1:], *(each[:1].lower() + each[1:] for each in others)])


def trait_words(name: str, code: str, country: Country) -> Words:
    """One trait in words. Raises LookupError or ValueError for a code that the country does not know."""
    match name:
        case "sex":
            return sex_words(code, country)
        case "age":
            return _filled(AGED, Words(*[ages(int(code), last_age(int(code)))] * 3))
        case "urban":
            return words.SETTLEMENT[SETTLEMENTS[code]]
        case "household":
            return HOUSEHOLDS[code]
        case "declared":
            return _filled(DECLARED, _declared(code, country)) if code else NOTHING_DECLARED
    return _filled(LAST, country.catalogue.tables[code].description.words) if code else words.NEVER_HEARD_OF


def sex_words(code: str | None, country: Country) -> Words:
    """Many people of a sex; codes of another population table are named by its own words."""
    people = country.catalogue.tables[country.catalogue.subjects["person"].table].description
    options = {option.code: option.words for option in people.column(country.sex).options} | words.SEXES
    return options.get(code or "", words.SEX_UNKNOWN)


def last_age(first: int) -> int | None:
    """The last year of the band that begins with a year; None for the band without end."""
    later = [age for age in AGES if age > first]
    return later[0] - 1 if later else None


def _declared(code: str, country: Country) -> Words:
    if country.outcomes is None:
        raise LookupError(f"The country has no declarations; found a category that was declared, '{code}'.")
    table = country.catalogue.tables[country.outcomes.declarations].description
    return {option.code: option.words for option in table.column(country.outcomes.category).options}[code]


def _filled(sentence: Words, part: Words) -> Words:
    return Words(*(sentence.said_in(language).format(part.said_in(language)) for language in LANGUAGES))
