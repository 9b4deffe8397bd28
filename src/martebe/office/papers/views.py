"""Pages: papers of a person for the officer, one's own for the resident, verification for everybody."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from martebe.office.access.actors import Request
from martebe.office.access.services import Refused, look, needs, person_of, public, token_for
from martebe.office.face.saying import say
from martebe.office.papers import services
from martebe.office.papers import words as w
from martebe.office.papers.forms import CodeForm, LanguageForm
from martebe.office.papers.verification import too_many, verified
from martebe.office.senders import address_of


@needs("papers.certificate")
@require_GET
def of_person(request: Request, token: str) -> HttpResponse:
    """The papers a person was given, and the buttons that make new ones."""
    person = person_of(request.actor, token)
    with look(request.actor, person, "certificate", "papers.certificate") as seen:
        issued = services.issued_to(seen.person)
    return _list(request, "papers/of_person.html", issued, {"token": seen.token})


@needs("papers.certificate")
@require_POST
def certificate(request: Request, token: str) -> HttpResponse:
    """A new certificate as PDF."""
    language = LanguageForm.chosen(request)
    return _pdf(services.certificate(request.actor, person_of(request.actor, token), language))


@needs("desk.receipt")
@require_POST
def receipt(request: Request, token: str, declaration: int) -> HttpResponse:
    """The receipt of a declaration as PDF."""
    return _receipt(request, person_of(request.actor, token), declaration)


@needs("papers.withdraw")
@require_POST
def withdraw(request: Request, token: str, number: str) -> HttpResponse:
    """Make a paper invalid for whoever verifies it."""
    person = person_of(request.actor, token)
    if services.withdraw(request.actor, person, number):
        messages.success(request, say(w.WITHDRAWN, number))
    return redirect("papers:of_person", token=token_for(request.actor, person))


@needs("papers.own")
@require_GET
def own(request: Request) -> HttpResponse:
    """One's own papers."""
    assert request.actor.person is not None, "only residents may do papers.own"
    with look(request.actor, request.actor.person, "certificate", "papers.own") as seen:
        issued = services.issued_to(seen.person)
    return _list(request, "papers/own.html", issued, {})


@needs("papers.own")
@require_POST
def own_certificate(request: Request) -> HttpResponse:
    """One's own certificate as PDF."""
    assert request.actor.person is not None, "only residents may do papers.own"
    return _pdf(services.certificate(request.actor, request.actor.person, LanguageForm.chosen(request)))


@needs("papers.own")
@require_POST
def own_receipt(request: Request, declaration: int) -> HttpResponse:
    """The receipt of one's own declaration as PDF."""
    assert request.actor.person is not None, "only residents may do papers.own"
    return _receipt(request, request.actor.person, declaration)


@public("Whoever is handed a paper must be able to check it without an account.")
@require_http_methods(["GET", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Where the code of a paper is typed by hand."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _unseen(redirect("papers:verified", code=form.cleaned_data["code"]))
    return _unseen(render(request, "papers/verify.html", {"form": form}))


@public("The code in the QR is the right to see what the paper says, and no more.")
@require_GET
def verify_code(request: HttpRequest, code: str) -> HttpResponse:
    """What the paper with a code says."""
    if too_many(address_of(request)):
        return _unseen(render(request, "papers/too_many.html", status=429))
    shown = verified(code)
    page = {"shown": shown, "state_words": w.STATES[shown.state] if shown else None}
    return _unseen(render(request, "papers/verified.html", page, status=200 if shown else 404))


def _list(request: Request, template: str, issued: list[services.Issued], more: dict[str, str]) -> HttpResponse:
    return render(request, template, {"issued": issued, "form": LanguageForm.for_page(), **more})


def _receipt(request: Request, person: int, declaration: int) -> HttpResponse:
    """A declaration of somebody else is answered as one that nobody made."""
    try:
        return _pdf(services.receipt(request.actor, person, declaration, LanguageForm.chosen(request)))
    except LookupError:
        raise Refused from None


def _pdf(paper: services.Paper) -> HttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="martebe-{paper.number}.pdf"',
        "Cache-Control": "no-store, private",
    }
    return HttpResponse(paper.pdf, content_type="application/pdf", headers=headers)


def _unseen(response: HttpResponse) -> HttpResponse:
    """The address holds the code: no search engine and no cache keeps the page. No page of ours refers elsewhere."""
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    return response
