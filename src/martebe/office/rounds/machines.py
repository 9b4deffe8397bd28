"""The round for devices, as OpenRosa 1.0 has it: the list of forms, the form, and where filled ones are sent."""

from __future__ import annotations

import hashlib
from xml.etree.ElementTree import Element, SubElement, register_namespace

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.urls import path, reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from martebe.office.access.actors import Request
from martebe.office.fieldwork.services import telephone_digest, telephone_list
from martebe.office.rounds import forms_out, intake, reading
from martebe.office.rounds import words as w
from martebe.office.rounds.attachments import LARGEST
from martebe.office.rounds.device import LARGEST_REQUEST, LISTS, MANIFESTS, answer, device, xml
from martebe.office.rounds.errors import RefusedFormError
from martebe.office.rounds.form import ASSIGNED, FORM_ID

FIELD = "xml_submission_file"
ANSWERS = {
    "accepted": (201, w.RECEIVED),
    "declined": (201, w.RECEIVED),
    "unchanged": (201, w.RECEIVED_BEFORE),
    "quarantined": (202, w.RECEIVED_SET_APART),
    "conflict": (409, w.CONFLICT_KEPT),
}


@require_GET
@device("rounds.form")
def form_list(request: Request) -> HttpResponse:
    """The one form, its version and where to fetch it."""
    register_namespace("", LISTS)
    form = forms_out.current()
    root = Element(f"{{{LISTS}}}xforms")
    listed = SubElement(root, f"{{{LISTS}}}xform")
    told = {
        "formID": FORM_ID,
        "name": w.FORM_TITLE.kk,
        "version": form.version,
        "hash": f"md5:{hashlib.md5(form.xform.encode(), usedforsecurity=False).hexdigest()}",
        "downloadUrl": settings.PUBLIC_ADDRESS + reverse("openrosa-form"),
        "manifestUrl": settings.PUBLIC_ADDRESS + reverse("openrosa-manifest"),
    }
    for name, value in told.items():
        SubElement(listed, f"{{{LISTS}}}{name}").text = value
    return xml(root)


@require_GET
@device("rounds.form")
def form(request: Request) -> HttpResponse:
    """The form."""
    return HttpResponse(forms_out.current().xform, content_type="text/xml; charset=utf-8")


@require_GET
@device("rounds.form")
def manifest(request: Request) -> HttpResponse:
    """The one file that the form needs: whom this interviewer is to visit."""
    register_namespace("", MANIFESTS)
    root = Element(f"{{{MANIFESTS}}}manifest")
    file = SubElement(root, f"{{{MANIFESTS}}}mediaFile")
    told = {
        "filename": ASSIGNED,
        "hash": f"md5:{telephone_digest(request.actor, _not_listed())}",
        "downloadUrl": settings.PUBLIC_ADDRESS + reverse("openrosa-assigned"),
    }
    for name, value in told.items():
        SubElement(file, f"{{{MANIFESTS}}}{name}").text = value
    return xml(root)


@require_GET
@device("rounds.form")
def assigned(request: Request) -> HttpResponse:
    """Whom this interviewer is to visit, by a key for each; everybody on the list is named in the trail."""
    return HttpResponse(telephone_list(request.actor, _not_listed()), content_type="text/csv; charset=utf-8")


def _not_listed() -> str:
    """One text in all languages: the list has one column of words."""
    return " · ".join((w.NOT_LISTED.kk, w.NOT_LISTED.ru, w.NOT_LISTED.en))


@csrf_exempt
@require_http_methods(["HEAD", "GET", "POST"])
@device("rounds.submit")
def submission(request: Request) -> HttpResponse:
    """Whether one may send (HEAD, with the limit of a request in a header), and where to send (POST)."""
    if request.method != "POST":
        return HttpResponse(status=204)
    try:
        sent = _files(request)
        filled = reading.read(sent.pop(FIELD))
    except RefusedFormError as refused:
        return answer(refused.status, refused.words)
    taken = intake.take(filled, sent, request.actor)
    return answer(*ANSWERS[taken.told])


def _files(request: HttpRequest) -> dict[str, bytes]:
    """The form under ``FIELD``, the other files under their names."""
    if int(request.headers.get("Content-Length") or 0) > LARGEST_REQUEST:
        raise RefusedFormError("MRT-RND-003", w.TOO_LARGE, 413)
    try:
        files = {name: file for name, file in request.FILES.items() if isinstance(file, UploadedFile)}
    except (RequestDataTooBig, MultiPartParserError):
        raise RefusedFormError("MRT-RND-007", w.NO_FILE) from None
    if FIELD not in files:
        raise RefusedFormError("MRT-RND-007", w.NO_FILE)
    more = [file for name, file in files.items() if name != FIELD]
    return {FIELD: files[FIELD].read(reading.LARGEST + 1)} | {file.name or "": file.read(LARGEST + 1) for file in more}


urlpatterns = [
    path("openrosa/formList", form_list, name="openrosa-list"),
    path("openrosa/form.xml", form, name="openrosa-form"),
    path("openrosa/manifest.xml", manifest, name="openrosa-manifest"),
    path("openrosa/assigned.csv", assigned, name="openrosa-assigned"),
    path("openrosa/submission", submission, name="openrosa-submission"),
]
