"""What every template may use without loading it: words, dates, numbers, fields, badges, icons, the pager.

``{% say "desk.FIND_TITLE" value %}`` and ``{{ status.words|said }}`` are words in the reader's language;
``{{ a_day|day }}``, ``{{ a_moment|moment }}``, ``{{ count|number }}``, ``{{ part|share }}``,
``{{ tiyn|tenge }}`` are written as it does.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django import template
from django.forms import BaseForm, BoundField
from django.template.base import FilterExpression
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from martebe.office.face import moments
from martebe.office.face.icons import ICONS
from martebe.office.face.saying import say as _say
from martebe.office.face.saying import words_of
from martebe.rules.words import Words

register = template.Library()
register.filter("day", moments.day)
register.filter("moment", moments.moment)
register.filter("number", moments.number)
register.filter("share", moments.share)
register.filter("tenge", moments.tenge)

BADGES = ("good", "open", "bad", "quiet")
"""The states a badge can show: settled, not settled, adverse, of no weight."""


@register.tag
def say(parser: template.base.Parser, token: template.base.Token) -> template.Node:
    """The words of a room by their address, with values in their places."""
    _, address, *values = token.split_contents()
    return Said(parser.compile_filter(address), [parser.compile_filter(each) for each in values])


class Said(template.Node):
    """What the tag ``say`` leads to: lighter than a simple tag, because a page has a hundred of them."""

    def __init__(self, address: FilterExpression, values: list[FilterExpression]) -> None:
        self.address, self.values = address, values

    def render(self, context: template.Context) -> SafeString:
        """The words in the reader's language, escaped."""
        words = words_of(self.address.resolve(context))
        return conditional_escape(_say(words, *(each.resolve(context) for each in self.values)))


@register.filter
def said(words: Words) -> str:
    """Words that a view hands over."""
    return _say(words)


@register.filter
def words(address: str) -> Words:
    """The words at an address, to hand on to a tag that takes words."""
    return words_of(address)


@register.filter
def notice(level: str) -> str:
    """The class of a message of Django by its level."""
    return {"success": "notice-good", "warning": "notice-warn", "error": "notice-bad"}.get(level, "")


@register.simple_tag
def icon(name: str) -> SafeString:
    """A picture beside words; it says nothing to those who hear the page."""
    return _drawn(name)


@cache
def _drawn(name: str) -> SafeString:
    return format_html('<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>', ICONS[name])


@register.simple_tag
def badge(state: str, label: Words | str) -> SafeString:
    """A short label whose mark and colour tell its state, one of ``BADGES``."""
    if state not in BADGES:
        raise ValueError(f"A badge has one of the states {', '.join(BADGES)}; found '{state}'.")
    return format_html(
        '<span class="badge badge-{}">{}</span>', state, _say(label) if isinstance(label, Words) else label
    )


@register.inclusion_tag("face/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """A field of a form with its label, hint and errors, each tied to the other for those who hear the page."""
    parts = {"hint": bound.help_text, "error": bound.errors}
    described = " ".join(f"{bound.auto_id}-{part}" for part, there in parts.items() if there)
    attributes = {"aria-describedby": described or False, "aria-invalid": "true" if bound.errors else False}
    widget = bound.field.widget
    return {
        "field": bound,
        "written": bound.as_widget(attrs=attributes),
        "several": widget.use_fieldset,
        "check": getattr(widget, "input_type", "") == "checkbox" and not widget.use_fieldset,
        "described": described,
    }


@register.inclusion_tag("face/errors.html")
def errors(form: BaseForm) -> dict[str, Any]:
    """All that is to be mended in a form, on top of it, each with a link to its field."""
    return {"form": form, "wrong": [bound for bound in form if bound.errors]}


@register.inclusion_tag("face/pager.html", takes_context=True)
def pager(context: template.Context, after: object) -> dict[str, Any]:
    """A way on in a list: ``after`` is the key of the last row shown, None where nothing follows."""
    query = context["request"].GET
    there = query.copy()
    there["after"] = str(after)
    start = query.copy()
    start.pop("after", None)
    return {
        "following": there.urlencode() if after is not None else None,
        "started": start.urlencode() if "after" in query else None,
    }
