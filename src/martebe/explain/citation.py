"""Where a rule stands in an act, as lawyers write it: art. 97 p. 2 (4) is 97-бап, 2-тармақ, 4) тармақша in Kazakh."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from martebe.rules import Language, Words

ARTICLE = re.compile(r"art\. (?P<first>\d+)(?:-(?P<last>\d+))?")
POINT = re.compile(r" p\. (?P<one>[\d-]+)(?: and (?P<other>[\d-]+))?")
SUBPOINT = re.compile(r" \((?P<number>\d+)\)")


def cited(article: str, language: Language, names: Mapping[str, Words]) -> str:
    """The article, point and subpoint in a language; what stands in ``names`` instead is said as it is there."""
    if article in names:
        return names[article].said_in(language)
    if language == "en":
        return article
    said = ARTICLE.sub(_articles(language), article)
    said = POINT.sub(_points(language), said)
    return SUBPOINT.sub(r", \g<number>) тармақша" if language == "kk" else r", подп. \g<number>)", said)


def _articles(language: Language) -> Callable[[re.Match[str]], str]:
    def said(found: re.Match[str]) -> str:
        first, last = found["first"], found["last"]
        if last is not None and int(last) > int(first):
            return f"{first}–{last}-баптар" if language == "kk" else f"ст. {first}–{last}"
        number = f"{first}-{last}" if last else first
        return f"{number}-бап" if language == "kk" else f"ст. {number}"

    return said


def _points(language: Language) -> Callable[[re.Match[str]], str]:
    def said(found: re.Match[str]) -> str:
        one, other = found["one"], found["other"]
        if language == "kk":
            return f", {one}, {other}-тармақтар" if other else f", {one}-тармақ"
        return f", п. {one} и {other}" if other else f", п. {one}"

    return said
