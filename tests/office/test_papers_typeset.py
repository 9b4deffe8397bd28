"""A paper is typeset from data: archivable, readable aloud, the same each time, and deaf to what stands in a name."""

import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

import pytest
import typst

from martebe.assembly import catalogue
from martebe.engines.decisions import NOT_SETTLED, WITHOUT
from martebe.explain.voice import Voice
from martebe.office.papers import content
from martebe.office.papers import words as w
from martebe.office.papers.legible import BOX, LONGEST, SHOWN, legible
from martebe.office.papers.typeset import Template, qr, typeset
from martebe.rules import LANGUAGES, Language

MOMENT = datetime(2018, 8, 2, 7, 30, tzinfo=UTC)
DAY = date(2018, 8, 2)
BEARER = content.Bearer(880302450011, "Сейітқали", "Әсем", "Өтегенқызы", date(1988, 3, 2))
TOLD = content.Told(
    DAY, MOMENT, "employee", True, ("employee", "person_with_disability"), "employer_pays", False, contested_on=DAY
)
HEAD = content.Letterhead(
    w.CERTIFICATE, "2018-000001", MOMENT, date(2018, 9, 1), "https://a.example/kk/verify/", "c" * 22
)
HOSTILE = (
    '#set page(fill: red) #panic("x") $x^2$ *bold* _it_ @ref <label> \\u{41} // note',
    '#read("/etc/passwd") #eval("1") #import "other.typ": *',
    '"]) #text(99pt)[owned]',
    "<script>alert(1)</script>",
    "Әсем 🙂 \u05d0\u05d1\u05d2 \u202egnp.exe \u200b\u2060 e\u0301\u0323 \x00\x07\n\t漢字",
    "Ә" * 50_000,
    "",
)


def certificate_in(language: Language, bearer: content.Bearer = BEARER, told: content.Told = TOLD) -> dict[str, Any]:
    page = content.Page(Voice(language, {}, with_numbers=True, acts=catalogue.acts))
    return content.certificate(page, HEAD, bearer, told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_says_itself_to_be_archivable_and_accessible(language: Language) -> None:
    pdf = typeset("certificate", certificate_in(language), MOMENT)
    assert pdf.startswith(b"%PDF-1.7")
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert f"/Lang({language})".encode() in pdf
    assert b"/MarkInfo" in pdf


def test_the_same_data_are_the_same_bytes() -> None:
    assert typeset("certificate", certificate_in("kk"), MOMENT) == typeset("certificate", certificate_in("kk"), MOMENT)
    assert typeset("certificate", certificate_in("kk"), MOMENT) != typeset("certificate", certificate_in("ru"), MOMENT)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_stands_in_a_name_is_printed_and_never_obeyed(name: str) -> None:
    bearer = content.Bearer(BEARER.person, name, name, name, None)
    pdf = typeset("certificate", certificate_in("kk", bearer), MOMENT)
    assert pages_of(pdf) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_usual_certificate_is_one_page(language: Language) -> None:
    assert pages_of(typeset("certificate", certificate_in(language), MOMENT)) == 1


def pages_of(pdf: bytes) -> int:
    (count,) = re.findall(rb"/Type/Pages/Count (\d+)", pdf)
    return int(count)


def test_every_letter_that_is_let_through_has_a_shape_in_the_fonts() -> None:
    letters = "".join(letter for letter in map(chr, range(0x20, 0x3000)) if re.fullmatch(f"[{SHOWN}]", letter))
    assert set("ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё№«»—₸") <= set(letters)
    for weight in (400, 600, 700):
        text = f'#set text(font: "Libertinus Serif", lang: "kk", weight: {weight})'
        source = f'#set document(title: "x")\n{text}\n#sys.inputs.t'
        assert typst.compile(
            source.encode(), sys_inputs={"t": letters}, ignore_system_fonts=True, pdf_standards=["a-2a", "ua-1"]
        )


def test_what_has_no_shape_becomes_a_box_and_marks_of_direction_vanish() -> None:
    assert legible("Әсем🙂") == f"Әсем{BOX}"
    assert legible("a\u202eb\u200fc") == "abc"
    assert legible("e\u0301\u0323") == unicodedata.normalize("NFC", "e\u0301\u0323")[0].replace("\u1eb9", BOX)
    assert len(legible("а" * 50_000).replace("\u200b", "")) == LONGEST
    assert legible(" \n\t ") == ""


def test_the_qr_holds_the_address_and_nothing_of_the_person() -> None:
    says = certificate_in("ru")
    assert says["check"]["qr"] == qr(f"{HEAD.address}{HEAD.code}/")
    for part in ("880302450011", "Сейітқали", "1988"):
        assert part not in HEAD.address + HEAD.code
    assert says["check"]["qr"].startswith("<?xml")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_certificate_says_status_law_insurance_and_both_times(language: Language) -> None:
    says = certificate_in(language)
    statuses = {status.code: status.words.said_in(language) for status in (*catalogue.statuses, *catalogue.insurance)}
    assert says["headline"]["words"] == statuses["employee"]
    assert [other["words"] for other in says["others"]] == [statuses["person_with_disability"]]
    assert says["insurance"]["words"] == statuses["employer_pays"]
    assert says["headline"]["law"] and says["insurance"]["law"]
    assert says["headline"]["notes"] == [w.PROVISIONAL.said_in(language)]
    assert says["insurance"]["notes"] == [w.INSURANCE_OPEN.said_in(language)]
    assert len(says["notices"]) == 1
    assert says["days"][1][1].endswith("13:30")  # the country's time of that year, not UTC


@pytest.mark.parametrize("code", [WITHOUT, NOT_SETTLED])
def test_a_person_without_status_and_one_not_settled_have_words_too(code: str) -> None:
    says = certificate_in("kk", told=content.Told(DAY, MOMENT, code, False, (), code, True))
    assert (says["headline"]["words"], says["headline"]["law"]) == (content.WITHOUT_RULE[code].kk, "")
    assert says["insurance"]["words"] == {WITHOUT: w.NO_GROUND.kk, NOT_SETTLED: w.NOT_SETTLED.kk}[code]
    assert typeset("certificate", says, MOMENT).startswith(b"%PDF")


def test_initials_show_no_more_than_first_letters() -> None:
    assert BEARER.initials == "С. Ә."
    assert content.Bearer(1, "", "", "", None).initials == ""


def test_a_receipt_tells_how_to_disagree() -> None:
    page = content.Page(Voice("en", {}, with_numbers=True, acts=catalogue.acts))
    says = content.receipt(page, HEAD, [("a", "b")], TOLD)
    kind: Template = "receipt"
    assert says["disagree"]["words"] == w.DISAGREE_HOW.en
    assert typeset(kind, says, MOMENT).startswith(b"%PDF")
