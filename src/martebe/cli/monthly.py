"""``martebe monthly``: the report of a month to the Government, in three languages and three forms."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from martebe.assembly import country
from martebe.cli.options import LAKE, REGISTER, LakeOption, RegisterOption
from martebe.cli.refusals import RefusalError
from martebe.cli.runs import latest_of_each_day
from martebe.cli.teller import Teller
from martebe.figures.monthly import FORMATS, MonthlyReport, count_month, file_name, period_of, report_of, written
from martebe.intake import Lake
from martebe.register import Register
from martebe.rules import Words
from martebe.rules.words import LANGUAGES

WRITING = Words("Айлық есеп жазылуда", "Пишется отчёт за месяц", "Writing the monthly report")
NOT_A_MONTH = Words(
    "--month: «{0}» ай емес. Айды былай жазыңыз: 2018-07.",
    "--month: «{0}» – не месяц. Пишите месяц так: 2018-07.",
    "--month: '{0}' is no month. Write a month like 2018-07.",
)


def monthly(
    teller: Teller,
    month: Annotated[str, typer.Option("--month", metavar="YYYY-MM", help="The month that is reported.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the report is written.")],
    place: Annotated[
        int | None,
        typer.Option("--place", metavar="CODE", help="The KATO code of a region or district; without it the country."),
    ] = None,
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
) -> None:
    """Write the monthly report as PDF, XLSX and CSV in each language; the same runs give the same bytes."""
    period = period_of(latest_of_each_day(Register(register)), month_of(month))
    with teller.progress(WRITING):
        report = report_of(count_month(period, Lake.open(lake), country), country, place)
        files = write(report, out)
    teller.answer({"run": report.run, "files": [str(file) for file in files]}, "\n".join(map(str, files)))


def month_of(text: str) -> date:
    """The first day of a month written as 2018-07."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise RefusalError(NOT_A_MONTH, text) from None


def write(report: MonthlyReport, folder: Path) -> list[Path]:
    """Write every form in every language into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for language in LANGUAGES:
        for form in FORMATS:
            files.append(folder / file_name(report, form, language))
            files[-1].write_bytes(written(report, form, language))
    return files
