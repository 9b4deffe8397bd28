"""``martebe figures`` and ``report``: counts, rates and rankings, each made from decisions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from martebe.assembly import country
from martebe.cli.options import LAKE, REGISTER, LakeOption, RegisterOption, RunOption
from martebe.cli.runs import before, latest_of_each_day, run_named
from martebe.cli.teller import Teller
from martebe.figures import (
    Figure,
    deliveries,
    funnel,
    funnel_between,
    insurance,
    largest_without,
    ranking,
    statuses,
    unsettled,
    write_report,
)
from martebe.intake import Lake
from martebe.register import Register
from martebe.rules import Words

Named = Literal["funnel", "between", "statuses", "ranking", "categories", "insurance", "unsettled", "deliveries"]
By = Literal["country", "region", "district"]
WRITING = Words("Есеп жазылуда", "Пишется отчёт", "Writing the report")


def figures(
    teller: Teller,
    figure: Annotated[
        Named,
        typer.Argument(
            metavar="FIGURE",
            help="funnel, between (from one run to another), statuses, ranking, categories (the largest"
            " without status), insurance, unsettled (who waits for which delivery), deliveries.",
        ),
    ],
    run: RunOption = None,
    first: Annotated[
        str | None,
        typer.Option(
            "--first", metavar="RUN", help="For between and ranking: the run before; else the last earlier day."
        ),
    ] = None,
    by: Annotated[By, typer.Option("--by", help="For statuses and ranking: by which places.")] = "region",
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
) -> None:
    """Count: the funnel, statuses by place, the ranking, the largest categories without status."""
    shown = figure_of(figure, Register(register), lake, run, first, by)
    teller.answer(shown.as_json(), shown.as_table(teller.language))


def figure_of(figure: Named, register: Register, lake: Path, run: str | None, first: str | None, by: By) -> Figure:
    """The figure that was asked for."""
    if figure == "deliveries" and run is None:
        opened = Lake.open(lake)
        known_at = max((entry.known_from for entry in opened.journal.entries()), default=None)
        if known_at is not None:
            return deliveries(opened, known_at, country)
    after = run_named(register, run)
    match figure:
        case "funnel":
            return funnel(after, country)
        case "between":
            return funnel_between(before(register, after, first), after, country)
        case "statuses":
            return statuses(after, country, by)
        case "ranking":
            return ranking(before(register, after, first), after, country, "district" if by == "district" else "region")
        case "categories":
            return largest_without(after, Lake.open(lake), country)
        case "insurance":
            return insurance(after, country)
        case "unsettled":
            return unsettled(after, Lake.open(lake), country)
    return deliveries(Lake.open(lake), after.certificate.known_at, country)


def report(
    teller: Teller,
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the report is written.")],
    lake: LakeOption = LAKE,
    register: RegisterOption = REGISTER,
) -> None:
    """Write all figures of the runs with pictures, as one page of HTML that needs nothing else."""
    runs = latest_of_each_day(Register(register))
    with teller.progress(WRITING):
        written = write_report(out, runs, Lake.open(lake), country, teller.language)
    teller.answer({"report": str(written), "runs": [run.name for run in runs]}, str(written))
