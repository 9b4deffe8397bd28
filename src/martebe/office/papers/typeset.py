"""From what a paper says to its PDF: archivable (PDF/A-2a), readable aloud (PDF/UA-1), the same data the same bytes.

Texts reach the templates as JSON in an input of the document, never as markup. Only the fonts inside typst are used,
so a paper looks the same on every machine.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import as_file, files
from typing import Any, Literal

import segno
import typst

Template = Literal["certificate", "receipt"]
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def typeset(template: Template, says: Mapping[str, Any], moment: datetime) -> bytes:
    """The PDF of a paper, dated by the moment it was issued."""
    with as_file(files("martebe.office.papers").joinpath("typst")) as folder:
        return typst.compile(
            folder / f"{template}.typ",
            root=folder,
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(says, ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=int(moment.timestamp()),
        )


def qr(address: str) -> str:
    """The address as a QR code in SVG that survives a crease (error level Q)."""
    drawn = io.BytesIO()
    segno.make(address, error="q", micro=False).save(drawn, kind="svg", border=2, dark="#12333f", light="#ffffff")
    return drawn.getvalue().decode()
